// Fills the empty store this shell points at with the invented sample, for teaching officers. Never for prod.

import { required } from '../../functions/environment.ts';
import { readDataset } from '../../functions/store/dataset.ts';
import { openStore } from '../../functions/store/store.ts';
import { fillWithSample } from '../local/sample/fill.ts';

/** Why the store must not be filled, or null. */
async function reasonAgainst(): Promise<string | null> {
  const table = required(process.env, 'RECORDS_TABLE');
  if (table.startsWith('thongthin-prod-')) return `${table} is for real data: the sample is never put there.`;
  const dataset = await readDataset(openStore(process.env));
  return dataset === 'register' ? `${table} holds the real register: the sample is never mixed with it.` : null;
}

const refusal = await reasonAgainst();
if (refusal === null) {
  await fillWithSample(openStore(process.env), {
    now: () => new Date(),
    onProgress: (done, total) => process.stdout.write(`\r${done} / ${total}`),
  });
  process.stdout.write('\nThe sample is in. Have every page say so: rebake_all\n');
} else {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 1;
}

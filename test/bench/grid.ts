// `npm run bench:grid`: the sheet in a real browser, each figure beside the floor measured in the same run (the bare grid, the bare
// engine). `npm run bench:grid -- open paste` chooses parts; `--quick` takes small sizes. Asserts nothing.

import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ACCOUNT } from '../../infra/local/account.ts';
import { buildSite } from '../../infra/local/build-site.ts';
import { editing } from './grid/editing.ts';
import { files } from './grid/files.ts';
import { finding } from './grid/finding.ts';
import { type GridBench, type GridPart, openBench } from './grid/grid-bench.ts';
import { moving } from './grid/moving.ts';
import { openingPart } from './grid/opening.ts';
import { saving } from './grid/saving.ts';
import { staying } from './grid/staying.ts';
import type { Row } from './measure.ts';
import { tableText } from './table.ts';

const PARTS: readonly GridPart[] = [openingPart, moving, editing, finding, files, saving, staying];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' }, help: { type: 'boolean' } } });
const isQuick = values.quick ?? false;
if (values.help || positionals.some((name) => !PARTS.some((part) => part.name === name))) {
  console.error('npm run bench:grid -- [--quick] [PART …]');
  for (const { name, about } of PARTS) console.error(`  ${name.padEnd(8)} ${about}`);
  process.exit(values.help ? 0 : 1);
}
Object.assign(process.env, {
  AWS_REGION: ACCOUNT.region,
  AWS_ACCESS_KEY_ID: ACCOUNT.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: ACCOUNT.credentials.secretAccessKey,
  POWERTOOLS_LOG_LEVEL: 'WARN',
});

const folder = mkdtempSync(join(tmpdir(), 'thongthin-grid-'));
// A build made elsewhere is measured as it is.
if (process.env['SITE_BUILD'] === undefined) await buildSite((_, en) => console.error(`  ${en}`));
const rows: Row[] = [];
let isFailed = false;
try {
  for (const part of PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    console.error(`${part.name}: ${part.about}`);
    const bench: GridBench = await openBench({ isQuick, folder: join(folder, part.name), rows: part.rows(isQuick) });
    try {
      rows.push(...(await part.run(bench)));
    } catch (error) {
      isFailed = true;
      console.error(`${part.name} could not run`, error);
    }
    await bench.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `\n${new Date().toISOString()}  ${cpus().length} × ${cpus()[0]?.model ?? ''}${isQuick ? '  QUICK: small sizes, the figures mean little' : ''}\n`,
);
console.log(tableText(rows));
process.exit(isFailed ? 1 : 0);

// Saving beside Directus on SQLite with revisions: the same rows, the same edit, both over HTTP, a thousand rows a request.

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../functions/store/store.ts';
import { addresses } from '../../../infra/local/settings.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { toCreate } from '../../support/builders.ts';
import { startApiOf, startInstallation } from '../engines.ts';
import { registerOfficers, saveAll } from '../filled-country.ts';
import { inventedRows } from '../invented-rows.ts';
import { figure, inTurn, median, medianRatio, type Row, scatter, timed } from '../measure.ts';
import type { Bench, Part } from '../part.ts';
import { DIRECTUS, installDirectus, startDirectus } from '../save/directus.ts';
import { changesOf, postTo, send } from '../save/edits.ts';

export const directus: Part = {
  name: 'directus',
  about: `saving beside Directus ${DIRECTUS} on SQLite with revisions (installs it from npm; needs Node 20)`,
  isOptional: true,
  run,
};

async function run(bench: Bench): Promise<Row[]> {
  const installed = join(process.env['BENCH_CACHE'] ?? join(tmpdir(), 'thongthin-bench-cache'), `directus-${DIRECTUS}`);
  bench.say(`installing Directus, where it is not in ${installed}`);
  await installDirectus(installed);
  const peer = await startDirectus(installed, join(bench.folder, 'directus'));
  bench.afterwards(() => peer.stop());
  const installation = await startInstallation(join(bench.folder, 'installation'));
  bench.afterwards(() => installation.stop());
  const store = openStore(installation.environment);
  await registerOfficers(store);
  const api = await startApiOf(installation);
  bench.afterwards(() => api.stop());
  const post = await postTo(addresses(installation.settings));

  const rows = inventedRows(bench.isQuick ? 1_000 : 10_000);
  bench.say('creating the rows in both');
  const changes = rows.map((lao) => toCreate(lao));
  await saveAll(store, laos, changes);
  await peer.create(rows);
  let turn = 0;
  const taken = await inTurn(
    bench.isQuick ? 1 : 3,
    () => {
      turn += 1;
      bench.say(`editing them in both (${turn})`);
      return timed(() => send(post, changesOf(rows, turn)));
    },
    () => timed(() => peer.edit(rows, turn)),
  );
  const revisions = await peer.revisionCount();
  if (revisions < rows.length * (turn + 1)) throw new Error(`Directus kept ${revisions} revisions only`);
  store.db.destroy();
  const perSecond = (milliseconds: number) => (rows.length / milliseconds) * 1_000;
  const ratio = medianRatio(taken.peer, taken.subject);
  return [
    {
      what: `${rows.length.toLocaleString('en-US')} rows edited over HTTP, with history`,
      figure: figure(perSecond(median(taken.subject)), 'rows/s'),
      beside: { what: `Directus ${DIRECTUS}, SQLite, revisions`, figure: figure(perSecond(median(taken.peer)), 'rows/s') },
      ratio,
      goal: { text: 'ahead (> 1×)', isMet: ratio > 1 },
      note: `${scatter(taken.subject.map(perSecond), 'rows/s')}; Directus ${scatter(taken.peer.map(perSecond), 'rows/s')}`,
    },
  ];
}

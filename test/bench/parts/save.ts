// Saving 10,000 rows with history through the API, a thousand a request, beside the engine's bare transactions of the same items.

import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openStore, type Store } from '../../../functions/store/store.ts';
import { addresses } from '../../../infra/local/settings.ts';
import type { RowChange } from '../../../shared/api.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { signIn, startApi } from '../../support/api.ts';
import { toCreate } from '../../support/builders.ts';
import { startApiOf, startDiskStore, startInstallation } from '../engines.ts';
import { registerOfficers } from '../filled-country.ts';
import { inventedRows } from '../invented-rows.ts';
import { figure, inTurn, median, medianRatio, type Row, scatter, timed } from '../measure.ts';
import type { Bench, Part } from '../part.ts';
import { bareCreate, bareEdit, transact, writtenItems } from '../save/bare-transactions.ts';
import { bodyOf, changesOf, type Post, postTo, send } from '../save/edits.ts';

const GOAL = 0.7;
const WARM_UP_ROWS = 500;

export const save: Part = { name: 'save', about: '10,000 rows with history through the API, beside bare transactions', run };

async function run(bench: Bench): Promise<Row[]> {
  const installation = await startInstallation(join(bench.folder, 'installation'));
  bench.afterwards(() => installation.stop());
  const { environment, settings } = installation;
  const at = addresses(settings);
  const store = openStore(environment);
  // A second engine of the same kind, because tables in one engine slow each other down.
  const peer = await startDiskStore(join(bench.folder, 'peer'));
  bench.afterwards(() => peer.stop());
  const client = new DynamoDBClient({ endpoint: peer.endpoint });
  await registerOfficers(store);
  const apiProcess = await startApiOf(installation);
  bench.afterwards(() => apiProcess.stop());

  const rows = inventedRows(bench.isQuick ? 1_000 : 10_000);
  const within = await startApi(store);
  const headers = await signIn(store, within);
  const inProcess: Post = async (changes) => within.app.request('/sheets/laos/changes', { method: 'POST', headers, body: bodyOf(changes) });
  const overHttp = await postTo(at);

  const count = rows.length.toLocaleString('en-US');
  const places = { store, bare: peer.store, client };
  // Both engines are Java: the first few hundred transactions of each are not like the others.
  await once(inventedRows(rows.length + WARM_UP_ROWS).slice(rows.length), (changes) => send(inProcess, changes), places);
  bench.say(`creating ${count} rows`);
  const create = await once(rows, (changes) => send(inProcess, changes), places);
  let version = 1;
  const edit = async (post: Post, name: string) => {
    const times = bench.isQuick ? 1 : 3;
    return inTurn(
      times,
      () => {
        bench.say(`editing them, ${name} (version ${version + 1})`);
        return timed(() => send(post, changesOf(rows, version)));
      },
      async () => {
        const items = await writtenItems(store, rows, version + 1);
        const writes = items.map((item) => bareEdit(peer.store, item, version));
        version += 1;
        return timed(() => transact(client, writes));
      },
    );
  };
  const direct = await edit(inProcess, 'in process');
  const http = await edit(overHttp, 'over HTTP');
  client.destroy();
  store.db.destroy();
  return [
    savingRow(`${count} rows edited through the API over HTTP, with history`, rows.length, http, GOAL),
    savingRow('the same in process, without the network', rows.length, direct, GOAL),
    savingRow('the same rows created (three writes a row: a code is claimed)', rows.length, create, GOAL),
  ];
}

function savingRow(what: string, count: number, { subject, peer }: { subject: number[]; peer: number[] }, goal: number): Row {
  const perSecond = (milliseconds: number) => (count / milliseconds) * 1_000;
  const ratio = medianRatio(peer, subject);
  return {
    what,
    figure: figure(perSecond(median(subject)), 'rows/s'),
    beside: { what: 'bare transactions of the same items', figure: figure(perSecond(median(peer)), 'rows/s') },
    ratio,
    goal: { text: `≥ ${goal * 100} %`, isMet: ratio >= goal },
    note: scatter(subject.map(perSecond), 'rows/s'),
  };
}

async function once(
  rows: readonly Lao[],
  saveRows: (changes: RowChange[]) => Promise<void>,
  { store, bare, client }: { store: Store; bare: Store; client: DynamoDBClient },
) {
  const subject = await timed(() => saveRows(rows.map((lao) => toCreate(lao))));
  const writes = (await writtenItems(store, rows, 1)).map((item) => bareCreate(bare, item));
  const peer = await timed(() => transact(client, writes));
  return { subject: [subject], peer: [peer] };
}

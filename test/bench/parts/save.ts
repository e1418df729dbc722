// Saving 10,000 rows with history through the API, a thousand a request, beside the engine's bare transactions of the same items.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DynamoDBClient, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { HistoryItem, RecordItem } from '../../../functions/store/items.ts';
import { readHistory, readRecords } from '../../../functions/store/read.ts';
import { openStore, type Store } from '../../../functions/store/store.ts';
import { SAMPLE_OFFICERS } from '../../../infra/local/sample/officers.ts';
import { addresses } from '../../../infra/local/settings.ts';
import { ChangesAnswer, MAX_CHANGES, type RowChange } from '../../../shared/api.ts';
import { claimKey } from '../../../shared/ids.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { officers } from '../../../shared/sheets/officers.ts';
import { signIn, startApi } from '../../support/api.ts';
import { laoRecordId, toCreate } from '../../support/builders.ts';
import { startApiOf, startDiskStore, startInstallation } from '../engines.ts';
import { saveAll } from '../filled-country.ts';
import { inventedRows } from '../invented-rows.ts';
import { figure, inTurn, median, medianRatio, type Row, scatter, timed } from '../measure.ts';
import type { Bench, Part } from '../part.ts';
import { signInAt } from '../sign-in.ts';

const GOAL = 0.7;
const TRANSACTIONS_AT_ONCE = 4;
const ACTIONS_PER_TRANSACTION = 100;

export const save: Part = { name: 'save', about: '10,000 rows with history through the API, beside bare transactions', run };

/** Sends one request with a thousand changes and gives its answer. */
type Post = (changes: RowChange[]) => Promise<Response>;

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
  const officerChanges = SAMPLE_OFFICERS.map(
    (values): RowChange => ({ changeId: randomUUID(), id: null, base: 0, kind: 'save', set: { ...values } }),
  );
  await saveAll(store, officers, officerChanges);
  const apiProcess = await startApiOf(installation);
  bench.afterwards(() => apiProcess.stop());

  const rows = inventedRows(bench.isQuick ? 1_000 : 10_000);
  const within = await startApi(store);
  const headers = await signIn(store, within);
  const inProcess: Post = async (changes) => within.app.request('/sheets/laos/changes', { method: 'POST', headers, body: bodyOf(changes) });
  const overHttp = await postTo(at);

  bench.say(`creating ${rows.length.toLocaleString('en-US')} rows`);
  const create = await once(rows, (changes) => send(inProcess, changes), { store, bare: peer.store, client, version: 0 });
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
        version += 1;
        return timed(() =>
          transact(
            client,
            items.map((item) => bareEdit(peer.store, item, version - 1)),
          ),
        );
      },
    );
  };
  const direct = await edit(inProcess, 'in process');
  const http = await edit(overHttp, 'over HTTP');
  client.destroy();
  store.db.destroy();
  return [
    savingRow(`${rows.length.toLocaleString('en-US')} rows edited through the API over HTTP, with history`, rows.length, http, GOAL),
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

function bodyOf(changes: RowChange[]): string {
  return JSON.stringify({ actionId: randomUUID(), changes });
}

async function postTo(at: ReturnType<typeof addresses>): Promise<Post> {
  const headers = await signInAt(at, 'officer-department');
  return (changes) => fetch(`${at.api}/sheets/laos/changes`, { method: 'POST', headers, body: bodyOf(changes) });
}

/** Request after request, as the admin sends them. */
async function send(post: Post, changes: readonly RowChange[]): Promise<void> {
  for (let start = 0; start < changes.length; start += MAX_CHANGES) {
    const { answers } = ChangesAnswer.parse(await (await post(changes.slice(start, start + MAX_CHANGES))).json());
    const refused = answers.find(({ outcome }) => outcome !== 'saved');
    if (refused) throw new Error(`a row was not saved: ${JSON.stringify(refused)}`);
  }
}

/** Two cells of each row, as a pasted column of figures with its date would set. */
function changesOf(rows: readonly Lao[], version: number): RowChange[] {
  return rows.map((lao, index) => ({
    changeId: randomUUID(),
    id: laoRecordId(lao.code ?? ''),
    base: version,
    kind: 'save',
    set: { population: 1_000 + index + version, road: `ถนนรอบที่ ${version}` },
  }));
}

/** What one saved row is in the two tables. */
interface Written {
  readonly record: RecordItem;
  readonly history: HistoryItem;
  readonly claims: readonly string[];
}

async function once(
  rows: readonly Lao[],
  saveRows: (changes: RowChange[]) => Promise<void>,
  { store, bare, client, version }: { store: Store; bare: Store; client: DynamoDBClient; version: number },
) {
  const subject = await timed(() => saveRows(rows.map((lao) => toCreate(lao))));
  const items = await writtenItems(store, rows, version + 1);
  const peer = await timed(() =>
    transact(
      client,
      items.map((item) => bareCreate(bare, item)),
    ),
  );
  return { subject: [subject], peer: [peer] };
}

/** Exactly the items the API has just written. */
async function writtenItems(store: Store, rows: readonly Lao[], version: number): Promise<Written[]> {
  const ids = rows.map((lao) => laoRecordId(lao.code ?? ''));
  const records = await readRecords(store, ids);
  const written: Written[] = [];
  for (let start = 0; start < ids.length; start += 50) {
    const some = ids.slice(start, start + 50).map(async (id): Promise<Written[]> => {
      const [history] = await readHistory(store, id, { afterVersion: version - 1 });
      const record = records.get(id);
      return record && history ? [{ record, history, claims: laos.claims(record.values) }] : [];
    });
    written.push(...(await Promise.all(some)).flat());
  }
  if (written.length !== rows.length) throw new Error(`${rows.length - written.length} rows were not found again`);
  return written;
}

function bareEdit({ records, history }: Store, written: Written, expected: number): TransactWriteItem[] {
  return [
    {
      Put: {
        TableName: records,
        Item: marshall(written.record),
        ConditionExpression: '#version = :expected',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':expected': { N: String(expected) } },
      },
    },
    historyPut(history, written),
  ];
}

function bareCreate({ records, history }: Store, written: Written): TransactWriteItem[] {
  const claims = written.claims.map(
    (claim): TransactWriteItem => ({
      Put: {
        TableName: records,
        Item: marshall({ ...claimKey(claim), holder: written.record.id }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }),
  );
  return [
    { Put: { TableName: records, Item: marshall(written.record), ConditionExpression: 'attribute_not_exists(pk)' } },
    historyPut(history, written),
    ...claims,
  ];
}

function historyPut(table: string, { history }: Written): TransactWriteItem {
  return {
    Put: {
      TableName: table,
      Item: marshall(history),
      ConditionExpression: 'attribute_not_exists(#record)',
      ExpressionAttributeNames: { '#record': 'record' },
    },
  };
}

/** As full as a transaction may be, and as many at once as the API has under way. */
async function transact(client: DynamoDBClient, rows: readonly TransactWriteItem[][]): Promise<void> {
  const perTransaction = Math.floor(ACTIONS_PER_TRANSACTION / (rows[0]?.length ?? 2));
  const transactions = Array.from({ length: Math.ceil(rows.length / perTransaction) }, (_, index) =>
    rows.slice(index * perTransaction, (index + 1) * perTransaction).flat(),
  ).values();
  const write = async () => {
    for (const TransactItems of transactions) await client.send(new TransactWriteItemsCommand({ TransactItems }));
  };
  await Promise.all(Array.from({ length: TRANSACTIONS_AT_ONCE }, write));
}

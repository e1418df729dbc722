// A sheet of 100,000 rows through the API over HTTP, beside the bare read of the same rows from the engine.

import { join } from 'node:path';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { headerHash, publicHash, stateHash } from '../../../functions/store/chain.ts';
import type { RecordItem } from '../../../functions/store/items.ts';
import { openStore } from '../../../functions/store/store.ts';
import { addresses } from '../../../infra/local/settings.ts';
import { SheetPage } from '../../../shared/api.ts';
import { parseRecordId, sheetPlace } from '../../../shared/ids.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { laoRecordId } from '../../support/builders.ts';
import { readBare } from '../bare-read.ts';
import { startApiOf, startInstallation } from '../engines.ts';
import { registerOfficers } from '../filled-country.ts';
import { inventedRows } from '../invented-rows.ts';
import { figure, inTurn, median, medianRatio, type Row, scatter, timed } from '../measure.ts';
import type { Bench, Part } from '../part.ts';
import { signInAt } from '../sign-in.ts';

const FIRST_GOAL_MS = 1_000;
const ALL_GOAL = 1.5;
const FIRST_ROWS = 200;
/** As the admin asks for the rest. */
const PAGE_ROWS = 2_000;

export const read: Part = { name: 'read', about: 'a sheet of 100,000 rows, beside the bare read from the engine', run };

async function run(bench: Bench): Promise<Row[]> {
  const installation = await startInstallation(join(bench.folder, 'installation'));
  bench.afterwards(() => installation.stop());
  const at = addresses(installation.settings);
  const client = new DynamoDBClient({ endpoint: at.dynamodb });
  const store = openStore(installation.environment);
  const count = bench.isQuick ? 5_000 : 100_000;
  bench.say(`writing ${count.toLocaleString('en-US')} rows`);
  await writeRows(client, store.records, inventedRows(count));
  await registerOfficers(store);
  const apiProcess = await startApiOf(installation);
  bench.afterwards(() => apiProcess.stop());
  const headers = await signInAt(at, 'officer-department');
  const get = (query: URLSearchParams) => fetch(`${at.api}/sheets/laos?${query}`, { headers });

  const times = bench.isQuick ? 2 : 5;
  const first: number[] = [];
  for (let turn = 0; turn < times; turn++) first.push(await timed(() => readFirst(get)));
  let turn = 0;
  const all = await inTurn(
    times,
    () => {
      turn += 1;
      bench.say(`reading all rows through the API, then from the engine (${turn})`);
      return timed(async () => expectAll(await readAll(get), count));
    },
    () => timed(async () => expectAll(await readBare(client, store.records, laos), count)),
  );
  client.destroy();
  store.db.destroy();
  const ratio = medianRatio(all.subject, all.peer);
  const firstMs = median(first);
  return [
    {
      what: `first ${FIRST_ROWS} rows of a sheet of ${count.toLocaleString('en-US')}`,
      figure: figure(firstMs, 'ms'),
      goal: { text: `≤ ${FIRST_GOAL_MS} ms`, isMet: firstMs <= FIRST_GOAL_MS },
      note: scatter(first, 'ms'),
    },
    {
      what: `all ${count.toLocaleString('en-US')} rows, ${PAGE_ROWS.toLocaleString('en-US')} a page, parsed`,
      figure: figure(median(all.subject) / 1_000, 's'),
      beside: { what: 'bare queries of the same rows', figure: figure(median(all.peer) / 1_000, 's') },
      ratio,
      goal: { text: `≤ ${ALL_GOAL}×`, isMet: ratio <= ALL_GOAL },
      note: scatter(all.subject, 'ms'),
    },
  ];
}

type Get = (query: URLSearchParams) => Promise<Response>;

async function readPage(get: Get, query: Record<string, string>): Promise<SheetPage> {
  const response = await get(new URLSearchParams(query));
  if (!response.ok) throw new Error(`the API answered ${response.status}: ${await response.text()}`);
  return response.json();
}

async function readFirst(get: Get): Promise<void> {
  const { rows } = SheetPage.parse(await readPage(get, { limit: String(FIRST_ROWS) }));
  if (rows.length !== FIRST_ROWS) throw new Error(`the first page has ${rows.length} rows`);
}

async function readAll(get: Get): Promise<number> {
  let count = 0;
  let cursor: string | null = null;
  do {
    const page: SheetPage = await readPage(get, { limit: String(PAGE_ROWS), ...(cursor === null ? {} : { cursor }) });
    count += page.rows.length;
    cursor = page.next;
  } while (cursor !== null);
  return count;
}

function expectAll(found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`${found} rows were read, not ${wanted}`);
}

/** Straight into the table: how they came there is another part's figure. */
async function writeRows(client: DynamoDBClient, table: string, rows: readonly Lao[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(rows.length / 25) }, (_, index) => rows.slice(index * 25, (index + 1) * 25)).values();
  const write = async () => {
    for (const batch of batches) {
      const requests = batch.map((lao) => ({ PutRequest: { Item: marshall(recordOf(lao)) } }));
      const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
      if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('the engine did not take a batch of rows');
    }
  };
  await Promise.all(Array.from({ length: 4 }, write));
}

const AT = '2026-01-01T00:00:00.000Z';

function recordOf(lao: Lao): RecordItem {
  const id = laoRecordId(lao.code ?? '');
  const hashes = { publicHash: publicHash(laos, lao, false), stateHash: stateHash(lao, false, ''), previous: null };
  return {
    ...(parseRecordId(id) ?? { pk: '', sk: '' }),
    id,
    sheet: laos.name,
    sheetPlace: sheetPlace(laos.name, lao.provinceCode),
    version: 1,
    head: headerHash({ record: id, version: 1, at: AT, action: '', change: '', kind: 'create', office: '', ...hashes }),
    values: { ...lao },
    isDeleted: false,
    changedAt: AT,
    changedBy: 'กรมส่งเสริมการปกครองท้องถิ่น',
  };
}

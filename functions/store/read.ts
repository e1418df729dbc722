// Reading records: one, many, by sheet and place, by claim. Never a scan.

import { BatchGetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { claimKey, parseRecordId, type RecordKey, sheetPlace } from '../../shared/ids.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { ClaimItem, HistoryItem, RecordItem } from './items.ts';
import { many } from './many.ts';
import type { Store } from './store.ts';
import { getTogether } from './together.ts';

/** One record, strongly consistent; null when there is none. */
export async function readRecord(store: Store, key: RecordKey): Promise<RecordItem | null> {
  const [item] = await getTogether(store, [key]);
  return item === undefined ? null : RecordItem.parse(item);
}

/** As many at once as need few turns, without asking more of a table in one moment than it gives unprepared. */
const BATCHES_AT_ONCE = 4;
const BATCH = 100;

/** Records by id, strongly consistent; ids of no record are left out. */
export async function readRecords(store: Store, ids: readonly string[]): Promise<Map<string, RecordItem>> {
  const keys = [...new Set(ids)].map(parseRecordId).filter((key) => key !== null);
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, index) => keys.slice(index * BATCH, (index + 1) * BATCH));
  const read = await many(batches, (batch) => readBatch(store, batch), BATCHES_AT_ONCE);
  return new Map(read.flat().map((record) => [record.id, record]));
}

async function readBatch(store: Store, batch: readonly RecordKey[]): Promise<RecordItem[]> {
  return (await getTogether(store, batch)).flatMap((item) => (item === undefined ? [] : [RecordItem.parse(item)]));
}

/** The records of one sheet inside one partition, deleted ones included, strongly consistent. */
export function readInside(store: Store, pk: string, sheet: Pick<Sheet, 'name'>): Promise<RecordItem[]> {
  return readBeginning(store, pk, `${sheet.name}#`);
}

/** The records of one partition whose sort key begins so, deleted ones included, strongly consistent. */
export async function readBeginning(store: Store, pk: string, start: string): Promise<RecordItem[]> {
  const records: RecordItem[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.db.send(
      new QueryCommand({
        TableName: store.records,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)',
        ExpressionAttributeValues: { ':pk': pk, ':start': start },
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    records.push(...Items.map((item) => RecordItem.parse(item)));
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return records;
}

/** The record that holds a claim such as `code#06302109`; null when nobody does. */
export async function readByClaim(store: Store, claim: string): Promise<RecordItem | null> {
  const [item] = await getTogether(store, [claimKey(claim)]);
  const key = item === undefined ? null : parseRecordId(ClaimItem.parse(item).holder);
  return key ? readRecord(store, key) : null;
}

/** Places whose index partitions together hold a whole sheet: every province, and `null` for records of none. */
export const ALL_PLACES: readonly (string | null)[] = [null, ...PROVINCES.map((province) => province.code)];

export interface PlacePage {
  readonly records: RecordItem[];
  /** Id to go on after; null at the end of the place. */
  readonly after: string | null;
}

/** Records of one sheet in one place, deleted ones included, in id order. From an index: may lag a moment behind. */
export async function readPlace(
  store: Store,
  sheet: Sheet,
  provinceCode: string | null,
  after: string | null,
  limit: number,
): Promise<PlacePage> {
  const place = sheetPlace(sheet.name, provinceCode);
  const input: QueryCommandInput = {
    TableName: store.records,
    IndexName: 'bySheet',
    KeyConditionExpression: after === null ? 'sheetPlace = :place' : 'sheetPlace = :place AND id > :after',
    ExpressionAttributeValues: after === null ? { ':place': place } : { ':place': place, ':after': after },
    Limit: limit,
  };
  const { Items = [], LastEvaluatedKey } = await store.db.send(new QueryCommand(input));
  const records = Items.map((item) => RecordItem.parse(item));
  return { records, after: LastEvaluatedKey ? (records.at(-1)?.id ?? null) : null };
}

/** Every record of a sheet (of one province, when given), page by page, from the index. */
export async function* readSheet(store: Store, sheet: Sheet, options: { provinceCode?: string } = {}): AsyncGenerator<RecordItem> {
  const places = options.provinceCode === undefined ? ALL_PLACES : [options.provinceCode];
  for (const place of places) {
    let after: string | null = null;
    do {
      const page: PlacePage = await readPlace(store, sheet, place, after, 1_000);
      yield* page.records;
      after = page.after;
    } while (after !== null);
  }
}

/** Every record of a sheet in one place as it stands now: found through the index, read strongly consistent. */
export async function readPlaceNow(store: Store, sheet: Sheet, provinceCode: string | null): Promise<RecordItem[]> {
  return readSheetsNow(store, [sheet], provinceCode);
}

/** The same of several sheets, one after the other, each in id order. */
export async function readSheetsNow(store: Store, sheets: readonly Sheet[], provinceCode: string | null): Promise<RecordItem[]> {
  const places = sheets.map(({ name }) => sheetPlace(name, provinceCode));
  const ids = (await Promise.all(places.map((place) => idsInPlace(store, place)))).flat();
  const now = await readRecords(store, ids);
  // The index may still show a record where it was before it moved.
  return ids.flatMap((id) => now.get(id) ?? []).filter((record) => places.includes(record.sheetPlace));
}

/** In order. From an index: may lag a moment behind. */
async function idsInPlace(store: Store, place: string): Promise<string[]> {
  const ids: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.db.send(
      new QueryCommand({
        TableName: store.records,
        IndexName: 'bySheet',
        KeyConditionExpression: 'sheetPlace = :place',
        ExpressionAttributeValues: { ':place': place },
        ProjectionExpression: 'id',
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    ids.push(...Items.map((item) => String(item['id'])));
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return ids;
}

/** Versions of one record above `afterVersion`, oldest first (or newest first), strongly consistent. */
export async function readHistory(
  store: Store,
  record: string,
  options: { afterVersion?: number; beforeVersion?: number; newestFirst?: boolean; limit?: number } = {},
): Promise<HistoryItem[]> {
  const entries: HistoryItem[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.db.send(
      new QueryCommand({
        TableName: store.history,
        KeyConditionExpression: '#record = :record AND #version BETWEEN :low AND :high',
        ExpressionAttributeNames: { '#record': 'record', '#version': 'version' },
        ExpressionAttributeValues: {
          ':record': record,
          ':low': (options.afterVersion ?? 0) + 1,
          ':high': (options.beforeVersion ?? 1e12) - 1,
        },
        ScanIndexForward: !options.newestFirst,
        ConsistentRead: true,
        ...(options.limit === undefined ? {} : { Limit: options.limit }),
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    entries.push(...Items.map((item) => HistoryItem.parse(item)));
    from = LastEvaluatedKey;
  } while (from !== undefined && (options.limit === undefined || entries.length < options.limit));
  return entries;
}

/** Single versions of many records by record id and version, strongly consistent; those that are not there are left out. */
export async function readVersions(store: Store, wanted: readonly { record: string; version: number }[]): Promise<HistoryItem[]> {
  const found: HistoryItem[] = [];
  let keys: Record<string, unknown>[] = wanted.map(({ record, version }) => ({ record, version }));
  while (keys.length > 0) {
    const batch = keys.splice(0, 100);
    const { Responses, UnprocessedKeys } = await store.db.send(
      new BatchGetCommand({ RequestItems: { [store.history]: { Keys: batch, ConsistentRead: true } } }),
    );
    found.push(...(Responses?.[store.history] ?? []).map((item) => HistoryItem.parse(item)));
    keys = [...(UnprocessedKeys?.[store.history]?.Keys ?? []), ...keys];
  }
  return found;
}

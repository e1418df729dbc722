// The journal: after each save, who saved what, found by place and time, by officer and time, and by action. It is how other
// officers' pages follow, how recent changes are listed, and how an action is found again to be taken back. The truth stays with the
// history: a save whose journal is lost to a crash is journalled when its change is sent again.

import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { RowAnswer } from '../../shared/api.ts';
import { JournalEntry } from '../../shared/api-journal.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import type { SaveRequest } from './save.ts';
import type { Store } from './store.ts';
import { transactTogether } from './together.ts';

/** Recent changes of a place are kept so long; own actions and what they touched as long as the records. */
const PLACE_DAYS = 60;
const ROWS_PER_ITEM = 1_000;

/** The journal of every place of a sheet together. */
export const EVERYWHERE = '*';

type SavedRow = Extract<RowAnswer, { outcome: 'saved' }>['row'];

const Touched = z.tuple([z.string(), z.int()]);
const PlaceItem = JournalEntry.extend({ pk: z.string(), sk: z.string(), rows: z.array(Touched), expiresAt: z.int() });
const OfficerItem = JournalEntry.extend({ pk: z.string(), sk: z.string() });
const ActionItem = z.strictObject({ pk: z.string(), sk: z.string(), sheet: z.string(), rows: z.array(Touched) });

/** `province` null: records of no province. */
export function placeJournal(sheet: string, province: string | null): string {
  return `journal#${sheet}#${province ?? 'th'}`;
}

const officerJournal = (officerId: string): string => `did#${officerId}`;

export async function writeJournal(store: Store, request: SaveRequest, answers: readonly RowAnswer[]): Promise<void> {
  const saved = answers.flatMap((answer) => (answer.outcome === 'saved' && !answer.isUnchanged ? [answer.row] : []));
  const at = request.now().toISOString();
  for (let start = 0; start < saved.length; start += ROWS_PER_ITEM)
    await transactTogether(
      store,
      itemsOf(request, saved.slice(start, start + ROWS_PER_ITEM), at).map((Item) => ({ Put: { TableName: store.records, Item } })),
    );
}

function itemsOf(request: SaveRequest, rows: readonly SavedRow[], at: string): Record<string, unknown>[] {
  const { sheet, actionId, authority, officer } = request;
  const sk = `${at}#${randomUUID().slice(0, 8)}`;
  const expiresAt = Math.floor(Date.parse(at) / 1000) + PLACE_DAYS * 86_400;
  const byPlace = Map.groupBy(rows, ({ values }) => sheet.placeOf(values).provinceCode ?? 'th');
  const places = [...byPlace, [EVERYWHERE, rows] as const].map(([place, own]) => ({
    ...entryOf(request, own, at),
    pk: placeJournal(sheet.name, place),
    sk,
    rows: own.map(({ id, version }) => [id, version]),
    expiresAt,
  }));
  if (authority === 'system') return places;
  const touched = { pk: `action#${actionId}`, sk: `saved#${sk}`, sheet: sheet.name, rows: rows.map(({ id, version }) => [id, version]) };
  return [...places, { ...entryOf(request, rows, at), pk: officerJournal(officer.officerId), sk }, touched];
}

function entryOf({ sheet, officer, actionId, kind, reason }: SaveRequest, rows: readonly SavedRow[], at: string): JournalEntry {
  const deleted = rows.filter(({ isDeleted }) => isDeleted).length;
  const created = rows.filter(({ version, isDeleted }) => version === 1 && !isDeleted).length;
  return {
    at,
    sheet: sheet.name,
    action: actionId,
    kind: kind ?? 'save',
    officerId: officer.officerId,
    name: officer.name,
    office: officer.office,
    reason,
    created,
    changed: rows.length - created - deleted,
    deleted,
  };
}

export interface JournalRange {
  readonly limit: number;
  /** Entries before this sort key, newest first; without it from the newest. */
  readonly before?: string;
}

/** Recent changes of one place (or `EVERYWHERE`), newest first, strongly consistent. */
export async function readPlaceJournal(
  store: Store,
  sheet: Sheet,
  place: string | null,
  range: JournalRange,
): Promise<{ entries: { entry: JournalEntry; rows: string[] }[]; next: string | null }> {
  const { items, next } = await readNewest(store, placeJournal(sheet.name, place), range);
  const entries = items.map((item) => PlaceItem.parse(item)).map((item) => ({ entry: entryIn(item), rows: item.rows.map(([id]) => id) }));
  return { entries, next };
}

/** What one officer did, in every sheet, newest first, strongly consistent. */
export async function readOfficerJournal(
  store: Store,
  officerId: string,
  range: JournalRange,
): Promise<{ entries: JournalEntry[]; next: string | null }> {
  const { items, next } = await readNewest(store, officerJournal(officerId), range);
  return { entries: items.map((item) => entryIn(OfficerItem.parse(item))), next };
}

async function readNewest(
  store: Store,
  pk: string,
  { limit, before }: JournalRange,
): Promise<{ items: Record<string, unknown>[]; next: string | null }> {
  const { Items = [], LastEvaluatedKey } = await store.db.send(
    new QueryCommand({
      TableName: store.records,
      KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: before === undefined ? { ':pk': pk } : { ':pk': pk, ':before': before },
      ScanIndexForward: false,
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return { items: Items, next: LastEvaluatedKey === undefined ? null : String(LastEvaluatedKey['sk']) };
}

function entryIn(item: z.infer<typeof OfficerItem> | z.infer<typeof PlaceItem>): JournalEntry {
  const { at, sheet, action, kind, officerId, name, office, reason, created, changed, deleted } = item;
  return { at, sheet, action, kind, officerId, name, office, reason, created, changed, deleted };
}

export interface JournalStep {
  /** Sort key of the entry. */
  readonly key: string;
  readonly rows: readonly (readonly [id: string, version: number])[];
}

/** What was saved in a place after a sort key, oldest first, strongly consistent; at most about `rows` rows. */
export async function readJournalSince(
  store: Store,
  sheet: Sheet,
  place: string | null,
  after: string,
  rows: number,
): Promise<{ steps: JournalStep[]; isMore: boolean }> {
  const steps: JournalStep[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.db.send(
      new QueryCommand({
        TableName: store.records,
        KeyConditionExpression: 'pk = :pk AND sk > :after',
        ExpressionAttributeValues: { ':pk': placeJournal(sheet.name, place), ':after': after },
        Limit: 20,
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    steps.push(...Items.map((item) => PlaceItem.parse(item)).map((item) => ({ key: item.sk, rows: item.rows })));
    from = LastEvaluatedKey;
  } while (from !== undefined && steps.reduce((sum, step) => sum + step.rows.length, 0) < rows);
  return { steps, isMore: from !== undefined };
}

/** The records an action saved, with the first version it made of each; empty where nothing is known of it. */
export async function readTouchedBy(store: Store, actionId: string): Promise<Map<string, number>> {
  const touched = new Map<string, number>();
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.db.send(
      new QueryCommand({
        TableName: store.records,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :saved)',
        ExpressionAttributeValues: { ':pk': `action#${actionId}`, ':saved': 'saved#' },
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    for (const { rows } of Items.map((item) => ActionItem.parse(item)))
      for (const [id, version] of rows) touched.set(id, Math.min(version, touched.get(id) ?? version));
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return touched;
}

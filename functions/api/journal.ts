// GET /sheets/:sheet/journal: what was lately saved in a sheet, by whom and why. GET /actions: what the officer did. Newest first.

import type { Context } from 'hono';
import { z } from 'zod';
import type { JournalEntry, JournalPage } from '../../shared/api-journal.ts';
import { type Officer, scopeKindOf } from '../../shared/people/officer.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { sheetNamed } from '../../shared/sheets/sheet-named.ts';
import { readOfficerJournal, readPlaceJournal } from '../store/journal.ts';
import { readRecords } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import type { ApiEnv } from './app.ts';
import { invalidRequest } from './problem-response.ts';
import { placeOf } from './pulse.ts';

const PAGE = 50;
/** Of a save that goes over a whole province, so many rows tell whether it is an officer's business. */
const ROWS_LOOKED_AT = 25;

const Query = z.strictObject({
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  cursor: z.string().max(100).optional(),
});

export async function getJournal(c: Context<ApiEnv>): Promise<Response> {
  const sheet = await sheetNamed(c.req.param('sheet') ?? '');
  if (sheet === undefined) throw new Problem('sheet-unknown');
  const query = readQuery(c);
  const officer = c.get('officer');
  if (!may(officer, 'read', sheet)) throw new Problem('scope-forbidden');
  const place = placeOf(officer, query.province ?? null);
  const { store } = c.get('parts');
  const page = await readPlaceJournal(store, sheet, place, rangeOf(query));
  const entries = await readable(store, officer, sheet, page.entries);
  return c.json({ entries: inActions(entries), next: page.next } satisfies JournalPage);
}

/** An officer of a district or an LAO hears of what was saved there, not of all its province. */
async function readable(
  store: Store,
  officer: Officer,
  sheet: Sheet,
  entries: readonly { entry: JournalEntry; rows: readonly string[] }[],
): Promise<JournalEntry[]> {
  if (['country', 'province'].includes(scopeKindOf(officer.role))) return entries.map(({ entry }) => entry);
  const records = await readRecords(
    store,
    entries.flatMap(({ rows }) => rows.slice(0, ROWS_LOOKED_AT)),
  );
  const isOwn = (id: string) => {
    const record = records.get(id);
    return record !== undefined && may(officer, 'read', sheet, record.values);
  };
  return entries.filter(({ rows }) => rows.some(isOwn)).map(({ entry }) => entry);
}

export async function getActions(c: Context<ApiEnv>): Promise<Response> {
  const page = await readOfficerJournal(c.get('parts').store, c.get('officer').officerId, rangeOf(readQuery(c)));
  return c.json({ entries: inActions(page.entries), next: page.next } satisfies JournalPage);
}

function readQuery(c: Context<ApiEnv>): z.infer<typeof Query> {
  const query = Query.safeParse(c.req.query());
  if (!query.success) throw invalidRequest(query.error);
  return query.data;
}

function rangeOf({ cursor }: z.infer<typeof Query>) {
  return cursor === undefined ? { limit: PAGE } : { limit: PAGE, before: cursor };
}

/** A large save comes in several calls: one entry for each action and sheet, at the time of its last. */
function inActions(entries: readonly JournalEntry[]): JournalEntry[] {
  return [...Map.groupBy(entries, ({ action, sheet }) => `${action} ${sheet}`).values()].flatMap((parts) => {
    const [newest] = parts;
    const sum = (count: (entry: JournalEntry) => number) => parts.reduce((total, entry) => total + count(entry), 0);
    if (newest === undefined) return [];
    return [{ ...newest, created: sum((one) => one.created), changed: sum((one) => one.changed), deleted: sum((one) => one.deleted) }];
  });
}

// GET /sheets/:sheet: the rows of the officer's scope, in pages of compact arrays, never silently capped.

import type { Context } from 'hono';
import { z } from 'zod';
import type { SheetPage } from '../../shared/api.ts';
import { electionPartition } from '../../shared/elections/election-id.ts';
import { type Officer, scopeKindOf } from '../../shared/people/officer.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { provinceByCode } from '../../shared/register/provinces.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { sheetNamed } from '../../shared/sheets/sheet-named.ts';
import type { RecordItem } from '../store/items.ts';
import { ALL_PLACES, readInside, readPlace } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import type { ApiEnv } from './app.ts';
import { invalidRequest } from './problem-response.ts';
import { isWithheld } from './withheld.ts';

const Query = z.strictObject({
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(2_000),
});

const Cursor = z.strictObject({ place: z.int().min(0), after: z.string().min(1).nullable() });
type Cursor = z.infer<typeof Cursor>;

export async function getSheet(c: Context<ApiEnv>): Promise<Response> {
  const sheet = await sheetNamed(c.req.param('sheet') ?? '');
  if (sheet === undefined) throw new Problem('sheet-unknown');
  const { province, cursor, limit } = readQuery(c);
  const officer = c.get('officer');
  if (!may(officer, 'read', sheet)) throw new Problem('scope-forbidden');
  const places = placesToRead(officer, province);
  const start = readCursor(cursor, places.length);
  const { store } = c.get('parts');
  const { records, next } = await readRows({ store, sheet, officer, places, start, limit, isDeleted: false });
  return c.json(page(sheet, records, next));
}

export function readQuery(c: Context<ApiEnv>): z.infer<typeof Query> {
  const query = Query.safeParse(c.req.query());
  if (!query.success) throw invalidRequest(query.error);
  return query.data;
}

/** Index partitions that hold the officer's rows. Asking for a province outside one's scope is refused, not answered empty. */
export function placesToRead(officer: Officer, province: string | undefined): readonly (string | null)[] {
  if (province !== undefined && provinceByCode(province) === undefined)
    throw new Problem('request-invalid', { details: [{ path: 'province', reason: 'not a province code' }] });
  if (scopeKindOf(officer.role) === 'country') return province === undefined ? ALL_PLACES : [province];
  if (province !== undefined && province !== officer.provinceCode) throw new Problem('scope-forbidden');
  return officer.provinceCode === null ? [] : [officer.provinceCode];
}

interface RowsAsked {
  readonly store: Store;
  readonly sheet: Sheet;
  readonly officer: Officer;
  readonly places: readonly (string | null)[];
  readonly start: Cursor;
  readonly limit: number;
  /** The deleted records, or those that are there. */
  readonly isDeleted: boolean;
}

/** Few of very many records may be wanted: so many are looked at in one call, then the caller asks on. */
const MOST_LOOKED_AT = 10_000;

export async function readRows(asked: RowsAsked): Promise<{ records: RecordItem[]; next: Cursor | null }> {
  const { store, sheet, officer, places, limit } = asked;
  const isWanted = (record: RecordItem) => record.isDeleted === asked.isDeleted && may(officer, 'read', sheet, record.values);
  if (scopeKindOf(officer.role) === 'lao' && (sheet.name === 'laos' || sheet.within !== undefined))
    return { records: (await readOwn(store, sheet, officer)).filter(isWanted), next: null };
  const records: RecordItem[] = [];
  let at: Cursor | null = asked.start;
  for (let looked = 0; at !== null && records.length < limit && looked < MOST_LOOKED_AT; ) {
    const found = await readPlace(store, sheet, places[at.place] ?? null, at.after, limit - records.length);
    looked += found.records.length;
    records.push(...found.records.filter(isWanted));
    at = nextCursor(at, found.after, places.length);
  }
  return { records, next: at };
}

/** What lies in the officer's own LAO: one query of its partition, in id order. */
async function readOwn(store: Store, sheet: Sheet, officer: Officer): Promise<RecordItem[]> {
  if (officer.laoId === null) return [];
  const owners = sheet.within === 'election' ? await electionsOf(store, officer.laoId) : [`lao#${officer.laoId}`];
  const records = await Promise.all(owners.map((owner) => readInside(store, owner, sheet)));
  return records.flat();
}

/** Partitions of the LAO's elections. */
async function electionsOf(store: Store, laoId: string): Promise<string[]> {
  const records = await readInside(store, `lao#${laoId}`, { name: 'elections' });
  return records.map(({ values }) => electionPartition(String(values['electionId'])));
}

function nextCursor(at: Cursor, after: string | null, places: number): Cursor | null {
  if (after !== null) return { place: at.place, after };
  return at.place + 1 < places ? { place: at.place + 1, after: null } : null;
}

export function readCursor(text: string | undefined, places: number): Cursor {
  if (text === undefined) return { place: 0, after: null };
  try {
    const cursor = Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (cursor.place < places) return cursor;
  } catch (cause) {
    throw new Problem('cursor-invalid', { cause });
  }
  throw new Problem('cursor-invalid');
}

export function writeCursor(next: Cursor | null): string | null {
  return next === null ? null : Buffer.from(JSON.stringify(next)).toString('base64url');
}

function page(sheet: Sheet, records: RecordItem[], next: Cursor | null): SheetPage {
  const names = sheet.fields.map((field) => field.name);
  const hasAccepted = records.some(({ accepted }) => accepted !== undefined);
  return {
    columns: ['id', 'version', 'changedAt', 'changedBy', ...names, ...(hasAccepted ? ['accepted'] : [])],
    rows: records.map(({ id, version, changedAt, changedBy, values, accepted }) => [
      id,
      version,
      changedAt,
      changedBy,
      ...names.map((name) => (isWithheld(sheet, name) ? null : (values[name] ?? null))),
      ...(hasAccepted ? [accepted ?? []] : []),
    ]),
    next: writeCursor(next),
  };
}

// POST /sheets/:sheet/pulse: what others saved in an open sheet since the pulse before, and which rows they are editing.

import type { Context } from 'hono';
import { z } from 'zod';
import { type PulseAnswer, PulseRequest } from '../../shared/api-journal.ts';
import { type Officer, scopeKindOf } from '../../shared/people/officer.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { sheetNamed } from '../../shared/sheets/sheet-named.ts';
import { EVERYWHERE, type JournalStep, readJournalSince } from '../store/journal.ts';
import { rowState } from '../store/prepare.ts';
import { readOthers, tellEditing } from '../store/presence.ts';
import { readRecords } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import type { ApiEnv } from './app.ts';
import { readJson } from './read-json.ts';
import { withheldRow } from './withheld.ts';

/**
 * An entry bears the instant before it was written; one that another process wrote with an earlier instant may appear after a later
 * one. So each pulse looks back this far, and the cursor remembers what it has told.
 */
const OVERLAP_SECONDS = 4;
const ROWS_PER_ANSWER = 2_000;

const Cursor = z.strictObject({ at: z.iso.datetime(), told: z.array(z.string()) });
type Cursor = z.infer<typeof Cursor>;

export async function postPulse(c: Context<ApiEnv>): Promise<Response> {
  const sheet = await sheetNamed(c.req.param('sheet') ?? '');
  if (sheet === undefined) throw new Problem('sheet-unknown');
  const officer = c.get('officer');
  if (!may(officer, 'read', sheet)) throw new Problem('scope-forbidden');
  const { province, since, tab, editing } = await readJson(c, PulseRequest);
  const place = placeOf(officer, province);
  const { store } = c.get('parts');
  const now = c.get('parts').now();
  const page = { officer, tab, sheet: sheet.name };
  const [told, others] = await Promise.all([
    since === null ? begin(store, sheet, place, now) : changedSince(store, officer, sheet, place, readCursor(since)),
    readOthers(store, page, place ?? 'th', now),
    editing === null ? undefined : tellEditing(store, page, editing, now),
  ]);
  return c.json({ ...told, others } satisfies PulseAnswer);
}

/** Whose changes concern the officer: those of the chosen province, of the officer's own, or of all. */
export function placeOf(officer: Officer, province: string | null): string | null {
  if (scopeKindOf(officer.role) === 'country') return province ?? EVERYWHERE;
  if (province !== null && province !== officer.provinceCode) throw new Problem('scope-forbidden');
  return officer.provinceCode;
}

type Told = Pick<PulseAnswer, 'cursor' | 'rows' | 'isMore'>;

/** What is in the journal already, the page reads with its rows. */
async function begin(store: Store, sheet: Sheet, place: string | null, now: Date): Promise<Told> {
  const at = now.toISOString();
  const { steps } = await readJournalSince(store, sheet, place, earlier(at), ROWS_PER_ANSWER);
  return { cursor: writeCursor({ at, told: steps.map(({ key }) => key) }), rows: [], isMore: false };
}

function earlier(at: string): string {
  return new Date(Date.parse(at) - OVERLAP_SECONDS * 1000).toISOString();
}

async function changedSince(store: Store, officer: Officer, sheet: Sheet, place: string | null, { at, told }: Cursor): Promise<Told> {
  const { steps, isMore } = await readJournalSince(store, sheet, place, earlier(at), ROWS_PER_ANSWER);
  const news = steps.filter(({ key }) => !told.includes(key));
  const records = await readRecords(
    store,
    news.flatMap(({ rows }) => rows.map(([id]) => id)),
  );
  const readable = [...records.values()].filter(({ values }) => may(officer, 'read', sheet, values));
  return {
    cursor: writeCursor(cursorAfter(steps, { at, told })),
    rows: readable.map((record) => withheldRow(sheet, rowState(record))),
    isMore,
  };
}

/** The last entry's instant, and what was told of the time just before it. */
function cursorAfter(steps: readonly JournalStep[], old: Cursor): Cursor {
  const last = steps.at(-1)?.key.split('#')[0];
  const at = last === undefined || last < old.at ? old.at : last;
  return { at, told: steps.map(({ key }) => key).filter((key) => key > earlier(at)) };
}

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function readCursor(text: string): Cursor {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new Problem('cursor-invalid', { cause });
  }
}

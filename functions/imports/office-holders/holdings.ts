// The rows of one office of one LAO as times in office: rows that continue one another are one, doubles are one, and what only says
// that nobody held the office is no row at all. Pure.

import type { Office } from '../../../shared/people/tenure.ts';
import { addYears, TERM_YEARS } from '../../../shared/people/term-length.ts';
import { addDays } from '../../../shared/text/dates.ts';
import { foldText } from '../../../shared/text/thai.ts';
import type { OfficialRow } from './officials-table.ts';
import { ELECTED_DIRECTLY, EXTENDED, RENAMED } from './reasons.ts';

/** One person in one office, from taking it to leaving it. */
export interface Holding {
  readonly office: Office;
  /** Its rows of the file, oldest first. */
  readonly rows: readonly OfficialRow[];
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly startYear: number | null;
  readonly endYear: number | null;
  readonly inOfficeYear: number | null;
  readonly beginReason: string;
  readonly endReason: string;
  /** Since when the holder stayed on after the term by order. */
  readonly extendedFrom: string | null;
  /** In office on the day of the file, as far as it says. */
  readonly isCurrent: boolean;
}

type Unsettled = Omit<Holding, 'isCurrent'>;

/** Days by which the lists in use differ on when a term ended and the next time in office began. */
const SLACK_DAYS = 2;

/** `rows` of one office as the file has them, newest first; `asOf` is the day the file speaks of. */
export function holdingsOf(office: Office, rows: readonly OfficialRow[], asOf: string): Holding[] {
  const oldestFirst = rows.toReversed();
  const found: Unsettled[] = [];
  let before: OfficialRow | null = null;
  for (const row of oldestFirst) {
    const last = found.at(-1);
    if (row.name !== '') {
      const double = found.findIndex((one) => isDouble(one, row));
      if (double >= 0) found[double] = completed(found[double] ?? begun(office, row), row);
      else if (last !== undefined && before?.name !== '' && continues(last, row)) found[found.length - 1] = continued(last, row);
      else found.push(begun(office, row));
    }
    before = row;
  }
  return found.map((holding) => ({ ...holding, isCurrent: isCurrent(holding, oldestFirst, asOf) }));
}

function begun(office: Office, row: OfficialRow): Unsettled {
  return {
    office,
    rows: [row],
    name: row.name,
    start: row.begin,
    end: row.end,
    startYear: row.begin === null ? row.beginYear : null,
    endYear: row.end === null ? row.endYear : null,
    inOfficeYear: row.inOfficeYear,
    beginReason: row.beginReason,
    endReason: row.endReason,
    extendedFrom: null,
  };
}

function isDouble(one: Unsettled, row: OfficialRow): boolean {
  return row.begin !== null && one.start === row.begin && foldText(one.name) === foldText(row.name);
}

/** A double adds what the first did not say. */
function completed(one: Unsettled, row: OfficialRow): Unsettled {
  const isEndKnown = one.end !== null || one.endYear !== null;
  return {
    ...one,
    rows: [...one.rows, row],
    ...(isEndKnown ? {} : { end: row.end, endYear: row.end === null ? row.endYear : null }),
    endReason: one.endReason === '' ? row.endReason : one.endReason,
  };
}

function continues(last: Unsettled, row: OfficialRow): boolean {
  if (row.beginReason !== EXTENDED && row.beginReason !== RENAMED) return false;
  if (foldText(last.name) !== foldText(row.name)) return false;
  if (row.begin === null || last.end === null) return row.begin === null || last.start === null || last.start < row.begin;
  return row.begin <= addDays(last.end, SLACK_DAYS) && (last.start === null || last.start < row.begin);
}

function continued(last: Unsettled, row: OfficialRow): Unsettled {
  return {
    ...last,
    rows: [...last.rows, row],
    end: row.end,
    endYear: row.end === null ? row.endYear : null,
    inOfficeYear: last.inOfficeYear ?? row.inOfficeYear,
    endReason: row.endReason,
    extendedFrom:
      last.extendedFrom ?? (row.beginReason === EXTENDED ? (row.begin ?? (last.end === null ? null : addDays(last.end, 1))) : null),
  };
}

/**
 * Open in the file, nobody after, and a term not long over: a row of 2544 without an end says that nobody wrote the end down, not
 * that the person is still there.
 */
function isCurrent(holding: Unsettled, oldestFirst: readonly OfficialRow[], asOf: string): boolean {
  const { start, startYear, end, endYear, endReason, extendedFrom, rows } = holding;
  if (end !== null || endYear !== null || endReason !== '') return false;
  const since = extendedFrom ?? start ?? (startYear === null ? null : `${startYear}-12-31`);
  if (since === null || addYears(since, TERM_YEARS) <= asOf) return false;
  const newest = rows.at(-1);
  const place = newest === undefined ? -1 : oldestFirst.indexOf(newest);
  return !oldestFirst.some((row, index) => !rows.includes(row) && (row.begin === null ? index > place : row.begin > since));
}

/** Election days of the office, each with the time in office that began on it; null where the file does not name the elected. */
export function electionDays(rows: readonly OfficialRow[], holdings: readonly Holding[]): Map<string, Holding | null> {
  const days = rows
    .filter(({ beginReason, isVacant }) => beginReason === ELECTED_DIRECTLY && !isVacant)
    .map(({ begin }) => begin)
    .filter((day) => day !== null);
  const sorted = [...new Set(days)].toSorted();
  return new Map(sorted.map((day) => [day, holdings.find(({ start }) => start === day) ?? null]));
}

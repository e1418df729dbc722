// A row as the grid shows it: what the server holds with the officer's draft over it, settled, and checked by the API's own rules,
// by itself and beside the other rows of its LAO.

import type { RowState } from '../../shared/api.ts';
import { sameValue } from '../../shared/canonical.ts';
import { type Around, fieldOf, type Sheet, type Values } from '../../shared/sheets/sheet.ts';
import { type LaoPlace, missingFields, violationsOf, wholeNewRecord } from '../../shared/sheets/whole-record.ts';
import { blocking, newBlockers, type Violation, warningKey } from '../../shared/violations.ts';
import { type CellDraft, conflictsOf, type RowDraft } from './draft.ts';

/** The row as it would stand once saved. */
export interface Standing {
  /** As shown: what the server gives a new record (its key, its place) is not there yet. */
  readonly values: Values;
  /** The record that the rules are asked about; null until the row is one. */
  readonly whole: Values | null;
  readonly missing: readonly Violation[];
}

/** What the rules look at besides the row itself. */
export interface Beside {
  /** What lies around a record; null for sheets without rules over several records. */
  readonly around: (values: Values) => Around | null;
  /** What these values would take that another row of the sheet already holds. */
  readonly taken: (values: Values, server: Values | null) => readonly Violation[];
}

export interface RowView {
  readonly values: Values;
  /** Fields with an unsaved cell. */
  readonly changed: ReadonlySet<string>;
  readonly conflicting: ReadonlySet<string>;
  readonly violations: readonly Violation[];
  /** Those that keep the row from being sent. */
  readonly blockers: readonly Violation[];
  /** Warnings that what is typed would leave and that did not stand before: to be accepted with a reason. */
  readonly newWarnings: readonly Violation[];
  /** Warnings that were accepted with a reason; not among the violations. */
  readonly accepted: readonly Violation[];
}

const NONE: ReadonlySet<string> = new Set();
const ALONE: Beside = { around: () => null, taken: () => [] };

export function standingOf(sheet: Sheet, server: RowState | null, draft: RowDraft | null): Standing {
  const before = server?.values ?? null;
  if (draft === null) return untouched(sheet, before);
  const typed: Values = { ...(before ?? sheet.blank()), ...Object.fromEntries(readableCells(draft)) };
  if (before === null) return standingOfNew(sheet, typed);
  if (!sheet.schema.safeParse(typed).success) return { values: typed, whole: null, missing: missingFields(sheet, typed) };
  const values = sheet.settle(before, typed);
  return { values, whole: values, missing: [] };
}

function untouched(sheet: Sheet, values: Values | null): Standing {
  if (values === null) return { values: {}, whole: null, missing: [] };
  const isWhole = sheet.schema.safeParse(values).success;
  return { values, whole: isWhole ? values : null, missing: isWhole ? [] : missingFields(sheet, values) };
}

/** Key and place are given when the record is saved; until then stand-ins let the rules be asked, and are not shown. */
function standingOfNew(sheet: Sheet, typed: Values): Standing {
  const whole = wholeNewRecord(sheet, typed, 'new', SOMEWHERE);
  if ('missing' in whole) return { values: typed, whole: null, missing: whole.missing };
  const kept = sheet.fields.filter(({ name, kind }) => kind.kind === 'computed' && (name === sheet.keyField || name in SOMEWHERE));
  const hidden = Object.fromEntries(kept.map(({ name }) => [name, null]));
  return { values: { ...whole.values, ...hidden }, whole: whole.values, missing: [] };
}

const SOMEWHERE: LaoPlace = { laoId: 'lao-00000000', provinceCode: '10', districtTh: null };

function readableCells(draft: RowDraft): [string, unknown][] {
  return Object.values(draft.cells).flatMap((cell): [string, unknown][] =>
    'value' in cell.reading ? [[cell.field, cell.reading.value]] : [],
  );
}

/** The row by itself; `beside` adds what the other rows have to do with it. */
export function viewRow(
  sheet: Sheet,
  server: RowState | null,
  draft: RowDraft | null,
  today: string,
  beside: Beside = ALONE,
  standing: Standing = standingOf(sheet, server, draft),
): RowView {
  const violations = [
    ...standing.missing,
    ...(standing.whole === null ? [] : violationsOf(sheet, standing.whole, beside.around(standing.whole), today)),
  ];
  if (draft === null)
    return {
      values: standing.values,
      changed: NONE,
      conflicting: NONE,
      ...sortOut(violations, server, []),
      blockers: [],
      newWarnings: [],
    };
  const refusals = Object.values(draft.cells).flatMap(refusalOf);
  const taken = standing.whole === null ? [] : beside.taken(standing.whole, server?.values ?? null);
  const touched = readableCells(draft)
    .filter(([field, value]) => !sameValue(value, server?.values[field]))
    .map(([field]) => field);
  const said = [...violations, ...taken];
  const stood = before(sheet, server, beside, today);
  const { violations: open, accepted } = sortOut(said, server, touched);
  return {
    values: standing.values,
    changed: new Set(Object.keys(draft.cells)),
    conflicting: new Set(conflictsOf(draft, server).map(({ field }) => field)),
    violations: [...refusals, ...open],
    accepted,
    newWarnings: newWarnings(sheet, open, stood, touched),
    blockers: [...refusals, ...newBlockers(said, stood, touched)],
  };
}

/** What was accepted stays so until its fields are edited. */
function sortOut(found: readonly Violation[], server: RowState | null, touched: readonly string[]) {
  const isAccepted = (one: Violation) =>
    (server?.accepted?.includes(warningKey(one)) ?? false) && !one.fields.some((name) => touched.includes(name));
  return { violations: found.filter((one) => !isAccepted(one)), accepted: found.filter(isAccepted) };
}

/** A sheet that keeps accepted warnings in a field of its own asks in its own way. */
function newWarnings(sheet: Sheet, found: readonly Violation[], stood: readonly Violation[], touched: readonly string[]): Violation[] {
  if (fieldOf(sheet, 'acceptedWarnings') !== undefined) return [];
  const stoodKeys = stood.map(warningKey);
  return found.filter(
    (one) => one.severity === 'warning' && (one.fields.some((name) => touched.includes(name)) || !stoodKeys.includes(warningKey(one))),
  );
}

/** What was wrong with the row as the server holds it, beside the others as they would stand. */
function before(sheet: Sheet, server: RowState | null, { around }: Beside, today: string): Violation[] {
  if (server === null) return [];
  const { whole, missing } = untouched(sheet, server.values);
  return whole === null ? [...missing] : violationsOf(sheet, whole, around(whole), today);
}

function refusalOf(cell: CellDraft): Violation[] {
  if (!('refusal' in cell.reading)) return [];
  const { th, en } = cell.reading.refusal;
  return [blocking('F.002', [cell.field], th, en)];
}

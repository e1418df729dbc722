// A row as the grid shows it: what the server holds with the officer's draft over it, settled and checked by the API's own rules.

import type { RowState } from '../../shared/api.ts';
import { sameValue } from '../../shared/canonical.ts';
import type { Sheet, Values } from '../../shared/sheets/sheet.ts';
import { type LaoPlace, missingFields, wholeNewRecord } from '../../shared/sheets/whole-record.ts';
import { blocking, newBlockers, type Violation } from '../../shared/violations.ts';
import { conflictsOf, type RowDraft } from './draft.ts';

export interface RowView {
  readonly values: Values;
  /** Texts that could not be read, by field; shown in place of the value. */
  readonly refusedTexts: Readonly<Record<string, string>>;
  /** Fields with an unsaved cell. */
  readonly changed: ReadonlySet<string>;
  readonly conflicting: ReadonlySet<string>;
  readonly violations: readonly Violation[];
  /** Those that keep the row from being sent. */
  readonly blockers: readonly Violation[];
}

const NONE: ReadonlySet<string> = new Set();

export function viewRow(sheet: Sheet, server: RowState | null, draft: RowDraft | null, today: string): RowView {
  const before = server?.values ?? null;
  if (draft === null) return untouchedView(sheet, server, today);
  const readable = Object.values(draft.cells).flatMap((cell) =>
    'value' in cell.reading ? [[cell.field, cell.reading.value] as const] : [],
  );
  const typed: Values = { ...(before ?? sheet.blank()), ...Object.fromEntries(readable) };
  const refusals = refusalsOf(draft);
  const judged = judge(sheet, before, typed, today);
  const touched = readable.map(([field]) => field).filter((field) => !sameValue(typed[field], before?.[field]));
  const old = server === null ? [] : violationsOf(sheet, server, today);
  return {
    values: judged.values,
    refusedTexts: Object.fromEntries(refusals.map(({ cell }) => [cell.field, cell.text])),
    changed: new Set(Object.keys(draft.cells)),
    conflicting: new Set(conflictsOf(draft, server).map(({ field }) => field)),
    violations: [...refusals.map(({ violation }) => violation), ...judged.violations],
    blockers: [...refusals.map(({ violation }) => violation), ...newBlockers(judged.violations, old, touched)],
  };
}

function untouchedView(sheet: Sheet, server: RowState | null, today: string): RowView {
  return {
    values: server?.values ?? {},
    refusedTexts: {},
    changed: NONE,
    conflicting: NONE,
    violations: server === null ? [] : violationsOf(sheet, server, today),
    blockers: [],
  };
}

/** What the rules say of a row as the server holds it; asked again with every cell typed into it, so kept with the row. */
const known = new WeakMap<RowState, readonly Violation[]>();

function violationsOf(sheet: Sheet, server: RowState, today: string): readonly Violation[] {
  const found = known.get(server) ?? check(sheet, server.values, today);
  known.set(server, found);
  return found;
}

function refusalsOf(draft: RowDraft) {
  return Object.values(draft.cells).flatMap((cell) =>
    'refusal' in cell.reading
      ? [{ cell, violation: blocking('F.002', [cell.field], cell.reading.refusal.th, cell.reading.refusal.en) }]
      : [],
  );
}

/** Rules are only asked about a whole record; until it is whole, what is missing is the violation. */
function judge(sheet: Sheet, before: Values | null, typed: Values, today: string): { values: Values; violations: Violation[] } {
  if (before === null) return judgeNew(sheet, typed, today);
  if (!sheet.schema.safeParse(typed).success) return { values: typed, violations: missingFields(sheet, typed) };
  const values = sheet.settle(before, typed);
  return { values, violations: sheet.check(values, today) };
}

/** Key and place are given when the record is saved; until then stand-ins let the rules be asked, and are not shown. */
function judgeNew(sheet: Sheet, typed: Values, today: string): { values: Values; violations: Violation[] } {
  const whole = wholeNewRecord(sheet, typed, 'new', SOMEWHERE);
  if ('missing' in whole) return { values: typed, violations: whole.missing };
  const kept = sheet.fields.filter(({ name, kind }) => kind.kind === 'computed' && (name === sheet.keyField || name in SOMEWHERE));
  const hidden = Object.fromEntries(kept.map(({ name }) => [name, null]));
  return { values: { ...whole.values, ...hidden }, violations: sheet.check(whole.values, today) };
}

const SOMEWHERE: LaoPlace = { provinceCode: '10', districtTh: null };

function check(sheet: Sheet, values: Values, today: string): Violation[] {
  return sheet.schema.safeParse(values).success ? sheet.check(values, today) : missingFields(sheet, values);
}

// One row's change, decided against the record as it stands: an answer at once, or a write to try. No I/O but reading history.

import type { RowAnswer, RowChange } from '../../shared/api.ts';
import { sameValue } from '../../shared/canonical.ts';
import { parseRecordId, recordId, recordSortKey } from '../../shared/ids.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { may } from '../../shared/permissions.ts';
import { PROBLEMS } from '../../shared/problems.ts';
import type { Lao } from '../../shared/register/lao.ts';
import { acceptValue } from '../../shared/sheets/accept.ts';
import { laoOfElection } from '../../shared/sheets/election-place.ts';
import { type Around, fieldOf, type Sheet, type Values } from '../../shared/sheets/sheet.ts';
import { takenViolation } from '../../shared/sheets/taken.ts';
import { inPlace, missingFields, violationsOf, wholeNewRecord } from '../../shared/sheets/whole-record.ts';
import { blocking, newBlockers, type Violation } from '../../shared/violations.ts';
import type { HistoryHeader, HistoryItem, RecordItem } from './items.ts';

export interface Action {
  readonly sheet: Sheet;
  readonly officer: Officer;
  /** `system` may write computed fields and is not bound to a role: imports, the sample, first sign-ins. */
  readonly authority: 'officer' | 'system';
  /** Imports of what was: what is against today's rules is kept as a warning to check, not refused. Forms and claims hold all the same. */
  readonly isHistory?: boolean;
  readonly actionId: string;
  readonly reason: string | null;
  /** Day in Asia/Bangkok that rules count with. */
  readonly today: string;
  /** By change id, what follows from transient fields and is kept in their stead; not the officer's to give. */
  readonly derived?: ReadonlyMap<string, Values>;
  /** For sheets kept inside LAOs: those that the changes lie in, by internal id. */
  readonly laos: ReadonlyMap<string, Lao>;
}

/** A write that is allowed and valid, against `current`. */
export interface Planned {
  readonly change: RowChange;
  readonly current: RecordItem | null;
  readonly id: string;
  readonly kind: HistoryHeader['kind'];
  readonly values: Values;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
  readonly violations: Violation[];
}

export type Prepared = { readonly answer: RowAnswer } | { readonly planned: Planned };

/** The record a change is about: the one named, or the one a new record would become. Null when it cannot be told. */
export function targetId(sheet: Sheet, change: RowChange): string | null {
  if (change.id !== null) return parseRecordId(change.id)?.sk.startsWith(`${sheet.name}#`) ? change.id : null;
  const values = newValues(sheet, change);
  if ('violations' in values) return null;
  const key = String(values.values[sheet.keyField]);
  return recordId({ pk: sheet.partitionOf(values.values), sk: recordSortKey(sheet.name, key) });
}

/** A record's values with what is typed, as far as that can be read; null where it cannot. */
export function typedValues(sheet: Sheet, change: RowChange, current: RecordItem | null): Values | null {
  const typed = current === null ? newValues(sheet, change) : acceptAll(sheet, change.set);
  return 'values' in typed ? { ...current?.values, ...typed.values } : null;
}

type Accepted = { readonly values: Record<string, unknown> } | { readonly violations: Violation[] };

function acceptAll(sheet: Sheet, set: Values): Accepted {
  const values: Record<string, unknown> = {};
  const violations: Violation[] = [];
  for (const [name, raw] of Object.entries(set)) {
    const field = fieldOf(sheet, name);
    const accepted =
      field === undefined
        ? { refusal: { th: `ไม่มีช่องชื่อ “${name}” ในแผ่นงานนี้`, en: `There is no field “${name}” in this sheet.` } }
        : acceptValue(sheet, field, raw);
    if ('refusal' in accepted) violations.push(blocking(field ? 'F.002' : 'F.001', [name], accepted.refusal.th, accepted.refusal.en));
    else values[name] = accepted.value;
  }
  return violations.length > 0 ? { violations } : { values };
}

function newValues(sheet: Sheet, change: RowChange): Accepted {
  const accepted = acceptAll(sheet, change.set);
  if ('violations' in accepted) return accepted;
  const values = { ...sheet.blank(), ...accepted.values };
  const missing = missingFields(sheet, values);
  if (missing.length > 0) return { violations: missing };
  return { values: { ...values, [sheet.keyField]: values[sheet.keyField] ?? sheet.newKey(values, randomPart(change)) } };
}

/** From the change's own id, so that the same change sent again is about the same record. */
function randomPart({ changeId }: RowChange): string {
  return changeId.replaceAll('-', '').slice(0, 12);
}

const invalid = (change: RowChange, violations: Violation[]): Prepared => ({
  answer: {
    outcome: 'invalid',
    changeId: change.changeId,
    violations: violations.map((violation) => ({ ...violation, fields: [...violation.fields] })),
  },
});

function forbidden(change: RowChange, fields: string[]): Prepared {
  const { th, en } = PROBLEMS['scope-forbidden'];
  return { answer: { outcome: 'forbidden', changeId: change.changeId, code: 'scope-forbidden', fields, message: { th, en } } };
}

/** The state of a record as the API tells it. */
export function rowState(record: RecordItem): Extract<RowAnswer, { outcome: 'saved' }>['row'] {
  const { id, version, changedAt, changedBy, isDeleted, values, accepted } = record;
  return { id, version, changedAt, changedBy, isDeleted, values, ...(accepted === undefined ? {} : { accepted }) };
}

export function savedAnswer(change: RowChange, record: RecordItem, isUnchanged: boolean, violations: readonly Violation[] = []): RowAnswer {
  return {
    outcome: 'saved',
    changeId: change.changeId,
    row: rowState(record),
    isUnchanged,
    violations: violations.map((violation) => ({ ...violation, fields: [...violation.fields] })),
  };
}

/**
 * Decides one change. `since` are the versions of the record above `change.base` (empty when it stands at `base`):
 * the same change among them was saved before; other changes to other fields are merged; to the same field, they conflict.
 * `around` is what rules over several records of an LAO look at; null for sheets without such rules.
 */
export function prepare(
  action: Action,
  change: RowChange,
  current: RecordItem | null,
  since: readonly HistoryItem[],
  around: Around | null,
): Prepared {
  const isKnown = since.some((entry) => entry.header.change === change.changeId);
  if (isKnown && current !== null && isReadable(action, current)) return { answer: savedAnswer(change, current, false) };
  if (change.id === null) return prepareNew(action, change, current, around);
  if (current === null || !isReadable(action, current)) return forbidden(change, []);
  if (change.kind !== 'save') return prepareLife(action, change, current, around);
  const accepted = acceptAll(action.sheet, change.set);
  const denied = deniedFields(action, current.values, Object.keys(change.set));
  if (denied.length > 0) return forbidden(change, denied);
  if ('violations' in accepted) return invalid(change, accepted.violations);
  const conflicts =
    change.base > current.version ? againstUnknownBase(accepted.values, current) : conflictingFields(accepted.values, current, since);
  if (conflicts.length > 0 || current.isDeleted)
    return { answer: { outcome: 'conflict', changeId: change.changeId, row: rowState(current), fields: conflicts } };
  return planEdit(action, change, current, { ...accepted.values, ...action.derived?.get(change.changeId) }, around);
}

/** The officer saw a version this store never had (it was restored from a copy): nothing typed on it is taken unseen. */
function againstUnknownBase(mine: Values, current: RecordItem): Extract<RowAnswer, { outcome: 'conflict' }>['fields'] {
  return Object.keys(mine).map((field) => ({
    field,
    base: null,
    mine: mine[field] ?? null,
    theirs: current.values[field] ?? null,
    by: current.changedBy,
    at: current.changedAt,
  }));
}

function isReadable(action: Action, current: RecordItem): boolean {
  return action.authority === 'system' || may(action.officer, 'read', action.sheet, current.values);
}

function deniedFields({ authority, officer, sheet }: Action, values: Values, names: string[]): string[] {
  const isFixed = (name: string) => name === sheet.keyField || fieldOf(sheet, name)?.isFixed === true;
  if (authority === 'system') return names.filter(isFixed);
  return names.filter((name) => fieldOf(sheet, name) !== undefined && (isFixed(name) || !may(officer, 'write', sheet, values, name)));
}

function conflictingFields(
  mine: Values,
  current: RecordItem,
  since: readonly HistoryItem[],
): Extract<RowAnswer, { outcome: 'conflict' }>['fields'] {
  return Object.keys(mine).flatMap((field) => {
    const touching = since.filter((entry) => entry.body === null || field in entry.body.after);
    const [first, last] = [touching[0], touching.at(-1)];
    if (first === undefined || last === undefined || sameValue(mine[field], current.values[field])) return [];
    return [
      {
        field,
        base: first.body?.before[field] ?? null,
        mine: mine[field] ?? null,
        theirs: current.values[field] ?? null,
        by: last.body ? `${last.body.name} (${last.header.office})` : last.header.office,
        at: last.header.at,
      },
    ];
  });
}

function planEdit(action: Action, change: RowChange, current: RecordItem, set: Values, around: Around | null): Prepared {
  const { sheet, today } = action;
  const typed = { ...current.values, ...set };
  const whole = sheet.schema.safeParse(typed);
  if (!whole.success) return invalid(change, missingFields(sheet, typed));
  const lao = laoOf(action, typed);
  const settled = sheet.settle(current.values, typed);
  const placed = lao === undefined ? settled : inPlace(sheet, settled, lao);
  const values = derived(sheet, placed, around);
  if (action.authority === 'officer' && !may(action.officer, 'write', sheet, values)) return forbidden(change, Object.keys(set));
  const names = Object.keys(values).filter((name) => !sameValue(values[name], current.values[name]));
  const isAccepting = change.accepts?.some((key) => !current.accepted?.includes(key)) ?? false;
  if (names.length === 0 && !isAccepting) return { answer: savedAnswer(change, current, true) };
  const against = stepsAgainst(action, current.values, values, around);
  const violations = [...violationsOf(sheet, values, around, today), ...against];
  const blockers = [...newBlockers(violations, violationsOf(sheet, current.values, around, today), names), ...against];
  if (blockers.length > 0 && !action.isHistory) return invalid(change, violations);
  return {
    planned: {
      change,
      current,
      id: current.id,
      kind: 'save',
      values,
      before: pick(current.values, names),
      after: pick(values, names),
      violations,
    },
  };
}

function derived(sheet: Sheet, values: Values, around: Around | null): Values {
  return around === null || sheet.derive === undefined ? values : sheet.derive(values, around);
}

/** The system itself (imports, the sample) records what was, whatever came before it. */
function stepsAgainst(
  { sheet, authority, today }: Action,
  before: Values | null,
  after: Values | null,
  around: Around | null,
): Violation[] {
  if (authority === 'system' || sheet.checkStep === undefined || around === null) return [];
  return sheet.checkStep(before, after, around, today);
}

function laoOf({ laos }: Action, values: Values): Lao | undefined {
  return laos.get(laoOfElection(values['electionId']) ?? String(values['laoId']));
}

function prepareNew(action: Action, change: RowChange, existing: RecordItem | null, around: Around | null): Prepared {
  const { sheet, officer, authority, today } = action;
  if (authority === 'officer' && !may(officer, 'create', sheet)) return forbidden(change, []);
  const typed = newValues(sheet, change);
  if ('violations' in typed) return invalid(change, typed.violations);
  const blank = sheet.blank();
  const isGiven = (name: string) => !sameValue(typed.values[name], blank[name]);
  const denied = Object.keys(change.set).filter((name) => isGiven(name) && !may(officer, 'write', sheet, undefined, name));
  if (authority === 'officer' && denied.length > 0) return forbidden(change, denied);
  const lao = laoOf(action, typed.values);
  if (sheet.within !== undefined && lao === undefined) return invalid(change, [sheet.within === 'lao' ? UNKNOWN_LAO : UNKNOWN_ELECTION]);
  const signature = sheet.signedIn === undefined ? {} : { [sheet.signedIn]: officer.officerId };
  const meant = { ...typed.values, ...action.derived?.get(change.changeId), ...signature };
  const whole = wholeNewRecord(sheet, meant, randomPart(change), lao ?? null);
  if ('missing' in whole) return invalid(change, whole.missing);
  const values = derived(sheet, whole.values, around);
  if (authority === 'officer' && !may(officer, 'create', sheet, values)) return forbidden(change, []);
  if (existing !== null && !existing.isDeleted) return invalid(change, [takenViolation(sheet, null, existing.values)]);
  const violations = [...violationsOf(sheet, values, around, today), ...stepsAgainst(action, null, values, around)];
  if (violations.some(({ severity }) => severity === 'blocking') && !action.isHistory) return invalid(change, violations);
  const id = recordId({ pk: sheet.partitionOf(values), sk: recordSortKey(sheet.name, String(values[sheet.keyField])) });
  if (existing !== null) return { planned: { ...replanned(existing, values), change, id, violations } };
  return { planned: { change, current: null, id, kind: 'create', values, before: {}, after: { ...values }, violations } };
}

/** A record that was deleted and is added again takes its life up where it ended. */
function replanned(existing: RecordItem, values: Values): Pick<Planned, 'current' | 'kind' | 'values' | 'before' | 'after'> {
  const names = Object.keys(values).filter((name) => !sameValue(values[name], existing.values[name]));
  return { current: existing, kind: 'restore', values, before: pick(existing.values, names), after: pick(values, names) };
}

const UNKNOWN_LAO = blocking(
  'F.005',
  ['laoId'],
  'ไม่พบ อปท. รหัสนี้ในทะเบียน — พิมพ์รหัส อปท. 8 หลัก',
  'The register has no organisation with this code: type its eight digits.',
);

const UNKNOWN_ELECTION = blocking(
  'F.006',
  ['electionId'],
  'ไม่พบการเลือกตั้งนี้ — เพิ่มแถวในแผ่นงาน “ครั้งที่เลือกตั้ง” ก่อน',
  'There is no such election: add it to the sheet “Elections” first.',
);

/** Deleting is soft and restoring undoes it; both are versions like any other. */
function prepareLife(action: Action, change: RowChange, current: RecordItem, around: Around | null): Prepared {
  if (action.authority === 'officer' && !may(action.officer, 'delete', action.sheet, current.values)) return forbidden(change, []);
  const isDelete = change.kind === 'delete';
  if (current.isDeleted === isDelete) return { answer: savedAnswer(change, current, true) };
  if (current.version !== change.base)
    return { answer: { outcome: 'conflict', changeId: change.changeId, row: rowState(current), fields: [] } };
  const against = stepsAgainst(action, isDelete ? current.values : null, isDelete ? null : current.values, around);
  if (against.length > 0) return invalid(change, against);
  const crowding = isDelete ? [] : crowdingOf(action, current.values, around);
  if (crowding.length > 0) return invalid(change, crowding);
  return {
    planned: {
      change,
      current,
      id: current.id,
      kind: isDelete ? 'delete' : 'restore',
      values: current.values,
      before: {},
      after: {},
      violations: [],
    },
  };
}

/** Other rules are not asked of what comes back: it was recorded once, and its undo must not fail over an old mistake. */
function crowdingOf({ sheet, authority, isHistory, today }: Action, values: Values, around: Around | null): Violation[] {
  if (authority === 'system' || isHistory || sheet.noRoom === undefined) return [];
  return violationsOf(sheet, values, around, today).filter(({ code }) => sheet.noRoom?.includes(code));
}

function pick(values: Values, names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}

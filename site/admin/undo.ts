// Undo and redo over the drafts. A step remembers each row's draft before and after one action of the officer; taking it back puts
// the former values into the present draft, cell by cell, and leaves alone what somebody else has changed since. Pure.

import type { RowState } from '../../shared/api.ts';
import { sameValue } from '../../shared/canonical.ts';
import { acceptValue } from '../../shared/sheets/accept.ts';
import { showCell } from '../../shared/sheets/field-kinds.ts';
import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import { type CellDraft, emptyDraft, type RowDraft } from './draft.ts';

export type ActionKind =
  | 'type'
  | 'paste'
  | 'cut'
  | 'clear'
  | 'fill'
  | 'replace'
  | 'setAll'
  | 'import'
  | 'addRow'
  | 'duplicateRow'
  | 'restoreValue'
  | 'deleteRow'
  | 'revertRow';

/** One row of one action. A draft is null where nothing is unsaved, and for a new row where the row is not there. */
export interface RowStep<Row> {
  readonly row: Row;
  readonly before: RowDraft | null;
  readonly after: RowDraft | null;
  /** What the server held at the time. */
  readonly server: RowState | null;
}

export interface Step<Row> {
  readonly kind: ActionKind;
  readonly rows: readonly RowStep<Row>[];
}

/** Everything done since the sheet was opened; nothing is ever dropped. */
export class Steps<Row> {
  readonly #done: Step<Row>[] = [];
  #undone: Step<Row>[] = [];

  record(step: Step<Row>): void {
    if (step.rows.length === 0) return;
    this.#done.push(step);
    this.#undone = [];
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** What would come next. */
  next(way: 'undo' | 'redo'): Step<Row> | undefined {
    return (way === 'undo' ? this.#done : this.#undone).at(-1);
  }

  /** The step to take back, turned round: its `after` is what is to stand. */
  undo(): Step<Row> | null {
    const step = this.#done.pop();
    if (step === undefined) return null;
    this.#undone.push(step);
    return { kind: step.kind, rows: step.rows.map((row) => ({ ...row, before: row.after, after: row.before })) };
  }

  redo(): Step<Row> | null {
    const step = this.#undone.pop();
    if (step === undefined) return null;
    this.#done.push(step);
    return step;
  }
}

/** Fields in which two drafts of a row differ. */
export function changedFields(before: RowDraft | null, after: RowDraft | null): string[] {
  const [old, young] = [before?.cells ?? {}, after?.cells ?? {}];
  return [...new Set([...Object.keys(old), ...Object.keys(young)])].filter((field) => old[field] !== young[field]);
}

export function isSameDraft(before: RowDraft | null, after: RowDraft | null): boolean {
  return (
    before === after ||
    ((before?.deletion ?? null) === (after?.deletion ?? null) &&
      (before === null) === (after === null) &&
      changedFields(before, after).length === 0)
  );
}

interface Present {
  readonly draft: RowDraft | null;
  readonly server: RowState | null;
  readonly mayWrite: (field: string) => boolean;
}

export interface Replayed {
  readonly draft: RowDraft;
  /** Cells that hold something else by now and are left alone. */
  readonly refused: readonly string[];
}

/** The present draft with what the step did done again (for undo: the step turned round). */
export function replay(sheet: Sheet, step: RowStep<unknown>, present: Present, at: string): Replayed {
  const rowId = present.draft?.rowId ?? present.server?.id ?? step.after?.rowId ?? step.before?.rowId ?? '';
  const cells: Record<string, CellDraft> = { ...present.draft?.cells };
  const refused: string[] = [];
  for (const name of changedFields(step.before, step.after)) {
    const isAsLeft = sameReading(standing(sheet, step.before, step.server, name), standing(sheet, present.draft, present.server, name));
    const cell = isAsLeft && present.mayWrite(name) ? cellToStand(sheet, name, step, present, at) : 'refused';
    if (cell === 'refused') refused.push(name);
    else if (cell === null) delete cells[name];
    else cells[name] = cell;
  }
  const draft = { ...(present.draft ?? emptyDraft(rowId)), cells };
  return { draft: withDeletion(step, draft, present.server), refused };
}

type Standing = { readonly text: string | null; readonly reading: CellDraft['reading'] };

/** What a cell holds: typed, or else the server's value. */
function standing(sheet: Sheet, draft: RowDraft | null, server: RowState | null, name: string): Standing {
  const cell = draft?.cells[name];
  if (cell !== undefined) return { text: cell.text, reading: cell.reading };
  const values = server === null ? sheet.blank() : server.values;
  return { text: null, reading: { value: values[name] ?? null } };
}

function sameReading(a: Standing, b: Standing): boolean {
  if ('value' in a.reading && 'value' in b.reading) return sameValue(a.reading.value, b.reading.value);
  return !('value' in a.reading) && !('value' in b.reading) && a.text === b.text;
}

function cellToStand(sheet: Sheet, name: string, step: RowStep<unknown>, present: Present, at: string): CellDraft | null | 'refused' {
  const field = fieldOf(sheet, name);
  const cell = present.draft?.cells[name];
  if (field === undefined) return 'refused';
  const isOnItsWay = present.draft?.sending !== null && present.draft?.sending !== undefined && name in present.draft.sending.texts;
  const wasTyped = step.after?.cells[name] !== undefined;
  // Nothing was unsaved there before: whatever the server holds by now may show again.
  if (!wasTyped && cell !== undefined && !isOnItsWay) return null;
  const target = standing(sheet, step.after, step.server, name);
  const stands = present.server?.values[name] ?? null;
  if (!isOnItsWay && present.server !== null && 'value' in target.reading && sameValue(target.reading.value, stands)) return null;
  const value = 'value' in target.reading ? target.reading.value : null;
  return {
    field: name,
    base: cell === undefined ? stands : cell.base,
    baseVersion: cell === undefined ? (present.server?.version ?? 0) : cell.baseVersion,
    text: target.text ?? showCell(field.kind, value, 'th'),
    // A value that stood may be one that the rules no longer take: it is read again like any other.
    reading: wasTyped ? target.reading : acceptValue(sheet, field, value),
    at,
  };
}

/** The mark for deletion as the step left it; none on a record that is gone. */
function withDeletion(step: RowStep<unknown>, draft: RowDraft, server: RowState | null): RowDraft {
  const wanted = step.after?.deletion ?? null;
  if (wanted === (step.before?.deletion ?? null) || server === null || server.isDeleted) return draft;
  return { ...draft, deletion: wanted === null ? null : { ...wanted, baseVersion: server.version } };
}

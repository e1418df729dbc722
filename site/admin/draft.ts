// What an officer has typed and not yet saved, as values. Everything here is pure; draft-store.ts keeps it on the disk.

import { z } from 'zod';
import type { RowState } from '../../shared/api.ts';
import { RowChange } from '../../shared/api-changes.ts';
import { sameValue } from '../../shared/canonical.ts';
import { acceptValue } from '../../shared/sheets/accept.ts';
import { type Field, fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';

/** One cell as typed. A text that cannot be read is kept all the same, with the refusal. */
export const CellDraft = z.object({
  field: z.string(),
  /** The value the officer saw when starting to type, and the version it stood in. */
  base: z.unknown(),
  baseVersion: z.int(),
  text: z.string(),
  reading: z.union([z.object({ refusal: z.object({ th: z.string(), en: z.string() }) }), z.object({ value: z.unknown() })]),
  /** ISO 8601 instant. */
  at: z.string(),
});
export type CellDraft = z.infer<typeof CellDraft>;

/** A change on its way: frozen until answered, so that a retry after a crash is the same change. */
export const Sending = z.object({
  actionId: z.string(),
  change: RowChange,
  /** The text of each sent cell, to tell whether it was typed over meanwhile. */
  texts: z.record(z.string(), z.string()),
});
export type Sending = z.infer<typeof Sending>;

export interface RowDraft {
  readonly rowId: string;
  readonly isNew: boolean;
  readonly cells: Readonly<Record<string, CellDraft>>;
  readonly deletion: { readonly baseVersion: number; readonly at: string; readonly reason?: string } | null;
  readonly sending: Sending | null;
}

export function emptyDraft(rowId: string): RowDraft {
  return { rowId, isNew: isNewRowId(rowId), cells: {}, deletion: null, sending: null };
}

const NEW = 'new:';

/** The id of a row that the server does not know yet. */
export function newRowId(): string {
  return `${NEW}${crypto.randomUUID()}`;
}

export function isNewRowId(rowId: string): boolean {
  return rowId.startsWith(NEW);
}

/** Nothing left to save: the draft may be forgotten. */
export function isSettled(draft: RowDraft): boolean {
  return !draft.isNew && draft.deletion === null && draft.sending === null && Object.keys(draft.cells).length === 0;
}

/** Texts that could not be read, by field: shown in place of a value. */
export function refusedTexts({ cells }: RowDraft): Record<string, string> {
  const refused = Object.values(cells).filter(({ reading }) => 'refusal' in reading);
  return Object.fromEntries(refused.map(({ field, text }) => [field, text]));
}

export interface Typed {
  readonly sheet: Sheet;
  readonly field: Field;
  readonly text: string;
  /** The row as the server last told it; null for a new row. */
  readonly server: RowState | null;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** The draft after `text` is typed into a cell. Typing what the server holds takes the cell out of the draft. */
export function typeCell(draft: RowDraft, { field, text, ...row }: Typed): RowDraft {
  return typeCells(draft, [{ field: field.name, text }], row);
}

export type Read = (field: Field, text: string) => CellDraft['reading'];

/** Reads each text of a field once: the cells of a large paste mostly say the same few things. */
export function readOnce(sheet: Sheet): Read {
  const known = new Map<string, Map<string, CellDraft['reading']>>();
  return (field, text) => {
    const ofField = known.get(field.name) ?? new Map<string, CellDraft['reading']>();
    known.set(field.name, ofField);
    const reading = ofField.get(text) ?? acceptValue(sheet, field, text);
    ofField.set(text, reading);
    return reading;
  };
}

/** The draft after texts are typed into several cells of the row. */
export function typeCells(
  draft: RowDraft,
  typed: readonly { readonly field: string; readonly text: string }[],
  { sheet, server, at, read = (field, text) => acceptValue(sheet, field, text) }: Omit<Typed, 'field' | 'text'> & { readonly read?: Read },
): RowDraft {
  const cells: Record<string, CellDraft> = { ...draft.cells };
  for (const { field: name, text } of typed) {
    const field = fieldOf(sheet, name);
    if (field === undefined) continue;
    const reading = read(field, text);
    const stands = server?.values[name] ?? null;
    const isOnItsWay = draft.sending !== null && name in draft.sending.texts;
    const started = cells[name];
    if (!draft.isNew && !isOnItsWay && 'value' in reading && sameValue(reading.value, stands)) delete cells[name];
    else if (started === undefined || started.text !== text)
      cells[name] = {
        field: name,
        base: started ? started.base : stands,
        baseVersion: started ? started.baseVersion : (server?.version ?? 0),
        text,
        reading,
        at,
      };
  }
  return { ...draft, cells };
}

export function dropCell(draft: RowDraft, field: string): RowDraft {
  const { [field]: _gone, ...cells } = draft.cells;
  return { ...draft, cells };
}

/** Only the cells that differ from what now stands, on the newest version wherever nobody else changed the field. */
export function rebase(draft: RowDraft, server: RowState): RowDraft {
  const old = Object.values(draft.cells);
  const cells = old
    .filter((cell) => isOnItsWay(draft, cell) || !('value' in cell.reading && sameValue(cell.reading.value, server.values[cell.field])))
    .map((cell) =>
      cell.baseVersion !== server.version && sameValue(cell.base, server.values[cell.field])
        ? { ...cell, baseVersion: server.version }
        : cell,
    );
  const isAsBefore = cells.length === old.length && cells.every((cell, index) => cell === old[index]);
  return isAsBefore ? draft : { ...draft, cells: byField(cells) };
}

function isOnItsWay(draft: RowDraft, cell: CellDraft): boolean {
  return draft.sending !== null && cell.field in draft.sending.texts;
}

/**
 * The draft once its change is saved: cells as sent are done; a cell typed over meanwhile stays, on the new base.
 * A new row becomes the record the server made of it.
 */
export function mergeSaved(draft: RowDraft, server: RowState): RowDraft {
  const sent = draft.sending?.texts ?? {};
  const left = Object.values(draft.cells)
    .filter((cell) => sent[cell.field] !== cell.text)
    .map((cell) =>
      cell.field in sent || draft.isNew ? { ...cell, base: server.values[cell.field] ?? null, baseVersion: server.version } : cell,
    );
  const wasDeletion = draft.sending?.change.kind === 'delete';
  const merged: RowDraft = {
    rowId: server.id,
    isNew: false,
    cells: byField(left),
    deletion: wasDeletion ? null : draft.deletion,
    sending: null,
  };
  return rebase(merged, server);
}

/** The change was answered with something else than saved: the cells stay, the next attempt is a new change. */
export function mergeRefused(draft: RowDraft, server: RowState | null): RowDraft {
  const free: RowDraft = { ...draft, sending: null };
  return server === null ? free : rebase(free, server);
}

export interface CellConflict {
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Cells whose field somebody else changed, to another value, since the officer began to type. */
export function conflictsOf(draft: RowDraft, server: RowState | null): CellConflict[] {
  if (server === null || draft.sending !== null) return [];
  return Object.values(draft.cells)
    .filter((cell) => cell.baseVersion < server.version && !sameValue(cell.base, server.values[cell.field]))
    .map((cell) => ({
      field: cell.field,
      base: cell.base,
      mine: 'value' in cell.reading ? cell.reading.value : cell.text,
      theirs: server.values[cell.field] ?? null,
    }));
}

/** The officer has seen the other value and keeps the own one. */
export function keepMine(draft: RowDraft, field: string, server: RowState): RowDraft {
  const cell = draft.cells[field];
  if (cell === undefined) return draft;
  const seen: CellDraft = { ...cell, base: server.values[field] ?? null, baseVersion: server.version };
  return { ...draft, cells: { ...draft.cells, [field]: seen } };
}

/** The values to send, and the version they were typed on: the oldest of the cells, so that no conflict slips through. */
export function changeOf(draft: RowDraft): { set: Record<string, unknown>; base: number; texts: Record<string, string> } {
  const readable = Object.values(draft.cells).flatMap((cell) => ('value' in cell.reading ? [{ cell, value: cell.reading.value }] : []));
  return {
    set: Object.fromEntries(readable.map(({ cell, value }) => [cell.field, value])),
    base: draft.isNew ? 0 : Math.min(...readable.map(({ cell }) => cell.baseVersion)),
    texts: Object.fromEntries(readable.map(({ cell }) => [cell.field, cell.text])),
  };
}

function byField(cells: readonly CellDraft[]): Record<string, CellDraft> {
  return Object.fromEntries(cells.map((cell) => [cell.field, cell]));
}

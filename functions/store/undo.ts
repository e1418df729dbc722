// Taking an action back: for each of its records, the change that returns what it changed, unless somebody changed it since.

import type { RowChange } from '../../shared/api.ts';
import type { UndoRow } from '../../shared/api-actions.ts';
import { sameValue } from '../../shared/canonical.ts';
import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import type { HistoryItem, RecordItem } from './items.ts';

export type Inverse =
  | { readonly change: Omit<RowChange, 'changeId'> }
  | {
      readonly refusal: 'nothingLeft' | 'changedSince';
      readonly kind: UndoRow['kind'];
      readonly fields: string[];
      readonly since: UndoRow['since'];
    };

/** The inverse of what `actionId` did to a record, from its whole history; null where it did nothing. */
export function inverseOf(sheet: Sheet, record: RecordItem, history: readonly HistoryItem[], actionId: string): Inverse | null {
  const own = history.filter(({ header }) => header.action === actionId);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  const later = history.filter(({ header, version }) => header.action !== actionId && version > last.version);
  if (first.header.kind === 'save') return inverseOfSave(sheet, record, own, later);
  return inverseOfLife(record, first.header.kind === 'delete' ? 'restore' : 'delete', later);
}

/** A record that the action made goes again, one that it deleted comes back. */
function inverseOfLife(record: RecordItem, kind: 'delete' | 'restore', later: readonly HistoryItem[]): Inverse {
  if (record.isDeleted === (kind === 'delete')) return { refusal: 'nothingLeft', kind, fields: [], since: null };
  if (later.length > 0) return { refusal: 'changedSince', kind, fields: [], since: sinceOf(later) };
  return { change: { id: record.id, base: record.version, kind, set: {} } };
}

function inverseOfSave(sheet: Sheet, record: RecordItem, own: readonly HistoryItem[], later: readonly HistoryItem[]): Inverse {
  const before: Record<string, unknown> = {};
  for (const { body } of own.toReversed()) Object.assign(before, body?.before);
  const fields = Object.keys(before).filter((name) => fieldOf(sheet, name)?.kind.kind !== 'computed');
  const set = Object.fromEntries(fields.map((name) => [name, before[name] ?? null]));
  if (fields.every((name) => sameValue(record.values[name], set[name])))
    return { refusal: 'nothingLeft', kind: 'save', fields, since: null };
  const touching = later.filter(({ body, header }) => body === null || header.kind !== 'save' || fields.some((name) => name in body.after));
  if (record.isDeleted || touching.length > 0 || own.some(({ body }) => body === null))
    return { refusal: 'changedSince', kind: 'save', fields, since: sinceOf(touching) };
  return { change: { id: record.id, base: record.version, kind: 'save', set } };
}

function sinceOf(entries: readonly HistoryItem[]): UndoRow['since'] {
  const last = entries.at(-1);
  if (last === undefined) return null;
  return { by: last.body === null ? last.header.office : `${last.body.name} (${last.header.office})`, at: last.header.at };
}

// Taking an action back: for each of its records, the change that returns what it changed, unless somebody changed it since.

import type { RowChange } from '../../shared/api.ts';
import type { UndoRow } from '../../shared/api-actions.ts';
import { sameValue } from '../../shared/canonical.ts';
import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import type { HistoryItem, RecordItem } from './items.ts';

export type Inverse = (
  | { readonly change: Omit<RowChange, 'changeId'> }
  | { readonly refusal: 'nothingLeft' | 'changedSince'; readonly kind: UndoRow['kind']; readonly fields: string[] }
) & {
  /** What somebody changed since, and so stays. */
  readonly kept: string[];
  readonly since: UndoRow['since'];
};

/** `cells`: what nobody changed since returns, cell by cell. `rows`: a row with one such cell stays whole, because its cells make one statement. */
export type Way = 'cells' | 'rows';

/** The inverse of what `actionId` did to a record, from its whole history; null where it did nothing. */
export function inverseOf(sheet: Sheet, record: RecordItem, history: readonly HistoryItem[], actionId: string, way: Way): Inverse | null {
  const own = history.filter(({ header }) => header.action === actionId);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  const later = history.filter(({ header, version }) => header.action !== actionId && version > last.version);
  if (first.header.kind === 'save') return inverseOfSave(sheet, record, own, later, way);
  return inverseOfLife(record, first.header.kind === 'delete' ? 'restore' : 'delete', later);
}

/** A record that the action made goes again, one that it deleted comes back. */
function inverseOfLife(record: RecordItem, kind: 'delete' | 'restore', later: readonly HistoryItem[]): Inverse {
  if (record.isDeleted === (kind === 'delete')) return { refusal: 'nothingLeft', kind, fields: [], kept: [], since: null };
  if (later.length > 0) return { refusal: 'changedSince', kind, fields: [], kept: [], since: sinceOf(later) };
  return { change: { id: record.id, base: record.version, kind, set: {} }, kept: [], since: null };
}

function inverseOfSave(sheet: Sheet, record: RecordItem, own: readonly HistoryItem[], later: readonly HistoryItem[], way: Way): Inverse {
  const before: Record<string, unknown> = {};
  for (const { body } of own.toReversed()) Object.assign(before, body?.before);
  const isErased = own.some(({ body }) => body === null);
  const fields = Object.keys(before).filter((name) => fieldOf(sheet, name)?.kind.kind !== 'computed');
  const left = fields.filter((name) => !sameValue(record.values[name], before[name]));
  if (left.length === 0 && !isErased) return { refusal: 'nothingLeft', kind: 'save', fields, kept: [], since: null };
  const touching = later.filter(({ body, header }) => body === null || header.kind !== 'save' || fields.some((name) => name in body.after));
  const isWhole = way === 'rows' && touching.length > 0;
  const kept =
    record.isDeleted || isErased || isWhole ? left : left.filter((name) => touching.some((entry) => mayHaveTouched(entry, name)));
  const free = left.filter((name) => !kept.includes(name));
  if (free.length === 0) return { refusal: 'changedSince', kind: 'save', fields, kept, since: sinceOf(touching) };
  const set = Object.fromEntries(free.map((name) => [name, before[name] ?? null]));
  return { change: { id: record.id, base: record.version, kind: 'save', set }, kept, since: kept.length > 0 ? sinceOf(touching) : null };
}

/** What an erased entry changed is not known any more. */
function mayHaveTouched({ body, header }: HistoryItem, field: string): boolean {
  return body === null || header.kind !== 'save' || field in body.after;
}

function sinceOf(entries: readonly HistoryItem[]): UndoRow['since'] {
  const last = entries.at(-1);
  if (last === undefined) return null;
  return { by: last.body === null ? last.header.office : `${last.body.name} (${last.header.office})`, at: last.header.at };
}

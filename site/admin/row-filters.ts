// Questions by which rows are narrowed. Pure.

import { showCell } from '../../shared/sheets/field-kinds.ts';
import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import { dayInBangkok, formatDay } from '../../shared/text/dates.ts';
import type { Lang } from '../../shared/text/lang.ts';
import type { Look, RowFilter } from '../../shared/views.ts';
import type { Violation } from '../../shared/violations.ts';
import { isToCheck } from './counts.ts';
import { matches } from './search.ts';
import type { SheetRow } from './sheet-row.ts';
import { sayIn } from './texts.ts';

/** Which rows are shown, beside the grid's own filters. */
export type RowChoice = Pick<Look, 'search' | 'shown' | 'rowFilters'>;

export const EVERY_ROW: RowChoice = { search: '', shown: 'all', rowFilters: [] };

/** The filters with this one in place of the other of its kind; null takes that away. */
export function withFilter(filters: readonly RowFilter[], by: RowFilter['by'], filter: RowFilter | null): RowFilter[] {
  const others = filters.filter((one) => one.by !== by);
  return filter === null ? others : [...others, filter];
}

export function filterOf<By extends RowFilter['by']>(filters: readonly RowFilter[], by: By): Extract<RowFilter, { by: By }> | undefined {
  return filters.find((one): one is Extract<RowFilter, { by: By }> => one.by === by);
}

export function passes(filter: RowFilter, row: SheetRow): boolean {
  switch (filter.by) {
    case 'finding':
      return row.isViewed && row.violations.some(({ code }) => code === filter.code);
    case 'empty':
      return isEmptyAt(row, filter.field);
    case 'since':
      return changedSince(row, filter.day, dayInBangkok);
    case 'value':
      return String(row.valueOf(filter.field) ?? '') === filter.value;
  }
}

/** What the filter is called where it can be taken away again. */
export function nameOfFilter(filter: RowFilter, sheet: Sheet, lang: Lang): string {
  const say = sayIn(lang);
  switch (filter.by) {
    case 'finding':
      return filter.code;
    case 'empty':
      return say('filterEmptyOf', { field: fieldOf(sheet, filter.field)?.label[lang] ?? filter.field });
    case 'since':
      return say('filterSinceOf', { day: formatDay(filter.day, lang) });
    case 'value': {
      const field = fieldOf(sheet, filter.field);
      const value = field === undefined ? filter.value : showCell(field.kind, valueOfText(filter.value), lang);
      return `${field?.label[lang] ?? filter.field}: ${value || say('empty')}`;
    }
  }
}

/** Whether the choice depends on what the rules find, which is worked out in spare time. */
export function asksForFindings({ shown, rowFilters }: RowChoice): boolean {
  return shown === 'violations' || rowFilters.some(({ by }) => by === 'finding');
}

function valueOfText(text: string): unknown {
  return text === 'true' ? true : text === 'false' ? false : text;
}

/** Whether a row is shown; null when every row is, so that the grid need not ask. */
export function passOf({ shown, rowFilters }: Pick<RowChoice, 'shown' | 'rowFilters'>, words: readonly string[]) {
  if (shown === 'all' && words.length === 0 && rowFilters.length === 0) return null;
  return (row: SheetRow): boolean =>
    (shown !== 'changed' || row.draft !== null) &&
    (shown !== 'violations' || isToCheck(row)) &&
    rowFilters.every((filter) => passes(filter, row)) &&
    (words.length === 0 || matches(row.search, words));
}

export interface KindCount {
  readonly code: string;
  readonly severity: Violation['severity'];
  readonly rows: number;
  /** As it is said of one of the rows. */
  readonly message: Violation['message'];
}

/** The kinds of findings in the rows that were looked at, blocking ones first, the commonest first. */
export function tallyKinds(rows: Iterable<SheetRow>): KindCount[] {
  const kinds = new Map<string, KindCount>();
  for (const row of rows) {
    if (!row.isViewed || row.violations.length === 0) continue;
    const own = new Map(row.violations.map((found) => [found.code, found]));
    for (const [code, { severity, message }] of own) kinds.set(code, { code, severity, message, rows: (kinds.get(code)?.rows ?? 0) + 1 });
  }
  return [...kinds.values()].sort((a, b) => a.severity.localeCompare(b.severity) || b.rows - a.rows);
}

export function isEmptyAt(row: SheetRow, field: string): boolean {
  const value = row.valueOf(field);
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Saved on that day or later, here or elsewhere. Rows with unsaved typing count as changed. */
export function changedSince(row: SheetRow, day: string, dayOf: (at: Date) => string): boolean {
  return row.draft !== null || (row.server !== null && dayOf(new Date(row.server.changedAt)) >= day);
}

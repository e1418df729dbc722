// Sorting: Thai texts in dictionary order, numbers and days by value, empty cells last either way. Pure.

import { type FieldKind, showCell } from '../../shared/sheets/field-kinds.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { compareThai } from '../../shared/text/thai.ts';

/** What a cell sorts by: a number, or a text; null when empty. */
export function sortKey(kind: FieldKind, value: unknown, lang: Lang): number | string | null {
  if (typeof value === 'number') return value;
  if (kind.kind === 'day' && typeof value === 'string') return dayNumber(value);
  const text = showCell(kind, value, lang);
  return text === '' ? null : text;
}

/** `2023-03-24` → 20230324, so that days filter and sort as numbers. */
export function dayNumber(iso: string): number {
  return Number(iso.replaceAll('-', ''));
}

/**
 * Ranks of Thai texts: comparing two ranks is some hundred times faster than comparing two texts, and a sort compares
 * each text many times.
 */
export function rankTexts(texts: Iterable<string>): Map<string, number> {
  return new Map([...new Set(texts)].sort(compareThai).map((text, rank) => [text, rank]));
}

/** As the grid calls it: for descending order the grid turns the sign, so empty cells need the turned one to stay last. */
export function compareKeys(
  a: number | string | null,
  b: number | string | null,
  ranks: ReadonlyMap<string, number>,
  isDescending: boolean,
): number {
  if (a === b) return 0;
  if (a === null || b === null) return (a === null ? 1 : -1) * (isDescending ? -1 : 1);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [rankA, rankB] = [ranks.get(String(a)), ranks.get(String(b))];
  return rankA !== undefined && rankB !== undefined ? rankA - rankB : compareThai(String(a), String(b));
}

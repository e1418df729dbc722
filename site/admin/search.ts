// Quick search: one folded text a row, so that tone marks, spaces, Thai digits and capitals do not matter. Pure.

import { type FieldKind, showCell } from '../../shared/sheets/field-kinds.ts';
import type { Sheet, Values } from '../../shared/sheets/sheet.ts';
import { foldText } from '../../shared/text/thai.ts';

/** Between fields, so that no word is found across two cells; folding removes it from whatever is typed. */
const BETWEEN = '\n';

export function searchText(sheet: Sheet, values: Values): string {
  return sheet.fields.map(({ name, kind }) => foldCell(kind, values[name])).join(BETWEEN);
}

function foldCell(kind: FieldKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind.kind === 'choice' || kind.kind === 'day')
    return `${foldText(showCell(kind, value, 'th'))}${BETWEEN}${foldText(showCell(kind, value, 'en'))}`;
  return foldText(showCell(kind, value, 'th'));
}

/** The words of a search, folded; every one must be found somewhere in the row. */
export function searchWords(typed: string): string[] {
  return typed
    .split(/\s+/)
    .map(foldText)
    .filter((word) => word !== '');
}

export function matches(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

// Search: one folded text a row, so that tone marks, spaces, Thai digits and capitals do not matter. It holds the text of every cell in
// a known order, so that the cells that hold a word are found without keeping a text for each of them. Pure.

import { type FieldKind, showCell } from '../../shared/sheets/field-kinds.ts';
import type { Sheet, Values } from '../../shared/sheets/sheet.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { foldText } from '../../shared/text/thai.ts';

/** Between cells, so that no word is found across two of them: a letter nobody types, because folding takes away all signs. */
const BETWEEN = 'ꟾ';
/** Shown otherwise in English. */
const IN_BOTH: readonly FieldKind['kind'][] = ['choice', 'day', 'yesNo', 'computed'];

/**
 * The texts of all fields in one, folded once: folding each by itself takes ten times as long. First as shown in Thai, then, in
 * the same order, those that English shows otherwise. `refused` are texts shown in place of a value, by field.
 */
export function searchText(sheet: Sheet, values: Values, refused: Readonly<Record<string, string>> = {}): string {
  const shown = (lang: Lang) => (field: Sheet['fields'][number]) => refused[field.name] ?? showCell(field.kind, values[field.name], lang);
  return foldText([...sheet.fields.map(shown('th')), ...sheet.fields.filter(isInBoth).map(shown('en'))].join(BETWEEN));
}

function isInBoth({ kind }: { readonly kind: FieldKind }): boolean {
  return IN_BOTH.includes(kind.kind);
}

/** Which field each text of `searchText` belongs to in a language; null for a text that is not shown in it. */
export function textPlaces(sheet: Sheet, lang: Lang): readonly (string | null)[] {
  const isShown = (field: Sheet['fields'][number]) => lang === 'th' || !isInBoth(field);
  const inEnglish = sheet.fields.filter(isInBoth).map(({ name }) => (lang === 'en' ? name : null));
  return [...sheet.fields.map((field) => (isShown(field) ? field.name : null)), ...inEnglish];
}

/** Tells `take` each place among the texts where `wanted` (folded) stands, or which it is altogether. */
export function eachPlace(search: string, wanted: string, isWholeCell: boolean, take: (place: number) => void): void {
  let [place, start] = [0, 0];
  for (let at = search.indexOf(wanted); at >= 0; at = search.indexOf(wanted, start)) {
    for (let between = search.indexOf(BETWEEN, start); between >= 0 && between < at; between = search.indexOf(BETWEEN, start)) {
      place += 1;
      start = between + 1;
    }
    const next = search.indexOf(BETWEEN, at);
    const end = next < 0 ? search.length : next;
    if (!isWholeCell || (at === start && end === at + wanted.length)) take(place);
    if (next < 0) return;
    place += 1;
    start = next + 1;
  }
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

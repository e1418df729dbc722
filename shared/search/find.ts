// Searching organisations: from what was typed to those found.

import { ask, type IndexFiles, type Outcome } from './ask.ts';
import type { SearchEntry, TypeName } from './entry.ts';
import { searchUrl } from './grams.ts';
import { matching } from './match.ts';
import { provinceNamed } from './province-named.ts';
import { gramsOfQuery, parseQuery } from './query.ts';

/** `nearest` is the province the reader chose or last looked at; null when none is known. */
export async function find(
  text: string,
  nearest: string | null,
  types: readonly TypeName[],
  files: IndexFiles<SearchEntry>,
): Promise<Outcome<SearchEntry>> {
  const query = parseQuery(text, types);
  const grams = gramsOfQuery(query, types);
  const matchingIn = (entries: readonly SearchEntry[], near: string | null) => matching(entries, query, types, near);
  if (grams !== null) {
    const named = () => query.words.map(provinceNamed).find((code) => code !== null) ?? null;
    return ask({ grams, named, nearest, matching: matchingIn }, searchUrl, files);
  }
  if (query.types === null) return { kind: 'tooShort' };
  if (nearest === null) return { kind: 'chooseProvince' };
  const entries = await files.province(searchUrl.province(nearest));
  return { kind: 'oneProvince', code: nearest, entries: matchingIn(entries, nearest), provinces: [] };
}

import { compareThai } from '../text/thai.ts';
import { type EntryTexts, type SearchEntry, type TypeName, textsOf } from './entry.ts';
import type { Query } from './query.ts';

/** The organisations that have every word of the query and are of its types: best match first, of equals the nearest. */
export function matching(entries: readonly SearchEntry[], query: Query, types: readonly TypeName[], nearest: string | null): SearchEntry[] {
  const distance = (entry: SearchEntry) => (entry[2] === nearest ? 0 : 1);
  return entries
    .filter((entry) => query.types === null || query.types.includes(entry[1]))
    .map((entry) => ({ entry, rank: rankOf(entry, query, types) }))
    .filter(({ rank }) => rank !== null)
    .sort(
      (a, b) =>
        (a.rank ?? 0) - (b.rank ?? 0) ||
        distance(a.entry) - distance(b.entry) ||
        compareThai(a.entry[3], b.entry[3]) ||
        (a.entry[0] < b.entry[0] ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

/** How far the organisation is from what was typed; null when a word is not found. Abolished ones come after all others. */
function rankOf(entry: SearchEntry, query: Query, types: readonly TypeName[]): number | null {
  const texts = textsOf(entry, types);
  const ranks = query.words.map((word) => reasonFor(word, texts));
  return ranks.includes(-1) ? null : ranks.reduce((sum, rank) => sum + rank, entry[7] * 100);
}

/** Which of the reasons, best first, lets the word find the organisation; -1 for none. */
function reasonFor(word: string, { names, former, codes, places, fullNames }: EntryTexts): number {
  const holds = (text: string) => text.includes(word);
  return [
    names.includes(word) || codes.some((code) => code === word || code === `0${word}`),
    names.some((name) => name.startsWith(word)),
    names.some(holds),
    former.some(holds),
    codes.some(holds),
    places.some(holds),
    fullNames.some(holds),
  ].indexOf(true);
}

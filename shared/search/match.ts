import { compareThai } from '../text/thai.ts';
import { isItsOwnName, type SearchEntry, type TypeName, textsOf } from './entry.ts';
import type { Query } from './query.ts';

/** The organisations that have every word of the query and are of its types, the best match first. */
export function matching(entries: readonly SearchEntry[], query: Query, types: readonly TypeName[]): SearchEntry[] {
  return entries
    .filter((entry) => query.types === null || query.types.includes(entry[1]))
    .map((entry) => ({ entry, rank: rankOf(entry, query, types) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || compareThai(a.entry[3], b.entry[3]) || (a.entry[0] < b.entry[0] ? -1 : 1))
    .map(({ entry }) => entry);
}

/** How far the organisation is from what was typed; null when a word is not found. Abolished ones come after all others. */
function rankOf(entry: SearchEntry, query: Query, types: readonly TypeName[]): number | null {
  const texts = textsOf(entry, types);
  const bare = textsOf(entry, [], 'whole').names;
  let rank = 0;
  for (const word of query.words) {
    const wordRank = [
      bare.includes(word) || (isItsOwnName(entry[1]) && texts.names.includes(word)),
      bare.some((name) => name.startsWith(word)) || texts.codes.some((code) => code === word || code === `0${word}`),
      bare.some((name) => name.includes(word)),
      texts.former.some((name) => name.includes(word)),
      texts.codes.some((code) => code.includes(word)),
      texts.places.some((place) => place.includes(word)),
      texts.names.some((name) => name.includes(word)),
    ].indexOf(true);
    if (wordRank < 0) return null;
    rank = Math.max(rank, wordRank);
  }
  return rank + entry[7] * 10;
}

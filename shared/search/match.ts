import { type SearchEntry, type TypeName, textsOf } from './entry.ts';
import type { Query } from './query.ts';

/**
 * The organisations that have every word of the query and are of its types: best match first, of equals the nearest, and of these in
 * the order of the index, which is that of the Thai alphabet.
 */
export function matching(entries: readonly SearchEntry[], query: Query, types: readonly TypeName[], nearest: string | null): SearchEntry[] {
  return entries
    .filter((entry) => query.types === null || query.types.includes(entry[1]))
    .map((entry) => ({ entry, rank: rankOf(entry, query, types) * 2 + (entry[2] === nearest ? 0 : 1) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** How far the organisation is from what was typed; infinite when a word is not found. Abolished ones come after all others. */
function rankOf(entry: SearchEntry, query: Query, types: readonly TypeName[]): number {
  const texts = textsOf(entry, types);
  return query.words.reduce((sum, word) => sum + reasonFor(word, texts), entry[7] * 100);
}

type Texts = ReturnType<typeof textsOf>;

/** The reasons that let a word find an organisation, best first. */
const REASONS: readonly ((word: string, texts: Texts) => boolean)[] = [
  (word, { names, codes }) => names.includes(word) || codes.some((code) => code === word || code === `0${word}`),
  (word, { names }) => names.some((name) => name.startsWith(word)),
  (word, { names }) => holds(names, word),
  (word, { former }) => holds(former, word),
  (word, { codes }) => holds(codes, word),
  (word, { places }) => holds(places, word),
  (word, { fullNames }) => holds(fullNames, word),
];

const holds = (texts: readonly string[], word: string): boolean => texts.some((text) => text.includes(word));

/** Infinite for none. */
function reasonFor(word: string, texts: Texts): number {
  const reason = REASONS.findIndex((isSo) => isSo(word, texts));
  return reason === -1 ? Number.POSITIVE_INFINITY : reason;
}

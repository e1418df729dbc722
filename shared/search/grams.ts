// Where the search finds things: every three letters of a folded text name a small file, so that a static site can search
// 7,850 organisations as one types, with one or two requests.

export const GRAM_LENGTH = 3;

/** Few enough to rewrite in a second, many enough that one file, compressed, is a few kilobytes. */
const SHARD_COUNT = 2048;

/** Each run of three characters of a folded text, in order, without repeats; none for a shorter text. */
export function gramsOf(folded: string): string[] {
  const grams = new Set<string>();
  for (let start = 0; start + GRAM_LENGTH <= folded.length; start += 1) grams.add(folded.slice(start, start + GRAM_LENGTH));
  return [...grams];
}

/** The shard that knows a gram: three hexadecimal digits (FNV-1a over UTF-16 code units). */
export function shardOf(gram: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < gram.length; index += 1) hash = Math.imul(hash ^ gram.charCodeAt(index), 0x01000193);
  return shardName((hash >>> 0) % SHARD_COUNT);
}

export function allShards(): string[] {
  return Array.from({ length: SHARD_COUNT }, (_, index) => shardName(index));
}

const shardName = (index: number): string => index.toString(16).padStart(3, '0');

export const searchUrl = {
  shard: (shard: string) => `/search/${shard}.json`,
  province: (code: string) => `/search/province-${code}.json`,
} as const;

// Asking the index: from the grams of a query to entries, over two files at most (a third only where the
// province that was asked for has none). The same for organisations and for people.

import { GRAM_LENGTH, gramsOf, shardOf } from './grams.ts';

/** Entries by province number: the answer for a gram that too many have. */
export type CountsByProvince = Readonly<Record<string, number>>;

export interface Shard<Entry> {
  readonly entries: readonly Entry[];
  /** Positions in `entries`, or counts by province. */
  readonly grams: Readonly<Record<string, readonly number[] | CountsByProvince>>;
  /**
   * Of a gram that is counted: the positions of those in the province that has most, so that showing them takes no second file.
   * Absent in a file of an older bake.
   */
  readonly first?: Readonly<Record<string, readonly number[]>>;
}

/** Fetched by address. */
export interface IndexFiles<Entry> {
  readonly shard: (url: string) => Promise<Shard<Entry>>;
  readonly province: (url: string) => Promise<readonly Entry[]>;
}

/** The addresses of an index. */
export interface IndexUrl {
  readonly shard: (shard: string) => string;
  readonly province: (code: string) => string;
}

export interface ProvinceCount {
  readonly code: string;
  readonly count: number;
}

export type Outcome<Entry> =
  | { readonly kind: 'tooShort' }
  /** Only a type was typed: a name or a province is wanted. */
  | { readonly kind: 'chooseProvince' }
  | { readonly kind: 'everywhere'; readonly entries: readonly Entry[] }
  /** Too many in the country: one province first, and the others that may have more, most first. */
  | {
      readonly kind: 'oneProvince';
      readonly code: string;
      readonly entries: readonly Entry[];
      readonly provinces: readonly ProvinceCount[];
    };

export interface Sought<Entry> {
  readonly grams: GramsToAsk;
  /** The province that the query itself names. */
  readonly named: () => string | null;
  /** The province the reader chose or last looked at. */
  readonly nearest: string | null;
  /** Those of the entries that are meant, best first; of equals those in the nearest province. */
  readonly matching: (entries: readonly Entry[], nearest: string | null) => Entry[];
}

export type GramsToAsk = readonly [first: string, second: string | null];

/**
 * The grams of the words to ask by; null where none is long enough. The cheapest comes first, of equals the first: it stays the same
 * while somebody types on. Where it turns out to be everywhere, the last that is not known to be common is asked for.
 */
export function gramsToAsk(words: readonly string[], cost: (gram: string) => number): GramsToAsk | null {
  const grams = [...new Set(words.filter((word) => word.length >= GRAM_LENGTH).flatMap(gramsOf))];
  const [first] = [...grams].sort((a, b) => cost(a) - cost(b));
  if (first === undefined) return null;
  return [first, grams.filter((gram) => gram !== first && cost(gram) === 0).at(-1) ?? null];
}

export async function ask<Entry>(sought: Sought<Entry>, url: IndexUrl, files: IndexFiles<Entry>): Promise<Outcome<Entry>> {
  const { grams, nearest, matching } = sought;
  const read = async (gram: string) => postingIn(await files.shard(url.shard(shardOf(gram))), gram);
  // With no province to ask for, the second file can only be the rarer gram's: both come in one trip.
  const ahead = grams[1] !== null && nearest === null && sought.named() === null ? read(grams[1]) : null;
  // What came of it is asked where it is needed.
  ahead?.catch(() => null);
  const common = await read(grams[0]);
  if ('entries' in common) return { kind: 'everywhere', entries: matching(common.entries, nearest) };
  const known = inOneOf(common, sought.named()) ?? inOneOf(common, nearest);
  if (known !== null || grams[1] === null) {
    const code = known ?? mostOf(common);
    const entries = matching(firstIn(common, code) ?? (await files.province(url.province(code))), code);
    if (entries.length > 0 || grams[1] === null) return { kind: 'oneProvince', code, entries, provinces: common.provinces };
  }
  const rarer = await (ahead ?? read(grams[1]));
  if ('entries' in rarer) return { kind: 'everywhere', entries: matching(rarer.entries, nearest) };
  return bestInHand([common, rarer], sought);
}

/** Both grams are everywhere: of what the two files hold, the province with most that is meant; without another file. */
function bestInHand<Entry>([common, rarer]: readonly [Common<Entry>, Common<Entry>], { matching }: Sought<Entry>): Outcome<Entry> {
  const answer = (one: Common<Entry>) => {
    const code = mostOf(one);
    return { kind: 'oneProvince' as const, code, entries: matching(one.first, code), provinces: one.provinces };
  };
  const [wide, narrow] = [answer(common), answer(rarer)];
  return wide.entries.length > narrow.entries.length ? wide : narrow;
}

/** A gram that too many have. */
interface Common<Entry> {
  /** Most first. */
  readonly provinces: readonly ProvinceCount[];
  /** Those in the province that has most; none in a file of an older bake. */
  readonly first: readonly Entry[];
}

const mostOf = ({ provinces }: Common<unknown>): string => provinces[0]?.code ?? '10';
const inOneOf = ({ provinces }: Common<unknown>, wanted: string | null): string | null =>
  provinces.find(({ code }) => code === wanted)?.code ?? null;
const firstIn = <Entry>(common: Common<Entry>, code: string): readonly Entry[] | null =>
  code === mostOf(common) && common.first.length > 0 ? common.first : null;

function postingIn<Entry>({ entries, grams, first }: Shard<Entry>, gram: string): { readonly entries: readonly Entry[] } | Common<Entry> {
  const at = (positions: readonly number[]) => positions.map((position) => entries[position]).filter((entry) => entry !== undefined);
  const posting = grams[gram] ?? [];
  if (isList(posting)) return { entries: at(posting) };
  return { provinces: mostFirst(posting), first: at(first?.[gram] ?? []) };
}

function isList(posting: readonly number[] | CountsByProvince): posting is readonly number[] {
  return Array.isArray(posting);
}

export function mostFirst(counts: CountsByProvince): ProvinceCount[] {
  return Object.entries(counts)
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

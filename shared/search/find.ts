// The search itself: from what was typed to organisations, over files fetched by `load`. Two files at most.

import { PROVINCES } from '../register/provinces.ts';
import { foldText } from '../text/thai.ts';
import type { SearchEntry, TypeName } from './entry.ts';
import { searchUrl, shardOf } from './grams.ts';
import { matching } from './match.ts';
import { gramsToAsk, parseQuery, type Query } from './query.ts';

/** Organisations by province number: the answer for a gram that too many have. */
export type CountsByProvince = Readonly<Record<string, number>>;

export interface SearchShard {
  readonly entries: readonly SearchEntry[];
  /** Positions in `entries`, or counts by province. */
  readonly grams: Readonly<Record<string, readonly number[] | CountsByProvince>>;
}

export interface SearchFiles {
  readonly shard: (url: string) => Promise<SearchShard>;
  readonly province: (url: string) => Promise<readonly SearchEntry[]>;
}

export interface ProvinceCount {
  readonly code: string;
  readonly count: number;
}

export type Outcome<Entry = SearchEntry> =
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

/** `nearest` is the province the reader chose or last looked at; null when none is known. */
export async function find(text: string, nearest: string | null, types: readonly TypeName[], files: SearchFiles): Promise<Outcome> {
  const query = parseQuery(text, types);
  const gram = gramsToAsk(query, types)[0];
  if (gram === undefined) {
    if (query.types === null) return { kind: 'tooShort' };
    return nearest === null ? { kind: 'chooseProvince' } : inProvince(nearest, query, [], types, files);
  }
  const shard = await files.shard(searchUrl.shard(shardOf(gram)));
  const posting = shard.grams[gram] ?? [];
  if (isList(posting)) {
    const entries = posting.map((position) => shard.entries[position]).filter((entry) => entry !== undefined);
    return { kind: 'everywhere', entries: matching(entries, query, types, nearest) };
  }
  const provinces = Object.entries(posting)
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return inProvince(provinceToShow(query, nearest, provinces), query, provinces, types, files);
}

async function inProvince(
  code: string,
  query: Query,
  provinces: readonly ProvinceCount[],
  types: readonly TypeName[],
  files: SearchFiles,
): Promise<Outcome> {
  const entries = await files.province(searchUrl.province(code));
  return { kind: 'oneProvince', code, entries: matching(entries, query, types, code), provinces };
}

/** The province that a word of the query names, else the nearest one if it has any, else the one with most. */
function provinceToShow(query: Query, nearest: string | null, provinces: readonly ProvinceCount[]): string {
  const named = PROVINCES.find(({ th, en }) => query.words.some((word) => word === foldText(th) || word === foldText(en)))?.code;
  const has = (code: string | null | undefined) => provinces.some((province) => province.code === code);
  const wanted = [named, nearest].find(has);
  return wanted ?? provinces[0]?.code ?? '10';
}

function isList(posting: readonly number[] | CountsByProvince): posting is readonly number[] {
  return Array.isArray(posting);
}

// The search files of the whole register: one shard per group of grams, one list per province. Pure, and the same for the same
// provinces in any order.

import type { PublishedProvince } from '../../shared/published.ts';
import { LAO_TYPES, LaoType } from '../../shared/register/lao-type.ts';
import { entryOf, type SearchEntry, type TypeName, textsOf } from '../../shared/search/entry.ts';
import { allShards, gramsOf, searchUrl, shardOf } from '../../shared/search/grams.ts';

/** A gram that more organisations have is answered by counts per province: its list alone would pass 15 KB, compressed. */
const LONGEST_LIST = 800;

export const TYPE_NAMES: readonly TypeName[] = LaoType.options.map((type) => ({
  type,
  name: LAO_TYPES[type].name,
  short: LAO_TYPES[type].short,
}));

/** Object key to JSON text, without a leading slash. Every shard is there, also an empty one. */
export function buildSearchFiles(provinces: readonly PublishedProvince[]): Map<string, string> {
  const entries = provinces
    .flatMap((province) => province.laos.map((lao) => entryOf(lao, province.code)))
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const texts = entries.map((entry) => JSON.stringify(entry));
  const shards = postingsByShard(entries);
  const files = new Map<string, string>();
  for (const shard of allShards())
    files.set(objectKeyOf(searchUrl.shard(shard)), shardText(shards.get(shard) ?? new Map(), entries, texts));
  for (const { code } of provinces) {
    const ofProvince = texts.filter((_, index) => entries[index]?.[2] === code);
    files.set(objectKeyOf(searchUrl.province(code)), `[${ofProvince.join(',\n')}]`);
  }
  return files;
}

const objectKeyOf = (url: string): string => url.slice(1);

type Postings = Map<string, number[]>;

/** For each shard, its grams and the positions of the organisations that have them, in order. */
function postingsByShard(entries: readonly SearchEntry[]): Map<string, Postings> {
  const postings: Postings = new Map();
  entries.forEach((entry, position) => {
    const texts = Object.values(textsOf(entry, TYPE_NAMES, 'edge')).flat();
    for (const gram of new Set(texts.flatMap(gramsOf))) {
      const list = postings.get(gram);
      if (list) list.push(position);
      else postings.set(gram, [position]);
    }
  });
  const shards = new Map<string, Postings>();
  for (const gram of [...postings.keys()].sort()) {
    const shard = shards.get(shardOf(gram)) ?? new Map<string, number[]>();
    shards.set(shardOf(gram), shard.set(gram, postings.get(gram) ?? []));
  }
  return shards;
}

function shardText(postings: Postings, entries: readonly SearchEntry[], texts: readonly string[]): string {
  const listed = [...postings.values()].filter((positions) => positions.length <= LONGEST_LIST);
  const kept = [...new Set(listed.flat())].sort((a, b) => a - b);
  const placeOf = new Map(kept.map((position, index) => [position, index]));
  const grams = [...postings].map(([gram, positions]) => {
    const answer =
      positions.length <= LONGEST_LIST ? positions.map((position) => placeOf.get(position)) : countByProvince(positions, entries);
    return `${JSON.stringify(gram)}:${JSON.stringify(answer)}`;
  });
  return `{"entries":[${kept.map((position) => texts[position]).join(',\n')}],"grams":{${grams.join(',')}}}`;
}

function countByProvince(positions: readonly number[], entries: readonly SearchEntry[]): Record<string, number> {
  const byProvince = Object.groupBy(positions, (position) => entries[position]?.[2] ?? '');
  return Object.fromEntries(Object.entries(byProvince).map(([code, list]) => [code, list?.length ?? 0]));
}

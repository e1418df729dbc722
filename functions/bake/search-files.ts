// The files of a search index: one shard for each group of grams, one list for each province. Pure.

import { type IndexUrl, mostFirst } from '../../shared/search/ask.ts';
import { allShards, gramsOf, shardOf } from '../../shared/search/grams.ts';

export interface Index<Entry> {
  /** In the order in which those that match equally well are shown. */
  readonly entries: readonly Entry[];
  /** The folded texts by whose parts an entry is found. */
  readonly textsOf: (entry: Entry) => readonly string[];
  readonly provinceOf: (entry: Entry) => string;
  /** Provinces that get a list. */
  readonly provinces: Iterable<string>;
  /** A gram that more entries have is answered by counts per province, and by those in the province that has most. */
  readonly longestList: number;
  readonly url: IndexUrl;
}

/** Object key to JSON text, without a leading slash. Every shard is there, also an empty one. */
export function searchFiles<Entry>(index: Index<Entry>): Map<string, string> {
  const texts = index.entries.map((entry) => JSON.stringify(entry));
  const postings = postingsOf(index);
  const byShard = Map.groupBy([...postings].sort(byGram), ([gram]) => shardOf(gram));
  const files = new Map<string, string>();
  for (const shard of allShards()) files.set(objectKeyOf(index.url.shard(shard)), shardText(byShard.get(shard) ?? [], index, texts));
  const byProvince = Map.groupBy(index.entries.keys(), (position) => index.provinceOf(at(index.entries, position)));
  for (const code of index.provinces) {
    const ofProvince = (byProvince.get(code) ?? []).map((position) => texts[position]);
    files.set(objectKeyOf(index.url.province(code)), `[${ofProvince.join(',\n')}]`);
  }
  return files;
}

const objectKeyOf = (url: string): string => url.slice(1);

function at<T>(list: readonly T[], position: number): T {
  const found = list[position];
  if (found === undefined) throw new Error(`The index has no entry ${position}.`);
  return found;
}

/** A gram, and the positions of the entries that have it, in order. */
type Posting = readonly [gram: string, positions: number[]];

const byGram = ([a]: Posting, [b]: Posting): number => (a < b ? -1 : 1);

function postingsOf<Entry>({ entries, textsOf }: Index<Entry>): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  entries.forEach((entry, position) => {
    for (const gram of new Set(textsOf(entry).flatMap(gramsOf))) {
      const list = postings.get(gram);
      if (list) list.push(position);
      else postings.set(gram, [position]);
    }
  });
  return postings;
}

function shardText<Entry>(
  postings: readonly Posting[],
  { entries, provinceOf, longestList }: Index<Entry>,
  texts: readonly string[],
): string {
  const answers = postings.map(([gram, positions]) => {
    if (positions.length <= longestList) return { gram, kept: positions, counts: null };
    const byProvince = Map.groupBy(positions, (position) => provinceOf(at(entries, position)));
    const counts = Object.fromEntries([...byProvince].sort().map(([code, list]) => [code, list.length]));
    return { gram, kept: byProvince.get(mostFirst(counts)[0]?.code ?? '') ?? [], counts };
  });
  const kept = [...new Set(answers.flatMap((answer) => answer.kept))].sort((a, b) => a - b);
  const placeOf = new Map(kept.map((position, index) => [position, index]));
  const places = (positions: readonly number[]) => positions.map((position) => placeOf.get(position));
  const object = (members: readonly (readonly [gram: string, value: unknown])[]) =>
    `{${members.map(([gram, value]) => `${JSON.stringify(gram)}:${JSON.stringify(value)}`).join(',')}}`;
  const grams = object(answers.map((answer) => [answer.gram, answer.counts ?? places(answer.kept)]));
  const first = object(answers.filter(({ counts }) => counts !== null).map((answer) => [answer.gram, places(answer.kept)]));
  return `{"entries":[${kept.map((position) => texts[position]).join(',\n')}],"grams":${grams},"first":${first}}`;
}

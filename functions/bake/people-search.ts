// The search files of everybody in office: one shard per group of grams, one list per province. Pure, and the same for the same
// people in any order.

import { fullPersonName, type NamedPerson } from '../../shared/people/full-name.ts';
import { allShards, gramsOf, shardOf } from '../../shared/search/grams.ts';
import { type PersonEntry, peopleSearchUrl, withoutTitle } from '../../shared/search/people.ts';
import { foldText } from '../../shared/text/thai.ts';
import type { GatheredPeople } from './gather-people.ts';

/** What of an LAO's people is searched. */
export interface SearchedLao extends Pick<GatheredPeople, 'slug' | 'type' | 'nameTh' | 'provinceCode'> {
  readonly holders: readonly (NamedPerson & Pick<GatheredPeople['holders'][number], 'office' | 'capacity'>)[];
  /** Nobody is named where the position is vacant. */
  readonly palad: NamedPerson | null;
}

/** A gram that more people have is answered by counts per province: its list alone would pass 25 KB, compressed. */
const LONGEST_LIST = 600;

/** Object key to JSON text. Every shard is there, also an empty one. */
export function buildPeopleSearch(laos: readonly SearchedLao[]): Map<string, string> {
  const entries = laos.flatMap(entriesOf).sort((a, b) => compare(a[2], b[2]) || compare(a[0], b[0]));
  const texts = entries.map((entry) => JSON.stringify(entry));
  const postings = postingsOf(entries);
  const files = new Map<string, string>();
  const byShard = Map.groupBy([...postings.keys()].sort(), shardOf);
  for (const shard of allShards())
    files.set(peopleSearchUrl.shard(shard).slice(1), shardText(byShard.get(shard) ?? [], postings, entries, texts));
  const byProvince = Map.groupBy(entries.keys(), (position) => entries[position]?.[5] ?? '');
  for (const [code, positions] of byProvince)
    files.set(peopleSearchUrl.province(code).slice(1), `[${positions.map((position) => texts[position]).join(',\n')}]`);
  return files;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each person of an LAO once, with all offices held there. */
function entriesOf({ slug, type, nameTh, provinceCode, holders, palad }: SearchedLao): PersonEntry[] {
  const named = [
    ...holders.map((holder) => ({
      name: fullPersonName(holder),
      office: holder.capacity === 'substantive' ? holder.office : `${holder.office}:${holder.capacity}`,
    })),
    ...(palad === null || palad.givenName === null ? [] : [{ name: fullPersonName(palad), office: 'palad' }]),
  ];
  return [...Map.groupBy(named, ({ name }) => name)].map(([name, ofPerson]): PersonEntry => {
    const offices = [...new Set(ofPerson.map(({ office }) => office))];
    return [name, offices, slug, type, nameTh, provinceCode];
  });
}

function postingsOf(entries: readonly PersonEntry[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  entries.forEach(([name], position) => {
    for (const gram of gramsOf(withoutTitle(foldText(name)))) {
      const list = postings.get(gram);
      if (list) list.push(position);
      else postings.set(gram, [position]);
    }
  });
  return postings;
}

function shardText(
  grams: readonly string[],
  postings: ReadonlyMap<string, readonly number[]>,
  entries: readonly PersonEntry[],
  texts: readonly string[],
): string {
  const lists = grams.map((gram) => ({ gram, positions: postings.get(gram) ?? [] }));
  const kept = [...new Set(lists.flatMap(({ positions }) => (positions.length <= LONGEST_LIST ? positions : [])))].sort((a, b) => a - b);
  const placeOf = new Map(kept.map((position, index) => [position, index]));
  const answers = lists.map(({ gram, positions }) => {
    const answer =
      positions.length <= LONGEST_LIST ? positions.map((position) => placeOf.get(position)) : countByProvince(positions, entries);
    return `${JSON.stringify(gram)}:${JSON.stringify(answer)}`;
  });
  return `{"entries":[${kept.map((position) => texts[position]).join(',\n')}],"grams":{${answers.join(',')}}}`;
}

function countByProvince(positions: readonly number[], entries: readonly PersonEntry[]): Record<string, number> {
  const byProvince = Object.groupBy(positions, (position) => entries[position]?.[5] ?? '');
  return Object.fromEntries(Object.entries(byProvince).map(([code, list]) => [code, list?.length ?? 0]));
}

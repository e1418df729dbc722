// The search files of everybody in office. Pure, and the same for the same people in any order.

import { fullPersonName, type NamedPerson } from '../../shared/people/full-name.ts';
import { type PersonEntry, peopleSearchUrl, withoutTitle } from '../../shared/search/people.ts';
import { compareThai, foldText } from '../../shared/text/thai.ts';
import type { GatheredPeople } from './gather-people.ts';
import { searchFiles } from './search-files.ts';

/** What of an LAO's people is searched. */
export interface SearchedLao extends Pick<GatheredPeople, 'slug' | 'type' | 'nameTh' | 'provinceCode'> {
  readonly holders: readonly (NamedPerson & Pick<GatheredPeople['holders'][number], 'office' | 'capacity'>)[];
  /** Nobody is named where the position is vacant. */
  readonly palad: NamedPerson | null;
}

/** The list of a gram that more people have would alone pass 25 KB, compressed. */
const LONGEST_LIST = 600;

/** Object key to JSON text. */
export function buildPeopleSearch(laos: readonly SearchedLao[]): Map<string, string> {
  const named = laos.flatMap(entriesOf).map((entry) => ({ entry, bare: withoutTitle(foldText(entry[0])) }));
  const bareNames = new Map(named.map(({ entry, bare }) => [entry, bare]));
  const entries = named
    .sort((a, b) => compareThai(a.bare, b.bare) || compare(a.entry[2], b.entry[2]) || compare(a.entry[0], b.entry[0]))
    .map(({ entry }) => entry);
  return searchFiles({
    entries,
    textsOf: (entry) => [bareNames.get(entry) ?? ''],
    provinceOf,
    provinces: new Set(entries.map(provinceOf)),
    longestList: LONGEST_LIST,
    url: peopleSearchUrl,
  });
}

const provinceOf = ([, , , , , provinceCode]: PersonEntry): string => provinceCode;
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

// Everybody in office of the bench's country, all invented, for the search of people: its register has organisations only.

import { buildPeopleSearch, type SearchedLao } from '../../functions/bake/people-search.ts';
import { openFiles, putIfDifferent } from '../../functions/files/bucket.ts';
import { many } from '../../functions/store/many.ts';
import { peopleOf } from '../../infra/local/sample/people.ts';
import { laoSlug } from '../../shared/paths.ts';
import type { Lao } from '../../shared/register/lao.ts';
import type { RunningSystem } from './running-system.ts';

export function searchedPeople(laos: readonly Lao[]): SearchedLao[] {
  return laos.map((lao) => ({
    ...{ slug: laoSlug(lao), type: lao.type, nameTh: lao.nameTh, provinceCode: lao.provinceCode, palad: null },
    holders: peopleOf(lao).tenures.flatMap(({ prefix = null, givenName, familyName = null, office, capacity = 'substantive', endDate }) =>
      givenName === undefined || office === undefined || (endDate ?? null) !== null
        ? []
        : [{ prefix, givenName, familyName, office, capacity }],
    ),
  }));
}

/** In the place of the site's own, which find nobody. */
export async function putSearchOfPeople({ environment }: RunningSystem, people: readonly SearchedLao[]): Promise<void> {
  const site = { client: openFiles(environment), name: environment['SITE_BUCKET'] ?? '' };
  const type = { contentType: 'application/json; charset=utf-8', cacheControl: 'public, max-age=0, s-maxage=30' };
  await many([...buildPeopleSearch(people)], ([key, body]) => putIfDifferent(site, { key, body, ...type }));
  site.client.destroy();
}

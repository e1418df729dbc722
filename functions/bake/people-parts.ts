// The people of one LAO as a part: what search, lists and Popolo files of the whole country are assembled from, without reading
// a record again. A part lies where its LAO's page lies, comes with it and goes with it.

import type { PublishedFile } from '../files/bucket.ts';
import { jsonFile } from './files-of.ts';
import type { GatheredPeople } from './gather-people.ts';

/** Prefix of the parts' keys. */
export const PEOPLE_PARTS = 'people/';

export function peoplePartKey(slug: string): string {
  return `${PEOPLE_PARTS}${slug}.json`;
}

/** Null where nobody was ever recorded. */
export function peoplePart(part: GatheredPeople): PublishedFile | null {
  const isEmpty = part.holders.length === 0 && part.former.length === 0 && part.palad === null;
  return isEmpty && !part.isExecutiveKnown && !part.isCouncilKnown ? null : jsonFile(peoplePartKey(part.slug), part);
}

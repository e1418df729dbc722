// The people of one LAO as a part: what search, lists and Popolo files of the whole country are assembled from, without reading
// a record again. A part lies where its LAO's page lies, comes with it and goes with it.

import type { LaoPeople, PublishedLao } from '../../shared/published.ts';
import type { PublishedFile } from '../files/bucket.ts';
import { jsonFile } from './files-of.ts';
import { gatherPeople } from './gather-people.ts';

/** Prefix of the parts' keys. */
export const PEOPLE_PARTS = 'people/';

const Holder = PublishedHolder.pick({
  tenureId: true,
  prefix: true,
  givenName: true,
  familyName: true,
  office: true,
  ordinal: true,
  capacity: true,
  group: true,
  constituency: true,
  startDate: true,
  photoUrl: true,
});
const PartPalad = PublishedPalad.pick({ prefix: true, givenName: true, familyName: true, position: true, since: true, photoUrl: true });
const PartTerm = PublishedTerm.pick({ termId: true, body: true, ordinal: true, startDate: true, endDate: true });

export const PeoplePart = z.strictObject({
  laoId: z.string(),
  slug: z.string(),
  type: LaoType,
  nameTh: z.string(),
  nameEn: z.string().nullable(),
  provinceCode: z.string(),
  districtTh: z.string().nullable(),
  /** In office now. */
  holders: z.array(Holder),
  /** Null where none is recorded or the position is vacant. */
  palad: PartPalad.nullable(),
  /** Not known to have ended. */
  terms: z.array(PartTerm),
});
export type PeoplePart = z.infer<typeof PeoplePart>;

export function peoplePartKey(slug: string): string {
  return `${PEOPLE_PARTS}${slug}.json`;
}

/** Null where nobody was ever recorded. */
export function peoplePart(slug: string, lao: PublishedLao, people: LaoPeople): PublishedFile | null {
  const part = gatherPeople(slug, lao, people);
  const isEmpty = part.holders.length === 0 && part.former.length === 0 && part.palad === null;
  return isEmpty && !part.isExecutiveKnown && !part.isCouncilKnown ? null : jsonFile(peoplePartKey(slug), part);
}

// The people of one LAO as a part: what search, calendar and Popolo files of the whole country are assembled from, without
// reading a record again. A part lies where its LAO's page lies, comes with it and goes with it.

import { z } from 'zod';
import { isOpen } from '../../shared/people/seat-claims.ts';
import { type LaoPeople, PublishedHolder, type PublishedLao, PublishedPalad, PublishedTerm } from '../../shared/published.ts';
import { LaoType } from '../../shared/register/lao-type.ts';
import type { PublishedFile } from '../files/bucket.ts';
import { jsonFile } from './files-of.ts';

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

/** Null where nobody is in office and no term runs, and for an LAO that is no more. */
export function peoplePart(slug: string, lao: PublishedLao, people: LaoPeople): PublishedFile | null {
  const holders = people.holders.filter(isOpen);
  const palad = people.palad === null || people.palad.isVacant ? null : people.palad;
  const terms = people.terms.filter(({ endedOn }) => endedOn === null);
  if (lao.abolishedDate !== null || (holders.length === 0 && palad === null && terms.length === 0)) return null;
  const { laoId, type, nameTh, nameEn, provinceCode, districtTh } = lao;
  const part: PeoplePart = {
    ...{ laoId, slug, type, nameTh, nameEn, provinceCode, districtTh },
    holders: holders.map((holder) => keep(Holder, holder)),
    palad: palad && keep(PartPalad, palad),
    terms: terms.map((term) => keep(PartTerm, term)),
  };
  return jsonFile(peoplePartKey(slug), part);
}

/** The fields of a shape, and no others. */
function keep<T extends z.ZodObject>(shape: T, value: Readonly<Record<string, unknown>>): z.infer<T> {
  return shape.parse(Object.fromEntries(Object.entries(value).filter(([name]) => name in shape.shape)));
}

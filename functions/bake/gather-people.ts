// The people of one LAO as lists, search and Popolo need them: from what its page shows.

import { z } from 'zod';
import { councilSeatsOf } from '../../shared/law/council-seats.ts';
import { isOpen } from '../../shared/people/seat-claims.ts';
import { sideOf } from '../../shared/people/sides.ts';
import { type Change, type LaoPeople, PublishedHolder, type PublishedLao, PublishedPalad } from '../../shared/published.ts';
import { LaoType } from '../../shared/register/lao-type.ts';

/** Instant of the newest change of the record. */
const changedAt = z.iso.datetime();

export const PartHolder = PublishedHolder.omit({ appointedBy: true, change: true }).extend({ changedAt });
export type PartHolder = z.infer<typeof PartHolder>;
export const PartPalad = PublishedPalad.omit({ laoId: true, mobilePhones: true, change: true }).extend({ changedAt });
export type PartPalad = z.infer<typeof PartPalad>;

export const GatheredPeople = z.strictObject({
  laoId: z.string(),
  slug: z.string(),
  type: LaoType,
  nameTh: z.string(),
  nameEn: z.string().nullable(),
  provinceCode: z.string(),
  districtTh: z.string().nullable(),
  /** Null where not known. */
  councilSeats: z.int().nullable(),
  /** False where nothing was ever recorded of the side: then nothing is called vacant. */
  isExecutiveKnown: z.boolean(),
  isCouncilKnown: z.boolean(),
  /** In office now. */
  holders: z.array(PartHolder),
  /** Who left, newest first. */
  former: z.array(PartHolder),
  /** Null where none is recorded. */
  palad: PartPalad.nullable(),
});
export type GatheredPeople = z.infer<typeof GatheredPeople>;

/** The people of an LAO as they are gathered for the country; an LAO that is no more has only those who left. */
export function gatherPeople(slug: string, lao: PublishedLao, people: LaoPeople): GatheredPeople {
  const { laoId, type, nameTh, nameEn, provinceCode, districtTh } = lao;
  const isExisting = lao.abolishedDate === null;
  const [open, former] = [people.holders.filter(isOpen), people.holders.filter((holder) => !isOpen(holder))];
  return {
    ...{ laoId, slug, type, nameTh, nameEn, provinceCode, districtTh },
    councilSeats: councilSeatsOf(lao),
    isExecutiveKnown: isExisting && sideOf('executive', people).isKnown,
    isCouncilKnown: isExisting && sideOf('council', people).isKnown,
    holders: isExisting ? open.map((holder) => keep(PartHolder, holder)) : [],
    former: former.map((holder) => keep(PartHolder, holder)),
    palad: isExisting && people.palad !== null ? keep(PartPalad, people.palad) : null,
  };
}

interface Changed {
  readonly change: Change;
  readonly [name: string]: unknown;
}

/** The fields of a shape, and no others. */
function keep<T extends z.ZodObject>(shape: T, { change, ...value }: Changed): z.infer<T> {
  const kept = Object.entries({ ...value, changedAt: change.at }).filter(([name]) => name in shape.shape);
  return shape.parse(Object.fromEntries(kept));
}

// Which persons most likely stand for two human beings: records matched with one person that cannot all be of one. Proposed to an
// officer, never done by itself.

import { nameKeys } from './name-match.ts';
import { overlap } from './period.ts';
import { EXCLUSIVE_OFFICES } from './seat-claims.ts';
import type { Tenure } from './tenure.ts';

/** What speaks for two: other names altogether, other birth dates, two offices at once of which nobody may hold both. */
export const SPLIT_SIGNS = ['names', 'birthDates', 'atOnce'] as const;
export type SplitSign = (typeof SPLIT_SIGNS)[number];

export interface ProposedSplit {
  readonly signs: readonly SplitSign[];
  /** The tenures that go with the second human being, as far as the records say. */
  readonly apart: readonly Tenure[];
}

/** Of the tenures of one person; null where nothing speaks for two. The earliest tenure stays with the person. */
export function proposeSplit(tenures: readonly Tenure[], today: string): ProposedSplit | null {
  const [first, ...later] = tenures.toSorted((a, b) => ((a.startDate ?? '') < (b.startDate ?? '') ? -1 : 1));
  if (first === undefined) return null;
  const stays = [first];
  const apart: Tenure[] = [];
  const signs = new Set<SplitSign>();
  for (const tenure of later) {
    const found = SPLIT_SIGNS.filter((sign) => stays.some((other) => SPEAKS[sign](tenure, other, today)));
    for (const sign of found) signs.add(sign);
    (found.length > 0 ? apart : stays).push(tenure);
  }
  return apart.length === 0 ? null : { signs: SPLIT_SIGNS.filter((sign) => signs.has(sign)), apart };
}

const SPEAKS: Readonly<Record<SplitSign, (one: Tenure, other: Tenure, today: string) => boolean>> = {
  // One of the two changes by marriage or choice; both at once hardly ever.
  names: (one, other) => {
    const [mine, theirs] = [nameKeys(one), nameKeys(other)];
    return mine !== null && theirs !== null && mine.given !== theirs.given && mine.family !== theirs.family;
  },
  birthDates: (one, other) => one.birthDate !== null && other.birthDate !== null && one.birthDate !== other.birthDate,
  atOnce: (one, other, today) =>
    [one, other].every(({ capacity, office }) => capacity === 'substantive' && EXCLUSIVE_OFFICES.includes(office)) &&
    overlap(one, other, today),
};

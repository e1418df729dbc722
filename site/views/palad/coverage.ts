// Adding up the coverage of the palad data: by province, by type, by committee.

import { COMMITTEES, type Committee, committeeOf } from '../../../shared/people/personnel-committees.ts';
import type { PaladCoverage, PaladTally } from '../../../shared/published.ts';
import { LaoType } from '../../../shared/register/lao-type.ts';

export function addUp(tallies: readonly PaladTally[]): PaladTally {
  const sum = (count: keyof PaladTally) => tallies.reduce((all, tally) => all + tally[count], 0);
  return { all: sum('all'), held: sum('held'), vacant: sum('vacant') };
}

type ByType = PaladCoverage['provinces'][number]['byType'];

export function ofProvince(byType: ByType): PaladTally {
  return addUp(Object.values(byType));
}

/** Types of which there is any organisation. */
export function byType({ provinces }: PaladCoverage): { readonly type: LaoType; readonly tally: PaladTally }[] {
  return LaoType.options
    .map((type) => ({ type, tally: addUp(provinces.flatMap((province) => province.byType[type] ?? [])) }))
    .filter(({ tally }) => tally.all > 0);
}

export function byCommittee(coverage: PaladCoverage): { readonly committee: Committee; readonly tally: PaladTally }[] {
  return COMMITTEES.map((committee) => ({
    committee,
    tally: addUp(byType(coverage).flatMap(({ type, tally }) => (committeeOf(type) === committee ? [tally] : []))),
  }));
}

/** Recorded, a vacant position included. */
export function recorded({ held, vacant }: PaladTally): number {
  return held + vacant;
}

/** Whole percent, never 100 while one is missing. */
export function percent(tally: PaladTally): number {
  return tally.all === 0 ? 0 : Math.floor((recorded(tally) / tally.all) * 100);
}

// Counting palads by the three provincial committees, by type and by province. A vacant position is complete.

import { COMMITTEE_NAMES, COMMITTEES, committeeOf } from '../../../shared/people/personnel-committees.ts';
import type { PaladCoverage, PaladTally } from '../../../shared/published.ts';
import { LAO_TYPES, LaoType } from '../../../shared/register/lao-type.ts';
import { provinceByCode } from '../../../shared/register/provinces.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import type { WatchedLao } from './findings.ts';

export interface Covered extends PaladTally {
  readonly name: string;
}

type ByType = Readonly<Partial<Record<LaoType, PaladTally>>>;

const NONE: PaladTally = { all: 0, held: 0, vacant: 0 };

export function tallyOf(watched: readonly WatchedLao[]): ByType {
  const groups = Map.groupBy(watched, ({ lao }) => lao.type);
  return Object.fromEntries(
    [...groups].map(([type, laos]) => {
      const vacant = laos.filter(({ palad }) => palad?.record.isVacant === true).length;
      const held = laos.filter(({ palad }) => palad?.record.isVacant === false).length;
      return [type, { all: laos.length, held, vacant }];
    }),
  );
}

export function byCommittee(tally: ByType, lang: Lang): Covered[] {
  return COMMITTEES.map((committee) => ({
    name: lang === 'th' ? COMMITTEE_NAMES[committee].short : COMMITTEE_NAMES[committee].en,
    ...added(LaoType.options.filter((type) => committeeOf(type) === committee).map((type) => tally[type] ?? NONE)),
  })).filter(({ all }) => all > 0);
}

export function byType(tally: ByType, lang: Lang): Covered[] {
  return LaoType.options.map((type) => ({ name: LAO_TYPES[type].name[lang], ...(tally[type] ?? NONE) })).filter(({ all }) => all > 0);
}

export function byProvince({ provinces }: PaladCoverage, lang: Lang): Covered[] {
  return provinces.map(({ code, byType: tally }) => ({ name: provinceByCode(code)?.[lang] ?? code, ...added(Object.values(tally)) }));
}

export function addedTypes({ provinces }: PaladCoverage): ByType {
  return Object.fromEntries(LaoType.options.map((type) => [type, added(provinces.map(({ byType: tally }) => tally[type] ?? NONE))]));
}

export function added(tallies: readonly PaladTally[]): PaladTally {
  return tallies.reduce((sum, { all, held, vacant }) => ({ all: sum.all + all, held: sum.held + held, vacant: sum.vacant + vacant }), NONE);
}

// Invented terms for the pages' tests.

import { electionDeadlineOf } from '../../shared/people/term-watch.ts';
import type { ListedTerm, PublishedProvince, TermsCalendar, TermsSummary } from '../../shared/published.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import { addDays } from '../../shared/text/dates.ts';
import { aTerm } from './invented-people.ts';

export const DAY = '2026-01-15';

type Listed = PublishedProvince['laos'][number];

function listed({ laoId, code, type, nameTh, nameEn, districtTh, url }: Listed, body: ListedTerm['body'], endDate: string): ListedTerm {
  const { change: _, ...term } = aTerm({ termId: `term-${laoId.slice(4)}-${body}-2`, body, endDate, startDate: addDays(endDate, -1460) });
  const deadline = electionDeadlineOf(term);
  return {
    ...term,
    lao: { laoId, code, type, nameTh, nameEn, districtTh, url },
    lastElectionDay: deadline?.day ?? endDate,
    electionSource: deadline?.source ?? '',
  };
}

/** As in a year of general elections: both sides of every LAO end within half a year, on a few days; some are over. */
export function aTermsCalendar(province: PublishedProvince): TermsCalendar {
  const days = [30, 60, 61, 90, 120, 180];
  const all = province.laos.flatMap((lao, index) =>
    (['council', 'executive'] as const).map((body) => listed(lao, body, addDays(DAY, index % 9 === 0 ? -20 : (days[index % 6] ?? 30)))),
  );
  const sorted = all.toSorted((a, b) => (a.endDate < b.endDate ? -1 : a.endDate > b.endDate ? 1 : 0));
  return {
    formatVersion: 1,
    day: DAY,
    code: province.code,
    nameTh: province.nameTh,
    nameEn: province.nameEn,
    ending: sorted.filter(({ endDate }) => endDate >= DAY),
    awaiting: sorted.filter(({ endDate }) => endDate < DAY),
    newestChangeAt: '2026-01-03T03:04:05Z',
  };
}

export function aTermsSummary(): TermsSummary {
  return {
    formatVersion: 1,
    day: DAY,
    provinces: PROVINCES.map(({ code }, index) => ({
      ...{ code, url: `/terms/${code}/`, within60: index, within90: index * 2, within180: index * 9, awaiting: index % 3 },
    })),
    newestChangeAt: '2026-01-03T03:04:05Z',
  };
}

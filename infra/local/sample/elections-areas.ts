// The constituencies and polling units of an invented election.

import type { Constituency } from '../../../shared/elections/constituency.ts';
import type { PollingUnit } from '../../../shared/elections/polling-unit.ts';
import { councilSeatsOf } from '../../../shared/law/council-seats.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { addDays } from '../../../shared/text/dates.ts';
import type { SampleUnit } from './elections-counts.ts';
import type { ElectionPlan } from './elections-plans.ts';
import type { Chance } from './random.ts';

/** อบต.: a seat for each village; municipalities: six seats for each constituency; อบจ.: one for each. */
export function areasOf(plan: ElectionPlan, lao: Lao, luck: Chance) {
  const isOfSix = lao.type === 'subdistrictMunicipality' || lao.type === 'townMunicipality' || lao.type === 'cityMunicipality';
  const seats = isOfSix ? 6 : 1;
  const all = lao.type === 'townMunicipality' ? 3 : isOfSix ? 2 : Math.min(councilSeatsOf(lao) ?? 6, 8);
  const numbers = plan.onlyConstituency ? [plan.onlyConstituency] : Array.from({ length: all }, (_, index) => index + 1);
  const each = plan.unitsPerConstituency ?? (isOfSix ? 3 : 1);
  const units: SampleUnit[] = numbers.flatMap((constituency) =>
    Array.from({ length: each }, (_, index) => ({ constituency, number: index + 1, eligibleVoters: luck.between(280, 940) })),
  );
  const constituencies = numbers.map((number): Partial<Constituency> => {
    const eligibleVoters = units.filter((unit) => unit.constituency === number).reduce((sum, unit) => sum + unit.eligibleVoters, 0);
    const area = isOfSix ? `ชุมชนที่ ${number * 3 - 2}–${number * 3}` : lao.type === 'pao' ? `อำเภอตัวอย่าง เขต ${number}` : `หมู่ที่ ${number}`;
    const population = Math.floor(eligibleVoters * 1.27);
    return { number, seats: plan.offices === 'executive' ? 0 : seats, area, population, populationOn: '2025-12-31', eligibleVoters };
  });
  return { constituencies, units };
}

const HALLS: readonly [string, ...string[]] = ['ศาลาประชาคม', 'โรงเรียนบ้าน', 'ศาลาวัด', 'อาคารอเนกประสงค์'];

export function placeOf({ constituency, number, eligibleVoters }: SampleUnit, lao: Lao, electionDay: string): Partial<PollingUnit> {
  const village = lao.type === 'sao' ? `หมู่ที่ ${constituency}` : `ชุมชนที่ ${constituency * 3 - 3 + number}`;
  return {
    ...{ constituency, number, eligibleVoters, name: village, villages: [village] },
    place: `${HALLS[(constituency + number) % HALLS.length] ?? HALLS[0]}${lao.nameTh} ${village}`,
    ...{ approvedOn: addDays(electionDay, -30), publishedOn: addDays(electionDay, -28) },
    ...{ postedAtOffice: true, postedAtPlace: true, sentToProvince: true, keptOnFile: true },
  };
}

// One election of an invented election day: its areas, its candidates, and the papers its polling units will send in. The same for
// the same organisation, day and seed.

import type { Constituency } from '../../../../shared/elections/constituency.ts';
import type { Election } from '../../../../shared/elections/election.ts';
import { electionIdOf } from '../../../../shared/elections/election-id.ts';
import type { PollingUnit } from '../../../../shared/elections/polling-unit.ts';
import type { UnitCount } from '../../../../shared/elections/unit-count.ts';
import type { Lao } from '../../../../shared/register/lao.ts';
import { addDays } from '../../../../shared/text/dates.ts';
import { placeOf } from '../elections-areas.ts';
import { candidatesOf, type PlannedContest, type SampleCandidate } from '../elections-contests.ts';
import { countsOf, type SampleUnit } from '../elections-counts.ts';
import { nameGiverForPeople } from '../people-names.ts';
import { type Chance, chance } from '../random.ts';

/** How large an election is: a village each, as in an อบต., or many units to a constituency, as in Bangkok. */
export interface DaySize {
  readonly constituencies: number;
  readonly unitsEach: number;
  readonly forExecutive: number;
  readonly forEachSeat: readonly [least: number, most: number];
}

export interface DayElection {
  readonly lao: Lao;
  readonly election: Partial<Election> & Pick<Election, 'electionId'>;
  readonly constituencies: readonly Partial<Constituency>[];
  readonly units: readonly Partial<PollingUnit>[];
  readonly candidates: readonly SampleCandidate[];
  readonly contests: readonly PlannedContest[];
  readonly seed: number;
}

/** A count as it is typed and sent. */
export type Paper = Partial<UnitCount> & Pick<UnitCount, 'electionId' | 'office' | 'constituency' | 'unit'>;

/** As large as Bangkok's of 2565: 50 constituencies and 6,800 units. */
export const LARGE: DaySize = { constituencies: 50, unitsEach: 136, forExecutive: 31, forEachSeat: [7, 9] };

/** Villages, and so seats and units, of an อบต.: nine and a half on average, with 38 candidates. */
export function sizeOf(index: number): DaySize {
  return { constituencies: 6 + ((index * 7) % 8), unitsEach: 1, forExecutive: 2 + (index % 3), forEachSeat: [3, index % 3 === 0 ? 5 : 4] };
}

export function dayElection(lao: Lao, electionDay: string, size: DaySize, seed: number): DayElection {
  const luck = chance(seed);
  const electionId = electionIdOf({ laoId: lao.laoId, termOrdinal: 3, ordinal: 1 });
  const numbers = Array.from({ length: size.constituencies }, (_, index) => index + 1);
  const units = numbers.flatMap((constituency) =>
    Array.from({ length: size.unitsEach }, (_, index): SampleUnit => {
      const eligibleVoters = luck.between(280, 940);
      return { constituency, number: index + 1, eligibleVoters, votersPresent: Math.floor((eligibleVoters * luck.between(52, 84)) / 100) };
    }),
  );
  const contests = contestsOf(size, numbers, units, electionDay, luck);
  return {
    ...{ lao, contests, seed },
    election: { electionId, ...basicsOf(lao, electionDay) },
    constituencies: numbers.map((number) => ({ electionId, ...constituencyOf(number, units, size) })),
    units: units.map((unit) => ({ electionId, ...placeOf(unit, lao, electionDay) })),
    candidates: contests.flatMap(({ candidates }) => candidates).map((one) => ({ electionId, ...one })),
  };
}

function basicsOf({ laoId }: Lao, electionDay: string): Partial<Election> {
  const before = (days: number) => addDays(electionDay, -days);
  return {
    ...{ laoId, termOrdinal: 3, ordinal: 1, offices: 'both', cause: 'termEnd', stage: 'counting', electionDay },
    ...{ causeDate: before(40), calledOn: before(58), draftedOn: before(50), approvedOn: before(47), announcedOn: before(45) },
    ...{ announcementForm: '1/1', announcementNumber: '1/2569', applicationsFrom: before(40), applicationsTo: before(36) },
    ...{ candidatesAnnouncedOn: before(31), postedAtOffice: true, postedAtDistrict: true, postedElsewhere: true, postedOnWeb: true },
  };
}

function constituencyOf(number: number, units: readonly SampleUnit[], { unitsEach }: DaySize): Partial<Constituency> {
  const own = units.filter((unit) => unit.constituency === number);
  const eligibleVoters = own.reduce((sum, unit) => sum + unit.eligibleVoters, 0);
  const area = unitsEach === 1 ? `หมู่ที่ ${number}` : `เขตสมมุติที่ ${number}`;
  return { number, seats: 1, area, population: Math.floor(eligibleVoters * 1.27), populationOn: '2025-12-31', eligibleVoters };
}

function contestsOf(
  { forExecutive, forEachSeat }: DaySize,
  numbers: readonly number[],
  units: readonly SampleUnit[],
  electionDay: string,
  luck: Chance,
): PlannedContest[] {
  const name = nameGiverForPeople(luck);
  const contest = (office: PlannedContest['office'], constituency: number | null, count: number): PlannedContest => ({
    ...{ office, constituency, seats: 1 },
    candidates: candidatesOf({ office, constituency }, count, electionDay, name, luck),
    units: constituency === null ? units : units.filter((unit) => unit.constituency === constituency),
  });
  return [contest('executive', null, forExecutive), ...numbers.map((number) => contest('council', number, luck.between(...forEachSeat)))];
}

/** Every paper of the election, the two of a unit one after the other. */
export function papersOf({ election: { electionId }, contests, seed }: DayElection): Paper[] {
  const luck = chance(seed + 1);
  const counted = contests.flatMap(({ office, seats, candidates, units }) => {
    const ranking = candidates.flatMap(({ number }) => number ?? []);
    return countsOf({ seats, ranking, noVotePercent: 4, isTied: false }, units, luck).map((count) => ({ office, count }));
  });
  const place = ({ constituency, number }: SampleUnit) => constituency * 10_000 + number;
  return counted
    .toSorted((a, b) => place(a.count.unit) - place(b.count.unit))
    .map(({ office, count: { unit, votes, ...figures } }) => ({
      ...{ electionId, office, constituency: unit.constituency, unit: unit.number, round: 'original', entry: 1, state: 'submitted' },
      ...figures,
      votes: [...votes],
    }));
}

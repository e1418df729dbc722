// The contests of an invented election and who stands in them.

import { type Candidacy, Candidacy as CandidacySchema } from '../../../shared/elections/candidacy.ts';
import type { Constituency } from '../../../shared/elections/constituency.ts';
import { contestIdOf, type Office } from '../../../shared/elections/election-id.ts';
import { addDays } from '../../../shared/text/dates.ts';
import type { SampleUnit } from './elections-counts.ts';
import type { ElectionPlan } from './elections-plans.ts';
import type { Chance } from './random.ts';

export type SampleCandidate = Partial<Candidacy> & Pick<Candidacy, 'candidacyId'>;

/** One contest with its candidates, the favourite first. */
export interface PlannedContest {
  readonly office: Office;
  readonly constituency: number | null;
  readonly seats: number;
  readonly candidates: readonly SampleCandidate[];
  readonly units: readonly SampleUnit[];
}

export interface Name {
  readonly prefix?: string | null | undefined;
  readonly givenName?: string | undefined;
  readonly familyName?: string | null | undefined;
  readonly group?: string | null | undefined;
}

export type GiveName = (contest: Pick<PlannedContest, 'office' | 'constituency'>, place: number) => Name;

export function contestsOf(
  plan: ElectionPlan,
  electionDay: string,
  constituencies: readonly Partial<Constituency>[],
  units: readonly SampleUnit[],
  nameOf: GiveName,
  luck: Chance,
): PlannedContest[] {
  const contest = (office: Office, constituency: number | null, seats: number, candidates: number): PlannedContest => ({
    ...{ office, constituency, seats },
    candidates: candidatesOf({ office, constituency }, candidates, electionDay, nameOf, luck),
    units: constituency === null ? units : units.filter((unit) => unit.constituency === constituency),
  });
  const executive = plan.offices === 'council' ? [] : [contest('executive', null, 1, plan.executiveCandidates ?? 3)];
  const council =
    plan.offices === 'executive'
      ? []
      : constituencies.map(({ number = 1, seats = 1 }) => contest('council', number, seats, seats === 1 ? luck.between(2, 4) : seats * 2));
  return [...executive, ...council];
}

/** In the order of their strength; numbers are as the applications came. */
export function candidatesOf(
  contest: Pick<PlannedContest, 'office' | 'constituency'>,
  count: number,
  electionDay: string,
  nameOf: GiveName,
  luck: Chance,
): PlannedContest['candidates'] {
  const numbers = shuffled(
    Array.from({ length: count }, (_, index) => index + 1),
    luck,
  );
  return numbers.map((number, place) => {
    const { prefix = null, givenName = '', familyName = null, group = null } = nameOf(contest, place);
    return {
      ...contest,
      candidacyId: CandidacySchema.shape.candidacyId.parse(
        `candidacy-${contestIdOf(contest.office, contest.constituency ?? 0)}-sample${number}`,
      ),
      ...{
        number,
        numberBy: 'order',
        prefix,
        givenName,
        familyName,
        group: group ?? (luck.happens(45) ? `กลุ่มตัวอย่าง ${luck.between(1, 3)}` : null),
      },
      ...{ state: 'accepted', stateOn: addDays(electionDay, -31), applicationDate: addDays(electionDay, -luck.between(36, 40)) },
      ...{
        birthDate: `19${luck.between(58, 88)}-0${luck.between(1, 9)}-1${luck.between(0, 9)}`,
        education: luck.oneOf(['bachelor', 'upperSecondary', 'aboveBachelor']),
      },
      ...{ residentSince: '2012-05-01', feePaid: contest.office === 'executive' ? 2500 : 1000, receiptNumber: `${number}/1` },
      ...{
        documents: ['สำเนาบัตรประจำตัวประชาชน', 'สำเนาทะเบียนบ้าน', 'รูปถ่าย'],
        clearedItems: Array.from({ length: 26 }, (_, index) => index + 1),
      },
      ...{ checkedBy: 'พิมพา ตัวอย่างธรรม', checkedOn: addDays(electionDay, -33) },
    };
  });
}

function shuffled(list: readonly number[], luck: Chance): number[] {
  return list
    .map((value) => ({ value, place: luck.between(0, 100_000) }))
    .toSorted((a, b) => a.place - b.place || a.value - b.value)
    .map(({ value }) => value);
}

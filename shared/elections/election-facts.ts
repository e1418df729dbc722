// What lies in an election, counted: what the requirements of its steps are judged by. Cheap to keep and to send.

import type { Candidacy } from './candidacy.ts';
import type { Certification } from './certification.ts';
import type { Constituency } from './constituency.ts';
import type { Election } from './election.ts';
import { contestIdOf } from './election-id.ts';
import type { PollStaff } from './poll-staff.ts';
import type { PollingUnit } from './polling-unit.ts';
import type { TalliedContest } from './tally.ts';

type Days =
  | 'offices'
  | 'cause'
  | 'stage'
  | 'pollState'
  | 'calledOn'
  | 'announcementForm'
  | 'approvedOn'
  | 'announcedOn'
  | 'applicationsFrom'
  | 'applicationsTo'
  | 'candidatesAnnouncedOn'
  | 'electionDay'
  | 'needsTwoEntries';

export interface ElectionFacts {
  readonly election: Pick<Election, Days>;
  /** The term the election belongs to is recorded. */
  readonly hasTerm: boolean;
  /** Holders of the offices to be filled whose departure is not recorded. */
  readonly holdersNotDeparted: number;
  readonly constituencies: number;
  /** Constituencies whose council seats are not set. */
  readonly constituenciesWithoutSeats: number;
  readonly constituenciesWithoutUnits: number;
  /** Numbers of constituencies whose seats differ from those computed, without a reason. */
  readonly seatsUnexplained: readonly number[];
  readonly units: number;
  readonly unitsNotPublished: number;
  /** Units that lack their committee or security officers. */
  readonly unitsNotStaffed: number;
  readonly candidacies: number;
  /** Neither accepted nor refused yet. */
  readonly candidaciesUndecided: number;
  readonly acceptedWithoutNumber: number;
  readonly contests: number;
  readonly contestsNotAllReported: number;
  /** Contests in which two entries of a unit differ, or a second entry asked for is missing. */
  readonly contestsNotVerified: number;
  readonly contestsWithOpenLots: number;
  /** Contests without the Election Commission's decision. */
  readonly contestsNotDecided: number;
  /** Contests of which a recount or re-vote is ordered. */
  readonly contestsToCountAgain: number;
  /** People certified as elected who have no tenure yet. */
  readonly electedNotAppointed: number;
}

/** Lists as stored; `contests` as tallied, none before there are any. */
export interface ElectionRecords {
  readonly election: ElectionFacts['election'];
  readonly hasTerm: boolean;
  readonly holdersNotDeparted: number;
  readonly constituencies: readonly Pick<Constituency, 'number' | 'seats'>[];
  readonly seatsUnexplained: readonly number[];
  readonly units: readonly Pick<PollingUnit, 'constituency' | 'number' | 'publishedOn'>[];
  readonly staff: readonly Pick<PollStaff, 'constituency' | 'unit' | 'role'>[];
  readonly candidacies: readonly Pick<Candidacy, 'state' | 'number'>[];
  readonly contests: readonly TalliedContest[];
  readonly certifications: readonly Pick<Certification, 'office' | 'constituency' | 'outcome' | 'elected'>[];
  /** Tenures made from this election's certified result. */
  readonly appointed: number;
}

/** กปน. of a unit: chair and members (domain §4.9). */
export function committeeSize(offices: Election['offices']): number {
  return offices === 'both' ? 9 : 7;
}

/** เจ้าหน้าที่รักษาความปลอดภัย of a polling place, at least. */
export const SECURITY_OFFICERS = 2;

export function factsOf(records: ElectionRecords): ElectionFacts {
  const { election, hasTerm, holdersNotDeparted, constituencies, units, candidacies, contests, certifications } = records;
  const outcomes = new Map(certifications.map(({ office, constituency, outcome }) => [contestIdOf(office, constituency ?? 0), outcome]));
  const decisions = contests.map(({ contestId }) => outcomes.get(contestId) ?? null);
  const served = new Set(units.map(({ constituency }) => constituency));
  const certified = certifications.filter(({ outcome }) => outcome === 'certified').flatMap(({ elected }) => elected).length;
  return {
    election,
    hasTerm,
    holdersNotDeparted,
    constituencies: constituencies.length,
    constituenciesWithoutSeats: election.offices === 'executive' ? 0 : constituencies.filter(({ seats }) => seats === 0).length,
    seatsUnexplained: records.seatsUnexplained,
    constituenciesWithoutUnits: constituencies.filter(({ number }) => !served.has(number)).length,
    units: units.length,
    unitsNotPublished: units.filter(({ publishedOn }) => publishedOn === null).length,
    unitsNotStaffed: notStaffed(records),
    candidacies: candidacies.length,
    candidaciesUndecided: candidacies.filter(({ state }) => state === 'applied').length,
    acceptedWithoutNumber: candidacies.filter(({ state, number }) => state === 'accepted' && number === null).length,
    contests: contests.length,
    contestsNotAllReported: contests.filter(({ countStatus }) => countStatus !== 'completed').length,
    contestsNotVerified: contests.filter(({ totals }) => totals.unitsVerified < totals.unitsReported).length,
    contestsWithOpenLots: contests.filter(({ outcome }) => outcome?.lots !== null && outcome?.lots.state !== 'applied').length,
    contestsNotDecided: decisions.filter((decision) => decision !== 'certified' && decision !== 'newElectionOrdered').length,
    contestsToCountAgain: decisions.filter((decision) => decision === 'recountOrdered' || decision === 'revoteOrdered').length,
    electedNotAppointed: Math.max(0, certified - records.appointed),
  };
}

function notStaffed({ election, units, staff }: ElectionRecords): number {
  const byUnit = Map.groupBy(staff, ({ constituency, unit }) => `${constituency}-${unit}`);
  return units.filter(({ constituency, number }) => {
    const own = byUnit.get(`${constituency}-${number}`) ?? [];
    const of = (role: PollStaff['role']) => own.filter((each) => each.role === role).length;
    return of('chair') !== 1 || of('chair') + of('member') < committeeSize(election.offices) || of('security') < SECURITY_OFFICERS;
  }).length;
}

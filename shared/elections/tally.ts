// The result of a contest and of an election from the totals of its units: turnout, shares, cut line, where each candidate stands.
// Only a certified result says “elected”; until then a candidate leads or has the votes.

import type { WinnerRules } from '../law/winner-rules.ts';
import type { CandidacyState } from './candidacy.ts';
import type { Certification } from './certification.ts';
import { contestIdOf, type Office } from './election-id.ts';
import { hundredthsOfPercent } from './percent.ts';
import {
  type CountItemStatus,
  countStatusOf,
  type Progress,
  type ResultState,
  resultsStatusOf,
  stateOfContest,
  stateOfElection,
} from './result-state.ts';
import { addTotals, type Totals } from './totals.ts';
import { type CandidateOutcome, type ContestOutcome, decideWinners } from './winners.ts';

/** A candidate as far as a result needs it; a stored candidacy with its number will do. */
export interface NumberedCandidate {
  readonly candidacyId: string;
  readonly number: number;
  readonly state: CandidacyState;
  readonly stateOn: string | null;
}

export interface ContestToTally {
  readonly office: Office;
  /** Null for the executive. */
  readonly constituency: number | null;
  /** จำนวนที่จะพึงมี; 1 for the executive. */
  readonly seats: number;
  readonly electionDay: string;
  readonly pollState: Progress['pollState'];
  readonly isPartial?: boolean;
  /** Units that are to report. */
  readonly units: number;
  /** Eligible voters of the constituency as registered; null when unknown. */
  readonly registeredVoters: number | null;
  readonly candidates: readonly NumberedCandidate[];
  readonly totals: Totals;
  readonly certification: ContestCertification | null;
}

/** What of the certification of a contest its result follows from. */
export interface ContestCertification {
  readonly outcome: Certification['outcome'];
  /** Numbers. */
  readonly elected: readonly number[];
  readonly lotsWon: readonly number[];
  readonly correctionReason: string | null;
}

/** Where a candidate stands: before all units have reported, then before certification, then for good. */
export type CandidateStanding = 'notCounted' | 'leading' | 'level' | 'behind' | 'hasTheVotes' | 'tied' | 'notElected' | 'elected';

export interface TalliedCandidate extends Omit<CandidateOutcome, 'outcome'> {
  readonly standing: CandidateStanding;
  /** Of the good ballots, in hundredths of a percent; where several seats are voted for, these add up to more than 100. */
  readonly share: number | null;
}

export interface TalliedContest {
  readonly contestId: string;
  readonly office: Office;
  readonly constituency: number | null;
  readonly seats: number;
  readonly state: ResultState;
  readonly countStatus: CountItemStatus;
  readonly units: number;
  readonly totals: Totals;
  /** Eligible voters of the whole contest: as counted once all units have reported, before that as registered. */
  readonly eligibleVoters: number | null;
  /** Of the eligible voters of the units that have reported, in hundredths of a percent. */
  readonly turnout: number | null;
  readonly spoiledShare: number | null;
  readonly noVoteShare: number | null;
  readonly candidates: readonly TalliedCandidate[];
  /** What the law makes of the votes as they stand; null before the first unit. */
  readonly outcome: ContestOutcome | null;
  /** The Election Commission announced others than the votes and lots on record would elect: numbers. */
  readonly certifiedOtherwise: readonly number[];
}

export function tallyContest(contest: ContestToTally, rules: WinnerRules): TalliedContest {
  const { office, constituency, seats, units, totals, certification } = contest;
  const state = stateOfContest({ ...contest, unitsReported: totals.unitsReported });
  const eligibleVoters = eligibleVotersOf(contest);
  const outcome = decide(contest, eligibleVoters, rules);
  const elected = outcome.candidates.filter((one) => one.outcome === 'elected').map(({ number }) => number);
  return {
    contestId: contestIdOf(office, constituency ?? 0),
    office,
    constituency,
    seats,
    state,
    countStatus: contest.isPartial && totals.unitsReported > 0 ? 'in-process' : countStatusOf(totals.unitsReported, units),
    units,
    totals,
    eligibleVoters,
    turnout: hundredthsOfPercent(totals.votersPresent, totals.eligibleVoters),
    spoiledShare: hundredthsOfPercent(totals.spoiledBallots, totals.ballotsUsed),
    noVoteShare: hundredthsOfPercent(totals.noVoteBallots, totals.ballotsUsed),
    candidates: outcome.candidates.map(({ outcome: unofficial, ...one }) => ({
      ...one,
      standing: standingOf(state, unofficial, certification?.elected.includes(one.number) ?? false),
      share: hundredthsOfPercent(one.votes, totals.goodBallots),
    })),
    outcome: totals.unitsReported === 0 ? null : outcome,
    certifiedOtherwise: certification?.outcome === 'certified' && totals.unitsReported > 0 ? inOneOnly(elected, certification.elected) : [],
  };
}

/** Rule B asks for the eligible voters of the constituency: the lists used on the day, once all are known. */
function eligibleVotersOf({ units, totals, registeredVoters }: ContestToTally): number | null {
  const isComplete = totals.unitsReported > 0 && totals.unitsReported >= units && totals.eligibleVoters !== null;
  return isComplete ? totals.eligibleVoters : (registeredVoters ?? totals.eligibleVoters);
}

function decide(contest: ContestToTally, eligibleVoters: number | null, rules: WinnerRules): ContestOutcome {
  const { office, constituency, seats, electionDay, totals, certification, candidates } = contest;
  const votes = new Map(totals.votes.map((each) => [each.number, each.votes]));
  return decideWinners(
    {
      contestId: contestIdOf(office, constituency ?? 0),
      electionDay,
      seats,
      eligibleVoters: eligibleVoters ?? 0,
      noVoteBallots: totals.noVoteBallots ?? 0,
      lotsWon: certification?.lotsWon ?? [],
      candidates: candidates.flatMap(({ candidacyId, number, state, stateOn }) =>
        state === 'applied' ? [] : [{ candidacyId, number, state, stateDate: stateOn, votes: votes.get(number) ?? 0 }],
      ),
    },
    rules,
  );
}

function standingOf(state: ResultState, outcome: CandidateOutcome['outcome'], isCertified: boolean): CandidateStanding {
  switch (state) {
    case 'cancelled':
    case 'postponed':
    case 'before':
      return 'notCounted';
    case 'certified':
    case 'corrected':
      return isCertified ? 'elected' : 'notElected';
    case 'complete':
      return ({ elected: 'hasTheVotes', tied: 'tied', notElected: 'notElected' } as const)[outcome];
    case 'newElectionOrdered':
      return 'notElected';
    case 'counting':
    case 'recount':
    case 'revote':
      return ({ elected: 'leading', tied: 'level', notElected: 'behind' } as const)[outcome];
  }
}

function inOneOnly(a: readonly number[], b: readonly number[]): number[] {
  return [...a.filter((each) => !b.includes(each)), ...b.filter((each) => !a.includes(each))].toSorted((x, y) => x - y);
}

/** One office over all its constituencies. */
export interface TalliedOffice {
  readonly office: Office;
  readonly totals: Totals;
  readonly units: number;
  readonly turnout: number | null;
  readonly contests: readonly TalliedContest[];
  /** Contests whose winners no further count, lot or repeat election can change: all units have reported and no lots are open. */
  readonly contestsDecided: number;
}

export interface TalliedElection {
  readonly state: ResultState;
  readonly status: ReturnType<typeof resultsStatusOf>;
  readonly offices: readonly TalliedOffice[];
}

export function tallyElection(contests: readonly TalliedContest[]): TalliedElection {
  const state = stateOfElection(contests.map((contest) => contest.state));
  const offices = (['executive', 'council'] as const).flatMap((office) => {
    const own = contests.filter((contest) => contest.office === office);
    return own.length === 0 ? [] : [tallyOffice(office, own)];
  });
  return { state, status: resultsStatusOf(state), offices };
}

function tallyOffice(office: Office, contests: readonly TalliedContest[]): TalliedOffice {
  const totals = addTotals(contests.map((contest) => contest.totals));
  return {
    office,
    totals,
    units: contests.reduce((sum, { units }) => sum + units, 0),
    turnout: hundredthsOfPercent(totals.votersPresent, totals.eligibleVoters),
    contests,
    contestsDecided: contests.filter(isDecided).length,
  };
}

function isDecided({ countStatus, outcome, state }: TalliedContest): boolean {
  if (state === 'certified' || state === 'corrected') return true;
  return state === 'complete' && countStatus === 'completed' && (outcome?.lots === null || outcome?.lots.state === 'applied');
}

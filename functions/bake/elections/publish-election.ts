// An election put together from the parts of its constituencies: totals, contests with their candidates, state. Pure.

import type { Election } from '../../../shared/elections/election.ts';
import { type ResultState, resultsStatusOf } from '../../../shared/elections/result-state.ts';
import { type ContestToTally, type TalliedContest, tallyContest, tallyElection } from '../../../shared/elections/tally.ts';
import { addTotals, NO_TOTALS, type Totals } from '../../../shared/elections/totals.ts';
import { type WinnerRules, winnerRulesOn } from '../../../shared/law/winner-rules.ts';
import { paths } from '../../../shared/paths.ts';
import { FORMAT_VERSION, type PublishedLao } from '../../../shared/published.ts';
import { type Correction, ListedElection } from '../../../shared/published-election-lists.ts';
import {
  type ConstituencyResult,
  type PublishedCertification,
  PublishedContest,
  PublishedElection,
  type PublishedTotals,
  type PublishedUnit,
} from '../../../shared/published-elections.ts';
import type { ConstituencyPart } from './parts.ts';
import type { Standing } from './publish-records.ts';
import type { ElectionHead } from './read-election.ts';

export interface ElectionMaterial {
  readonly head: ElectionHead;
  readonly executive: { readonly candidates: readonly Standing[]; readonly certification: PublishedCertification | null };
  /** By number. */
  readonly parts: readonly ConstituencyPart[];
  /** Null where the units stand on pages of the constituencies. */
  readonly units: readonly PublishedUnit[] | null;
}

export function publishElection({ head, executive, parts, units }: ElectionMaterial): PublishedElection {
  const { election } = head;
  const contests = contestsOf(election, executive, parts);
  const whole = tallyElection(contests.map(({ tallied }) => tallied));
  const state = contests.length > 0 ? whole.state : stateWithoutContests(election);
  return PublishedElection.parse({
    ...basicsOf(head),
    formatVersion: FORMAT_VERSION,
    state,
    status: resultsStatusOf(state),
    results: whole.offices.map(({ office, units, totals, turnout, contests, contestsDecided }) => ({
      ...{ office, units, turnout, contestsDecided },
      totals: publishTotals(totals),
      contests: contests.length,
    })),
    contests: contests.map(({ contest }) => contest),
    constituencies: parts.map(({ constituency, units: count }) => ({
      ...constituency,
      units: count,
      url: units === null ? paths.constituency(election.electionId, constituency.number, 'th') : null,
    })),
    units,
    newestChangeAt: newestOf([
      head.record.changedAt,
      ...parts.map(({ newestChangeAt }) => newestChangeAt),
      ...executive.candidates.map(({ candidate }) => candidate.change.at),
      ...(executive.certification === null ? [] : [executive.certification.change.at]),
    ]),
  });
}

/** One constituency of a large election: its council contest, how the executive stands in it, and its units. */
export function publishConstituencyResult(
  head: ElectionHead,
  executive: ElectionMaterial['executive'],
  part: ConstituencyPart,
  units: readonly PublishedUnit[],
): ConstituencyResult {
  // The executive is decided by the whole LAO: what stands here is a share of it, never an outcome.
  const contests = contestsOf(head.election, { ...executive, certification: null }, [part]).map(({ contest }) =>
    contest.office === 'executive' ? withoutOutcome(contest) : contest,
  );
  return {
    formatVersion: FORMAT_VERSION,
    election: basicsOf(head),
    constituency: part.constituency,
    contests,
    units: [...units],
    newestChangeAt: newestOf([
      head.record.changedAt,
      part.newestChangeAt,
      ...executive.candidates.map(({ candidate }) => candidate.change.at),
    ]),
  };
}

function withoutOutcome(contest: PublishedContest): PublishedContest {
  return { ...contest, candidates: contest.candidates.map((one) => ({ ...one, standing: 'notCounted' })), outcome: null, isDecided: false };
}

export function listElection(election: PublishedElection): ListedElection {
  const shape = ListedElection.shape;
  const [first] = election.results;
  return ListedElection.parse({
    ...Object.fromEntries(Object.entries(election).filter(([name]) => name in shape)),
    units: first?.units ?? 0,
    // A unit has reported once all its ballots have.
    unitsReported: Math.min(...(election.results.length === 0 ? [0] : election.results.map(({ totals }) => totals.unitsReported))),
    contests: election.contests.length,
    contestsDecided: election.contests.filter(({ isDecided }) => isDecided).length,
    eligibleVoters: first?.totals.eligibleVoters ?? null,
    votersPresent: first?.totals.votersPresent ?? null,
    corrections: election.contests.flatMap(correctionOf),
  });
}

function correctionOf({ contestId, certification }: PublishedContest): Correction[] {
  if (certification?.correctionReason === null || certification === null) return [];
  const { correctionReason, correctionDocument, announcementNumber, announcementDate, change } = certification;
  return [
    {
      contestId,
      reason: correctionReason,
      document: correctionDocument,
      announcementNumber,
      announcementDate,
      at: change.at,
      office: change.office,
    },
  ];
}

function basicsOf({ election, lao }: ElectionHead): ConstituencyResult['election'] {
  const { termOrdinal, ordinal, offices, cause, causeDate, repeats, stage, pollState, pollStateReason, rulesAsOf, source, isPartial } =
    election;
  const { calledOn, announcedOn, applicationsFrom, applicationsTo, candidatesAnnouncedOn, electionDay } = election;
  return {
    ...{ electionId: election.electionId, termOrdinal, ordinal, offices, cause, causeDate, repeats, stage, pollState, pollStateReason },
    ...{ calledOn, announcedOn, applicationsFrom, applicationsTo, candidatesAnnouncedOn, electionDay, rulesAsOf, source, isPartial },
    url: paths.election(election.electionId, 'th'),
    lao: laoOf(lao),
    provinceCode: lao.provinceCode,
    provinceTh: lao.provinceTh,
    provinceEn: lao.provinceEn,
  };
}

function laoOf({ laoId, code, type, nameTh, nameEn, fullNameTh, fullNameEn, url }: PublishedLao): PublishedElection['lao'] {
  return { laoId, code, type, nameTh, nameEn, fullNameTh, fullNameEn, url };
}

interface Told {
  readonly tallied: TalliedContest;
  readonly contest: PublishedContest;
}

function contestsOf(election: Election, executive: ElectionMaterial['executive'], parts: readonly ConstituencyPart[]): Told[] {
  const common = { electionDay: election.electionDay ?? UNKNOWN_DAY, pollState: election.pollState, isPartial: election.isPartial };
  const ofExecutive = election.offices === 'council' ? [] : [executiveContest(common, executive, parts)];
  const ofCouncil = parts.flatMap((part) => (part.council === null ? [] : [councilContest(common, part, part.council)]));
  return [...ofExecutive, ...ofCouncil].map((wanted) => tell(wanted, rulesOf(election)));
}

type Common = Pick<ContestToTally, 'electionDay' | 'pollState' | 'isPartial'>;
type Wanted = ContestToTally & { readonly standings: readonly Standing[]; readonly published: PublishedCertification | null };

function executiveContest(
  common: Common,
  { candidates, certification }: ElectionMaterial['executive'],
  parts: readonly ConstituencyPart[],
): Wanted {
  const registered = parts.map(({ constituency }) => constituency.eligibleVoters);
  return {
    ...common,
    ...{ office: 'executive', constituency: null, seats: 1 },
    units: parts.reduce((sum, part) => sum + part.units, 0),
    registeredVoters: registered.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0),
    totals: addTotals(parts.map((part) => part.executive ?? NO_TOTALS)),
    ...withCandidates(candidates, certification),
  };
}

function councilContest(
  common: Common,
  { constituency, units, candidates, certification }: ConstituencyPart,
  totals: PublishedTotals,
): Wanted {
  return {
    ...common,
    ...{ office: 'council', constituency: constituency.number, seats: constituency.seats, units, totals },
    registeredVoters: constituency.eligibleVoters,
    ...withCandidates(candidates, certification),
  };
}

function withCandidates(standings: readonly Standing[], published: PublishedCertification | null) {
  const candidates = standings.map(({ candidate: { candidacyId, number, state }, stateOn }) => ({ candidacyId, number, state, stateOn }));
  return { candidates, standings, published, certification: published };
}

function tell(wanted: Wanted, rules: WinnerRules): Told {
  const tallied = tallyContest(wanted, rules);
  const byId = new Map(wanted.standings.map(({ candidate }) => [candidate.candidacyId, candidate]));
  const { contestId, office, constituency, seats, state, countStatus, units, eligibleVoters, turnout, spoiledShare, noVoteShare, outcome } =
    tallied;
  const candidates = tallied.candidates.flatMap(({ candidacyId, votes, rank, share, standing, reason }) => {
    const candidate = byId.get(candidacyId);
    return candidate === undefined ? [] : [{ ...candidate, votes, rank, share, standing, reason }];
  });
  const contest = PublishedContest.parse({
    ...{ contestId, office, constituency, seats, state, countStatus, units, eligibleVoters, turnout, spoiledShare, noVoteShare },
    status: resultsStatusOf(state),
    totals: publishTotals(tallied.totals),
    candidates: tallied.totals.unitsReported === 0 ? candidates.toSorted((a, b) => a.number - b.number) : candidates,
    outcome: outcome && {
      ...{ rule: outcome.rule, leastVotes: outcome.leastVotes, cutLine: outcome.cutLine, seatsLeft: outcome.seatsLeft },
      lots: outcome.lots && { ...outcome.lots, among: [...outcome.lots.among] },
      repeat: outcome.repeat && { ...outcome.repeat, barred: [...outcome.repeat.barred] },
    },
    certification: wanted.published,
    isDecided: tallyElection([tallied]).offices.some(({ contestsDecided }) => contestsDecided === 1),
  });
  return { tallied, contest };
}

function publishTotals(totals: Totals): PublishedTotals {
  return { ...totals, votes: [...totals.votes] };
}

/** Nobody leaves “after election day” while the day is not set. */
const UNKNOWN_DAY = '9999-12-31';

/** Elections of before the act of 2562 are certified ones; only these rules are known. */
function rulesOf({ rulesAsOf, electionDay }: Election): WinnerRules {
  const rules = winnerRulesOn(rulesAsOf ?? electionDay ?? FIRST_RULES) ?? winnerRulesOn(FIRST_RULES);
  if (rules === null) throw new Error('There are no rules of who is elected.');
  return rules;
}
const FIRST_RULES = '2019-04-17';

/** An election of a council whose constituencies are not known yet. */
function stateWithoutContests({ pollState }: Election): ResultState {
  return pollState === 'asPlanned' ? 'before' : pollState;
}

function newestOf(times: readonly string[]): string {
  return times.toSorted().at(-1) ?? '';
}

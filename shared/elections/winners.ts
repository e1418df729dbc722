// Who is elected in one contest: one office in one constituency (domain §5.2, rules A–I). Pure, in whole numbers; takes the votes as
// they stand and says what the law makes of them. Nobody is “elected” before certification: that wording is tally.ts's.

import type { WinnerRules } from '../law/winner-rules.ts';

/** A candidate with the votes counted so far. */
export interface Standing {
  readonly candidacyId: string;
  /** หมายเลขผู้สมัคร */
  readonly number: number;
  readonly votes: number;
  readonly state: 'accepted' | 'withdrawn' | 'died' | 'rejected';
  /** The day the candidate withdrew, died or was struck off; null while standing, or unknown. */
  readonly stateDate: string | null;
}

export interface Contest {
  readonly contestId: string;
  readonly electionDay: string;
  /** จำนวนที่จะพึงมี, to be filled by this election. */
  readonly seats: number;
  readonly eligibleVoters: number;
  /** บัตรที่ไม่เลือกผู้สมัครผู้ใด */
  readonly noVoteBallots: number;
  readonly candidates: readonly Standing[];
  /** หมายเลขผู้สมัครที่จับสลากได้: numbers of those the lots chose; empty while none are recorded. */
  readonly lotsWon: readonly number[];
}

export type OutcomeReason =
  | 'mostVotes'
  | 'reachedShare'
  | 'wonLot'
  | 'tiedAtCut'
  | 'lostLot'
  | 'fewerVotes'
  | 'notMoreThanNoVote'
  | 'belowShare'
  | 'withdrawn'
  | 'died'
  | 'rejected'
  | 'leftAfterElectionDay';

export interface CandidateOutcome {
  readonly candidacyId: string;
  readonly number: number;
  readonly votes: number;
  /** 1 for the most votes; equal votes share a rank. */
  readonly rank: number;
  readonly outcome: 'elected' | 'tied' | 'notElected';
  readonly reason: OutcomeReason;
}

export interface LotDraw {
  /** Seats the lots decide. */
  readonly seats: number;
  /** Numbers of the candidates with equal votes at the cut. */
  readonly among: readonly number[];
  /** `refused`: what is recorded does not name exactly so many of those tied. */
  readonly state: 'needed' | 'applied' | 'refused';
}

export interface RepeatElection {
  readonly form: string;
  readonly seats: number;
  /** The cause of the new election, as records name it. */
  readonly cause: 'repeatNoVote' | 'repeatTenPercent' | 'vacancy';
  /** Numbers of the candidates who may not stand in it. */
  readonly barred: readonly number[];
}

export interface ContestOutcome {
  readonly contestId: string;
  /** A: more candidates than seats (ม.110); B: no more candidates than seats (ม.111). */
  readonly rule: 'A' | 'B';
  readonly candidatesCounted: number;
  /** Rule B: the fewest votes that reach the least share; null under rule A. */
  readonly leastVotes: number | null;
  /** Most votes first, then by number. */
  readonly candidates: readonly CandidateOutcome[];
  /** Votes of the last one elected; null while nobody is. */
  readonly cutLine: number | null;
  /** Null where no lots are needed. */
  readonly lots: LotDraw | null;
  /** Lots are recorded, yet by the votes as they stand there is nothing to draw. */
  readonly hasStrayLots: boolean;
  /** Seats nobody won, which the repeat election fills. */
  readonly seatsLeft: number;
  /** Seats won by somebody who died or was struck off after election day: vacant, not passed on. */
  readonly seatsVacated: number;
  /** Null where no seats are left over. */
  readonly repeat: RepeatElection | null;
}

export function decideWinners(contest: Contest, rules: WinnerRules): ContestOutcome {
  const { seats, noVoteBallots, candidates, electionDay } = contest;
  const inRace = candidates.filter((one) => isInRace(one, electionDay));
  const candidatesCounted = rules.countsThoseWhoLeft ? candidates.length : inRace.length;
  const rule = candidatesCounted > seats ? 'A' : 'B';
  const leastVotes = rule === 'B' ? leastVotesOf(contest.eligibleVoters, rules) : null;
  const ranked = inRace.filter(({ votes }) => votes > noVoteBallots && votes >= (leastVotes ?? 0)).toSorted(byVotes);
  const cut = cutAt(ranked, seats, contest.lotsWon);
  const judge = judgeOf(contest, leastVotes, cut);
  const outcomes = rankAll(candidates).map(({ one, rank }) => ({
    candidacyId: one.candidacyId,
    number: one.number,
    votes: one.votes,
    rank,
    ...judge(one),
  }));
  const elected = outcomes.filter(({ outcome }) => outcome === 'elected');
  const seatsLeft = Math.max(0, seats - ranked.length);
  return {
    contestId: contest.contestId,
    rule,
    candidatesCounted,
    leastVotes,
    candidates: outcomes,
    cutLine: elected.at(-1)?.votes ?? null,
    lots: cut.lots,
    hasStrayLots: cut.lots === null && contest.lotsWon.length > 0,
    seatsLeft,
    seatsVacated: outcomes.filter(({ reason }) => reason === 'leftAfterElectionDay').length,
    repeat: seatsLeft === 0 ? null : repeatOf(seatsLeft, outcomes, rules),
  };
}

/** The fewest whole votes that are not less than the share: exactly ten per cent passes. */
export function leastVotesOf(eligibleVoters: number, { leastShare: { numerator, denominator } }: WinnerRules): number {
  const parts = eligibleVoters * numerator;
  return (parts - (parts % denominator)) / denominator + (parts % denominator === 0 ? 0 : 1);
}

/** Whoever left before the poll is out; whoever left after it keeps the place the votes gave, so that nobody moves up. */
function isInRace({ state, stateDate }: Standing, electionDay: string): boolean {
  return state === 'accepted' || (stateDate !== null && stateDate > electionDay);
}

function byVotes(a: Standing, b: Standing): number {
  return b.votes - a.votes || a.number - b.number;
}

function rankAll(candidates: readonly Standing[]): { one: Standing; rank: number }[] {
  let rank = 1;
  let last = -1;
  return candidates.toSorted(byVotes).map((one, index) => {
    if (one.votes !== last) rank = index + 1;
    last = one.votes;
    return { one, rank };
  });
}

interface Cut {
  /** Everybody with more votes than this has a seat; -1 where all of `ranked` have. */
  readonly above: number;
  readonly lots: LotDraw | null;
  readonly lotsWon: readonly number[];
}

/** Rule D: lots only where equal votes would elect more than the seats. `ranked` are those with a claim, most votes first. */
function cutAt(ranked: readonly Standing[], seats: number, lotsWon: readonly number[]): Cut {
  const last = ranked[seats - 1];
  const next = ranked[seats];
  if (last === undefined || next === undefined) return { above: seats === 0 ? Number.MAX_SAFE_INTEGER : -1, lots: null, lotsWon: [] };
  if (last.votes !== next.votes) return { above: next.votes, lots: null, lotsWon: [] };
  const among = ranked.filter(({ votes }) => votes === last.votes).map(({ number }) => number);
  const toDraw = seats - ranked.filter(({ votes }) => votes > last.votes).length;
  const isRight = lotsWon.length === toDraw && new Set(lotsWon).size === toDraw && lotsWon.every((number) => among.includes(number));
  const state = lotsWon.length === 0 ? 'needed' : isRight ? 'applied' : 'refused';
  return { above: last.votes, lots: { seats: toDraw, among, state }, lotsWon: isRight ? lotsWon : [] };
}

type Judgement = Pick<CandidateOutcome, 'outcome' | 'reason'>;

function judgeOf({ electionDay, noVoteBallots }: Contest, leastVotes: number | null, cut: Cut): (one: Standing) => Judgement {
  return (one) => {
    if (one.state !== 'accepted' && !isInRace(one, electionDay)) return { outcome: 'notElected', reason: one.state };
    if (one.votes <= noVoteBallots) return { outcome: 'notElected', reason: 'notMoreThanNoVote' };
    if (leastVotes !== null && one.votes < leastVotes) return { outcome: 'notElected', reason: 'belowShare' };
    const judgement = bySeat(one, leastVotes === null ? 'mostVotes' : 'reachedShare', cut);
    const isVacated = one.state !== 'accepted' && judgement.outcome === 'elected';
    return isVacated ? { outcome: 'notElected', reason: 'leftAfterElectionDay' } : judgement;
  };
}

function bySeat({ votes, number }: Standing, won: OutcomeReason, { above, lots, lotsWon }: Cut): Judgement {
  if (votes > above) return { outcome: 'elected', reason: won };
  if (lots === null || votes < above) return { outcome: 'notElected', reason: 'fewerVotes' };
  if (lots.state !== 'applied') return { outcome: 'tied', reason: 'tiedAtCut' };
  return lotsWon.includes(number) ? { outcome: 'elected', reason: 'wonLot' } : { outcome: 'notElected', reason: 'lostLot' };
}

/** Rules E and F: the seats left are filled by a new election with new applications. */
function repeatOf(seats: number, outcomes: readonly CandidateOutcome[], rules: WinnerRules): RepeatElection {
  const withReason = (wanted: OutcomeReason) => outcomes.filter(({ reason }) => reason === wanted).map(({ number }) => number);
  const [behind, below] = [withReason('notMoreThanNoVote'), withReason('belowShare')];
  return {
    form: rules.repeatForm,
    seats,
    cause: behind.length > 0 ? 'repeatNoVote' : below.length > 0 ? 'repeatTenPercent' : 'vacancy',
    barred: [...(rules.barsThoseBehindNoVote ? behind : []), ...(rules.barsThoseBelowShare ? below : [])],
  };
}

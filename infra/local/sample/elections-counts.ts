// Invented counts of one contest, as papers of honest polling units read: they add up, and who has most votes is settled beforehand.

import type { CandidateVotes } from '../../../shared/elections/unit-count.ts';
import type { Chance } from './random.ts';

export interface SampleUnit {
  readonly constituency: number;
  readonly number: number;
  readonly eligibleVoters: number;
  /** Known from the unit's other ballot; without it, it falls as chance has it. */
  readonly votersPresent?: number;
}

export interface CountedUnit {
  readonly unit: SampleUnit;
  readonly eligibleVoters: number;
  readonly votersPresent: number;
  readonly ballotsReceived: number;
  readonly ballotsUsed: number;
  readonly ballotsRemaining: number;
  readonly goodBallots: number;
  readonly spoiledBallots: number;
  readonly noVoteBallots: number;
  readonly votes: readonly CandidateVotes[];
}

export interface SampleContest {
  readonly seats: number;
  /** Numbers of the candidates, the favourite first. */
  readonly ranking: readonly number[];
  /** Of a hundred ballots, how many choose nobody. */
  readonly noVotePercent: number;
  /** The last who has a seat and the first who has none end with equal votes. */
  readonly isTied: boolean;
}

/** Counts of the units one after the other: a tie is made in the last of them. */
export function countsOf(contest: SampleContest, units: readonly SampleUnit[], luck: Chance): CountedUnit[] {
  const counts = units.map((unit) => countOf(contest, unit, luck));
  return contest.isTied ? evened(contest, counts) : counts;
}

function countOf({ seats, ranking, noVotePercent, isTied }: SampleContest, unit: SampleUnit, luck: Chance): CountedUnit {
  const { eligibleVoters } = unit;
  const votersPresent = unit.votersPresent ?? part(eligibleVoters, luck.between(52, 84));
  const spoiledBallots = part(votersPresent, luck.between(1, 4));
  const noVoteBallots = part(votersPresent, noVotePercent) + luck.between(0, 3);
  const goodBallots = votersPresent - spoiledBallots - noVoteBallots;
  const places = ranking.map((_, place) => (isTied && place === seats ? seats - 1 : place));
  const votes = seats === 1 ? oneEach(ranking, places, goodBallots, luck) : severalEach(ranking, places, goodBallots, luck);
  return { unit, ...ballotsOf(eligibleVoters, goodBallots, spoiledBallots, noVoteBallots), votes: byNumber(votes) };
}

function ballotsOf(
  eligibleVoters: number,
  goodBallots: number,
  spoiledBallots: number,
  noVoteBallots: number,
): Omit<CountedUnit, 'unit' | 'votes'> {
  const ballotsUsed = goodBallots + spoiledBallots + noVoteBallots;
  // Ballots come in books of twenty.
  const ballotsReceived = Math.ceil((eligibleVoters + 1) / 20) * 20;
  const ballots = { ballotsReceived, ballotsUsed, ballotsRemaining: ballotsReceived - ballotsUsed };
  return { eligibleVoters, votersPresent: ballotsUsed, ...ballots, goodBallots, spoiledBallots, noVoteBallots };
}

const part = (whole: number, percent: number): number => Math.floor((whole * percent) / 100);

/** One seat: each good ballot is one vote. Whoever has a better place has more of them. */
function oneEach(ranking: readonly number[], places: readonly number[], goodBallots: number, luck: Chance): CandidateVotes[] {
  const weights = places.map((place) => 100 / (place + 1.4) + luck.between(0, 6));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const votes = ranking.map((number, index) => ({ number, votes: Math.floor((goodBallots * (weights[index] ?? 0)) / whole) }));
  const left = goodBallots - votes.reduce((sum, each) => sum + each.votes, 0);
  return votes.map((each, index) => (index === 0 ? { ...each, votes: each.votes + left } : each));
}

/** Several seats: a ballot carries one mark or more, nobody gets more than there are good ballots. */
function severalEach(ranking: readonly number[], places: readonly number[], goodBallots: number, luck: Chance): CandidateVotes[] {
  const share = (index: number) => Math.max(4, 68 - (places[index] ?? index) * 5) + luck.between(0, 3);
  return ranking.map((number, index) => ({ number, votes: part(goodBallots, share(index)) }));
}

function byNumber(votes: readonly CandidateVotes[]): CandidateVotes[] {
  return votes.toSorted((a, b) => a.number - b.number);
}

/** Moves votes between the two at the cut in the last unit; one ballot more is spoiled where the sum is odd. */
function evened({ seats, ranking }: SampleContest, counts: readonly CountedUnit[]): CountedUnit[] {
  const [upper, lower] = [ranking[seats - 1], ranking[seats]];
  const last = counts.at(-1);
  if (upper === undefined || lower === undefined || last === undefined) return [...counts];
  const sum = (number: number, list: readonly CountedUnit[]) => list.reduce((all, { votes }) => all + votesIn(votes, number), 0);
  const before = counts.slice(0, -1);
  const both = sum(upper, counts) + sum(lower, counts);
  const odd = both % 2;
  const half = (both - odd) / 2;
  const set = new Map([
    [upper, half - sum(upper, before)],
    [lower, half - sum(lower, before)],
  ]);
  const votes = last.votes.map((each) => ({ ...each, votes: set.get(each.number) ?? each.votes }));
  const { eligibleVoters, goodBallots, spoiledBallots, noVoteBallots } = last;
  const taken = seats === 1 ? odd : 0;
  return [...before, { unit: last.unit, ...ballotsOf(eligibleVoters, goodBallots - taken, spoiledBallots + taken, noVoteBallots), votes }];
}

function votesIn(votes: readonly CandidateVotes[], number: number): number {
  return votes.find((each) => each.number === number)?.votes ?? 0;
}

// The figures of one unit's count for one office, as on the paper (domain §5.1); a stored or published count will do.

import type { CandidateVotes } from './unit-count.ts';

export interface CountFigures {
  readonly eligibleVoters: number | null;
  readonly votersPresent: number | null;
  readonly ballotsReceived: number | null;
  readonly ballotsUsed: number | null;
  readonly ballotsRemaining: number | null;
  readonly goodBallots: number | null;
  readonly spoiledBallots: number | null;
  readonly noVoteBallots: number | null;
  /** Candidates not yet written are missing, never 0. */
  readonly votes: readonly CandidateVotes[];
}

/** The figures in the order of the paper. */
export const BALLOT_FIGURES = [
  'eligibleVoters',
  'votersPresent',
  'ballotsReceived',
  'ballotsUsed',
  'ballotsRemaining',
  'goodBallots',
  'spoiledBallots',
  'noVoteBallots',
] as const;
export type BallotFigure = (typeof BALLOT_FIGURES)[number];

/** A cell of the form: a figure, the accepted warnings, or the votes of the candidate with that number. */
export type CountCell = BallotFigure | 'votes' | 'acceptedWarnings' | `votes.${number}`;

/** The sum of numbers; null while one of them is not written. */
export function sumOf(...numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}

/** The votes of all these candidates together; null while one of them is not written. */
export function sumOfVotes({ votes }: Pick<CountFigures, 'votes'>, candidates: readonly number[]): number | null {
  return sumOf(...candidates.map((wanted) => votesOf(votes, wanted)));
}

export function votesOf(votes: readonly CandidateVotes[], candidate: number): number | null {
  return votes.find(({ number }) => number === candidate)?.votes ?? null;
}

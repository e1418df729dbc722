// Sums of units, of constituencies, of an LAO (domain §5.1, 7). Sums of parts add up to the sum of all, so that a large election can
// be put together from its constituencies.

import { BALLOT_FIGURES, type BallotFigure, sumOf } from './count-figures.ts';
import type { CandidateVotes } from './unit-count.ts';
import type { UnitResult } from './unit-results.ts';

/** A figure that one of the units did not give is null: unknown is never 0. */
export interface Totals extends Readonly<Record<BallotFigure, number | null>> {
  readonly unitsReported: number;
  readonly unitsVerified: number;
  /** By number; of candidates without any votes written there is no entry. */
  readonly votes: readonly CandidateVotes[];
}

export const NO_TOTALS: Totals = {
  unitsReported: 0,
  unitsVerified: 0,
  eligibleVoters: 0,
  votersPresent: 0,
  ballotsReceived: 0,
  ballotsUsed: 0,
  ballotsRemaining: 0,
  goodBallots: 0,
  spoiledBallots: 0,
  noVoteBallots: 0,
  votes: [],
};

export function totalsOf(units: readonly UnitResult[]): Totals {
  return addTotals(units.map(({ count, isVerified }) => ({ ...count, unitsReported: 1, unitsVerified: isVerified ? 1 : 0 })));
}

export function addTotals(parts: readonly Totals[]): Totals {
  const figure = (name: BallotFigure) => sumOf(...parts.map((part) => part[name]));
  const votes = new Map<number, number>();
  for (const part of parts) for (const each of part.votes) votes.set(each.number, (votes.get(each.number) ?? 0) + each.votes);
  return {
    ...NO_TOTALS,
    ...Object.fromEntries(BALLOT_FIGURES.map((name) => [name, figure(name)])),
    unitsReported: parts.reduce((sum, { unitsReported }) => sum + unitsReported, 0),
    unitsVerified: parts.reduce((sum, { unitsVerified }) => sum + unitsVerified, 0),
    votes: [...votes].map(([number, sum]) => ({ number, votes: sum })).toSorted((a, b) => a.number - b.number),
  };
}

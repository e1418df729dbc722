// Whether one unit's count is likely, beside the other units of the contest and the same unit's other ballot. Never a refusal: home
// villages vote as one. Whole numbers throughout: a/b − c/d ≥ p/100 is asked as 100 (a·d − c·b) ≥ p·b·d.

import { BALLOT_FIGURES, type CountFigures, votesOf } from './count-figures.ts';
import { type CountFinding, finding } from './count-rules.ts';

/** From where on a difference is worth a look; ours, not the law's. */
export const PLAUSIBILITY = {
  /** Percentage points of all ballots used by which spoiled or no-vote ballots exceed the other units’. */
  ballotPoints: 10,
  /** … and at least so many of them. */
  ballotsAtLeast: 15,
  /** Percentage points of good ballots by which a candidate lies off the other units. */
  candidatePoints: 40,
  /** … in a unit, and beside units, with at least so many good ballots. */
  goodBallotsAtLeast: 50,
  /** Fewer other units than this are no comparison. */
  otherUnitsAtLeast: 3,
  /** Two units with fewer ballots used may well be the same by chance. */
  sameFrom: 20,
} as const;

/** The other units of the contest, added up once. */
export interface Neighbours {
  readonly units: number;
  readonly ballotsUsed: number;
  readonly goodBallots: number;
  readonly spoiledBallots: number;
  readonly noVoteBallots: number;
  readonly votes: ReadonlyMap<number, number>;
  /** Unit by its figures in one text. */
  readonly unitByFigures: ReadonlyMap<string, string>;
}

export interface NamedCount extends CountFigures {
  /** Names the unit in messages. */
  readonly unitName: string;
}

/** Adds up the finished counts of the other units; those that lack a figure are left out. */
export function neighboursOf(others: readonly NamedCount[]): Neighbours {
  const complete = others.filter((count) => BALLOT_FIGURES.every((figure) => count[figure] !== null));
  const total = (figure: 'ballotsUsed' | 'goodBallots' | 'spoiledBallots' | 'noVoteBallots') =>
    complete.reduce((sum, count) => sum + (count[figure] ?? 0), 0);
  const votes = new Map<number, number>();
  for (const count of complete) for (const each of count.votes) votes.set(each.number, (votes.get(each.number) ?? 0) + each.votes);
  return {
    units: complete.length,
    ballotsUsed: total('ballotsUsed'),
    goodBallots: total('goodBallots'),
    spoiledBallots: total('spoiledBallots'),
    noVoteBallots: total('noVoteBallots'),
    votes,
    unitByFigures: new Map(complete.map((count) => [figuresAsText(count), count.unitName])),
  };
}

export function checkAgainstNeighbours(count: CountFigures, neighbours: Neighbours): CountFinding[] {
  return [...checkTwin(count, neighbours), ...(neighbours.units < PLAUSIBILITY.otherUnitsAtLeast ? [] : checkShares(count, neighbours))];
}

/** The register of the unit, and the other ballot handed out in it on the same day. */
export function checkAgainstUnit(
  { eligibleVoters, votersPresent }: CountFigures,
  unit: { readonly registeredVoters: number | null; readonly presentForOtherOffice: number | null },
): CountFinding[] {
  const { registeredVoters, presentForOtherOffice } = unit;
  const text = (a: number, b: number) => ({ th: `${a} ≠ ${b}`, en: `${a} ≠ ${b}` });
  return [
    ...(eligibleVoters !== null && registeredVoters !== null && eligibleVoters !== registeredVoters
      ? [finding('W.507', undefined, text(eligibleVoters, registeredVoters))]
      : []),
    ...(votersPresent !== null && presentForOtherOffice !== null && votersPresent !== presentForOtherOffice
      ? [finding('W.508', undefined, text(votersPresent, presentForOtherOffice))]
      : []),
  ];
}

function checkTwin(count: CountFigures, { unitByFigures }: Neighbours): CountFinding[] {
  const twin = unitByFigures.get(figuresAsText(count));
  return twin === undefined || (count.ballotsUsed ?? 0) < PLAUSIBILITY.sameFrom
    ? []
    : [finding('W.506', undefined, { th: twin, en: twin })];
}

function figuresAsText(count: CountFigures): string {
  const votes = count.votes.toSorted((a, b) => a.number - b.number).map((each) => `${each.number}:${each.votes}`);
  return [...BALLOT_FIGURES.map((figure) => count[figure]), ...votes].join(' ');
}

function checkShares(count: CountFigures, neighbours: Neighbours): CountFinding[] {
  const isUnusual = (figure: 'spoiledBallots' | 'noVoteBallots') => {
    const [own, used] = [count[figure], count.ballotsUsed];
    if (own === null || used === null || own < PLAUSIBILITY.ballotsAtLeast) return false;
    return pointsAbove(own, used, neighbours[figure], neighbours.ballotsUsed, PLAUSIBILITY.ballotPoints);
  };
  return [
    ...(isUnusual('spoiledBallots') ? [finding('W.503')] : []),
    ...(isUnusual('noVoteBallots') ? [finding('W.504')] : []),
    ...checkCandidates(count, neighbours),
  ];
}

function checkCandidates({ goodBallots, votes }: CountFigures, neighbours: Neighbours): CountFinding[] {
  const { candidatePoints, goodBallotsAtLeast } = PLAUSIBILITY;
  if (goodBallots === null || goodBallots < goodBallotsAtLeast || neighbours.goodBallots < goodBallotsAtLeast) return [];
  const far = votes.filter(({ number }) => {
    const [own, others] = [votesOf(votes, number) ?? 0, neighbours.votes.get(number) ?? 0];
    return (
      pointsAbove(own, goodBallots, others, neighbours.goodBallots, candidatePoints) ||
      pointsAbove(others, neighbours.goodBallots, own, goodBallots, candidatePoints)
    );
  });
  return far.length === 0
    ? []
    : [
        finding(
          'W.505',
          far.map(({ number }) => `votes.${number}` as const),
        ),
      ];
}

/** Whether a/b exceeds c/d by at least so many percentage points. */
function pointsAbove(a: number, b: number, c: number, d: number, points: number): boolean {
  return b > 0 && d > 0 && 100 * (a * d - c * b) >= points * b * d;
}

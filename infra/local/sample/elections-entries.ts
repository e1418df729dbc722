// What polling units of an invented election have reported: first and second entries, and a recount.

import { contestIdOf, type Office } from '../../../shared/elections/election-id.ts';
import type { UnitCount } from '../../../shared/elections/unit-count.ts';
import type { PlannedContest } from './elections-contests.ts';
import { type CountedUnit, countsOf } from './elections-counts.ts';
import type { ElectionPlan } from './elections-plans.ts';
import type { Chance } from './random.ts';

export function countedIn(
  plan: ElectionPlan,
  { office, constituency, seats, candidates, units }: PlannedContest,
  luck: Chance,
): CountedUnit[] {
  const isTied = plan.tie?.contest === contestIdOf(office, constituency ?? 0);
  const ranking = candidates.flatMap(({ number }) => number ?? []);
  const noVotePercent = (office === 'executive' ? plan.noVotePercent : undefined) ?? luck.between(2, 6);
  const counts = countsOf({ seats, ranking, noVotePercent, isTied }, units, luck);
  return counts.filter(({ unit }) => (unit.constituency * 41 + unit.number * 37) % 100 < (plan.reported ?? 0));
}

/** Where two entries are asked for, most of those reported have both; one second entry has two lines mixed up. */
export function entriesOf(plan: ElectionPlan, { office }: PlannedContest, counts: readonly CountedUnit[]): Partial<UnitCount>[] {
  const firsts = counts.map((count) => entryOf(office, count, { round: 'original', entry: 1, enteredBy: 'officer-election-director' }));
  const seconds = plan.needsTwoEntries
    ? counts.slice(0, -1).map((count, index) => {
        const typed = entryOf(office, count, { round: 'original', entry: 2, enteredBy: 'officer-election-helper' });
        return office === 'executive' && index === 0 ? { ...typed, votes: misread(count.votes) } : typed;
      })
    : [];
  const [first] = counts;
  const recounts =
    plan.hasRecount && first !== undefined
      ? [entryOf(office, recounted(first), { round: 'recount', entry: 1, enteredBy: 'officer-election-director' })]
      : [];
  return [...firsts, ...seconds, ...recounts];
}

export function entryOf(
  office: Office,
  { unit, votes, ...figures }: CountedUnit,
  entry: Pick<UnitCount, 'round' | 'entry' | 'enteredBy'>,
): Partial<UnitCount> {
  return { office, constituency: unit.constituency, unit: unit.number, ...entry, state: 'submitted', ...figures, votes: [...votes] };
}

/** A line read a row too low: the sums still agree. */
function misread(votes: CountedUnit['votes']): UnitCount['votes'] {
  const [first, second, ...others] = votes;
  if (first === undefined || second === undefined) return [...votes];
  return [{ ...first, votes: second.votes }, { ...second, votes: first.votes }, ...others];
}

/** Two ballots taken for good were spoiled. */
function recounted(count: CountedUnit): CountedUnit {
  const most = Math.max(...count.votes.map(({ votes }) => votes));
  const votes = count.votes.map((each) => (each.votes === most ? { ...each, votes: each.votes - 2 } : each));
  return { ...count, goodBallots: count.goodBallots - 2, spoiledBallots: count.spoiledBallots + 2, votes };
}

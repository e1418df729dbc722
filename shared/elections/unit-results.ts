// A unit's result for one office, derived from its counts: the newest round that was sent, checked by a second entry where the
// election asks for two (domain §5.1, design §6): there nothing counts before both are sent, because whoever makes the second entry
// must not read the first in a sum. Older rounds stay on record beside it.

import { compareEntries } from './compare-entries.ts';
import type { CountFigures } from './count-figures.ts';
import { Round } from './unit-count.ts';

/** One entry of a unit's count; a stored one will do. */
export interface Entry extends CountFigures {
  readonly constituency: number;
  readonly unit: number;
  readonly round: Round;
  readonly entry: number;
  readonly state: 'draft' | 'submitted';
}

export interface UnitResult<One extends Entry = Entry> {
  readonly constituency: number;
  readonly unit: number;
  readonly round: Round;
  /** The entry whose figures count. */
  readonly count: One;
  /** Sent twice, by two officers, with the same figures; or once, where the election asks for one entry. */
  readonly isVerified: boolean;
  /** Two entries were sent and differ: to be settled. */
  readonly differs: boolean;
  /** What counted before this round, newest first. */
  readonly earlier: readonly One[];
}

/** Results of all units of which a count is final, by constituency and unit. */
export function unitResultsOf<One extends Entry>(counts: readonly One[], needsTwoEntries: boolean): UnitResult<One>[] {
  return byUnit(counts)
    .flatMap((entries) => resultOf(entries, needsTwoEntries))
    .toSorted((a, b) => a.constituency - b.constituency || a.unit - b.unit);
}

/** Units whose newest round was sent once and waits for the second entry: that it came in is told, its figures are not. */
export function unitsBeingVerified(counts: readonly Entry[], needsTwoEntries: boolean): Pick<Entry, 'constituency' | 'unit' | 'round'>[] {
  return byUnit(counts).flatMap((entries) => {
    const [newest] = roundsOf(entries);
    if (newest === undefined || !needsTwoEntries || newest.second !== null) return [];
    const { constituency, unit, round } = newest.count;
    return [{ constituency, unit, round }];
  });
}

function byUnit<One extends Entry>(counts: readonly One[]): One[][] {
  const sent = counts.filter(({ state }) => state === 'submitted');
  return [...Map.groupBy(sent, ({ constituency, unit }) => constituency * 10_000 + unit).values()];
}

/** A re-vote replaces what was counted before it; a recount replaces the first count. */
function roundsOf<One extends Entry>(entries: readonly One[]): { readonly count: One; readonly second: One | null }[] {
  return Round.options.toReversed().flatMap((round) => {
    const [count, second] = entries.filter((each) => each.round === round).toSorted((a, b) => a.entry - b.entry);
    return count === undefined ? [] : [{ count, second: second ?? null }];
  });
}

function resultOf<One extends Entry>(entries: readonly One[], needsTwoEntries: boolean): UnitResult<One>[] {
  const [newest, ...earlier] = roundsOf(entries).filter(({ second }) => second !== null || !needsTwoEntries);
  if (newest === undefined) return [];
  const { count, second } = newest;
  const differs = second !== null && compareEntries(count, second).length > 0;
  const { constituency, unit, round } = count;
  return [{ constituency, unit, round, count, isVerified: !differs, differs, earlier: earlier.map((each) => each.count) }];
}

// Each finding is said once, under the last of its cells on the paper; all its cells are marked. Pure.

import { BALLOT_FIGURES } from '../../../shared/elections/count-figures.ts';
import type { CountFinding } from '../../../shared/elections/count-rules.ts';

export interface PlacedFindings {
  readonly under: ReadonlyMap<string, readonly CountFinding[]>;
  readonly marked: ReadonlySet<string>;
}

/** The cells of the paper from top to bottom. */
export function cellsInOrder(candidates: readonly number[]): string[] {
  return [...BALLOT_FIGURES, ...candidates.map((number) => `votes.${number}`)];
}

export function placeFindings(findings: readonly CountFinding[], order: readonly string[]): PlacedFindings {
  const under = new Map<string, CountFinding[]>();
  const marked = new Set<string>();
  const isVotes = (cell: string) => cell.startsWith('votes.');
  for (const finding of findings) {
    // A rule about the votes together marks the cell of every candidate.
    const cells = order.filter((cell) => finding.cells.some((meant) => meant === cell || (meant === 'votes' && isVotes(cell))));
    const last = cells.at(-1) ?? order.at(-1);
    if (last !== undefined) under.set(last, [...(under.get(last) ?? []), finding]);
    for (const cell of cells) marked.add(cell);
  }
  return { under, marked };
}

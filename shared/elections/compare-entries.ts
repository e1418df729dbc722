// Two officers enter one paper, neither seeing the other's; what differs is settled cell by cell by a third view.

import { BALLOT_FIGURES, type CountCell, type CountFigures, votesOf } from './count-figures.ts';
import { type CountFinding, finding } from './count-rules.ts';

export interface EntryDifference {
  readonly cell: CountCell;
  readonly first: number | null;
  readonly second: number | null;
  /** What the difference looks like; helps to find the slip, decides nothing. */
  readonly looksLike: 'digitsSwapped' | 'digitMissing' | 'other';
}

/** The cells in which two entries differ, in the order of the paper. */
export function compareEntries(first: CountFigures, second: CountFigures): EntryDifference[] {
  const candidates = [...new Set([...first.votes, ...second.votes].map(({ number }) => number))].toSorted((a, b) => a - b);
  const cells = [
    ...BALLOT_FIGURES.map((cell) => ({ cell, first: first[cell], second: second[cell] })),
    ...candidates.map((number) => ({
      cell: `votes.${number}` as const,
      first: votesOf(first.votes, number),
      second: votesOf(second.votes, number),
    })),
  ];
  return cells.filter((each) => each.first !== each.second).map((each) => ({ ...each, looksLike: slipOf(each.first, each.second) }));
}

/** The differences as findings of the catalogue. */
export function checkEntriesAgree(first: CountFigures, second: CountFigures): CountFinding[] {
  const differences = compareEntries(first, second);
  const swapped = differences.filter(({ looksLike }) => looksLike === 'digitsSwapped').map(({ cell }) => cell);
  const other = differences.filter(({ looksLike }) => looksLike !== 'digitsSwapped').map(({ cell }) => cell);
  return [...(other.length > 0 ? [finding('W.509', other)] : []), ...(swapped.length > 0 ? [finding('W.510', swapped)] : [])];
}

/** One choice for each cell that differs. */
export type Choices = Readonly<Partial<Record<CountCell, 'first' | 'second'>>>;

/** The settled figures; null while a cell that differs is not chosen. */
export function settleEntries(first: CountFigures, second: CountFigures, choices: Choices): CountFigures | null {
  const differences = compareEntries(first, second);
  if (differences.some(({ cell }) => choices[cell] === undefined)) return null;
  const pick = (cell: CountCell) => (choices[cell] === 'second' ? second : first);
  const candidates = [...new Set([...first.votes, ...second.votes].map(({ number }) => number))];
  const figures = Object.fromEntries(BALLOT_FIGURES.map((cell) => [cell, pick(cell)[cell]]));
  const votes = candidates.flatMap((number) => pick(`votes.${number}`).votes.filter((each) => each.number === number));
  return { ...first, ...figures, votes };
}

function slipOf(first: number | null, second: number | null): EntryDifference['looksLike'] {
  if (first === null || second === null) return 'other';
  const [a, b] = [String(first), String(second)];
  if (a.length !== b.length) return isOneDigitLess(a, b) || isOneDigitLess(b, a) ? 'digitMissing' : 'other';
  return [...a].toSorted().join('') === [...b].toSorted().join('') ? 'digitsSwapped' : 'other';
}

function isOneDigitLess(short: string, long: string): boolean {
  return short.length + 1 === long.length && [...long].some((_digit, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

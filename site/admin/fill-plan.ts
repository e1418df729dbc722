// Which cells a fill writes, and with what: Ctrl+D, Ctrl+R and the fill handle. Pure.

import type { CellPlace, Rect } from './selection.ts';

/** Where dragging the handle of `from` to a cell fills to: down, up, right or left, whichever is further; null inside the range. */
export function fillTarget(from: Rect, { row, column }: CellPlace): Rect | null {
  const [below, above] = [row - from.bottom, from.top - row];
  const [right, left] = [column - from.right, from.left - column];
  const furthest = Math.max(below, above, right, left);
  if (furthest <= 0) return null;
  if (furthest === below) return { ...from, top: from.bottom + 1, bottom: row };
  if (furthest === above) return { ...from, top: row, bottom: from.top - 1 };
  if (furthest === right) return { ...from, left: from.right + 1, right: column };
  return { ...from, left: column, right: from.left - 1 };
}

export interface FillLine {
  /** In the order in which the line goes on: nearest to the target last. */
  readonly seeds: readonly CellPlace[];
  readonly targets: readonly CellPlace[];
}

/** The columns (or, sideways, rows) of a fill from one rectangle on into the one beside it. */
export function fillLines(from: Rect, to: Rect): FillLine[] {
  const isSideways = to.top === from.top && to.bottom === from.bottom && (to.left > from.right || to.right < from.left);
  const lines = isSideways ? span(from.top, from.bottom) : span(from.left, from.right);
  const placeAt = (line: number, along: number): CellPlace => (isSideways ? { row: line, column: along } : { row: along, column: line });
  const [seeds, targets] = isSideways
    ? [span(from.left, from.right), span(to.left, to.right)]
    : [span(from.top, from.bottom), span(to.top, to.bottom)];
  const isBackwards = isSideways ? to.right < from.left : to.bottom < from.top;
  if (isBackwards) for (const order of [seeds, targets]) order.reverse();
  return lines.map((line) => ({
    seeds: seeds.map((along) => placeAt(line, along)),
    targets: targets.map((along) => placeAt(line, along)),
  }));
}

/** Ctrl+D: the first row of a range goes down over the others; of a single row, the one above it. Null at the top of the sheet. */
export function fillDownOf(rect: Rect): { from: Rect; to: Rect } | null {
  const top = rect.top === rect.bottom ? rect.top - 1 : rect.top;
  return top < 0 ? null : { from: { ...rect, top, bottom: top }, to: { ...rect, top: top + 1 } };
}

/** Ctrl+R: the same, sideways. */
export function fillRightOf(rect: Rect): { from: Rect; to: Rect } | null {
  const left = rect.left === rect.right ? rect.left - 1 : rect.left;
  return left < 0 ? null : { from: { ...rect, left, right: left }, to: { ...rect, left: left + 1 } };
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

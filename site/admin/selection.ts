// What is selected: rectangles over the displayed rows and columns, as sorted, filtered and shown. Pure.

/** Places are counted from 0 over what is displayed. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Both ends belong to it. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export interface Selection {
  /** The cell that is typed into; the range goes from here … */
  readonly anchor: CellPlace;
  /** … to here. */
  readonly head: CellPlace;
  /** Whole rows or columns stay whole when the sheet grows. */
  readonly span: 'cells' | 'rows' | 'columns' | 'sheet';
  /** Ranges selected before this one (Ctrl). */
  readonly earlier: readonly Rect[];
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export function selectCell(place: CellPlace): Selection {
  return { anchor: place, head: place, span: 'cells', earlier: [] };
}

/** Shift: the range goes from the anchor to here. */
export function extendTo(selection: Selection, head: CellPlace): Selection {
  return { ...selection, head, span: selection.span === 'sheet' ? 'cells' : selection.span };
}

/** Ctrl: one more range begins here. */
export function addRange(selection: Selection, place: CellPlace, extent: Extent): Selection {
  return { anchor: place, head: place, span: 'cells', earlier: rectsOf(selection, extent) };
}

export function selectRows(selection: Selection): Selection {
  return { ...selection, span: 'rows' };
}

export function selectColumns(selection: Selection): Selection {
  return { ...selection, span: 'columns' };
}

export function selectSheet(selection: Selection): Selection {
  return { ...selection, span: 'sheet', earlier: [] };
}

/** The range that grows, without the earlier ones. */
export function activeRect({ anchor, head, span }: Selection, { rows, columns }: Extent): Rect {
  const isTall = span === 'columns' || span === 'sheet';
  const isWide = span === 'rows' || span === 'sheet';
  return {
    top: isTall ? 0 : Math.min(anchor.row, head.row),
    bottom: isTall ? rows - 1 : Math.max(anchor.row, head.row),
    left: isWide ? 0 : Math.min(anchor.column, head.column),
    right: isWide ? columns - 1 : Math.max(anchor.column, head.column),
  };
}

export function rectsOf(selection: Selection, extent: Extent): Rect[] {
  return [...selection.earlier, activeRect(selection, extent)];
}

export function isOneCell(selection: Selection, extent: Extent): boolean {
  const { top, left, bottom, right } = activeRect(selection, extent);
  return selection.earlier.length === 0 && top === bottom && left === right;
}

export function isInside({ top, left, bottom, right }: Rect, { row, column }: CellPlace): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Shift and an arrow. */
export function stepHead(selection: Selection, direction: Direction, extent: Extent): Selection {
  return extendTo(selection, neighbour(selection.head, direction, extent));
}

/** Ctrl, Shift and an arrow: to the last filled cell before a gap, or over the gap to the next filled one, as Excel does. */
export function leapHead(selection: Selection, direction: Direction, extent: Extent, isFilled: (place: CellPlace) => boolean): Selection {
  let head = neighbour(selection.head, direction, extent);
  const isRun = isFilled(selection.head) && isFilled(head);
  for (;;) {
    const next = neighbour(head, direction, extent);
    if (samePlace(next, head) || (isRun ? !isFilled(next) : isFilled(head))) return extendTo(selection, head);
    head = next;
  }
}

function neighbour({ row, column }: CellPlace, direction: Direction, { rows, columns }: Extent): CellPlace {
  const down = direction === 'down' ? 1 : direction === 'up' ? -1 : 0;
  const right = direction === 'right' ? 1 : direction === 'left' ? -1 : 0;
  return { row: clamp(row + down, rows), column: clamp(column + right, columns) };
}

function clamp(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}

export function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

/** The columns selected in one row, each once, from the left. */
export function columnsInRow(rects: readonly Rect[], row: number): number[] {
  const own = rects.filter(({ top, bottom }) => row >= top && row <= bottom);
  const [only] = own;
  if (only !== undefined && own.length === 1) return between(only.left, only.right);
  return [...new Set(own.flatMap(({ left, right }) => between(left, right)))].sort((a, b) => a - b);
}

/** The rows that hold a selected cell, each once, from the top. */
export function rowsOf(rects: readonly Rect[]): number[] {
  const [only] = rects;
  if (only !== undefined && rects.length === 1) return between(only.top, only.bottom);
  return [...new Set(rects.flatMap(({ top, bottom }) => between(top, bottom)))].sort((a, b) => a - b);
}

function between(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

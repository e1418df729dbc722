// Where the cells of a pasted block go: over the selected ranges, down the displayed rows and right over the displayed columns. Pure.

import type { Rect } from './selection.ts';

export interface CellEdit<Row> {
  readonly row: Row;
  readonly field: string;
  readonly text: string;
}

/** Lines of the block below the last displayed row, for which new rows would be needed. */
export interface Overflow {
  readonly fields: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

export interface PastePlan<Row> {
  readonly edits: readonly CellEdit<Row>[];
  /** Size of the block as copied. */
  readonly rows: number;
  readonly columns: number;
  /** Cells left alone because they may not be written. */
  readonly readOnly: number;
  readonly overflow: Overflow;
  /** Columns of the block with no room beside the first cell. */
  readonly columnsWithoutRoom: number;
}

export interface PasteTarget<Row> {
  /** The selected ranges; a paste goes over the displayed rows only, so never into a hidden or filtered one. */
  readonly rects: readonly Rect[];
  readonly rowCount: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly fields: readonly string[];
  readonly mayWrite: (row: Row, field: string) => boolean;
}

/** Null where the block fits none of several ranges: then nothing is pasted, as in every spreadsheet. */
export function planPaste<Row>(block: readonly (readonly string[])[], target: PasteTarget<Row>): PastePlan<Row> | null {
  const [height, width] = [block.length, Math.max(0, ...block.map((line) => line.length))];
  const isRepeated = target.rects.every((rect) => isMultiple(rect, height, width));
  if (!isRepeated && target.rects.length > 1) return null;
  const edits: CellEdit<Row>[] = [];
  const seen = target.rects.length > 1 ? new Set<string>() : null;
  let readOnly = 0;
  for (const rect of target.rects.map((range) => (isRepeated ? range : blockAt(range, height, width)))) {
    for (let y = rect.top; y <= Math.min(rect.bottom, target.rowCount - 1); y += 1) {
      const row = target.rowAt(y);
      const line = block[(y - rect.top) % height] ?? [];
      if (row === undefined) continue;
      for (let x = rect.left; x <= Math.min(rect.right, target.fields.length - 1); x += 1) {
        const [field, text] = [target.fields[x], line[(x - rect.left) % width]];
        if (field === undefined || text === undefined || !isFirst(seen, x, y)) continue;
        if (target.mayWrite(row, field)) edits.push({ row, field, text });
        else readOnly += 1;
      }
    }
  }
  return { edits, rows: height, columns: width, readOnly, ...beyond(block, target, isRepeated, width) };
}

/** A range that is some blocks high and wide takes the block again and again. */
function isMultiple({ top, left, bottom, right }: Rect, height: number, width: number): boolean {
  return (bottom - top + 1) % height === 0 && (right - left + 1) % width === 0;
}

function blockAt({ top, left }: Rect, height: number, width: number): Rect {
  return { top, left, bottom: top + height - 1, right: left + width - 1 };
}

/** Ranges may lie over one another; each cell is filled once. */
function isFirst(seen: Set<string> | null, x: number, y: number): boolean {
  if (seen === null) return true;
  const place = `${x} ${y}`;
  const isNew = !seen.has(place);
  seen.add(place);
  return isNew;
}

function beyond<Row>(
  block: readonly (readonly string[])[],
  { rects: [first], rowCount, fields }: PasteTarget<Row>,
  isRepeated: boolean,
  width: number,
): Pick<PastePlan<Row>, 'overflow' | 'columnsWithoutRoom'> {
  if (first === undefined || isRepeated) return { overflow: { fields: [], lines: [] }, columnsWithoutRoom: 0 };
  const room = fields.slice(first.left, first.left + width);
  const lines = block.slice(Math.max(0, rowCount - first.top)).map((line) => line.slice(0, room.length));
  return { overflow: { fields: room, lines }, columnsWithoutRoom: Math.max(0, first.left + width - fields.length) };
}

export function byRow<Row>(edits: readonly CellEdit<Row>[]): Map<Row, CellEdit<Row>[]> {
  const found = new Map<Row, CellEdit<Row>[]>();
  for (const edit of edits) {
    const known = found.get(edit.row);
    if (known === undefined) found.set(edit.row, [edit]);
    else known.push(edit);
  }
  return found;
}

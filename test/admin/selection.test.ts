import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deskCommand, rangeCommand } from '../../site/admin/range-keys.ts';
import { RangeTally } from '../../site/admin/range-stats.ts';
import {
  activeRect,
  addRange,
  columnsInRow,
  type Direction,
  extendTo,
  isInside,
  leapHead,
  rectsOf,
  rowsOf,
  type Selection,
  selectCell,
  selectColumns,
  selectRows,
  selectSheet,
  stepHead,
} from '../../site/admin/selection.ts';

const EXTENT = { rows: 10, columns: 6 };

describe('a selection', () => {
  test('goes from the first cell to the last, whichever way it was drawn', () => {
    const back = extendTo(selectCell({ row: 5, column: 3 }), { row: 2, column: 1 });
    expect(activeRect(back, EXTENT)).toEqual({ top: 2, left: 1, bottom: 5, right: 3 });
  });

  test('whole rows, columns and the sheet reach to its edges, also when it grows', () => {
    const from = extendTo(selectCell({ row: 2, column: 1 }), { row: 3, column: 2 });
    expect(activeRect(selectRows(from), EXTENT)).toEqual({ top: 2, left: 0, bottom: 3, right: 5 });
    expect(activeRect(selectColumns(from), { rows: 99, columns: 6 })).toEqual({ top: 0, left: 1, bottom: 98, right: 2 });
    expect(activeRect(selectSheet(from), EXTENT)).toEqual({ top: 0, left: 0, bottom: 9, right: 5 });
  });

  test('Shift and an arrow stop at the edge', () => {
    const corner = selectCell({ row: 0, column: 5 });
    expect(stepHead(corner, 'right', EXTENT).head).toEqual({ row: 0, column: 5 });
    expect(stepHead(corner, 'down', EXTENT).head).toEqual({ row: 1, column: 5 });
  });

  test('several ranges may overlap: each row and each cell counts once', () => {
    const first = extendTo(selectCell({ row: 0, column: 0 }), { row: 3, column: 2 });
    const both = extendTo(addRange(first, { row: 2, column: 2 }, EXTENT), { row: 4, column: 4 });
    const rects = rectsOf(both, EXTENT);
    expect(rowsOf(rects)).toEqual([0, 1, 2, 3, 4]);
    expect(columnsInRow(rects, 3)).toEqual([0, 1, 2, 3, 4]);
    expect(columnsInRow(rects, 4)).toEqual([2, 3, 4]);
  });

  test('the cells found row by row are exactly those inside a rectangle', () => {
    const place = fc.record({ row: fc.nat(9), column: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 4 }), (ranges) => {
        const selection = ranges.reduce<Selection | null>(
          (old, [from, to]) => extendTo(old === null ? selectCell(from) : addRange(old, from, EXTENT), to),
          null,
        );
        const rects = selection === null ? [] : rectsOf(selection, EXTENT);
        const found = rowsOf(rects).flatMap((row) => columnsInRow(rects, row).map((column) => `${row} ${column}`));
        const inside = Array.from({ length: 60 }, (_, index) => ({ row: Math.floor(index / 6), column: index % 6 }))
          .filter((cell) => rects.some((rect) => isInside(rect, cell)))
          .map(({ row, column }) => `${row} ${column}`);
        expect(found).toEqual(inside);
      }),
    );
  });
});

describe('Ctrl, Shift and an arrow', () => {
  const leap = (filled: string, from: number, direction: Direction) =>
    leapHead(selectCell({ row: from, column: 0 }), direction, { rows: filled.length, columns: 1 }, ({ row }) => filled[row] === 'x').head
      .row;

  test.each<[string, number, Direction, number]>([
    ['xxxx..x...', 0, 'down', 3],
    ['xxxx..x...', 3, 'down', 6],
    ['xxxx..x...', 6, 'down', 9],
    ['..........', 2, 'down', 9],
    ['xxxx..x...', 9, 'up', 6],
    ['xxxx..x...', 6, 'up', 3],
    ['xxxx..x...', 3, 'up', 0],
    ['x', 0, 'down', 0],
  ])('%s from %i %s to %i', (filled, from, direction, to) => {
    expect(leap(filled, from, direction)).toBe(to);
  });
});

describe('the status bar', () => {
  test('counts cells, filled cells and different texts, and adds up only numbers', () => {
    const tally = new RangeTally();
    for (const value of [0.1, 0.2, 'ก', 'ก', null]) tally.add(value, value === null ? '' : String(value));
    expect(tally.result()).toEqual({ cells: 5, filled: 4, distinct: 3, sum: 0.3, numbers: 2 });
  });

  test('there is no sum where there is no number', () => {
    const tally = new RangeTally();
    tally.add('06540101', '06540101');
    expect(tally.result().sum).toBeNull();
  });
});

describe('keys', () => {
  const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

  test('a shortcut is known by its place, so that a Thai keyboard layout does not matter', () => {
    expect(rangeCommand({ ...NONE, code: 'KeyZ', ctrlKey: true })).toEqual({ do: 'undo' });
    expect(rangeCommand({ ...NONE, code: 'KeyZ', ctrlKey: true, shiftKey: true })).toEqual({ do: 'redo' });
    expect(rangeCommand({ ...NONE, code: 'ArrowUp', ctrlKey: true, shiftKey: true })).toEqual({ do: 'leap', direction: 'up' });
    expect(rangeCommand({ ...NONE, code: 'Space', shiftKey: true })).toEqual({ do: 'rows' });
    expect(deskCommand({ ...NONE, code: 'KeyH', metaKey: true })).toEqual({ do: 'replace' });
  });

  test('plain arrows, letters and Alt stay with the grid and the browser', () => {
    expect(rangeCommand({ ...NONE, code: 'ArrowUp' })).toBeNull();
    expect(rangeCommand({ ...NONE, code: 'KeyD' })).toBeNull();
    expect(rangeCommand({ ...NONE, code: 'KeyZ', ctrlKey: true, altKey: true })).toBeNull();
    expect(deskCommand({ ...NONE, code: 'KeyD', ctrlKey: true })).toBeNull();
  });
});

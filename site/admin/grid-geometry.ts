// Where the cells of the grid lie on the screen: for drawing ranges over them and for telling which cell is under the mouse.

import type { Column, GridApi } from 'ag-grid-community';
import { ROW_NUMBERS } from './grid-view.ts';
import type { CellPlace, Rect } from './selection.ts';
import type { SheetRow } from './sheet-row.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface GridGeometry {
  readonly viewport: HTMLElement;
  /** The parts of a rectangle over pinned and over scrolling columns, in pixels of the rows' container; null where it has none. */
  boxesOf(rect: Rect): { readonly pinned: Box | null; readonly scrolling: Box | null };
  pinnedWidth(): number;
  /** The cell under, or nearest to, a point of the window. */
  cellAt(x: number, y: number): CellPlace;
  /** How far a point lies outside the cells, to scroll while dragging. */
  beyond(x: number, y: number): { readonly x: number; readonly y: number };
}

interface Strip {
  readonly left: number;
  readonly width: number;
}

export function gridGeometry(api: GridApi<SheetRow>, viewport: HTMLElement): GridGeometry {
  const stripOf = (column: Column): Strip => ({ left: column.getLeft() ?? 0, width: column.getActualWidth() });
  const pinned = () => api.getDisplayedLeftColumns();
  const pinnedFields = () => pinned().filter((column) => column.getColId() !== ROW_NUMBERS);
  const pinnedWidth = () => pinned().reduce((sum, column) => sum + column.getActualWidth(), 0);

  function across(columns: readonly Column[], first: number, last: number, offset: number): Strip | null {
    const [from, to] = [columns[Math.max(0, first)], columns[Math.min(last, columns.length - 1)]];
    if (from === undefined || to === undefined || last < 0 || first >= columns.length) return null;
    const [a, b] = [stripOf(from), stripOf(to)];
    return { left: offset + a.left, width: b.left + b.width - a.left };
  }

  function down(first: number, last: number): { top: number; height: number } | null {
    const [from, to] = [api.getDisplayedRowAtIndex(first), api.getDisplayedRowAtIndex(last)];
    if (from === undefined || to === undefined) return null;
    const top = from.rowTop ?? 0;
    return { top, height: (to.rowTop ?? 0) + (to.rowHeight ?? 0) - top };
  }

  /** The part of the viewport where cells are. */
  function inside(): DOMRect {
    const around = viewport.getBoundingClientRect();
    const header = viewport.querySelector('.ag-grid-pinned-top-rows')?.clientHeight ?? 0;
    return new DOMRect(around.left, around.top + header, viewport.clientWidth, viewport.clientHeight - header);
  }

  return {
    viewport,
    pinnedWidth,
    boxesOf({ top, left, bottom, right }) {
      const place = down(top, bottom);
      if (place === null) return { pinned: null, scrolling: null };
      const fixed = pinnedFields();
      const box = (strip: Strip | null) => (strip === null ? null : { ...strip, ...place });
      return {
        pinned: box(across(fixed, left, right, 0)),
        scrolling: box(across(api.getDisplayedCenterColumns(), left - fixed.length, right - fixed.length, pinnedWidth())),
      };
    },
    cellAt(x, y) {
      const area = inside();
      const height = api.getDisplayedRowAtIndex(0)?.rowHeight ?? 1;
      const row = Math.floor((Math.min(Math.max(y, area.top), area.bottom - 1) - area.top + viewport.scrollTop) / height);
      const at = Math.min(Math.max(x, area.left), area.right - 1) - area.left;
      const fixed = pinnedFields();
      const isFixed = at < pinnedWidth();
      const columns = isFixed ? fixed : api.getDisplayedCenterColumns();
      const wanted = isFixed ? at : at - pinnedWidth() + viewport.scrollLeft;
      const found = columns.findIndex((column) => wanted < stripOf(column).left + stripOf(column).width);
      const column = (isFixed ? 0 : fixed.length) + (found < 0 ? columns.length - 1 : found);
      return { row: Math.max(0, Math.min(row, api.getDisplayedRowCount() - 1)), column };
    },
    beyond(x, y) {
      const area = inside();
      const left = area.left + pinnedWidth();
      return {
        x: x < left ? Math.min(0, x - left) : Math.max(0, x - area.right + 1),
        y: y < area.top ? y - area.top : Math.max(0, y - area.bottom + 1),
      };
    },
  };
}

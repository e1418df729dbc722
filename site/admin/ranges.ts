// The selection of the open sheet. It changes many times a second while the mouse drags, so it lives beside React, not in it.

import type { GridView } from './grid-view.ts';
import { type CellPlace, type Extent, type Rect, rectsOf, type Selection, selectCell } from './selection.ts';
import type { SheetRow } from './sheet-row.ts';

/** The rows and fields at the edges of the selection when it was made. */
type Edges = readonly (SheetRow | string | undefined)[];

function moveRows(selection: Selection, by: number): Selection {
  if (by === 0) return selection;
  const place = ({ row, column }: CellPlace) => ({ row: row + by, column });
  return {
    ...selection,
    anchor: place(selection.anchor),
    head: place(selection.head),
    earlier: selection.earlier.map((rect) => ({ ...rect, top: rect.top + by, bottom: rect.bottom + by })),
  };
}

export class Ranges {
  selection: Selection | null = null;
  view: GridView | null = null;
  readonly #listeners = new Set<() => void>();
  #edges: Edges = [];

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(selection: Selection | null): void {
    this.selection = selection;
    this.#edges = this.#edgesNow();
    for (const listener of this.#listeners) listener();
  }

  get extent(): Extent {
    return this.view?.extent() ?? { rows: 0, columns: 0 };
  }

  rects(): Rect[] {
    const { rows, columns } = this.extent;
    if (this.selection === null || rows === 0 || columns === 0) return [];
    return rectsOf(this.selection, { rows, columns });
  }

  /**
   * Rows that came or went above only move the rectangles. After a sort, a filter or a change of columns other cells lie under them,
   * so only the focused cell stays selected.
   */
  follow(): void {
    const { view, selection } = this;
    if (view === null || selection === null) return;
    const now = this.#edgesNow();
    const isSame = now.length === this.#edges.length && now.every((edge, index) => edge === this.#edges[index]);
    const focused = view.focused();
    const place = focused === null ? null : view.placeOf(focused.row, focused.field);
    const moved = isSame ? 0 : this.#movedBy(view);
    if (moved !== null) this.set(moveRows(selection, moved));
    else this.set(place === null ? null : selectCell(place));
  }

  /** How many rows further down all edges lie now; null when they did not move together. */
  #movedBy(view: GridView): number | null {
    const { selection } = this;
    const fields = view.fields();
    if (selection === null || selection.span === 'columns' || selection.span === 'sheet') return null;
    let moved: number | null = null;
    for (const [index, { top, bottom, left, right }] of this.rects().entries()) {
      const [first, last, leftField, rightField] = this.#edges.slice(index * 4, index * 4 + 4);
      if (typeof first !== 'object' || typeof last !== 'object') return null;
      if (typeof leftField !== 'string' || fields[left] !== leftField || fields[right] !== rightField) return null;
      const [now, end] = [view.placeOf(first, leftField), view.placeOf(last, leftField)];
      if (now === null || end === null || end.row - now.row !== bottom - top) return null;
      if (moved !== null && moved !== now.row - top) return null;
      moved = now.row - top;
    }
    return moved;
  }

  #edgesNow(): Edges {
    const { view, selection } = this;
    if (view === null || selection === null) return [];
    const fields = view.fields();
    const rects = selection.span === 'cells' || selection.span === 'rows' ? this.rects() : selection.earlier;
    return rects.flatMap(({ top, left, bottom, right }) => [view.rowAt(top), view.rowAt(bottom), fields[left], fields[right]]);
  }
}

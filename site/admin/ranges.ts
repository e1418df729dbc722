// The selection of the open sheet. It changes many times a second while the mouse drags, so it lives beside React, not in it.

import type { GridView } from './grid-view.ts';
import { type Extent, type Rect, rectsOf, type Selection, selectCell } from './selection.ts';
import type { SheetRow } from './sheet-row.ts';

/** The rows and fields at the edges of the selection when it was made. */
type Edges = readonly (SheetRow | string | undefined)[];

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

  /** After a sort, a filter or a change of columns: other cells lie under the rectangles now, so only the focused cell stays selected. */
  follow(): void {
    const { view, selection } = this;
    if (view === null || selection === null) return;
    const now = this.#edgesNow();
    const isSame = now.length === this.#edges.length && now.every((edge, index) => edge === this.#edges[index]);
    const focused = view.focused();
    const place = focused === null ? null : view.placeOf(focused.row, focused.field);
    if (isSame) this.set(selection);
    else this.set(place === null ? null : selectCell(place));
  }

  #edgesNow(): Edges {
    const { view, selection } = this;
    if (view === null || selection === null) return [];
    const fields = view.fields();
    const rects = selection.span === 'cells' || selection.span === 'rows' ? this.rects() : selection.earlier;
    return rects.flatMap(({ top, left, bottom, right }) => [view.rowAt(top), view.rowAt(bottom), fields[left], fields[right]]);
  }
}

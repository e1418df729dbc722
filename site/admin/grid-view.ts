// The few questions the rest of the admin asks the grid.

import type { ColumnState, FilterModel, GridApi } from 'ag-grid-community';
import type { CellPlace, Extent } from './selection.ts';
import type { SheetRow } from './sheet-row.ts';

/** The column of row numbers; it is no field. */
export const ROW_NUMBERS = '#';

/** Columns as shown, ordered, sized and sorted, and the grid's own filters: what a saved view keeps. */
export interface Look {
  readonly columns: readonly ColumnState[];
  readonly filters: FilterModel;
}

export interface GridView {
  /** Displayed rows (as sorted and filtered) and fields. */
  extent(): Extent;
  fields(): readonly string[];
  rowAt(index: number): SheetRow | undefined;
  /** Every displayed row, from the top. */
  rows(): SheetRow[];
  placeOf(row: SheetRow, field: string): CellPlace | null;
  focused(): { readonly row: SheetRow; readonly field: string } | null;
  /** Brings a cell into sight and focuses it; false when its row is filtered away. */
  goTo(row: SheetRow, field: string): boolean;
  focusAt(place: CellPlace): void;
  reveal(place: CellPlace): void;
  /** Forgets the grid's own filters. */
  clearFilters(): void;
  hasFilters(): boolean;
  isEditing(): boolean;
  stopEditing(): void;
  /** The text in an open cell editor, as far as it is typed; null when none is open. */
  typing(): { readonly row: SheetRow; readonly field: string; readonly text: string } | null;
  look(): Look;
  wear(look: Look): void;
  /** Called when the officer has changed the look; returns how to stop. */
  onLook(listener: () => void): () => void;
  /** Called when other rows are displayed, or in another order; returns how to stop. */
  onRows(listener: () => void): () => void;
}

const LOOKS = ['columnMoved', 'columnResized', 'columnVisible', 'columnPinned', 'sortChanged', 'filterChanged'] as const;

export function gridView(api: GridApi<SheetRow>): GridView {
  const fields = () =>
    api
      .getAllDisplayedColumns()
      .map((column) => column.getColId())
      .filter((name) => name !== ROW_NUMBERS);
  const rowAt = (index: number) => api.getDisplayedRowAtIndex(index)?.data;
  const reveal = ({ row, column }: CellPlace) => {
    const field = fields()[column];
    if (row < api.getDisplayedRowCount()) api.ensureIndexVisible(row);
    if (field !== undefined) api.ensureColumnVisible(field);
  };
  return {
    extent: () => ({ rows: api.getDisplayedRowCount(), columns: fields().length }),
    fields,
    rowAt,
    rows: () => Array.from({ length: api.getDisplayedRowCount() }, (_, index) => rowAt(index)).filter((row) => row !== undefined),
    placeOf(row, field) {
      const index = api.getRowNode(row.id)?.rowIndex ?? null;
      const column = fields().indexOf(field);
      return index === null || column < 0 ? null : { row: index, column };
    },
    focused() {
      // Undefined, not null, before any cell had the focus.
      const cell = api.getFocusedCell() ?? null;
      const row = cell === null ? undefined : rowAt(cell.rowIndex);
      return cell === null || row === undefined ? null : { row, field: cell.column.getColId() };
    },
    goTo(row, field) {
      const index = api.getRowNode(row.id)?.rowIndex ?? null;
      if (index === null) return false;
      api.ensureIndexVisible(index, 'middle');
      api.ensureColumnVisible(field);
      api.setFocusedCell(index, field);
      return true;
    },
    focusAt({ row, column }) {
      const field = fields()[column];
      if (field !== undefined) api.setFocusedCell(row, field);
    },
    reveal,
    clearFilters: () => api.setFilterModel(null),
    hasFilters: () => api.isAnyFilterPresent(),
    isEditing: () => api.getEditingCells().length > 0,
    stopEditing: () => api.stopEditing(),
    typing() {
      // After a change of language another grid stands in its place.
      if (api.isDestroyed()) return null;
      const [cell] = api.getEditingCells();
      const [editor] = api.getCellEditorInstances();
      const row = cell === undefined ? undefined : rowAt(cell.rowIndex);
      const text: unknown = editor?.getValue();
      const field = cell?.column?.getColId();
      return field === undefined || row === undefined || typeof text !== 'string' ? null : { row, field, text };
    },
    look: () => ({ columns: api.getColumnState(), filters: api.getFilterModel() }),
    wear({ columns, filters }) {
      api.applyColumnState({ state: [...columns], applyOrder: true });
      api.setFilterModel(filters);
    },
    onRows(listener) {
      api.addEventListener('modelUpdated', listener);
      return () => {
        if (!api.isDestroyed()) api.removeEventListener('modelUpdated', listener);
      };
    },
    onLook(listener) {
      for (const event of LOOKS) api.addEventListener(event, listener);
      return () => {
        if (!api.isDestroyed()) for (const event of LOOKS) api.removeEventListener(event, listener);
      };
    },
  };
}

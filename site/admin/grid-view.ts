// The few questions the rest of the admin asks the grid.

import type { GridApi } from 'ag-grid-community';
import type { SheetRow } from './sheet-row.ts';

export interface GridView {
  focused(): { readonly row: SheetRow; readonly field: string } | null;
  /** Displayed rows (as sorted and filtered) and columns from the focused cell on. */
  fromFocus(rowCount: number, columnCount: number): { readonly rows: readonly SheetRow[]; readonly fields: readonly string[] } | null;
  /** Brings a cell into sight and focuses it; false when its row is filtered away. */
  goTo(row: SheetRow, field: string): boolean;
  /** Forgets the grid's own filters. */
  clearFilters(): void;
  hasFilters(): boolean;
  isEditing(): boolean;
  stopEditing(): void;
}

export function gridView(api: GridApi<SheetRow>): GridView {
  function focused() {
    const cell = api.getFocusedCell();
    const row = cell === null ? undefined : api.getDisplayedRowAtIndex(cell.rowIndex)?.data;
    return cell === null || row === undefined ? null : { row, field: cell.column.getColId(), index: cell.rowIndex };
  }
  return {
    focused,
    fromFocus(rowCount, columnCount) {
      const start = focused();
      if (start === null) return null;
      const end = Math.min(start.index + rowCount, api.getDisplayedRowCount());
      const rows = Array.from({ length: end - start.index }, (_, place) => api.getDisplayedRowAtIndex(start.index + place)?.data);
      const fields = api.getAllDisplayedColumns().map((column) => column.getColId());
      const first = fields.indexOf(start.field);
      return { rows: rows.filter((row) => row !== undefined), fields: fields.slice(first, first + columnCount) };
    },
    goTo(row, field) {
      const index = api.getRowNode(row.id)?.rowIndex ?? null;
      if (index === null) return false;
      api.ensureIndexVisible(index, 'middle');
      api.ensureColumnVisible(field);
      api.setFocusedCell(index, field);
      return true;
    },
    clearFilters: () => api.setFilterModel(null),
    hasFilters: () => api.isAnyFilterPresent(),
    isEditing: () => api.getEditingCells().length > 0,
    stopEditing: () => api.stopEditing(),
  };
}

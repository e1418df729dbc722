// Adding, duplicating and deleting whole rows from the desk.

import { duplicateRows } from './duplicate-rows.ts';
import type { GridView } from './grid-view.ts';
import type { Ranges } from './ranges.ts';
import { rowsOf } from './selection.ts';
import type { SheetRow } from './sheet-row.ts';
import { useSay } from './words.ts';
import type { Workbook } from './workbook.ts';

interface RowActsAt {
  readonly workbook: Workbook;
  readonly ranges: Ranges;
  readonly viewOf: () => GridView | null;
  /** The row with the focus. */
  readonly row: SheetRow | null;
  readonly showAll: () => void;
  readonly onNotice: (text: string) => void;
  /** Whether these rows are to go. */
  readonly onAskDelete: (rows: readonly SheetRow[]) => void;
}

/** A row just added is painted a moment later. */
const PAINTED_MILLISECONDS = 50;

export function useRowActs({ workbook, ranges, viewOf, row, showAll, onNotice, onAskDelete }: RowActsAt) {
  const say = useSay();
  const focusSoon = (target: SheetRow, field: string) => setTimeout(() => viewOf()?.goTo(target, field), PAINTED_MILLISECONDS);
  /** The rows of the selection, or the one with the focus. */
  const chosen = () => {
    const found = rowsOf(ranges.rects()).flatMap((index) => viewOf()?.rowAt(index) ?? []);
    return found.length > 0 ? found : row === null ? [] : [row];
  };
  return {
    add: () => {
      showAll();
      const fresh = workbook.addRow();
      const first = workbook.sheet.fields.find((field) => workbook.mayWrite(fresh, field.name));
      focusSoon(fresh, first?.name ?? workbook.sheet.titleField);
    },
    duplicate: () => {
      const fresh = duplicateRows(workbook, chosen());
      onNotice(say('duplicated', { n: fresh.length }));
      const [first] = fresh;
      if (first !== undefined) focusSoon(first, workbook.sheet.titleField);
    },
    /** Asks before rows are marked for deletion; where all of them are marked, takes the marks back. */
    remove: () => {
      const own = chosen().filter((one) => workbook.mayDelete(one));
      if (own.length > 0 && own.every(({ isDeleting }) => isDeleting)) workbook.markAllDeleted(own, false, null);
      else if (own.length > 0) onAskDelete(own.filter(({ isDeleting }) => !isDeleting));
    },
  };
}

// Saving from the desk: a reason is asked for where a warning is to be accepted, or where the officer wants to give one.

import { useCallback } from 'react';
import type { GridView } from './grid-view.ts';
import type { Desk } from './opening.ts';
import type { Saying } from './save.ts';
import type { SheetRow } from './sheet-row.ts';

/** Rows about to be saved, and those of them that somebody has to answer for. */
export interface SaveQuestion {
  readonly rows: readonly SheetRow[];
  readonly warned: readonly SheetRow[];
  readonly onSave: (saying?: Saying) => void;
}

interface SavingAt {
  readonly desk: Desk;
  readonly viewOf: () => GridView | null;
  readonly onBegin: () => void;
  readonly onAsk: (question: SaveQuestion) => void;
}

/** How to save all that is unsaved, or only these rows. */
export function useSaving({ desk: { workbook, saver }, viewOf, onBegin, onAsk }: SavingAt) {
  const save = useCallback(
    (rows: readonly SheetRow[], saying?: Saying) => {
      onBegin();
      void saver.save(rows, saying);
    },
    [saver, onBegin],
  );
  return useCallback(
    (only?: readonly SheetRow[], wantsReason = false) => {
      viewOf()?.stopEditing();
      const rows = only ?? workbook.toSave();
      const warned = rows.filter((row) => isToAccept(row));
      if (warned.length > 0 || (wantsReason && rows.length > 0)) onAsk({ rows, warned, onSave: (saying) => save(rows, saying) });
      else save(rows);
    },
    [workbook, viewOf, save, onAsk],
  );
}

/** A row that would be sent but for warnings nobody accepted yet. */
function isToAccept(row: SheetRow): boolean {
  return (
    row.draft !== null &&
    row.draft.sending === null &&
    row.newWarnings.length > 0 &&
    row.view.blockers.length === 0 &&
    row.conflictCount === 0
  );
}

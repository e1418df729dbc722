// Puts the good rows of an import into the draft, through the workbook like any paste: one action, taken back by one undo. A few rows at
// a time, so that 100,000 of them do not freeze the tab.

import type { SheetRow } from '../sheet-row.ts';
import type { Workbook } from '../workbook.ts';
import type { Pace, PlannedRow } from './import-plan.ts';

export interface Applied {
  readonly added: readonly SheetRow[];
  readonly changed: readonly SheetRow[];
}

const ROWS_AT_ONCE = 500;

export async function applyImport(workbook: Workbook, planned: readonly PlannedRow[], pace: Pace): Promise<Applied> {
  const good = planned.filter(({ outcome }) => outcome === 'changed' || outcome === 'added');
  const added: SheetRow[] = [];
  const changed: SheetRow[] = [];
  let done = 0;
  const take = (piece: readonly PlannedRow[]) => {
    const additions = piece.filter(({ row }) => row === null);
    const fresh = additions.length === 0 ? [] : workbook.addRows(additions.length, 'end');
    const edits = [
      ...piece.flatMap(({ row, edits: cells }) => (row === null ? [] : cells.map((cell) => ({ row, ...cell })))),
      ...fresh.flatMap((row, index) => (additions[index]?.edits ?? []).map((cell) => ({ row, ...cell }))),
    ];
    workbook.type(edits, 'import');
    added.push(...fresh);
    changed.push(...piece.flatMap(({ row }) => row ?? []));
    done += piece.length;
  };
  function* pieces(): Generator<() => void> {
    for (let from = 0; from < good.length; from += ROWS_AT_ONCE) yield () => take(good.slice(from, from + ROWS_AT_ONCE));
  }
  await workbook.actInPieces('import', pieces(), async () => {
    pace.onProgress(done);
    await pace.breathe();
  });
  return { added, changed };
}

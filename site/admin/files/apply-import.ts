// Puts the good rows of an import into the draft, through the workbook like any paste: one action, taken back by one undo.

import type { SheetRow } from '../sheet-row.ts';
import type { Workbook } from '../workbook.ts';
import type { PlannedRow } from './import-plan.ts';

export interface Applied {
  readonly added: readonly SheetRow[];
  readonly changed: readonly SheetRow[];
}

export function applyImport(workbook: Workbook, planned: readonly PlannedRow[]): Applied {
  const changes = planned.filter(({ outcome }) => outcome === 'changed');
  const additions = planned.filter(({ outcome }) => outcome === 'added');
  return workbook.act('import', () => {
    const edits = changes.flatMap(({ row, edits: cells }) => (row === null ? [] : cells.map((cell) => ({ row, ...cell }))));
    const added = additions.length > 0 ? workbook.addRows(additions.length, 'end') : [];
    const fresh = added.flatMap((row, index) => (additions[index]?.edits ?? []).map((cell) => ({ row, ...cell })));
    workbook.type([...edits, ...fresh], 'import');
    return { added, changed: changes.flatMap(({ row }) => row ?? []) };
  });
}

// “Set this field in all displayed rows”: what it would do, before it does it. Pure.

import { sameValue } from '../../shared/canonical.ts';
import { acceptValue } from '../../shared/sheets/accept.ts';
import type { Field } from '../../shared/sheets/sheet.ts';
import type { Bilingual } from '../../shared/text/lang.ts';
import type { CellEdit } from './paste-plan.ts';
import type { SheetRow } from './sheet-row.ts';
import type { Workbook } from './workbook.ts';

export interface SetAllPlan {
  /** Why the text cannot stand in this field; then there are no edits. */
  readonly refusal: Bilingual | null;
  readonly edits: readonly CellEdit<SheetRow>[];
  readonly unchanged: number;
  readonly readOnly: number;
}

export function planSetAll(workbook: Workbook, rows: readonly SheetRow[], field: Field, text: string): SetAllPlan {
  const reading = acceptValue(workbook.sheet, field, text);
  const writable = rows.filter((row) => workbook.mayWrite(row, field.name));
  const readOnly = rows.length - writable.length;
  if ('refusal' in reading) return { refusal: reading.refusal, edits: [], unchanged: 0, readOnly };
  const isRefused = ({ draft }: SheetRow) => 'refusal' in (draft?.cells[field.name]?.reading ?? {});
  const changing = writable.filter((row) => isRefused(row) || !sameValue(row.valueOf(field.name), reading.value));
  return {
    refusal: null,
    edits: changing.map((row) => ({ row, field: field.name, text })),
    unchanged: writable.length - changing.length,
    readOnly,
  };
}

// Copy and paste between the grid and a spreadsheet, through the browser's own clipboard events.

import { fieldOf } from '../../shared/sheets/sheet.ts';
import type { Lang } from '../../shared/text/lang.ts';
import type { GridView } from './grid-view.ts';
import { readClipboard, writeBlock } from './paste.ts';
import { type PastePlan, planPaste } from './paste-plan.ts';
import type { SheetRow } from './sheet-row.ts';
import { type Say, sayIn } from './texts.ts';
import type { Workbook } from './workbook.ts';

/** In an editor or a filter box the browser's own copy and paste are right. */
export function isTextBox(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Pastes at the focused cell and says what became of every cell of the block. */
export function pasteInto(workbook: Workbook, view: GridView, data: DataTransfer, lang: Lang): string {
  const say = sayIn(lang);
  const block = readClipboard({ text: data.getData('text/plain'), html: data.getData('text/html') });
  if (block.length === 0) return say('pasteEmpty');
  const target = view.fromFocus(block.length, Math.max(...block.map((line) => line.length)));
  if (target === null) return say('pasteNowhere');
  const plan = planPaste(block, { ...target, mayWrite: (row, field) => workbook.mayWrite(row, field) });
  workbook.type(plan.edits);
  return reportPaste(plan, say);
}

export function reportPaste(plan: PastePlan<SheetRow>, say: Say): string {
  const parts = [say('pasted', { rows: plan.rows, columns: plan.columns, put: plan.edits.length })];
  if (plan.readOnly > 0) parts.push(say('pastedReadOnly', { n: plan.readOnly }));
  if (plan.rowsWithoutRoom > 0) parts.push(say('pastedNoRows', { n: plan.rowsWithoutRoom }));
  if (plan.columnsWithoutRoom > 0) parts.push(say('pastedNoColumns', { n: plan.columnsWithoutRoom }));
  return parts.join(' · ');
}

/** Puts the focused cell on the clipboard; null when there is none. */
export function copyFocused(workbook: Workbook, view: GridView, data: DataTransfer, lang: Lang): { row: SheetRow; field: string } | null {
  const cell = view.focused();
  const field = cell === null ? undefined : fieldOf(workbook.sheet, cell.field);
  if (cell === null || field === undefined) return null;
  data.setData('text/plain', writeBlock([[cell.row.textOf(field, lang)]]));
  return { row: cell.row, field: cell.field };
}

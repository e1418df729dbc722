// Copy and paste between the grid and a spreadsheet, through the browser's own clipboard events.

import { fieldOf } from '../../shared/sheets/sheet.ts';
import { asHtml, asText, blockOf } from './copy-block.ts';
import { readClipboard } from './paste.ts';
import { type PastePlan, planPaste } from './paste-plan.ts';
import type { RangeDesk } from './range-actions.ts';
import type { SheetRow } from './sheet-row.ts';
import { sayIn, type TextKey } from './texts.ts';

/** In an editor or a filter box the browser's own copy and paste are right. */
export function isTextBox(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Puts the selected cells on the clipboard as they are shown; what is answered says so, or why not. */
export function copyRange({ workbook, ranges, lang }: RangeDesk, data: DataTransfer): { text: string; isCopied: boolean } {
  const say = sayIn(lang);
  const { view } = ranges;
  const fields = (view?.fields() ?? []).map((name) => fieldOf(workbook.sheet, name));
  const block = blockOf(ranges.rects(), (index, column) => {
    const [row, field] = [view?.rowAt(index), fields[column]];
    if (row === undefined || field === undefined) return { text: '', isNumber: false };
    return { text: row.textOf(field, lang), isNumber: typeof row.valueOf(field.name) === 'number' };
  });
  if (block === null) return { text: say(ranges.rects().length === 0 ? 'pasteNowhere' : 'copyNoBlock'), isCopied: false };
  data.setData('text/plain', asText(block));
  data.setData('text/html', asHtml(block));
  const [rows, columns] = [block.length, block[0]?.length ?? 0];
  return { text: say('copied', { n: rows * columns, rows, columns }), isCopied: true };
}

/** A paste as planned; or why there is nothing to paste. */
export function planPasteInto({ workbook, ranges }: RangeDesk, data: DataTransfer): PastePlan<SheetRow> | TextKey {
  const block = readClipboard({ text: data.getData('text/plain'), html: data.getData('text/html') });
  const { view } = ranges;
  const rects = ranges.rects();
  if (block.length === 0) return 'pasteEmpty';
  if (view === null || rects.length === 0) return 'pasteNowhere';
  const plan = planPaste(block, {
    rects,
    rowCount: view.extent().rows,
    rowAt: view.rowAt,
    fields: view.fields(),
    mayWrite: (row, field) => workbook.mayWrite(row, field),
  });
  return plan ?? 'pasteManyRanges';
}

/** Pastes, with new rows for what runs past the last one where the officer wants them; says what became of every cell. */
export function paste({ workbook, ranges, lang }: RangeDesk, plan: PastePlan<SheetRow>, withNewRows: boolean): string {
  const say = sayIn(lang);
  const { lines, fields } = plan.overflow;
  const [added, filled] = workbook.act('paste', () => {
    const rows = withNewRows ? workbook.addRows(lines.length, 'end') : [];
    const fresh = rows.flatMap((row, y) => (lines[y] ?? []).flatMap((text, x) => ({ row, field: fields[x] ?? '', text })));
    const writable = fresh.filter(({ row, field }) => workbook.mayWrite(row, field));
    workbook.type([...plan.edits, ...writable], 'paste');
    return [rows.length, { put: plan.edits.length + writable.length, readOnly: plan.readOnly + fresh.length - writable.length }];
  });
  const parts = [say('pasted', { rows: plan.rows, columns: plan.columns, put: filled.put })];
  if (added > 0) parts.push(say('pastedNewRows', { n: added }));
  if (filled.readOnly > 0) parts.push(say('pastedReadOnly', { n: filled.readOnly }));
  if (lines.length > added) parts.push(say('pastedNoRows', { n: lines.length - added }));
  if (plan.columnsWithoutRoom > 0) parts.push(say('pastedNoColumns', { n: plan.columnsWithoutRoom }));
  if (added > 0 && ranges.view?.hasFilters()) parts.push(say('pastedNewHidden'));
  return parts.join(' · ');
}

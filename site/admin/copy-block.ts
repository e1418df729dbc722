// The selected cells as a spreadsheet takes them: tab-separated text, and a table of HTML that keeps text as text. Pure.

import { writeBlock } from './paste.ts';
import { columnsInRow, type Rect, rowsOf } from './selection.ts';

export interface CopiedCell {
  readonly text: string;
  /** A number counts on in the spreadsheet; everything else stays as written, with its leading zeros and signs. */
  readonly isNumber: boolean;
}

/** The block of the ranges; null where several ranges make no block (their rows have different columns). */
export function blockOf(rects: readonly Rect[], cellAt: (row: number, column: number) => CopiedCell): CopiedCell[][] | null {
  const rows = rowsOf(rects);
  const columns = rows.map((row) => columnsInRow(rects, row));
  const [first] = columns;
  if (first === undefined || columns.some((own) => own.length !== first.length || own.some((column, at) => column !== first[at])))
    return null;
  return rows.map((row, index) => (columns[index] ?? []).map((column) => cellAt(row, column)));
}

export function asText(block: readonly (readonly CopiedCell[])[]): string {
  return writeBlock(block.map((line) => line.map(({ text }) => text)));
}

/** Excel reads `mso-number-format`, LibreOffice `sdnum`, Google Sheets `data-sheets-value`: each is told that a text is a text. */
export function asHtml(block: readonly (readonly CopiedCell[])[]): string {
  const lines = block.map((line) => `<tr>${line.map(cellHtml).join('')}</tr>`);
  return `<html><head><meta charset="utf-8"></head><body><table>${lines.join('\n')}</table></body></html>`;
}

function cellHtml({ text, isNumber }: CopiedCell): string {
  const shown = escaped(text).replaceAll('\n', '<br style="mso-data-placement:same-cell">');
  if (isNumber) return `<td>${shown}</td>`;
  const sheets = escaped(JSON.stringify({ 1: 2, 2: text }));
  return `<td style="mso-number-format:'\\@';white-space:pre-wrap" sdnum="1033;0;@" data-sheets-value="${sheets}">${shown}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

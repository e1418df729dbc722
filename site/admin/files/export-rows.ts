// Rows of the sheet into a file: sent to the worker a few at a time, as they stand on screen, so that the page goes on answering.

import type { Field, Sheet } from '../../../shared/sheets/sheet.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import { refusedTexts } from '../draft.ts';
import type { SheetRow } from '../sheet-row.ts';
import type { Written, WrittenFormat } from './file-desk.ts';
import type { FileWorker } from './file-worker-client.ts';
import { fileCell, fileColumn } from './sheet-columns.ts';
import type { FileCell, FileTable } from './xlsx/table.ts';

export interface Export {
  readonly sheet: Sheet;
  readonly fields: readonly Field[];
  readonly rows: readonly SheetRow[];
  readonly format: WrittenFormat;
  readonly lang: Lang;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

const ROWS_AT_ONCE = 250;

export async function exportRows(worker: FileWorker, { sheet, fields, rows, format, lang, onProgress, signal }: Export): Promise<Written> {
  await worker.ask('begin', tableOf(sheet, fields, lang), format);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const piece = rows.slice(from, from + ROWS_AT_ONCE);
    await worker.ask(
      'add',
      piece.map((row) => cellsOf(sheet, fields, row, lang)),
    );
    signal.throwIfAborted();
    onProgress(from + piece.length);
  }
  return worker.ask('finish');
}

export function tableOf(sheet: Sheet, fields: readonly Field[], lang: Lang): FileTable {
  const frozen = fields.findIndex(({ pinned }) => pinned !== true);
  return {
    title: sheet.label[lang],
    lang,
    frozenColumns: frozen > 3 || frozen < 0 ? 0 : frozen,
    columns: fields.map((field) => fileColumn(sheet, field, lang)),
  };
}

/** A text that could not be read goes out as it was typed. */
export function cellsOf(sheet: Sheet, fields: readonly Field[], row: SheetRow, lang: Lang): FileCell[] {
  const refused = row.draft === null ? {} : refusedTexts(row.draft);
  return fields.map((field) => refused[field.name] ?? fileCell(sheet, field, row.valueOf(field.name), lang));
}

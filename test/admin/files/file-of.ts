// Files made and read in a test the way the worker does it.

import type { Lang } from '../../../shared/text/lang.ts';
import { cellsOf, tableOf } from '../../../site/admin/files/export-rows.ts';
import { type Opened, openFileDesk, type WrittenFormat } from '../../../site/admin/files/file-desk.ts';
import { type ImportChoices, type PlannedRow, planImport } from '../../../site/admin/files/import-plan.ts';
import { exportedFields } from '../../../site/admin/files/sheet-columns.ts';
import type { Workbook } from '../../../site/admin/workbook.ts';

export async function exported(workbook: Workbook, format: WrittenFormat, lang: Lang = 'th'): Promise<Uint8Array<ArrayBuffer>> {
  const { sheet } = workbook;
  const fields = exportedFields(sheet, null);
  const desk = openFileDesk();
  desk.begin(tableOf(sheet, fields, lang), format);
  desk.add([...workbook.rows.values()].map((row) => cellsOf(sheet, fields, row, lang)));
  return new Uint8Array(await desk.finish().file.arrayBuffer());
}

export const PACE = { signal: new AbortController().signal, onProgress: () => {}, breathe: async () => {} };

export interface Imported {
  readonly opened: Opened;
  readonly planned: readonly PlannedRow[];
  readonly desk: ReturnType<typeof openFileDesk>;
}

/** Reads a file for a sheet and plans its import. `mapping` replaces what the headers say. */
export async function imported(
  workbook: Workbook,
  file: Uint8Array<ArrayBuffer>,
  choices: Partial<ImportChoices> & { readonly mapping?: readonly (string | null)[] } = {},
): Promise<Imported> {
  const desk = openFileDesk();
  const opened = desk.read(workbook.sheet.name, file.slice().buffer);
  if ('trouble' in opened) throw new Error(opened.trouble);
  const columns = desk.interpret(workbook.sheet.name, choices.mapping ?? opened.mapping);
  const how: ImportChoices = {
    matchBy: choices.matchBy === undefined ? workbook.sheet.keyField : choices.matchBy,
    clears: choices.clears ?? true,
  };
  return { opened, planned: await planImport(workbook, { columns, lines: opened.lines }, how, PACE), desk };
}

export function textFile(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

// What the worker does with files: reads one and keeps it, reads its columns as fields, writes files row by row. One at a time.

import { sheetByName } from '../../../shared/sheets/all-sheets.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import { type Encoding, encodeThai } from '../../../shared/text/encoding.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import { csvLine } from './csv.ts';
import { type FileColumnRead, interpretColumn } from './interpret.ts';
import { type FileFormat, type FileTrouble, type ReadTable, readTable, UnreadableFile } from './read-table.ts';
import { fieldsOfHeaders } from './sheet-columns.ts';
import type { FileCell, FileTable } from './xlsx/table.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

export type WrittenFormat = 'xlsx' | 'csv' | 'csvThai';

export interface Opened {
  readonly format: FileFormat;
  readonly encoding: Encoding | null;
  readonly headers: readonly string[];
  /** The field each header means; null for none. */
  readonly mapping: readonly (string | null)[];
  /** The first few rows, to tell columns apart. */
  readonly sample: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

export interface RefusedRow {
  readonly index: number;
  readonly reason: string;
}

export interface Written {
  readonly file: Blob;
  /** Characters the encoding has no place for. */
  readonly lost: number;
}

/** Requests by name, with what they take and answer. */
export interface FileWork {
  read(sheet: string, bytes: ArrayBuffer): Opened | { readonly trouble: FileTrouble };
  interpret(sheet: string, mapping: readonly (string | null)[]): FileColumnRead[];
  writeRefused(title: string, reasonHeader: string, lang: Lang, refused: readonly RefusedRow[]): Written;
  begin(table: FileTable, format: WrittenFormat): null;
  add(rows: readonly (readonly FileCell[])[]): null;
  finish(): Written;
}

const SAMPLE_ROWS = 3;

interface Writing {
  add(rows: readonly (readonly FileCell[])[]): void;
  finish(): Written;
}

export function openFileDesk(): FileWork {
  let read: ReadTable | null = null;
  let writing: Writing | null = null;
  return {
    read(sheetName, bytes) {
      try {
        read = readTable(new Uint8Array(bytes));
      } catch (error) {
        if (error instanceof UnreadableFile) return { trouble: error.trouble };
        throw error;
      }
      const { format, encoding, headers, rows, lines } = read;
      const sheet = sheetByName(sheetName);
      const mapping = sheet === undefined ? [] : fieldsOfHeaders(sheet, headers);
      return { format, encoding, headers, mapping, sample: rows.slice(0, SAMPLE_ROWS), lines };
    },
    interpret(sheetName, mapping) {
      const sheet = sheetByName(sheetName);
      const { rows } = read ?? { rows: [] };
      if (sheet === undefined) return [];
      return mapping.flatMap((field, column) => (field === null ? [] : (interpretColumn(sheet, field, column, rows) ?? [])));
    },
    writeRefused(title, reasonHeader, lang, refused) {
      const { headers, rows } = read ?? { headers: [], rows: [] };
      const columns = [...headers, reasonHeader].map((header) => plainColumn(header));
      const writer = writeXlsx({ title, lang, frozenColumns: 0, columns });
      const line = (index: number) => headers.map((_, column) => rows[index]?.[column] ?? null);
      writer.add(refused.map(({ index, reason }) => [...line(index), reason]));
      return { file: writer.finish(), lost: 0 };
    },
    begin(table, format) {
      writing = format === 'xlsx' ? xlsxWriting(table) : csvWriting(table, format === 'csvThai');
      return null;
    },
    add(rows) {
      writing?.add(rows);
      return null;
    },
    finish() {
      if (writing === null) throw new Error('No file was begun');
      const written = writing.finish();
      writing = null;
      return written;
    },
  };
}

/** The file of refused rows is to be imported again: every cell is text, as it stood. */
function plainColumn(header: string): FileTable['columns'][number] {
  return { header, format: 'text', width: 18, comment: null, choices: null };
}

function xlsxWriting(table: FileTable): Writing {
  const writer = writeXlsx(table);
  return { add: writer.add, finish: () => ({ file: writer.finish(), lost: 0 }) };
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Thai days as people write them, which no spreadsheet turns into something else; English ones as ISO days. */
function csvWriting({ columns, lang }: FileTable, isThai: boolean): Writing {
  const dayText = (day: string) => (lang === 'th' ? formatDay(day, 'th', 'short') : day);
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  let lost = 0;
  const push = (text: string) => {
    if (!isThai) return parts.push(text);
    const encoded = encodeThai(text);
    lost += encoded.lost;
    return parts.push(encoded.bytes);
  };
  if (!isThai) parts.push(BYTE_ORDER_MARK);
  push(
    `${csvLine(
      columns.map(({ header }) => header),
      dayText,
    )}\r\n`,
  );
  return {
    add: (rows) => push(rows.map((cells) => `${csvLine(cells, dayText)}\r\n`).join('')),
    finish: () => ({ file: new Blob(parts, { type: isThai ? 'text/csv;charset=windows-874' : 'text/csv;charset=utf-8' }), lost }),
  };
}

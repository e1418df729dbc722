// A file an officer chose, as a table of texts: XLSX, or CSV in any encoding Thai offices use.

import { decodeText, type Encoding } from '../../../shared/text/encoding.ts';
import { readCsv } from './csv.ts';
import { NotAWorkbook, readXlsx } from './xlsx/read-xlsx.ts';

export type FileFormat = 'xlsx' | 'csv';

export interface ReadTable {
  readonly format: FileFormat;
  /** Of a CSV file. */
  readonly encoding: Encoding | null;
  readonly headers: readonly string[];
  /** Line number in the file, from 1, of each row; blank lines are left out. */
  readonly lines: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Why a file cannot be read. */
export type FileTrouble = 'oldXls' | 'notAWorkbook' | 'binary' | 'empty';

export class UnreadableFile extends Error {
  readonly trouble: FileTrouble;
  constructor(trouble: FileTrouble, cause?: unknown) {
    super(`The file cannot be read: ${trouble}`, { cause });
    this.name = 'UnreadableFile';
    this.trouble = trouble;
  }
}

const ZIP = [0x50, 0x4b];
/** The older XLS format, and any encrypted workbook. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

export function readTable(bytes: Uint8Array): ReadTable {
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (begins(COMPOUND)) throw new UnreadableFile('oldXls');
  if (begins(ZIP)) return { format: 'xlsx', encoding: null, ...tableOf(readWorkbook(bytes)) };
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0')) throw new UnreadableFile('binary');
  return { format: 'csv', encoding, ...tableOf(readCsv(text)) };
}

function readWorkbook(bytes: Uint8Array): string[][] {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (error instanceof NotAWorkbook) throw new UnreadableFile('notAWorkbook', error);
    throw error;
  }
}

/** The headers are the first row with anything in it; titles above a table are for people, and the officer can map columns by hand. */
function tableOf(all: readonly (readonly string[])[]): Pick<ReadTable, 'headers' | 'lines' | 'rows'> {
  const filled = all.flatMap((row, index) => (row.some((cell) => cell.trim() !== '') ? [{ row, line: index + 1 }] : []));
  const [first, ...rest] = filled;
  if (first === undefined) throw new UnreadableFile('empty');
  return { headers: first.row, lines: rest.map(({ line }) => line), rows: rest.map(({ row }) => row) };
}

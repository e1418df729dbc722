// Rows of the file gathered by code: one organisation each, however many rows (one per subdistrict) speak of it.

import { readDlaCode } from '../../../shared/register/dla-code.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import { normaliseText, toArabicDigits } from '../../../shared/text/thai.ts';
import { type Finding, finding } from '../findings.ts';
import type { Table, TableLine } from '../parse-table.ts';
import type { Column, RegistryColumns } from './registry-columns.ts';

export interface GatheredLao {
  readonly code: string;
  readonly lines: readonly number[];
  /** The cells that count, as written; a column that is not in the file or empty in every row is missing. */
  readonly cells: ReadonlyMap<Column, string>;
  /** All subdistricts of its rows, in order. */
  readonly subdistricts: readonly string[];
  readonly findings: readonly Finding[];
}

export interface RefusedRow {
  readonly lines: readonly number[];
  readonly code: string;
  readonly name: string;
  readonly reason: Bilingual;
}

export interface Gathered {
  readonly laos: readonly GatheredLao[];
  readonly refused: readonly RefusedRow[];
}

type Cells = ReadonlyMap<Column, string>;
interface Row {
  readonly line: number;
  readonly cells: Cells;
}

/** Columns that only mean something together: taken from one row, never mixed from two. */
const TOGETHER: readonly (readonly Column[])[] = [
  ['addressNo', 'moo', 'soi', 'road'],
  ['latitude', 'longitude'],
];
const IDENTITY: readonly Column[] = ['type', 'nameTh', 'province'];

export function gatherRows(table: Table, columns: RegistryColumns): Gathered {
  const rowsByCode = new Map<string, { written: string; rows: Row[] }>();
  const refused: RefusedRow[] = [];
  for (const line of table.lines) {
    const cells = cellsOf(line, columns);
    const reason = refusalOfShape(line, table.header.length) ?? refusalOfCode(cells.get('code') ?? '');
    const code = readDlaCode(toArabicDigits(cells.get('code') ?? ''))?.code;
    if (reason !== null || code === undefined) {
      refused.push({ lines: [line.number], code: cells.get('code') ?? '', name: cells.get('nameTh') ?? '', reason: reason ?? NO_CODE });
      continue;
    }
    const known = rowsByCode.get(code);
    if (known) known.rows.push({ line: line.number, cells });
    else rowsByCode.set(code, { written: cells.get('code') ?? '', rows: [{ line: line.number, cells }] });
  }
  const laos: GatheredLao[] = [];
  for (const [code, { written, rows }] of rowsByCode) {
    const clash = refusalOfIdentity(rows);
    if (clash === null) laos.push(gatherOne(code, written, rows));
    else refused.push({ lines: rows.map(({ line }) => line), code, name: rows[0]?.cells.get('nameTh') ?? '', reason: clash });
  }
  return { laos, refused };
}

function cellsOf(line: TableLine, columns: RegistryColumns): Cells {
  const filled = [...columns.places]
    .map(([column, place]): [Column, string] => [column, (line.cells[place] ?? '').trim()])
    .filter(([, text]) => text !== '');
  return new Map(filled);
}

const NO_CODE: Bilingual = { th: 'ไม่มีรหัส อปท.', en: 'There is no LAO code.' };

function refusalOfShape(line: TableLine, width: number): Bilingual | null {
  const extra = line.cells.slice(width).some((cell) => cell.trim() !== '');
  if (line.cells.length === width || (line.cells.length > width && !extra)) return null;
  return {
    th: `มี ${line.cells.length} ช่อง แต่หัวตารางมี ${width} ช่อง — น่าจะมีเครื่องหมายจุลภาคที่ไม่ได้อยู่ในเครื่องหมายคำพูด`,
    en: `The row has ${line.cells.length} cells, the header ${width}: probably a comma without quotation marks.`,
  };
}

function refusalOfCode(text: string): Bilingual | null {
  if (text === '') return NO_CODE;
  if (readDlaCode(toArabicDigits(text)) !== null) return null;
  const isRounded = /^\d(\.\d+)?e\+\d+$/i.test(text);
  return isRounded
    ? {
        th: `รหัส “${text}” ถูกโปรแกรมตารางปัดเป็นเลขยกกำลัง — ส่งออกไฟล์ใหม่โดยให้คอลัมน์รหัสเป็นข้อความ`,
        en: `The code “${text}” was rounded by a spreadsheet: export again with the code column as text.`,
      }
    : { th: `“${text}” ไม่ใช่รหัส อปท. 8 หลัก`, en: `“${text}” is not an eight-digit LAO code.` };
}

/** One code under two names is no conflict of values: it cannot be told which organisation is meant. */
function refusalOfIdentity(rows: readonly Row[]): Bilingual | null {
  for (const column of IDENTITY) {
    const [first, second] = distinct(rows.map(({ cells }) => cells.get(column)).map(asStored));
    if (first !== undefined && second !== undefined)
      return {
        th: `รหัสเดียวกันใช้กับ “${first}” และ “${second}” — แก้ไฟล์ให้เหลือแห่งเดียว`,
        en: `The same code stands for “${first}” and “${second}”: correct the file.`,
      };
  }
  return null;
}

function gatherOne(code: string, written: string, rows: readonly Row[]): GatheredLao {
  const cells = new Map<Column, string>();
  const findings: Finding[] = [];
  if (readDlaCode(toArabicDigits(written))?.restoredZero)
    findings.push(
      finding('repaired', 'code', { old: written, new: code }, 'เติมเลขศูนย์นำหน้าที่หายไป', 'The leading zero that had been lost was restored.'),
    );
  const columns = distinct(rows.flatMap(({ cells }) => [...cells.keys()])).filter((column) => column !== 'subdistrict');
  for (const group of groupsOf(columns)) {
    const chosen =
      rows.find(({ cells }) => group.every((column) => cells.has(column))) ??
      rows.find(({ cells }) => group.some((column) => cells.has(column)));
    if (chosen === undefined) continue;
    for (const column of group) {
      const text = chosen.cells.get(column);
      if (text !== undefined) cells.set(column, text);
      findings.push(...contradictions(column, text, rows));
    }
  }
  return {
    code,
    lines: rows.map(({ line }) => line),
    cells,
    subdistricts: distinct(rows.map(({ cells: own }) => asStored(own.get('subdistrict')))),
    findings,
  };
}

function groupsOf(columns: readonly Column[]): (readonly Column[])[] {
  const grouped = TOGETHER.map((group) => group.filter((column) => columns.includes(column))).filter((group) => group.length > 0);
  const single = columns.filter((column) => !TOGETHER.some((group) => group.includes(column))).map((column) => [column]);
  return [...grouped, ...single];
}

function contradictions(column: Column, chosen: string | undefined, rows: readonly Row[]): Finding[] {
  if (column === 'code') return [];
  const others = distinct(rows.map(({ cells }) => cells.get(column))).filter((text) => normaliseText(text) !== normaliseText(chosen ?? ''));
  return others.length === 0
    ? []
    : [
        finding(
          'contradicts',
          column,
          { old: others.join(' | '), new: chosen ?? '' },
          'แถวของ อปท. เดียวกันให้ค่าต่างกัน ใช้ค่าของแถวแรกที่ครบ',
          'Rows of the same organisation differ; the first complete row counts.',
        ),
      ];
}

function asStored(text: string | undefined): string | undefined {
  return text === undefined ? undefined : normaliseText(text);
}

function distinct<T>(list: readonly (T | undefined)[]): T[] {
  return [...new Set(list.filter((one) => one !== undefined))];
}

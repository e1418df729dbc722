// Reads the first visible worksheet of an XLSX file as texts, the way an officer reads them: numbers in full, days as ISO days, TRUE
// and FALSE, formulas as what they came to. Runs in a worker; unpacks and scans piece by piece.

import { unzipSync } from 'fflate';
import { type CellSource, cellText } from './cell-text.ts';
import { dayStyles } from './day-styles.ts';
import { columnIndex } from './parts.ts';
import { readSharedStrings } from './shared-strings.ts';

/** The file is no XLSX workbook, or a damaged one. */
export class NotAWorkbook extends Error {
  constructor(cause?: unknown) {
    super('This file is not a readable XLSX workbook', { cause });
    this.name = 'NotAWorkbook';
  }
}

/** XML is turned into text and scanned in pieces of this many bytes. */
const PIECE = 4_000_000;

export function readXlsx(bytes: Uint8Array): string[][] {
  const small = unpack(bytes, (name) => !/worksheets\/[^/]*\.xml$/i.test(name) && /\.(xml|rels)$/i.test(name));
  const text = (name: string) => {
    const part = small.get(name.toLowerCase());
    return part === undefined ? null : new TextDecoder().decode(part);
  };
  const workbook = text('xl/workbook.xml');
  if (workbook === null) throw new NotAWorkbook();
  const path = firstVisibleSheet(workbook, text('xl/_rels/workbook.xml.rels') ?? '');
  const sheet = unpack(bytes, (name) => name.toLowerCase() === path.toLowerCase()).get(path.toLowerCase());
  if (sheet === undefined) throw new NotAWorkbook();
  const source: CellSource = {
    shared: readSharedStrings(text('xl/sharedStrings.xml')),
    isDay: dayStyles(text('xl/styles.xml')),
    is1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(workbook),
  };
  return readRows(sheet, source);
}

function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
    return new Map(Object.entries(files).map(([name, content]) => [name.toLowerCase(), content]));
  } catch (error) {
    throw new NotAWorkbook(error);
  }
}

function firstVisibleSheet(workbook: string, relations: string): string {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => tag);
  const tag = sheets.find((one) => !/\bstate="(?:hidden|veryHidden)"/.test(one)) ?? sheets[0];
  const id = /\b\w+:id="([^"]+)"/.exec(tag ?? '')?.[1];
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)]
    .map(([one]) => one)
    .find((one) => attribute(one, 'Id') === id);
  const target = relation === undefined ? 'worksheets/sheet1.xml' : attribute(relation, 'Target');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** A row opens, or a cell stands whole. */
const ROW_OR_CELL = /<(?:\w+:)?row\b([^>]*)>|<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

function readRows(sheet: Uint8Array, source: CellSource): string[][] {
  const rows: string[][] = [];
  let at = -1;
  let column = 0;
  for (const xml of wholeCells(sheet)) {
    for (const [, row, attributes, content] of xml.matchAll(ROW_OR_CELL)) {
      if (row !== undefined) {
        const named = /\br="(\d+)"/.exec(row)?.[1];
        at = named === undefined ? at + 1 : Number(named) - 1;
        column = 0;
        if (at > 1_048_575) throw new NotAWorkbook();
        continue;
      }
      const named = columnIndex(/\br="([A-Z]+)/.exec(attributes ?? '')?.[1] ?? '');
      column = named ?? column;
      const text = cellText(attributes ?? '', content ?? '', source);
      if (text !== '' && column < 16_384 && at >= 0) put(rows, at, column, text);
      column += 1;
    }
  }
  return rows;
}

function put(rows: string[][], at: number, column: number, text: string): void {
  while (rows.length <= at) rows.push([]);
  const row = rows[at] ?? [];
  while (row.length < column) row.push('');
  row[column] = text;
}

/** The XML in pieces that end after a cell or a row. */
function* wholeCells(sheet: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for (let from = 0; from < sheet.length; from += PIECE) {
    const isLast = from + PIECE >= sheet.length;
    const text = rest + decoder.decode(sheet.subarray(from, from + PIECE), { stream: !isLast });
    const end = isLast
      ? text.length
      : Math.max(text.lastIndexOf('</c>'), text.lastIndexOf('</row>'), text.lastIndexOf(':c>'), text.lastIndexOf(':row>'));
    const cut = end < 0 ? 0 : isLast ? end : text.indexOf('>', end) + 1;
    yield text.slice(0, cut);
    rest = text.slice(cut);
  }
}

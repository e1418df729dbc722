// Writes an XLSX file row by row, so that 100,000 rows never stand in memory as XML. Texts are inline strings: a text that looks like
// a formula or a number stays a text.

import { strToU8, Zip, ZipDeflate } from 'fflate';
import { choicesSheet, choiceValidations } from './choices.ts';
import { commentDrawing, comments } from './comments.ts';
import { columnName, escapeXml, serialOf } from './parts.ts';
import type { FileCell, FileTable } from './table.ts';
import { contentTypes, ROOT_RELATIONS, SHEET_RELATIONS, styles, workbook, workbookRelations } from './workbook-parts.ts';

/** Styles by their place in styles.xml (workbook-parts.ts). */
const STYLE = { header: 1, text: 2, number: 3, day: 4 } as const;
/** Flat XML goes to the compressor in pieces of about this many characters. */
const PIECE = 200_000;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface XlsxWriter {
  add(rows: readonly (readonly FileCell[])[]): void;
  finish(): Blob;
}

export function writeXlsx(table: FileTable): XlsxWriter {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(new Uint8Array(piece));
  });
  const part = (name: string, text: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    file.push(strToU8(text), true);
  };
  const choices = choicesSheet(table);
  const isCommented = table.columns.some(({ comment }) => comment !== null);
  part('[Content_Types].xml', contentTypes(choices !== null, isCommented));
  part('_rels/.rels', ROOT_RELATIONS);
  part('xl/workbook.xml', workbook(table.title, choices !== null));
  part('xl/_rels/workbook.xml.rels', workbookRelations(choices !== null));
  part('xl/styles.xml', styles(table.lang));
  if (choices !== null) part('xl/worksheets/sheet2.xml', choices);
  if (isCommented) {
    part('xl/comments1.xml', comments(table));
    part('xl/drawings/vmlDrawing1.vml', commentDrawing(table));
    part('xl/worksheets/_rels/sheet1.xml.rels', SHEET_RELATIONS);
  }

  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  let xml = head(table);
  let line = 1;
  const flush = (isLast: boolean) => {
    sheet.push(strToU8(xml), isLast);
    xml = '';
  };
  return {
    add(rows) {
      for (const cells of rows) {
        line += 1;
        xml += `<row r="${line}">${cells.map((cell, index) => cellXml(cell, columnName(index) + line)).join('')}</row>`;
        if (xml.length > PIECE) flush(false);
      }
    },
    finish() {
      xml += `</sheetData><autoFilter ref="A1:${columnName(table.columns.length - 1)}${line}"/>${choiceValidations(table)}`;
      xml += '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup orientation="landscape"/>';
      xml += isCommented ? '<legacyDrawing r:id="rId1"/></worksheet>' : '</worksheet>';
      flush(true);
      zip.end();
      return new Blob(pieces, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
    },
  };
}

function head({ columns, frozenColumns }: FileTable): string {
  const topLeft = `${columnName(frozenColumns)}2`;
  const side = frozenColumns > 0 ? `xSplit="${frozenColumns}" ` : '';
  const pane = `<pane ${side}ySplit="1" topLeftCell="${topLeft}" activePane="${frozenColumns > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`;
  const widths = columns.map(
    ({ width, format }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLE[format]}" customWidth="1"/>`,
  );
  const headers = columns.map(({ header }, index) => textCell(header, `${columnName(index)}1`, STYLE.header));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView tabSelected="1" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/><cols>${widths.join('')}</cols><sheetData><row r="1">${headers.join('')}</row>`;
}

function cellXml(cell: FileCell, reference: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textCell(cell, reference, STYLE.text);
  if (typeof cell === 'number') return `<c r="${reference}" s="${STYLE.number}"><v>${cell}</v></c>`;
  return `<c r="${reference}" s="${STYLE.day}"><v>${serialOf(cell.day)}</v></c>`;
}

function textCell(text: string, reference: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

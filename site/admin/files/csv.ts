// CSV as spreadsheets write and read it (RFC 4180), with what they do differently: semicolons, tabs, `sep=` lines, formulas.

import type { FileCell } from './xlsx/table.ts';

/** A spreadsheet that opens the file would take these for formulas. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** One line of cells. A text that looks like a formula is guarded with an apostrophe; a number below zero is a number. */
export function csvLine(cells: readonly FileCell[], dayText: (day: string) => string): string {
  return cells.map((cell) => quoted(textOf(cell, dayText))).join(',');
}

function textOf(cell: FileCell, dayText: (day: string) => string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return FORMULA.test(cell) ? `'${cell}` : cell;
  return dayText(cell.day);
}

function quoted(text: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text without the apostrophe that guards it. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** Rows of a CSV text, whatever of comma, semicolon or tab it is separated by. Blank lines are no rows. */
export function readCsv(text: string): string[][] {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const separator = named?.[1] ?? separatorOf(text);
  const rows: string[][] = [];
  let at = named?.[0].length ?? 0;
  while (at < text.length) {
    const line = readLine(text, at, separator);
    if (line.cells.some((cell) => cell !== '')) rows.push(line.cells);
    else rows.push([]);
    at = line.end;
  }
  return rows;
}

/** What stands most often outside quotes in the first line. */
function separatorOf(text: string): string {
  const first =
    text
      .slice(0, 20_000)
      .replace(/"[^"]*"/g, '')
      .split(/\r?\n/, 1)[0] ?? '';
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function readLine(text: string, start: number, separator: string): { cells: string[]; end: number } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at, separator);
    cells.push(cell.text);
    at = cell.end;
    if (text[at] === separator) at += 1;
    else return { cells, end: text.startsWith('\r\n', at) ? at + 2 : at + 1 };
  }
}

function readPlain(text: string, start: number, separator: string): { text: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: unguarded(text.slice(start, end)), end };
}

/** Up to the closing quote. What follows it before the separator is kept, as spreadsheets do. */
function readQuoted(text: string, start: number): { text: string; end: number } {
  let from = start + 1;
  let cell = '';
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { text: unguarded(cell + text.slice(from)), end: text.length };
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: unguarded(cell.replace(/\r\n?/g, '\n')), end: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}

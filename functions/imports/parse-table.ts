// CSV text as a header and numbered lines.

import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { FileProblem } from './file-problem.ts';

export interface TableLine {
  /** Line of the file on which the row ends, counted from 1 as a text editor does. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  readonly lines: readonly TableLine[];
}

const Parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

export function parseTable(text: string): Table {
  const [first, ...rest] = parseRecords(text).map(({ record, info }): TableLine => ({ number: info.lines, cells: record }));
  if (first === undefined) throw new FileProblem('ไฟล์ว่าง', 'The file is empty.');
  return { header: first.cells, lines: rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}

function parseRecords(text: string): z.infer<typeof Parsed> {
  try {
    return Parsed.parse(
      parse(text, { delimiter: delimiterOf(text), relax_quotes: true, relax_column_count: true, skip_empty_lines: true, info: true }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileProblem(
      `อ่านไฟล์ไม่ได้ ตรวจเครื่องหมายคำพูด (") ในไฟล์: ${error.message}`,
      `The file cannot be read as CSV; check its quotation marks: ${error.message}`,
      { cause: error },
    );
  }
}

/** The separator that occurs most in the header line. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

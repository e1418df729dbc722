// Rows of a table, from CSV or JSON alike: what stands in a column, as text or number. Empty cells are null, never 0.

import { normaliseText, toArabicDigits } from '../../../shared/text/thai.ts';
import { FileProblem } from '../file-problem.ts';
import { parseTable } from '../parse-table.ts';
import { jsonOf, type ResultsFolder } from './folder.ts';
import type { Column, CountsTable, Table } from './mapping.ts';

export interface Row {
  /** Line of a CSV file; of JSON, the row's place among the rows. */
  readonly line: number;
  readonly file: string;
  /** What stands for a field: in the column the mapping names, or in the one of that name. Null where there is none, or it is empty. */
  readonly get: (field: string, otherNames?: readonly string[]) => string | null;
  /** Candidates and votes as the row has them; null where each row is one candidate. */
  readonly votes: readonly Voted[] | null;
}

export interface Voted {
  readonly candidate: string;
  readonly votes: string;
}

/** A row before its columns have names. */
interface Raw {
  readonly line: number;
  readonly at: (column: string) => unknown;
  readonly headings: readonly string[];
}

/** Throws FileProblem for files that are not what the mapping says. */
export function readRows({ files }: ResultsFolder, table: Table & Pick<CountsTable, 'votes'>): Row[] {
  const text = files.get(table.file) ?? '';
  const raws = /\.json$/i.test(table.file) ? jsonRows(jsonOf(text, table.file), table) : csvRows(text, table);
  return raws.map((raw) => ({
    line: raw.line,
    file: table.file,
    get: (field, otherNames = []) =>
      [field, ...otherNames].map((name) => cellOf(raw, columnOf(table, name))).find((value) => value !== null) ?? null,
    votes: votesOf(raw, table),
  }));
}

/** With columns named, only those are read: another column may bear the name of a field by chance. */
function columnOf({ columns }: Table, field: string): Column | null {
  return columns[field] ?? (Object.keys(columns).length === 0 ? field : null);
}

function csvRows(text: string, { file, columns }: Table): Raw[] {
  const { header, lines } = parseTable(text);
  const headings = header.map((heading) => normaliseText(heading));
  const missing = Object.values(columns)
    .flatMap(namesIn)
    .filter((name) => !headings.includes(name));
  if (missing.length > 0) throw new FileProblem(`${file} ไม่มีคอลัมน์: ${missing.join(', ')}`, `${file} has no columns ${missing.join(', ')}.`);
  return lines.map(({ number, cells }) => ({ line: number, headings, at: (column) => cells[headings.indexOf(column)] ?? null }));
}

function namesIn(column: Column): string[] {
  if (typeof column === 'string') return [column];
  if ('column' in column) return [column.column];
  if ('sum' in column) return column.sum;
  return 'difference' in column ? column.difference : [];
}

function jsonRows(value: unknown, { file, rows }: Table): Raw[] {
  const found = rows === '' ? value : inside(value, rows);
  const list = Array.isArray(found) ? found : rowsOfObject(found);
  if (list === null) throw new FileProblem(`${file}: ไม่มีรายการที่ “${rows}”`, `${file}: there are no rows at “${rows}”.`);
  return list.map((row: unknown, index) => ({ line: index + 1, headings: [], at: (column) => inside(row, column) }));
}

/** An object of objects is a list of them; any other is one row. */
function rowsOfObject(value: unknown): unknown[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const values: unknown[] = Object.values(value);
  return values.every((one) => typeof one === 'object' && one !== null) ? values : [value];
}

function inside(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined), value);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || typeof value === 'object') return null;
  const text = toArabicDigits(normaliseText(String(value)));
  return text === '' || text === '-' ? null : text;
}

function cellOf(raw: Raw, column: Column | null): string | null {
  if (column === null) return null;
  if (typeof column === 'string') return textOf(raw.at(column));
  if ('is' in column) return String(column.is);
  if ('match' in column) return new RegExp(column.match, 'u').exec(textOf(raw.at(column.column)) ?? '')?.[1] ?? null;
  const numbers = namesIn(column).map((name) => numberOf(textOf(raw.at(name))));
  const [first = null, ...rest] = numbers;
  if (first === null || rest.includes(null)) return null;
  const others = rest.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return String('sum' in column ? first + others : first - others);
}

/** “1,234” → 1234; null for what is no whole number. */
export function numberOf(text: string | null): number | null {
  const digits = (text ?? '').replace(/(?<=\d)[, ](?=\d{3}(\D|$))/g, '');
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : null;
}

function votesOf(raw: Raw, { votes }: Pick<CountsTable, 'votes'>): Voted[] | null {
  if (votes === undefined) return null;
  if ('columns' in votes) {
    const pattern = new RegExp(votes.columns, 'u');
    return raw.headings.flatMap((heading) => {
      const candidate = pattern.exec(toArabicDigits(heading))?.[1];
      const given = textOf(raw.at(heading));
      return candidate === undefined || given === null ? [] : [{ candidate, votes: given }];
    });
  }
  const list = inside({ row: raw.at(votes.rows) }, 'row');
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown) => {
    const inner: Raw = { line: raw.line, headings: [], at: (column) => inside(one, column) };
    const [candidate, given] = [cellOf(inner, votes.candidate), cellOf(inner, votes.votes)];
    return candidate === null || given === null ? [] : [{ candidate, votes: given }];
  });
}

// The texts of a file read as cells of the sheet, as a paste would read them. Each column is a list of its different texts and, per
// row, a place in that list: 100,000 rows of the same few provinces are read once and cross from the worker as numbers.

import { acceptValue } from '../../../shared/sheets/accept.ts';
import { type Field, fieldOf, type Sheet } from '../../../shared/sheets/sheet.ts';
import type { CellDraft } from '../draft.ts';
import { dayOfSerial } from './xlsx/parts.ts';

export interface FileColumnRead {
  readonly field: string;
  /** As typed into the cell; empty where the file's cell is. */
  readonly texts: readonly string[];
  readonly readings: readonly CellDraft['reading'][];
  /** For each row its place in both lists. */
  readonly places: Uint32Array<ArrayBuffer>;
}

export function interpretColumn(sheet: Sheet, name: string, column: number, rows: readonly (readonly string[])[]): FileColumnRead | null {
  const field = fieldOf(sheet, name);
  if (field === undefined) return null;
  const known = new Map<string, number>();
  const texts: string[] = [];
  const readings: CellDraft['reading'][] = [];
  const places = new Uint32Array(rows.length);
  for (const [line, row] of rows.entries()) {
    const raw = row[column] ?? '';
    let place = known.get(raw);
    if (place === undefined) {
      const { text, reading } = interpretCell(sheet, field, raw);
      place = texts.push(text) - 1;
      readings.push(reading);
      known.set(raw, place);
    }
    places[line] = place;
  }
  return { field: name, texts, readings, places };
}

const isSerial = /^[1-9]\d{4}(?:\.\d+)?$/;
const isWithoutZero = /^[2-9]\d{7,8}$/;

/** Also what spreadsheets make of a cell: a day as the number of its day, a telephone number without its leading zero. */
function interpretCell(sheet: Sheet, field: Field, raw: string): { text: string; reading: CellDraft['reading'] } {
  const text = raw.trim();
  const { kind } = field.kind;
  if (kind === 'computed') return { text, reading: { value: text === '' ? null : text } };
  const meant =
    kind === 'day' && isSerial.test(text) ? dayOfSerial(Number(text)) : kind === 'phones' && isWithoutZero.test(text) ? `0${text}` : text;
  return { text: meant, reading: acceptValue(sheet, field, meant) };
}

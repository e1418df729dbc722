// What of a record goes out in sheets, answers and histories: fields told only for a purpose (Sheet.forPurpose) are left empty. They are
// told by routes of their own, which write the look down first.

import type { RowAnswer, RowState } from '../../shared/api.ts';
import type { Sheet, Values } from '../../shared/sheets/sheet.ts';

export function withheldValues(sheet: Sheet, values: Values): Values {
  const { forPurpose } = sheet;
  return forPurpose === undefined ? values : { ...values, ...Object.fromEntries(forPurpose.map((name) => [name, null])) };
}

export function withheldRow(sheet: Sheet, row: RowState): RowState {
  return { ...row, values: { ...withheldValues(sheet, row.values) } };
}

export function withheldAnswer(sheet: Sheet, answer: RowAnswer): RowAnswer {
  if (sheet.forPurpose === undefined) return answer;
  if (answer.outcome === 'saved') return { ...answer, row: withheldRow(sheet, answer.row) };
  if (answer.outcome !== 'conflict') return answer;
  const fields = answer.fields.map((cell) => (isWithheld(sheet, cell.field) ? { ...cell, base: null, theirs: null } : cell));
  return { ...answer, row: withheldRow(sheet, answer.row), fields };
}

export function isWithheld({ forPurpose }: Sheet, field: string): boolean {
  return forPurpose?.includes(field) ?? false;
}

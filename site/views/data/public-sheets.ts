import { SHEETS } from '../../../shared/sheets/all-sheets.ts';
import type { Field, Sheet } from '../../../shared/sheets/sheet.ts';

export interface PublicSheet {
  readonly sheet: Sheet;
  readonly fields: readonly Field[];
}

/** The sheets of which anything is published, with the fields that are. */
export const PUBLIC_SHEETS: readonly PublicSheet[] = SHEETS.map((sheet) => ({
  sheet,
  fields: sheet.fields.filter((field) => field.class === 'public'),
})).filter(({ fields }) => fields.length > 0);

import { MANUAL_SHEETS } from '../../../shared/sheets/manual-sheets.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';

export function manualSheet(name: string | undefined): Sheet {
  const sheet = MANUAL_SHEETS.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no manual of a sheet “${name}”`);
  return sheet;
}

import { laos } from './laos.ts';
import { officers } from './officers.ts';
import type { Sheet } from './sheet.ts';

/** Every sheet of the system. Adding one here (with its schema and sheet file) gives it grid, API, history and exports. */
export const SHEETS: readonly Sheet[] = [laos, officers];

export function sheetByName(name: string): Sheet | undefined {
  return SHEETS.find((sheet) => sheet.name === name);
}

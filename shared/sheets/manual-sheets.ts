import { SHEETS } from './all-sheets.ts';
import type { Sheet } from './sheet.ts';

/** The sheets somebody fills in, each with a manual; what only the system writes needs none. */
export const MANUAL_SHEETS: readonly Sheet[] = SHEETS.filter(({ grants }) =>
  Object.values(grants).some(({ write, create }) => create || write === 'all' || (write !== 'none' && write.length > 0)),
);

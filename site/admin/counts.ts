// The numbers on the toolbar, from the rows as they are. Pure.

import type { SheetRow } from './sheet-row.ts';

export interface Counts {
  readonly rows: number;
  /** Rows with something unsaved. */
  readonly unsaved: number;
  readonly conflicts: number;
  /** Checked rows with at least one violation. */
  readonly toCheck: number;
}

export function countRows(rows: Iterable<SheetRow>): Counts {
  let [total, unsaved, conflicts, toCheck] = [0, 0, 0, 0];
  for (const row of rows) {
    total += 1;
    if (row.draft !== null) {
      unsaved += 1;
      if (row.conflictCount > 0) conflicts += 1;
    }
    if (isToCheck(row)) toCheck += 1;
  }
  return { rows: total, unsaved, conflicts, toCheck };
}

/** Rows not looked at yet count as clean; checker.ts looks at them in spare time. */
export function isToCheck(row: SheetRow): boolean {
  return row.isViewed && row.violations.length > 0;
}

// The numbers on the toolbar. Kept row by row: counting a hundred thousand rows at every key would be felt.

import type { SheetRow } from './sheet-row.ts';

export interface Counts {
  readonly rows: number;
  /** Rows with something unsaved. */
  readonly unsaved: number;
  readonly conflicts: number;
  /** Checked rows with at least one violation. */
  readonly toCheck: number;
}

const NONE: Counts = { rows: 0, unsaved: 0, conflicts: 0, toCheck: 0 };

export class Tally {
  readonly #known = new Map<SheetRow, Counts>();
  counts: Counts = NONE;

  /** To be called for every row that came, changed or went. */
  follow(rows: Iterable<SheetRow>, isHere: (row: SheetRow) => boolean): void {
    const sum = { ...this.counts };
    for (const row of rows) {
      const was = this.#known.get(row) ?? NONE;
      const now = isHere(row) ? countsOf(row, was) : NONE;
      sum.rows += now.rows - was.rows;
      sum.unsaved += now.unsaved - was.unsaved;
      sum.conflicts += now.conflicts - was.conflicts;
      sum.toCheck += now.toCheck - was.toCheck;
      if (now === NONE) this.#known.delete(row);
      else this.#known.set(row, now);
    }
    this.counts = sum;
  }
}

/** While a row waits to be checked again, what was found before stands. */
function countsOf(row: SheetRow, was: Counts): Counts {
  return {
    rows: 1,
    unsaved: row.draft === null ? 0 : 1,
    conflicts: row.draft !== null && row.conflictCount > 0 ? 1 : 0,
    toCheck: row.isViewed ? Number(row.violations.length > 0) : was.toCheck,
  };
}

/** Rows not looked at yet count as clean; checker.ts looks at them in spare time. */
export function isToCheck(row: SheetRow): boolean {
  return row.isViewed && row.violations.length > 0;
}

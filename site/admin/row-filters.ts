// Questions by which rows are narrowed. Pure.

import type { Violation } from '../../shared/violations.ts';
import type { SheetRow } from './sheet-row.ts';

export interface KindCount {
  readonly code: string;
  readonly severity: Violation['severity'];
  readonly rows: number;
  /** As it is said of one of the rows. */
  readonly message: Violation['message'];
}

/** The kinds of findings in the rows that were looked at, blocking ones first, the commonest first. */
export function tallyKinds(rows: Iterable<SheetRow>): KindCount[] {
  const kinds = new Map<string, KindCount>();
  for (const row of rows) {
    if (!row.isViewed || row.violations.length === 0) continue;
    const own = new Map(row.violations.map((found) => [found.code, found]));
    for (const [code, { severity, message }] of own) kinds.set(code, { code, severity, message, rows: (kinds.get(code)?.rows ?? 0) + 1 });
  }
  return [...kinds.values()].sort((a, b) => a.severity.localeCompare(b.severity) || b.rows - a.rows);
}

export function isEmptyAt(row: SheetRow, field: string): boolean {
  const value = row.valueOf(field);
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Saved on that day or later, here or elsewhere. Rows with unsaved typing count as changed. */
export function changedSince(row: SheetRow, day: string, dayOf: (at: Date) => string): boolean {
  return row.draft !== null || (row.server !== null && dayOf(new Date(row.server.changedAt)) >= day);
}

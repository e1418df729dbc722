// One record to add or change, and what it was made from.

import type { Sheet } from '../../../shared/sheets/sheet.ts';

export interface PeopleWrite {
  readonly sheet: Sheet;
  /** Null for a new record. */
  readonly id: string | null;
  readonly base: number;
  readonly set: Readonly<Record<string, unknown>>;
  /** The LAO it lies in; writes of one LAO are saved together. */
  readonly laoId: string;
  /** Lines of the file. */
  readonly lines: readonly number[];
}

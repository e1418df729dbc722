// What there is to say about a row of the file, beside what became of it.

import type { Bilingual } from '../../shared/text/lang.ts';

export type FindingKind =
  /** A field that was, or will be, changed. */
  | 'changed'
  /** Mended without doubt: a leading zero, a web address, a heading inside a cell. */
  | 'repaired'
  /** Cannot stand in its field; kept among the values to check. */
  | 'flawed'
  /** “-” and the like, taken as empty. */
  | 'emptyMark'
  /** Rows of one organisation say different things. */
  | 'contradicts'
  /** An officer's later value stays. */
  | 'kept'
  /** Doubtful, as the rules of the register say. */
  | 'warned'
  /** Placed with an organisation otherwise than by its code and name. */
  | 'placed'
  /** Says that nobody held the office. */
  | 'vacant'
  /** One with another row. */
  | 'merged'
  | 'asked'
  | 'refused';

export interface Finding {
  readonly kind: FindingKind;
  readonly field: string;
  readonly old: string;
  readonly new: string;
  readonly reason: Bilingual;
}

export function finding(kind: FindingKind, field: string, values: { old?: string; new?: string }, th: string, en: string): Finding {
  return { kind, field, old: values.old ?? '', new: values.new ?? '', reason: { th, en } };
}

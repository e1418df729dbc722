// What every import tells of a row: what became of it, and why.

import type { Bilingual } from '../../shared/text/lang.ts';
import type { Finding } from './findings.ts';

export type Outcome = 'add' | 'change' | 'leave' | 'ask' | 'refuse';

export interface ReportRow {
  readonly lines: readonly number[];
  readonly code: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** Questions nobody has answered yet. */
  readonly open: readonly { readonly id: string; readonly text: Bilingual; readonly candidates: readonly string[] }[];
}

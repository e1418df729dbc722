// What becomes of one row of the file (or of one record that the file lacks), and the terms an import works under.

import type { Bilingual } from '../../../shared/text/lang.ts';
import { type Finding, finding } from '../findings.ts';
import type { ReportRow } from '../report-row.ts';
import type { RecordOrigins } from './field-origins.ts';
import type { AnswerPolicy, Question } from './questions.ts';
import type { LaoOfFile, LaoValues } from './statements.ts';

export interface PlannedRow extends ReportRow {
  /** What to save; null when nothing is. */
  readonly write: { readonly id: string | null; readonly base: number; readonly set: LaoValues } | null;
  /** Questions nobody has answered yet. */
  readonly open: readonly Question[];
}

export interface ImportTerms {
  readonly policy: AnswerPolicy;
  /** Day from which confirmed changes of name, code and existence count, unless an answer gives its own. */
  readonly effective: string | null;
  /** Where the data came from, noted with each added or changed record. */
  readonly source: string;
  /** Today in Asia/Bangkok. */
  readonly today: string;
  /** By record id; a record not in it is as its import left it. */
  readonly origins: ReadonlyMap<string, RecordOrigins>;
}

export interface RowName {
  readonly lines: readonly number[];
  readonly code: string;
  readonly name: string;
}

export function rowName({ lines, code, nameTh }: LaoOfFile): RowName {
  return { lines, code, name: nameTh };
}

export function refused(row: RowName, reason: Bilingual, findings: readonly Finding[] = []): PlannedRow {
  return { ...row, outcome: 'refuse', write: null, findings: [...findings, finding('refused', '', {}, reason.th, reason.en)], open: [] };
}

export function left(file: LaoOfFile, th: string, en: string): PlannedRow {
  const kept = finding('kept', '', {}, th, en);
  return { ...rowName(file), outcome: 'leave', write: null, findings: [...file.findings, kept], open: [] };
}

export function asked(row: RowName, question: Question, findings: readonly Finding[], need?: Bilingual): PlannedRow {
  const text = need ?? question.text;
  const asks = finding('asked', '', {}, `${text.th} [${question.id}]`, `${text.en} [${question.id}]`);
  return { ...row, outcome: 'ask', write: null, findings: [...findings, asks], open: [question] };
}

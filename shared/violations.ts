import type { Bilingual } from './text/lang.ts';

/**
 * A statement that data is wrong. A value, never thrown; the same functions find violations in the sheet and in the API.
 * `blocking` keeps the row from being saved; a `warning` is shown and may be saved.
 */
export interface Violation {
  /** Stable public code: `F.` blocks, `W.` warns; then the sheet's number. */
  readonly code: string;
  readonly severity: 'blocking' | 'warning';
  /** The fields to mark. */
  readonly fields: readonly string[];
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: Bilingual;
}

export function blocking(code: string, fields: readonly string[], th: string, en: string): Violation {
  return { code, severity: 'blocking', fields, message: { th, en } };
}

export function warning(code: string, fields: readonly string[], th: string, en: string): Violation {
  return { code, severity: 'warning', fields, message: { th, en } };
}

/** A warning of a record, by code and fields: what is accepted with a reason. */
export function warningKey({ code, fields }: Pick<Violation, 'code' | 'fields'>): string {
  return `${code} ${fields.join(',')}`;
}

/** What was wrong already and is not touched by an edit does not block it: one bad cell must not hold up the good ones. */
export function newBlockers(now: readonly Violation[], before: readonly Violation[], touched: readonly string[]): Violation[] {
  return now.filter(
    (violation) =>
      violation.severity === 'blocking' &&
      (violation.fields.some((field) => touched.includes(field)) ||
        !before.some((old) => old.severity === 'blocking' && old.code === violation.code && old.fields.join() === violation.fields.join())),
  );
}

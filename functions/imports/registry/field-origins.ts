// Who gave each field its present value, told from the record's history: an import may replace what an import wrote, but what an
// officer wrote is the officer's.

import { sameValue } from '../../../shared/canonical.ts';
import { FlawedValue } from '../../../shared/register/lao.ts';

/** The part of a history entry that is needed, newest version last. `after` is null where the body was lawfully erased. */
export interface PastChange {
  readonly isImport: boolean;
  readonly after: Readonly<Record<string, unknown>> | null;
}

export interface FieldOrigin {
  readonly by: 'import' | 'officer' | 'nobody';
  /** What the latest import that wrote the field gave it; undefined when none did. */
  readonly imported: unknown;
}

export interface RecordOrigins {
  readonly of: (field: string) => FieldOrigin;
  /** Whether an import has flagged this very value before. */
  readonly wasFlagged: (flaw: FlawedValue) => boolean;
}

export function originsFrom(changes: readonly PastChange[]): RecordOrigins {
  const newestFirst = changes.toReversed();
  const flagged = changes
    .filter(({ isImport }) => isImport)
    .flatMap(({ after }) => FlawedValue.array().safeParse(after?.['flawedValues']).data ?? []);
  return {
    of: (field) => {
      const last = newestFirst.find(({ after }) => after === null || field in after);
      const byImport = newestFirst.find(({ isImport, after }) => isImport && after !== null && field in after);
      const imported = byImport?.after?.[field];
      if (last === undefined || (!last.isImport && byImport === undefined && isNothing(last.after?.[field])))
        return { by: 'nobody', imported };
      return { by: last.isImport ? 'import' : 'officer', imported };
    },
    wasFlagged: ({ field, text }) => flagged.some((flaw) => flaw.field === field && flaw.text === text),
  };
}

/** Of a record that was never changed since its import. */
export const UNTOUCHED: RecordOrigins = { of: () => ({ by: 'import', imported: undefined }), wasFlagged: () => false };

/** A field that a new record leaves blank was written by nobody; an erased body may have held anything. */
function isNothing(value: unknown): boolean {
  return value === null || sameValue(value, []);
}

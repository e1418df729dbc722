// National IDs in the rows of a request: each is checked and replaced by its keyed hash before anything is saved, planned or
// compared, so that the number is in no record, no history and no log.

import type { RowAnswer } from '../../shared/api.ts';
import type { RowChange } from '../../shared/api-changes.ts';
import { readNationalId } from '../../shared/people/national-id.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { checkTypedNumber } from '../../shared/people/person-rules.ts';
import { may } from '../../shared/permissions.ts';
import { PROBLEMS } from '../../shared/problems.ts';
import type { Sheet, Values } from '../../shared/sheets/sheet.ts';
import type { KeyedHash } from '../secrets/keyed-hash.ts';

export interface WithoutNumbers {
  /** The changes without their numbers, in order; of those answered already, nothing is left to save. */
  readonly changes: readonly RowChange[];
  /** By change id, the hash that is kept. */
  readonly derived: ReadonlyMap<string, Values>;
  /** Answers to rows whose number cannot be taken. */
  readonly refused: ReadonlyMap<RowChange, RowAnswer>;
}

export async function withoutNationalIds(
  sheet: Sheet,
  officer: Officer,
  changes: readonly RowChange[],
  hash: KeyedHash,
): Promise<WithoutNumbers> {
  const { nationalId } = sheet;
  if (nationalId === undefined) return { changes, derived: new Map(), refused: new Map() };
  const derived = new Map<string, Values>();
  const refused = new Map<RowChange, RowAnswer>();
  const bare: RowChange[] = [];
  for (const change of changes) {
    const { [nationalId.field]: typed, ...set } = change.set;
    if (nationalId.field in change.set) {
      const refusal = refusalOf(sheet, officer, change, typed, nationalId.field);
      if (refusal !== null) refused.set(change, refusal);
      const reading = readNationalId(String(typed));
      if ('digits' in reading) derived.set(change.changeId, { [nationalId.hash]: await hash(reading.digits) });
    }
    if (!refused.has(change)) bare.push({ ...change, set });
  }
  return { changes: bare, derived, refused };
}

/** Null where the number can be taken, or none was given. */
function refusalOf(sheet: Sheet, officer: Officer, { changeId }: RowChange, typed: unknown, field: string): RowAnswer | null {
  const { th, en } = PROBLEMS['scope-forbidden'];
  if (!may(officer, 'write', sheet, undefined, field))
    return { outcome: 'forbidden', changeId, code: 'scope-forbidden', fields: [field], message: { th, en } };
  const violations = checkTypedNumber(typed).map((violation) => ({ ...violation, fields: [...violation.fields] }));
  return violations.length === 0 ? null : { outcome: 'invalid', changeId, violations };
}

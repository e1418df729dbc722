// How versions are hashed and chained (design §4). Verified by functions/seal/verify.ts.

import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/canonical.ts';
import { publicValues, type Sheet, type Values } from '../../shared/sheets/sheet.ts';
import type { HistoryHeader } from './items.ts';

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function headerHash(header: HistoryHeader): string {
  return sha256(canonicalJson(header));
}

/** Hash of what may stand on public pages; a deleted record has nothing there. */
export function publicHash(sheet: Sheet, values: Values, isDeleted: boolean): string {
  return sha256(canonicalJson(isDeleted ? null : hashedValues(sheet, values)));
}

/** A field that came later than the record is not part of what was written then. */
export function hashedValues(sheet: Sheet, values: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(publicValues(sheet, values)).filter(([name]) => values[name] !== undefined));
}

/** Hash of the whole record; the salt keeps guessable private values from being tried against a published header. */
export function stateHash(values: Values, isDeleted: boolean, salt: string): string {
  return sha256(`${salt}\n${canonicalJson({ isDeleted, values })}`);
}

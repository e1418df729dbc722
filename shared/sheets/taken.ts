// What only one record may hold, and somebody holds already. The same in the sheet and in the API.

import { blocking, type Violation } from '../violations.ts';
import type { Sheet, Values } from './sheet.ts';

/** Another record already is (claim null), or holds, what only one may. */
export function takenViolation(sheet: Sheet, claim: string | null, holder: Values | null): Violation {
  if (sheet.explainTaken !== undefined) return sheet.explainTaken(claim, holder);
  const title = String(holder?.[sheet.titleField] ?? '');
  const field = sheet.name === 'officers' ? 'email' : sheet.name === 'laos' ? 'code' : sheet.keyField;
  return blocking(
    'F.004',
    [field],
    `ค่านี้เป็นของ “${title}” อยู่แล้ว — เปิดระเบียนนั้นแทนการเพิ่มใหม่`,
    `This value already belongs to “${title}”: open that record instead.`,
  );
}

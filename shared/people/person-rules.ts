// What must hold in the record of a person. Codes F.37x.

import { blocking, type Violation } from '../violations.ts';
import { readNationalId } from './national-id.ts';
import type { Person } from './person.ts';

export function checkPerson({ personId, birthDate, mergedInto }: Person, today: string): Violation[] {
  return [
    ...(birthDate !== null && birthDate > today
      ? [blocking('F.372', ['birthDate'], 'วันที่นี้ยังมาไม่ถึง ตรวจสอบ พ.ศ./ค.ศ.', 'This day has not come yet; check the era of the year.')]
      : []),
    ...(mergedInto === personId
      ? [blocking('F.373', ['mergedInto'], 'รวมบุคคลเข้ากับตนเองไม่ได้', 'A person cannot be merged into itself.')]
      : []),
  ];
}

/** The number while it is typed, before it is sent; nothing where none is typed. */
export function checkTypedNumber(typed: unknown): Violation[] {
  if (typed === null || typed === undefined || typed === '') return [];
  const reading = readNationalId(String(typed));
  return 'refusal' in reading ? [blocking('F.374', ['nationalId'], reading.refusal.th, reading.refusal.en)] : [];
}

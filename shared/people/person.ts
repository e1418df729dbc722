// บุคคล: one human being behind tenures and candidacies, because names repeat and registers carry no number. Never public by itself.

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';

export const Person = z.strictObject({
  /** รหัสบุคคล: opaque. */
  personId: z.string().regex(/^person-[0-9a-z-]{3,40}$/),
  /** คำนำหน้านาม */
  prefix: z.string().min(1).max(60).nullable(),
  /** ชื่อ */
  givenName: z.string().min(1).max(120),
  /** ชื่อสกุล */
  familyName: z.string().min(1).max(120).nullable(),
  /** จังหวัดที่ดูแล: of the first office or candidacy; decides which province may see the record. */
  provinceCode: z.enum(PROVINCES.map((province) => province.code)).nullable(),
  /** รหัสเทียบเลขประจำตัวประชาชน: HMAC-SHA-256 under a key outside the store; the number itself is never kept. */
  nationalIdHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** วันเกิด */
  birthDate: z.iso.date().nullable(),
  /** มีวันเกิดแล้ว: said in place of the day, which is told only for a purpose. */
  hasBirthDate: z.boolean().default(false),
  /** รวมเข้ากับบุคคล: this record stands for the same human being as that one; reversible. */
  mergedInto: z
    .string()
    .regex(/^person-[0-9a-z-]{3,40}$/)
    .nullable(),
});
export type Person = z.infer<typeof Person>;

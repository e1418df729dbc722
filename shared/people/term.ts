// วาระ: the life of a council or of an executive between two general elections (domain §2.1, §2.2, §6.1).

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';

const Day = z.iso.date();

export const Term = z.strictObject({
  /** รหัสวาระ */
  termId: z.string().regex(/^term-[0-9a-z-]{3,40}$/),
  /** อปท. */
  laoId: z.string().regex(/^lao-[0-9a-z]{3,12}$/),
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  districtTh: z.string().min(1).max(100).nullable(),
  /** สภา หรือ ผู้บริหาร */
  body: z.enum(['council', 'executive']),
  /** ลำดับวาระ */
  ordinal: z.int().min(1).max(99),
  /** วันเลือกตั้ง: the first day of the term. */
  startDate: Day,
  /** วันครบวาระ: start + 4 years − 1 day; kept by the system. */
  endDate: Day,
  /** สิ้นสุดจริงเมื่อ: the last day, where it ended otherwise. */
  endedOn: Day.nullable(),
  /** เหตุที่สิ้นสุด */
  endReason: z
    .enum([
      'termEnded',
      'councilDissolved',
      'died',
      'resigned',
      'removed',
      'electionCalledTransitional',
      'laoStatusChanged',
      'courtOrder',
      'extended',
      'other',
    ])
    .nullable(),
  /** แจ้ง ผอ.กต.จว. ว่าจะครบวาระเมื่อ (ไม่น้อยกว่า 60 วันก่อนครบ) */
  reportedOn: Day.nullable(),
});
export type Term = z.infer<typeof Term>;

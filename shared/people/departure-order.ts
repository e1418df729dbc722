// การพ้นจากตำแหน่งพร้อมกัน: what an officer orders when many leave at once (domain §3, acceptance 000-7: departures first).

import { z } from 'zod';
import { DepartureReason } from './departure-reason.ts';

const Day = z.iso.date();
const line = (longest: number) => z.string().min(1).max(longest);

export const DepartureOrder = z.strictObject({
  /** ฝ่ายที่พ้น: `chief` is the chief executive, whose deputies, secretary and advisers leave too. */
  sides: z.enum(['both', 'chief', 'council']),
  /** เหตุที่พ้นจากตำแหน่ง */
  reason: DepartureReason,
  /** วันสุดท้ายที่ดำรงตำแหน่ง */
  date: Day,
  /** รายละเอียดเหตุ (อื่น ๆ) */
  note: line(300).nullable(),
  /** เลขที่คำสั่ง คำวินิจฉัย หรือประกาศ */
  number: line(100).nullable(),
  /** วันที่ของคำสั่ง คำวินิจฉัย หรือประกาศ */
  orderDate: Day.nullable(),
  /** ผู้สั่ง */
  authority: line(150).nullable(),
  /** ให้ปลัดปฏิบัติหน้าที่นายกตั้งแต่วันถัดไป */
  letPaladAct: z.boolean(),
});
export type DepartureOrder = z.infer<typeof DepartureOrder>;

// บันทึกการเข้าดูข้อมูลบุคคล: who looked up which human being, when and for what. Written by the API before it answers, never changed.

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';

export const AccessEntry = z.strictObject({
  /** รหัสการตรวจ: begins with the instant, so that the log is in order. */
  lookId: z.string().regex(/^look-[0-9a-z-]{10,60}$/),
  /** เวลา */
  at: z.iso.datetime(),
  officerId: z.string(),
  /** ผู้ตรวจ */
  officerName: z.string(),
  /** หน่วยงาน */
  office: z.string(),
  /** จังหวัดของผู้ตรวจ; null for the whole country. */
  provinceCode: z.enum(PROVINCES.map((province) => province.code)).nullable(),
  /** วัตถุประสงค์ */
  purpose: z.string().min(1).max(300),
  /** ค้นด้วย: a number is never written down, a name is; `candidacy`: candidates of an election, whose records are among those shown; `birthDate`: the birth dates of those shown. */
  by: z.enum(['nationalId', 'name', 'candidacy', 'birthDate']),
  /** ชื่อที่ค้น; null for a search by number, and where several candidates were looked at. */
  name: z.string().max(200).nullable(),
  /** ผลที่แสดง: records that were shown, by id. */
  shown: z.array(z.string()).max(60),
});
export type AccessEntry = z.infer<typeof AccessEntry>;

// กรรมการประจำหน่วยเลือกตั้ง (กปน.) และเจ้าหน้าที่รักษาความปลอดภัย (domain §4.9, §9: 002-28 to 002-35). Never public.

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';
import { ConstituencyNumber, ElectionId, UnitNumber } from './election-id.ts';

const Day = z.iso.date();
const line = (longest: number) => z.string().min(1).max(longest);

export const PollStaff = z.strictObject({
  staffId: z.string().regex(/^staff-[0-9a-z-]{3,60}$/),
  electionId: ElectionId,
  laoId: z.string().regex(/^lao-[0-9a-z]{3,12}$/),
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  districtTh: line(100).nullable(),
  constituency: ConstituencyNumber,
  unit: UnitNumber,
  /** ประธานกรรมการ กรรมการ หรือเจ้าหน้าที่รักษาความปลอดภัย */
  role: z.enum(['chair', 'member', 'security']),
  prefix: line(60).nullable(),
  givenName: line(120),
  familyName: line(120).nullable(),
  /** ประธานมาจาก ข้าราชการ เจ้าหน้าที่ของรัฐ หรือผู้ผ่านการอบรม */
  background: z.enum(['civilServant', 'stateOfficial', 'trained']).nullable(),
  /** หน่วยงานที่ขอตัวมา (ตำรวจ อำเภอ หรือส่วนราชการอื่น) */
  fromAgency: line(150).nullable(),
  /** เป็นผู้มีสิทธิเลือกตั้ง */
  isEligibleVoter: z.boolean(),
  /** กกต.อปท. เห็นชอบเมื่อ */
  approvedOn: Day.nullable(),
  /** แต่งตั้งเมื่อ (ไม่น้อยกว่า 20 วันก่อนวันเลือกตั้ง) แบบ 2/3 */
  appointedOn: Day.nullable(),
  orderNumber: line(100).nullable(),
  /** แจ้งผู้ได้รับแต่งตั้งเมื่อ แบบ 2/5 */
  noticeSentOn: Day.nullable(),
  /** อบรมเมื่อ */
  trainedOn: Day.nullable(),
});
export type PollStaff = z.infer<typeof PollStaff>;

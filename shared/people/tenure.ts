// การดำรงตำแหน่งและการพ้นจากตำแหน่ง: one person in one office of one LAO, from when, how it began and how it ended (domain §2, §3).

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';
import { Phone } from '../text/phone.ts';
import { DepartureReason } from './departure-reason.ts';

const Day = z.iso.date();
const line = (longest: number) => z.string().min(1).max(longest);

/** ตำแหน่ง: offices of the executive and of the council side. */
export const Office = z.enum([
  'chiefExecutive',
  'deputyChief',
  'chiefSecretary',
  'chiefAdviser',
  'councilPresident',
  'councilVicePresident',
  'councilSecretary',
  'councillor',
]);
export type Office = z.infer<typeof Office>;

export const Tenure = z.strictObject({
  /** รหัสการดำรงตำแหน่ง */
  tenureId: z.string().regex(/^tenure-[0-9a-z-]{3,40}$/),
  /** อปท. */
  laoId: z.string().regex(/^lao-[0-9a-z]{3,12}$/),
  /** จังหวัดของ อปท.: said with the record, because it decides who may see it. */
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  /** อำเภอของ อปท. */
  districtTh: line(100).nullable(),
  /** บุคคล: opaque id; null until matched. */
  personId: z
    .string()
    .regex(/^person-[0-9a-z-]{3,40}$/)
    .nullable(),
  /** คำนำหน้านาม */
  prefix: line(60).nullable(),
  /** ชื่อ */
  givenName: line(120),
  /** ชื่อสกุล; null where there is none. */
  familyName: line(120).nullable(),
  /** ภาพถ่าย: id of a published photo. */
  photoId: z
    .string()
    .regex(/^photo-[0-9a-f]{32}$/)
    .nullable(),
  /** ตำแหน่ง */
  office: Office,
  /** ลำดับที่ของตำแหน่ง: รองนายกคนที่ 1, 2 …; null where an office has one holder or no order. */
  ordinal: z.int().min(1).max(60).nullable(),
  /** กลุ่มหรือพรรค */
  group: line(150).nullable(),
  /** เขตเลือกตั้ง */
  constituency: line(60).nullable(),
  /** การดำรงตำแหน่ง: holder, ปฏิบัติหน้าที่ (office vacant), รักษาราชการแทน (holder cannot act). */
  capacity: z.enum(['substantive', 'actingOfficeVacant', 'actingInPlace']),
  /** ที่มาของตำแหน่ง; null when unknown (old registers). */
  appointedBy: z.enum(['certifiedElection', 'order', 'councilChoice', 'byLaw']).nullable(),
  /** เลขที่คำสั่ง/ประกาศ */
  appointmentNumber: line(100).nullable(),
  /** วันที่ของคำสั่ง/ประกาศ */
  appointmentDate: Day.nullable(),
  /** วันที่เข้ารับตำแหน่ง; null when unknown (old registers). */
  startDate: Day.nullable(),
  /** วันสุดท้ายที่ดำรงตำแหน่ง; null while in office, and, with a reason given, where nobody recorded the day (old registers). */
  endDate: Day.nullable(),
  /** เหตุที่พ้นจากตำแหน่ง */
  departureReason: DepartureReason.nullable(),
  /** รายละเอียดเหตุ (อื่น ๆ) */
  departureNote: line(300).nullable(),
  /** คำสั่ง คำวินิจฉัย หรือประกาศให้พ้น: number. */
  departureNumber: line(100).nullable(),
  /** วันที่ของคำสั่ง คำวินิจฉัย หรือประกาศ */
  departureOrderDate: Day.nullable(),
  /** ผู้สั่ง */
  departureAuthority: line(150).nullable(),
  /** หยุดปฏิบัติหน้าที่ตั้งแต่: suspension is not leaving. */
  suspendedFrom: Day.nullable(),
  /** กลับเข้าปฏิบัติหน้าที่ */
  suspendedTo: Day.nullable(),
  /** โทรศัพท์สำนักงาน */
  officePhones: z.array(Phone).max(5),
  /** วันเกิด: never public; age is counted from it. */
  birthDate: Day.nullable(),
  /** การศึกษา */
  education: z.enum(['belowUpperSecondary', 'upperSecondary', 'bachelor', 'aboveBachelor']).nullable(),
  /** เคยเป็นสมาชิกสภาท้องถิ่น ผู้บริหารท้องถิ่น หรือสมาชิกรัฐสภา (แทนวุฒิการศึกษา) */
  hasHeldOffice: z.boolean(),
  /** ยืนยันข้อมูลถูกต้อง ณ วันที่ */
  confirmedOn: Day.nullable(),
  /** แหล่งข้อมูล */
  source: line(300).nullable(),
});
export type Tenure = z.infer<typeof Tenure>;

// ผู้สมัครรับเลือกตั้ง ณ วันสมัคร: who stood, as they were on the day of applying; later changes of the person do not alter it (domain §4.5–4.7).

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';
import { ElectionId, Office } from './election-id.ts';

const Day = z.iso.date();
const line = (longest: number) => z.string().min(1).max(longest);

/** สถานะการสมัคร */
export const CandidacyState = z.enum(['applied', 'accepted', 'rejected', 'withdrawn', 'died']);
export type CandidacyState = z.infer<typeof CandidacyState>;

export const Candidacy = z.strictObject({
  /** Starts with the contest, so that the candidates of a contest are one query. */
  candidacyId: z.string().regex(/^candidacy-(executive|council-\d{2})-[0-9a-z-]{3,40}$/),
  electionId: ElectionId,
  laoId: z.string().regex(/^lao-[0-9a-z]{3,12}$/),
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  districtTh: line(100).nullable(),
  office: Office,
  /** เขตเลือกตั้งที่; null for the executive. */
  constituency: z.int().min(1).max(99).nullable(),
  /** หมายเลขผู้สมัคร; null until given. Never used again within the contest. */
  number: z.int().min(1).max(999).nullable(),
  /** ได้หมายเลขโดย ลำดับการสมัคร หรือจับสลาก */
  numberBy: z.enum(['order', 'lot']).nullable(),
  personId: z
    .string()
    .regex(/^person-[0-9a-z-]{3,40}$/)
    .nullable(),
  prefix: line(60).nullable(),
  givenName: line(120),
  familyName: line(120).nullable(),
  photoId: z
    .string()
    .regex(/^photo-[0-9a-f]{32}$/)
    .nullable(),
  /** กลุ่มหรือพรรค */
  group: line(150).nullable(),
  /** วันสมัคร */
  applicationDate: Day,
  state: CandidacyState,
  /** วันที่ของสถานะ และเหตุผล */
  stateOn: Day.nullable(),
  stateReason: line(300).nullable(),
  /** วันเกิด: never public. */
  birthDate: Day.nullable(),
  education: z.enum(['belowUpperSecondary', 'upperSecondary', 'bachelor', 'aboveBachelor']).nullable(),
  hasHeldOffice: z.boolean(),
  /** มีชื่อในทะเบียนบ้านในเขต อปท. ตั้งแต่ */
  residentSince: Day.nullable(),
  /** ค่าธรรมเนียมการสมัคร (บาท) และเลขที่ใบเสร็จ */
  feePaid: z.int().min(0).max(1_000_000).nullable(),
  receiptNumber: line(60).nullable(),
  /** เอกสารหลักฐานที่ยื่นครบแล้ว: names of the papers, never the papers. */
  documents: z.array(line(60)).max(20),
  /** ลักษณะต้องห้าม: numbers of the items of the checklist that were declared and checked (1–26). */
  clearedItems: z.array(z.int().min(1).max(26)).max(26),
  /** ตรวจสอบโดย เมื่อ */
  checkedBy: line(150).nullable(),
  checkedOn: Day.nullable(),
});
export type Candidacy = z.infer<typeof Candidacy>;

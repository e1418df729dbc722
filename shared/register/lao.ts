// องค์กรปกครองส่วนท้องถิ่น: one record of the register of local administrative organisations (domain §1, §6.2, §7.4).

import { z } from 'zod';
import { Phone } from '../text/phone.ts';
import { DlaCode } from './dla-code.ts';
import { LaoType } from './lao-type.ts';
import { PROVINCES } from './provinces.ts';

const Day = z.iso.date();
const line = (longest: number) => z.string().min(1).max(longest);
const HttpUrl = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500);

/** ชื่อ ประเภท และรหัสเดิม: a code, type and name the organisation bore before. */
export const FormerDesignation = z.strictObject({
  /** รหัส อปท. เดิม */
  code: DlaCode.nullable(),
  /** ประเภทเดิม */
  type: LaoType,
  /** ชื่อเดิม */
  nameTh: line(150),
  /** ชื่อเดิม (อังกฤษ) */
  nameEn: line(150).nullable(),
  /** ตั้งแต่วันที่; null when unknown. */
  validFrom: Day.nullable(),
  /** ถึงวันที่: the last day it was borne. */
  validTo: Day,
});
export type FormerDesignation = z.infer<typeof FormerDesignation>;

/** ค่าที่ต้องตรวจสอบ: a value a source gave that cannot stand in its field; kept until an officer settles it. */
export const FlawedValue = z.strictObject({
  field: line(60),
  text: line(500),
  /** Why it could not stand: `notAnAddress`, `coordinate`, `outsideThailand`, `incompletePair`, `postcode` … */
  why: line(60),
});
export type FlawedValue = z.infer<typeof FlawedValue>;

/** รหัสในระบบเดิม: the organisation's number in an older system. */
export const LegacyId = z.strictObject({ scheme: z.string().regex(/^[a-z0-9-]{2,30}$/), value: line(60) });
export type LegacyId = z.infer<typeof LegacyId>;

export const Lao = z.strictObject({
  /** รหัสภายในถาวร: `lao-` and the code first registered; never changes. */
  laoId: z.string().regex(/^lao-[0-9a-z]{3,12}$/),
  /** รหัส อปท. 8 หลัก; null only for forms without a code (กทม.). */
  code: DlaCode.nullable(),
  /** ประเภท อปท. */
  type: LaoType,
  /** ชื่อภาษาไทย without the type in front. */
  nameTh: line(150),
  /** ชื่อภาษาอังกฤษ without the type. */
  nameEn: line(150).nullable(),
  /** ใช้รหัส ประเภท และชื่อนี้ตั้งแต่วันที่: moving it together with a code, type or name makes a new designation. */
  designationFrom: Day.nullable(),
  /** รหัส ประเภท และชื่อเดิม, oldest first. */
  formerDesignations: z.array(FormerDesignation).max(20),
  /** จังหวัด, DOPA number. */
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  /** อำเภอ (กทม.: null). */
  districtTh: line(100).nullable(),
  /** ตำบลในเขต: the subdistricts the organisation covers. */
  subdistricts: z.array(line(100)).max(400),
  /** วันที่จัดตั้ง */
  establishedDate: Day.nullable(),
  /** วันที่ยุบหรือรวม: from this day the organisation no longer exists. */
  abolishedDate: Day.nullable(),
  /** รหัสภายในของ อปท. ที่รับช่วงต่อ: the organisation that took it over. */
  successorLaoId: z
    .string()
    .regex(/^lao-[0-9a-z]{3,12}$/)
    .nullable(),
  /** ที่ตั้งสำนักงานเลขที่ */
  addressNo: line(100).nullable(),
  /** หมู่ที่ */
  moo: line(30).nullable(),
  /** ตรอก/ซอย */
  soi: line(100).nullable(),
  /** ถนน */
  road: line(100).nullable(),
  /** ตำบลที่ตั้งสำนักงาน */
  officeSubdistrictTh: line(100).nullable(),
  /** รหัสไปรษณีย์ */
  postcode: z
    .string()
    .regex(/^[1-9]\d{4}$/)
    .nullable(),
  /** ละติจูดที่ตั้งสำนักงาน (WGS 84, degrees). */
  latitude: z.number().min(5.6).max(20.5).nullable(),
  /** ลองจิจูดที่ตั้งสำนักงาน (WGS 84, degrees). */
  longitude: z.number().min(97.3).max(105.7).nullable(),
  /** พื้นที่ (ตารางกิโลเมตร) */
  areaKm2: z.number().positive().max(30_000).nullable(),
  /** จำนวนประชากร */
  population: z.int().min(0).max(15_000_000).nullable(),
  /** ประชากร ณ วันที่ */
  populationDate: Day.nullable(),
  /** จำนวนสมาชิกสภาที่จะพึงมี */
  councilSeats: z.int().min(1).max(150).nullable(),
  /** โทรศัพท์สำนักงาน */
  phones: z.array(Phone).max(10),
  /** โทรสาร */
  faxes: z.array(Phone).max(5),
  /** อีเมลสำนักงาน */
  email: z.email().max(200).nullable(),
  /** เว็บไซต์ */
  website: HttpUrl.nullable(),
  /** สื่อสังคมออนไลน์ */
  socialLinks: z.array(HttpUrl).max(10),
  /** รหัสในระบบเดิม (INFO, ELE, e-GP …) */
  legacyIds: z.array(LegacyId).max(20),
  /** แหล่งที่มาของข้อมูล */
  source: line(300).nullable(),
  /** ค่าที่ต้องตรวจสอบ */
  flawedValues: z.array(FlawedValue).max(20),
  /** ยืนยันข้อมูลถูกต้อง ณ วันที่; records from before this field lack it. */
  confirmedOn: Day.nullable().default(null),
});
export type Lao = z.infer<typeof Lao>;

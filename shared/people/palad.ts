// ปลัด อปท. (domain §6.4): the chief administrator of each LAO, or the explicit statement that there is none.

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';
import { Phone } from '../text/phone.ts';

const Day = z.iso.date();
const line = (longest: number) => z.string().min(1).max(longest);

export const Palad = z.strictObject({
  /** รหัสภายในของ อปท.: one record per LAO. */
  laoId: z.string().regex(/^lao-[0-9a-z]{3,12}$/),
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  districtTh: line(100).nullable(),
  /** ตำแหน่งว่าง / ไม่มีผู้ดำรงตำแหน่ง: needs no person and counts as complete. */
  isVacant: z.boolean(),
  /** ภาพถ่าย */
  photoId: z
    .string()
    .regex(/^photo-[0-9a-f]{32}$/)
    .nullable(),
  prefix: line(60).nullable(),
  givenName: line(120).nullable(),
  familyName: line(120).nullable(),
  /** ตำแหน่ง: ปลัด อบจ., ปลัดเทศบาล, ปลัด อบต., ปลัดเมืองพัทยา. */
  position: z.enum(['paladPao', 'paladMunicipality', 'paladSao', 'paladPattaya', 'paladBma']).nullable(),
  /** ระดับ */
  level: z.enum(['levelBasic', 'levelMiddle', 'levelHigh']).nullable(),
  /** สังกัด */
  affiliation: line(200).nullable(),
  /** โทรศัพท์สำนักงาน */
  officePhones: z.array(Phone).max(5),
  /** โทรศัพท์มือถือ: public only with consent. */
  mobilePhones: z.array(Phone).max(3),
  /** ยินยอมให้เผยแพร่โทรศัพท์มือถือ */
  isMobilePublic: z.boolean(),
  /** ดำรงตำแหน่งตั้งแต่ (หรือว่างตั้งแต่) */
  since: Day.nullable(),
  /** เหตุที่เปลี่ยนแปลงครั้งล่าสุด */
  changeReason: z.enum(['transferred', 'swapped', 'retired', 'resigned', 'died', 'dismissed', 'other']).nullable(),
  /** ปีเกษียณ: 30 กันยายนของปีงบประมาณที่อายุครบ 60 ปี */
  retirementDate: Day.nullable(),
  /** ยืนยันข้อมูลถูกต้อง ณ วันที่ */
  confirmedOn: Day.nullable(),
});
export type Palad = z.infer<typeof Palad>;

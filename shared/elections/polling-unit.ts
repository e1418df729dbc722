// หน่วยเลือกตั้งและที่เลือกตั้ง (domain §4.9).

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';
import { ConstituencyNumber, ElectionId, UnitNumber } from './election-id.ts';

const Day = z.iso.date();
const line = (longest: number) => z.string().min(1).max(longest);

export const PollingUnit = z.strictObject({
  unitId: z.string().regex(/^unit-\d{2}-\d{4}$/),
  electionId: ElectionId,
  laoId: z.string().regex(/^lao-[0-9a-z]{3,12}$/),
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  districtTh: line(100).nullable(),
  /** เขตเลือกตั้งที่ */
  constituency: ConstituencyNumber,
  /** หน่วยเลือกตั้งที่ */
  number: UnitNumber,
  /** ชื่อหน่วย */
  name: line(150).nullable(),
  /** หมู่บ้าน: one or more; a village may be shared by units. */
  villages: z.array(line(100)).max(60),
  /** แนวเขต ถนน ตรอก ซอย คลอง แม่น้ำ */
  boundary: line(1000).nullable(),
  /** ที่เลือกตั้ง */
  place: line(200).nullable(),
  /** Degrees, WGS 84. */
  latitude: z.number().min(5.6).max(20.5).nullable(),
  longitude: z.number().min(97.3).max(105.7).nullable(),
  /** จำนวนผู้มีสิทธิเลือกตั้ง; where results are known by district only, a district stands for a unit. */
  eligibleVoters: z.int().min(0).max(1_000_000).nullable(),
  /** กกต.อปท. เห็นชอบเมื่อ */
  approvedOn: Day.nullable(),
  /** ประกาศกำหนดหน่วยเมื่อ (ไม่น้อยกว่า 25 วันก่อนวันเลือกตั้ง) */
  publishedOn: Day.nullable(),
  /** ประกาศครบสี่ทาง (domain §9, 002-27) */
  postedAtOffice: z.boolean(),
  postedAtPlace: z.boolean(),
  sentToProvince: z.boolean(),
  keptOnFile: z.boolean(),
});
export type PollingUnit = z.infer<typeof PollingUnit>;

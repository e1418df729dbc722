// เขตเลือกตั้ง: the seats of one constituency and the people they stand for (domain §2.1).

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';
import { ConstituencyNumber, ElectionId } from './election-id.ts';

const line = (longest: number) => z.string().min(1).max(longest);
const People = z.int().min(0).max(20_000_000);

export const Constituency = z.strictObject({
  constituencyId: z.string().regex(/^constituency-\d{2}$/),
  electionId: ElectionId,
  laoId: z.string().regex(/^lao-[0-9a-z]{3,12}$/),
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  districtTh: line(100).nullable(),
  /** เขตเลือกตั้งที่; an election of the executive alone has one, the whole area. */
  number: ConstituencyNumber,
  /** จำนวนสมาชิกที่จะพึงมี; 0 where only the executive is elected. */
  seats: z.int().min(0).max(60),
  /** พื้นที่ */
  area: line(1000).nullable(),
  /** จำนวนราษฎร ณ วันที่ */
  population: People.nullable(),
  populationOn: z.iso.date().nullable(),
  /** จำนวนผู้มีสิทธิเลือกตั้ง */
  eligibleVoters: People.nullable(),
  /** เหตุผลที่กำหนดต่างจากที่คำนวณได้ */
  overrideReason: line(300).nullable(),
});
export type Constituency = z.infer<typeof Constituency>;

// การประกาศผลการเลือกตั้ง: what the Election Commission announced of one contest, and the lots that settled ties (domain §4.3, §5.2).

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';
import { ElectionId, Office } from './election-id.ts';

const Day = z.iso.date();
const line = (longest: number) => z.string().min(1).max(longest);
const CandidateNumbers = z.array(z.int().min(1).max(999)).max(60);

export const Certification = z.strictObject({
  certificationId: z.string().regex(/^certification-(executive|council-\d{2})$/),
  electionId: ElectionId,
  laoId: z.string().regex(/^lao-[0-9a-z]{3,12}$/),
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  districtTh: line(100).nullable(),
  office: Office,
  /** เขตเลือกตั้งที่; null for the executive. */
  constituency: z.int().min(1).max(99).nullable(),
  /** จับสลากเมื่อ ที่ใด ต่อหน้าใคร และผู้ที่จับได้ (หมายเลข) */
  lotsDrawnOn: Day.nullable(),
  lotsPlace: line(200).nullable(),
  lotsWitnesses: z.array(line(150)).max(20),
  lotsWon: CandidateNumbers,
  /** ผล: null until the Election Commission decides. */
  outcome: z.enum(['certified', 'newElectionOrdered', 'revoteOrdered', 'recountOrdered']).nullable(),
  /** หมายเลขผู้สมัครที่ กกต. ประกาศให้เป็นผู้ได้รับเลือกตั้ง */
  elected: CandidateNumbers,
  /** เลขที่และวันที่ประกาศของ กกต. */
  announcementNumber: line(100).nullable(),
  announcementDate: Day.nullable(),
  /** แก้ไขหลังประกาศ: why, and by which paper. */
  correctionReason: line(500).nullable(),
  correctionDocument: line(150).nullable(),
});
export type Certification = z.infer<typeof Certification>;

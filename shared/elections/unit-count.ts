// ผลการนับคะแนนรายหน่วย: one entry of one unit's count for one office and round, as on the paper (แบบ ส.ถ./ผ.ถ. 5/7; domain §5.1).

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';
import { ConstituencyNumber, ElectionId, Office, UnitNumber } from './election-id.ts';

const line = (longest: number) => z.string().min(1).max(longest);
/** Null is “not written yet”, never 0. */
const Ballots = z.int().min(0).max(1_000_000).nullable();

export const CandidateVotes = z.strictObject({
  /** หมายเลขผู้สมัคร */
  number: z.int().min(1).max(999),
  votes: z.int().min(0).max(1_000_000),
});
export type CandidateVotes = z.infer<typeof CandidateVotes>;

/** ครั้งที่นับ: first count, recount (นับคะแนนใหม่), re-vote (ออกเสียงลงคะแนนใหม่). */
export const Round = z.enum(['original', 'recount', 'revote']);
export type Round = z.infer<typeof Round>;

export const UnitCount = z.strictObject({
  /** `count-council-01-0012-original-1`: unit, office, round and entry. */
  countId: z.string().regex(/^count-(council|executive)-\d{2}-\d{4}-(original|recount|revote)-[12]$/),
  electionId: ElectionId,
  laoId: z.string().regex(/^lao-[0-9a-z]{3,12}$/),
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  districtTh: line(100).nullable(),
  office: Office,
  /** เขตเลือกตั้งที่ of the unit. */
  constituency: ConstituencyNumber,
  unit: UnitNumber,
  round: Round,
  /** บันทึกครั้งที่: the second by another officer. */
  entry: z.int().min(1).max(2),
  /** ร่าง หรือส่งแล้ว */
  state: z.enum(['draft', 'submitted']),
  eligibleVoters: Ballots,
  votersPresent: Ballots,
  ballotsReceived: Ballots,
  ballotsUsed: Ballots,
  ballotsRemaining: Ballots,
  goodBallots: Ballots,
  spoiledBallots: Ballots,
  noVoteBallots: Ballots,
  votes: z.array(CandidateVotes).max(200),
  /** คำเตือนที่ยอมรับพร้อมเหตุผล: `W.503: เหตุผล`. */
  acceptedWarnings: z.array(z.string().regex(/^W\.\d{2,4}: .{1,300}$/)).max(40),
  /** ภาพถ่ายแบบรายงาน */
  paperPhotoId: z
    .string()
    .regex(/^photo-[0-9a-f]{32}$/)
    .nullable(),
  note: line(500).nullable(),
  /** Officer who entered it; kept by the system. */
  enteredBy: z.string().max(60).nullable(),
  /** ยังไม่เปิดให้ผู้อื่นเห็น: the election asks for two entries, and not both are sent; kept by the system. */
  isBlind: z.boolean(),
});
export type UnitCount = z.infer<typeof UnitCount>;

// ครั้งที่เลือกตั้ง: one election of one LAO, from the call to the certificate (domain §4).

import { z } from 'zod';
import { PROVINCES } from '../register/provinces.ts';
import { Phone } from '../text/phone.ts';
import { ElectionId } from './election-id.ts';

const Day = z.iso.date();
const line = (longest: number) => z.string().min(1).max(longest);
const Baht = z.number().min(0).max(10_000_000_000).multipleOf(0.01).nullable();

/** เหตุที่ต้องจัดการเลือกตั้ง (domain §4.2) */
export const ElectionCause = z.enum([
  'termEnd',
  'vacancy',
  'councilDissolved',
  'newLao',
  'repeatNoVote',
  'repeatTenPercent',
  'ecOrdered',
  'transitional',
]);
export type ElectionCause = z.infer<typeof ElectionCause>;

/** ขั้นตอน: what has been reached. Which may follow which is said in `steps.ts`. */
export const ElectionStage = z.enum([
  'called',
  'announced',
  'applications',
  'candidates',
  'voting',
  'counting',
  'counted',
  'certified',
  'appointed',
]);
export type ElectionStage = z.infer<typeof ElectionStage>;

export const Election = z.strictObject({
  electionId: ElectionId,
  laoId: z.string().regex(/^lao-[0-9a-z]{3,12}$/),
  provinceCode: z.enum(PROVINCES.map((province) => province.code)),
  districtTh: line(100).nullable(),
  /** วาระที่ */
  termOrdinal: z.int().min(1).max(99),
  /** ครั้งที่ (ในวาระ) */
  ordinal: z.int().min(1).max(99),
  /** เลือกตั้ง: members of the council, the executive, or both on one day (พร้อมกัน). */
  offices: z.enum(['council', 'executive', 'both']),
  /** เหตุที่ต้องจัดการเลือกตั้ง */
  cause: ElectionCause,
  /** วันที่เกิดเหตุ: last day of the term, day of the vacancy, or of the order. */
  causeDate: Day.nullable(),
  /** เลือกตั้งใหม่แทนครั้งที่: the election this one repeats or replaces. */
  repeats: ElectionId.nullable(),
  /** ขั้นตอน */
  stage: ElectionStage,
  /** ปกติ เลื่อน หรือยกเลิก: three different things. */
  pollState: z.enum(['asPlanned', 'postponed', 'cancelled']),
  /** เหตุที่เลื่อนหรือยกเลิก */
  pollStateReason: line(300).nullable(),
  /** วันที่ กกต. ประกาศกำหนดให้มีการเลือกตั้ง */
  calledOn: Day.nullable(),
  /** วันเสนอร่างประกาศต่อ ผอ.กต.จว. */
  draftedOn: Day.nullable(),
  /** แบบประกาศ เช่น 1/1 */
  announcementForm: line(20).nullable(),
  /** วันที่ ผอ.กต.จว. เห็นชอบ */
  approvedOn: Day.nullable(),
  /** วันประกาศให้มีการเลือกตั้ง */
  announcedOn: Day.nullable(),
  /** เลขที่ประกาศ */
  announcementNumber: line(100).nullable(),
  /** วันแรกและวันสุดท้ายที่รับสมัคร */
  applicationsFrom: Day.nullable(),
  applicationsTo: Day.nullable(),
  /** วันประกาศรายชื่อผู้สมัคร */
  candidatesAnnouncedOn: Day.nullable(),
  /** วันเลือกตั้ง */
  electionDay: Day.nullable(),
  /** ปิดประกาศครบสี่ทาง (domain §9, 002-13): the four postings. */
  postedAtOffice: z.boolean(),
  postedAtDistrict: z.boolean(),
  postedElsewhere: z.boolean(),
  postedOnWeb: z.boolean(),
  /** ส่งสำเนาประกาศ: one line per delivery. */
  deliveries: z.array(line(200)).max(50),
  /** ศูนย์ประสานงานจัดการเลือกตั้ง */
  centrePlace: line(200).nullable(),
  centrePhones: z.array(Phone).max(5),
  /** วัสดุอุปกรณ์ที่พร้อมแล้ว */
  materials: z.array(line(100)).max(100),
  /** งบประมาณ (บาท): ค่าตอบแทน ค่าใช้สอย ค่าวัสดุ */
  budgetPay: Baht,
  budgetServices: Baht,
  budgetMaterials: Baht,
  /** ต้องบันทึกผลสองครั้งจึงถือว่าตรวจสอบแล้ว */
  needsTwoEntries: z.boolean(),
  /** วันที่ของกติกาที่ใช้: the rules in force on this day stay in force for this election, whatever changes later. */
  rulesAsOf: Day.nullable(),
  /** แหล่งที่มาของผล: where results come from that were not counted in this system, and what is to be known of them. */
  source: line(500).nullable().default(null),
  /** ผลของแต่ละหน่วยยังนับไม่ครบ: taken over from a publication of the night; never complete, however many units there are. */
  isPartial: z.boolean().default(false),
});
export type Election = z.infer<typeof Election>;

// The papers of an election as printed from its records: their numbers, titles and sentences (domain §4.4, §9). Data only. Papers are
// Thai; blanks stand in braces and are filled by the page that prints them, in Thai digits.

import { type ElectionForm, electionFormOf, type Paper } from '../law/election-forms.ts';
import type { Bilingual } from '../text/lang.ts';
import type { Election, ElectionCause } from './election.ts';

/** “แบบ ส.ถ. 1/1”, “แบบ ผ.ถ. 1/1”, or both where both offices are elected on one day; null where no form is known. */
export function formNumber(paper: Paper, offices: Election['offices'], day: string): string | null {
  const form = electionFormOf(paper, day);
  if (form === null) return null;
  const series = { council: 'ส.ถ.', executive: 'ผ.ถ.', both: 'ส.ถ./ผ.ถ.' }[offices];
  return `แบบ ${series} ${form.code}`;
}

/** The announcements to choose from: 1/4 for a repeat, else 1/1 to 1/3 “แล้วแต่กรณี”. */
export function announcementForms(cause: ElectionCause, day: string): ElectionForm[] {
  const isRepeat = cause === 'repeatNoVote' || cause === 'repeatTenPercent';
  const papers: readonly Paper[] = isRepeat
    ? ['repeatAnnouncement']
    : ['announcement', 'announcementAlternative2', 'announcementAlternative3'];
  return papers.flatMap((paper) => electionFormOf(paper, day) ?? []);
}

/** เอกสารหลักฐาน a candidate hands in (domain §4.5). `executiveOnly`: proof of education. */
export const APPLICATION_DOCUMENTS: readonly (Bilingual & { readonly code: string; readonly executiveOnly: boolean })[] = [
  { code: 'application', th: 'ใบสมัครรับเลือกตั้ง', en: 'Application form', executiveOnly: false },
  {
    code: 'photo',
    th: 'รูปถ่ายหน้าตรงไม่สวมหมวก ขนาด 8.5 × 13.5 เซนติเมตร',
    en: 'Photo, bareheaded, facing front, 8.5 × 13.5 cm',
    executiveOnly: false,
  },
  { code: 'idCard', th: 'สำเนาบัตรประจำตัวประชาชน', en: 'Copy of the ID card', executiveOnly: false },
  { code: 'houseRegister', th: 'สำเนาทะเบียนบ้าน', en: 'Copy of the house register', executiveOnly: false },
  { code: 'medical', th: 'ใบรับรองแพทย์', en: 'Medical certificate', executiveOnly: false },
  {
    code: 'tax',
    th: 'หลักฐานการเสียภาษีเงินได้สามปี หรือหนังสือยืนยันการไม่ได้เสียภาษี',
    en: 'Income tax of three years, or the declaration of not being liable',
    executiveOnly: false,
  },
  { code: 'education', th: 'หลักฐานการศึกษา', en: 'Proof of education', executiveOnly: true },
];

/** ที่ปิดประกาศ of the announcement of an election (002-13). */
export const ANNOUNCEMENT_POSTINGS: readonly (Bilingual & { readonly field: string })[] = [
  { field: 'postedAtOffice', th: 'ที่ทำการ อปท.', en: 'Office of the LAO' },
  { field: 'postedAtDistrict', th: 'ที่ว่าการอำเภอ', en: 'District office' },
  { field: 'postedElsewhere', th: 'สถานที่ที่เห็นสมควร', en: 'Other fitting places' },
  { field: 'postedOnWeb', th: 'เว็บไซต์', en: 'Web site' },
];

/** ประกาศหน่วยเลือกตั้ง goes four ways (002-27). */
export const UNIT_POSTINGS: readonly (Bilingual & { readonly field: string })[] = [
  { field: 'postedAtOffice', th: 'ที่ทำการ อปท.', en: 'Office of the LAO' },
  { field: 'postedAtPlace', th: 'ที่เลือกตั้งหรือบริเวณใกล้เคียง', en: 'At or near the polling place' },
  { field: 'sentToProvince', th: 'ส่งสำนักงาน กกต. ประจำจังหวัด 1 ชุด', en: 'One set to the provincial election office' },
  { field: 'keptOnFile', th: 'เก็บไว้ 1 ชุด', en: 'One set kept' },
];

/** หน้าที่ของ ผอ.กต.อปท. (002-4): what may be handed to helpers. */
export const DIRECTOR_DUTIES: readonly (Bilingual & { readonly number: number })[] = [
  { number: 1, th: 'รับสมัครเลือกตั้ง', en: 'Take applications' },
  { number: 2, th: 'กำหนดหน่วยเลือกตั้งและที่เลือกตั้ง', en: 'Set polling units and places' },
  { number: 3, th: 'แต่งตั้งและจัดอบรมเจ้าพนักงานผู้ดำเนินการเลือกตั้ง', en: 'Appoint and train officials' },
  {
    number: 4,
    th: 'ตรวจสอบบัญชีรายชื่อผู้มีสิทธิเลือกตั้ง เพิ่มชื่อหรือถอนชื่อ',
    en: 'Check the voter list, add and withdraw names',
  },
  { number: 5, th: 'ดำเนินการลงคะแนน นับคะแนน และประกาศผลการนับคะแนน', en: 'Voting, counting, announcing the count' },
  { number: 6, th: 'ดำเนินการอื่นที่จำเป็นเกี่ยวกับการเลือกตั้ง', en: 'Other necessary acts' },
  { number: 7, th: 'แต่งตั้งหรือมอบหมายผู้ช่วยเหลือ', en: 'Appoint helpers' },
];

/** วัสดุอุปกรณ์ (002-7), as a list to begin with. */
export const MATERIALS: readonly Bilingual[] = [
  { th: 'บัตรเลือกตั้ง', en: 'Ballots' },
  { th: 'หีบบัตรเลือกตั้ง', en: 'Ballot boxes' },
  { th: 'คูหาลงคะแนน', en: 'Polling booths' },
  { th: 'สายรัดหีบบัตร', en: 'Seals of ballot boxes' },
  { th: 'บัญชีรายชื่อผู้มีสิทธิเลือกตั้ง', en: 'Voter lists' },
  { th: 'แบบพิมพ์และแบบขีดคะแนน', en: 'Forms and tally sheets' },
  { th: 'ป้ายไวนิลและประกาศ', en: 'Signs and announcements' },
  { th: 'ปากกาและอุปกรณ์เครื่องเขียน', en: 'Pens and stationery' },
];

/** The blanks of printed papers. */
export const BLANKS = [
  'lao',
  'province',
  'district',
  'offices',
  'cause',
  'causeDate',
  'electionDay',
  'pollFrom',
  'pollTo',
  'applicationsFrom',
  'applicationsTo',
  'applicationPlace',
  'announcementNumber',
  'repeats',
  'constituency',
  'unit',
  'place',
  'person',
  'role',
  'orderNumber',
  'signedOn',
] as const;
export type Blank = (typeof BLANKS)[number];

export interface PaperText {
  readonly title: string;
  /** Paragraphs, with blanks in braces. */
  readonly paragraphs: readonly string[];
  readonly signedBy: string;
}

const DIRECTOR = 'ผู้อำนวยการการเลือกตั้งประจำ{lao}';
const PALAD = 'หัวหน้าพนักงานส่วนท้องถิ่น{lao}';
const SIGNED = 'ประกาศ ณ วันที่ {signedOn}';

/** The sentences of the papers the system prints; tables (candidates, units, figures) stand between the paragraphs and the signature. */
export const PAPER_TEXTS = {
  announcement: {
    title: 'ประกาศ{lao} เรื่อง ให้มีการเลือกตั้ง{offices}',
    paragraphs: [
      'ด้วย{cause} เมื่อวันที่ {causeDate} จึงประกาศให้มีการเลือกตั้ง{offices} {lao} อำเภอ{district} จังหวัด{province} ในวันที่ {electionDay} เวลา {pollFrom}–{pollTo} นาฬิกา',
      'รับสมัครรับเลือกตั้งตั้งแต่วันที่ {applicationsFrom} ถึงวันที่ {applicationsTo} ณ {applicationPlace}',
      'จำนวนสมาชิกที่จะพึงมีและเขตเลือกตั้งเป็นไปตามบัญชีแนบท้ายประกาศนี้',
      SIGNED,
    ],
    signedBy: DIRECTOR,
  },
  repeatAnnouncement: {
    title: 'ประกาศ{lao} เรื่อง ให้มีการเลือกตั้ง{offices} (ใหม่)',
    paragraphs: [
      'ตามที่ได้มีการเลือกตั้ง{offices} {lao} ครั้งก่อน ({repeats}) ปรากฏว่าไม่มีผู้ได้รับเลือกตั้งครบจำนวนที่จะพึงมี เพราะ{cause} จึงประกาศให้มีการเลือกตั้งใหม่ในวันที่ {electionDay} เวลา {pollFrom}–{pollTo} นาฬิกา',
      'รับสมัครรับเลือกตั้งใหม่ตั้งแต่วันที่ {applicationsFrom} ถึงวันที่ {applicationsTo} ณ {applicationPlace}',
      SIGNED,
    ],
    signedBy: DIRECTOR,
  },
  staffOrder: {
    title: 'คำสั่ง{lao} ที่ {orderNumber} เรื่อง แต่งตั้งคณะกรรมการประจำหน่วยเลือกตั้งและเจ้าหน้าที่รักษาความปลอดภัย',
    paragraphs: [
      'โดยความเห็นชอบของคณะกรรมการการเลือกตั้งประจำ{lao} จึงแต่งตั้งผู้มีรายชื่อต่อไปนี้ประจำหน่วยเลือกตั้งที่ {unit} เขตเลือกตั้งที่ {constituency} ณ {place} ในการเลือกตั้งวันที่ {electionDay}',
      'สั่ง ณ วันที่ {signedOn}',
    ],
    signedBy: DIRECTOR,
  },
  staffNotice: {
    title: 'หนังสือแจ้งผู้ได้รับแต่งตั้ง',
    paragraphs: [
      'เรียน {person}',
      'ด้วยท่านได้รับแต่งตั้งเป็น{role} ประจำหน่วยเลือกตั้งที่ {unit} เขตเลือกตั้งที่ {constituency} ณ {place} ในการเลือกตั้งวันที่ {electionDay} ตามคำสั่งที่ {orderNumber}',
      'ลงวันที่ {signedOn}',
    ],
    signedBy: DIRECTOR,
  },
  candidateList: {
    title: 'ประกาศผู้อำนวยการการเลือกตั้งประจำ{lao} เรื่อง บัญชีรายชื่อผู้สมัครรับเลือกตั้ง{offices}',
    paragraphs: ['ในการเลือกตั้งวันที่ {electionDay} มีผู้สมัครรับเลือกตั้ง ดังนี้', SIGNED],
    signedBy: DIRECTOR,
  },
  unitAnnouncement: {
    title: 'ประกาศ{lao} เรื่อง กำหนดหน่วยเลือกตั้งและที่เลือกตั้ง',
    paragraphs: ['โดยความเห็นชอบของคณะกรรมการการเลือกตั้งประจำ{lao} จึงกำหนดหน่วยเลือกตั้งและที่เลือกตั้ง สำหรับการเลือกตั้งวันที่ {electionDay} ดังนี้', SIGNED],
    signedBy: DIRECTOR,
  },
  unitCount: {
    title: 'รายงานผลการนับคะแนนเลือกตั้ง{offices} หน่วยเลือกตั้งที่ {unit} เขตเลือกตั้งที่ {constituency}',
    paragraphs: ['{lao} อำเภอ{district} จังหวัด{province} ที่เลือกตั้ง {place} วันเลือกตั้ง {electionDay}'],
    signedBy: 'ประธานกรรมการประจำหน่วยเลือกตั้ง',
  },
  countSummary: {
    title: 'ประกาศผลการนับคะแนนเลือกตั้ง{offices} {lao}',
    paragraphs: ['ผลการนับคะแนนการเลือกตั้งวันที่ {electionDay} (อย่างไม่เป็นทางการจนกว่า กกต. จะประกาศผล) มีดังนี้', SIGNED],
    signedBy: DIRECTOR,
  },
  termReport: {
    title: 'รายงานการครบวาระของ{offices} {lao}',
    paragraphs: ['ด้วย{offices} {lao} จะครบวาระในวันที่ {causeDate} จึงแจ้งผู้อำนวยการการเลือกตั้งประจำจังหวัด{province} เพื่อทราบ', 'ลงวันที่ {signedOn}'],
    signedBy: PALAD,
  },
} as const satisfies Readonly<Record<string, PaperText>>;

/** What is left to be written by hand. */
const DOTS = '………………';

/** A sentence with its blanks filled; one without a value becomes dots to write on. */
export function fillBlanks(sentence: string, values: Readonly<Partial<Record<Blank, string>>>): string {
  return BLANKS.reduce((text, blank) => text.replaceAll(`{${blank}}`, values[blank] ?? DOTS), sentence);
}

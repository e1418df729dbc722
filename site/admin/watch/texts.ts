// The words of the list of what to do.

import type { Texts } from '../texts.ts';
import { useWords } from '../words.ts';

const TEXTS = {
  title: ['งานของหน่วยงาน', 'What there is to do'],
  about: [
    'สิ่งที่ยังไม่บันทึก ควรตรวจสอบ หรือต้องแจ้ง นับจากข้อมูลในพื้นที่ของท่าน ณ วันนี้',
    'What is not recorded, should be checked or must be reported, counted from the records of your area as of today.',
  ],
  chooseProvince: ['เลือกจังหวัดในช่อง “พื้นที่” ด้านบนเพื่อดูรายการ', 'Choose a province in “Area” above to see the list.'],
  reading: ['กำลังอ่านข้อมูล…', 'Reading the records…'],
  nothing: ['ไม่มีสิ่งที่ต้องทำ ข้อมูลครบและเป็นปัจจุบัน', 'Nothing to do: the records are complete and up to date.'],
  all: ['ทั้งหมด ({n})', 'All ({n})'],
  coverage: ['ความครบถ้วนของข้อมูลปลัด', 'How far the palad data goes'],
  of: ['กลุ่ม', 'Group'],
  laos: ['อปท.', 'Organisations'],
  held: ['มีผู้ดำรงตำแหน่ง', 'Held'],
  vacant: ['ตำแหน่งว่าง', 'Vacant'],
  missing: ['ยังไม่บันทึก', 'Not recorded'],
  share: ['ครบ', 'Complete'],
  inAll: ['รวม', 'Together'],
  committees: ['ตามคณะกรรมการระดับจังหวัด', 'By provincial committee'],
  types: ['ตามประเภท', 'By type'],
  provinces: ['ตามจังหวัด', 'By province'],
  palads: ['เปิดหน้าปลัด', 'Open the palads'],
  tenures: ['เปิดแผ่นงานผู้ดำรงตำแหน่ง', 'Open the office holders'],
  terms: ['เปิดแผ่นงานวาระ', 'Open the terms'],
  register: ['เปิดทะเบียน อปท.', 'Open the register'],
  more: ['แสดง {shown} จาก {n} รายการ', '{shown} of {n} shown'],
  search: ['ค้นหา อปท. หรืออำเภอ', 'Find an organisation or district'],
  paladMissing: ['ยังไม่บันทึกปลัด', 'No palad recorded'],
  paladToCheck: ['ข้อมูลปลัดควรตรวจสอบ', 'Palad to check'],
  laoToCheck: ['ข้อมูลทะเบียนไม่ได้ปรับปรุงหรือยืนยันเกินหนึ่งปี', 'Register entry neither changed nor confirmed for a year'],
  entry: ['ทะเบียน อปท.', 'Register entry'],
  paladIncomplete: ['ข้อมูลปลัดยังไม่ครบ', 'Palad incomplete'],
  paladIncompleteOf: ['ข้อมูลปลัดยังไม่ครบ: {fields}', 'The palad lacks: {fields}'],
  chiefMissing: ['ยังไม่บันทึกผู้บริหาร', 'No chief executive recorded'],
  councilMissing: ['ยังไม่บันทึกสมาชิกสภา', 'No councillors recorded'],
  seatsVacant: ['สมาชิกสภาว่าง', 'Vacant seats'],
  seatsVacantOf: ['สมาชิกสภาว่าง {n} ที่นั่ง', '{n} vacant seats in the council'],
  holdersToCheck: ['ผู้ดำรงตำแหน่งควรตรวจสอบ', 'Holders to check'],
  holdersToCheckOf: ['ผู้ดำรงตำแหน่ง {n} คนไม่ได้ปรับปรุงหรือยืนยันเกินหนึ่งปี', '{n} holders neither changed nor confirmed for a year'],
  termMissing: ['ยังไม่บันทึกวาระ', 'No term recorded'],
  termMissingOf: ['ยังไม่บันทึกวาระของ{body}', 'No term of the {body} recorded'],
  termOver: ['ครบวาระแล้ว รอการเลือกตั้ง', 'Term over, election due'],
  termOverOf: ['วาระที่ {n} ของ{body}สิ้นสุดเมื่อ {day} ยังไม่บันทึกวาระใหม่', 'Term {n} of the {body} ended on {day}; the next is not recorded'],
  termEnding: ['ใกล้ครบวาระ', 'Term ending'],
  termEndingOf: [
    'วาระที่ {n} ของ{body}ครบ {day} (อีก {days} วัน) เลือกตั้งภายใน {election}',
    'Term {n} of the {body} ends {day} (in {days} days); election by {election}',
  ],
  termNotReported: ['ใกล้ครบวาระ ยังไม่แจ้ง', 'Term ending, not reported'],
  termNotReportedOf: [
    'วาระที่ {n} ของ{body}ครบ {day} (อีก {days} วัน) ต้องแจ้ง ผอ.กต.จว. ภายใน {report} ยังไม่บันทึกการแจ้ง',
    'Term {n} of the {body} ends {day} (in {days} days), to be reported by {report}; no report recorded',
  ],
  palad: ['ปลัด', 'Palad'],
  holders: ['ผู้ดำรงตำแหน่ง', 'Office holders'],
  nobody: ['ตำแหน่งว่าง / ไม่มีผู้ดำรงตำแหน่ง', 'Vacant / nobody holds the position'],
  confirmedOn: ['ยืนยันเมื่อ {day}', 'confirmed {day}'],
  neverConfirmed: ['ยังไม่เคยยืนยัน', 'never confirmed'],
  seatsFilled: ['{n} จาก {of} ที่นั่ง', '{n} of {of} seats'],
  publicPage: ['หน้าสาธารณะของ{lao}', 'Public page of {lao}'],
  executive: ['ผู้บริหาร', 'executive'],
  council: ['สภา', 'council'],
} as const satisfies Texts;

export type WatchText = keyof typeof TEXTS;
export type WatchSay = (key: WatchText, values?: Readonly<Record<string, string | number>>) => string;

export function useWatchWords(): WatchSay {
  return useWords(TEXTS);
}

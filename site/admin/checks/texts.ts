// The words of checking a person and of matching persons.

import type { Texts } from '../texts.ts';
import { useWords } from '../words.ts';

const TEXTS = {
  checkTitle: ['ตรวจสอบบุคคล', 'Check a person'],
  checkAbout: [
    'ค้นหาบุคคลหนึ่งคนจากทุก อปท. ทุกตำแหน่ง การสมัครรับเลือกตั้ง และการพ้นจากตำแหน่ง ด้วยเลขประจำตัวประชาชนหรือชื่อ ทุกครั้งที่ตรวจถูกบันทึกพร้อมวัตถุประสงค์ ผู้ตรวจสอบภายในอ่านได้ เลขประจำตัวไม่ถูกเก็บ',
    'Finds one person in every organisation, office, candidacy and departure, by national ID or by name. Each look is written down with its purpose, for the auditor to read; the number itself is not kept.',
  ],
  purpose: ['วัตถุประสงค์', 'Purpose'],
  purposeHint: ['เช่น ตรวจก่อนแต่งตั้งรองนายก ตามหนังสือ ที่ …', 'e.g. before appointing a deputy, letter no. …'],
  day: ['ตรวจ ณ วันที่ (เว้นว่าง = วันนี้)', 'As of (empty: today)'],
  byName: ['ด้วยชื่อ', 'By name'],
  byNumber: ['ด้วยเลขประจำตัวประชาชน', 'By national ID'],
  by: ['ค้นด้วย', 'Look up'],
  name: ['ชื่อ ชื่อสกุล', 'Name'],
  nameHint: ['สะกดใกล้เคียงก็ค้นพบ ไม่ต้องมีคำนำหน้า', 'Near spellings are found; no prefix needed'],
  number: ['เลขประจำตัวประชาชน 13 หลัก', 'National ID, thirteen digits'],
  search: ['ตรวจสอบ', 'Check'],
  searching: ['กำลังตรวจ…', 'Checking…'],
  nobody: ['ไม่พบบุคคลนี้ในระบบ', 'Nobody of this name or number is recorded.'],
  found: ['พบ {n} คน ตรวจ ณ {day}', '{n} found, judged as of {day}'],
  clear: ['ไม่พบข้อขัดแย้งจากข้อมูลที่บันทึกไว้', 'Nothing recorded stands in the way.'],
  toExamine: ['ต้องตรวจเอกสารประกอบ', 'documents must be read'],
  freeFrom: ['พ้นข้อห้ามตั้งแต่ {day}', 'free from {day}'],
  causedBy: ['เพราะ', 'Because of'],
  matched: ['เทียบเลขประจำตัวแล้ว', 'Number matched'],
  matchedByOfficer: ['ยืนยันแล้วว่าเป็นคนเดียวกัน', 'Matched by an officer'],
  unmatched: ['ยังไม่ยืนยันว่าเป็นคนเดียวกันกับแถวอื่น', 'Not yet matched with other rows'],
  alsoWritten: ['เขียนอีกแบบ: {names}', 'Also written: {names}'],
  tenures: ['ตำแหน่งที่บันทึกไว้', 'Offices recorded'],
  noTenures: ['ไม่มีตำแหน่งที่บันทึกไว้', 'No office recorded'],
  lao: ['อปท.', 'Organisation'],
  office: ['ตำแหน่ง', 'Office'],
  since: ['ตั้งแต่', 'Since'],
  until: ['ถึง', 'Until'],
  reason: ['เหตุที่พ้น', 'Reason for leaving'],
  palad: ['ปลัด', 'Palad'],
  electionDay: ['วันเลือกตั้ง {day}', 'election day {day}'],
  openSheet: ['เปิดในแผ่นงาน', 'Open in the sheet'],
  matchTitle: ['รวมบุคคลที่เป็นคนเดียวกัน', 'Match persons'],
  matchAbout: [
    'แถวชื่อเดียวกันใน อปท. เดียวกันที่ยังไม่ได้บอกว่าเป็นคนเดียวกัน ตรวจแล้วรวม ทำทีละคน ย้อนกลับได้ ประวัติอยู่ครบ',
    'Rows of the same name in the same organisation that nobody has matched yet. Look, then match; each can be taken back and stays in history.',
  ],
  chooseProvince: ['เลือกจังหวัดที่แถบด้านบนก่อน', 'Choose a province above first.'],
  reading: ['กำลังอ่าน…', 'Reading…'],
  noProposals: ['ไม่มีแถวที่ต้องรวมในจังหวัดนี้', 'Nothing to match in this province.'],
  proposals: ['เสนอ {n} ราย', '{n} proposed'],
  proposal: ['{name} · {lao}', '{name} · {lao}'],
  merge: ['เป็นคนเดียวกัน', 'They are one person'],
  mergeName: ['เป็นคนเดียวกัน: {name}', 'They are one person: {name}'],
  take: ['รวมแถวนี้', 'Include'],
  takeRow: ['รวมแถว {what}', 'Include {what}'],
  done: ['รวมแล้ว', 'Matched'],
  notDone: ['รวมไม่ได้ {n} แถว', '{n} rows could not be matched'],
  undo: ['ย้อนกลับ', 'Take back'],
  undone: ['ย้อนกลับแล้ว', 'Taken back'],
  more: ['แสดง {shown} จาก {n} ราย', '{shown} of {n} shown'],
} as const satisfies Texts;

export type ChecksSay = (key: keyof typeof TEXTS, values?: Readonly<Record<string, string | number>>) => string;

export function useChecksWords(): ChecksSay {
  return useWords(TEXTS);
}

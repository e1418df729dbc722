// The words of checking the right to stand.

import { useMemo } from 'react';
import { sayFrom } from '../texts.ts';
import { useLang } from '../words.ts';

const TEXTS = {
  title: ['ตรวจสิทธิสมัครจากฐานข้อมูล', 'Right to stand, checked by our records'],
  about: [
    'ตรวจลักษณะต้องห้ามข้อ 13 19 22–25 จำนวนวาระ และการห้ามสมัครหลังการเลือกตั้งครั้งก่อน จากการดำรงตำแหน่งและการสมัครทุก อปท. ทุกครั้งที่ตรวจถูกบันทึกพร้อมวัตถุประสงค์ ผลเป็นข้อมูลให้ ผอ.กต. พิจารณา ระบบไม่ตัดสิทธิเอง',
    'Items 13, 19, 22–25, the limit of terms and the bar after an earlier election, from tenures and candidacies of every organisation. Each look is written down with its purpose. What is found is for the director to judge; nothing is refused by itself.',
  ],
  purpose: ['วัตถุประสงค์', 'Purpose'],
  usualPurpose: ['ตรวจสอบสิทธิสมัครรับเลือกตั้ง {lao} ตามมาตรา 50', 'Checking the right to stand, section 50: {lao}'],
  checkAll: ['ตรวจผู้สมัครทุกคน', 'Check all candidates'],
  checkOne: ['ตรวจผู้สมัครคนนี้', 'Check this candidate'],
  checking: ['กำลังตรวจ… แล้ว {n} คน', 'Checking… {n} done'],
  none: ['ยังไม่มีผู้สมัครที่ต้องตรวจ', 'There is no candidate to check.'],
  result: ['ตรวจแล้ว {n} คน พบข้อที่ต้องพิจารณา {found} คน', '{n} checked; {found} with something to look at'],
  clear: ['ไม่พบข้อขัดแย้งจากข้อมูลที่บันทึกไว้', 'Nothing recorded stands in the way.'],
  clearNames: ['ไม่พบข้อขัดแย้ง: {names}', 'Nothing found: {names}'],
  items: ['ข้อ {items}', 'item {items}'],
  freeFrom: ['พ้นข้อห้ามตั้งแต่ {day}', 'free from {day}'],
  toExamine: ['ต้องตรวจเอกสารประกอบ', 'documents must be read'],
  'identity-person': ['บุคคลเดียวกัน (ยืนยันแล้ว)', 'the same person (matched)'],
  'identity-birthDate': ['ชื่อและวันเกิดตรงกัน', 'same name and birth date'],
  'identity-name': ['ชื่อตรงกัน ยังไม่ยืนยันว่าเป็นคนเดียวกัน', 'same name; not known to be the same person'],
  causedBy: ['เพราะ', 'Because of'],
  council: ['สมาชิกสภา', 'Council'],
  executive: ['ผู้บริหาร', 'Executive'],
  constituency: ['เขตที่ {n}', 'constituency {n}'],
  number: ['หมายเลข {n}', 'no. {n}'],
  saveFirst: ['บันทึกแถวนี้ก่อน แล้วจึงตรวจ', 'Save this row first, then check.'],
  chooseRow: ['เลือกแถวของผู้สมัครก่อน', 'Choose the row of a candidate first.'],
} as const satisfies Record<string, readonly [th: string, en: string]>;

export type StandingSay = (key: keyof typeof TEXTS, values?: Readonly<Record<string, string | number>>) => string;

export function useStandingWords(): StandingSay {
  const lang = useLang();
  return useMemo(() => sayFrom(TEXTS, lang), [lang]);
}

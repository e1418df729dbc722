// What the form of one row and the list on a phone say.

import type { Texts } from '../texts.ts';
import { useWords } from '../words.ts';

const FORM_TEXTS = {
  form: ['แถว: {title}', 'Row: {title}'],
  pick: ['เลือกแถวในตารางก่อน', 'Choose a row in the sheet first.'],
  previous: ['แถวก่อนหน้า', 'Previous row'],
  next: ['แถวถัดไป', 'Next row'],
  place: ['แถวที่ {at} จาก {n}', 'Row {at} of {n}'],
  history: ['ประวัติของแถวนี้', 'History of this row'],
  required: ['ต้องกรอก', 'required'],
  law: ['กฎหมายของช่องนี้', 'Law of this field'],
  locked: ['แก้ไขไม่ได้', 'read only'],
  unsaved: ['ยังไม่บันทึก', 'not saved'],
  notChosen: ['(ไม่ระบุ)', '(none)'],
  kept: ['ข้อมูลที่ระบบบันทึก', 'Kept by the system'],
  empty: ['–', '–'],
  standing: ['ในระบบ: {value}', 'In the system: {value}'],
  toCheck: ['{n} ข้อต้องตรวจ', '{n} to check'],
  list: ['รายการแถว', 'Rows'],
  ofRow: ['ทั้งแถว', 'The whole row'],
} as const satisfies Texts;

export function useFormSay() {
  return useWords(FORM_TEXTS);
}

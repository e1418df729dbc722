// The words of the batch departure.

import { useMemo } from 'react';
import { sayFrom } from '../texts.ts';
import { useLang } from '../words.ts';

const TEXTS = {
  title: ['บันทึกการพ้นจากตำแหน่งพร้อมกัน', 'Everybody leaves office in one step'],
  about: [
    'เมื่อ กกต. ประกาศให้มีการเลือกตั้ง หรือเมื่อครบวาระ ยุบสภา หรือมีคำสั่ง: เลือก อปท. ระบุเหตุและวันที่ ตรวจรายชื่อก่อน แล้วบันทึกครั้งเดียว ย้อนกลับได้ภายหลัง',
    'When an election is called, a term ends, a council is dissolved or an order comes: choose organisations, reason and day, look at the list, save once. It can be taken back later.',
  ],
  where: ['อปท. ใดบ้าง', 'Which organisations'],
  province: ['จังหวัด', 'Province'],
  chooseProvince: ['เลือกจังหวัด', 'Choose a province'],
  byType: ['ทุกแห่งในจังหวัด ตามประเภท', 'All of the province, by type'],
  byName: ['เลือกรายแห่ง', 'One by one'],
  typeCount: ['{type} ({n} แห่ง)', '{type} ({n})'],
  chooseLaos: ['เลือก อปท.', 'Choose organisations'],
  chosen: ['เลือกแล้ว {n} แห่ง', '{n} chosen'],
  tooMany: ['เลือกได้ครั้งละไม่เกิน {n} แห่ง', 'At most {n} at a time'],
  who: ['ฝ่ายที่พ้น', 'Who leaves'],
  both: ['ทั้งสองฝ่าย (ผู้บริหารและสภา)', 'Both sides (executive and council)'],
  chief: ['ฝ่ายบริหาร (นายก รองนายก เลขานุการ ที่ปรึกษา)', 'The executive (chief, deputies, secretary, advisers)'],
  council: ['ฝ่ายสภา', 'The council'],
  why: ['เหตุที่พ้นจากตำแหน่ง', 'Reason'],
  chooseWhy: ['เลือกเหตุ', 'Choose a reason'],
  onlyChief: ['เฉพาะฝ่ายบริหาร', 'executive only'],
  onlyCouncil: ['เฉพาะสมาชิกสภา', 'council only'],
  law: ['ฐานกฎหมาย', 'Legal basis'],
  date: ['วันสุดท้ายที่ดำรงตำแหน่ง', 'Last day in office'],
  note: ['รายละเอียดเหตุ', 'Note on the reason'],
  number: ['เลขที่คำสั่ง คำวินิจฉัย หรือประกาศ', 'Number of order, ruling or announcement'],
  orderDate: ['ลงวันที่', 'Dated'],
  authority: ['ผู้สั่งหรือผู้ประกาศ', 'Who gave it'],
  letPaladAct: ['ให้ปลัดปฏิบัติหน้าที่นายกตั้งแต่วันถัดไป', 'The palad acts as chief from the next day'],
  preview: ['ตรวจรายชื่อก่อนบันทึก', 'Look at the list first'],
  previewing: ['กำลังเตรียมรายชื่อ…', 'Preparing the list…'],
  incomplete: ['ยังขาด: {what}', 'Still missing: {what}'],
  back: ['แก้ไขคำสั่ง', 'Change the order'],
  plan: [
    'จะบันทึก {leave} ตำแหน่งที่พ้น · {act} ผู้ปฏิบัติหน้าที่ · {terms} วาระ · {laos} แห่ง',
    '{leave} leave · {act} act · {terms} terms · {laos} organisations',
  ],
  planned: ['ผลที่จะเกิดขึ้น', 'What will be saved'],
  results: ['ผลการบันทึก', 'What was saved'],
  save: ['บันทึก {n} รายการ', 'Save {n} rows'],
  saving: ['กำลังบันทึก {n} รายการ… {seconds} วินาที', 'Saving {n} rows… {seconds} s'],
  saved: ['บันทึกแล้ว {saved} รายการ ไม่ได้บันทึก {left} รายการ', '{saved} rows saved, {left} not saved'],
  nothing: ['ไม่มีผู้ดำรงตำแหน่งที่จะพ้นตามคำสั่งนี้', 'Nobody in office leaves by this order.'],
  anew: ['ทำรายการใหม่', 'Begin another'],
  unrecorded: ['ยังไม่บันทึกผู้ดำรงตำแหน่ง {n} แห่ง — บันทึกผู้ดำรงตำแหน่งก่อน', '{n} have nobody in office recorded: record their holders first'],
  lacksPalad: ['ไม่มีปลัดที่จะปฏิบัติหน้าที่นายก {n} แห่ง', '{n} have no palad to act as chief'],
  untouched: ['เหตุนี้ไม่ทำให้พ้นจากตำแหน่ง {n} ราย (กฎหมายของ อปท. ประเภทนั้นไม่มีเหตุนี้)', '{n} do not leave for this reason under their act'],
  take: ['บันทึก', 'Include'],
  takeRow: ['บันทึก {name}', 'Include {name}'],
  lao: ['อปท.', 'Organisation'],
  name: ['ชื่อ', 'Name'],
  office: ['ตำแหน่ง', 'Office'],
  reason: ['เหตุ', 'Reason'],
  outcome: ['ผล', 'Outcome'],
  acts: ['เริ่มปฏิบัติหน้าที่นายก', 'begins to act as chief'],
  termOf: ['วาระที่ {n} ของ{body}สิ้นสุด', 'term {n} of the {body} ends'],
  bodyCouncil: ['สภา', 'council'],
  bodyExecutive: ['ผู้บริหาร', 'executive'],
  'outcome-planned': ['จะบันทึก', 'to be saved'],
  'outcome-saved': ['บันทึกแล้ว', 'saved'],
  'outcome-conflict': ['มีผู้แก้ไขพร้อมกัน', 'changed meanwhile'],
  'outcome-invalid': ['มีข้อต้องแก้', 'must be fixed'],
  'outcome-forbidden': ['ไม่มีสิทธิ', 'not permitted'],
  'outcome-changedSince': ['มีผู้แก้ไขภายหลัง', 'changed since'],
  'outcome-nothingLeft': ['ย้อนกลับแล้ว', 'taken back already'],
  skipped: ['ไม่รวม', 'left out'],
  filter: ['ค้นในรายการ', 'Search the list'],
  onlyTrouble: ['เฉพาะรายการที่บันทึกไม่ได้ ({n})', 'Only what cannot be saved ({n})'],
  more: ['แสดง {shown} จาก {n} รายการ ใช้คำค้นเพื่อดูรายการอื่น', '{shown} of {n} rows shown; search for others'],
  undo: ['ย้อนกลับการบันทึกครั้งนี้', 'Take this step back'],
  undoAbout: [
    'ทุกแถวกลับเป็นเหมือนก่อนบันทึก ยกเว้นแถวที่มีผู้แก้ไขภายหลัง ประวัติยังอยู่ครบ ที่อยู่ของหน้านี้เก็บไว้กลับมาย้อนได้',
    'Every row returns to what it was, except those changed since. History stays. Keep the address of this page to come back to it.',
  ],
  undoPreview: ['ดูว่าอะไรจะกลับคืน', 'See what would return'],
  undoPlan: ['จะกลับคืน {n} รายการ · กลับไม่ได้ {left} รายการ', '{n} rows return · {left} do not'],
  undoDo: ['ย้อนกลับ {n} รายการ', 'Take {n} rows back'],
  undone: ['ย้อนกลับแล้ว {n} รายการ', '{n} rows taken back'],
  since: ['แก้ไขโดย {by} {at}', 'changed by {by}, {at}'],
  goOn: ['ส่งต่อ (ไม่บันทึกซ้ำ)', 'Go on (nothing is saved twice)'],
  brokenOff: ['การบันทึกครั้งก่อนยังไม่จบ ส่งต่อได้ ไม่บันทึกซ้ำ', 'The last save did not finish. Go on: nothing is saved twice.'],
} as const satisfies Record<string, readonly [th: string, en: string]>;

export type DepartureText = keyof typeof TEXTS;
export type DepartureSay = (key: DepartureText, values?: Readonly<Record<string, string | number>>) => string;

export function useDepartureWords(): DepartureSay {
  const lang = useLang();
  return useMemo(() => sayFrom(TEXTS, lang), [lang]);
}

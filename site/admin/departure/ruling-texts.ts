// The words of the screen for a ruling that comes later.

import type { Texts } from '../texts.ts';
import { useWords } from '../words.ts';

const TEXTS = {
  title: ['แก้เหตุพ้นจากตำแหน่งตามคำวินิจฉัยภายหลัง', 'A later ruling on why somebody left'],
  about: [
    'คำวินิจฉัยอาจมีหลังพ้นจากตำแหน่งแล้ว: เหตุเดิมยังอยู่ในประวัติ วันที่พ้นไม่เปลี่ยน และอาจทำให้พ้นจากตำแหน่งอื่นที่ดำรงอยู่ด้วย การหยุดปฏิบัติหน้าที่ไม่ใช่การพ้น ให้บันทึกในแผ่นงานผู้ดำรงตำแหน่ง',
    'A ruling may come after somebody has left: the earlier reason stays in the history, the day does not move, and another office held now may end by it. Suspension is not leaving; record it in the sheet of office holders.',
  ],
  chooseProvince: ['เลือกจังหวัดในช่อง “พื้นที่” ด้านบน', 'Choose a province in “Area” above.'],
  find: ['ค้นหาผู้ที่พ้นจากตำแหน่งแล้ว (ชื่อ หรือ อปท.)', 'Find somebody who has left (name or organisation)'],
  typeMore: ['พิมพ์อย่างน้อยสองตัวอักษร', 'Type at least two letters.'],
  none: ['ไม่พบผู้ที่พ้นจากตำแหน่งตามคำค้น', 'Nobody who has left matches.'],
  more: ['แสดง {shown} จาก {n} ราย', '{shown} of {n} shown'],
  choose: ['เลือก {name}', 'Choose {name}'],
  left: ['พ้นเมื่อ {day} ({reason})', 'left {day} ({reason})'],
  unknownDay: ['ไม่ทราบวัน', 'on an unknown day'],
  another: ['เลือกคนอื่น', 'Choose somebody else'],
  reason: ['เหตุตามคำวินิจฉัย', 'Reason by the ruling'],
  note: ['รายละเอียดเหตุ', 'Note on the reason'],
  number: ['เลขที่คำสั่ง คำวินิจฉัย หรือประกาศ', 'Number of the ruling'],
  orderDate: ['ลงวันที่', 'Dated'],
  authority: ['ผู้วินิจฉัยหรือผู้สั่ง', 'Who gave it'],
  holds: ['ตำแหน่งอื่นที่ดำรงอยู่ และพ้นด้วยคำวินิจฉัยนี้', 'Other offices held now that end by this ruling'],
  holdsNone: ['ไม่พบว่าดำรงตำแหน่งอื่นอยู่', 'No other office is known to be held now.'],
  lastDay: ['วันสุดท้ายในตำแหน่งอื่นนั้น', 'Last day in those offices'],
  preview: ['ตรวจก่อนบันทึก', 'Look first'],
  save: ['บันทึก', 'Save'],
  saved: ['บันทึกแล้ว {n} รายการ', '{n} rows saved'],
  plan: ['{name} · {office}: {before} → {after}', '{name} · {office}: {before} → {after}'],
} as const satisfies Texts;

export function useRulingWords() {
  return useWords(TEXTS);
}

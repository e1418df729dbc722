// The words of the palads' screen; the buttons are called as the letters call them.

import type { Texts } from '../texts.ts';
import { useWords } from '../words.ts';

const TEXTS = {
  title: ['บุคลากร: ปลัด อปท.', 'Staff: palads'],
  about: [
    'ปลัดของทุก อปท. ในพื้นที่ หากไม่มีผู้ดำรงตำแหน่งให้บันทึกว่าตำแหน่งว่าง ตรวจแล้วไม่มีอะไรเปลี่ยนให้กด “ยืนยันข้อมูลถูกต้อง”',
    'The palad of every organisation of the area. Where nobody holds the position, record it as vacant; where nothing has changed, confirm it as right.',
  ],
  add: ['เพิ่มปลัด', 'Add palad'],
  addOf: ['เพิ่มปลัด {lao}', 'Add the palad of {lao}'],
  view: ['ดูข้อมูล {name}', 'View {name}'],
  edit: ['แก้ไข {name}', 'Edit {name}'],
  remove: ['ลบ {name}', 'Delete {name}'],
  askRemove: ['ลบข้อมูลปลัดของ {lao} หรือไม่ ประวัติยังอยู่ และเพิ่มใหม่ได้', 'Delete the palad of {lao}? History stays, and it can be added again.'],
  confirm: ['ยืนยันข้อมูลถูกต้อง', 'Confirm as right'],
  confirmOf: ['ยืนยันข้อมูลถูกต้อง {lao}', 'Confirm {lao} as right'],
  confirmChosen: ['ยืนยันข้อมูลถูกต้อง {n} แห่งที่เลือก', 'Confirm the {n} chosen as right'],
  confirmed: ['ยืนยันแล้ว {n} แห่ง ณ วันนี้', '{n} confirmed as of today'],
  confirmedOn: ['ยืนยันเมื่อ {day}', 'confirmed {day}'],
  neverConfirmed: ['ยังไม่เคยยืนยัน', 'never confirmed'],
  choose: ['เลือก {lao}', 'Choose {lao}'],
  vacant: ['ตำแหน่งว่าง / ไม่มีผู้ดำรงตำแหน่ง', 'Vacant / nobody holds the position'],
  held: ['มีผู้ดำรงตำแหน่ง', 'Somebody holds the position'],
  missing: ['ยังไม่บันทึก', 'not recorded'],
  whether: ['สถานะของตำแหน่ง', 'The position'],
  counts: [
    'ทั้งหมด {all} แห่ง · มีผู้ดำรงตำแหน่ง {held} · ตำแหน่งว่าง {vacant} · ยังไม่บันทึก {missing}',
    '{all} organisations · {held} held · {vacant} vacant · {missing} not recorded',
  ],
  chooseProvince: ['เลือกจังหวัดในช่อง “พื้นที่” ด้านบน', 'Choose a province in “Area” above.'],
  search: ['ค้นหาชื่อปลัด อปท. หรืออำเภอ', 'Find a palad, organisation or district'],
  showAll: ['ทั้งหมด', 'All'],
  showMissing: ['ยังไม่บันทึก', 'Not recorded'],
  showVacant: ['ตำแหน่งว่าง', 'Vacant'],
  showStale: ['ควรตรวจสอบ', 'To check'],
  more: ['แสดง {shown} จาก {n} แห่ง ใช้คำค้น', '{shown} of {n} shown; search for others'],
  save: ['บันทึก', 'Save'],
  saving: ['กำลังบันทึก…', 'Saving…'],
  saved: ['บันทึกแล้ว หน้าเว็บสาธารณะจะเปลี่ยนตามในไม่กี่วินาที', 'Saved; the public page follows within seconds.'],
  removed: ['ลบแล้ว', 'Deleted'],
  conflict: [
    'มีผู้แก้ไขข้อมูลนี้ก่อนท่าน อ่านข้อมูลใหม่แล้ว ตรวจแล้วบันทึกอีกครั้ง',
    'Somebody changed this before you. It was read again: check and save once more.',
  ],
  publicPage: ['หน้าสาธารณะ', 'Public page'],
  nobody: ['ปลัดของ {lao}', 'the palad of {lao}'],
} as const satisfies Texts;

export function usePaladWords() {
  return useWords(TEXTS);
}

// What the screens of views, columns and totals say.

import { useMemo } from 'react';
import type { Lang } from '../../../shared/text/lang.ts';
import { sayFrom } from '../texts.ts';
import { useLang } from '../words.ts';

const VIEW_TEXTS = {
  views: ['มุมมองที่บันทึกไว้', 'Saved views'],
  viewsHelp: [
    'มุมมองจำคอลัมน์ที่แสดง ลำดับ ความกว้าง การตรึง การเรียง ตัวกรองทุกแบบ และคำค้น ที่อยู่ของหน้านี้ก็จำ ส่งให้เพื่อนร่วมงานได้เลย',
    'A view remembers columns, their order, width and pinning, sort, every filter and search. So does the address of this page: send it to a colleague.',
  ],
  noViews: ['ยังไม่มีมุมมอง จัดแผ่นงานให้เป็นแบบที่ใช้บ่อย ตั้งชื่อ แล้วบันทึก', 'No views yet. Arrange the sheet as you often need it, name it and save it.'],
  ofMine: ['ของฉัน', 'Mine'],
  ofOffice: ['ของหน่วยงาน', 'The office’s'],
  openView: ['เปิด “{name}”', 'Open “{name}”'],
  isDefault: ['เปิดพร้อมแผ่นงาน', 'opens with the sheet'],
  isOpen: ['กำลังใช้', 'in use'],
  makeDefault: ['เปิดพร้อมแผ่นงาน', 'Open with the sheet'],
  noDefault: ['ไม่ต้องเปิดพร้อมแผ่นงาน', 'Not with the sheet'],
  update: ['บันทึกทับด้วยแบบที่แสดงอยู่', 'Save the present look into it'],
  remove: ['ลบ', 'Remove'],
  removeAsk: ['ลบมุมมอง “{name}”?', 'Remove the view “{name}”?'],
  madeBy: ['โดย {name} {at}', 'by {name}, {at}'],
  saveNew: ['บันทึกแบบที่แสดงอยู่เป็นมุมมองใหม่', 'Save the present look as a new view'],
  name: ['ชื่อมุมมอง', 'Name'],
  forOffice: ['ใช้ร่วมกันในหน่วยงาน', 'Shared with the office'],
  save: ['บันทึกมุมมอง', 'Save the view'],
  plain: ['กลับเป็นแบบเริ่มต้น', 'Back to the plain sheet'],
  copyLink: ['คัดลอกที่อยู่ของหน้าที่แสดงอยู่', 'Copy the address of what is shown'],
  linkCopied: ['คัดลอกที่อยู่แล้ว', 'Address copied'],
  saved: ['บันทึกมุมมอง “{name}” แล้ว', 'View “{name}” saved'],
  removed: ['ลบมุมมอง “{name}” แล้ว', 'View “{name}” removed'],
  opened: ['เปิดมุมมอง “{name}”', 'View “{name}” opened'],
  noAnswer: ['ติดต่อระบบไม่ได้ ลองอีกครั้ง', 'The system cannot be reached. Try again.'],
  columns: ['คอลัมน์', 'Columns'],
  columnsHelp: ['เลือกคอลัมน์ที่แสดง ย้ายลำดับ ตรึงไว้ทางซ้าย', 'Choose what is shown, move it, pin it to the left'],
  showColumn: ['แสดง “{field}”', 'Show “{field}”'],
  moveUp: ['ย้าย “{field}” ขึ้น', 'Move “{field}” up'],
  moveDown: ['ย้าย “{field}” ลง', 'Move “{field}” down'],
  pin: ['ตรึง “{field}” ไว้ทางซ้าย', 'Pin “{field}” to the left'],
  width: ['ความกว้าง “{field}”', 'Width of “{field}”'],
  showAllColumns: ['แสดงทุกคอลัมน์', 'Show all'],
  totals: ['ยอดรวม', 'Totals'],
  totalsHelp: ['นับแถวที่แสดงอยู่ {n} แถว กดชื่อกลุ่มเพื่อดูเฉพาะกลุ่มนั้น', 'Of the {n} displayed rows. Press a group to see only its rows.'],
  totalsBy: ['แยกตาม', 'By'],
  totalsRows: ['แถว', 'Rows'],
  totalsAll: ['รวม', 'Total'],
  totalsNone: ['แผ่นงานนี้ไม่มีช่องให้แยกยอด', 'This sheet has no field to count by.'],
  blank: ['(ว่าง)', '(empty)'],
  filterBy: ['กรอง “{field}”', 'Filter “{field}”'],
  filterFind: ['ค้นหาตัวเลือก', 'Find a choice'],
  filterAll: ['เลือกทั้งหมด', 'All'],
  filterNone: ['ไม่เลือกเลย', 'None'],
  filterChosen: ['{n} ตัวเลือก', '{n} chosen'],
} as const satisfies Record<string, readonly [th: string, en: string]>;

type ViewTextKey = keyof typeof VIEW_TEXTS;

export function sayViewIn(lang: Lang) {
  return sayFrom<ViewTextKey>(VIEW_TEXTS, lang);
}

export function useViewSay() {
  const lang = useLang();
  return useMemo(() => sayViewIn(lang), [lang]);
}

// Every key of the desk, in the words of the screen.

import type { Bilingual } from '../../../shared/text/lang.ts';

interface KeyGroup {
  readonly title: Bilingual;
  readonly keys: readonly (readonly [keys: string, what: Bilingual])[];
}

const does = (th: string, en: string): Bilingual => ({ th, en });

export const KEYBOARD_MAP: readonly KeyGroup[] = [
  {
    title: does('ไปมาในตาราง', 'Moving about'),
    keys: [
      ['← ↑ ↓ →', does('ไปทีละช่อง', 'one cell')],
      ['Ctrl+← ↑ ↓ →', does('ไปสุดทาง', 'to the edge')],
      ['Home / End', does('ช่องแรก / ช่องสุดท้ายของแถว', 'first, last cell of the row')],
      ['Page Up / Page Down', does('ขึ้น / ลงทีละหน้า', 'a page up, down')],
      ['Tab', does('ช่องถัดไป', 'next cell')],
      [
        'F6 / Shift+F6',
        does('ไปส่วนถัดไปของจอ: แถบเครื่องมือ ตาราง แผงด้านข้าง / ย้อนกลับ', 'to the next part of the screen: tools, sheet, panel; and back'),
      ],
      ['↑', does('จากแถวแรกขึ้นไปที่หัวคอลัมน์ แล้วกด Enter เพื่อเรียงลำดับ', 'from the first row to the header; Enter sorts by it')],
    ],
  },
  {
    title: does('เลือก', 'Selecting'),
    keys: [
      ['Shift+← ↑ ↓ →', does('ขยายช่วงที่เลือก', 'extend the selection')],
      ['Ctrl+Shift+← ↑ ↓ →', does('ขยายจนสุดข้อมูล', 'extend to the end of the data')],
      ['Shift+Space', does('ทั้งแถว', 'whole rows')],
      ['Ctrl+Space', does('ทั้งคอลัมน์', 'whole columns')],
      ['Ctrl+A', does('ทั้งแผ่น', 'the whole sheet')],
      ['Esc', does('เลิกเลือกช่วง', 'back to one cell')],
    ],
  },
  {
    title: does('แก้ไข', 'Editing'),
    keys: [
      ['Enter / F2', does('แก้ไขช่อง', 'edit the cell')],
      ['Enter', does('รับค่า แล้วลงหนึ่งแถว', 'take the value and go down')],
      ['Esc', does('ไม่เอาที่พิมพ์', 'leave the cell as it was')],
      ['Delete', does('ล้างช่องที่เลือก', 'clear the selected cells')],
      ['Ctrl+C / Ctrl+X / Ctrl+V', does('คัดลอก / ตัด / วาง', 'copy, cut, paste')],
      ['Ctrl+D / Ctrl+R', does('เติมลง / เติมไปทางขวา', 'fill down, fill right')],
      ['Ctrl+Z / Ctrl+Y', does('ย้อนกลับ / ทำซ้ำ', 'undo, do again')],
      ['Ctrl+F / Ctrl+H', does('ค้นหา / ค้นหาและแทนที่', 'find; find and replace')],
      ['Ctrl+S', does('บันทึก', 'save')],
    ],
  },
  {
    title: does('เปิดดู', 'Looking'),
    keys: [
      ['Alt+R', does('แถวเป็นแบบฟอร์ม', 'the row as a form')],
      ['Alt+H', does('ประวัติของแถว', 'history of the row')],
      ['F1', does('ช่องนี้คืออะไร', 'what this field is')],
      ['Ctrl+Shift+E', does('ส่งออกไฟล์', 'export to a file')],
      ['Ctrl+/  ?', does('แป้นพิมพ์ลัดทั้งหมด (หน้านี้)', 'all keys (this list)')],
      ['Enter / Esc', does('เปิดเมนู / ปิดเมนู แผงด้านข้าง หรือหน้าต่าง', 'open a menu; close a menu, panel or window')],
    ],
  },
];

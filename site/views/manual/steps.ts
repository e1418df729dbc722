// How a sheet is filled in, step by step. The words are those on the screen.

import type { Bilingual } from '../../../shared/text/lang.ts';

const SIGN_IN: Bilingual = {
  th: 'เปิดหน้า “สำหรับเจ้าหน้าที่” กด “ลงชื่อเข้าใช้” ครั้งแรกใช้อีเมลที่จังหวัดหรือกรมฯ ลงทะเบียนไว้ให้',
  en: 'Open “For officers” and press “Sign in”; the first time with the e-mail your province or the department has registered.',
};
const EDIT: readonly Bilingual[] = [
  {
    th: 'แก้ไข: กด Enter หรือดับเบิลคลิกที่ช่อง พิมพ์แล้วกด Enter วางจาก Excel ได้ทั้งบล็อกด้วย Ctrl+V บนโทรศัพท์แตะแถวเพื่อเปิดแบบฟอร์ม',
    en: 'To edit, press Enter or double-click a cell, type, and press Enter. Whole blocks are pasted from Excel with Ctrl+V. On a phone, tap a row for its form.',
  },
  {
    th: 'เพิ่มหลายแถว: เมนู “ไฟล์” > “ดาวน์โหลดแบบกรอก” กรอกใน Excel แล้วเมนู “ไฟล์” > “นำเข้า” ระบบแสดงทุกช่องที่จะเปลี่ยนก่อน',
    en: 'For many rows, take Files > Download the template, fill it in Excel, then Files > Import; every cell that would change is shown first.',
  },
  {
    th: 'ช่องที่ไม่ถูกต้องมีเครื่องหมายและข้อความบอกวิธีแก้ กด “มีข้อต้องตรวจ” เพื่อดูทั้งหมด',
    en: 'What is wrong is marked, with how to put it right. “To check” lists all of it.',
  },
  {
    th: 'กด “บันทึก” หรือ Ctrl+S แถวที่ยังไม่ถูกต้องค้างอยู่ในเครื่องของท่าน แถวอื่นบันทึกได้ตามปกติ',
    en: 'Press “Save” or Ctrl+S. Rows that are not right yet stay on your computer; the others are saved.',
  },
  {
    th: 'แก้ผิด: Ctrl+Z ย้อนกลับได้ไม่จำกัด แม้บันทึกแล้ว “ประวัติแถว” บอกว่าใครแก้อะไร เมื่อใด',
    en: 'A mistake is taken back with Ctrl+Z, as often as needed, also after saving. “Row history” says who changed what and when.',
  },
];

/** What is particular to a sheet, after signing in and before editing. */
const OF_SHEET: Readonly<Record<string, readonly Bilingual[]>> = {
  palads: [
    {
      th: 'เลือกแผ่นงาน “ปลัด อปท.” แต่ละแห่งมีหนึ่งแถว ถ้ายังไม่มี กด “เพิ่มแถว” แล้วกรอกรหัส อปท. 8 หลัก (เจ้าหน้าที่ของ อปท. ไม่ต้องกรอก)',
      en: 'Choose the sheet “Palads”. Each organisation has one row; if there is none yet, press “Add row” and give the LAO code (officers of one LAO need not).',
    },
    {
      th: 'กรอกคำนำหน้า ชื่อ ชื่อสกุล ตำแหน่ง ระดับ สังกัด ภาพถ่าย และโทรศัพท์สำนักงาน ให้ครบ',
      en: 'Enter title, names, position, level, affiliation, photo and office telephone.',
    },
    {
      th: 'ถ้าไม่มีผู้ดำรงตำแหน่ง เลือก “ตำแหน่งว่าง” เป็น ใช่ ไม่ต้องกรอกชื่อ หน้าเว็บจะแสดงว่า “ไม่มีผู้ดำรงตำแหน่ง” และถือว่าข้อมูลครบ',
      en: 'Where nobody holds the position, set “Vacant” to yes: no name is needed, the page says so, and the record counts as complete.',
    },
    {
      th: 'เมื่อโอนย้าย สับเปลี่ยน หรือเกษียณ แก้แถวเดิมเป็นคนใหม่ พร้อมวันที่และเหตุที่เปลี่ยนแปลง ประวัติยังอยู่',
      en: 'On transfer, exchange or retirement, put the new holder into the same row, with day and reason; the history is kept.',
    },
    {
      th: 'เมื่อถึงรอบตรวจสอบและข้อมูลไม่เปลี่ยน เลือกแถวแล้วใช้ “ยืนยันข้อมูลถูกต้อง”',
      en: 'When asked to verify and nothing has changed, select the rows and confirm them as right.',
    },
  ],
  tenures: [
    {
      th: 'บันทึกการพ้นจากตำแหน่งของชุดเดิมก่อน (พ้นเมื่อ และเหตุที่พ้น) แล้วจึงเพิ่มผู้ดำรงตำแหน่งชุดใหม่',
      en: 'First record how the former holders left (day and reason), then add the new ones.',
    },
    {
      th: 'ผู้รักษาราชการแทนหรือปฏิบัติหน้าที่ ให้เลือก “สถานะ” ตามจริง ไม่ต้องแก้ตำแหน่งของผู้ดำรงตำแหน่ง',
      en: 'For those who act, choose the capacity; the holder’s own row stays.',
    },
  ],
  laos: [
    {
      th: 'เจ้าหน้าที่ของ อปท. แก้ไขที่ตั้งสำนักงานและช่องทางติดต่อ จังหวัดและกรมฯ แก้ไขชื่อ ประเภท และรหัส',
      en: 'Officers of an LAO edit its address and contacts; province and department its name, type and code.',
    },
    {
      th: 'เปลี่ยนชื่อหรือฐานะ: แก้ชื่อ ประเภท หรือรหัส พร้อม “ใช้ชื่อนี้ตั้งแต่” ชื่อและรหัสเดิมยังค้นหาได้',
      en: 'On a change of name or status, edit name, type or code together with “Named so since”; the former ones can still be found.',
    },
  ],
};

export function stepsOf(sheet: string, label: Bilingual): Bilingual[] {
  const choose: Bilingual = { th: `เลือกแผ่นงาน “${label.th}” และพื้นที่`, en: `Choose the sheet “${label.en}” and your area.` };
  return [SIGN_IN, ...(sheet === 'palads' ? [] : [choose]), ...(OF_SHEET[sheet] ?? []), ...EDIT];
}

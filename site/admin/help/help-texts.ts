// What the help of the desk says.

import type { FieldKind } from '../../../shared/sheets/field-kinds.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import type { Texts } from '../texts.ts';
import { useWords } from '../words.ts';

const HELP_TEXTS = {
  keys: ['แป้นพิมพ์ลัด', 'Keyboard'],
  key: ['ปุ่ม', 'Keys'],
  does: ['ทำอะไร', 'What they do'],
  manual: ['คู่มือของแผ่นงาน “{sheet}” (พิมพ์ได้ มีคิวอาร์โค้ด)', 'Manual of “{sheet}” (to print, with a QR code)'],
  manualOf: ['คู่มือของแผ่นงาน “{sheet}”', 'Manual of “{sheet}”'],
  manualOpen: ['เปิดคู่มือในแท็บใหม่ (พิมพ์ได้)', 'Open the manual in a new tab (to print)'],
  manualScan: ['หรือเปิดบนโทรศัพท์ด้วยคิวอาร์โค้ดนี้', 'Or open it on a phone by this code'],
  manualQr: ['คิวอาร์โค้ดของคู่มือ', 'QR code of the manual'],
  field: ['ช่อง “{field}”', 'The field “{field}”'],
  fieldPick: ['เลือกช่องในตารางก่อน แล้วกด F1', 'Choose a cell first, then press F1.'],
  howTo: ['วิธีพิมพ์', 'How to type it'],
  choices: ['ตัวเลือก', 'Choices'],
  alsoWritten: ['พิมพ์ {words} ก็ได้', '{words} will do as well'],
  seen: ['การเปิดเผย', 'Who sees it'],
  'seen-public': ['เผยแพร่บนเว็บไซต์', 'published'],
  'seen-internal': ['เห็นเฉพาะเจ้าหน้าที่', 'officers only'],
  'seen-sensitive': ['ข้อมูลอ่อนไหว ไม่เผยแพร่ เข้ารหัสในเครื่อง', 'sensitive: never published, encrypted on this computer'],
  'seen-transient': ['ใช้ตรวจแล้วไม่เก็บ', 'used for checking, never kept'],
  law: ['กฎหมาย', 'Law'],
  required: ['ต้องกรอก', 'Required'],
  fixed: ['กรอกเมื่อเพิ่มแถว แล้วแก้ไขไม่ได้', 'Given with a new row, never changed after'],
  nameInFile: ['ชื่อช่องในไฟล์', 'Name in files'],
  inManual: ['อ่านในคู่มือ', 'In the manual'],
} as const satisfies Texts;

export function useHelpSay() {
  return useWords(HELP_TEXTS);
}

const LIST: Bilingual = { th: 'หลายค่าได้ คั่นด้วย ;', en: 'Several, separated by ;' };

/** How each kind of field may be typed. */
export const HOW_TO_TYPE: Readonly<Record<FieldKind['kind'], Bilingual>> = {
  text: { th: 'ข้อความ เลขไทยหรืออารบิกก็ได้', en: 'Text; Thai or Arabic digits' },
  email: { th: 'ที่อยู่อีเมลหนึ่งที่อยู่', en: 'One e-mail address' },
  url: { th: 'ที่อยู่เว็บ เช่น https://www.example.go.th', en: 'A web address such as https://www.example.go.th' },
  day: {
    th: '24/3/2566 · 24 มี.ค. 2566 · 2566-03-24 หรือปี ค.ศ. ก็ได้ ปีต้องมีสี่หลัก',
    en: '24/3/2023, 24 Mar 2023, 2023-03-24, or the year in the Buddhist era; always four digits',
  },
  phones: { th: '0 2241 9000 ต่อ 2312 หลายหมายเลขคั่นด้วย ;', en: '0 2241 9000 ext 2312; several separated by ;' },
  texts: LIST,
  lines: { th: 'หลายค่าได้ คั่นด้วย ; หรือขึ้นบรรทัดใหม่', en: 'Several, separated by ; or on lines of their own' },
  urls: LIST,
  legacyIds: { th: 'ระบบ:รหัส เช่น info:1234 คั่นด้วย ;', en: 'system:number, such as info:1234, separated by ;' },
  integers: { th: 'จำนวนเต็ม คั่นด้วย ;', en: 'Whole numbers, separated by ;' },
  votes: { th: 'หมายเลข=คะแนน เช่น 1=142; 2=98', en: 'number=votes, such as 1=142; 2=98' },
  yesNo: { th: 'ใช่ หรือ ไม่ (1 / 0, ✓)', en: 'yes or no (1 / 0, ✓)' },
  integer: {
    th: 'จำนวนเต็ม มีจุลภาคได้ เลขไทยได้ เว้นว่างเมื่อไม่ทราบ (ไม่ใช่ 0)',
    en: 'A whole number, commas and Thai digits allowed; empty when unknown, not 0',
  },
  decimal: { th: 'ตัวเลข มีทศนิยมได้', en: 'A number, with decimals' },
  code: { th: 'ตัวเลขครบทุกหลัก เลขศูนย์นำหน้ามีความหมาย', en: 'All digits; a leading zero counts' },
  lao: { th: 'รหัส อปท. 8 หลัก', en: 'The eight digits of the LAO code' },
  choice: { th: 'พิมพ์บางส่วนของชื่อ หรือเลือกจากรายการ', en: 'Type a part of the name, or pick from the list' },
  computed: { th: 'ระบบเป็นผู้บันทึก', en: 'Kept by the system' },
};

// What the list of deleted rows says.

import type { Texts } from '../texts.ts';
import { useWords } from '../words.ts';

const DELETED_TEXTS = {
  title: ['แถวที่ถูกลบ', 'Deleted rows'],
  about: [
    'ระเบียนที่ลบไม่หายไป ค้นหา เลือก แล้วกู้คืนได้ ประวัติเก็บทั้งการลบและการกู้คืน',
    'A deleted record is not gone: find it, choose it, restore it. The history keeps both.',
  ],
  reading: ['กำลังอ่าน… พบแล้ว {n} แถว', 'Reading… {n} rows so far'],
  none: ['ไม่มีแถวที่ถูกลบในพื้นที่นี้', 'No row of this area is deleted.'],
  noMatch: ['ไม่มีแถวที่ตรงกับคำค้น', 'No deleted row matches.'],
  find: ['ค้นหาชื่อ รหัส ผู้ลบ หรือเหตุผล', 'Find a name, code, officer or reason'],
  all: ['เลือกทั้ง {n} แถวที่แสดง', 'Choose all {n} shown'],
  choose: ['เลือก “{title}”', 'Choose “{title}”'],
  by: ['ลบเมื่อ {at} โดย {by}', 'Deleted {at} by {by}'],
  reason: ['เหตุผล: {reason}', 'Reason: {reason}'],
  noReason: ['ไม่ได้ให้เหตุผล', 'No reason given'],
  why: ['เหตุผลที่กู้คืน (เก็บไว้ในประวัติ)', 'Why they are restored (kept in the history)'],
  restore: ['กู้คืน {n} แถว', 'Restore {n} rows'],
  restored: ['กู้คืนแล้ว {n} แถว', '{n} rows restored'],
  left: ['กู้คืนไม่ได้ {n} แถว ดูเหตุผลในแถว', '{n} could not be restored; each says why'],
  noAnswer: ['ติดต่อระบบไม่ได้ ลองอีกครั้ง', 'The system cannot be reached; try again.'],
  conflict: ['มีผู้แก้ไขหรือกู้คืนไปแล้ว', 'Somebody has changed or restored it since.'],
} as const satisfies Texts;

export function useDeletedSay() {
  return useWords(DELETED_TEXTS);
}

// The words of handing the director's duties.

import type { Texts } from '../texts.ts';
import { useWords } from '../words.ts';

const TEXTS = {
  title: ['ผู้ช่วยเหลือและหน้าที่ที่มอบ', 'Helpers and the duties handed'],
  about: [
    'หน้าที่เจ็ดประการของผู้อำนวยการการเลือกตั้งมอบให้ผู้ช่วยเหลือที่ระบุชื่อได้ทีละข้อ ผู้ช่วยเหลือลงชื่อเข้าใช้ด้วยอีเมลนี้ และทำได้เฉพาะหน้าที่ที่มอบ ใน อปท. นี้เท่านั้น',
    'The seven duties of the election director are handed one by one to named helpers, who sign in with this e-mail and may do just these, in this organisation only.',
  ],
  reading: ['กำลังอ่านข้อมูล…', 'Reading the records…'],
  none: ['ยังไม่มีผู้ช่วยเหลือ', 'There are no helpers yet.'],
  name: ['ชื่อ', 'Name'],
  email: ['อีเมล', 'E-mail'],
  duties: ['หน้าที่', 'Duties'],
  opens: ['ทำได้: {what}', 'Opens {what}'],
  isActive: ['ใช้งานอยู่', 'Active'],
  switchedOff: ['ปิดการใช้งาน', 'switched off'],
  notYet: ['ยังไม่เคยลงชื่อเข้าใช้', 'has not signed in yet'],
  noDuty: ['ยังไม่มีหน้าที่', 'no duty'],
  edit: ['เปลี่ยนหน้าที่: {name}', 'Change the duties of {name}'],
  add: ['เพิ่มผู้ช่วยเหลือ', 'Add a helper'],
  save: ['บันทึก', 'Save'],
  cancel: ['ไม่ทำ', 'Leave it'],
  saved: ['บันทึกแล้ว: {name}', 'Saved: {name}'],
} as const satisfies Texts;

export function useHelperWords() {
  return useWords(TEXTS);
}

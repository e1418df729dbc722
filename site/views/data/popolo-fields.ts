import type { Bilingual } from '../../../shared/text/lang.ts';

/** What the fields of a Popolo file hold here, by kind of object; those that mean just what Popolo says are left out. */
export const POPOLO_FIELDS: readonly { readonly name: string; readonly meaning: Bilingual }[] = [
  {
    name: 'persons[].id',
    meaning: {
      th: 'หนึ่งคนคือหนึ่งชื่อพร้อมคำนำหน้าใน อปท. หนึ่ง ไม่ใช่รหัสบุคคลของระบบ ซึ่งไม่เผยแพร่',
      en: 'One person is one name, with title, in one organisation. It is not the system’s id of a person, which is not published.',
    },
  },
  { name: 'organizations[].id', meaning: { th: 'รหัสภายในถาวรของ อปท. (laoId)', en: 'The organisation’s permanent id (laoId)' } },
  {
    name: 'organizations[].identifiers',
    meaning: {
      th: 'th-dla คือรหัส อปท. 8 หลัก และรหัสในระบบเดิม',
      en: 'th-dla is the eight-digit LAO code; others are numbers in older systems',
    },
  },
  {
    name: 'organizations[].classification',
    meaning: { th: 'ประเภท อปท. ค่าเดียวกับช่อง type ของทะเบียน', en: 'Type of organisation, as the field type of the register' },
  },
  {
    name: 'posts[]',
    meaning: {
      th: 'ตำแหน่งของ อปท. ทั้งที่มีผู้ดำรงและที่ว่าง ว่างคือไม่มี membership แบบ substantive ที่ไม่มี end_date',
      en: 'Offices of the organisation, held or vacant. Vacant is one without a substantive membership that has no end_date.',
    },
  },
  {
    name: 'memberships[].role',
    meaning: { th: 'ตำแหน่ง ค่าเดียวกับช่อง office ของการดำรงตำแหน่ง หรือ palad', en: 'The office, as the field office of tenures, or palad' },
  },
  {
    name: 'memberships[].start_date, end_date',
    meaning: {
      th: 'วันแรกและวันสุดท้าย ช่องที่ไม่มีคือไม่ทราบ หรือยังดำรงตำแหน่ง (ดู departure_reason)',
      en: 'First and last day. Left out where not known, or while in office (see departure_reason).',
    },
  },
  { name: 'memberships[].on_behalf_of', meaning: { th: 'กลุ่มหรือพรรค', en: 'Group or party' } },
  { name: 'memberships[].area', meaning: { th: 'เขตเลือกตั้ง', en: 'Constituency' } },
  {
    name: 'memberships[].capacity',
    meaning: {
      th: 'เพิ่มจาก Popolo: substantive ดำรงตำแหน่ง, actingOfficeVacant ปฏิบัติหน้าที่, actingInPlace รักษาราชการแทน',
      en: 'Beyond Popolo: substantive, actingOfficeVacant (the office is vacant) or actingInPlace (the holder cannot act)',
    },
  },
  {
    name: 'memberships[].departure_reason',
    meaning: {
      th: 'เพิ่มจาก Popolo: เหตุที่พ้นจากตำแหน่งโดยทั่วไป มีเมื่อพ้นแล้ว',
      en: 'Beyond Popolo: the general reason for leaving; there once somebody left',
    },
  },
  {
    name: 'memberships[].confirmed_on',
    meaning: { th: 'เพิ่มจาก Popolo: วันที่ยืนยันข้อมูลล่าสุด', en: 'Beyond Popolo: the day the record was last confirmed' },
  },
];

import type { FieldKind } from '../../../shared/sheets/field-kinds.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';

/** What each kind of field holds, in words for people who open the data. */
export const KIND_NAMES: Readonly<Record<FieldKind['kind'], Bilingual>> = {
  text: { th: 'ข้อความ', en: 'text' },
  email: { th: 'อีเมล', en: 'e-mail address' },
  url: { th: 'ที่อยู่เว็บ', en: 'web address' },
  day: { th: 'วันที่ (ค.ศ. รูปแบบ ปปปป-ดด-วว)', en: 'day (YYYY-MM-DD, Common Era)' },
  phones: { th: 'รายการหมายเลขโทรศัพท์', en: 'list of telephone numbers' },
  texts: { th: 'รายการข้อความ', en: 'list of texts' },
  integers: { th: 'รายการจำนวนเต็ม', en: 'list of whole numbers' },
  lines: { th: 'รายการข้อความ บรรทัดละหนึ่ง', en: 'list of lines of text' },
  votes: { th: 'คะแนนตามหมายเลขผู้สมัคร', en: 'votes by candidate number' },
  urls: { th: 'รายการที่อยู่เว็บ', en: 'list of web addresses' },
  legacyIds: { th: 'รายการรหัสในระบบเดิม', en: 'list of numbers in older systems' },
  yesNo: { th: 'ใช่หรือไม่', en: 'yes or no' },
  integer: { th: 'จำนวนเต็ม', en: 'whole number' },
  decimal: { th: 'ตัวเลขมีทศนิยม', en: 'decimal number' },
  code: { th: 'รหัสตัวเลข (เป็นข้อความ เก็บเลขศูนย์นำหน้า)', en: 'code of digits (a text: the leading zero counts)' },
  lao: { th: 'รหัสภายในของ อปท.', en: 'id of an organisation' },
  choice: { th: 'เลือกจากรายการ', en: 'one of a list' },
  computed: { th: 'ระบบบันทึกเอง', en: 'kept by the system' },
};

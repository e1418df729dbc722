// The words of asking for access and of deciding about it.

import type { Texts } from '../texts.ts';
import { useWords } from '../words.ts';

const TEXTS = {
  ask: ['ขอสิทธิ์เข้าใช้งาน', 'Ask for access'],
  askAbout: [
    'เลือกหน่วยงานของท่าน แล้วกรอกอีเมลที่จะใช้ลงชื่อเข้าใช้ ท้องถิ่นจังหวัดเป็นผู้อนุมัติ (กรมฯ อนุมัติคำขอของจังหวัด) หน่วยงานหนึ่งมีผู้ใช้ได้หลายคน คนละบัญชี',
    'Choose your office and give the e-mail you will sign in with. The province approves (the department, for provinces). An office may have several people, each with an account.',
  ],
  as: ['ขอในฐานะ', 'As'],
  province: ['จังหวัด', 'Province'],
  chooseProvince: ['เลือกจังหวัด', 'Choose a province'],
  lao: ['หน่วยงาน (อปท.)', 'Office (local administrative organisation)'],
  chooseLao: ['เลือกหน่วยงานของท่าน', 'Choose your office'],
  readingLaos: ['กำลังอ่านรายชื่อ…', 'Reading the list…'],
  noLaos: ['อ่านรายชื่อ อปท. ไม่ได้ ลองเลือกจังหวัดอีกครั้ง', 'The list could not be read: choose the province again.'],
  district: ['อำเภอ', 'District'],
  name: ['ชื่อและนามสกุล', 'Name and family name'],
  position: ['ตำแหน่ง', 'Position'],
  email: ['อีเมล', 'E-mail'],
  emailKnown: ['ใช้อีเมลที่ลงชื่อเข้าใช้ไว้แล้ว', 'The e-mail you are signed in with is used.'],
  phone: ['โทรศัพท์', 'Telephone'],
  send: ['ส่งคำขอ', 'Send the request'],
  sending: ['กำลังส่ง…', 'Sending…'],
  sent: ['รับคำขอแล้ว', 'Your request has been received'],
  sentAbout: [
    'เมื่ออนุมัติแล้ว ลงชื่อเข้าใช้ด้วยอีเมลนี้ ตั้งรหัสผ่านของท่านเองกับผู้ให้บริการลงชื่อเข้าใช้ อย่างน้อย 12 ตัวอักษร',
    'Once approved, sign in with this e-mail. You choose a password of your own with the sign-in provider, at least 12 characters.',
  ],
  back: ['กลับ', 'Back'],
  title: ['คำขอสิทธิและผู้ใช้ระบบ', 'Access requests and officers'],
  about: [
    'ตรวจว่าผู้ขอเป็นเจ้าหน้าที่ของหน่วยงานจริง แล้วอนุมัติหรือไม่อนุมัติ ผู้ที่พ้นหน้าที่ให้ปิดการใช้งาน ไม่ลบ',
    'Make sure that the person works for the office, then approve or refuse. Whoever leaves is switched off, not deleted.',
  ],
  waiting: ['รอพิจารณา ({n})', 'Waiting ({n})'],
  noneWaiting: ['ไม่มีคำขอที่รอพิจารณา', 'No request is waiting.'],
  approve: ['อนุมัติ', 'Approve'],
  approveOf: ['อนุมัติ {name}', 'Approve {name}'],
  refuse: ['ไม่อนุมัติ', 'Refuse'],
  refuseOf: ['ไม่อนุมัติ {name}', 'Refuse {name}'],
  whyRefuse: ['เหตุที่ไม่อนุมัติ', 'Why it is refused'],
  approved: ['อนุมัติแล้ว: {name} ({email}) ลงชื่อเข้าใช้ได้ด้วยอีเมลนี้', 'Approved: {name} ({email}) may now sign in with this e-mail.'],
  refused: ['ไม่อนุมัติแล้ว: {name}', 'Refused: {name}'],
  verified: ['ยืนยันอีเมลแล้ว', 'e-mail verified'],
  unverified: ['อีเมลยังไม่ยืนยัน', 'e-mail not verified'],
  decided: ['พิจารณาแล้ว ({n})', 'Decided ({n})'],
  others: ['คำขอที่ระดับอื่นพิจารณา ({n})', 'For others to decide ({n})'],
  officers: ['ผู้ใช้ระบบในพื้นที่ ({n})', 'Officers of the area ({n})'],
  switchOff: ['ปิดการใช้งาน', 'Switch off'],
  switchOffOf: ['ปิดการใช้งาน {name}', 'Switch off {name}'],
  switchOn: ['เปิดใช้งานอีกครั้ง', 'Switch on again'],
  switchOnOf: ['เปิดใช้งาน {name} อีกครั้ง', 'Switch on {name} again'],
  isOff: ['ปิดการใช้งานแล้ว', 'switched off'],
  search: ['ค้นหาชื่อ หน่วยงาน หรืออีเมล', 'Find a name, office or e-mail'],
  office: ['หน่วยงาน', 'Office'],
  role: ['บทบาท', 'Role'],
  contact: ['ติดต่อ', 'Contact'],
  state: ['สถานะ', 'State'],
  asked: ['ขอเมื่อ', 'Asked'],
} as const satisfies Texts;

export function useAccessWords() {
  return useWords(TEXTS);
}

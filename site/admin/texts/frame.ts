// Words of the frame around every screen.

import type { Texts } from '../texts.ts';

export const FRAME = {
  appName: ['ท้องถิ่น · แผ่นงาน', 'Thongthin · sheets'],
  sample: ['ข้อมูลตัวอย่าง', 'Sample data'],
  opening: ['กำลังเปิด…', 'Opening…'],
  welcome: ['แผ่นงานข้อมูลองค์กรปกครองส่วนท้องถิ่น', 'Data sheets of local administrative organisations'],
  welcomeWhy: [
    'สำหรับเจ้าหน้าที่ที่ได้รับสิทธิ ลงชื่อเข้าใช้ด้วยบัญชีหน่วยงานเพื่อเปิดแผ่นงาน',
    'For officers with access. Sign in with your office account to open the sheets.',
  ],
  signIn: ['ลงชื่อเข้าใช้', 'Sign in'],
  signInAgain: ['ลงชื่อเข้าใช้อีกครั้ง', 'Sign in again'],
  signInExpired: [
    'การลงชื่อเข้าใช้หมดอายุ สิ่งที่พิมพ์ไว้ยังอยู่ครบ พิมพ์ต่อได้ และจะบันทึกต่อเมื่อลงชื่อเข้าใช้แล้ว',
    'Your sign-in has expired. Everything you typed is kept; go on typing, saving continues once you are signed in.',
  ],
  signOut: ['ออกจากระบบ', 'Sign out'],
  signOutUnsaved: [
    'ยังมี {n} แถวที่ไม่ได้บันทึก ร่างจะยังอยู่ในเครื่องนี้และกลับมาเมื่อท่านลงชื่อเข้าใช้อีกครั้ง ออกจากระบบหรือไม่',
    '{n} rows are not saved. Their drafts stay on this computer and come back when you sign in again. Sign out?',
  ],
  cannotOpen: ['เปิดไม่ได้', 'Cannot be opened'],
  tryAgain: ['ลองอีกครั้ง', 'Try again'],
  noAnswer: [
    'ติดต่อระบบไม่ได้ ตรวจสอบเครือข่ายแล้วลองอีกครั้ง สิ่งที่พิมพ์ไว้ยังอยู่',
    'The system cannot be reached. Check the network and try again; what you typed is kept.',
  ],
  sheet: ['แผ่นงาน', 'Sheet'],
  screens: ['งาน', 'Tasks'],
  noSheets: [
    'บทบาทของท่านยังไม่มีแผ่นงานให้เปิด ติดต่อผู้ดูแลของจังหวัดหรือกรมฯ',
    'Your role has no sheets to open. Ask your province or the department.',
  ],
  scope: ['พื้นที่', 'Area'],
  wholeCountry: ['ทั้งประเทศ', 'Whole country'],
  ownScope: ['พื้นที่ที่ดูแล', 'Your area'],
  cancel: ['ยกเลิก', 'Cancel'],
  close: ['ปิด', 'Close'],
  confirm: ['ตกลง', 'OK'],
  outdated: ['ระบบมีรุ่นใหม่ เปิดหน้านี้ใหม่เพื่อใช้งานต่อ ร่างยังอยู่', 'There is a newer version of this page. Reload to go on; your drafts are kept.'],
  reload: ['เปิดใหม่', 'Reload'],
  otherLanguage: ['English', 'ภาษาไทย'],
} as const satisfies Texts;

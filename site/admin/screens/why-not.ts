// What to say when the API could not do it.

import type { Bilingual } from '../../../shared/text/lang.ts';
import { ApiProblem, SignInNeeded } from '../api-client.ts';

const SIGN_IN: Bilingual = {
  th: 'การลงชื่อเข้าใช้หมดอายุ ลงชื่อเข้าใช้อีกครั้งแล้วกดอีกครั้ง สิ่งที่กรอกยังอยู่',
  en: 'Your sign-in has expired: sign in again and press once more; what you entered is kept.',
};
const NO_ANSWER: Bilingual = {
  th: 'ติดต่อระบบไม่ได้ ตรวจสอบเครือข่ายแล้วกดอีกครั้ง ไม่บันทึกซ้ำ',
  en: 'The system cannot be reached. Check the network and press again: nothing is saved twice.',
};

export function whyNot(error: unknown): Bilingual {
  if (error instanceof ApiProblem) return error.problem.message;
  return error instanceof SignInNeeded ? SIGN_IN : NO_ANSWER;
}

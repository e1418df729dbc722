// What makes a password of the local sign-in strong enough. Length is what counts; six digits, as an earlier system asked for, are
// guessed in a minute.

import type { Bilingual } from '../../../shared/text/lang.ts';

export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;
const FEWEST_DIFFERENT = 5;
const COMMON = ['password', 'qwerty', '12345678', 'abcdefgh', 'iloveyou', 'thailand', 'admin1234', 'รหัสผ่าน', 'กขคงจฉช'];

/** Why it is too weak, and what to do; null where it will do. */
export function passwordWeakness(password: string, email: string): Bilingual | null {
  const lower = password.toLowerCase();
  const [name = ''] = email.toLowerCase().split('@');
  if (password.length < SHORTEST_PASSWORD)
    return { th: `รหัสผ่านต้องมีอย่างน้อย ${SHORTEST_PASSWORD} ตัวอักษร`, en: `A password has at least ${SHORTEST_PASSWORD} characters.` };
  if (password.length > LONGEST_PASSWORD) return { th: 'รหัสผ่านยาวเกินไป', en: 'This password is too long.' };
  if (/^[\d๐-๙\s.-]+$/.test(password)) return { th: 'รหัสผ่านต้องไม่เป็นตัวเลขล้วน', en: 'A password is not only digits.' };
  if (new Set(lower).size < FEWEST_DIFFERENT) return { th: 'รหัสผ่านซ้ำตัวอักษรเดิมมากเกินไป', en: 'This password repeats too few characters.' };
  if (name.length >= 4 && lower.includes(name))
    return { th: 'รหัสผ่านต้องไม่มีชื่ออีเมลของท่าน', en: 'A password does not contain your e-mail’s name.' };
  if (COMMON.some((word) => lower.includes(word)))
    return { th: 'รหัสผ่านนี้เดาง่าย ใช้คำหลายคำที่ไม่เกี่ยวกัน', en: 'This password is easy to guess: use several unrelated words.' };
  return null;
}

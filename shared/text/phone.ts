// Telephone numbers as Thai offices write them (domain §7.4): stored as E.164 with the extension, the original text kept.

import { z } from 'zod';
import { normaliseText, toArabicDigits } from './thai.ts';

export const Phone = z.strictObject({
  /** ข้อความตามที่เขียน: the number as the office writes it, with extension or range. */
  text: z.string().min(1).max(120),
  /** E.164 of the (first) number, `+6622419000`; null for internal (มท.) and short numbers. */
  e164: z
    .string()
    .regex(/^\+66\d{8,9}$/)
    .nullable(),
  /** ต่อ: extension digits, null when there is none. */
  extension: z
    .string()
    .regex(/^\d{1,6}$/)
    .nullable(),
});
export type Phone = z.infer<typeof Phone>;

const NATIONAL = /^0(2\d{7}|[3-7]\d{7}|[689]\d{8})$/;
const SHORT = /^1\d{2,3}$/;

/** One number as typed (“0 2241 9000 ต่อ 2312”, “๐-๕๔๕๓-๔๑๑๙”, “+66 2 241 9000”, “1567”); null when it is not a Thai number. */
export function parsePhone(input: string): Phone | null {
  const text = toArabicDigits(normaliseText(input));
  if (/^\(?มท\.?\)?\s*\d{4,6}$/.test(text)) return { text, e164: null, extension: null };
  const [, main = '', extension] = /^(.*?)(?:\s*(?:ต่อ|ext\.?|#|x)\s*(\d{1,6})(?:\s*[-–,]\s*\d{1,6})*)?$/i.exec(text) ?? [];
  const digits = main
    .replace(/\s*[-–]\s*\d{1,2}$/, '')
    .replace(/^\+66\s*\(?0?\)?/, '0')
    .replace(/[\s().-]/g, '');
  if (SHORT.test(digits)) return { text, e164: null, extension: null };
  const whole = NATIONAL.test(digits) ? digits : main.replace(/^\+66\s*\(?0?\)?/, '0').replace(/[\s().\-–]/g, '');
  return NATIONAL.test(whole) ? { text, e164: `+66${whole.slice(1)}`, extension: extension ?? null } : null;
}

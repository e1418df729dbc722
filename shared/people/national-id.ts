// เลขประจำตัวประชาชน: read and checked, never kept (`transient`). What is kept is a keyed hash (functions/secrets/keyed-hash.ts).

import type { Bilingual } from '../text/lang.ts';
import { normaliseText, toArabicDigits } from '../text/thai.ts';

export type NationalIdReading = { readonly digits: string } | { readonly refusal: Bilingual };

/** `X-XXXX-XXXXX-XX-X` as printed on the card, the same with spaces, or the thirteen digits alone; Thai digits or Arabic. */
const LAYOUT = /^(\d)([- ]?)(\d{4})\2(\d{5})\2(\d{2})\2(\d)$/;

/** The thirteen digits, or why the text is no national ID. A refusal never repeats what was typed. */
export function readNationalId(text: string): NationalIdReading {
  const [, first, , ...rest] = LAYOUT.exec(toArabicDigits(normaliseText(text))) ?? [];
  if (first === undefined)
    return refuse(
      'เลขประจำตัวประชาชนต้องมี 13 หลัก เช่น X-XXXX-XXXXX-XX-X',
      'A national ID has thirteen digits, laid out X-XXXX-XXXXX-XX-X or without dashes.',
    );
  const digits = first + rest.join('');
  if (!/[1-8]/.test(first))
    return refuse(
      'เลขประจำตัวประชาชนของบุคคลในทะเบียนราษฎรขึ้นต้นด้วย 1–8 — ตรวจสอบหลักแรก',
      'The national ID of somebody in the register begins with 1 to 8: check the first digit.',
    );
  if (checkDigit(digits) !== Number(digits[12]))
    return refuse('เลขประจำตัวประชาชนไม่ถูกต้อง (หลักตรวจสอบไม่ตรง) — ตรวจสอบทีละหลัก', 'The check digit does not fit: compare digit by digit.');
  return { digits };
}

/** d13 = (11 − Σ dᵢ·(14 − i) mod 11) mod 10 over the first twelve digits. */
export function checkDigit(digits: string): number {
  const sum = [...digits.slice(0, 12)].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return (11 - (sum % 11)) % 10;
}

const RUNS = /\d(?:[- .]?\d){12,}/g;

/** Whether a free text holds what may be a national ID: such a text is refused before it is written anywhere. */
export function holdsNationalId(text: string): boolean {
  const runs = toArabicDigits(normaliseText(text)).match(RUNS) ?? [];
  return runs
    .map((run) => run.replace(/\D/g, ''))
    .some((digits) =>
      Array.from({ length: digits.length - 12 }, (_, start) => digits.slice(start, start + 13)).some(
        (part) => checkDigit(part) === Number(part[12]),
      ),
    );
}

function refuse(th: string, en: string): NationalIdReading {
  return { refusal: { th, en } };
}

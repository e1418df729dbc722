// รหัส อปท. (domain §1.2): eight digits TT PP AA NN — type, province, district, serial. A string; the leading zero matters.

import { z } from 'zod';

export const DLA_CODE = /^(0[2-6])([1-9]\d)(\d{2})(\d{2})$/;
export const DlaCode = z.string().regex(DLA_CODE);
export type DlaCode = z.infer<typeof DlaCode>;

/** Eight digits from a code as published or typed; restores the leading zero that spreadsheets drop. Null when it is no code. */
export function readDlaCode(text: string): { code: DlaCode; restoredZero: boolean } | null {
  const digits = text.replace(/[\s-]/g, '');
  const code = digits.length === 7 ? `0${digits}` : digits;
  return DLA_CODE.test(code) ? { code, restoredZero: code !== digits } : null;
}

export function codeParts(code: DlaCode): { type: string; province: string; district: string; serial: string } {
  return { type: code.slice(0, 2), province: code.slice(2, 4), district: code.slice(2, 6), serial: code.slice(6) };
}

import { describe, expect, test } from 'vitest';
import { checkDigit, holdsNationalId, readNationalId } from '../../../shared/people/national-id.ts';

/** Invented: counted up, with the check digit that follows. */
function anId(first = '1', middle = '00000000001'): string {
  const twelve = first + middle;
  return twelve + checkDigit(twelve);
}

const laidOut = (id: string, between = '-') => [id[0], id.slice(1, 5), id.slice(5, 10), id.slice(10, 12), id[12]].join(between);

describe('a national ID', () => {
  test('is taken as thirteen digits, as laid out on the card, with spaces, and in Thai digits', () => {
    const id = anId('3', '12345678901');
    const thai = laidOut(id).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
    for (const text of [id, laidOut(id), laidOut(id, ' '), thai, ` ${id} `]) expect(readNationalId(text)).toEqual({ digits: id });
  });

  test('begins with 1 to 8: 0 and 9 are refused though the check digit fits', () => {
    for (const first of '12345678') expect(readNationalId(anId(first))).toHaveProperty('digits');
    for (const first of '09') expect(readNationalId(anId(first))).toHaveProperty('refusal');
    expect(readNationalId('0000000000001')).toHaveProperty('refusal');
  });

  test('is refused with every other check digit', () => {
    const id = anId('5', '40390000123');
    for (const digit of '0123456789'.replace(id[12] ?? '', '')) expect(readNationalId(id.slice(0, 12) + digit)).toHaveProperty('refusal');
  });

  test('is refused with a digit swapped, missing or too many, and with dashes elsewhere', () => {
    const id = anId('1', '23456789012');
    for (const text of ['', id.slice(1), `${id}1`, id.slice(0, 3) + id[4] + id[3] + id.slice(5), `${id.slice(0, 6)}-${id.slice(6)}`, 'abc'])
      expect(readNationalId(text)).toHaveProperty('refusal');
  });

  test('is not repeated by the refusal', () => {
    const wrong = `${anId().slice(0, 12)}x`;
    expect(JSON.stringify(readNationalId(wrong))).not.toContain(anId().slice(0, 12));
  });

  test('is found inside a free text, whatever stands between its digits', () => {
    const id = anId('3', '12345678901');
    for (const text of [`ตรวจ ${id}`, `เลข ${laidOut(id)} ค่ะ`, `no.${laidOut(id, ' ')}`]) expect(holdsNationalId(text)).toBe(true);
    for (const text of ['ตรวจตามหนังสือ ที่ มท 0890.2/ว 1234 ลงวันที่ 12 ม.ค. 2566', 'โทร 053 112 456', ''])
      expect(holdsNationalId(text)).toBe(false);
  });
});

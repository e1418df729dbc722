import { describe, expect, it } from 'vitest';
import { splitName } from '../../../shared/people/split-name.ts';

describe('a name written in one piece', () => {
  it.each([
    ['ตัวอย่าง ใจดี', null, 'ตัวอย่าง', 'ใจดี'],
    ['นายตัวอย่าง ใจดี', 'นาย', 'ตัวอย่าง', 'ใจดี'],
    ['นางสาวสมมุติ ใจดี', 'นางสาว', 'สมมุติ', 'ใจดี'],
    ['จ่าสิบเอกสมมุติ ทองคำ', 'จ่าสิบเอก', 'สมมุติ', 'ทองคำ'],
    ['ว่าที่ร้อยตรีสมมุติ ศรีสุข', 'ว่าที่ร้อยตรี', 'สมมุติ', 'ศรีสุข'],
    ['พันตำรวจโทหญิง สมมุติ วงศ์ดี', 'พันตำรวจโทหญิง', 'สมมุติ', 'วงศ์ดี'],
    ['ม.ร.ว.สมมุติ ตัวอย่าง', 'ม.ร.ว.', 'สมมุติ', 'ตัวอย่าง'],
    ['สมมุติ ณ ตัวอย่าง', null, 'สมมุติ', 'ณ ตัวอย่าง'],
    ['สมมุติ ใจดี ณ ตัวอย่าง', null, 'สมมุติ', 'ใจดี ณ ตัวอย่าง'],
    ['สมมุติ\u00A0ใจ\u200Bดี', null, 'สมมุติ', 'ใจดี'],
  ])('“%s” is told apart', (text, prefix, givenName, familyName) => {
    expect(splitName(text)).toEqual({ prefix, givenName, familyName, isSure: true });
  });

  it.each([
    ['ดาบชัย ตัวอย่าง', 'ดาบชัย'],
    ['พันทิพย์ ตัวอย่าง', 'พันทิพย์'],
    ['พลตรี ตัวอย่าง', 'พลตรี'],
    ['นพดล ตัวอย่าง', 'นพดล'],
  ])('“%s” begins with a given name, not with a rank', (text, givenName) => {
    expect(splitName(text)).toEqual({ prefix: null, givenName, familyName: 'ตัวอย่าง', isSure: true });
  });

  it.each(['สมมุติ', 'สมมุติ สมชื่อ ใจดี', 'สมมุติ ณ', 'สมมุติ หนึ่ง สอง ณ ตัวอย่าง'])('“%s” stays whole: nobody can tell', (text) => {
    expect(splitName(text)).toEqual({ prefix: null, givenName: text, familyName: null, isSure: false });
  });
});

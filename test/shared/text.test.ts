import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, formatDay, formatInstant, parseDay } from '../../shared/text/dates.ts';
import { parsePhone } from '../../shared/text/phone.ts';
import { compareThai, foldText, normaliseText, toArabicDigits, toThaiDigits } from '../../shared/text/thai.ts';
import { readWebAddress } from '../../shared/text/web-address.ts';

describe('one stored form of Thai text', () => {
  test.each([
    ['decomposed สระอำ', 'นํา', 'นำ'],
    ['สระอำ with the tone first', 'น้ํา', 'น้ำ'],
    ['สระอำ with the tone last', 'นํ้า', 'น้ำ'],
    ['a doubled เ', 'เเม่', 'แม่'],
    ['a tone typed before its vowel', 'ท่ี', 'ที่'],
    ['a mark typed twice', 'ก่่อน', 'ก่อน'],
    ['zero-width spaces', 'หนอง\u200Bบัว', 'หนองบัว'],
    ['control characters and turned directions', 'ซอย\u0000 \u202E1\u0007', 'ซอย 1'],
    ['half of a character', 'ซอย\uD8001', 'ซอย1'],
    ['spaces around and doubled', '  อบต.  หนองบัว ', 'อบต. หนองบัว'],
    ['Windows line ends', 'ก\r\nข', 'ก\nข'],
  ])('%s', (_name, typed, stored) => {
    expect(normaliseText(typed)).toBe(stored);
  });
  test('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'กนเแํา้่ีิุู\u200B \n๑a') }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      }),
    );
  });
  test('comparing forgives tones, spaces, punctuation and case', () => {
    expect(foldText('ท่าข้าม')).toBe(foldText('ทา ขาม'));
    expect(foldText('Nong-Bua')).toBe(foldText('nong bua'));
    expect(foldText('กา')).not.toBe(foldText('กำ'));
  });

  test('letter by letter it folds as in the general way, which a sign without width makes it take', () => {
    const unit = fc.constantFrom(...'กนเแํา้่ีิฺุูำ็์ะๆฯ฿๏๑9aZ é\u00A0\u0001\n-ꟾ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(foldText(text)).toBe(foldText(`\u200B${text}`));
      }),
      { numRuns: 3_000 },
    );
    for (let code = 0; code < 0x0e80; code += 1) {
      const letter = `ก${String.fromCharCode(code)}`;
      expect([code, foldText(letter)]).toEqual([code, foldText(`\u200B${letter}`)]);
    }
  });
  test('a text of plain letters is folded like any other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(foldText(text)).toBe(foldText(`${text}\u200Bก`).slice(0, -1));
      }),
    );
  });
  test('lists stand in dictionary order, leading vowels behind their consonant', () => {
    expect(['ไก่', 'แก้ว', 'ขวัญ', 'กมล', 'เก่ง'].sort(compareThai)).toEqual(['กมล', 'เก่ง', 'แก้ว', 'ไก่', 'ขวัญ']);
  });
  test('Thai digits there and back', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(toArabicDigits(toThaiDigits(String(number)))).toBe(String(number));
      }),
    );
  });
});

describe('days as people type them', () => {
  test.each([
    ['24/3/2566', '2023-03-24'],
    ['24-03-2023', '2023-03-24'],
    ['๒๔ มีนาคม ๒๕๖๖', '2023-03-24'],
    ['24 มี.ค. 2566', '2023-03-24'],
    ['24 มีค 2566', '2023-03-24'],
    ['24 มีนาคม พ.ศ. 2566', '2023-03-24'],
    ['วันศุกร์ที่ 24 มีนาคม พ.ศ. 2566', '2023-03-24'],
    ['24 Mar 2023', '2023-03-24'],
    ['24 March 2023', '2023-03-24'],
    ['2566-03-24', '2023-03-24'],
    ['2023-03-24', '2023-03-24'],
    ['29/2/2567', '2024-02-29'],
    ['24.3.2566', '2023-03-24'],
  ])('%s is a day', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });
  test.each(['29/2/2566', '31/4/2566', '24/3/66', '24/13/2566', '2566', 'เร็ว ๆ นี้', '', '0/1/2566', '24 มกรา2566x'])(
    '%s is no day',
    (typed) => {
      expect(parseDay(typed)).toBeNull();
    },
  );
  test('every day is read back from what is shown, in both languages and lengths', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1850-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }),
        fc.constantFrom('th' as const, 'en' as const),
        fc.constantFrom('long' as const, 'short' as const),
        (date, lang, style) => {
          const day = date.toISOString().slice(0, 10);
          expect(parseDay(formatDay(day, lang, style))).toBe(day);
        },
      ),
    );
  });
  test('instants are shown in Bangkok, also past midnight', () => {
    expect(formatInstant('2023-03-24T17:05:00Z', 'th')).toBe('25 มีนาคม 2566 00:05 น.');
    expect(addDays('2021-11-28', 4 * 365)).toBe('2025-11-27');
  });
});

describe('telephone numbers', () => {
  test.each([
    ['0 2241 9000', '+6622419000', null],
    ['๐-๕๔๕๓-๔๑๑๙', '+6654534119', null],
    ['094-9470420', '+66949470420', null],
    ['0 2241 9000 ต่อ 2312', '+6622419000', '2312'],
    ['+66 2 241 9000', '+6622419000', null],
    ['02-241-9000 ext 12', '+6622419000', '12'],
    ['0 2241 9000 ต่อ 2362 – 3', '+6622419000', '2362'],
    ['(มท) ๕๐๖๐๘', null, null],
    ['1567', null, null],
    ['0-5453-4119-20', '+6654534119', null],
  ])('%s', (typed, e164, extension) => {
    expect(parsePhone(typed)).toMatchObject({ e164, extension });
  });
  test.each(['12345', '0 1234 5678', 'ไม่มี', '02 241 90', '0812345678901'])('%s is no Thai number', (typed) => {
    expect(parsePhone(typed)).toBeNull();
  });
});

describe('web addresses of registers', () => {
  test.each([
    ['http://www.example.go.th/', 'asWritten', 'http://www.example.go.th/'],
    ['www.example.go.th', 'repaired', 'http://www.example.go.th'],
    ['WWW.Example.GO.TH', 'repaired', 'http://www.example.go.th'],
    ['www.http://www.example.go.th/', 'repaired', 'http://www.example.go.th/'],
    ['ิwww.example.go.th', 'repaired', 'http://www.example.go.th'],
    ['https://example.go.th/a?b=1', 'asWritten', 'https://example.go.th/a?b=1'],
    ['"www.example.go.th"', 'repaired', 'http://www.example.go.th'],
  ])('%s is %s', (text, outcome, url) => {
    expect(readWebAddress(text)).toEqual({ outcome, url });
  });
  test.each([
    ['-', 'empty'],
    ['14.02199703', 'coordinate'],
    ['www.office@example.com', 'email'],
    ['องค์การบริหารส่วนตำบลตัวอย่าง', 'notAnAddress'],
    ['"www', 'notAnAddress'],
    ['www.example', 'notAnAddress'],
    ['www.example.go', 'notAnAddress'],
    ['www.example.goth', 'notAnAddress'],
    ['javascript:alert(1)', 'notAnAddress'],
    ['http://localhost', 'notAnAddress'],
  ])('%s is refused as %s', (text, why) => {
    expect(readWebAddress(text)).toEqual({ outcome: 'refused', why });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laos } from '../../shared/sheets/laos.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { foldText, normaliseText } from '../../shared/text/thai.ts';
import { lettersOf, matcherOf, replaceFolded, type Wanted } from '../../site/admin/find.ts';
import { eachPlace, searchText, textPlaces } from '../../site/admin/search.ts';
import { aLao } from '../support/builders.ts';

function matcher(text: string, how: Partial<Wanted> = {}) {
  const found = matcherOf({ text, isPattern: false, isWholeCell: false, ...how });
  if (found === null || found === 'bad-pattern') throw new Error(`Nothing to find with ${text}`);
  return { ...found, finds: (shown: string) => found.matches(shown) };
}

const thai = fc
  .array(fc.constantFrom('ก', 'ท', 'า', 'ำ', 'ิ', '่', '้', '์', 'แ', 'เ', ' ', '.', '/', '๑', '1', 'A', 'é'), { maxLength: 14 })
  .map((signs) => signs.join(''));

describe('finding', () => {
  test('tone marks, spaces, capitals and kinds of digits do not matter', () => {
    expect(matcher('ทาขาม').finds('ท่าข้าม สมมุติ')).toBe(true);
    expect(matcher('ท่า ข้าม').finds('ทาขาม')).toBe(true);
    expect(matcher('หมู่ 9').finds('หมู่ ๙')).toBe(true);
    expect(matcher('tambon').finds('TAMBON')).toBe(true);
    expect(matcher('หนอง').finds('แม่ทดลอง')).toBe(false);
  });

  test('a whole cell must be the same, but for such marks', () => {
    expect(matcher('ทาขาม', { isWholeCell: true }).finds('ท่าข้าม')).toBe(true);
    expect(matcher('ทาขาม', { isWholeCell: true }).finds('ท่าข้าม 2')).toBe(false);
  });

  test('signs alone are found as they are written', () => {
    expect(matcher('/').finds('1/2')).toBe(true);
    expect(matcher('/').finds('12')).toBe(false);
    expect(matcher('/').replace('1/2/3', '$&')).toBe('1$&2$&3');
  });

  test('a regular expression is exact, and one that is none is said to be none', () => {
    expect(matcher('^0\\d{7}$', { isPattern: true }).finds('06540101')).toBe(true);
    expect(matcher('(\\d+) ม\\.', { isPattern: true }).replace('12 ม. และ 3 ม.', 'หมู่ $1')).toBe('หมู่ 12 และ หมู่ 3');
    expect(matcherOf({ text: '(', isPattern: true, isWholeCell: false })).toBe('bad-pattern');
    expect(matcherOf({ text: '', isPattern: true, isWholeCell: false })).toBeNull();
  });

  describe('in the one text of a row', () => {
    const search = searchText(
      laos,
      { ...aLao({ nameTh: 'ท่าข้าม', subdistricts: ['ท่าข้าม', 'หนองบัว'], establishedDate: '1997-02-23' }) },
      { population: 'มากมาย' },
    );
    const fieldsWith = (text: string, { lang = 'th', isWholeCell = false }: { lang?: Lang; isWholeCell?: boolean } = {}) => {
      const [places, found]: [readonly (string | null)[], string[]] = [textPlaces(laos, lang), []];
      eachPlace(search, foldText(text), isWholeCell, (place) => found.push(...[places[place] ?? []].flat()));
      return found;
    };

    test('every cell that holds the words is found, each once', () => {
      expect(fieldsWith('ทาขาม')).toEqual(['nameTh', 'subdistricts']);
      expect(fieldsWith('ไม่มีที่ไหน')).toEqual([]);
    });

    test('a whole cell is found where it is the same', () => {
      expect(fieldsWith('ท่าข้าม', { isWholeCell: true })).toEqual(['nameTh']);
    });

    test('days and choices are found as the language shows them', () => {
      expect(fieldsWith('2540')).toEqual(['establishedDate']);
      expect(fieldsWith('1997')).toEqual([]);
      expect(fieldsWith('1997', { lang: 'en' })).toEqual(['establishedDate']);
      expect(fieldsWith('2540', { lang: 'en' })).toEqual([]);
    });

    test('a text that could not be read is found as it was typed', () => {
      expect(fieldsWith('มากมาย')).toEqual(['population']);
    });
  });
});

describe('replacing', () => {
  test.each([
    ['ท่าข้ามสมมุติ', 'ทาขาม', 'หนองบัว', 'หนองบัวสมมุติ'],
    ['บ้านท่า ข้าม', 'ท่าข้าม', 'ใหม่', 'บ้านใหม่'],
    ['หมู่ ๙ ต.หนอง', 'หมู่ 9', 'ม.9', 'ม.9 ต.หนอง'],
    ['ก่อน ก่อน', 'ก่อน', 'หลัง', 'หลัง หลัง'],
    ['น้ำใส', 'นำ', 'ธาร', 'ธารใส'],
    ['Moo 1, MOO 2', 'moo', 'หมู่', 'หมู่ 1, หมู่ 2'],
    ['ท่าข้าม', 'ท่า', '$&', '$&ข้าม'],
  ])('in “%s”, “%s” by “%s”', (shown, wanted, by, result) => {
    expect(matcher(wanted).replace(shown, by)).toBe(result);
  });

  test('letter by letter, a text folds as it does in one', () => {
    fc.assert(
      fc.property(thai, (text) => {
        const stored = normaliseText(text);
        expect(
          lettersOf(stored)
            .map(({ folded }) => folded)
            .join(''),
        ).toBe(foldText(stored));
      }),
    );
  });

  test('what is found is replaced, and nothing else is touched', () => {
    fc.assert(
      fc.property(thai, thai, (text, part) => {
        const wanted = foldText(part);
        fc.pre(wanted !== '');
        const stored = normaliseText(text);
        const replaced = replaceFolded(stored, wanted, '✂');
        if (!foldText(stored).includes(wanted)) expect(replaced).toBe(stored);
        else expect(foldText(replaced.replaceAll('✂', part))).toContain(wanted);
        expect(foldText(replaced.replaceAll('✂', ''))).toBe(foldText(stored).replaceAll(wanted, ''));
      }),
    );
  });
});

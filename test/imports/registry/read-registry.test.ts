import { describe, expect, it } from 'vitest';
import { FileProblem } from '../../../functions/imports/file-problem.ts';
import { readRegistry } from '../../../functions/imports/registry/read-registry.ts';
import { aRow, bytesOf, rawFile, reducedFile } from './files.ts';

const read = (text: string) => readRegistry(bytesOf(text));
const only = (text: string) => {
  const [lao, ...others] = read(text).laos;
  if (lao === undefined || others.length > 0) throw new Error('expected one organisation');
  return lao;
};
const valuesOf = (text: string) => Object.assign({}, ...only(text).statements.map(({ values }) => values));
const flawsOf = (text: string) => only(text).statements.flatMap(({ flaws }) => flaws);
const findingsOf = (text: string, kind: string) => only(text).findings.filter((finding) => finding.kind === kind);

/** TIS-620 by hand: Thai letters are one byte each. */
function tis620(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => (letter >= 'ก' ? letter.charCodeAt(0) - 0x0e01 + 0xa1 : letter.charCodeAt(0))));
}

describe('the file as a whole', () => {
  it('is read as UTF-8 with and without a mark, as TIS-620 and as Excel’s UTF-16', () => {
    const text = rawFile([aRow()]);
    const variants = [bytesOf(text), bytesOf(`\uFEFF${text}`), tis620(text), new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))];
    for (const bytes of variants) expect(readRegistry(bytes).laos.map(({ nameTh }) => nameTh)).toEqual(['หนองตัวอย่าง']);
    expect(variants.map((bytes) => readRegistry(bytes).encoding)).toEqual(['utf-8', 'utf-8', 'windows-874', 'utf-16le']);
  });

  it('is told by its header: the department’s form and the reduced one', () => {
    expect(read(rawFile([aRow()])).form).toBe('departmentRaw');
    expect(read(reducedFile([aRow()])).form).toBe('reduced');
  });

  it('may spell its headings otherwise and stand in any order', () => {
    const text = 'อปท,ประเภท,รหัส อปท,จังหวัด ,เว็บไซต์,อื่นๆ\nหนองตัวอย่าง,อบต.,06549101,แพร่,https://a.example.com,1';
    expect(only(text)).toMatchObject({ code: '06549101', nameTh: 'หนองตัวอย่าง', type: 'sao', provinceCode: '54' });
    expect(read(text).unusedHeadings).toEqual(['อื่นๆ']);
  });

  it('is refused with the missing columns named when it is no registry', () => {
    expect(() => read('ชื่อ,สกุล\nก,ข')).toThrow(FileProblem);
    expect(() => read('ชื่อ,สกุล\nก,ข')).toThrow(/รหัส อปท/);
    expect(() => read('')).toThrow(FileProblem);
  });

  it('may use semicolons or tabs, as spreadsheets in some countries do', () => {
    const text = 'รหัส อปท.;ประเภท อปท.;อปท.;จังหวัด\n6549101;อบต.;หนองตัวอย่าง;แพร่';
    expect(only(text).code).toBe('06549101');
    expect(only(text.replaceAll(';', '\t')).code).toBe('06549101');
  });
});

describe('rows', () => {
  it('of one organisation, one per subdistrict, become one organisation with all its subdistricts', () => {
    const file = read(rawFile([aRow({ subdistricts: ['หนองหนึ่ง', 'หนองสอง', 'หนองหนึ่ง', 'หนองสาม'] })]));
    expect(file.rowCount).toBe(4);
    expect(file.laos).toHaveLength(1);
    expect(file.laos[0]).toMatchObject({ subdistricts: ['หนองหนึ่ง', 'หนองสอง', 'หนองสาม'], lines: [2, 3, 4, 5] });
  });

  it('with quoted commas keep them in the cell', () => {
    expect(valuesOf(rawFile([aRow({ addressNo: '1, 2 และ 3' })]))).toMatchObject({ addressNo: '1, 2 และ 3' });
  });

  it('with a comma that was not quoted are refused, not read a cell too far to the right', () => {
    const text = rawFile([aRow({ addressNo: 'XX' })]).replace('XX', '1, 2');
    expect(read(text).laos).toEqual([]);
    expect(read(text).refused[0]?.reason.en).toMatch(/comma/);
  });

  it('without a readable code are refused with the reason, and the others go on', () => {
    const file = read(rawFile([aRow({ code: '' }), aRow({ code: '6.54E+06' }), aRow({ code: '12' }), aRow({ code: '06549102' })]));
    expect(file.laos.map(({ code }) => code)).toEqual(['06549102']);
    expect(file.refused.map(({ lines }) => lines)).toEqual([[2], [3], [4]]);
    expect(file.refused[1]?.reason.en).toMatch(/rounded by a spreadsheet/);
  });

  it('of one code under two names are refused: nobody can tell which is meant', () => {
    const file = read(rawFile([aRow(), aRow({ name: 'หนองอื่น' })]));
    expect(file.laos).toEqual([]);
    expect(file.refused[0]).toMatchObject({ code: '06549101', lines: [2, 3] });
  });

  it('that give the office two addresses are reported, and the address is taken from one row, not mixed', () => {
    const text = rawFile([aRow({ addressNo: '99', moo: '' }), aRow({ addressNo: '1', moo: '7' })]);
    expect(valuesOf(text)).toMatchObject({ addressNo: '1', moo: '7' });
    expect(findingsOf(text, 'contradicts')).toEqual([expect.objectContaining({ field: 'addressNo', old: '99', new: '1' })]);
  });

  it('of an unknown type or province are refused', () => {
    const file = read(rawFile([aRow({ type: 'สุขาภิบาล' }), aRow({ code: '06549102', province: 'พระนคร' })]));
    expect(file.refused.map(({ reason }) => reason.en)).toEqual([expect.stringMatching(/no type/), expect.stringMatching(/no province/)]);
  });
});

describe('values', () => {
  it('get their lost leading zero back, and the report says so', () => {
    expect(findingsOf(rawFile([aRow()]), 'repaired')).toEqual([
      expect.objectContaining({ field: 'code', old: '6549101', new: '06549101' }),
    ]);
  });

  it('that are bare hosts become full web addresses, and the report says so', () => {
    const text = reducedFile([aRow({ website: 'WWW.Nongtuayang.Example.com' })]);
    expect(valuesOf(text)).toMatchObject({ website: 'http://www.nongtuayang.example.com' });
    expect(findingsOf(text, 'repaired')).toHaveLength(1);
  });

  it.each([
    ['อบต.หนองตัวอย่าง', 'notAnAddress'],
    ['18.144, 100.14', 'coordinate'],
    ['office@example.com', 'email'],
  ])('such as the website “%s” cannot stand: kept to be checked, neither in the field nor lost', (website, why) => {
    const text = reducedFile([aRow({ website })]);
    expect(valuesOf(text)).not.toHaveProperty('website');
    expect(flawsOf(text)).toEqual([{ field: 'website', text: website, why }]);
    expect(findingsOf(text, 'flawed')).toHaveLength(1);
  });

  it.each(['1500', '-', 'ไม่ทราบ'])('such as the postcode “%s” are kept to be checked', (postcode) => {
    expect(flawsOf(reducedFile([aRow({ postcode })]))).toEqual([{ field: 'postcode', text: postcode, why: 'postcode' }]);
  });

  it.each([
    ['18.1', '', 'incompletePair', ['latitude']],
    ['', '100.1', 'incompletePair', ['longitude']],
    ['5', '97', 'wholeNumber', ['latitude', 'longitude']],
    ['18', '100.1', 'wholeNumber', ['latitude', 'longitude']],
    ['100.1403', '18.1445', 'outsideThailand', ['latitude', 'longitude']],
    ['18.1 N', '100.1', 'notANumber', ['latitude', 'longitude']],
  ])('such as the place %s, %s are kept to be checked, both halves together', (lat, lon, why, fields) => {
    const text = reducedFile([aRow({ lat, lon })]);
    expect(flawsOf(text).map((flaw) => [flaw.field, flaw.why])).toEqual(fields.map((field) => [field, why]));
    expect(valuesOf(text)).not.toHaveProperty('latitude');
    expect(valuesOf(text)).not.toHaveProperty('longitude');
  });

  it('such as an area of a whole province for one อบต. are kept to be checked', () => {
    expect(flawsOf(reducedFile([aRow({ area: '70370150' })]))).toEqual([{ field: 'areaKm2', text: '70370150', why: 'implausibleArea' }]);
    expect(flawsOf(reducedFile([aRow({ area: '0' })]))).toHaveLength(1);
    expect(valuesOf(reducedFile([aRow({ area: '1,042.75' })]))).toMatchObject({ areaKm2: 1042.75 });
  });

  it('that are empty, or a mark for it, say nothing about their field', () => {
    const text = reducedFile([aRow({ website: '-', moo: '', addressNo: 'ไม่มี' })]);
    expect(only(text).statements.flatMap(({ fields }) => fields)).not.toEqual(expect.arrayContaining(['website']));
    expect(findingsOf(text, 'emptyMark').map(({ field }) => field)).toEqual(['addressNo', 'website']);
  });

  it('lose the words that only repeat their heading', () => {
    const row = aRow({ name: 'องค์การบริหารส่วนตำบลหนองตัวอย่าง', district: 'อำเภอเมืองสมมุติ', moo: 'หมู่ที่ 4', province: 'จังหวัดแพร่' });
    expect(only(reducedFile([row]))).toMatchObject({ nameTh: 'หนองตัวอย่าง', districtTh: 'เมืองสมมุติ', provinceCode: '54' });
    expect(valuesOf(reducedFile([row]))).toMatchObject({ moo: '4' });
  });

  it('in decomposed Thai are stored in the one form', () => {
    expect(only(reducedFile([aRow({ name: 'น\u0E4D\u0E32ใส' })])).nameTh).toBe('นำใส');
  });

  it('call เมืองพัทยา by its own type', () => {
    expect(only(reducedFile([aRow({ code: '03209101', type: 'ท้องถิ่นรูปแบบพิเศษ', name: 'เมืองพัทยา', province: 'ชลบุรี' })]))).toMatchObject({
      type: 'pattaya',
      nameTh: 'เมืองพัทยา',
    });
  });
});

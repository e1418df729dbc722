import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { paths } from '../../shared/paths.ts';
import { type LaoPeople, NO_PEOPLE, type PublishedLao } from '../../shared/published.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { aFullLao, anAbolishedLao, anLao } from './invented.ts';
import { aHolder, aPalad, aPaladCoverage, aPaladDirectory, aPeopleList, aTerm, fullPeople } from './invented-people.ts';
import { BIG_PROVINCE, renderText } from './served-site.ts';

const ASSETS = join('dist', 'client', '_astro');
const gzipped = (text: string | Buffer) => gzipSync(text).length;
const compressedWithStyle = (html: string) =>
  gzipped(html) +
  [...html.matchAll(/<link rel="stylesheet" href="\/_astro\/([^"]+)"/g)].reduce(
    (sum, [, name = '']) => sum + gzipped(readFileSync(join(ASSETS, name))),
    0,
  );
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const page = (people: Partial<LaoPeople>, lao: PublishedLao = aFullLao(), lang: Lang = 'th') =>
  renderText(paths.lao('05302198', lang), { view: 'lao', lao, people: { ...NO_PEOPLE, ...people } });

describe('who runs an organisation', () => {
  test('the chief executive stands with office, whole name and first day', async () => {
    const said = text(await page({ holders: [aHolder({ prefix: 'ว่าที่ร้อยตรี' })] }));
    expect(said).toContain('ว่าที่ร้อยตรีสมมุติ ตัวอย่างดี นายกเทศมนตรี ตั้งแต่ 11 พ.ค. 2568');
    expect(said).not.toContain('ตำแหน่งว่าง');
  });

  test('after a prefix ending in หญิง a space is written', async () => {
    expect(text(await page({ palad: aPalad() }))).toContain('พันตำรวจโทหญิง สมมุติ วงศ์ดี');
  });

  test('a vacant office is shown as vacant, with who acts in it', async () => {
    const said = text(await page({ holders: [aHolder({ capacity: 'actingOfficeVacant' })] }));
    expect(said).toContain('ตำแหน่งว่าง นายกเทศมนตรี');
    expect(said).toContain('ปฏิบัติหน้าที่นายกเทศมนตรี');
  });

  test('one who acts in place of a holder makes the office neither vacant nor held twice', async () => {
    const said = text(await page({ holders: [aHolder(), aHolder({ tenureId: 'tenure-2', capacity: 'actingInPlace' })] }));
    expect(said).toContain('รักษาราชการแทนนายกเทศมนตรี');
    expect(said).not.toContain('ตำแหน่งว่าง');
  });

  test('where nothing was ever recorded, nothing is called vacant', async () => {
    const said = text(await page({}));
    expect(said).toContain('ยังไม่มีข้อมูลผู้บริหาร');
    expect(said).toContain('ยังไม่มีข้อมูลสมาชิกสภา');
    expect(said).toContain('ยังไม่มีข้อมูลปลัด');
    expect(said).not.toMatch(/ตำแหน่งว่าง|ที่นั่งว่าง/);
  });

  test('of twelve seats ten are filled and two are shown as vacant', async () => {
    const said = text(await page(fullPeople()));
    expect(said).toContain('มีสมาชิกสภา 10 จาก 12 ที่นั่ง');
    expect(said).toContain('ที่นั่งว่าง 2 ที่นั่ง');
    expect(said).toContain('เขตเลือกตั้งที่ 1 · กลุ่มบ้านเราสมมุติ');
  });

  test('a council whose size is not known counts its members and calls no seat vacant', async () => {
    const said = text(await page(fullPeople(), anLao()));
    expect(said).toContain('มีสมาชิกสภา 10 คน');
    expect(said).not.toContain('ที่นั่งว่าง');
  });

  test('those who left are folded up under the term they came in, with the general reason', async () => {
    const html = await page(fullPeople());
    expect(html.match(/<details/g)).toHaveLength(2);
    const said = text(html);
    expect(said).toContain('ฝ่ายบริหาร วาระที่ 1 (28 มี.ค. 2564 – 1 ก.พ. 2567) 3 ราย');
    expect(said).toContain('ถึง 1 ก.พ. 2567 · ลาออก');
  });

  test('one whose first day is not known stands under no term', async () => {
    const said = text(await page({ holders: [aHolder({ startDate: null, endDate: '2017-01-01' })], terms: [aTerm()] }));
    expect(said).toContain('ฝ่ายบริหาร ไม่ทราบวาระ 1 ราย');
  });

  test('one who left on a day nobody recorded stands with the reason, and as one whose last day is not known', async () => {
    const said = text(await page({ holders: [aHolder({ startDate: '2012-09-02', departureReason: 'termEnded' })] }));
    expect(said).toContain('ตั้งแต่ 2 ก.ย. 2555 · ถึงคราวออกตามวาระ (ไม่ทราบวันที่พ้นจากตำแหน่ง)');
  });

  test('the palad stands with level, office telephone and day of confirmation, or as a vacant position', async () => {
    const held = await page({ palad: aPalad() });
    expect(held).toContain('href="tel:+6644000000;ext=11"');
    expect(text(held)).toContain('ระดับกลาง');
    expect(text(held)).toMatch(/ยืนยันข้อมูลเมื่อ 15 ม.ค. 2569/);
    expect(text(await page({ palad: aPalad({ isVacant: true, givenName: null }) }))).toContain('ปลัดเทศบาล ไม่มีผู้ดำรงตำแหน่ง');
  });

  test('the English page names offices in English and marks names as Thai', async () => {
    const html = await page(fullPeople(), aFullLao(), 'en');
    expect(text(html)).toContain('Mayor, acting while the office is vacant');
    expect(html).toMatch(/<strong lang="th">นางสาว/);
  });

  test('an abolished organisation has no vacancies; who ran it is kept', async () => {
    const said = text(await page(fullPeople(), anAbolishedLao()));
    expect(said).not.toMatch(/ตำแหน่งว่าง|ที่นั่งว่าง|ยังไม่มีข้อมูลปลัด/);
    expect(said).toContain('ผู้เคยดำรงตำแหน่ง');
  });

  test('names an officer typed cannot break out of the page', async () => {
    const html = await page({ holders: [aHolder({ givenName: '<script>alert(1)</script>', group: '"><img src=x>' })] });
    expect(html).not.toMatch(/<script>alert|<img src=x/);
  });

  test('the page of a city with 24 councillors, executive and two past terms is at most 20 KB, compressed with its style', async () => {
    const { holders, ...rest } = fullPeople();
    const many = [...holders, ...holders, ...holders].map((holder, index) =>
      aHolder({ ...holder, tenureId: `tenure-x${index}`, familyName: `สกุล${index}` }),
    );
    expect(compressedWithStyle(await page({ ...rest, holders: many }))).toBeLessThan(20_000);
  });
});

describe('the palad directory of a province', () => {
  const directory = aPaladDirectory(BIG_PROVINCE);
  const rendered = (lang: Lang = 'th') => renderText(paths.paladsOf('30', lang), { view: 'palads', directory });

  test('lists all 334 organisations by type, vacancies and gaps included', async () => {
    const html = await rendered();
    const list = html.slice(html.indexOf('class="palads"'));
    expect(list.match(/href="\/lao\//g)).toHaveLength(334);
    const vacant = directory.palads.filter(({ palad }) => palad?.isVacant).length;
    const unknown = directory.palads.filter(({ palad }) => palad === null).length;
    expect(list.match(/ไม่มีผู้ดำรงตำแหน่ง/g)).toHaveLength(vacant);
    expect(text(html)).toContain(`อีก ${unknown} แห่งยังไม่มีข้อมูลปลัด`);
    expect(html).toContain('href="/palad/30/palads.csv"');
  });

  test('is at most 60 KB, compressed with its style', async () => {
    expect(compressedWithStyle(await rendered())).toBeLessThan(60_000);
  });

  test('is reached from the province and from the home page', async () => {
    expect(await renderText(paths.province('30', 'en'), { view: 'province', province: BIG_PROVINCE })).toContain('href="/en/palad/30/"');
    expect(await renderText(paths.palads('th'), { view: 'paladIndex', coverage: aPaladCoverage() })).toContain('href="/palad/30/"');
  });
});

describe('the list of who leads the organisations of a province', () => {
  const list = aPeopleList(BIG_PROVINCE);

  test('is at most 60 KB, compressed with its style, with 334 organisations', async () => {
    const html = await renderText(paths.peopleOf('30', 'en'), { view: 'peopleOf', list });
    expect(html.match(/<tr/g)).toHaveLength(334 + 5);
    expect(compressedWithStyle(html)).toBeLessThan(60_000);
  });

  test('gives workbook, tables and Popolo, and is reached from the province and the palad directory', async () => {
    const html = await renderText(paths.peopleOf('30', 'th'), { view: 'peopleOf', list });
    for (const file of ['/people/30/people.xlsx', '/people/30/holders.csv', '/people/30/vacancies.csv', '/palad/30/palads.csv'])
      expect(html).toContain(`href="${file}"`);
    expect(html).toContain('href="/data/popolo/30.json"');
    expect(await renderText(paths.province('30', 'th'), { view: 'province', province: BIG_PROVINCE })).toContain('href="/people/30/"');
  });
});

test('coverage is never rounded up to a whole while one organisation is missing', async () => {
  const coverage = { formatVersion: 1 as const, provinces: [{ code: '30', byType: { sao: { all: 1000, held: 998, vacant: 1 } } }] };
  const said = text(await renderText(paths.palads('th'), { view: 'paladIndex', coverage }));
  expect(said).toContain('นครราชสีมา 999/1,000 1 99');
  expect(said).toContain('ก.อบต.จังหวัด คณะกรรมการพนักงานส่วนตำบลจังหวัด 999/1,000 1 99');
});

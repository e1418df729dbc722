import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { render } from '#site';
import type { PageData } from '../../shared/page-data.ts';
import { inLang, paths } from '../../shared/paths.ts';
import { SHEETS } from '../../shared/sheets/all-sheets.ts';
import { LANGS } from '../../shared/text/lang.ts';
import { aFullLao, anAbolishedLao, anLao, locals } from './invented.ts';
import { fullPeople } from './invented-people.ts';
import { BIG_PROVINCE, PAGES, renderText } from './served-site.ts';

const ASSETS = join('dist', 'client', '_astro');
const gzipped = (text: string | Buffer) => gzipSync(text).length;
const styleSheets = (html: string) => [...html.matchAll(/<link rel="stylesheet" href="\/_astro\/([^"]+)"/g)].map(([, name = '']) => name);
const compressedWithStyle = (html: string) =>
  gzipped(html) + styleSheets(html).reduce((sum, name) => sum + gzipped(readFileSync(join(ASSETS, name))), 0);
const lao = (data: ReturnType<typeof anLao>): PageData => ({ view: 'lao', lao: data, people: fullPeople() });

describe('every public page', () => {
  for (const { name, path, data } of PAGES) {
    for (const lang of LANGS) {
      test(`${name} (${lang}) has no inline script or style and says its language, address and other language`, async () => {
        const html = await renderText(path(lang), data);
        expect(html).not.toMatch(/<style|\sstyle=|\son\w+="/);
        expect(html.match(/<script(?![^>]*(?:src=|type="application\/ld\+json"))/)).toBeNull();
        expect(html).toContain(`<html lang="${lang}">`);
        expect(html).toContain(`<link rel="canonical" href="https://thongthin.example${path(lang)}">`);
        expect(html).toContain(`href="${inLang(path('th'), lang === 'th' ? 'en' : 'th')}" lang="${lang === 'th' ? 'en' : 'th'}"`);
        expect(html).toMatch(/<meta name="description" content="[^"]{20,}/);
        expect(html.match(/<h1/g)).toHaveLength(1);
        expect(html).not.toMatch(/undefined|\[object|NaN|null</);
      });
    }
    test(`${name} has the same bytes when it is baked twice`, async () => {
      expect(await renderText(path('th'), data)).toBe(await renderText(path('th'), data));
    });
  }

  test('says that the data is a sample while it is one, and not otherwise', async () => {
    const about = async (isSample: boolean) => (await render(paths.about('th'), locals({ view: 'fixed' }, isSample))).text();
    expect(await about(true)).toContain('ข้อมูลตัวอย่าง');
    expect(await about(false)).not.toContain('ข้อมูลตัวอย่าง');
  });

  test('is not rendered from the data of another page', async () => {
    expect((await render(paths.home('th'), locals({ view: 'fixed' }))).status).toBe(500);
  });
});

describe('the page of an organisation', () => {
  test('says how to reach it, with numbers that can be dialled', async () => {
    const html = await renderText(paths.lao('05302198', 'th'), lao(aFullLao()));
    expect(html).toContain('<a href="tel:+6644000000;ext=12">0 4400 0000 ต่อ 12</a>');
    expect(html).toContain('href="geo:14.70512,101.41203"');
    expect(html).toContain('12,345 คน');
    expect(html).toContain('31 ธันวาคม 2568');
    expect(html).toContain('/lao/05302198/index.json');
  });

  test('names each former name with its code and days', async () => {
    const html = await renderText(paths.lao('05302198', 'th'), lao(aFullLao()));
    expect(html).toContain('องค์การบริหารส่วนตำบลหนองกระทุ่มใหญ่</strong>');
    expect(html).toContain('31 พฤษภาคม 2562');
  });

  test('says plainly what is not known, without dashes or zeros', async () => {
    const html = await renderText(paths.lao('06302199', 'th'), lao(anLao()));
    expect(html).toContain('ยังไม่มีข้อมูลช่องทางติดต่อ');
    expect(html).toMatch(/ยังไม่มีข้อมูล<\/h2>\s*<ul class="missing".*<li>ประชากร<\/li>/);
    expect(html).not.toMatch(/<dd[^>]*>\s*[-–0]?\s*<\/dd>/);
  });

  test('leads from an abolished organisation to the one that took it over', async () => {
    const html = await renderText(paths.lao('06302197', 'th'), lao(anAbolishedLao()));
    expect(html).toMatch(/ยุบหรือรวมแล้วตั้งแต่ <time[^>]*>1 สิงหาคม 2555</);
    expect(html).toContain('href="/lao/06302198/"');
  });

  test('marks a name that exists in Thai only as Thai on the English page', async () => {
    expect(await renderText(paths.lao('06302199', 'en'), lao(anLao()))).toMatch(/<h1 lang="th"/);
  });

  test('cannot be broken out of by a text an officer typed', async () => {
    const html = await renderText(
      paths.lao('06302199', 'th'),
      lao(anLao({ source: '</script><script>alert(1)</script>', nameTh: '"><b>' })),
    );
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('"><b>');
  });

  test('shows no field that is not public', async () => {
    const smuggled = { ...aFullLao(), flawedValues: [{ field: 'website', text: 'ค่าลับภายใน', why: 'notAnAddress' }] };
    const html = await renderText(paths.lao('05302198', 'th'), lao(smuggled));
    expect(html).not.toContain('ค่าลับภายใน');
  });
});

describe('a former code', () => {
  const moved: PageData = {
    view: 'moved',
    to: '/lao/05302198/',
    fullNameTh: 'เทศบาลตำบลสมมุติ',
    fullNameEn: 'Sommut Subdistrict Municipality',
  };

  test('leads on to the present page, in both languages', async () => {
    const thai = await renderText(paths.lao('06302198', 'th'), moved);
    expect(thai).toContain('content="0; url=/lao/05302198/"');
    expect(thai).toContain('<link rel="canonical" href="https://thongthin.example/lao/05302198/">');
    expect(thai).toContain('content="noindex"');
    const english = await renderText(paths.lao('06302198', 'en'), moved);
    expect(english).toContain('<a href="/en/lao/05302198/">Sommut Subdistrict Municipality</a>');
  });
});

test('the dictionary lists every public field and none that is not', async () => {
  const html = await renderText(paths.dictionary('th'), { view: 'fixed' });
  for (const field of SHEETS.flatMap((sheet) => sheet.fields.map((one) => ({ ...one, id: `${sheet.name}-${one.name}` })))) {
    expect(html.includes(`id="${field.id}"`), field.id).toBe(field.class === 'public');
  }
});

describe('on an old phone', () => {
  test('the page of an organisation is at most 20 KB, compressed with its style', async () => {
    expect(compressedWithStyle(await renderText(paths.lao('05302198', 'th'), lao(aFullLao())))).toBeLessThan(20_000);
  });

  test('the page of a province with 334 organisations is at most 60 KB, compressed with its style', async () => {
    expect(BIG_PROVINCE.laos).toHaveLength(334);
    expect(compressedWithStyle(await renderText(paths.province('30', 'th'), { view: 'province', province: BIG_PROVINCE }))).toBeLessThan(
      60_000,
    );
  });

  test('the Thai fonts of a first visit are at most 60 KB', () => {
    const fonts = readdirSync(ASSETS).filter((name) => name.startsWith('sarabun') && name.endsWith('.woff2'));
    expect(fonts).toHaveLength(4);
    expect(fonts.reduce((sum, name) => sum + readFileSync(join(ASSETS, name)).length, 0)).toBeLessThan(60_000);
  });

  test('only pages with the search box carry a script, of at most 7.5 KB as it is sent', async () => {
    for (const { name, path, data } of PAGES) {
      const html = await renderText(path('th'), data);
      expect(html.includes('<script type="module"'), name).toBe(['home', 'not-found', 'people'].includes(name));
    }
    const home = await renderText(paths.home('th'), PAGES[0]?.data ?? { view: 'fixed' });
    const people = await renderText(paths.people('th'), { view: 'fixed' });
    for (const html of [home, people]) {
      const entry = /<script type="module" src="\/_astro\/([^"]+)"/.exec(html)?.[1] ?? '';
      expect([...scriptsOf(entry)].reduce((sum, name) => sum + sent(readFileSync(join(ASSETS, name))), 0)).toBeLessThan(7_500);
    }
  });
});

/** As the content network sends it: Brotli at its middle quality. */
const sent = (text: Buffer) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** A script and all that it imports. */
function scriptsOf(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const source = readFileSync(join(ASSETS, name), 'utf8');
  for (const [, imported = ''] of source.matchAll(/from\s*"\.\/([^"]+)"/g)) scriptsOf(imported, seen);
  return seen;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { paths } from '../../shared/paths.ts';
import { aFullLao, aHome } from './invented.ts';
import { fullPeople } from './invented-people.ts';
import { aTermsCalendar, aTermsSummary } from './invented-terms.ts';
import { BIG_PROVINCE, renderText } from './served-site.ts';

const gzipped = (text: string | Buffer) => gzipSync(text).length;
const compressedWithStyle = (html: string) =>
  gzipped(html) +
  [...html.matchAll(/<link rel="stylesheet" href="\/_astro\/([^"]+)"/g)].reduce(
    (sum, [, name = '']) => sum + gzipped(readFileSync(join('dist', 'client', '_astro', name))),
    0,
  );
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const calendar = aTermsCalendar(BIG_PROVINCE);

describe('the calendar of terms that end', () => {
  test('of a province lists every organisation once a day, under 60, 90 and 180 days, with the law of the last day for the election', async () => {
    const html = await renderText(paths.termsOf('30', 'th'), { view: 'termsOf', calendar });
    const headings = [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    expect(headings).toEqual(['awaiting', 'within-60', 'within-90', 'within-180', 'law']);
    expect(html.slice(html.indexOf('id="awaiting"')).match(/href="\/lao\//g)).toHaveLength(334);
    expect(text(html)).toContain('ครบวาระ 14 ก.พ. 2569 เลือกตั้งได้ถึง 31 มี.ค. 2569 (ม.11)');
    expect(text(html)).toContain('พ.ร.บ.การเลือกตั้งสมาชิกสภาท้องถิ่นหรือผู้บริหารท้องถิ่น พ.ศ. 2562 ม.11');
    for (const file of ['terms.ics', 'terms.csv', 'index.json']) expect(html).toContain(`href="/terms/30/${file}"`);
  });

  test('is at most 60 KB, compressed with its style, when both sides of all 334 organisations end at once', async () => {
    expect(calendar.ending.length + calendar.awaiting.length).toBe(668);
    expect(compressedWithStyle(await renderText(paths.termsOf('30', 'en'), { view: 'termsOf', calendar }))).toBeLessThan(60_000);
    expect(compressedWithStyle(await renderText(paths.terms('th'), { view: 'terms', summary: aTermsSummary() }))).toBeLessThan(60_000);
  });

  test('says plainly that no term recorded ends soon', async () => {
    const none = { ...calendar, ending: [], awaiting: [] };
    expect(text(await renderText(paths.termsOf('30', 'th'), { view: 'termsOf', calendar: none }))).toContain('ไม่มีวาระที่จะครบภายใน 180 วัน');
  });

  test('is reached from the home page, from an organisation’s page and from the list of downloads', async () => {
    expect(await renderText(paths.home('en'), { view: 'home', home: aHome() })).toContain('href="/en/terms/"');
    const lao = await renderText(paths.lao('05302198', 'th'), { view: 'lao', lao: aFullLao(), people: fullPeople() });
    expect(lao).toContain('href="/terms/30/"');
    expect(text(lao)).toContain('เลือกตั้งครั้งต่อไปได้ถึง 24 มิ.ย. 2572');
    expect(await renderText(paths.data('th'), { view: 'fixed' })).toContain('href="/terms/terms.ics"');
  });
});

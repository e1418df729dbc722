import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctionsAtom, electionCalendarAtom, electionCalendarIcs } from '../../functions/bake/elections/calendar-feeds.ts';
import { paths } from '../../shared/paths.ts';
import { LANGS } from '../../shared/text/lang.ts';
import { launchBrowser } from '../support/browser.ts';
import { anElectionOf, ELECTION_PAGES, SHOWN } from './invented-elections.ts';
import { provenFiles } from './invented-proof.ts';
import { renderText } from './served-site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CLIENT = join('dist', 'client');
const shownElection = (electionId: string) =>
  SHOWN.find(({ election }) => election.electionId === electionId)?.election ?? failToFind(electionId);

function failToFind(electionId: string): never {
  throw new Error(`The sample has no ${electionId}.`);
}

/** With what officers might type, and XML and iCalendar must not trip over. */
const CALENDAR = (() => {
  const page = ELECTION_PAGES.find(({ data }) => data.view === 'electionCalendar')?.data;
  if (page?.view !== 'electionCalendar') throw new Error('The sample has no calendar.');
  const [first, ...others] = page.calendar.coming;
  if (first === undefined) throw new Error('The sample has no coming election.');
  return { ...page.calendar, coming: [{ ...first, lao: { ...first.lao, fullNameTh: 'อบต.บ้านใหม่, เหนือ; ใต้' } }, ...others] };
})();
const CORRECTIONS = (() => {
  const page = ELECTION_PAGES.find(({ data }) => data.view === 'corrections')?.data;
  if (page?.view !== 'corrections') throw new Error('The sample has no corrections.');
  return { ...page.corrections, corrections: page.corrections.corrections.map((one) => ({ ...one, reason: 'A & B <C> \u0007' })) };
})();

describe('the pages of elections', () => {
  test('are whole without JavaScript, have no inline script or style, and say nothing unknown as a number', async () => {
    for (const { name, path, data } of ELECTION_PAGES)
      for (const lang of LANGS) {
        const html = await renderText(path(lang), data);
        expect(html, name).not.toMatch(/<style|\sstyle=|\son\w+="/);
        expect(html.match(/<script(?![^>]*src=)/), name).toBeNull();
        expect(html, name).toContain(`<html lang="${lang}">`);
        expect(html.match(/<h1/g), name).toHaveLength(1);
        expect(html, name).not.toMatch(/undefined|\[object|NaN|null</);
        expect(html, name).not.toContain('ว่าง ·');
      }
  });

  test('say how far the result is in words and in those of NIST, each state in its own', async () => {
    const said = new Map(ELECTION_PAGES.filter(({ data }) => data.view === 'election').map((page) => [page.name, page]));
    const states = await Promise.all(
      [...said].map(async ([name, { path, data }]) => [
        name,
        /<p class="state[^>]*>\s*<strong>([^<]*)/.exec(await renderText(path('th'), data))?.[1],
      ]),
    );
    const words = new Set(states.map(([, word]) => word));
    for (const word of ['ยังไม่นับคะแนน', 'กำลังนับคะแนน (อย่างไม่เป็นทางการ)', 'นับครบทุกหน่วย (อย่างไม่เป็นทางการ)', 'ประกาศผลการเลือกตั้งแล้ว'])
      expect(words).toContain(word);
    for (const word of ['แก้ไขผลหลังประกาศ', 'กกต. สั่งให้นับคะแนนใหม่', 'ยกเลิกการเลือกตั้ง', 'เลื่อนการเลือกตั้ง']) expect(words).toContain(word);
  });

  test('say of results from elsewhere where they come from and that they are partial, and point out sums that do not agree', async () => {
    const page = ELECTION_PAGES.find(({ name }) => name === 'taken over from elsewhere');
    const html = page === undefined ? '' : await renderText(page.path('th'), page.data);
    expect(html).toMatch(/ผลบางส่วน ยังนับไม่ครบทุกคะแนน[\s\S]*แหล่งที่มา:[\s\S]*ผลที่ผู้อื่นเผยแพร่ในคืนวันเลือกตั้ง/);
    expect(html).toMatch(/<strong>F\.507<\/strong> คะแนนรวมของผู้สมัคร ไม่เท่ากับ บัตรดี/);
    expect(html).toMatch(/href="\/photos\/photo-0{32}\.jpg"[^>]*>ภาพแบบรายงาน/);
    expect(html).not.toContain('ตรวจสอบแล้ว');
  });

  test('tell how a tie was settled, and which seats are left for a repeat election', async () => {
    const pageOf = (id: string) => renderText(paths.election(id, 'th'), { view: 'election', election: shownElection(id) });
    expect(await pageOf('election-05208104-3-1')).toMatch(/คะแนนเท่ากันที่เส้นตัด: [\s\S]*จับสลากเมื่อ 28 กุมภาพันธ์ 2569 ณ ที่ทำการเทศบาล/);
    expect(await pageOf('election-06808107-2-2')).toContain('ต้องจับสลาก 1 ที่นั่ง');
    const repeated = await pageOf('election-06608107-2-2');
    expect(repeated).toMatch(/มีที่นั่งเหลือ 1 ที่นั่ง ต้องเลือกตั้งใหม่/);
    expect(repeated).toContain('ไม่ได้คะแนนมากกว่าคะแนนเสียงที่ไม่เลือกผู้สมัครผู้ใด');
    expect(await pageOf('election-06608107-2-3')).toContain('href="/election/06608107-2-2/"');
  });

  test('stay within 60 KB compressed with 400 units of both offices, with their style', async () => {
    const { election } = anElectionOf(400);
    const html = await renderText(paths.election(election.electionId, 'th'), { view: 'election', election });
    const styles = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, name = '']) => readFileSync(join(CLIENT, name)));
    expect(gzipSync(html).length + styles.reduce((sum, style) => sum + gzipSync(style).length, 0)).toBeLessThanOrEqual(60_000);
    expect(election.units).toHaveLength(402);
  });

  test('carry a script only where the result may change any moment, of two kilobytes at most', async () => {
    const scriptOf = async (id: string) =>
      /<script[^>]* src="\/([^"]+)"/.exec(
        await renderText(paths.election(id, 'th'), { view: 'election', election: shownElection(id) }),
      )?.[1];
    const live = await scriptOf('election-06508210-3-1');
    expect(readFileSync(join(CLIENT, live ?? '')).length).toBeLessThanOrEqual(2_048);
    expect(await scriptOf('election-06508108-2-1')).toBeUndefined();
    expect(await scriptOf('election-06508107-3-1')).toBeUndefined();
  });
});

test('the calendar of elections follows the rules of iCalendar (RFC 5545)', () => {
  const text = electionCalendarIcs(CALENDAR, 'https://thongthin.example');
  const lines = text.split('\r\n');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
  expect([unfolded[0], unfolded.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  for (const needed of [/^VERSION:2\.0$/, /^PRODID:.+/]) expect(unfolded.filter((line) => needed.test(line))).toHaveLength(1);
  const events = unfolded
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map((event) => event.split('\nEND:VEVENT')[0] ?? '');
  expect(events.length).toBeGreaterThanOrEqual(CALENDAR.coming.length);
  for (const event of events)
    for (const once of [/^UID:\S+$/gm, /^DTSTAMP:\d{8}T\d{6}Z$/gm, /^DTSTART;VALUE=DATE:\d{8}$/gm, /^SUMMARY:.+$/gm])
      expect(event.match(once), event).toHaveLength(1);
  expect(new Set(events.map((event) => /^UID:(.*)$/m.exec(event)?.[1])).size).toBe(events.length);
  // What would end a value or begin another is escaped.
  expect(unfolded.find((line) => line.startsWith('SUMMARY:') && line.includes('บ้านใหม่'))).toContain('บ้านใหม่\\, เหนือ\\; ใต้');
});

describe('in a browser', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  const served = new Map<string, string>();
  beforeAll(async () => {
    // Read at the start, together with the pages that name them.
    const folder = join(CLIENT, '_astro');
    const assets = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
    for (const { path, data } of ELECTION_PAGES) for (const lang of LANGS) served.set(path(lang), await renderText(path(lang), data));
    server = createServer((request, response) => {
      const address = new URL(request.url ?? '/', 'http://site').pathname;
      const page = served.get(address);
      const policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'";
      if (page !== undefined) {
        const etag = `"${page.length}-${page.split('นายทดสอบใหม่').length}"`;
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, etag }).end(page);
        return;
      }
      const type = address.endsWith('.css') ? 'text/css' : address.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
      const asset = assets.get(address.slice('/_astro/'.length));
      response.writeHead(asset === undefined ? 404 : 200, { 'content-type': type }).end(asset);
    });
    [browser] = await Promise.all([launchBrowser(), new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))]);
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('each page has no accessibility violation, light and dark, and on 360 pixels only the tables of units scroll sideways', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const kinds = Map.groupBy(ELECTION_PAGES, ({ name }) => name.replace(/election-\S+ /, ''));
    for (const { path, name } of [...kinds.values()].flatMap((alike) => alike[0] ?? [])) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(origin + path('th'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = (await page.evaluate(
          `(() => { ${AXE}; return axe.run(document, { resultTypes: ['violations'] }); })()`,
        )) as {
          violations: { id: string; nodes: { html: string }[] }[];
        };
        expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      }
    }
    await context.close();
  });

  test('a live page shows a new count by itself, tells it once, and keeps the reader’s place and focus', async () => {
    const address = paths.election('election-06508210-3-1', 'th');
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    await page.clock.install();
    await page.goto(origin + address);
    const before = served.get(address) ?? '';
    await page.focus('.scroll');
    const place = await page.evaluate(() => scrollY);
    served.set(address, before.replaceAll('กำลังนับคะแนน', 'นายทดสอบใหม่ กำลังนับคะแนน'));
    await expect
      .poll(async () => {
        await page.clock.fastForward(10_000);
        return page.textContent('main');
      })
      .toContain('นายทดสอบใหม่');
    expect(await page.textContent('[role=status]')).toContain('นายทดสอบใหม่ กำลังนับคะแนน');
    expect(place).toBeGreaterThan(0);
    expect(await page.evaluate(() => scrollY)).toBe(place);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('scroll');
    served.set(address, before);
    await page.context().close();
  });

  test('the page to check results reads the address it is given, and says what it found in words', async () => {
    const page = await (await browser.newContext()).newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${origin}${paths.verify('th')}?election=06540103-9-9`);
    await page.waitForFunction(() => document.querySelector('[data-result]')?.textContent === 'ไม่พบการเลือกตั้งนี้');
    served.set(paths.electionJson('election-06508108-2-1'), JSON.stringify(shownElection('election-06508108-2-1')));
    await page.fill('#address', 'https://thongthin.example/election/06508108-2-1/');
    await page.click('button');
    await page.waitForFunction(() => document.querySelector('[data-result]')?.textContent?.startsWith('ผลนี้ยังไม่ได้ผนึก'));
    await page.fill('#address', 'ไม่ใช่ที่อยู่');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-result]')?.textContent?.startsWith('วางที่อยู่หน้าการเลือกตั้ง'));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the page to check results works out that a number is the one that was sealed, and convicts another number and a missing proof', async () => {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    const check = async (files: ReadonlyMap<string, string>, said: string) => {
      for (const [path, file] of files) served.set(path, file);
      await page.goto(`${origin}${paths.verify('th')}?election=06540103-3-1`);
      await page.waitForFunction((text) => document.querySelector('[data-result]')?.textContent?.includes(text), said);
      for (const path of files.keys()) served.delete(path);
      return page.textContent('[data-result]');
    };
    const right = await check(provenFiles(160), '✓ ทุกตัวเลขที่แสดงตรงกับที่บันทึกและผนึกไว้');
    expect(right).toContain('ค่าก่อนหน้าทั้งหมด (1)ผู้บริหาร เขต 1 หน่วย 1 (นับครั้งแรก) · รุ่นที่ 1');
    expect(right).toContain('เบอร์ 1 ได้ 150, เบอร์ 2 ได้ 130');
    const wrong = await check(provenFiles(161), '✗ พบข้อที่ไม่ตรง');
    expect(wrong).toContain('ผู้บริหาร เขต 1 หน่วย 1 (นับครั้งแรก): ตัวเลขที่แสดงไม่ตรงกับที่ผนึกไว้');
    const withoutProof = new Map([...provenFiles(160)].filter(([path]) => !path.endsWith('proof.json')));
    await check(withoutProof, 'ไม่พบไฟล์หลักฐาน');
    await page.context().close();
  });

  test('the feeds are well-formed Atom of the corrections and of elections to come, whatever officers typed', async () => {
    const page = await (await browser.newContext()).newPage();
    const origins = 'https://thongthin.example';
    for (const feed of [correctionsAtom(CORRECTIONS, origins), electionCalendarAtom(CALENDAR, origins)]) {
      const read = await page.evaluate((text) => {
        const xml = new DOMParser().parseFromString(text, 'application/xml');
        const texts = (parent: Element | Document, name: string) =>
          [...parent.querySelectorAll(`:scope > ${name}`)].map((one) => one.textContent ?? '');
        const root = xml.documentElement;
        const entries = [...root.querySelectorAll('entry')];
        const own = (one: Element) => ({
          id: texts(one, 'id'),
          title: texts(one, 'title'),
          updated: texts(one, 'updated'),
          links: one.querySelectorAll(':scope > link[href^="https://"]').length,
        });
        return {
          error: xml.querySelector('parsererror')?.textContent ?? null,
          namespace: root.namespaceURI,
          feed: own(root),
          entries: entries.map(own),
          summaries: entries.flatMap((one) => texts(one, 'summary')),
        };
      }, feed);
      expect([read.error, read.namespace]).toEqual([null, 'http://www.w3.org/2005/Atom']);
      expect(read.entries.length).toBeGreaterThan(0);
      for (const { id, title, updated, links } of [read.feed, ...read.entries]) {
        expect([id.length, title.length, updated.length]).toEqual([1, 1, 1]);
        expect(links).toBeGreaterThan(0);
        expect(updated[0]).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
        expect(URL.canParse(id[0] ?? '')).toBe(true);
      }
      expect(new Set(read.entries.map(({ id }) => id[0])).size).toBe(read.entries.length);
      expect(read.feed.updated[0]).toBe(
        read.entries
          .map(({ updated }) => updated[0] ?? '')
          .sort()
          .at(-1),
      );
    }
    expect(correctionsAtom(CORRECTIONS, origins)).toContain('A &amp; B &lt;C&gt;');
    await page.context().close();
  });
});

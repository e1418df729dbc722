import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../shared/paths.ts';
import { LANGS } from '../../shared/text/lang.ts';
import { launchBrowser } from '../support/browser.ts';
import { BIG_PROVINCE, PAGES, type ServedSite, serveSite } from './served-site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let site: ServedSite;
let context: BrowserContext | undefined;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser.close();
  site.close();
});

/** A fresh page whose console errors and failed requests are kept. */
async function openPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; complaints: string[] }> {
  context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

async function axeViolations(page: Page): Promise<string[]> {
  const run = `(() => { ${AXE}; return axe.run(document, { resultTypes: ['violations'] }); })()`;
  const { violations } = (await page.evaluate(run)) as AxeResult;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

/** Elements whose text is wider than they are, or that stand out of the window. */
const cutOff = () =>
  [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
    .filter((element) => !element.closest('.heard, svg, select') && element.textContent?.trim() !== '')
    .filter((element) => {
      const { right, left } = element.getBoundingClientRect();
      const isScrolled = getComputedStyle(element).display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
      return right > innerWidth + 1 || left < -1 || isScrolled;
    })
    .map((element) => element.outerHTML.slice(0, 120));

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each(PAGES.flatMap(({ name, path }) => LANGS.map((lang) => ({ name, lang, url: path(lang) }))))(
    '$name ($lang) has no accessibility violation and no console error',
    async ({ url }) => {
      const { page, complaints } = await openPage({ colorScheme, viewport: { width: 1280, height: 800 } });
      await page.goto(site.origin + url);
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});

describe('on a screen 360 pixels wide', () => {
  test.each(PAGES.flatMap(({ name, path }) => LANGS.map((lang) => ({ name, lang, url: path(lang) }))))(
    '$name ($lang) needs no sideways scrolling and cuts no text off',
    async ({ url }) => {
      const { page } = await openPage({ viewport: { width: 360, height: 740 } });
      await page.goto(site.origin + url);
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await page.evaluate(cutOff)).toEqual([]);
    },
  );
});

describe('the search box', () => {
  const wanted = BIG_PROVINCE.laos.find((lao) => lao.type === 'sao');

  test('leads from the keyboard alone to the page of an organisation', async () => {
    const { page, complaints } = await openPage({ viewport: { width: 360, height: 740 } });
    await page.goto(site.origin + paths.home('th'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.focus('#query');
    await page.keyboard.type(`อบต.${wanted?.nameTh} นครราชสีมา`);
    await page.waitForSelector(`[data-results] a[href="${wanted?.url}"]`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(cutOff)).toEqual([]);
    while ((await page.evaluate(() => document.activeElement?.getAttribute('href'))) !== wanted?.url)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${wanted?.url}`);
    expect(await page.textContent('h1')).toContain(wanted?.nameTh);
    expect(complaints).toEqual([]);
  });

  test('asks for three letters, says how many it found, and goes on with more', async () => {
    const { page } = await openPage();
    await page.goto(site.origin + paths.home('th'));
    await page.fill('#query', 'ปา');
    await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent === 'พิมพ์อย่างน้อย 3 ตัวอักษร');
    await page.fill('#query', 'นครราชสีมา');
    await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent === 'พบ 334 แห่ง แสดง 20 แห่งแรก');
    await page.click('[data-more]');
    expect(await page.locator('[data-results] > li').count()).toBe(40);
  });

  test('makes at most two requests for what was typed', async () => {
    const { page } = await openPage();
    await page.goto(site.origin + paths.home('th'));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.fill('#query', 'หนองบ้าน');
    await page.waitForSelector('[data-results] a');
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  test('comes back with what was typed when the reader returns from a result', async () => {
    const { page } = await openPage();
    await page.goto(site.origin + paths.home('th'));
    await page.fill('#query', wanted?.code ?? '');
    await page.waitForSelector(`[data-results] a[href="${wanted?.url}"]`);
    await page.click(`[data-results] a[href="${wanted?.url}"]`);
    await page.waitForURL(`**${wanted?.url}`);
    await page.goBack();
    await page.waitForSelector(`[data-results] a[href="${wanted?.url}"]`);
    expect(await page.inputValue('#query')).toBe(wanted?.code);
  });

  test('is replaced by the way to the provinces where JavaScript is off', async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto(site.origin + paths.home('th'));
    expect(await page.isVisible('#query')).toBe(false);
    expect(await page.locator('.search-off a').isVisible()).toBe(true);
    expect(await page.locator('.map a').count()).toBe(77);
  });
});

test('the people search leads from part of a name to the page of the organisation, with what the person is there', async () => {
  const { page, complaints } = await openPage({ viewport: { width: 360, height: 740 } });
  await page.goto(site.origin + paths.people('th'));
  await page.fill('#query', 'นส.เพ็ญ');
  await page.fill('#query', 'เพญศรี');
  await page.waitForSelector('[data-results] a[href="/lao/05302198/"]');
  const said = await page.textContent('[data-results]');
  expect(said).toContain('นางสาวเพ็ญศรี สมมุติวงศ์');
  expect(said).toContain('ปฏิบัติหน้าที่นายกเทศมนตรี');
  expect(said).toContain('ทต.หนองกระทุ่มใหญ่พัฒนา');
  expect(await page.evaluate(cutOff)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

// What every browser test of the sheet needs: an office with rows, a browser, and a page that may not complain.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Officer } from '../../shared/people/officer.ts';
import { launchBrowser } from '../support/browser.ts';
import { DEPARTMENT, fill, inventedLaos, type Office, openOffice, signInTo } from './office.ts';

interface Setting {
  readonly rows: number;
  readonly accessTokenSeconds?: number;
  /** Officers beside the usual three. */
  readonly officers?: readonly Officer[];
}

export interface Desk {
  readonly office: Office;
  /** A page of a computer of its own, signed in. */
  arrive(officer?: Officer, options?: { width?: number; height?: number; dark?: boolean; path?: string; waitFor?: string }): Promise<Page>;
  /** A page of a computer of its own at the door, not signed in. */
  visit(): Promise<Page>;
  /** Another tab of the same computer. */
  newTab(page: Page, path?: string): Promise<Page>;
  /** What the browser is expected to complain about in this test, such as a network we cut. */
  expectComplaint(pattern: RegExp): void;
}

/** AG Grid's own way of drawing cells inside React; nothing of ours calls it. */
const OF_THE_GRID = /^flushSync was called from inside a lifecycle method/;

/** To be called once in a test file; everything is opened before its tests and closed after. */
export function atTheDesk({ rows, accessTokenSeconds = 3600, officers = [] }: Setting): Desk {
  let office: Office | undefined;
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const said: string[] = [];
  const expected: RegExp[] = [];

  beforeAll(async () => {
    [office, browser] = await Promise.all([openOffice({ accessTokenSeconds, officers }), launchBrowser()]);
    await fill(office, inventedLaos(rows));
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const complaints = said.splice(0).filter((text) => ![...expected, OF_THE_GRID].some((pattern) => pattern.test(text)));
    expected.splice(0);
    expect(complaints).toEqual([]);
  });

  /** Warnings, errors and policy violations of the page fail the test. */
  function listen(page: Page): void {
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
  }

  return {
    get office() {
      if (!office) throw new Error('The office is not open yet');
      return office;
    },
    async arrive(officer = DEPARTMENT, { width = 1280, height = 800, dark = false, path = '/admin/', waitFor } = {}) {
      if (!office || !browser) throw new Error('The office is not open yet');
      const context = await browser.newContext({ viewport: { width, height }, locale: 'th-TH', colorScheme: dark ? 'dark' : 'light' });
      contexts.push(context);
      context.setDefaultTimeout(40_000);
      context.on('page', listen);
      return signInTo(office, context, officer, path, waitFor);
    },
    async visit() {
      if (!office || !browser) throw new Error('The office is not open yet');
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'th-TH' });
      contexts.push(context);
      context.setDefaultTimeout(40_000);
      context.on('page', listen);
      const page = await context.newPage();
      await page.goto(`${office.siteOrigin}/admin/`);
      return page;
    },
    async newTab(page, path = '/admin/') {
      const tab = await page.context().newPage();
      await tab.goto(new URL(path, page.url()).href);
      return tab;
    },
    expectComplaint: (pattern) => expected.push(pattern),
  };
}

/** Where SCREENSHOTS names a folder, a picture of the page goes there for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

/** What axe finds wrong with the page as it stands. */
export async function axeViolations(page: Page): Promise<unknown[]> {
  // The page's policy forbids foreign scripts; the test runs axe as the browser's own tool does.
  await page.evaluate(`${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')}; undefined`);
  return page.evaluate(async () => {
    const { violations: found } = await (
      window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
      }
    ).axe.run();
    return found.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => [html.slice(0, 200), failureSummary]),
    }));
  });
}

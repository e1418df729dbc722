import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { cellAt, DEPARTMENT, fill, inventedLaos, type Office, openOffice, saveButton, signInTo, typeInto, untilSaved } from './office.ts';

let office: Office;
let browser: Browser;
let context: BrowserContext;
const said: string[] = [];

/** Warnings, errors and policy violations of the page fail the test. */
function listen(page: Page): void {
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
}

beforeAll(async () => {
  office = await openOffice();
  await fill(office, inventedLaos(120));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
afterEach(async () => {
  await context?.close();
  expect(said.splice(0)).toEqual([]);
});

async function newOfficer(officer = DEPARTMENT): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'th-TH' });
  context.setDefaultTimeout(8_000);
  context.on('page', listen);
  return signInTo(office, context, officer);
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

describe('the sheet', () => {
  test('an officer signs in, edits a cell, and it is saved', async () => {
    const page = await newOfficer();
    await picture(page, 'opened');
    await typeInto(page, 0, 'moo', '๙');
    await picture(page, 'edited');
    await saveButton(page).click();
    await untilSaved(page);
    await picture(page, 'saved');
    expect(await cellAt(page, 0, 'moo').textContent()).toBe('๙');
  });
});

// Checking and matching persons as an officer does, in a real browser.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { checkDigit } from '../../shared/people/national-id.ts';
import { persons } from '../../shared/sheets/persons.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { aTenure, toAdd } from '../support/people-builders.ts';
import { atTheDesk, axeViolations, picture } from './at-the-desk.ts';
import { AUDITOR, bringColumn, DEPARTMENT, saveButton, typeInto, untilLoaded, untilSaved } from './office.ts';

const desk = atTheDesk({ rows: 3 });
const WHERE = { laoId: 'lao-06540101', givenName: 'บุญมา', familyName: 'ถอดสมมุติ' } as const;

async function openScreen(page: Page, name: string): Promise<void> {
  await page.locator('.masthead select').first().selectOption(`screen:${name}`);
  await page.locator('.screen h2').waitFor();
}

/** Everything the browser keeps of this site, as text. */
async function keptInBrowser(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const stores: unknown[] = [{ ...localStorage }, { ...sessionStorage }, location.href];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => done(request.result);
      });
      for (const store of db.objectStoreNames)
        stores.push(
          await new Promise((done) => {
            const request = db.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => done(request.result);
          }),
        );
      db.close();
    }
    return JSON.stringify(stores);
  });
}

test('a person is found under a misspelt name, with what bars and why; the number typed stays nowhere in the browser', async () => {
  await desk.office.save(
    DEPARTMENT,
    [
      toAdd(tenures, aTenure({ ...WHERE, startDate: '2020-01-10', endDate: '2024-03-10', departureReason: 'recalled' })),
      toAdd(tenures, aTenure({ ...WHERE, startDate: '2014-01-10', endDate: '2018-01-09', departureReason: 'termEnded' })),
    ],
    tenures,
  );
  const page = await desk.arrive();
  await openScreen(page, 'check');
  await page.getByLabel('วัตถุประสงค์').fill('ตรวจก่อนแต่งตั้งรองนายก');
  await page.getByLabel('ชื่อ ชื่อสกุล').fill('นายบุนมา ถอดสมุติ');
  await page.getByLabel(/ตรวจ ณ วันที่/).fill('1/2/2570');
  await page.keyboard.press('Enter');
  await page.getByText('เคยถูกถอดถอนจากตำแหน่งยังไม่ถึงห้าปี').waitFor();
  expect(await page.getByText(/ม\.50 \(19\).*11 มี\.ค\. 2572/).count()).toBe(1);
  await page.getByRole('link', { name: /สมาชิกสภา หนองตัวอย่าง/ }).click();
  expect(await page.locator('tr:target').count()).toBe(1);
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'check-1280');
  await page.setViewportSize({ width: 360, height: 740 });
  await picture(page, 'check-360');

  const twelve = '310000000123';
  const number = twelve + checkDigit(twelve);
  await page.getByLabel('ด้วยเลขประจำตัวประชาชน').check();
  const box = page.getByLabel('เลขประจำตัวประชาชน 13 หลัก');
  await box.fill(`${twelve}${(checkDigit(twelve) + 1) % 10}`);
  await page.getByText('หลักตรวจสอบไม่ตรง').waitFor();
  expect(await page.getByRole('button', { name: 'ตรวจสอบ' }).isDisabled()).toBe(true);
  await box.fill(number);
  await page.getByRole('button', { name: 'ตรวจสอบ' }).click();
  await page.getByText('ไม่พบบุคคลนี้ในระบบ').waitFor();
  expect(await box.inputValue()).toBe('');
  expect(await keptInBrowser(page)).not.toContain(number);
});

test('the auditor reads in a sheet who looked whom up and for what, and can change nothing of it', async () => {
  const page = await desk.arrive(AUDITOR, { path: '/admin/?sheet=accessLog' });
  expect(await page.locator('.masthead option[value="screen:check"]').count()).toBe(0);
  await page.locator('.ag-cell', { hasText: 'ตรวจก่อนแต่งตั้งรองนายก' }).first().waitFor();
  expect(await page.locator('.ag-cell', { hasText: DEPARTMENT.name }).count()).toBe(2);
  await picture(page, 'access-log');
  await page.locator('.ag-cell', { hasText: 'ตรวจก่อนแต่งตั้งรองนายก' }).first().dblclick();
  expect(await page.locator('.ag-cell-inline-editing').count()).toBe(0);
});

test('rows of one name are proposed, matched with a press and taken back with another', async () => {
  const page = await desk.arrive(DEPARTMENT, { path: '/admin/?province=54' });
  await openScreen(page, 'match');
  const card = page.locator('article', { hasText: 'บุญมา ถอดสมมุติ' });
  await card.getByRole('button', { name: /เป็นคนเดียวกัน/ }).click();
  await card.getByText('รวมแล้ว').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'match-1280');
  await card.getByRole('button', { name: 'ย้อนกลับ' }).click();
  await card.getByText('ย้อนกลับแล้ว').waitFor();
});

test('a number typed into the sheet of persons is checked, sent and gone; only “matched” remains, also after a reload', async () => {
  await desk.office.save(
    DEPARTMENT,
    [{ changeId: crypto.randomUUID(), id: null, base: 0, kind: 'save', set: { givenName: 'พิมพ์เลข', provinceCode: '54' } }],
    persons,
  );
  const page = await desk.arrive(DEPARTMENT, { path: '/admin/?sheet=persons' });
  const twelve = '410000000456';
  const number = twelve + checkDigit(twelve);
  await typeInto(page, 0, 'nationalId', number);
  expect(await keptInBrowser(page)).not.toContain(number);
  await saveButton(page).click();
  await untilSaved(page);
  expect(await keptInBrowser(page)).not.toContain(number);
  await page.reload();
  await untilLoaded(page);
  await bringColumn(page, 'nationalIdHash');
  expect(await page.locator('.ag-row .ag-cell[col-id="nationalIdHash"]', { hasText: 'เทียบแล้ว' }).count()).toBe(1);
});

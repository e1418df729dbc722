// The clerk with only the letter of January 2566 in hand (row 004 of domain.md §9): asks for access, is approved, registers, signs in,
// “เพิ่มปลัด”, saves, sees the public page, edits, marks vacant, confirms unchanged, deletes.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bake } from '../../functions/bake/bake.ts';
import { type BakeParts, bakePartsFromEnvironment } from '../../functions/bake/parts.ts';
import { readText } from '../../functions/files/bucket.ts';
import { readHistory, readInside } from '../../functions/store/read.ts';
import { objectKey, paths } from '../../shared/paths.ts';
import { palads } from '../../shared/sheets/palads.ts';
import { axeViolations, picture } from '../admin/at-the-desk.ts';
import { DEPARTMENT, fill, inventedLaos, type Office, openOffice, untilLoaded } from '../admin/office.ts';
import { launchBrowser } from '../support/browser.ts';
import { newInstallation } from '../support/installation.ts';

const CODE = '06540101';
const LAO = `lao-${CODE}`;
const PASSWORD = 'แม่น้ำยมสายยาว';
let parts: BakeParts;
let office: Office;
let browser: Browser;

beforeAll(async () => {
  parts = await bakePartsFromEnvironment(await newInstallation());
  office = await openOffice({ store: parts.store, published: (uri) => readText(parts.site, objectKey(uri)) });
  browser = await launchBrowser();
  await fill(office, inventedLaos(2));
  await bake(parts, { kind: 'province', code: '54' });
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

async function computer(viewport = { width: 1280, height: 800 }): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: 'th-TH' });
  context.setDefaultTimeout(40_000);
  return context;
}

/** What a citizen reads, once the change has been published. */
async function publicPage(page: Page): Promise<string> {
  await bake(parts, { kind: 'lao', slug: CODE });
  const tab = await page.context().newPage();
  await tab.goto(office.siteOrigin + paths.lao(CODE, 'th'));
  const text = await tab.locator('main').textContent();
  await picture(tab, 'journey-public');
  await tab.close();
  return text ?? '';
}

async function openScreen(page: Page, name: string): Promise<void> {
  await page.locator('.masthead select').first().selectOption(`screen:${name}`);
}

test('the clerk of the letter', { timeout: 300_000 }, async () => {
  // Asks for access, without an account.
  const clerk = await (await computer({ width: 360, height: 740 })).newPage();
  await clerk.goto(`${office.siteOrigin}/admin/`);
  await clerk.getByRole('button', { name: 'ขอสิทธิ์เข้าใช้งาน' }).click();
  await clerk.locator('.form select').nth(1).selectOption('54');
  await clerk.locator('.form select').nth(2).selectOption(LAO);
  await clerk.getByLabel('ชื่อและนามสกุล').fill('พิมพ์ใจ แบบอย่างดี');
  await clerk.getByLabel('ตำแหน่ง').fill('นักจัดการงานทั่วไป');
  await clerk.getByLabel('อีเมล').fill('pimjai@example.org');
  await clerk.getByLabel('โทรศัพท์').fill('081 000 0001');
  await clerk.reload(); // what was typed is kept
  await clerk.getByRole('button', { name: 'ขอสิทธิ์เข้าใช้งาน' }).click();
  await clerk.locator('.form select').nth(2).locator(`option[value="${LAO}"]`).waitFor({ state: 'attached' });
  await picture(clerk, 'journey-ask');
  expect(await axeViolations(clerk)).toEqual([]);
  await clerk.getByRole('button', { name: 'ส่งคำขอ' }).click();
  await clerk.getByText('รับคำขอแล้ว').waitFor();

  // The level above approves.
  const above = await (await computer()).newPage();
  await above.goto(`${office.siteOrigin}/admin/`);
  await above.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
  await above.locator(`button[value="${DEPARTMENT.officerId}"]`).click();
  await untilLoaded(above);
  await openScreen(above, 'access');
  await above.getByText('พิมพ์ใจ แบบอย่างดี').waitFor();
  await picture(above, 'journey-requests');
  expect(await axeViolations(above)).toEqual([]);
  await above.getByRole('button', { name: 'อนุมัติ พิมพ์ใจ แบบอย่างดี', exact: true }).click();
  await above.getByText('อนุมัติแล้ว: พิมพ์ใจ แบบอย่างดี (pimjai@example.org)').waitFor();
  await picture(above, 'journey-approved');

  // Registers with a password of her own (six digits will not do) and signs in.
  await clerk.getByRole('button', { name: 'กลับ' }).click();
  await clerk.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
  await picture(clerk, 'journey-sign-in');
  const register = clerk.locator('form', { has: clerk.locator('input[value="register"]') });
  await register.locator('input[name=email]').fill('pimjai@example.org');
  for (const password of ['123456789012', PASSWORD]) {
    await register.locator('input[name=password]').fill(password);
    await register.locator('input[name=again]').fill(password);
    await register.getByRole('button').click();
    if (password !== PASSWORD) await clerk.getByText('รหัสผ่านต้องไม่เป็นตัวเลขล้วน').waitFor();
  }
  await clerk.locator('.office').waitFor();
  expect(await clerk.locator('.masthead .officer').textContent()).toContain('พิมพ์ใจ แบบอย่างดี');

  // “เพิ่มปลัด”
  await openScreen(clerk, 'palads');
  await clerk.getByRole('button', { name: /^เพิ่มปลัด/ }).click();
  await clerk.getByLabel('คำนำหน้า').fill('นาย');
  await clerk.getByLabel('ชื่อ', { exact: true }).fill('สมมุติ');
  await clerk.getByLabel('ชื่อสกุล').fill('ใจซื่อ');
  await clerk.locator('dialog select').first().selectOption('levelMiddle');
  await clerk.getByLabel('สังกัด').fill('สำนักปลัด');
  await clerk.getByLabel('โทรศัพท์สำนักงาน').fill('054 000 009');
  await clerk.getByLabel('ตั้งแต่วันที่').fill('1/10/2565');
  await picture(clerk, 'journey-add');
  expect(await axeViolations(clerk)).toEqual([]);
  await clerk.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await clerk.getByText('บันทึกแล้ว หน้าเว็บสาธารณะจะเปลี่ยนตาม').waitFor();
  await picture(clerk, 'journey-added');
  expect(await axeViolations(clerk)).toEqual([]);
  expect(await publicPage(clerk)).toContain('นายสมมุติ ใจซื่อ');

  // The person views, the pencil edits.
  await clerk.getByRole('button', { name: 'ดูข้อมูล นายสมมุติ ใจซื่อ' }).click();
  await clerk.locator('dialog').getByText('สำนักปลัด').waitFor();
  await clerk.keyboard.press('Escape');
  await clerk.getByRole('button', { name: 'แก้ไข นายสมมุติ ใจซื่อ' }).click();
  await clerk.getByLabel('ชื่อสกุล').fill('ใจดี');
  await clerk.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await clerk.getByText('นายสมมุติ ใจดี').waitFor();
  expect(await publicPage(clerk)).toContain('นายสมมุติ ใจดี');

  // Vacant: no name is asked for.
  await clerk.getByRole('button', { name: 'แก้ไข นายสมมุติ ใจดี' }).click();
  await clerk.getByLabel('ตำแหน่งว่าง / ไม่มีผู้ดำรงตำแหน่ง').check();
  expect(await clerk.getByLabel('ชื่อสกุล').count()).toBe(0);
  await clerk.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await clerk.locator('.card').getByText('ตำแหน่งว่าง / ไม่มีผู้ดำรงตำแหน่ง').waitFor();
  const seen = await publicPage(clerk);
  expect(seen).toContain('ไม่มีผู้ดำรงตำแหน่ง');
  expect(seen).not.toContain('ใจดี');

  // Confirmed unchanged, then deleted: softly, everything stays in the history.
  await clerk.getByRole('button', { name: /^ยืนยันข้อมูลถูกต้อง/ }).click();
  await clerk.getByText('ยืนยันแล้ว 1 แห่ง ณ วันนี้').waitFor();
  await clerk.getByRole('button', { name: /^ลบ / }).click();
  await clerk.getByRole('button', { name: 'ตกลง' }).click();
  await clerk.getByText('ลบแล้ว').waitFor();
  await clerk.getByRole('button', { name: /^เพิ่มปลัด/ }).waitFor();
  const [record] = await readInside(parts.store, `lao#${LAO}`, palads);
  expect(record?.isDeleted).toBe(true);
  const life = await readHistory(parts.store, record?.id ?? '');
  expect(life.map(({ header }) => header.kind)).toEqual(['create', 'save', 'save', 'save', 'delete']);
  expect(new Set(life.map(({ body }) => body?.name))).toEqual(new Set(['พิมพ์ใจ แบบอย่างดี']));
});

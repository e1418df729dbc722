import { expect, test } from 'vitest';
import { atTheDesk, axeViolations, picture } from '../at-the-desk.ts';
import { cellAt, LAO_OFFICER, saveButton, untilSaved } from '../office.ts';

const desk = atTheDesk({ rows: 60 });

test('a row is filled in as a form by keyboard alone, its violations right below, and saved', async () => {
  const page = await desk.arrive();
  await cellAt(page, 1, 'nameTh').click();
  await page.keyboard.press('Alt+r');
  const population = page.getByLabel(/^ประชากร(?! ณ)/);
  await population.waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('nameTh');
  while ((await page.evaluate(() => document.activeElement?.getAttribute('data-field'))) !== 'population') await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('สี่พัน');
  await page.keyboard.press('Enter');
  await page.locator('.form-found', { hasText: 'ไม่ใช่จำนวนเต็ม' }).waitFor();
  expect(await population.getAttribute('aria-invalid')).toBe('true');
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'form');
  await population.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('๔๓๒๑');
  await page.keyboard.press('Control+s');
  await untilSaved(page);
  await page.keyboard.press('Alt+r');
  expect(await page.getByLabel(/^ประชากร(?! ณ)/).inputValue()).toBe('4321');
  await page.getByRole('button', { name: 'แถวถัดไป' }).press('Enter');
  await page.getByText('แถวที่ 3 จาก 60').waitFor();
});

test('on a phone the sheet is a list, a tap opens the form, and what is typed is saved', async () => {
  const page = await desk.arrive(undefined, { width: 360, height: 740 });
  await page.getByRole('region', { name: 'รายการแถว' }).waitFor();
  expect(await page.locator('.grid').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await picture(page, 'phone-list');
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('.tool-menu > button', { hasText: 'วิธีใช้' }).click();
  const menu = await page.locator('.tool-list:not([hidden])').boundingBox();
  expect([(menu?.x ?? -1) >= 0, (menu?.x ?? 0) + (menu?.width ?? 361) <= 360]).toEqual([true, true]);
  await picture(page, 'phone-menu');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('เก่งกาจ 13');
  await page.getByRole('button', { name: /^เก่งกาจ 13/ }).click();
  await page.getByRole('textbox', { name: 'ถนน', exact: true }).fill('ถนนทดลอง');
  await picture(page, 'phone-form');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await axeViolations(page)).toEqual([]);
  // A finding opens the form at its field.
  await page.getByRole('textbox', { name: 'ประชากร', exact: true }).fill('มาก');
  await page.getByRole('button', { name: 'ปิด' }).click();
  await page.getByRole('button', { name: 'มีข้อต้องตรวจ 1' }).click();
  await page.locator('.finding').click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-field') === 'population');
  await page.getByRole('textbox', { name: 'ประชากร (ยังไม่บันทึก)' }).fill('1,234');
  await page.getByRole('button', { name: 'ปิด' }).click();
  await page.getByText('ยังไม่บันทึก', { exact: true }).waitFor();
  await saveButton(page).click();
  await untilSaved(page);
});

test('what an officer may not write is shown and cannot be typed into', async () => {
  desk.expectComplaint(/403/);
  const page = await desk.arrive(LAO_OFFICER);
  await cellAt(page, 0, 'nameTh').click();
  await page.keyboard.press('Alt+r');
  await page.getByText('ชื่อ (แก้ไขไม่ได้)').waitFor();
  expect(await page.getByRole('textbox', { name: 'ถนน', exact: true }).isEditable()).toBe(true);
});

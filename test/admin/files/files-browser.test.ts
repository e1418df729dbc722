import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../site/admin/files/read-table.ts';
import { atTheDesk, axeViolations, picture } from '../at-the-desk.ts';
import { LAO_OFFICER, saveButton, untilSaved } from '../office.ts';

const ROWS = 300;
const desk = atTheDesk({ rows: ROWS });

async function openTool(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'ไฟล์' }).click();
  await page.getByRole('button', { name }).click();
}

/** What the page hands to the officer when `press` is done. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer<ArrayBuffer> }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) as Buffer<ArrayBuffer> };
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await openTool(page, /นำเข้า/);
  await page.locator('.file-drop input').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

describe('files in the browser', () => {
  test('the rows shown go out as XLSX and come back unchanged', async () => {
    const page = await desk.arrive();
    await openTool(page, /ส่งออก/);
    await picture(page, 'export');
    expect(await axeViolations(page)).toEqual([]);
    const { name, bytes } = await downloaded(page, () => page.getByRole('button', { name: `ส่งออก ${ROWS} แถว` }).click());
    expect(name).toMatch(/^ทะเบียน อปท\. \d{4}-\d\d-\d\d\.xlsx$/);
    expect(readTable(new Uint8Array(bytes)).rows).toHaveLength(ROWS);
    await choose(page, name, bytes);
    await page.getByRole('button', { name: 'ดูตัวอย่างก่อนนำเข้า' }).waitFor();
    await picture(page, 'import-mapping');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'ดูตัวอย่างก่อนนำเข้า' }).click();
    await page.getByRole('button', { name: `เหมือนเดิม ${ROWS}` }).waitFor();
    expect(await page.getByRole('button', { name: 'ไม่มีแถวที่จะนำเข้า' }).isDisabled()).toBe(true);
  });

  test('a file is looked at cell by cell, its good rows are taken in, undone and saved, its bad ones given back', async () => {
    const page = await desk.arrive();
    const lines = [
      'รหัส อปท.,ชื่อ,ประเภท,จังหวัด,อำเภอ,ประชากร,ประชากร ณ วันที่',
      '06540101,,,,,๔๓๒๑,๓๑ ธ.ค. ๒๕๖๖',
      '06540102,,,,,มาก,',
      '06549901,ป่าแดงสมมุติ,อบต.,แพร่,เมืองสมมุติ,,',
    ];
    await choose(page, 'แก้ไข.csv', Buffer.from(lines.join('\r\n')));
    await page.getByRole('button', { name: 'ดูตัวอย่างก่อนนำเข้า' }).click();
    await page.getByRole('button', { name: 'ไม่รับ 1', exact: true }).waitFor();
    await page.getByRole('button', { name: 'เปลี่ยน 1', exact: true }).click();
    await page.locator('.preview-grid .import-changed ins', { hasText: '4321' }).waitFor();
    await picture(page, 'import-preview');
    expect(await axeViolations(page)).toEqual([]);

    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: /ดาวน์โหลด 1 แถวที่ไม่รับ/ }).click());
    expect(readTable(new Uint8Array(bytes)).rows[0]?.at(-1)).toContain('“มาก” ไม่ใช่จำนวนเต็ม');

    await page.getByRole('button', { name: 'นำเข้า 2 แถวที่ถูกต้อง' }).click();
    await page.locator('.notice-text', { hasText: 'เพิ่ม 1 แถว เปลี่ยน 1 แถว' }).waitFor();
    await page.locator('.row-count', { hasText: `${ROWS + 1}` }).waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.notice-text', { hasText: 'นำเข้าไฟล์' }).waitFor();
    expect(await saveButton(page).isDisabled()).toBe(true);
    await page.keyboard.press('Control+y');
    await saveButton(page).click();
    await untilSaved(page);
    await page.reload();
    await page.locator('.row-count', { hasText: `${ROWS + 1}` }).waitFor();
  });

  test('a file that cannot be read says what to do instead', async () => {
    // Asked before the first sign-in has bound the account.
    desk.expectComplaint(/403/);
    const page = await desk.arrive(LAO_OFFICER);
    await choose(page, 'เก่า.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]));
    await page.getByRole('alert').filter({ hasText: 'บันทึกเป็น .xlsx' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('the template has every field to fill in, with choices', async () => {
    const page = await desk.arrive();
    const { name, bytes } = await downloaded(page, () => openTool(page, /แบบกรอก/));
    expect(name).toContain('แบบกรอก ทะเบียน อปท.');
    expect(readTable(new Uint8Array(bytes)).headers).toContain('ประเภท');
  });
});

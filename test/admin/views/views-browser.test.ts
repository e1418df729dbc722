import { expect, test } from 'vitest';
import { atTheDesk, axeViolations, picture } from '../at-the-desk.ts';
import { SECOND, untilLoaded } from '../office.ts';

const desk = atTheDesk({ rows: 40 });
const tool = async (page: Awaited<ReturnType<typeof desk.arrive>>, name: RegExp) => {
  await page.getByRole('button', { name: 'มุมมอง', exact: true }).click();
  await page.getByRole('button', { name }).click();
};

test('choices are filtered by ticks, and totals by province lead to their rows', async () => {
  const page = await desk.arrive();
  await page.locator('.ag-floating-filter[col-id="type"]').getByRole('button', { name: 'เปิดตัวกรอง' }).click();
  await page.getByRole('group', { name: 'กรอง “ประเภท”' }).waitFor();
  await picture(page, 'choice-filter');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'ไม่เลือกเลย' }).press('Enter');
  await page.locator('.row-count', { hasText: '0 จาก 40' }).waitFor();
  await page.getByRole('checkbox', { name: /องค์การบริหารส่วนตำบล 40/ }).press('Space');
  await page.locator('.row-count', { hasText: '40 จาก 40' }).waitFor();
  await page.keyboard.press('Escape');

  await tool(page, /ยอดรวม/);
  await page.getByLabel('แยกตาม').selectOption({ label: 'อำเภอ' });
  await page.getByRole('button', { name: 'เมืองสมมุติ' }).press('Enter');
  await page.locator('.row-count', { hasText: '10 จาก 40' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'totals');
});

test('a view is arranged by keyboard, saved for the office, opened by a colleague, and sent as an address', async () => {
  const page = await desk.arrive();
  await tool(page, /คอลัมน์…/);
  await page.getByRole('checkbox', { name: 'แสดง “ประเภท”' }).press('Space');
  await page.locator('.ag-header-cell[col-id="type"]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'ย้าย “ชื่ออังกฤษ” ขึ้น' }).press('Enter');
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'columns');

  await page.locator('.ag-header-cell[col-id="population"]').waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: 'กรอง “จังหวัด”' }).fill('แพร่');
  await page.getByRole('searchbox', { name: /ค้นหา/ }).fill('สมมุติ');
  await tool(page, /กรองแถวตามข้อ/);
  const top = await page.locator('.grid-place').evaluate((grid) => grid.getBoundingClientRect().top);
  await page.getByLabel('แถวที่ยังไม่ได้กรอกช่อง').selectOption('soi');
  await page.getByRole('button', { name: 'เอาตัวกรอง “ไม่มี “ตรอก/ซอย”” ออก' }).waitFor();
  expect(await page.locator('.grid-place').evaluate((grid) => grid.getBoundingClientRect().top)).toBe(top);
  await page.waitForFunction(() => location.search.includes('look='));

  await tool(page, /มุมมองที่บันทึกไว้/);
  await page.getByLabel('ชื่อมุมมอง').fill('อปท. แพร่');
  await page.getByRole('checkbox', { name: 'ใช้ร่วมกันในหน่วยงาน' }).press('Space');
  await page.getByRole('button', { name: 'บันทึกมุมมอง' }).press('Enter');
  await page.getByRole('button', { name: 'เปิด “อปท. แพร่”' }).waitFor();
  await page.getByRole('button', { name: 'เปิดพร้อมแผ่นงาน: อปท. แพร่' }).press('Enter');
  await page.getByText('เปิดพร้อมแผ่นงาน · กำลังใช้').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'views');

  const address = page.url();
  const colleague = await desk.arrive(SECOND);
  await colleague.locator('.ag-header-cell[col-id="type"]').waitFor({ state: 'detached' });
  expect(await colleague.getByRole('searchbox', { name: /ค้นหา/ }).inputValue()).toBe('สมมุติ');
  await colleague.getByRole('button', { name: 'เอาตัวกรอง “ไม่มี “ตรอก/ซอย”” ออก' }).waitFor();
  await tool(colleague, /มุมมองที่บันทึกไว้/);
  await colleague.getByRole('button', { name: 'กลับเป็นแบบเริ่มต้น' }).press('Enter');
  await colleague.locator('.ag-header-cell[col-id="type"][role=columnheader]').waitFor();
  await colleague.goto(address);
  await untilLoaded(colleague);
  await colleague.locator('.ag-header-cell[col-id="type"]').waitFor({ state: 'detached' });
  await colleague.getByRole('button', { name: 'เอาตัวกรอง “ไม่มี “ตรอก/ซอย”” ออก' }).waitFor();
  const rows = await page.locator('.row-count').textContent();
  await expect.poll(() => colleague.locator('.row-count').textContent()).toBe(rows);
});

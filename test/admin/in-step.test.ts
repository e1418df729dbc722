import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { aLao, toCreate } from '../support/builders.ts';
import { atTheDesk, axeViolations, picture } from './at-the-desk.ts';
import { bringCell, cellAt, DEPARTMENT, SECOND, saveButton, typeInto, untilSaved } from './office.ts';

const desk = atTheDesk({ rows: 120 });

async function shown(page: Page, row: number, field: string): Promise<string | null> {
  await bringCell(page, row, field);
  return cellAt(page, row, field).textContent();
}

const rowNumber = (page: Page, row: number) => page.locator(`.ag-row[row-index="${row}"] .cell-row-number`);

describe('two officers in one sheet', () => {
  test('each sees within seconds what the other saved, and which row the other is editing; own typing and selection stay', async () => {
    const [first, second] = [await desk.arrive(DEPARTMENT), await desk.arrive(SECOND)];
    await bringCell(second, 2, 'moo');
    await cellAt(second, 2, 'moo').click();
    await second.keyboard.press('Shift+ArrowDown');
    await typeInto(first, 3, 'moo', '41');
    await expect.poll(() => rowNumber(second, 3).textContent()).toContain('✎');
    expect(await cellAt(second, 3, 'moo').textContent()).not.toContain('41');
    await picture(second, 'edited-by-another');
    await saveButton(first).click();
    await untilSaved(first);
    await expect.poll(() => cellAt(second, 3, 'moo').textContent()).toBe('41');
    await expect.poll(() => rowNumber(second, 3).textContent()).toBe('4');
    expect(await second.locator('.range-summary').textContent()).toContain('แถว 3–4');
  });

  test('a row added elsewhere comes in without moving what is looked at or ending what is typed', async () => {
    const page = await desk.arrive(DEPARTMENT);
    const total = await page.locator('.row-count').textContent();
    await bringCell(page, 60, 'moo');
    await cellAt(page, 60, 'moo').click();
    const name = await shown(page, 60, 'nameTh');
    await bringCell(page, 60, 'moo');
    await cellAt(page, 60, 'moo').dblclick();
    await page.keyboard.press('5');
    await desk.office.save(SECOND, [toCreate(aLao({ code: '06540999', nameTh: 'มาใหม่สมมุติ', provinceCode: '54' }))]);
    await expect.poll(() => page.locator('.row-count').textContent()).not.toBe(total);
    await page.keyboard.press('6');
    await page.keyboard.press('Enter');
    expect(await shown(page, 60, 'moo')).toBe('56');
    expect(await shown(page, 60, 'nameTh')).toBe(name);
  });

  test('a saved action is looked at and taken back from the list of recent changes, after a reload', async () => {
    const page = await desk.arrive(DEPARTMENT);
    await typeInto(page, 8, 'moo', '81');
    await saveButton(page).click();
    await untilSaved(page);
    await page.reload();
    await page.locator('.row-count', { hasText: 'จาก' }).waitFor();
    expect(await shown(page, 8, 'moo')).toBe('81');
    await page.locator('.tool-menu').getByRole('button', { name: 'แผ่นงาน' }).click();
    await page.getByRole('button', { name: 'การแก้ไขล่าสุด' }).click();
    await page.getByRole('button', { name: 'ย้อนกลับ…' }).first().click();
    await page.getByText('จะคืนค่า 1 แถว').waitFor();
    await page.getByLabel('เหตุผล').fill('พิมพ์ผิดแถว');
    await picture(page, 'undo-saved');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'ย้อนกลับ 1 แถว' }).click();
    await expect.poll(() => shown(page, 8, 'moo')).toBe('');
    await page.locator('.panel').getByRole('button', { name: 'ปิด' }).click();
    await page.getByText('พิมพ์ผิดแถว').waitFor();
    await picture(page, 'recent-changes');
  });
});

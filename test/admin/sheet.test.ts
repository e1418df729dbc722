import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atTheDesk, axeViolations, picture } from './at-the-desk.ts';
import {
  bringColumn,
  cellAt,
  DEPARTMENT,
  LAO_OFFICER,
  menuEntry,
  pasteBlock,
  saveButton,
  typeInto,
  untilLoaded,
  untilSaved,
} from './office.ts';

const desk = atTheDesk({ rows: 250 });

/** The grid tells of the focus a moment later. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}

async function focus(page: Page, row: number, field: string): Promise<void> {
  await bringColumn(page, field);
  await cellAt(page, row, field).click();
  await settle(page);
}

function statusText(page: Page) {
  return page.locator('.status-line [role="status"]');
}

describe('typing', () => {
  test('an officer signs in, edits a cell, and it is saved under the own name', async () => {
    const page = await desk.arrive();
    await typeInto(page, 0, 'road', 'ถนนตัวอย่าง');
    await expect.poll(() => cellAt(page, 0, 'road').getAttribute('class')).toContain('cell-changed');
    await picture(page, 'edited');
    await saveButton(page).click();
    await untilSaved(page);
    await picture(page, 'saved');
    await page.reload();
    await untilLoaded(page);
    await bringColumn(page, 'road');
    await expect.poll(() => cellAt(page, 0, 'road').textContent()).toBe('ถนนตัวอย่าง');
    await cellAt(page, 0, 'road').click();
    await page.keyboard.press('Alt+KeyH');
    const history = page.locator('.history li').first();
    await history.waitFor();
    expect(await history.textContent()).toMatch(/รุ่นที่ 2 · แก้ไข.*25\d\d.*อรุณี ตัวอย่างดี.*ถนน.*ว่าง → ถนนตัวอย่าง/);
    await picture(page, 'history');
  });

  test('a text that cannot be read stays in its cell, says what to do, and holds back only its own row', async () => {
    const page = await desk.arrive();
    await typeInto(page, 1, 'population', 'มากมาย');
    await typeInto(page, 2, 'moo', '12');
    await bringColumn(page, 'population');
    await expect.poll(() => cellAt(page, 1, 'population').textContent()).toBe('มากมาย');
    await expect.poll(() => cellAt(page, 1, 'population').getAttribute('class')).toContain('cell-blocking');
    await focus(page, 1, 'population');
    await expect.poll(() => statusText(page).textContent()).toContain('“มากมาย” ไม่ใช่จำนวนเต็ม');
    await saveButton(page).click();
    await page.getByText('บันทึกแล้ว 1 แถว ยังไม่บันทึก 1 แถว').waitFor();
    await expect.poll(() => page.locator('.panel').textContent()).toContain('ยังไม่ส่ง: มีช่องที่ต้องแก้');
    await picture(page, 'held-back');
    await page.getByRole('button', { name: /^มีข้อต้องตรวจ/ }).click();
    await page.locator('.finding', { hasText: 'F.002' }).click();
    await expect.poll(() => page.locator('.ag-cell-focus').getAttribute('col-id')).toBe('population');
    await page.getByRole('button', { name: 'ทั้งหมด' }).click();
    await typeInto(page, 1, 'population', '๑๒,๓๔๕');
    await bringColumn(page, 'population');
    await expect.poll(() => cellAt(page, 1, 'population').textContent()).toBe('12345');
    await page.keyboard.press('Control+KeyS');
    await untilSaved(page);
  });

  test('every finding of very many can be reached, and a press goes to its cell', async () => {
    const page = await desk.arrive();
    await focus(page, 0, 'population');
    await pasteBlock(page, 'มาก\n'.repeat(250));
    await page.getByRole('button', { name: /^มีข้อต้องตรวจ 2[45]\d$/ }).click();
    await page
      .locator('.pager')
      .getByText(/^1–200 จาก 2[45]\d$/)
      .waitFor();
    await page.getByRole('button', { name: 'ถัดไป', exact: true }).click();
    const last = page.locator('.finding').last();
    const name = await last.locator('b').textContent();
    await last.click();
    await expect.poll(() => page.locator('.ag-cell-focus').getAttribute('col-id')).toBe('population');
    const row = await page.locator('.ag-cell-focus').evaluate((cell) => cell.closest('[row-index]')?.getAttribute('row-index'));
    expect(await cellAt(page, Number(row), 'nameTh').textContent()).toBe(name);
  });

  test('the editor fits the field: a list to choose from, a larger box for long lists', async () => {
    const page = await desk.arrive();
    await cellAt(page, 3, 'type').dblclick();
    await picture(page, 'choosing');
    await expect.poll(() => page.locator('.choice-editor option').count()).toBe(7);
    await page.locator('.choice-input').fill('เทศบาลต');
    await page.keyboard.press('Enter');
    await expect.poll(() => cellAt(page, 3, 'type').textContent()).toBe('เทศบาลตำบล');
    await typeInto(page, 3, 'provinceCode', 'ลำปาง');
    await expect.poll(() => cellAt(page, 3, 'provinceCode').textContent()).toBe('ลำปาง');
    await typeInto(page, 3, 'phones', '054 000 111; 054-000-222 ต่อ 3');
    await expect.poll(() => cellAt(page, 3, 'phones').textContent()).toBe('054 000 111; 054-000-222 ต่อ 3');
    await saveButton(page).click();
    await page.getByLabel('เหตุผลที่ยอมรับ').fill('ย้ายจังหวัดตามประกาศ');
    await page.getByRole('button', { name: 'ยอมรับและบันทึก 1 แถว' }).click();
    await untilSaved(page);
  });

  test('Delete empties a cell, and undoing a row takes back what was typed', async () => {
    const page = await desk.arrive();
    await focus(page, 4, 'nameEn');
    await page.keyboard.press('Delete');
    await expect.poll(() => cellAt(page, 4, 'nameEn').textContent()).toBe('');
    await menuEntry(page, 'แถว', 'คืนค่าแถว');
    await page.getByRole('button', { name: 'ตกลง' }).click();
    await expect.poll(() => cellAt(page, 4, 'nameEn').textContent()).toBe('Tuayang 5');
  });
});

describe('pasting', () => {
  test('forty rows from a spreadsheet go into forty rows, and are saved together', async () => {
    const page = await desk.arrive();
    const block = Array.from({ length: 40 }, (_, row) => [`${row + 1}/๙`, `หมู่ ${row}`, 'ซอย', `ถนนที่ ${row}`].join('\t')).join('\r\n');
    await focus(page, 0, 'addressNo');
    await pasteBlock(page, `${block}\r\n`);
    await expect.poll(() => statusText(page).textContent()).toContain('วาง 40 แถว × 4 ช่อง: ใส่ 160');
    await bringColumn(page, 'road');
    await expect.poll(() => cellAt(page, 2, 'road').textContent()).toBe('ถนนที่ 2');
    await picture(page, 'pasted');
    const before = desk.office.saves.length;
    await saveButton(page).click();
    await page.getByText('บันทึกแล้ว 40 แถว').waitFor();
    expect(desk.office.saves.slice(before)).toEqual([{ rows: 40 }]);
    await picture(page, 'pasted-saved');
  });

  test('a paste goes down the rows as sorted and filtered, and tells what did not fit', async () => {
    const page = await desk.arrive();
    await page.locator('input[type="search"]').fill('ทาขาม สมมุติ');
    await expect.poll(() => page.locator('.row-count').textContent()).toMatch(/^\d{1,2} จาก 250 แถว$/);
    await page.locator('.ag-header-cell[col-id="code"]:not(.ag-floating-filter)').click();
    await page.locator('.ag-header-cell[col-id="code"]:not(.ag-floating-filter)').click();
    const shown = Number((await page.locator('.row-count').textContent())?.split(' ')[0]);
    expect(shown).toBeLessThan(50);
    await focus(page, 0, 'soi');
    await pasteBlock(page, Array.from({ length: shown + 3 }, (_, row) => `ซอย ${row}`).join('\n'));
    await page.getByRole('button', { name: 'วางเฉพาะแถวที่มีอยู่' }).click();
    await expect.poll(() => statusText(page).textContent()).toContain('อีก 3 แถวไม่มีที่วาง');
    await expect.poll(() => cellAt(page, 0, 'soi').textContent()).toBe('ซอย 0');
    await page.locator('input[type="search"]').fill('');
    await expect.poll(() => page.locator('.row-count').textContent()).toBe('250 จาก 250 แถว');
    await page.getByRole('button', { name: `ยังไม่บันทึก ${shown}` }).click();
    await expect.poll(() => page.locator('.row-count').textContent()).toBe(`${shown} จาก 250 แถว`);
  });

  test('a cell is copied as it is shown', async () => {
    const page = await desk.arrive();
    await focus(page, 0, 'establishedDate');
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData('text/plain');
    });
    expect(copied).toBe('23 ก.พ. 2540');
  });
});

describe('sorting and filtering', () => {
  test('Thai names sort in dictionary order', async () => {
    const page = await desk.arrive();
    await page.locator('.ag-header-cell[col-id="nameTh"]:not(.ag-floating-filter)').click();
    const names = await page.locator('.ag-row .ag-cell[col-id="nameTh"]').allTextContents();
    expect(names.length).toBeGreaterThan(10);
    expect(names[0]).toMatch(/^เก่งกาจ/);
  });

  test('a day is filtered by a Thai date, a text without its tone marks', async () => {
    const page = await desk.arrive();
    await bringColumn(page, 'establishedDate');
    await page.locator('.ag-floating-filter[col-id="establishedDate"] input').fill('23 ก.พ. 2540');
    await page.locator('.ag-floating-filter[col-id="nameTh"] input').fill('ทาขาม');
    await expect.poll(() => page.locator('.row-count').textContent()).toMatch(/^3\d จาก 250 แถว$/);
    await page.locator('.ag-floating-filter[col-id="establishedDate"] input').fill('24 ก.พ. 2540');
    await page.getByText('ไม่มีแถวที่ตรงกับการค้นหาหรือตัวกรอง').waitFor();
    await page.getByRole('button', { name: 'ล้างตัวกรอง' }).click();
    await expect.poll(() => page.locator('.row-count').textContent()).toBe('250 จาก 250 แถว');
  });
});

describe('rows', () => {
  test('a row is added, saved, and deleted again', async () => {
    const page = await desk.arrive();
    await page.getByRole('button', { name: 'เพิ่มแถว' }).click();
    await cellAt(page, 0, 'code').locator('visible=true').waitFor();
    const cells = { code: '06547701', nameTh: 'หนองใหม่', districtTh: 'เมืองสมมุติ' };
    for (const [field, text] of Object.entries(cells)) await typeInto(page, 0, field, text);
    await focus(page, 0, 'type');
    await pasteBlock(page, 'อบต.');
    await focus(page, 0, 'provinceCode');
    await pasteBlock(page, 'จ.แพร่');
    await picture(page, 'new-row');
    await saveButton(page).click();
    await untilSaved(page);
    await expect.poll(() => page.locator('.row-count').textContent()).toBe('251 จาก 251 แถว');
    await focus(page, 0, 'nameTh');
    await menuEntry(page, 'แถว', 'ลบแถว');
    await page.getByLabel('เหตุผลที่ลบ').fill('เพิ่มซ้ำ');
    await page.getByRole('button', { name: 'ตกลง' }).click();
    await picture(page, 'deleting');
    await saveButton(page).click();
    await untilSaved(page);
    await expect.poll(() => page.locator('.row-count').textContent()).toBe('250 จาก 250 แถว');
  });
});

describe('rights', () => {
  test('an LAO officer, at the first sign-in, sees the own LAO and may edit only its contacts', async () => {
    desk.expectComplaint(/403/);
    const page = await desk.arrive(LAO_OFFICER);
    await expect.poll(() => page.locator('.row-count').textContent()).toBe('1 จาก 1 แถว');
    await focus(page, 0, 'nameTh');
    await cellAt(page, 0, 'nameTh').dblclick();
    await expect.poll(() => statusText(page).textContent()).toContain('บทบาทของท่านแก้ไขช่อง “ชื่อ” ของแถวนี้ไม่ได้');
    await focus(page, 0, 'source');
    await pasteBlock(page, 'แหล่ง\t1/2\t9');
    await expect.poll(() => statusText(page).textContent()).toContain('ใส่ 2 · ข้าม 1 (อ่านอย่างเดียว)');
    await picture(page, 'lao-officer');
    await saveButton(page).click();
    await untilSaved(page);
    expect(await page.getByRole('button', { name: 'เพิ่มแถว' }).count()).toBe(0);
  });
});

describe('everybody can use it', () => {
  test.each([
    ['1280 px', { width: 1280, dark: false }],
    ['a small laptop', { width: 1024, height: 700, dark: false }],
    ['dark', { width: 1280, dark: true }],
  ])('axe finds nothing wrong: %s', async (name, options) => {
    const page = await desk.arrive(DEPARTMENT, options);
    await typeInto(page, 10, 'population', 'x');
    await typeInto(page, 11, 'areaKm2', '12.5');
    await page.getByRole('button', { name: /^มีข้อต้องตรวจ/ }).click();
    await picture(page, `axe-${name.replace(/\W+/g, '-')}`);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await picture(page, `english-${name.replace(/\W+/g, '-')}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('axe finds nothing wrong in the panels beside the sheet and the questions over it', async () => {
    const page = await desk.arrive(DEPARTMENT, { dark: true });
    await focus(page, 0, 'moo');
    await page.keyboard.press('Control+KeyH');
    await page.getByRole('heading', { name: 'ค้นหาและแทนที่' }).waitFor();
    const found: Record<string, unknown[]> = { find: await axeViolations(page) };
    await page.keyboard.press('Escape');
    await focus(page, 0, 'moo');
    await page.keyboard.press('Alt+KeyH');
    await page.locator('.history li').first().waitFor();
    found['history'] = await axeViolations(page);
    await focus(page, 0, 'moo');
    const questions: [string, () => Promise<void>][] = [
      ['setAll', () => menuEntry(page, 'แผ่นงาน', 'ตั้งค่าทุกแถว')],
      ['delete', () => menuEntry(page, 'แถว', 'ลบแถว')],
      ['pasteMore', () => pasteBlock(page, '1\n'.repeat(300))],
    ];
    for (const [name, open] of questions) {
      await open();
      await page.getByRole('dialog').waitFor();
      found[name] = await axeViolations(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await focus(page, 0, 'moo');
    }
    expect(Object.entries(found).filter(([, violations]) => violations.length > 0)).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { laoRecordId } from '../support/builders.ts';
import { atTheDesk, axeViolations, picture } from './at-the-desk.ts';
import {
  bringCell,
  bringColumn,
  cellAt,
  copied,
  menuEntry,
  pasteBlock,
  SECOND,
  saveButton,
  typeInto,
  untilLoaded,
  untilSaved,
} from './office.ts';

const desk = atTheDesk({ rows: 120 });

function summary(page: Page) {
  return page.locator('.range-summary');
}

function statusText(page: Page) {
  return page.locator('.status-line [role="status"]');
}

/** The grid tells of the focus a moment later. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}

async function dragFrom(page: Page, from: [number, string], to: [number, string]): Promise<void> {
  await cellAt(page, ...from).hover();
  await page.mouse.down();
  await cellAt(page, ...to).hover();
  await page.mouse.up();
  await settle(page);
}

async function text(page: Page, row: number, field: string): Promise<string | null> {
  return cellAt(page, row, field).textContent();
}

describe('selecting', () => {
  test('the mouse selects a range, which is said and drawn, and Shift and the arrows change it', async () => {
    const page = await desk.arrive();
    await dragFrom(page, [1, 'nameTh'], [4, 'nameEn']);
    await expect.poll(() => summary(page).textContent()).toBe('เลือก แถว 2–5 · ชื่อ ถึง ชื่ออังกฤษ · 12 ช่อง · มีข้อมูล 12 · ต่างกัน 9');
    expect(await page.locator('.range.active').count()).toBe(2);
    await picture(page, 'range');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => summary(page).textContent()).toContain('แถว 2–6 · ชื่อ ถึง ประเภท · 10 ช่อง');
    await page.keyboard.press('Escape');
    await expect.poll(() => summary(page).textContent()).toBe('');
  });

  test('Shift and a click extends, Ctrl and a click begins another range, and each cell counts once', async () => {
    const page = await desk.arrive();
    await cellAt(page, 0, 'code').click();
    await cellAt(page, 9, 'nameTh').click({ modifiers: ['Shift'] });
    await expect.poll(() => summary(page).textContent()).toContain('20 ช่อง');
    await cellAt(page, 9, 'nameTh').click({ modifiers: ['Control'] });
    await cellAt(page, 11, 'type').click({ modifiers: ['Shift'] });
    await expect.poll(() => summary(page).textContent()).toContain('25 ช่อง');
    await picture(page, 'two-ranges');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('the sum of numbers is told, by keyboard alone', async () => {
    const page = await desk.arrive();
    await bringColumn(page, 'population');
    await cellAt(page, 0, 'population').click();
    await settle(page);
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => summary(page).textContent()).toContain('2 ช่อง · มีข้อมูล 2 · ต่างกัน 2 · ผลรวม 9,919');
    await page.keyboard.press('Control+Shift+ArrowDown');
    await expect.poll(() => summary(page).textContent()).toContain('แถว 1–120');
    await page.keyboard.press('Control+KeyA');
    await expect.poll(() => summary(page).textContent()).toContain('แถว 1–120 · รหัส อปท. ถึง รหัสภายใน');
  });

  test('a row number selects its row, Shift and a header its column, the corner everything', async () => {
    const page = await desk.arrive();
    await page.locator('.ag-row[row-index="3"] .cell-row-number').click();
    await page.locator('.ag-row[row-index="5"] .cell-row-number').click({ modifiers: ['Shift'] });
    await expect.poll(() => summary(page).textContent()).toContain('แถว 4–6 · รหัส อปท. ถึง รหัสภายใน');
    await page.locator('.ag-header-cell[col-id="nameTh"]:not(.ag-floating-filter)').click({ modifiers: ['Shift'] });
    await expect.poll(() => summary(page).textContent()).toContain('แถว 1–120 · ชื่อ · 120 ช่อง');
    await expect.poll(() => page.locator('.ag-header-cell[col-id="nameTh"]').first().getAttribute('aria-sort')).toBe('none');
    await page.locator('.ag-header-cell[col-id="#"]:not(.ag-floating-filter)').click();
    await expect.poll(() => summary(page).textContent()).toContain('รหัส อปท. ถึง รหัสภายใน');
  });

  test('dragging past the edge scrolls on', async () => {
    const page = await desk.arrive();
    await cellAt(page, 2, 'nameTh').hover();
    await page.mouse.down();
    const box = await page.locator('.ag-grid-viewport').boundingBox();
    await page.mouse.move(300, (box?.y ?? 0) + (box?.height ?? 0) + 40, { steps: 3 });
    await expect.poll(() => page.locator('.ag-row[row-index="90"]').count(), { timeout: 10_000 }).toBe(1);
    await page.mouse.up();
    await expect.poll(() => summary(page).textContent()).toMatch(/แถว 3–\d\d/);
  });

  test('a sort leaves only the focused cell selected, so that nothing is done to rows nobody chose', async () => {
    const page = await desk.arrive();
    await dragFrom(page, [0, 'code'], [5, 'nameTh']);
    await expect.poll(() => summary(page).textContent()).toContain('12 ช่อง');
    await page.locator('.ag-header-cell[col-id="nameTh"]:not(.ag-floating-filter)').click();
    await expect.poll(() => summary(page).textContent()).toBe('');
  });
});

describe('copying and pasting ranges', () => {
  test('a range is copied as text and as a table that keeps leading zeros', async () => {
    const page = await desk.arrive();
    await dragFrom(page, [0, 'code'], [1, 'nameTh']);
    const { plain, html } = await copied(page);
    expect(plain).toBe('06540101\tหนองตัวอย่าง\r\n06540102\tท่าข้ามสมมุติ');
    expect(html).toMatch(/<td style="mso-number-format:'\\@';white-space:pre-wrap" sdnum="1033;0;@"[^>]*>06540101<\/td>/);
    await expect.poll(() => statusText(page).textContent()).toContain('คัดลอกแล้ว 2 แถว × 2 คอลัมน์ (4 ช่อง)');
  });

  test('what LibreOffice copies keeps line breaks in their cell, and numbers its columns are too narrow to show', async () => {
    const page = await desk.arrive();
    const table = (rows: string) =>
      `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>\n\t<meta name="generator" content="LibreOffice 24.2.7.2 (Linux)"/></head><body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup>${rows}</table></body></html>`;
    await bringCell(page, 40, 'subdistricts');
    await cellAt(page, 40, 'subdistricts').click();
    await settle(page);
    // Of several cells its text has spaces for line breaks.
    await pasteBlock(
      page,
      'หนองหนึ่ง หนองสอง\t24 มี.ค. 2566\nหนองสาม\t\n',
      table(
        '<tr><td height="17" align="left">หนองหนึ่ง<br>หนองสอง</td>\n<td align="right" sdval="45009" sdnum="1054;1054;D MMM BBBB">24 มี.ค. 2566</td></tr><tr><td align="left"><font color="#000000">หนองสาม</font></td><td align="left"><br></td></tr>',
      ),
    );
    await expect.poll(() => text(page, 40, 'subdistricts')).toBe('หนองหนึ่ง; หนองสอง');
    await expect.poll(() => text(page, 40, 'establishedDate')).toBe('24 มี.ค. 2566');
    await expect.poll(() => text(page, 41, 'subdistricts')).toBe('หนองสาม');
    // Of one cell it has the bare line break.
    await cellAt(page, 43, 'subdistricts').click();
    await settle(page);
    await pasteBlock(page, 'หนองสี่\nหนองห้า\n', table('<tr><td height="33" align="left">หนองสี่<br>หนองห้า</td></tr>'));
    await expect.poll(() => text(page, 43, 'subdistricts')).toBe('หนองสี่; หนองห้า');
    expect(await text(page, 44, 'subdistricts')).toBe('');
    await bringColumn(page, 'population');
    await cellAt(page, 43, 'population').click();
    await settle(page);
    await pasteBlock(page, '###\n', table('<tr><td align="right" sdval="123456" sdnum="1033;0;#,##0">###</td></tr>'));
    await expect.poll(() => text(page, 43, 'population')).toBe('123456');
  });

  test('one value fills a whole range, one undo takes it back, and a sort in between does not matter', async () => {
    const page = await desk.arrive();
    await bringColumn(page, 'soi');
    await dragFrom(page, [0, 'soi'], [9, 'road']);
    await pasteBlock(page, 'เหมือนกัน');
    await expect.poll(() => statusText(page).textContent()).toContain('ใส่ 20');
    await expect.poll(() => text(page, 9, 'road')).toBe('เหมือนกัน');
    await picture(page, 'one-value');
    await page.locator('.ag-header-cell[col-id="road"]:not(.ag-floating-filter)').click();
    await cellAt(page, 0, 'road').click();
    await settle(page);
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => saveButton(page).textContent()).toBe('บันทึก');
    await expect.poll(() => statusText(page).textContent()).toContain('ย้อนกลับ “วาง” แล้ว 20 รายการ');
    await page.keyboard.press('Control+KeyY');
    await expect.poll(() => saveButton(page).textContent()).toBe('บันทึก 10 แถว');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => saveButton(page).textContent()).toBe('บันทึก');
  });

  test('a block that runs past the last row offers to add rows, and only then adds them', async () => {
    const page = await desk.arrive();
    await bringCell(page, 118, 'code');
    await cellAt(page, 118, 'code').click();
    await settle(page);
    await page.keyboard.press('ArrowDown');
    await settle(page);
    await bringColumn(page, 'code');
    await pasteBlock(page, '06540299\tหนองสุดท้าย\r\n06547801\tหนองใหม่หนึ่ง\r\n06547802\tหนองใหม่สอง\r\n');
    await page.getByRole('button', { name: 'เพิ่ม 2 แถวแล้ววางทั้งหมด' }).waitFor();
    await picture(page, 'paste-more');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'เพิ่ม 2 แถวแล้ววางทั้งหมด' }).click();
    await expect.poll(() => page.locator('.row-count').textContent()).toBe('122 จาก 122 แถว');
    await expect.poll(() => statusText(page).textContent()).toContain('ใส่ 6 · เพิ่มแถวใหม่ 2 แถว');
    await bringCell(page, 121, 'nameTh');
    await expect.poll(() => text(page, 121, 'nameTh')).toBe('หนองใหม่สอง');
    await cellAt(page, 121, 'nameTh').click();
    await settle(page);
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => page.locator('.row-count').textContent()).toBe('120 จาก 120 แถว');
    await expect.poll(() => saveButton(page).textContent()).toBe('บันทึก');
    await page.getByText('ย้อนกลับ “วาง”').waitFor();
  });
});

describe('filling', () => {
  test('Ctrl+D copies the first row down, the handle counts on, and Delete empties the range', async () => {
    const page = await desk.arrive();
    await typeInto(page, 0, 'addressNo', '๑๐');
    await typeInto(page, 1, 'addressNo', '๑๒');
    await bringColumn(page, 'moo');
    await page.locator('.ag-grid-viewport').evaluate((element) => element.scrollBy({ left: 300 }));
    await settle(page);
    await dragFrom(page, [0, 'addressNo'], [1, 'addressNo']);
    const handle = await page.locator('.fill-handle').boundingBox();
    await page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 4);
    await page.mouse.down();
    await cellAt(page, 5, 'addressNo').hover();
    await picture(page, 'filling');
    await page.mouse.up();
    await expect.poll(() => text(page, 5, 'addressNo')).toBe('20');
    await expect.poll(() => statusText(page).textContent()).toContain('เติม 4 ช่อง');
    await dragFrom(page, [5, 'addressNo'], [8, 'addressNo']);
    await page.keyboard.press('Control+KeyD');
    await expect.poll(() => text(page, 8, 'addressNo')).toBe('20');
    await page.keyboard.press('Delete');
    await expect.poll(() => text(page, 8, 'addressNo')).toBe('');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => text(page, 8, 'addressNo')).toBe('20');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => text(page, 8, 'addressNo')).toBe('');
    expect(await text(page, 5, 'addressNo')).toBe('20');
  });
});

describe('undo after saving', () => {
  test('a saved cell is taken back as a new change', async () => {
    const page = await desk.arrive();
    await typeInto(page, 20, 'road', 'ถนนของฉัน');
    await typeInto(page, 21, 'road', 'ถนนของฉัน');
    await saveButton(page).click();
    await untilSaved(page);
    await page.locator('.panel').getByRole('button', { name: 'ปิด' }).click();
    await bringCell(page, 21, 'road');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => text(page, 21, 'road')).toBe('');
    await expect.poll(() => saveButton(page).textContent()).toBe('บันทึก 1 แถว');
    await saveButton(page).click();
    await untilSaved(page);
    await page.reload();
    await untilLoaded(page);
    await bringCell(page, 21, 'road');
    expect(await text(page, 21, 'road')).toBe('');
    expect(await text(page, 20, 'road')).toBe('ถนนของฉัน');
  });
});

describe('undo beside others', () => {
  test('a cell that somebody changed after the own save is left alone, saying who', async () => {
    const page = await desk.arrive();
    await typeInto(page, 30, 'road', 'ถนนของฉัน');
    await saveButton(page).click();
    await untilSaved(page);
    const id = laoRecordId('06540131');
    const [answer] = await desk.office.save(SECOND, [
      { changeId: crypto.randomUUID(), id, base: 2, kind: 'save', set: { road: 'ถนนของเขา' } },
    ]);
    expect(answer?.outcome).toBe('saved');
    await typeInto(page, 30, 'soi', 'ซอยของฉัน');
    await saveButton(page).click();
    await untilSaved(page);
    await page.locator('.panel').getByRole('button', { name: 'ปิด' }).click();
    await page.getByRole('button', { name: 'ย้อนกลับ' }).click();
    await page.getByRole('button', { name: 'ย้อนกลับ' }).click();
    await page.getByText(/เว้นไว้ 1 ช่อง เพราะมีผู้แก้ไขแล้ว \(.* – ถนน โดย .*/).waitFor();
    await bringCell(page, 30, 'road');
    expect(await text(page, 30, 'road')).toBe('ถนนของเขา');
  });
});

describe('finding and setting all', () => {
  test('find and replace: found without tone marks, previewed, replaced in one step, and hidden rows left alone', async () => {
    const page = await desk.arrive();
    await cellAt(page, 0, 'nameTh').click();
    await settle(page);
    await page.keyboard.press('Control+KeyH');
    await page.getByLabel('ค้นหา', { exact: true }).fill('ทาขาม');
    await expect.poll(() => page.locator('.find-count').textContent()).toBe('0 จาก 15 ช่อง');
    await page.getByLabel('แทนที่ด้วย').fill('ท่าใหม่');
    await expect.poll(() => page.locator('.finding del').first().textContent()).toBe('ท่าข้ามสมมุติ');
    expect(await page.locator('.finding ins').first().textContent()).toBe('ท่าใหม่สมมุติ');
    await page.getByLabel('ค้นหา', { exact: true }).press('Enter');
    await expect.poll(() => page.locator('.find-count').textContent()).toBe('1 จาก 15 ช่อง');
    await picture(page, 'find-replace');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'แทนที่ทั้งหมด 15 ช่อง' }).click();
    await expect.poll(() => text(page, 1, 'nameTh')).toBe('ท่าใหม่สมมุติ');
    await page.getByRole('button', { name: 'ย้อนกลับ' }).click();
    await expect.poll(() => text(page, 1, 'nameTh')).toBe('ท่าข้ามสมมุติ');
    await expect.poll(() => saveButton(page).textContent()).toBe('บันทึก');
  });

  test('a regular expression that would take for ever is given up, and the page answers', async () => {
    const page = await desk.arrive();
    await page.keyboard.press('Control+KeyF');
    await page.getByLabel('นิพจน์ปรกติ').check();
    await page.locator('.find input').first().fill('(.+)+ฮฮ');
    await page.getByText('นิพจน์นี้ใช้เวลานานเกินไป').waitFor();
    await page.locator('.find input').first().fill('^หนอง.*ง$');
    await page.locator('.find-count', { hasText: 'ช่อง' }).waitFor();
  });

  test('one value for all filtered rows, previewed; the rows stay although they no longer match', async () => {
    const page = await desk.arrive();
    await page.locator('.ag-floating-filter[col-id="nameTh"] input').fill('ทาขาม');
    await expect.poll(() => page.locator('.row-count').textContent()).toBe('15 จาก 120 แถว');
    await cellAt(page, 0, 'nameTh').click();
    await settle(page);
    await menuEntry(page, 'แผ่นงาน', 'ตั้งค่าทุกแถว');
    await page.locator('.set-all input').fill('ชื่อเดียวกัน');
    await expect.poll(() => page.locator('.dialog').textContent()).toContain('จะเปลี่ยน 15 แถว · เหมือนเดิม 0 · แก้ไขไม่ได้ 0');
    await picture(page, 'set-all');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'ตั้งค่า 15 แถว' }).click();
    await expect.poll(() => text(page, 14, 'nameTh')).toBe('ชื่อเดียวกัน');
    expect(await page.locator('.row-count').textContent()).toBe('15 จาก 120 แถว');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => text(page, 0, 'nameTh')).toMatch(/^ท่าข้าม/);
  });
});

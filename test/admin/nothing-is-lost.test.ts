import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tenures } from '../../shared/sheets/tenures.ts';
import { aLao, laoRecordId, toCreate, toSet } from '../support/builders.ts';
import { aTenure, toAdd } from '../support/people-builders.ts';
import { atTheDesk, picture } from './at-the-desk.ts';
import { bringCell, cellAt, DEPARTMENT, menuEntry, pasteBlock, SECOND, saveButton, typeInto, untilLoaded, untilSaved } from './office.ts';

const desk = atTheDesk({ rows: 450 });

async function shown(page: Page, row: number, field: string): Promise<string | null> {
  await bringCell(page, row, field);
  return cellAt(page, row, field).textContent();
}

/** Everything typed lies on the disk. */
async function untilKept(page: Page, cells: number): Promise<void> {
  await expect.poll(() => keptCells(page)).toBe(cells);
}

function keptCells(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('thongthin-drafts');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const count = opening.result.transaction('cells').objectStore('cells').count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}

async function pasteAt(page: Page, row: number, field: string, text: string): Promise<void> {
  await bringCell(page, row, field);
  await cellAt(page, row, field).click();
  await pasteBlock(page, text);
}

describe('drafts', () => {
  test('what was typed, readable or not, is there after a reload and after the page was killed', async () => {
    const page = await desk.arrive();
    await typeInto(page, 0, 'moo', '7');
    await typeInto(page, 1, 'population', 'มาก');
    await untilKept(page, 2);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await untilLoaded(page);
    await page.getByText('มีแก้ไขค้างอยู่ 2 แถวจากครั้งก่อน').waitFor();
    await picture(page, 'restored');
    await expect.poll(() => shown(page, 0, 'moo')).toBe('7');
    await expect.poll(() => shown(page, 1, 'population')).toBe('มาก');
    const tab = await desk.newTab(page);
    await page.close({ runBeforeUnload: false });
    await tab.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
    await untilLoaded(tab);
    await expect.poll(() => shown(tab, 0, 'moo')).toBe('7');
  });

  test('what stands in an open cell when the page is closed is kept like everything typed', async () => {
    const page = await desk.arrive();
    await bringCell(page, 4, 'moo');
    await cellAt(page, 4, 'moo').dblclick();
    await page.locator('.ag-cell-inline-editing input').fill('44');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await untilLoaded(page);
    await expect.poll(() => shown(page, 4, 'moo')).toBe('44');
  });

  test('what is sensitive is kept sealed while it is typed, and given up with the typing', async () => {
    const [laoId, place] = ['lao-06540101', `thongthin-open-cell-${DEPARTMENT.officerId}-tenures-sealed`];
    await desk.office.save(DEPARTMENT, [toAdd(tenures, aTenure({ laoId }))], tenures);
    const page = await desk.arrive(DEPARTMENT, { path: '/admin/?sheet=tenures' });
    const sealed = () => page.evaluate((name) => localStorage.getItem(name), place);
    const open = async (text: string) => {
      await bringCell(page, 0, 'birthDate');
      await cellAt(page, 0, 'birthDate').dblclick();
      await page.locator('.ag-cell-inline-editing input').fill(text);
      await expect.poll(sealed).toMatch(/^[\w+/=]+\.[\w+/=]+$/);
    };
    await open('1 ม.ค. 2515');
    await page.keyboard.press('Escape');
    await expect.poll(sealed).toBeNull();
    await open('5 ธ.ค. 2515');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await untilLoaded(page);
    await expect.poll(() => shown(page, 0, 'birthDate')).toBe('5 ธ.ค. 2515');
    await untilKept(page, 1);
    await expect.poll(sealed).toBeNull();
  });

  test('leaving with something unsaved asks first, at the very key that ends the typing; not once it is saved', async () => {
    const page = await desk.arrive();
    await bringCell(page, 2, 'moo');
    await cellAt(page, 2, 'moo').dblclick();
    const editor = page.locator('.ag-cell-inline-editing input');
    await editor.fill('7');
    // The page is asked in the same moment: what the grid only does a moment later would come too late.
    const asks = await editor.evaluate((input) => {
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
      return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    });
    expect(asks).toBe(true);
    await untilKept(page, 1);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await untilLoaded(page);
    expect(dialogs).toEqual(['beforeunload']);
    await expect.poll(() => shown(page, 2, 'moo')).toBe('7');
    await saveButton(page).click();
    await untilSaved(page);
    expect(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(true);
  });

  test('Ctrl+S in an open cell saves what stands in it', async () => {
    const page = await desk.arrive();
    await bringCell(page, 6, 'moo');
    await cellAt(page, 6, 'moo').dblclick();
    await page.locator('.ag-cell-inline-editing input').fill('66');
    await page.keyboard.press('Control+KeyS');
    await page.getByText('บันทึกแล้ว 1 แถว').waitFor();
    await untilSaved(page);
  });

  test('two tabs show the same draft, and neither loses the other’s cells', async () => {
    const page = await desk.arrive();
    const tab = await desk.newTab(page);
    await tab.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
    await untilLoaded(tab);
    await typeInto(page, 3, 'moo', '7');
    await typeInto(tab, 3, 'road', 'ถนนสมมุติ');
    await expect.poll(() => shown(tab, 3, 'moo')).toBe('7');
    await expect.poll(() => shown(page, 3, 'road')).toBe('ถนนสมมุติ');
    await saveButton(tab).click();
    await untilSaved(tab);
    await untilSaved(page);
    await expect.poll(() => shown(page, 3, 'moo')).toBe('7');
  });
});

describe('a network that fails', () => {
  test('rows stay unsaved, say so, and are saved by themselves once it is back', async () => {
    desk.expectComplaint(/Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
    const page = await desk.arrive();
    await pasteAt(page, 10, 'moo', Array.from({ length: 40 }, (_, row) => `${row + 1}`).join('\n'));
    await page.context().setOffline(true);
    await saveButton(page).click();
    await page.getByText('ส่งไม่สำเร็จ จะลองใหม่เอง').waitFor();
    await picture(page, 'offline');
    await typeInto(page, 60, 'road', 'พิมพ์ระหว่างไม่มีเครือข่าย');
    await page.context().setOffline(false);
    await page.getByText('บันทึกแล้ว 40 แถว').waitFor();
    await expect.poll(() => saveButton(page).textContent()).toBe('บันทึก 1 แถว');
    await saveButton(page).click();
    await untilSaved(page);
  });

  test('an answer that was lost is asked for again: one version, not two', async () => {
    desk.expectComplaint(/Failed to load resource|ERR_FAILED|ERR_ABORTED/);
    const page = await desk.arrive();
    let isCut = true;
    await page.route('**/changes', async (route) => {
      const response = await route.fetch();
      if (isCut) await route.abort();
      else await route.fulfill({ response });
      isCut = false;
    });
    await typeInto(page, 70, 'moo', '77');
    await saveButton(page).click();
    await untilSaved(page);
    await bringCell(page, 70, 'moo');
    await cellAt(page, 70, 'moo').click();
    await menuEntry(page, 'แถว', 'ประวัติแถว');
    await page.locator('.history li').first().waitFor();
    await expect.poll(() => page.locator('.history li').count()).toBe(2);
  });

  test('a page killed in the middle of saving sends the same changes again when it is opened', async () => {
    desk.expectComplaint(/Failed to load resource|ERR_FAILED|ERR_ABORTED/);
    const page = await desk.arrive();
    page.on('dialog', (dialog) => void dialog.accept());
    // The first request arrives and is carried out, but the page is gone before its answer.
    await page.route('**/changes', async (route) => void (await route.fetch()));
    await pasteAt(page, 80, 'soi', Array.from({ length: 300 }, (_, row) => `ซอย ${row}`).join('\n'));
    const before = desk.office.saves.length;
    await saveButton(page).click();
    await expect.poll(() => desk.office.saves.length).toBeGreaterThan(before);
    const next = await desk.newTab(page);
    await page.close();
    await next.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
    await next.getByText('บันทึกแล้ว 300 แถว').waitFor({ timeout: 20_000 });
    await untilSaved(next);
    await expect.poll(() => shown(next, 100, 'soi')).toBe('ซอย 20');
    await cellAt(next, 100, 'soi').click();
    await menuEntry(next, 'แถว', 'ประวัติแถว');
    await next.locator('.history li').first().waitFor();
    expect(await next.locator('.history li').count()).toBe(2);
  });
});

describe('two officers', () => {
  test('different fields of one row both hold', async () => {
    const page = await desk.arrive();
    await desk.office.save(SECOND, [toSet(laoRecordId('06540501'), 1, { road: 'ถนนของผู้อื่น' })]);
    await page.locator('input[type="search"]').fill('06540501');
    await expect.poll(() => page.locator('.row-count').textContent()).toBe('1 จาก 450 แถว');
    await typeInto(page, 0, 'moo', '5');
    await saveButton(page).click();
    await untilSaved(page);
    await expect.poll(() => shown(page, 0, 'road')).toBe('ถนนของผู้อื่น');
    await expect.poll(() => shown(page, 0, 'moo')).toBe('5');
  });

  test('the same field shows base, mine and theirs, by whom and when; mine is sent again on the new version', async () => {
    const page = await desk.arrive();
    await page.locator('input[type="search"]').fill('06540502');
    await expect.poll(() => page.locator('.row-count').textContent()).toBe('1 จาก 450 แถว');
    await typeInto(page, 0, 'road', 'ถนนของฉัน');
    await typeInto(page, 0, 'moo', '3');
    await desk.office.save(SECOND, [toSet(laoRecordId('06540502'), 1, { road: 'ถนนของผู้อื่น', moo: '4' })]);
    await saveButton(page).click();
    await page.getByRole('button', { name: 'แก้ไขชนกัน 1 แถว' }).click();
    const dialog = page.locator('dialog');
    await expect.poll(() => dialog.textContent()).toMatch(/ถนน.*ว่าง.*ถนนของฉัน.*ถนนของผู้อื่น.*มาลัย แบบอย่างงาม.*25\d\d/);
    await picture(page, 'conflict');
    await dialog.locator('tr', { hasText: 'ถนน' }).getByRole('button', { name: 'ใช้ของฉัน' }).click();
    await dialog.locator('tr', { hasText: 'หมู่ที่' }).getByRole('button', { name: 'ใช้ของผู้อื่น' }).click();
    await dialog.getByText('เลือกครบแล้ว').waitFor();
    await dialog.getByRole('button', { name: 'ปิด' }).click();
    await untilSaved(page);
    await expect.poll(() => shown(page, 0, 'road')).toBe('ถนนของฉัน');
    await expect.poll(() => shown(page, 0, 'moo')).toBe('4');
  });

  test('a row somebody deleted keeps what was typed in sight until it is given up', async () => {
    const page = await desk.arrive();
    await page.locator('input[type="search"]').fill('06540503');
    await expect.poll(() => page.locator('.row-count').textContent()).toBe('1 จาก 450 แถว');
    await typeInto(page, 0, 'road', 'ถนนของฉัน');
    await desk.office.save(SECOND, [{ changeId: crypto.randomUUID(), id: laoRecordId('06540503'), base: 1, kind: 'delete', set: {} }]);
    await saveButton(page).click();
    await page.getByRole('button', { name: 'แก้ไขชนกัน 1 แถว' }).click();
    await picture(page, 'gone');
    await expect.poll(() => page.locator('dialog').textContent()).toContain('ระเบียนนี้ถูกลบแล้วโดย');
    await page.locator('dialog').getByRole('button', { name: 'ทิ้งแถวนี้' }).click();
    await page.locator('dialog').getByRole('button', { name: 'ปิด' }).click();
    await untilSaved(page);
  });
});

test('the API refuses what only it can know, and the row says why', async () => {
  const elsewhere = aLao({ code: '06549998', provinceCode: '30', nameTh: 'นอกพื้นที่สมมุติ' });
  await desk.office.save(SECOND, [toCreate(elsewhere)]);
  const page = await desk.arrive(DEPARTMENT, { path: '/admin/?sheet=laos&province=54' });
  await typeInto(page, 5, 'code', '06549998');
  await saveButton(page).click();
  await page.locator('.panel', { hasText: 'อยู่แล้ว' }).waitFor();
  await expect.poll(() => cellAt(page, 5, 'code').getAttribute('class')).toContain('cell-blocking');
  await picture(page, 'taken');
});

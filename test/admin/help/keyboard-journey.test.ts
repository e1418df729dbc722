// An officer who never touches the mouse: from signing in to signing out, with nothing but keys.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { atTheDesk, axeViolations, picture } from '../at-the-desk.ts';
import { DEPARTMENT, untilLoaded, untilSaved } from '../office.ts';

const desk = atTheDesk({ rows: 30 });

/** What has the focus, in words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });

/** Tab, Tab, Tab … until this has the focus; fails when it is never reached. On the way, focus is always to be seen. */
async function tabTo(page: Page, wanted: RegExp, key: 'Tab' | 'F6' = 'Tab'): Promise<void> {
  for (let at = 0; at < 90; at += 1) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press(key);
    expect(await isFocusSeen(page)).toBe('seen');
  }
  throw new Error(`Keys never reached ${wanted}; the focus is on “${await focused(page)}”`);
}

/** An outline, a shadow, or the frame that the grid draws around its cells. */
function isFocusSeen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body || element.classList.contains('ag-tab-guard')) return 'seen';
    const cell = element.closest('.ag-cell, .ag-header-cell');
    const frames = [element, ...(cell === null ? [] : [cell])].flatMap((one) => [getComputedStyle(one), getComputedStyle(one, '::after')]);
    const isMarked = frames.some(
      ({ outlineStyle, outlineWidth, boxShadow, content, borderTopStyle }) =>
        (outlineStyle !== 'none' && outlineWidth !== '0px') ||
        boxShadow !== 'none' ||
        (content.startsWith('"') && borderTopStyle !== 'none'),
    );
    const { borderTopStyle, borderTopColor } = getComputedStyle(element);
    const isFramed = element.matches('.ag-cell-focus') && borderTopStyle === 'solid' && borderTopColor !== 'rgba(0, 0, 0, 0)';
    return isMarked || isFramed ? 'seen' : element.outerHTML.slice(0, 200);
  });
}

test('keys alone sign in, find a field’s meaning, edit, look at a row as a form, export, save and ask for help', async () => {
  const page = await desk.visit();
  await tabTo(page, /^ลงชื่อเข้าใช้$/);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.locator(`button[value="${DEPARTMENT.officerId}"]`).waitFor();
  while (!(await page.evaluate((id) => document.activeElement?.getAttribute('value') === id, DEPARTMENT.officerId)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await untilLoaded(page);

  // The header says what its field means.
  await tabTo(page, /^รหัส อปท\./);
  await page.keyboard.press('ArrowRight');
  await page.locator('.notice-text', { hasText: 'ชื่อภาษาไทย ไม่รวมคำบอกประเภท' }).waitFor();
  await page.keyboard.press('F1');
  await page.getByRole('heading', { name: 'ช่อง “ชื่อ”' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'field-help');
  await tabTo(page, /^อ่านในคู่มือ$/);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'ช่อง “ชื่อ”' }).waitFor({ state: 'detached' });

  // A cell is typed into.
  await tabTo(page, /^06540101$/, 'F6');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('หนองคีย์บอร์ด');
  await page.keyboard.press('Enter');
  await page.locator('.cell-changed', { hasText: 'หนองคีย์บอร์ด' }).waitFor();

  // The same row as a form.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Alt+r');
  await page.locator('.row-form').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.locator('.row-form').waitFor({ state: 'detached' });

  // Out to the tools, and a file.
  await page.keyboard.press('Shift+F6');
  await tabTo(page, /^ไฟล์/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^ส่งออก/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^ส่งออก \d+ แถว$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);

  await page.keyboard.press('Control+s');
  await untilSaved(page);
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'keyboard-map');
  // Keys over a window are the window's: what stands in the sheet is not taken back behind it.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.locator('.toolbar button.primary').isDisabled()).toBe(true);

  // The manual, by a link or by the code that a phone reads.
  await page.keyboard.press('Shift+F6');
  await tabTo(page, /^วิธีใช้/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^คู่มือของแผ่นงานนี้/);
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: 'คิวอาร์โค้ดของคู่มือ' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'manual-qr');
});

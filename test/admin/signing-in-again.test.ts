import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { atTheDesk, picture } from './at-the-desk.ts';
import { bringColumn, cellAt, DEPARTMENT, SECOND, saveButton, typeInto, untilLoaded, untilSaved } from './office.ts';

const desk = atTheDesk({ rows: 60 });

/** The token reaches the API altered, so that it is refused as an expired one is, until the returned function is called. */
async function expire(page: Page): Promise<() => void> {
  let isExpired = true;
  await page.route(`${desk.office.apiOrigin}/**`, (route) =>
    isExpired && route.request().method() !== 'OPTIONS'
      ? route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer aaa.bbb.ccc' } })
      : route.continue(),
  );
  return () => {
    isExpired = false;
  };
}

test('a sign-in that expires in the middle of work loses nothing, and saving goes on by itself', async () => {
  desk.expectComplaint(/401|400|Failed to load resource/);
  const page = await desk.arrive();
  await typeInto(page, 0, 'moo', '7');
  const mend = await expire(page);
  await saveButton(page).click();
  const again = page.getByRole('button', { name: 'ลงชื่อเข้าใช้อีกครั้ง' });
  await again.waitFor();
  await picture(page, 'expired');
  await typeInto(page, 1, 'moo', '8');
  mend();
  const popup = page.waitForEvent('popup');
  await again.click();
  await (await popup).waitForEvent('close');
  await page.getByText('บันทึกแล้ว 1 แถว').waitFor();
  await expect.poll(() => again.count()).toBe(0);
  await bringColumn(page, 'moo');
  await expect.poll(() => cellAt(page, 0, 'moo').textContent()).toBe('7');
  await expect.poll(() => saveButton(page).textContent()).toBe('บันทึก 1 แถว');
  await saveButton(page).click();
  await untilSaved(page);
});

test('where windows are blocked, signing in comes back to the same sheet and area, and the save goes on', async () => {
  desk.expectComplaint(/401|Failed to load resource/);
  const page = await desk.arrive(DEPARTMENT, { path: '/admin/?sheet=laos&province=54' });
  await typeInto(page, 2, 'moo', '9');
  const mend = await expire(page);
  await saveButton(page).click();
  await page.getByRole('button', { name: 'ลงชื่อเข้าใช้อีกครั้ง' }).waitFor();
  mend();
  await page.evaluate(() => {
    window.open = () => null;
  });
  await page.getByRole('button', { name: 'ลงชื่อเข้าใช้อีกครั้ง' }).click();
  await page.getByText('บันทึกแล้ว 1 แถว').waitFor();
  expect(new URL(page.url()).search).toBe('?sheet=laos&province=54');
  await bringColumn(page, 'moo');
  await expect.poll(() => cellAt(page, 2, 'moo').textContent()).toBe('9');
});

test('signing out with something unsaved asks, and the draft is there at the next sign-in', async () => {
  const page = await desk.arrive();
  await typeInto(page, 5, 'moo', '4');
  await page.getByRole('button', { name: 'ออกจากระบบ' }).click();
  await page.getByText('ร่างจะยังอยู่ในเครื่องนี้').waitFor();
  await page.getByRole('button', { name: 'ตกลง' }).click();
  await page.getByRole('button', { name: 'ออกจากระบบ Sign out' }).click();
  await page.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
  await page.locator(`button[value="${SECOND.officerId}"]`).click();
  await untilLoaded(page);
  await bringColumn(page, 'moo');
  await expect.poll(() => cellAt(page, 5, 'moo').textContent()).toBe('');
  await page.getByRole('button', { name: 'ออกจากระบบ' }).click();
  await page.getByRole('button', { name: 'ออกจากระบบ Sign out' }).click();
  await page.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
  await page.locator(`button[value="${DEPARTMENT.officerId}"]`).click();
  await untilLoaded(page);
  await bringColumn(page, 'moo');
  await expect.poll(() => cellAt(page, 5, 'moo').textContent()).toBe('4');
});

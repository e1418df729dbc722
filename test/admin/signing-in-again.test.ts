import { expect, test } from 'vitest';
import { atTheDesk, picture } from './at-the-desk.ts';
import { bringColumn, cellAt, saveButton, typeInto, untilSaved } from './office.ts';

const desk = atTheDesk({ rows: 60 });

test('a sign-in that expires in the middle of work loses nothing, and saving goes on by itself', async () => {
  desk.expectComplaint(/401|400|Failed to load resource/);
  const page = await desk.arrive();
  await typeInto(page, 0, 'moo', '7');
  // The token is altered as an expired one would be: the API refuses it, and it cannot be renewed.
  let isExpired = true;
  await page.route(`${desk.office.apiOrigin}/**`, (route) =>
    isExpired && route.request().method() !== 'OPTIONS'
      ? route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer aaa.bbb.ccc' } })
      : route.continue(),
  );
  await saveButton(page).click();
  const again = page.getByRole('button', { name: 'ลงชื่อเข้าใช้อีกครั้ง' });
  await again.waitFor();
  await picture(page, 'expired');
  await typeInto(page, 1, 'moo', '8');
  isExpired = false;
  const popup = page.waitForEvent('popup');
  await again.click();
  await (await popup).waitForEvent('close');
  await page.getByText('บันทึกแล้ว 1 แถว').waitFor();
  expect(await again.count()).toBe(0);
  await bringColumn(page, 'moo');
  expect(await cellAt(page, 0, 'moo').textContent()).toBe('7');
  expect(await saveButton(page).textContent()).toBe('บันทึก 1 แถว');
  await saveButton(page).click();
  await untilSaved(page);
});

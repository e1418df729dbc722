import { expect, test } from 'vitest';
import { atTheDesk, axeViolations, picture } from './at-the-desk.ts';
import { bringCell, cellAt, menuEntry, saveButton, typeInto, untilSaved } from './office.ts';

const desk = atTheDesk({ rows: 40 });

test('what is doubtful is saved only with a reason, which stands in the history; then it is not to be checked any more', async () => {
  const page = await desk.arrive();
  await typeInto(page, 1, 'populationDate', '');
  await typeInto(page, 2, 'moo', '5');
  await saveButton(page).click();
  const dialog = page.getByRole('dialog', { name: 'มี 1 แถวที่มีข้อควรตรวจ' });
  await dialog.getByText('W.105').waitFor();
  const accept = dialog.getByRole('button', { name: 'ยอมรับและบันทึก 2 แถว' });
  expect(await accept.isDisabled()).toBe(true);
  await picture(page, 'warned');
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByLabel('เหตุผลที่ยอมรับ').fill('ไม่ทราบวันที่สำรวจ');
  await accept.click();
  await untilSaved(page);
  await page.getByRole('button', { name: 'มีข้อต้องตรวจ 0' }).waitFor();
  await bringCell(page, 1, 'populationDate');
  await cellAt(page, 1, 'populationDate').click();
  await page.keyboard.press('Alt+KeyH');
  await page.locator('.history').getByText('ไม่ทราบวันที่สำรวจ').waitFor();
  await page.getByRole('button', { name: 'คืนทั้งแถวเป็นรุ่นนี้' }).click();
  await expect.poll(() => cellAt(page, 1, 'populationDate').textContent()).toBe('31 ธ.ค. 2567');
  await picture(page, 'restored-from-history');
});

test('rows are duplicated, and narrowed to one kind of finding', async () => {
  const page = await desk.arrive();
  await bringCell(page, 3, 'nameTh');
  const name = await cellAt(page, 3, 'nameTh').textContent();
  await cellAt(page, 3, 'nameTh').click();
  await menuEntry(page, 'แถว', 'ทำซ้ำแถว');
  await expect.poll(() => cellAt(page, 0, 'nameTh').textContent()).toBe(name);
  await menuEntry(page, 'มุมมอง', 'กรองแถวตามข้อต้องตรวจ');
  await page.locator('.panel .finding', { hasText: 'F.004' }).click();
  await expect.poll(() => page.locator('.row-count').textContent()).toBe('1 จาก 41 แถว');
  await picture(page, 'filters');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'เอาตัวกรอง “F.004” ออก' }).click();
  await expect.poll(() => page.locator('.row-count').textContent()).toBe('41 จาก 41 แถว');
});

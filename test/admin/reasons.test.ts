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

test('a saved deletion is taken back with Ctrl+Z, or from the list of deleted rows, which says who and why', async () => {
  const page = await desk.arrive();
  const [first, second] = await Promise.all([5, 6].map((row) => cellAt(page, row, 'nameTh').textContent()));
  for (const reason of ['บันทึกซ้ำ', 'ยุบรวมแล้ว']) {
    await cellAt(page, 5, 'nameTh').click();
    await menuEntry(page, 'แถว', 'ลบแถว');
    await page.getByLabel('เหตุผลที่ลบ').fill(reason);
    await page.getByRole('button', { name: 'ตกลง' }).click();
    await saveButton(page).click();
    await untilSaved(page);
  }
  await expect.poll(() => page.locator('.row-count').textContent()).toMatch(/^(\d+) จาก \1 แถว$/);

  await cellAt(page, 0, 'nameTh').click();
  await page.keyboard.press('Control+KeyZ');
  await page.getByRole('heading', { name: /ย้อนกลับสิ่งที่บันทึก/ }).waitFor();
  await page
    .locator('.panel li', { hasText: second ?? '' })
    .getByText('แถวที่ลบจะกลับมา')
    .waitFor();
  await page.getByRole('button', { name: 'ย้อนกลับ 1 แถว' }).click();
  await page
    .locator('.ag-row', { hasText: second ?? '' })
    .first()
    .waitFor();

  await menuEntry(page, 'แผ่นงาน', 'แถวที่ถูกลบ');
  await page.getByLabel('ค้นหาชื่อ รหัส').fill('บันทึกซ้ำ');
  await page
    .locator('.deleted-row', { hasText: 'เหตุผล: บันทึกซ้ำ' })
    .getByText(/ลบเมื่อ .* โดย /)
    .waitFor();
  await page.getByRole('checkbox', { name: `เลือก “${first}”` }).check();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'deleted-rows');
  await page.getByLabel('เหตุผลที่กู้คืน').fill('ลบผิดแถว');
  await page.getByRole('button', { name: 'กู้คืน 1 แถว' }).click();
  await page
    .locator('.ag-row', { hasText: first ?? '' })
    .first()
    .waitFor();
  await page.locator('.notice-text', { hasText: 'กู้คืนแล้ว 1 แถว' }).waitFor();
});

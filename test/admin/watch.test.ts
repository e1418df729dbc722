import { beforeAll, describe, expect, test } from 'vitest';
import { readInside } from '../../functions/store/read.ts';
import { palads } from '../../shared/sheets/palads.ts';
import { atTheDesk, axeViolations, picture } from './at-the-desk.ts';
import { DEPARTMENT, LAO_OFFICER } from './office.ts';
import { putInOffice } from './people-in-office.ts';

const desk = atTheDesk({ rows: 5 });
beforeAll(() => putInOffice(desk.office, ['lao-06540102', 'lao-06540103']));

describe('what there is to do', () => {
  test('an LAO’s officer begins with it, on a phone too', { timeout: 240_000 }, async () => {
    desk.expectComplaint(/403/); // the first sign-in is told so before it is bound
    const page = await desk.arrive(LAO_OFFICER, { width: 360, height: 740 });
    await page.goto(`${desk.office.siteOrigin}/admin/`);
    await page.getByText('ยังไม่บันทึกสมาชิกสภา', { exact: true }).waitFor();
    await page.getByText('ยังไม่บันทึกวาระของผู้บริหาร').waitFor();
    await picture(page, 'watch-lao-phone');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'เปิดแผ่นงานผู้ดำรงตำแหน่ง' }).click();
    await page.locator('.desk').waitFor();
  });

  test('a province sees it by kind, with the palads counted by committee', { timeout: 240_000 }, async () => {
    const page = await desk.arrive(DEPARTMENT, { path: '/admin/?province=54' });
    await page.locator('.masthead select').first().selectOption('screen:watch');
    await page.getByRole('button', { name: 'ยังไม่บันทึกปลัด (3)' }).click();
    expect(await page.locator('.card').count()).toBe(3);
    expect(await page.getByRole('row', { name: /ก\.อบต\.จังหวัด/ }).textContent()).toBe('ก.อบต.จังหวัด520340%');
    await picture(page, 'watch-province');
    expect(await axeViolations(page)).toEqual([]);
  });
});

test('rows of the sheet are confirmed as right without editing them', { timeout: 240_000 }, async () => {
  const page = await desk.arrive(DEPARTMENT, { path: '/admin/?sheet=palads&province=54' });
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="givenName"]').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.locator('.tool-menu > button', { hasText: 'แถว' }).click();
  await page.getByRole('button', { name: 'ยืนยันข้อมูลถูกต้อง' }).click();
  await page.getByText('บันทึกแล้ว 2 แถว').waitFor();
  const records = (
    await Promise.all(['lao-06540102', 'lao-06540103'].map((laoId) => readInside(desk.office.store, `lao#${laoId}`, palads)))
  ).flat();
  expect(records.map(({ version, values }) => [version, values['confirmedOn'] !== null])).toEqual([
    [2, true],
    [2, true],
  ]);
});

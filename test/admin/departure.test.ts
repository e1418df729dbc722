import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readInside } from '../../functions/store/read.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { terms } from '../../shared/sheets/terms.ts';
import { aTenure, toAdd } from '../support/people-builders.ts';
import { atTheDesk, axeViolations, picture } from './at-the-desk.ts';
import { DEPARTMENT, LAO_OFFICER } from './office.ts';
import { putInOffice } from './people-in-office.ts';

const desk = atTheDesk({ rows: 4 });
const RECORDED = ['lao-06540101', 'lao-06540102', 'lao-06540103'];
beforeAll(() => putInOffice(desk.office, RECORDED));

async function openScreen(page: Page): Promise<void> {
  await page.locator('.masthead select').first().selectOption('screen:departure');
  await page.getByRole('heading', { name: 'บันทึกการพ้นจากตำแหน่งพร้อมกัน' }).waitFor();
}

async function fillOrder(page: Page): Promise<void> {
  await page.getByLabel('เหตุที่พ้นจากตำแหน่ง').selectOption('electionCalledTransitional');
  await page.getByLabel('วันสุดท้ายที่ดำรงตำแหน่ง').fill('1/2/2567');
  await page.getByLabel('เลขที่คำสั่ง คำวินิจฉัย หรือประกาศ').fill('12/2567');
  await page.getByLabel('ลงวันที่').fill('31 ม.ค. 2567');
  await page.getByLabel('ผู้สั่งหรือผู้ประกาศ').fill('กกต.');
}

async function leftOf(laoId: string): Promise<unknown[]> {
  const records = await readInside(desk.office.store, `lao#${laoId}`, tenures);
  return records.filter(({ isDeleted, values }) => !isDeleted && values['endDate'] !== null).map(({ values }) => values['departureReason']);
}

describe('everybody leaves office when the election is called', () => {
  test('a whole province by type: looked at, one row taken out, saved, and taken back after a reload', { timeout: 240_000 }, async () => {
    const page = await desk.arrive(DEPARTMENT);
    await openScreen(page);
    await page.locator('.screen select').first().selectOption('54');
    await page.getByLabel('องค์การบริหารส่วนตำบล (4 แห่ง)').check();
    await fillOrder(page);
    await picture(page, 'departure-form');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'ตรวจรายชื่อก่อนบันทึก' }).click();
    await page.getByText('จะบันทึก 15 ตำแหน่งที่พ้น · 3 ผู้ปฏิบัติหน้าที่ · 6 วาระ · 3 แห่ง').waitFor();
    await page.getByText('ยังไม่บันทึกผู้ดำรงตำแหน่ง 1 แห่ง').waitFor();
    await picture(page, 'departure-plan');
    expect(await axeViolations(page)).toEqual([]);
    expect(await leftOf('lao-06540101')).toEqual([]);
    await page
      .getByRole('row', { name: /สมาชิกสภา/ })
      .first()
      .getByRole('checkbox')
      .uncheck();
    await page.getByRole('button', { name: 'บันทึก 23 รายการ' }).click();
    await page.getByText('บันทึกแล้ว 23 รายการ ไม่ได้บันทึก 0 รายการ').waitFor();
    await picture(page, 'departure-saved');
    const left = (await Promise.all(RECORDED.map(leftOf))).flat();
    expect(left).toEqual(Array(14).fill('electionCalledTransitional'));

    await page.reload();
    await page.getByRole('button', { name: 'ดูว่าอะไรจะกลับคืน' }).click();
    await page.getByText('จะกลับคืน 23 รายการ · กลับไม่ได้ 0 รายการ').waitFor();
    await page.getByRole('button', { name: 'ย้อนกลับ 23 รายการ' }).click();
    await page.getByText('ย้อนกลับแล้ว 23 รายการ').waitFor();
    expect((await Promise.all(RECORDED.map(leftOf))).flat()).toEqual([]);
  });

  test('an LAO’s own officer needs to choose no LAO, and what was entered survives a reload', { timeout: 240_000 }, async () => {
    desk.expectComplaint(/403/); // the first sign-in is told so before it is bound
    const page = await desk.arrive(LAO_OFFICER, { width: 360, height: 740 });
    await openScreen(page);
    await page.getByLabel('ฝ่ายสภา').check();
    await page.getByLabel('เหตุที่พ้นจากตำแหน่ง').selectOption('councilDissolved');
    await page.reload();
    await page.getByLabel('วันสุดท้ายที่ดำรงตำแหน่ง').fill('1/2/2567');
    await picture(page, 'departure-form-phone');
    await page.getByRole('button', { name: 'ตรวจรายชื่อก่อนบันทึก' }).click();
    await page.getByText('จะบันทึก 3 ตำแหน่งที่พ้น · 0 ผู้ปฏิบัติหน้าที่ · 1 วาระ · 1 แห่ง').waitFor();
    await picture(page, 'departure-plan-phone');
    await page.getByRole('button', { name: 'บันทึก 4 รายการ' }).click();
    await page.getByText('บันทึกแล้ว 4 รายการ').waitFor();
    const ended = (await readInside(desk.office.store, 'lao#lao-06540101', terms)).map(
      ({ values }) => `${values['body']} ${values['endReason']}`,
    );
    expect(ended.sort()).toEqual(['council councilDissolved', 'executive null']);
  });
});

test('a ruling that comes later amends why somebody left, and is taken back', { timeout: 240_000 }, async () => {
  const left = { givenName: 'ลาก่อน', familyName: 'ทดสอบสกุล', endDate: '2023-01-10', departureReason: 'resigned' } as const;
  const [added] = await desk.office.save(DEPARTMENT, [toAdd(tenures, aTenure({ laoId: 'lao-06540104', ...left }))], tenures);
  expect(added?.outcome).toBe('saved');
  const page = await desk.arrive(DEPARTMENT, { path: '/admin/?sheet=laos&province=54' });
  await page.locator('.masthead select').first().selectOption('screen:ruling');
  await page.getByLabel('ค้นหาผู้ที่พ้นจากตำแหน่งแล้ว').fill('ลากอน');
  await page.getByRole('button', { name: 'เลือก นายลาก่อน ทดสอบสกุล' }).click();
  await page.locator('.screen select').selectOption('disqualified');
  await page.getByLabel('เลขที่คำสั่ง คำวินิจฉัย หรือประกาศ').fill('7/2567');
  await page.getByRole('button', { name: 'ตรวจก่อนบันทึก' }).click();
  await page.getByText('ลาออก → ขาดคุณสมบัติหรือมีลักษณะต้องห้าม').waitFor();
  await picture(page, 'ruling');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await page.getByText('บันทึกแล้ว 1 รายการ').waitFor();
  expect(await leftOf('lao-06540104')).toEqual(['disqualified']);
  await page.getByRole('button', { name: 'ดูว่าอะไรจะกลับคืน' }).click();
  await page.getByRole('button', { name: 'ย้อนกลับ 1 รายการ' }).click();
  await page.getByText('ย้อนกลับแล้ว 1 รายการ').waitFor();
  expect(await leftOf('lao-06540104')).toEqual(['resigned']);
});

// What comes before the count, as a province officer and a director do it: constituencies computed, candidates checked, duties handed.

import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { readInside, readPlaceNow } from '../../functions/store/read.ts';
import { candidacies } from '../../shared/sheets/candidacies.ts';
import { constituencies } from '../../shared/sheets/constituencies.ts';
import { officers } from '../../shared/sheets/officers.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { anElection, keep } from '../support/an-election.ts';
import { anOfficer } from '../support/builders.ts';
import { atTheDesk, axeViolations, picture } from './at-the-desk.ts';

const CALLED = '06540103';
const APPLYING = '06540104';
const PROVINCE = anOfficer({
  ...{ officerId: 'officer-province', name: 'ประวิทย์ สมมุติวงศ์', email: 'province@example.com', role: 'province', provinceCode: '54' },
});
const DIRECTOR = anOfficer({
  ...{ officerId: 'officer-director', name: 'พิมพา ตัวอย่างธรรม', email: 'director@example.com', role: 'electionDirector' },
  ...{ provinceCode: '54', laoId: `lao-${APPLYING}` },
});
const desk = atTheDesk({ rows: 0, officers: [PROVINCE, DIRECTOR] });
const at = (code: string) => `/admin/?screen=elections&election=election-${code}-3-1`;
const PHONE = { width: 360, height: 740 };

beforeAll(async () => {
  const { store } = desk.office;
  await anElection(store, CALLED, { stage: 'called' });
  const { electionId } = await anElection(store, APPLYING, { stage: 'applications' });
  await keep(store, tenures, [
    {
      laoId: `lao-${CALLED}`,
      givenName: 'ควบ',
      familyName: 'สองแห่งสมมุติ',
      office: 'councillor',
      startDate: '2021-11-28',
      appointedBy: 'order',
    },
  ]);
  await keep(store, candidacies, [
    {
      electionId,
      office: 'council',
      constituency: 1,
      number: 3,
      givenName: 'ควบ',
      familyName: 'สองแห่งสมมุติ',
      applicationDate: '2025-10-20',
    },
  ]);
});

const fitsPhone = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test('a province officer sees how the seats are computed, sets one otherwise with a reason, and finds them in the sheet', async () => {
  const page = await desk.arrive(PROVINCE, { path: at(CALLED), waitFor: '.guide' });
  await picture(page, 'election-called');
  await page.getByText('คำนวณเขตเลือกตั้งและจำนวนสมาชิก').click();
  await page.getByRole('button', { name: 'คำนวณ', exact: true }).click();
  await page.getByLabel(/^หมู่บ้านและราษฎร/).fill('หมู่ที่ ๑ บ้านสมมุติ ๙๐๐\nหมู่ที่ 2 บ้านทดลอง 20\nหมู่ที่ 3 บ้านไผ่');
  await page.getByText(/อ่านบรรทัดที่ 3 ไม่ได้/).waitFor();
  await page.getByLabel(/^หมู่บ้านและราษฎร/).fill('หมู่ที่ ๑ บ้านสมมุติ ๙๐๐\nหมู่ที่ 2 บ้านทดลอง 20\nหมู่ที่ 3 บ้านไผ่ 1,200');
  await page.getByLabel('จำนวนราษฎร ณ วันที่').fill('31/12/2567');
  await page.getByRole('button', { name: 'คำนวณใหม่' }).click();
  await page.getByText(/หมู่ที่ 2 บ้านทดลอง มีราษฎร 20 คน/).waitFor();
  await page.getByText(/ราษฎร ณ 31 ธันวาคม 2567/).waitFor();
  await page.getByLabel('จำนวนสมาชิก เขตที่ 2').fill('4');
  const put = page.getByRole('button', { name: 'ใส่ลงแผ่นงาน 2 เขต' });
  expect(await put.isDisabled()).toBe(true);
  await page.getByLabel('เหตุผลที่ต่าง เขตที่ 2').fill('ตามประกาศ กกต.');
  await picture(page, 'election-apportion');
  expect(await axeViolations(page)).toEqual([]);
  await put.click();
  await page.getByText('ใส่ลงแผ่นงานแล้ว 2 เขต').waitFor();
  const kept = await readInside(desk.office.store, `election#election-${CALLED}-3-1`, constituencies);
  expect(kept.map(({ values }) => [values['seats'], values['overrideReason'], values['populationOn']])).toEqual([
    [3, null, '2024-12-31'],
    [4, 'ตามประกาศ กกต.', '2024-12-31'],
  ]);
  await page.setViewportSize(PHONE);
  expect(await fitsPhone(page)).toBe(true);
  await picture(page, 'election-apportion-phone');
});

test('the director checks all candidates at once; what is found names its rule and leads to the tenure that causes it', async () => {
  const page = await desk.arrive(DIRECTOR, { path: at(APPLYING), waitFor: '.guide' });
  await page.getByText('ตรวจสิทธิสมัครจากฐานข้อมูล').click();
  await page.getByRole('button', { name: 'ตรวจผู้สมัครทุกคน' }).click();
  await page.getByText(/^ตรวจแล้ว 3 คน/).waitFor();
  await page.getByText(/ม\.50 \(13\)/).waitFor();
  const cause = page.getByRole('link', { name: /^สมาชิกสภา ตัวอย่าง03/ });
  expect(await cause.getAttribute('href')).toContain(CALLED);
  await picture(page, 'election-standing');
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await fitsPhone(page)).toBe(true);
  await picture(page, 'election-standing-phone');
});

test('the director hands duties to a named helper', async () => {
  const page = await desk.arrive(DIRECTOR, { path: at(APPLYING), waitFor: '.guide' });
  await page.getByText('ผู้ช่วยเหลือและหน้าที่ที่มอบ').click();
  await page.getByRole('button', { name: 'เพิ่มผู้ช่วยเหลือ' }).click();
  await page.getByLabel('ชื่อ', { exact: true }).fill('กานดา สมมุติสุข');
  await page.getByLabel('อีเมล').fill('kanda@example.com');
  await page.getByLabel(/^การลงคะแนน การนับคะแนน/).check();
  await picture(page, 'election-helpers');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await page.getByText('บันทึกแล้ว: กานดา สมมุติสุข').waitFor();
  const all = await readPlaceNow(desk.office.store, officers, '54');
  expect(all.find(({ values }) => values['email'] === 'kanda@example.com')?.values).toMatchObject({
    ...{ role: 'electionHelper', laoId: `lao-${APPLYING}`, duties: ['countVotes'], isActive: true },
  });
  await page.setViewportSize(PHONE);
  expect(await fitsPhone(page)).toBe(true);
  await picture(page, 'election-helpers-phone');
});

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readHistory, readInside } from '../../functions/store/read.ts';
import { elections } from '../../shared/sheets/elections.ts';
import { unitCounts } from '../../shared/sheets/unit-counts.ts';
import { anElection } from '../support/an-election.ts';
import { anOfficer } from '../support/builders.ts';
import { atTheDesk, axeViolations, picture } from './at-the-desk.ts';
import { DEPARTMENT } from './office.ts';

const CODE = '06540101';
/** Its election is over. */
const OTHER = '06540102';
const director = (id: string, name: string) =>
  anOfficer({
    officerId: `officer-${id}`,
    name,
    email: `${id}@example.com`,
    role: 'electionDirector',
    provinceCode: '54',
    laoId: `lao-${CODE}`,
  });
const FIRST = director('director', 'พิมพา ตัวอย่างธรรม');
const SECOND = director('helper', 'กานดา สมมุติสุข');
const desk = atTheDesk({ rows: 0, officers: [FIRST, SECOND] });
const ELECTION = `election-${CODE}-3-1`;
beforeAll(async () => {
  await anElection(desk.office.store, CODE, { needsTwoEntries: true });
  await anElection(desk.office.store, OTHER, { stage: 'appointed' });
});

const AT = `/admin/?screen=elections&election=${ELECTION}`;
const PHONE = { width: 360, height: 740 };

async function openUnit(page: Page, unit: number): Promise<void> {
  await page.goto(new URL(`${AT}&constituency=1`, page.url()).href);
  await page.getByRole('button', { name: new RegExp(`หน่วยที่ ${unit}$`) }).click();
  await page.getByRole('heading', { name: `หน่วยที่ ${unit}` }).waitFor();
}

async function fillPaper(page: Page, figures: Record<string, string>): Promise<void> {
  for (const [cell, text] of Object.entries(figures)) await page.locator(`[data-cell="${cell}"]`).fill(text);
}

/** As the clerk writes it, some in Thai digits. */
const TYPED = {
  eligibleVoters: '๔๐๐',
  votersPresent: '300',
  ballotsReceived: '420',
  ballotsUsed: '300',
  ballotsRemaining: '120',
  goodBallots: '284',
  spoiledBallots: '6',
  noVoteBallots: '10',
  'votes.1': '๑๔๒',
  'votes.2': '142',
};

const countsOf = async (unit: number) => {
  const all = await readInside(desk.office.store, `election#${ELECTION}`, unitCounts);
  return all.filter(({ values }) => values['unit'] === unit);
};

describe('the page of an election', () => {
  test('is found in the list, says what is open and late in words, and reads on a phone', async () => {
    const page = await desk.arrive(FIRST, { path: '/admin/?screen=elections', waitFor: 'h2' });
    await page.getByRole('link', { name: /^เปิด/ }).click();
    await page.getByText('ทำขั้นนี้').waitFor();
    await page.getByText('เกินกำหนด').first().waitFor();
    await picture(page, 'election-page');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'ปฏิทิน' }).click();
    await page.getByText('พฤศจิกายน 2568', { exact: true }).waitFor();
    await picture(page, 'election-calendar');
    await page.setViewportSize(PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await picture(page, 'election-page-phone');
  });
});

describe('a unit’s paper', () => {
  test('says under the cells what does not add up, and is sent once it does', async () => {
    const page = await desk.arrive(FIRST, { path: `${AT}&constituency=1`, waitFor: 'h2', ...PHONE });
    await openUnit(page, 1);
    await fillPaper(page, { ...TYPED, ballotsRemaining: '102' });
    await page.getByText('F.504').waitFor();
    await page.getByRole('button', { name: 'ส่งผลของหน่วยนี้' }).click();
    await page.getByText('ยังส่งไม่ได้', { exact: true }).waitFor();
    await picture(page, 'count-form-findings-phone');
    expect(await axeViolations(page)).toEqual([]);
    await fillPaper(page, { ballotsRemaining: '120' });
    await picture(page, 'count-form-phone');
    await page.getByRole('button', { name: 'ส่งผลของหน่วยนี้' }).click();
    await page.getByText('ส่งแล้ว ระบบรับแล้ว').waitFor();
    expect((await countsOf(1)).map(({ values }) => [values['entry'], values['state'], values['goodBallots']])).toEqual([
      [1, 'submitted', 284],
    ]);
  });

  test('is entered a second time unseen by a colleague, and the cells that differ are settled one by one', async () => {
    const page = await desk.arrive(SECOND, { path: `${AT}&constituency=1`, waitFor: 'h2' });
    await openUnit(page, 1);
    await page.getByText('โดยไม่เห็นตัวเลขของครั้งแรก').waitFor();
    expect(await page.locator('[data-cell="goodBallots"]').inputValue()).toBe('');
    await fillPaper(page, { ...TYPED, 'votes.1': '124', 'votes.2': '160' });
    await picture(page, 'count-form-second');
    await page.getByRole('button', { name: 'ส่งผลของหน่วยนี้' }).click();
    await page.getByText('เลือกค่าที่ตรงกับแบบรายงาน ทีละช่อง').waitFor();
    await page.getByText('สลับหลัก').waitFor();
    for (const box of await page.getByRole('radio', { name: /ครั้งที่หนึ่ง/ }).all()) await box.check();
    await picture(page, 'count-settle');
    await page.getByRole('button', { name: 'บันทึกค่าที่เลือก' }).click();
    await page.getByText('หน่วยนี้ส่งครบแล้ว').waitFor();
    const entries = await countsOf(1);
    expect(entries.map(({ values }) => JSON.stringify(values['votes']))).toEqual(
      Array(2).fill(
        JSON.stringify([
          { number: 1, votes: 142 },
          { number: 2, votes: 142 },
        ]),
      ),
    );
  });

  test('sent where the network dies between request and answer is kept, sent again, and is one version with one history entry', async () => {
    desk.expectComplaint(/Failed to load resource|ERR_FAILED/);
    const page = await desk.arrive(FIRST, { path: `${AT}&constituency=1`, waitFor: 'h2', ...PHONE });
    await openUnit(page, 2);
    await fillPaper(page, { ...TYPED, votersPresent: '301', 'votes.1': '140', 'votes.2': '144' });
    // ม.105: voters and ballots differ; sent as it was counted, with the reason.
    await page.getByLabel('เหตุผลที่ยอมรับคำเตือน W.501').fill('ผู้มาแสดงตนคืนบัตรหนึ่งคน');
    // The API takes it, and the phone never hears so.
    await page.route('**/sheets/unitCounts/changes', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'ส่งผลของหน่วยนี้' }).click();
    await page.getByText('ยังส่งไม่ได้ 1 หน่วย').waitFor();
    await picture(page, 'count-waits-phone');
    expect(await countsOf(2)).toHaveLength(1);
    const tab = await desk.newTab(page, AT);
    await page.close();
    await tab.goto(new URL(`${AT}&constituency=1`, tab.url()).href);
    await tab.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
    await tab
      .getByRole('button', { name: /รอบันทึกครั้งที่สอง.*หน่วยที่ 2|หน่วยที่ 2/ })
      .first()
      .waitFor();
    const [record] = await countsOf(2);
    await expect.poll(async () => tab.getByText('รอส่งในเครื่องนี้').count()).toBe(0);
    expect(record?.version).toBe(1);
    expect(await readHistory(desk.office.store, record?.id ?? '')).toHaveLength(1);
    expect(record?.values).toMatchObject({ votersPresent: 301, acceptedWarnings: ['W.501: ผู้มาแสดงตนคืนบัตรหนึ่งคน'] });
  });
});

describe('without a network', () => {
  test('a phone that was switched off opens the constituency again, and keeps what is typed until it is sent', async () => {
    desk.expectComplaint(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/);
    const page = await desk.arrive(FIRST, { path: `${AT}&constituency=1`, waitFor: '.units', ...PHONE });
    await expect
      .poll(() =>
        page.evaluate(async () => (await (await caches.open('thongthin-admin')).keys()).some(({ url }) => /OfflineCounts/.test(url))),
      )
      .toBe(true);
    await page.context().setOffline(true);
    const tab = await desk.newTab(page, AT);
    await page.close();
    await tab.getByRole('button', { name: 'บันทึกผลนับคะแนนโดยไม่มีเครือข่าย' }).click();
    await tab.getByRole('button', { name: /หน่วยที่ 2$/ }).click();
    await tab.getByLabel('หมายเหตุ').fill('พิมพ์โดยไม่มีเครือข่าย');
    await tab.getByText('ทุกตัวที่พิมพ์เก็บในเครื่องนี้แล้ว').waitFor();
    await picture(tab, 'count-offline-phone');
    await tab.reload();
    await tab.getByRole('button', { name: 'บันทึกผลนับคะแนนโดยไม่มีเครือข่าย' }).click();
    await tab.getByText('กำลังกรอกในเครื่องนี้').waitFor();
  });
});

describe('the papers of an election', () => {
  test('are printed all at once, each on its own sheet, with Thai digits', async () => {
    const page = await desk.arrive(FIRST, { path: `${AT}&part=papers`, waitFor: '.paper' });
    await page.getByText('แบบ ส.ถ. ๑/๑').waitFor();
    await page.getByText('เวลา ๐๘.๐๐–๑๗.๐๐ นาฬิกา').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.list-tools select').selectOption('every');
    // One announcement, one of units, two orders, one list of candidates, two counts, one summary; nobody is appointed yet.
    await expect.poll(() => page.locator('.paper').count()).toBe(8);
    expect(await page.locator('.papers').textContent()).not.toMatch(/[0-9]/);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.masthead', '.list-tools']) expect(await page.locator(hidden).isVisible()).toBe(false);
    await picture(page, 'papers-printed');
  });
});

describe('opening elections', () => {
  test('in every LAO of a type is looked at first, then saved, and can be taken back', async () => {
    const page = await desk.arrive(DEPARTMENT, { path: '/admin/?screen=elections&province=54', waitFor: 'h2' });
    await page.getByText('เปิดการเลือกตั้งหลายแห่งพร้อมกัน').click();
    await page.getByLabel('องค์การบริหารส่วนตำบล').check();
    for (const [label, day] of [
      ['กกต. ประกาศกำหนดเมื่อ', '1/10/2572'],
      ['วันเลือกตั้ง', '11/1/2573'],
      ['รับสมัครตั้งแต่', '5/12/2572'],
      ['รับสมัครถึง', '9/12/2572'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(day);
    await page.getByRole('button', { name: 'ตรวจรายชื่อก่อนเปิด' }).click();
    await page.getByRole('button', { name: 'เปิดการเลือกตั้ง 1 แห่ง' }).click();
    await page.getByRole('button', { name: 'ดูว่าอะไรจะกลับคืน' }).waitFor();
    await picture(page, 'opened-many');
    const opened = await readInside(desk.office.store, `lao#lao-${OTHER}`, elections);
    expect(opened.map(({ values }) => [values['termOrdinal'], values['stage']])).toEqual([
      [3, 'appointed'],
      [4, 'called'],
    ]);
  });
});

describe('the moves of an election', () => {
  test('say what they wait for; cancelling asks for its reason, and both are saved', async () => {
    const page = await desk.arrive(FIRST, { path: AT, waitFor: 'h2' });
    const close = page.getByRole('button', { name: 'นับคะแนนเสร็จ' });
    await close.waitFor();
    expect(await close.isDisabled()).toBe(true);
    await page.getByText('F.412').first().waitFor();
    await page.getByRole('button', { name: 'ยกเลิกการเลือกตั้ง' }).click();
    await page.getByLabel('เหตุผล (ต้องระบุ)').fill('น้ำท่วมทุกหน่วย');
    await page.getByRole('button', { name: 'ยืนยัน: ยกเลิกการเลือกตั้ง' }).click();
    await page.getByText('บันทึกแล้ว: ยกเลิกการเลือกตั้ง').waitFor();
    const [record] = await readInside(desk.office.store, `lao#lao-${CODE}`, elections);
    expect(record?.values).toMatchObject({ pollState: 'cancelled', pollStateReason: 'น้ำท่วมทุกหน่วย' });
  });
});

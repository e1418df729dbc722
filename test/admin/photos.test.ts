// A photo from the file on an officer's computer to the record, in a real browser, with the function that looks at it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFiles } from '../../functions/files/bucket.ts';
import { type PhotoParts, receive } from '../../functions/photos/handler.ts';
import { readInside } from '../../functions/store/read.ts';
import type { Pump } from '../../infra/local/pumps/pump.ts';
import { pumpUploads } from '../../infra/local/pumps/upload-pump.ts';
import { PHOTO_SIZE } from '../../shared/people/photo.ts';
import { palads } from '../../shared/sheets/palads.ts';
import { unitCounts } from '../../shared/sheets/unit-counts.ts';
import { closest, FIRST_VIEW, frameOf, keyed, moved, within } from '../../site/admin/photos/frame.ts';
import { aPortrait } from '../functions/photos/draw.ts';
import { anElection, PAPER } from '../support/an-election.ts';
import { uploadsBeside } from '../support/api.ts';
import { anOfficer } from '../support/builders.ts';
import { aPalad, toAdd } from '../support/people-builders.ts';
import { atTheDesk, axeViolations, picture } from './at-the-desk.ts';
import { bringCell, cellAt, DEPARTMENT, menuEntry, saveButton, untilSaved } from './office.ts';

const LAO = 'lao-06540101';
const DIRECTOR = anOfficer({
  officerId: 'officer-director',
  name: 'พิมพา ตัวอย่างธรรม',
  email: 'director@example.com',
  role: 'electionDirector',
  provinceCode: '54',
  laoId: 'lao-06540190',
});
const desk = atTheDesk({ rows: 2, officers: [DIRECTOR] });
let pump: Pump;
let parts: PhotoParts;

beforeAll(async () => {
  const { store } = desk.office;
  const client = openFiles({ S3_ENDPOINT: uploadsBeside(store).endpoint ?? '' });
  const bucket = (name: string) => ({ client, name: store.records.replace(/records$/, name) });
  parts = { store, uploads: bucket('uploads'), photos: bucket('photos') };
  pump = pumpUploads({ bucket: parts.uploads, region: 'ap-southeast-7', handler: (event) => receive(parts, event) });
  await desk.office.save(DEPARTMENT, [toAdd(palads, aPalad({ laoId: LAO, photoId: null }))], palads);
});
afterAll(() => pump?.stop());

describe('a photo in the sheet', () => {
  test('is chosen, framed with the keyboard, sent, and stands in the row once saved; a script called .jpg is refused in words', async () => {
    const page = await desk.arrive(DEPARTMENT, { path: '/admin/?sheet=palads' });
    await bringCell(page, 0, 'givenName');
    await cellAt(page, 0, 'givenName').click();
    await menuEntry(page, 'แถว', 'ภาพถ่าย');
    const chooser = page.locator('input[type="file"]');
    await chooser.setInputFiles({ name: 'face.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') });
    await page.getByText('ภาพเสียหาย เปิดไม่ได้').waitFor();

    const png = await aPortrait({ width: 1200, height: 1200 }).png().toBuffer();
    await chooser.setInputFiles({ name: 'face.jpg', mimeType: 'image/jpeg', buffer: png });
    await page.getByRole('button', { name: 'ใช้ภาพนี้' }).click();
    await page.getByText('นามสกุลแฟ้มไม่ตรงกับเนื้อหา').waitFor();

    await chooser.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: png });
    const frame = page.getByRole('application');
    await frame.focus();
    for (const key of ['+', '+', '+', 'ArrowUp', 'ArrowUp']) await frame.press(key);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'photo-1280');
    await page.setViewportSize({ width: 360, height: 740 });
    await picture(page, 'photo-360');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'ใช้ภาพนี้' }).click();
    await page.getByText('ได้ภาพแล้ว กดบันทึกเพื่อเผยแพร่').waitFor();
    await page.getByRole('img', { name: 'ภาพปัจจุบัน' }).waitFor();
    await picture(page, 'photo-ready');
    await page.locator('dialog').getByRole('button', { name: 'ปิด' }).click();
    await saveButton(page).click();
    await untilSaved(page);
    const [record] = await readInside(desk.office.store, `lao#${LAO}`, palads);
    expect(record?.values['photoId']).toMatch(/^photo-[0-9a-f]{32}$/);

    // The row as a form shows the picture, not its id, and takes it away.
    await cellAt(page, 0, 'givenName').click();
    await page.keyboard.press('Alt+r');
    const field = page.getByRole('group', { name: 'ภาพถ่าย', exact: true });
    await field.getByRole('img', { name: 'ภาพปัจจุบัน' }).waitFor();
    await field.getByRole('button', { name: 'เลือกแฟ้มภาพ' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'photo-in-form');
    await field.getByRole('button', { name: 'ลบภาพออก' }).click();
    await field.getByText('ยังไม่มีภาพ').waitFor();
  });
});

describe('the photo of a count’s paper', () => {
  test('stands beside the figures at once, waits on the telephone for them, and is sent after they were taken', async () => {
    const { electionId } = await anElection(desk.office.store, '06540190');
    const path = `/admin/?screen=elections&election=${electionId}&constituency=1`;
    const page = await desk.arrive(DIRECTOR, { path, waitFor: '.units', width: 360, height: 740 });
    await page.getByRole('button', { name: /หน่วยที่ 1$/ }).click();
    const paper = await aPortrait({ width: 1500, height: 2100 }).jpeg().toBuffer();
    await page.locator('.count-paper input').setInputFiles({ name: 'paper.jpg', mimeType: 'image/jpeg', buffer: paper });
    await page.getByText('เก็บภาพในเครื่องนี้แล้ว จะส่งต่อจากตัวเลข').waitFor();
    const { votes: _, ...figures } = PAPER;
    for (const [cell, figure] of Object.entries({ ...figures, 'votes.1': 142, 'votes.2': 142 }))
      await page.locator(`[data-cell="${cell}"]`).fill(String(figure));
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'paper-360');
    await page.setViewportSize({ width: 1280, height: 900 });
    await picture(page, 'paper-1280');
    await page.getByRole('button', { name: 'ส่งผลของหน่วยนี้' }).click();
    await page.getByText('ส่งภาพแล้ว ระบบรับแล้ว').waitFor();
    const [count] = await readInside(desk.office.store, `election#${electionId}`, unitCounts);
    expect(count?.values).toMatchObject({ state: 'submitted', paperPhotoId: expect.stringMatching(/^photo-/) });
  });
});

describe('the frame over a picture', () => {
  const wide = { width: 1600, height: 900 };
  const tall = { width: 600, height: 1800 };

  test('is three by four wherever it stands, and never leaves the picture', () => {
    for (const picture of [wide, tall, { width: 900, height: 1200 }])
      for (const view of [FIRST_VIEW, { x: 0, y: 1, zoom: 2 }, { x: 9, y: -9, zoom: 99 }]) {
        const { x, y, width, height } = frameOf(picture, view);
        expect((width * picture.width) / (height * picture.height)).toBeCloseTo(PHOTO_SIZE.width / PHOTO_SIZE.height, 5);
        expect([x >= 0, y >= 0, x + width <= 1.000_001, y + height <= 1.000_001]).toEqual([true, true, true, true]);
      }
  });

  test('comes no closer than a face can be told, and a picture too small is known as such', () => {
    expect(frameOf({ width: 300, height: 400 }, { ...FIRST_VIEW, zoom: 99 })).toMatchObject({ width: 0.5, height: 0.5 });
    expect(closest({ width: 149, height: 400 })).toBeLessThan(1);
    expect(within({ width: 150, height: 200 }, { ...FIRST_VIEW, zoom: 3 }).zoom).toBe(1);
  });

  test('moves with arrows and comes closer with +; other keys are the page’s', () => {
    const close = within(wide, { x: 0.5, y: 0.5, zoom: 2 });
    expect(keyed(wide, close, 'ArrowRight')?.x).toBeGreaterThan(close.x);
    expect(keyed(wide, close, 'ArrowUp')?.y).toBeLessThan(close.y);
    expect(keyed(wide, close, '+')?.zoom).toBeGreaterThan(2);
    expect(keyed(wide, close, 'Tab')).toBeNull();
    expect(moved(wide, close, 1, 0).x - close.x).toBeCloseTo(frameOf(wide, close).width, 5);
  });
});

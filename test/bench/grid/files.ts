// An XLSX file of 20,000 rows from choosing it to the preview of what it would change, beside reading its cells alone; and out again.

import type { Page } from 'playwright-core';
import { laos } from '../../../shared/sheets/laos.ts';
import { tableOf } from '../../../site/admin/files/export-rows.ts';
import { exportedFields, fileCell } from '../../../site/admin/files/sheet-columns.ts';
import { readXlsx } from '../../../site/admin/files/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../../site/admin/files/xlsx/write-xlsx.ts';
import { inventedRows } from '../invented-rows.ts';
import { figure, median, type Row, scatter, timed } from '../measure.ts';
import type { GridBench, GridPart } from './grid-bench.ts';

export const files: GridPart = { name: 'files', about: 'XLSX in and out', sizes: (isQuick) => [isQuick ? 1_000 : 20_000], run };

async function run(bench: GridBench): Promise<Row[]> {
  const page = await bench.sheet();
  const bytes = await workbook(bench.rows);
  const [previewed, alone, frames, exported]: number[][] = [[], [], [], []];
  for (let turn = 0; turn < (bench.isQuick ? 1 : 3); turn += 1) {
    alone?.push(await timed(async () => readXlsx(bytes)));
    const { milliseconds, longestFrame } = await preview(page, bytes);
    previewed?.push(milliseconds);
    frames?.push(longestFrame);
    await page.keyboard.press('Escape');
    exported?.push(await timed(() => exportAll(page)));
  }
  await page.close();
  const rows = bench.rows.toLocaleString('en-US');
  return [
    {
      what: `XLSX of ${rows} rows × ${laos.fields.length} to preview`,
      figure: figure(median(previewed ?? []), 'ms'),
      beside: { what: 'reading its cells alone', figure: figure(median(alone ?? []), 'ms') },
      note: `${scatter(previewed ?? [], 'ms')}; longest frame ${Math.round(median(frames ?? []))} ms`,
    },
    { what: `${rows} rows out as XLSX`, figure: figure(median(exported ?? []), 'ms'), note: scatter(exported ?? [], 'ms') },
  ];
}

/** Every field of every row; each second row has another road, so that half of them change. */
async function workbook(count: number): Promise<Uint8Array<ArrayBuffer>> {
  const fields = exportedFields(laos, null);
  const writer = writeXlsx(tableOf(laos, fields, 'th'));
  writer.add(
    inventedRows(count).map((lao, at) => {
      const values: Record<string, unknown> = at % 2 === 0 ? lao : { ...lao, road: `ถนนใหม่ ${at}` };
      return fields.map((field) => fileCell(laos, field, values[field.name], 'th'));
    }),
  );
  return new Uint8Array(await writer.finish().arrayBuffer());
}

async function preview(page: Page, bytes: Uint8Array): Promise<{ milliseconds: number; longestFrame: number }> {
  await page.getByRole('button', { name: 'ไฟล์' }).click();
  await page.getByRole('button', { name: /นำเข้า/ }).click();
  await page.evaluate(() => {
    const watch = { longest: 0, last: performance.now(), isOn: true };
    Object.assign(window, { watch });
    const step = () => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - watch.last);
      watch.last = now;
      if (watch.isOn) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  const milliseconds = await timed(async () => {
    await page
      .locator('.file-drop input')
      .setInputFiles({ name: 'a.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.getByRole('button', { name: 'ดูตัวอย่างก่อนนำเข้า' }).click();
    await page.locator('.preview-grid .ag-row').first().waitFor();
  });
  const longestFrame = await page.evaluate(() => {
    const { watch } = window as unknown as { watch: { longest: number; isOn: boolean } };
    watch.isOn = false;
    return watch.longest;
  });
  return { milliseconds, longestFrame };
}

async function exportAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'ไฟล์' }).click();
  await page.getByRole('button', { name: /ส่งออก/ }).click();
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^ส่งออก [\d,]+ แถว$/ }).click()]);
}

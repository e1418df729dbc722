// What a part of the grid's bench works with: an office whose register holds so many rows, the sheet open in a browser, and a page
// with the bare grid over rows of the same size.

import type { Page } from 'playwright-core';
import type { Store } from '../../../functions/store/store.ts';
import { DEPARTMENT, type Office, openOffice } from '../../admin/office.ts';
import { launchBrowser } from '../../support/browser.ts';
import { startDiskStore } from '../engines.ts';
import { inventedRows } from '../invented-rows.ts';
import type { Row } from '../measure.ts';
import { openBareGrid } from './bare-grid.ts';
import { putRecords } from './put-records.ts';

export interface GridPart {
  readonly name: string;
  readonly about: string;
  readonly rows: (isQuick: boolean) => number;
  readonly run: (bench: GridBench) => Promise<Row[]>;
}

export interface GridBench {
  readonly isQuick: boolean;
  readonly rows: number;
  readonly store: Store;
  readonly office: Office;
  /** The sheet in a page of its own; `untilLoaded` false: as soon as it is asked for. */
  sheet(untilLoaded?: boolean): Promise<Page>;
  /** The bare grid over the same rows. */
  bare(): Promise<Page>;
  close(): Promise<void>;
}

interface Setting {
  readonly isQuick: boolean;
  readonly folder: string;
  readonly rows: number;
}

export async function openBench({ isQuick, folder, rows }: Setting): Promise<GridBench> {
  const disk = await startDiskStore(folder);
  const laos = inventedRows(rows);
  await putRecords(disk.store, laos);
  const office = await openOffice({ store: disk.store, filesOrigin: 'http://localhost:9' });
  const browser = await launchBrowser();
  const newPage = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'th-TH' });
    context.setDefaultTimeout(isQuick ? 180_000 : 600_000);
    return context.newPage();
  };
  return {
    isQuick,
    rows,
    store: disk.store,
    office,
    async sheet(untilLoaded = true) {
      const page = await newPage();
      await page.goto(`${office.siteOrigin}/admin/?sheet=laos`);
      await page.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
      await page.locator(`button[value="${DEPARTMENT.officerId}"]`).click();
      if (untilLoaded) await page.locator('.row-count', { hasText: `จาก ${rows.toLocaleString('en-US')}` }).waitFor();
      return page;
    },
    bare: async () => openBareGrid(await newPage(), laos),
    async close() {
      await browser.close();
      await office.close();
      await disk.stop();
    },
  };
}

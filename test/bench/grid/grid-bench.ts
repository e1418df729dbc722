// What a part of the grid's bench works with: an office whose register holds so many rows, the sheet open in a browser, and a page
// with the bare grid over the same rows. Parts of one size share it.

import type { Page } from 'playwright-core';
import type { Store } from '../../../functions/store/store.ts';
import { DEPARTMENT, type Office, openOffice } from '../../admin/office.ts';
import { launchBrowser } from '../../support/browser.ts';
import { inventedRows } from '../invented-rows.ts';
import type { Row } from '../measure.ts';
import { openBareGrid } from './bare-grid.ts';
import { startStoreWith } from './kept-store.ts';

export interface GridPart {
  readonly name: string;
  readonly about: string;
  /** How many rows the sheet holds; the part runs once for each. */
  readonly sizes: (isQuick: boolean) => readonly number[];
  readonly run: (bench: GridBench) => Promise<Row[]>;
}

export interface GridBench {
  readonly isQuick: boolean;
  readonly rows: number;
  readonly store: Store;
  /** Where the engine answers. */
  readonly endpoint: string;
  readonly office: Office;
  readonly say: (text: string) => void;
  /** The sheet with all its rows, in a page of its own. */
  sheet(): Promise<Page>;
  /** The bare grid over the same rows. */
  bare(): Promise<Page>;
  close(): Promise<void>;
}

interface Setting {
  readonly isQuick: boolean;
  readonly folder: string;
  readonly rows: number;
  readonly say: (text: string) => void;
}

/** Long enough for a hundred thousand rows on a busy machine; a part that hangs is given up for good by the run. */
const LONGEST_WAIT_MS = 180_000;

export async function openBench({ isQuick, folder, rows, say }: Setting): Promise<GridBench> {
  const laos = inventedRows(rows);
  const disk = await startStoreWith(laos, folder, say);
  const office = await openOffice({ store: disk.store, filesOrigin: 'http://localhost:9' });
  const browser = await launchBrowser();
  const newPage = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'th-TH' });
    context.setDefaultTimeout(LONGEST_WAIT_MS);
    return context.newPage();
  };
  return {
    isQuick,
    rows,
    store: disk.store,
    endpoint: disk.endpoint,
    office,
    say,
    async sheet() {
      const page = await newPage();
      await page.goto(`${office.siteOrigin}/admin/?sheet=laos`);
      await page.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
      await page.locator(`button[value="${DEPARTMENT.officerId}"]`).click();
      await untilLoaded(page, rows);
      return page;
    },
    bare: async () => openBareGrid(await newPage(), laos),
    async close() {
      await browser.close();
      await office.close();
      disk.store.db.destroy();
      await disk.stop();
    },
  };
}

export async function untilLoaded(page: Page, rows: number): Promise<void> {
  await page.locator('.row-count', { hasText: `จาก ${rows.toLocaleString('en-US')}` }).waitFor();
}

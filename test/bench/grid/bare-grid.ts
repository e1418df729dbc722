// The bare grid in a page: bundled once, fed with the same rows.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Lao } from '../../../shared/register/lao.ts';
import { laos as sheet } from '../../../shared/sheets/laos.ts';
import type { BareLayout } from './bare-page.ts';

const STYLES = dirname(createRequire(import.meta.url).resolve('ag-grid-community/styles/ag-grid.css'));
/** As the admin gives a column without a width of its own, and its column of row numbers. */
const [WIDTH, ROW_NUMBERS_WIDTH] = [130, 58];

export async function openBareGrid(page: Page, laos: readonly Lao[]): Promise<Page> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'bare-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    platform: 'browser',
  });
  await page.setContent(
    '<!doctype html><html lang="th"><body style="margin:0"><div id="grid" class="ag-theme-quartz" style="height:640px"></div></body></html>',
  );
  for (const name of ['ag-grid.css', 'ag-theme-quartz.css']) await page.addStyleTag({ path: join(STYLES, name) });
  await page.addScriptTag({ content: built.outputFiles[0]?.text ?? '' });
  // In pieces: one message of a hundred megabytes would not pass.
  await page.evaluate(() => {
    window.bareRows = [];
  });
  for (let start = 0; start < laos.length; start += 5_000)
    await page.evaluate((rows) => void window.bareRows.push(...rows), laos.slice(start, start + 5_000) as Record<string, unknown>[]);
  return page;
}

/** The register's columns as the sheet shows them; `hasPins` false: all of them scroll, as in a grid that nobody has set up. */
export function layoutOf({ hasPins = true, height = 640 } = {}): BareLayout {
  const fields = sheet.fields.map(({ name, width, pinned }) => ({
    field: name,
    width: width ?? WIDTH,
    isPinned: hasPins && pinned === true,
  }));
  return { columns: [{ field: '#', width: ROW_NUMBERS_WIDTH, isPinned: hasPins }, ...fields], height };
}

/** How high the sheet's grid is in its page. */
export async function gridHeight(page: Page): Promise<number> {
  return Math.round((await page.locator('.grid').boundingBox())?.height ?? 640);
}

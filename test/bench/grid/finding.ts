// Find per keystroke, and sorting by a Thai column after the first time, beside what the bare grid does.

import { figure, median, type Row, scatter } from '../measure.ts';
import type { GridBench, GridPart } from './grid-bench.ts';
import { settled } from './in-page.ts';

const KEY_MS = 150;
const SORT_MS = 400;

export const finding: GridPart = { name: 'find', about: 'find and sort', rows: (isQuick) => (isQuick ? 8_000 : 100_000), run };

async function run(bench: GridBench): Promise<Row[]> {
  const [page, bare] = [await bench.sheet(), await bench.bare()];
  await bare.evaluate(() => window.bare.show());
  await settled(page);
  await page.getByRole('button', { name: 'ค้นหาและแทนที่' }).click();
  const box = page.locator('.find input').first();
  await box.fill('ก');
  await page.locator('.find-count', { hasText: 'จาก' }).waitFor();
  await settled(page);
  const keys: number[] = [];
  const floor: number[] = [];
  for (const text of ['ตัว', 'ตัวอ', 'ตัวอย', 'ตัวอย่', 'ตัวอย่าง'].slice(0, bench.isQuick ? 2 : 5)) {
    keys.push(await untilCounted(page, text));
    await settled(page);
    floor.push(await bare.evaluate((typed) => window.bare.find(typed), text));
  }
  await bare.evaluate(() => window.bare.find(''));
  const sorts: number[] = [];
  for (let turn = 0; turn < (bench.isQuick ? 2 : 4); turn += 1) {
    sorts.push(
      await page.evaluate(async () => {
        const header = document.querySelector<HTMLElement>('.ag-header-cell[col-id="nameTh"] .ag-header-cell-label');
        const start = performance.now();
        header?.click();
        await new Promise<void>((painted) => requestAnimationFrame(() => setTimeout(painted)));
        return performance.now() - start;
      }),
    );
    await settled(page);
  }
  const plainSort = await bare.evaluate(() => window.bare.sort());
  const later = sorts.slice(1);
  const count = bench.rows.toLocaleString('en-US');
  return [
    {
      what: `find in ${count} rows, per keystroke to the count`,
      figure: figure(median(keys), 'ms'),
      beside: { what: 'bare grid, quick filter', figure: figure(median(floor), 'ms') },
      goal: { text: `≤ ${KEY_MS} ms`, isMet: median(keys) <= KEY_MS },
      note: scatter(keys, 'ms'),
    },
    {
      what: `Thai sort of ${count} rows, after the first`,
      figure: figure(median(later), 'ms'),
      beside: { what: 'bare grid, Intl.Collator', figure: figure(plainSort, 'ms') },
      goal: { text: `≤ ${SORT_MS} ms`, isMet: median(later) <= SORT_MS },
      note: `the first ${Math.round(sorts[0] ?? 0)} ms; then ${scatter(later, 'ms')}`,
    },
  ];
}

/** From the key to the number of cells found. */
function untilCounted(page: import('playwright-core').Page, text: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('.find input');
    const count = document.querySelector('.find-count');
    if (input === null || count === null) return Number.NaN;
    const before = count.textContent;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const start = performance.now();
    set?.call(input, typed);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((found) => {
      const watch = new MutationObserver(() => {
        if (count.textContent === before || count.textContent === '') return;
        watch.disconnect();
        found();
      });
      watch.observe(count, { childList: true, characterData: true, subtree: true });
      // The same number is found again: then nothing changes on screen.
      setTimeout(found, 3_000);
    });
    return performance.now() - start;
  }, text);
}

// Find per keystroke, and sorting by a Thai column after the first time, beside what the bare grid does.

import type { Page } from 'playwright-core';
import { figure, median, type Row, scatter } from '../measure.ts';
import { gridHeight, layoutOf } from './bare-grid.ts';
import type { GridBench, GridPart } from './grid-bench.ts';
import { settled } from './in-page.ts';

const KEY_MS = 150;
const SORT_MS = 400;
/** As they are typed: found in every row, and a number that few have. */
const TYPED = ['ตั', 'ตัว', 'ตัวอ', 'ตัวอย', 'ตัวอย่าง', '9', '99', '999', '9999'];

export const finding: GridPart = { name: 'find', about: 'find and sort', sizes: (isQuick) => [isQuick ? 8_000 : 100_000], run };

async function run(bench: GridBench): Promise<Row[]> {
  const page = await bench.sheet();
  const bare = await bench.bare();
  await bare.evaluate((layout) => window.bare.show(layout), layoutOf({ height: await gridHeight(page) }));
  await settled(page);
  await page.getByRole('button', { name: 'ค้นหาและแทนที่' }).click();
  await settled(page);
  await bare.evaluate(() => window.bare.find('ก'));
  const [keys, floor]: [number[], number[]] = [[], []];
  for (const text of TYPED) {
    keys.push(await untilCounted(page, text));
    await settled(page);
    floor.push(await bare.evaluate((typed) => window.bare.find(typed), text));
  }
  await bare.evaluate(() => window.bare.find(''));
  const first = await sortByName(page);
  await bare.evaluate(() => window.bare.sort('asc'));
  const [sorts, sortFloor]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < (bench.isQuick ? 2 : 5); turn += 1) {
    await settled(page);
    // Every third press takes the order away again; the other two are sorts.
    if (turn % 2 === 1) await sortByName(page);
    sorts.push(await sortByName(page));
    sortFloor.push(await bare.evaluate((way) => window.bare.sort(way), turn % 2 === 0 ? ('desc' as const) : ('asc' as const)));
  }
  await Promise.all([page.close(), bare.close()]);
  const count = bench.rows.toLocaleString('en-US');
  return [
    {
      what: `find in ${count} rows, per keystroke to the count`,
      figure: figure(median(keys), 'ms'),
      beside: { what: 'bare grid, one text a row, external filter', figure: figure(median(floor), 'ms') },
      goal: { text: `≤ ${KEY_MS} ms`, isMet: median(keys) <= KEY_MS },
      note: `${TYPED.map((text, index) => `“${text}” ${Math.round(keys[index] ?? Number.NaN)}`).join(', ')} ms; every cell of ${bench.rows.toLocaleString('en-US')} rows is counted, the bare grid only tells rows`,
    },
    {
      what: `Thai sort of ${count} rows, after the first`,
      figure: figure(median(sorts), 'ms'),
      beside: { what: 'bare grid, ranks at hand', figure: figure(median(sortFloor), 'ms') },
      goal: { text: `≤ ${SORT_MS} ms`, isMet: median(sorts) <= SORT_MS },
      note: `the first ${Math.round(first)} ms; then ${scatter(sorts, 'ms')}`,
    },
  ];
}

function sortByName(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const header = document.querySelector<HTMLElement>('.ag-header-cell[col-id="nameTh"] .ag-header-cell-label');
    const start = performance.now();
    header?.click();
    await new Promise<void>((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return performance.now() - start;
  });
}

/** From the key to the number of cells found, in the page. */
async function untilCounted(page: Page, text: string): Promise<number> {
  // Emptied before: the same number found again would change nothing on screen.
  await page.locator('.find input').first().fill('');
  await page.waitForFunction(() => document.querySelector('.find-count')?.textContent === '');
  return page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('.find input');
    const count = document.querySelector('.find-count');
    if (input === null || count === null) throw new Error('The panel to find in is not open');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const start = performance.now();
    set?.call(input, typed);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((found, fail) => {
      const watch = new MutationObserver(() => {
        if (count.textContent === '') return;
        watch.disconnect();
        found();
      });
      watch.observe(count, { childList: true, characterData: true, subtree: true });
      setTimeout(() => fail(new Error(`“${typed}” was not counted within a minute`)), 60_000);
    });
    await new Promise<void>((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return performance.now() - start;
  }, text);
}

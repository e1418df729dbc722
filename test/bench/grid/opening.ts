// Opening a sheet: the first rows, all rows beside the raw read of the same records from the engine, and whether it answers meanwhile.

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Page } from 'playwright-core';
import { laos } from '../../../shared/sheets/laos.ts';
import { readBare } from '../bare-read.ts';
import { figure, median, medianRatio, percentile, type Row, scatter, timed } from '../measure.ts';
import { layoutOf } from './bare-grid.ts';
import { type GridBench, type GridPart, untilLoaded } from './grid-bench.ts';
import { settled } from './in-page.ts';

const FIRST_ROWS_MS = 1_000;
const OVER_RAW = 1.5;

export const openingPart: GridPart = {
  name: 'open',
  about: 'first rows, all rows, and keys meanwhile',
  sizes: (isQuick) => (isQuick ? [2_000, 8_000] : [7_849, 100_000]),
  run,
};

interface Opened {
  /** Milliseconds from the beginning of the page's load. */
  readonly first: number;
  readonly all: number;
  readonly longestFrame: number;
  /** From an arrow key, pressed while rows come, to the next frame. */
  readonly keys: readonly number[];
}

async function run(bench: GridBench): Promise<Row[]> {
  const client = new DynamoDBClient({ endpoint: bench.endpoint });
  const bare = await bench.bare();
  const shown = await bare.evaluate((layout) => window.bare.show(layout), layoutOf());
  await bare.close();
  // Signed in, so that only the opening is measured.
  const page = await bench.sheet();
  await page.addInitScript(watchOpening);
  const raw: number[] = [];
  const opened: Opened[] = [];
  for (let turn = 0; turn < (bench.isQuick ? 1 : 3); turn += 1) {
    await settled(page);
    raw.push(await timed(() => readBare(client, bench.store.records, laos)));
    opened.push(await reopen(page, bench.rows));
  }
  client.destroy();
  await page.close();
  const [first, all] = [opened.map((one) => one.first), opened.map((one) => one.all)];
  const ratio = medianRatio(all, raw);
  const keys = opened.flatMap((one) => one.keys);
  const count = bench.rows.toLocaleString('en-US');
  return [
    {
      what: `${count} rows: reload → first rows painted`,
      figure: figure(median(first), 'ms'),
      beside: { what: 'bare grid, rows at hand', figure: figure(shown, 'ms') },
      goal: { text: `≤ ${FIRST_ROWS_MS} ms`, isMet: median(first) <= FIRST_ROWS_MS },
      note: `${scatter(first, 'ms')}; with the page itself, the session and the first 200 rows from the API`,
    },
    {
      what: `${count} rows: all there`,
      figure: figure(median(all), 'ms'),
      beside: { what: 'raw read from the engine', figure: figure(median(raw), 'ms') },
      ratio,
      goal: { text: `≤ ${OVER_RAW} × raw`, isMet: ratio <= OVER_RAW },
      note: scatter(all, 'ms'),
    },
    {
      what: `${count} rows: an arrow key while they come, to the next frame`,
      figure: figure(median(keys), 'ms'),
      note: `p95 ${Math.round(percentile(keys, 95))} ms of ${keys.length} keys; longest frame ${opened.map((one) => Math.round(one.longestFrame)).join(', ')} ms`,
    },
  ];
}

async function reopen(page: Page, rows: number): Promise<Opened> {
  await page.reload();
  await untilLoaded(page, rows);
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { first: number; all: number; longest: number; keys: number[] } };
    return { first: seen.first, all: seen.all, longestFrame: seen.longest, keys: seen.keys };
  });
}

/** Runs in the page before anything of it: notes when rows are painted, and presses an arrow key every now and then. */
function watchOpening(): void {
  const seen = { first: 0, all: 0, longest: 0, last: 0, keys: [] as number[], pressed: 0 };
  Object.assign(window, { seen });
  const press = (now: number) => {
    seen.pressed = now;
    const key = { code: 'ArrowDown', key: 'ArrowDown', bubbles: true, cancelable: true };
    const cell =
      document.querySelector('.ag-cell-focus') ?? document.querySelector<HTMLElement>('.ag-row[row-index="0"] .ag-cell[col-id="nameTh"]');
    if (cell instanceof HTMLElement) {
      if (!cell.classList.contains('ag-cell-focus')) cell.focus();
      cell.dispatchEvent(new KeyboardEvent('keydown', key));
    }
    // From its turn in the queue: a key that waits for a long piece of work has waited since then.
    requestAnimationFrame(() => setTimeout(() => seen.keys.push(performance.now() - now)));
  };
  let due = 0;
  const look = () => {
    const now = performance.now();
    const count = document.querySelector('.row-count')?.textContent ?? '';
    if (seen.first > 0) seen.longest = Math.max(seen.longest, now - seen.last);
    seen.last = now;
    if (seen.first === 0 && document.querySelectorAll('.ag-row').length > 10) seen.first = now;
    if (seen.first > 0 && seen.all === 0 && now > due) {
      due = now + 150;
      // As a key comes: at any moment, not only at the beginning of a frame.
      const asked = performance.now();
      setTimeout(() => press(asked), 5);
    }
    if (count.includes('จาก')) seen.all = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

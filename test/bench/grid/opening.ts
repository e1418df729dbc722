// Opening a sheet: the first rows, all rows beside the raw read of the same records from the engine, and whether it answers meanwhile.

import { readSheet } from '../../../functions/store/read.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { figure, type Row, timed } from '../measure.ts';
import type { GridBench, GridPart } from './grid-bench.ts';

const FIRST_ROWS_MS = 1_000;
const OVER_RAW = 1.5;

export const openingPart: GridPart = {
  name: 'open',
  about: 'first rows, all rows, and keys meanwhile',
  rows: (isQuick) => (isQuick ? 8_000 : 100_000),
  run,
};

async function run(bench: GridBench): Promise<Row[]> {
  const raw = await timed(async () => {
    for await (const _ of readSheet(bench.store, laos)) void _;
  });
  const bare = await bench.bare();
  const shown = await bare.evaluate(() => window.bare.show());
  await bare.close();
  // Signed in, so that only the opening is measured.
  const page = await bench.sheet(true);
  await page.addInitScript(() => {
    const seen = { first: 0, all: 0, longest: 0, last: 0 };
    Object.assign(window, { seen });
    const look = () => {
      const now = performance.now();
      if (seen.first > 0 && seen.all === 0) seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      const count = document.querySelector('.row-count')?.textContent ?? '';
      if (seen.first === 0 && document.querySelectorAll('.ag-row').length > 10) seen.first = now;
      if (seen.all === 0 && count.includes('จาก')) seen.all = now;
      if (seen.all === 0) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await page.locator('.row-count', { hasText: 'จาก' }).waitFor();
  const seen = await page.evaluate(() => ({ ...(window as unknown as { seen: Record<'first' | 'all' | 'longest', number> }).seen }));
  const count = bench.rows.toLocaleString('en-US');
  return [
    {
      what: `${count} rows: reload → first rows painted`,
      figure: figure(seen.first, 'ms'),
      beside: { what: 'bare grid, rows at hand', figure: figure(shown, 'ms') },
      goal: { text: `≤ ${FIRST_ROWS_MS} ms`, isMet: seen.first <= FIRST_ROWS_MS },
      note: 'with the page itself, the session and the first 200 rows from the API',
    },
    {
      what: `${count} rows: all there`,
      figure: figure(seen.all, 'ms'),
      beside: { what: 'raw read from the engine', figure: figure(raw, 'ms') },
      ratio: seen.all / raw,
      goal: { text: `≤ ${OVER_RAW} × raw`, isMet: seen.all <= OVER_RAW * raw },
      note: `longest frame while loading ${Math.round(seen.longest)} ms`,
    },
  ];
}

// Scrolling beside the bare grid, and what a range drag costs per move.

import type { Page } from 'playwright-core';
import { figure, median, medianRatio, percentile, type Row, scatter } from '../measure.ts';
import { gridHeight, layoutOf } from './bare-grid.ts';
import type { GridBench, GridPart } from './grid-bench.ts';
import { clickCell, settled, wheelThrough } from './in-page.ts';

const WITHIN = 0.9;
const DRAG_MS = 1;
const MOVES = 200;
const FRAMES = 120;

export const moving: GridPart = {
  name: 'move',
  about: 'wheel scrolling and dragging a range',
  sizes: (isQuick) => [isQuick ? 8_000 : 100_000],
  run,
};

async function run(bench: GridBench): Promise<Row[]> {
  const page = await bench.sheet();
  const height = await gridHeight(page);
  const [bare, unpinned] = [await bench.bare(), await bench.bare()];
  await bare.evaluate((layout) => window.bare.show(layout), layoutOf({ height }));
  await unpinned.evaluate((layout) => window.bare.show(layout), layoutOf({ height, hasPins: false }));
  await settled(page);
  const [own, floor, free]: [number[], number[], number[]] = [[], [], []];
  let longest = 0;
  for (let turn = 0; turn < (bench.isQuick ? 1 : 5); turn += 1) {
    const sheet = await wheelThrough(page, FRAMES);
    own.push(sheet.perSecond);
    longest = Math.max(longest, sheet.longest);
    floor.push((await wheelThrough(bare, FRAMES)).perSecond);
    free.push((await wheelThrough(unpinned, FRAMES)).perSecond);
  }
  const ratio = medianRatio(own, floor);
  const [moves, plain] = [await drag(page), await bare.evaluate((count) => window.bare.drag(count), MOVES)];
  await Promise.all([page.close(), bare.close(), unpinned.close()]);
  return [
    {
      what: 'wheel scrolling, 100 px a frame',
      figure: figure(median(own), 'frames/s'),
      beside: { what: 'bare grid, the same columns and pins', figure: figure(median(floor), 'frames/s') },
      ratio,
      goal: { text: '≥ 90 % of the bare grid', isMet: ratio >= WITHIN },
      note: `${scatter(own, 'frames/s')}, longest frame ${Math.round(longest)} ms; the bare grid without pinned columns ${scatter(free, 'frames/s')}`,
    },
    {
      what: 'a range drag, script per move',
      figure: figure(median(moves), 'ms'),
      beside: { what: 'an element that follows the mouse', figure: figure(median(plain), 'ms') },
      goal: { text: `≤ ${DRAG_MS} ms`, isMet: median(moves) <= DRAG_MS },
      note: `p95 ${percentile(moves, 95).toFixed(1)} ms, ${scatter(moves, 'ms')}`,
    },
  ];
}

async function drag(page: Page): Promise<number[]> {
  await clickCell(page, 5, 'nameTh');
  return page.evaluate((count) => {
    const cell = document.querySelector('.ag-row[row-index="6"] .ag-cell[col-id="nameTh"]');
    const box = cell?.getBoundingClientRect();
    if (!cell || !box) return [];
    const at = (x: number, y: number) => ({ clientX: x, clientY: y, button: 0, buttons: 1, bubbles: true, cancelable: true });
    cell.dispatchEvent(new MouseEvent('mousedown', at(box.x + 5, box.y + 5)));
    const times: number[] = [];
    for (let step = 0; step < count; step += 1) {
      const start = performance.now();
      dispatchEvent(new MouseEvent('mousemove', at(box.x + 5 + (step % 20) * 20, box.y + 5 + (step % 12) * 34)));
      times.push(performance.now() - start);
    }
    dispatchEvent(new MouseEvent('mouseup', at(box.x + 5, box.y + 5)));
    return times;
  }, MOVES);
}

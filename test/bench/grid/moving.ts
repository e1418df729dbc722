// Scrolling beside the bare grid, and what a range drag costs per move.

import { figure, median, medianRatio, type Row, scatter } from '../measure.ts';
import type { GridBench, GridPart } from './grid-bench.ts';
import { clickCell, settled, wheelThrough } from './in-page.ts';

const WITHIN = 0.9;
const DRAG_MS = 1;

export const moving: GridPart = {
  name: 'move',
  about: 'wheel scrolling and dragging a range',
  rows: (isQuick) => (isQuick ? 8_000 : 100_000),
  run,
};

async function run(bench: GridBench): Promise<Row[]> {
  const [page, bare] = [await bench.sheet(), await bench.bare()];
  await bare.evaluate(() => window.bare.show());
  await settled(page);
  const own: number[] = [];
  const floor: number[] = [];
  let longest = 0;
  for (let turn = 0; turn < (bench.isQuick ? 1 : 5); turn += 1) {
    const [sheet, plain] = [await wheelThrough(page, 120), await wheelThrough(bare, 120)];
    own.push(sheet.perSecond);
    floor.push(plain.perSecond);
    longest = Math.max(longest, sheet.longest);
  }
  const ratio = medianRatio(own, floor);
  const moves = await drag(page);
  return [
    {
      what: 'wheel scrolling, frames a second',
      figure: figure(median(own), 'points'),
      beside: { what: 'bare grid', figure: figure(median(floor), 'points') },
      ratio,
      goal: { text: '≥ 90 % of the bare grid', isMet: ratio >= WITHIN },
      note: `${scatter(own, 'points')}, longest frame ${Math.round(longest)} ms`,
    },
    {
      what: 'a range drag, script per move',
      figure: figure(median(moves), 'ms'),
      goal: { text: `≤ ${DRAG_MS} ms`, isMet: median(moves) <= DRAG_MS },
      note: scatter(moves, 'ms'),
    },
  ];
}

async function drag(page: import('playwright-core').Page): Promise<number[]> {
  await clickCell(page, 5, 'nameTh');
  return page.evaluate(() => {
    const cell = document.querySelector('.ag-row[row-index="6"] .ag-cell[col-id="nameTh"]');
    const box = cell?.getBoundingClientRect();
    if (!cell || !box) return [];
    const at = (x: number, y: number) => ({ clientX: x, clientY: y, button: 0, buttons: 1, bubbles: true, cancelable: true });
    cell.dispatchEvent(new MouseEvent('mousedown', at(box.x + 5, box.y + 5)));
    const times: number[] = [];
    for (let step = 0; step < 200; step += 1) {
      const start = performance.now();
      dispatchEvent(new MouseEvent('mousemove', at(box.x + 5 + (step % 20) * 20, box.y + 5 + (step % 12) * 34)));
      times.push(performance.now() - start);
    }
    dispatchEvent(new MouseEvent('mouseup', at(box.x + 5, box.y + 5)));
    return times;
  });
}

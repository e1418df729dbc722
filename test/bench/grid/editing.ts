// Pasting a large block with checking, taking it back, and filling down: until the result is painted, and until every row is checked.

import type { Page } from 'playwright-core';
import { figure, median, type Row, scatter } from '../measure.ts';
import { gridHeight, layoutOf } from './bare-grid.ts';
import type { GridBench, GridPart } from './grid-bench.ts';
import { clickCell, paintedAfterKey, paintedAfterPaste, settled } from './in-page.ts';
import { ownTime } from './own-time.ts';

const PAINTED_MS = 500;
const COLUMNS = 10;
const UNDO = { code: 'KeyZ', key: 'z', ctrlKey: true };

export const editing: GridPart = {
  name: 'paste',
  about: 'paste, undo, fill',
  sizes: (isQuick) => [isQuick ? 8_000 : 100_000],
  run,
};

async function run(bench: GridBench): Promise<Row[]> {
  const page = await bench.sheet();
  const bare = await bench.bare();
  await bare.evaluate((layout) => window.bare.show(layout), layoutOf({ height: await gridHeight(page) }));
  await settled(page);
  const height = bench.isQuick ? 1_000 : 10_000;
  const [pasted, checked, undone, filled]: [number[], number[], number[], number[]] = [[], [], [], []];
  const [floor, fillFloor, own]: [number[], number[], number[]] = [[], [], []];
  for (let turn = 0; turn < (bench.isQuick ? 1 : 3); turn += 1) {
    bench.say(`turn ${turn + 1}`);
    await clickCell(page, 0, 'nameTh');
    const start = performance.now();
    own.push(
      await ownTime(page, async () => {
        pasted.push(await paintedAfterPaste(page, block(height, turn)));
      }),
    );
    await settled(page);
    checked.push(performance.now() - start);
    undone.push(await paintedAfterKey(page, UNDO));
    await settled(page);
    floor.push(await bare.evaluate(([rows = 0, columns = 0]) => window.bare.write(rows, columns), [height, COLUMNS]));
    filled.push(await fillDown(page, height));
    await settled(page);
    fillFloor.push(await bare.evaluate((rows) => window.bare.write(rows, 1), height));
    await paintedAfterKey(page, UNDO);
    await settled(page);
  }
  await Promise.all([page.close(), bare.close()]);
  const count = height.toLocaleString('en-US');
  const row = (what: string, times: readonly number[], bareTimes: readonly number[], note: string): Row => ({
    what: `${what}, painted`,
    figure: figure(median(times), 'ms'),
    beside: { what: 'bare grid: data written, cells refreshed', figure: figure(median(bareTimes), 'ms') },
    goal: { text: `≤ ${PAINTED_MS} ms`, isMet: median(times) <= PAINTED_MS },
    note: scatter(times, 'ms') + note,
  });
  const inAll = `; all checked and kept on the disk after ${Math.round(median(checked))} ms; the page itself computed ${Math.round(median(own))} ms until painted`;
  return [
    row(`pasting ${count} × ${COLUMNS}`, pasted, floor, inAll),
    row('undoing it', undone, floor, ''),
    row(`filling ${count} down`, filled, fillFloor, ''),
  ];
}

/** Ten text columns beside the name, as an officer would bring them from Excel. */
function block(height: number, turn: number): string {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => (column === 0 ? `แก้ไข ${turn} ${row}` : `ค่า ${turn} ${column} ${row % 50}`)).join('\t'),
  ).join('\r\n');
}

async function fillDown(page: Page, height: number): Promise<number> {
  await clickCell(page, 0, 'nameTh');
  await page.locator('.ag-grid-viewport').evaluate((element, to) => element.scrollTo({ top: to }), (height - 5) * 34);
  await page.locator(`.ag-row[row-index="${height - 1}"] .ag-cell[col-id="nameTh"]`).click({ modifiers: ['Shift'] });
  return paintedAfterKey(page, { code: 'KeyD', key: 'd', ctrlKey: true });
}

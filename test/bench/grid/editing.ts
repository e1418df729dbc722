// Pasting a large block with checking, taking it back, and filling down.

import { figure, median, type Row, scatter } from '../measure.ts';
import type { GridBench, GridPart } from './grid-bench.ts';
import { clickCell, paintedAfterKey, paintedAfterPaste, settled } from './in-page.ts';

const PAINTED_MS = 500;
const COLUMNS = 10;

export const editing: GridPart = { name: 'paste', about: 'paste, undo, fill', rows: (isQuick) => (isQuick ? 4_000 : 100_000), run };

async function run(bench: GridBench): Promise<Row[]> {
  const [page, bare] = [await bench.sheet(), await bench.bare()];
  await bare.evaluate(() => window.bare.show());
  await settled(page);
  const height = bench.isQuick ? 1_000 : 10_000;
  const [pasted, undone, filled, floor]: number[][] = [[], [], [], []];
  for (let turn = 0; turn < (bench.isQuick ? 1 : 3); turn += 1) {
    await clickCell(page, 0, 'nameTh');
    pasted?.push(await paintedAfterPaste(page, block(height, turn)));
    await settled(page);
    undone?.push(await paintedAfterKey(page, { code: 'KeyZ', key: 'z', ctrlKey: true }));
    await settled(page);
    floor?.push(await bare.evaluate(([rows, columns]) => window.bare.update(rows ?? 0, columns ?? 0), [height, COLUMNS]));
    filled?.push(await fillDown(page, height));
    await settled(page);
    await paintedAfterKey(page, { code: 'KeyZ', key: 'z', ctrlKey: true });
    await settled(page);
  }
  const cells = `${height.toLocaleString('en-US')} × ${COLUMNS}`;
  const beside = { what: 'bare grid, updateData', figure: figure(median(floor ?? []), 'ms') };
  const goal = (times: readonly number[] = []) => ({ text: `≤ ${PAINTED_MS} ms`, isMet: median(times) <= PAINTED_MS });
  return [
    {
      what: `pasting ${cells}, painted`,
      figure: figure(median(pasted ?? []), 'ms'),
      beside,
      goal: goal(pasted),
      note: scatter(pasted ?? [], 'ms'),
    },
    {
      what: `undoing it, painted`,
      figure: figure(median(undone ?? []), 'ms'),
      beside,
      goal: goal(undone),
      note: scatter(undone ?? [], 'ms'),
    },
    {
      what: `filling ${height.toLocaleString('en-US')} down, painted`,
      figure: figure(median(filled ?? []), 'ms'),
      goal: goal(filled),
      note: scatter(filled ?? [], 'ms'),
    },
  ];
}

/** Ten text columns beside the name, as an officer would bring them from Excel. */
function block(height: number, turn: number): string {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => (column === 0 ? `แก้ไข ${turn} ${row}` : `ค่า ${turn} ${column} ${row % 50}`)).join('\t'),
  ).join('\r\n');
}

async function fillDown(page: import('playwright-core').Page, height: number): Promise<number> {
  await clickCell(page, 0, 'nameTh');
  await page.locator('.ag-grid-viewport').evaluate((element, to) => element.scrollTo({ top: to }), (height - 5) * 34);
  await page.locator(`.ag-row[row-index="${height - 1}"] .ag-cell[col-id="nameTh"]`).click({ modifiers: ['Shift'] });
  return paintedAfterKey(page, { code: 'KeyD', key: 'd', ctrlKey: true });
}

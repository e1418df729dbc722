// Saving many edited rows from the sheet: to the last answer, beside the bare API (`npm run bench -- save` has engine and Directus).

import { figure, type Row } from '../measure.ts';
import type { GridBench, GridPart } from './grid-bench.ts';
import { clickCell, paintedAfterPaste, settled } from './in-page.ts';

export const saving: GridPart = {
  name: 'save',
  about: 'saving edited rows from the sheet',
  rows: (isQuick) => (isQuick ? 1_000 : 12_000),
  run,
};

async function run(bench: GridBench): Promise<Row[]> {
  const page = await bench.sheet();
  await settled(page);
  const count = bench.isQuick ? 500 : 10_000;
  await clickCell(page, 0, 'nameTh');
  await paintedAfterPaste(page, Array.from({ length: count }, (_, row) => `บันทึก ${row}`).join('\r\n'));
  await settled(page);
  const start = performance.now();
  await page.keyboard.press('Control+KeyS');
  await page.locator('.toolbar button.primary:disabled').waitFor();
  const took = performance.now() - start;
  return [
    {
      what: `saving ${count.toLocaleString('en-US')} rows from the sheet`,
      figure: figure((count / took) * 1000, 'rows/s'),
      note: `${(took / 1000).toFixed(1)} s to the last answer; beside the engine and Directus see npm run bench -- save directus`,
    },
  ];
}

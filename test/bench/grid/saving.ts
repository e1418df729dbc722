// Saving many edited rows from the sheet, to the last answer, beside the same edits saved in the same store without browser and HTTP.

import { randomUUID } from 'node:crypto';
import type { RowChange } from '../../../shared/api.ts';
import { DEPARTMENT } from '../../admin/office.ts';
import { laoRecordId } from '../../support/builders.ts';
import { inventedRows } from '../invented-rows.ts';
import { figure, type Row, timed } from '../measure.ts';
import type { GridBench, GridPart } from './grid-bench.ts';
import { clickCell, paintedAfterPaste, settled } from './in-page.ts';

/** As many as the sheet sends in one request. */
const A_REQUEST = 200;

export const saving: GridPart = {
  name: 'save',
  about: 'saving edited rows from the sheet',
  sizes: (isQuick) => [isQuick ? 1_000 : 20_000],
  run,
};

async function run(bench: GridBench): Promise<Row[]> {
  const count = bench.isQuick ? 400 : 10_000;
  // Other rows than the officer's, at the end of the register.
  const others = inventedRows(bench.rows).slice(-count);
  bench.say('saving in the store itself');
  const floor = await timed(async () => {
    for (let start = 0; start < count; start += A_REQUEST) {
      const changes = others.slice(start, start + A_REQUEST).map(
        ({ code }): RowChange => ({
          changeId: randomUUID(),
          id: laoRecordId(code ?? ''),
          base: 1,
          kind: 'save',
          set: { road: 'ถนนใหม่' },
        }),
      );
      const answers = await bench.office.save(DEPARTMENT, changes);
      if (answers.some(({ outcome }) => outcome !== 'saved')) throw new Error(`a row was not taken: ${JSON.stringify(answers[0])}`);
    }
  });
  const page = await bench.sheet();
  await settled(page);
  await clickCell(page, 0, 'nameTh');
  await paintedAfterPaste(page, Array.from({ length: count }, (_, row) => `บันทึก ${row}`).join('\r\n'));
  await settled(page);
  bench.say('saving from the sheet');
  const took = await timed(async () => {
    await page.keyboard.press('Control+KeyS');
    await page.locator('.toolbar button.primary:disabled').waitFor();
  });
  const saved = bench.office.saves.reduce((sum, { rows }) => sum + rows, 0);
  await page.close();
  if (saved < count) throw new Error(`only ${saved} rows were sent`);
  const perSecond = (milliseconds: number) => (count / milliseconds) * 1_000;
  return [
    {
      what: `saving ${count.toLocaleString('en-US')} rows from the sheet`,
      figure: figure(perSecond(took), 'rows/s'),
      beside: { what: 'the same in the store, without browser and HTTP', figure: figure(perSecond(floor), 'rows/s') },
      ratio: floor / took,
      note: `${(took / 1_000).toFixed(1)} s to the last answer, drafts on the disk first; the part directus has the peer`,
    },
  ];
}

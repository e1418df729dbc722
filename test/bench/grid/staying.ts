// The heap after many edits beside the heap soon after the start: a short run stands for an hour of work.

import type { Page } from 'playwright-core';
import { figure, type Row } from '../measure.ts';
import type { GridBench, GridPart } from './grid-bench.ts';
import { clickCell, paintedAfterKey, paintedAfterPaste, settled } from './in-page.ts';

const MORE = 1.1;

export const staying: GridPart = { name: 'stay', about: 'heap after scripted edits', sizes: (isQuick) => [isQuick ? 2_000 : 7_849], run };

async function run(bench: GridBench): Promise<Row[]> {
  const page = await bench.sheet();
  await settled(page);
  const rounds = bench.isQuick ? 10 : 120;
  await work(page, 5);
  const early = await heap(page);
  await work(page, rounds);
  const late = await heap(page);
  await page.close();
  return [
    {
      what: `heap after ${rounds} rounds of paste, scroll, sort and undo`,
      figure: figure(late / 2 ** 20, 'MB'),
      beside: { what: 'after five rounds', figure: figure(early / 2 ** 20, 'MB') },
      ratio: late / early,
      goal: { text: '≤ 110 %', isMet: late <= MORE * early },
      note: 'a short run stands for an hour, one round for half a minute of work; every edit stays in the undo list, as it must',
    },
  ];
}

async function work(page: Page, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await clickCell(page, round % 50, 'nameTh');
    await paintedAfterPaste(page, Array.from({ length: 50 }, (_, row) => `รอบ ${round % 7} ${row}`).join('\r\n'));
    await paintedAfterKey(page, { code: 'KeyZ', key: 'z', ctrlKey: true });
    await page.locator('.ag-grid-viewport').evaluate((element, to) => element.scrollTo({ top: to }), (round % 20) * 4_000);
  }
  await settled(page);
}

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

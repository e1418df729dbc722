// What is done and timed inside the page, so that the way from here to the browser is not part of any figure.

import type { Page } from 'playwright-core';

/** Milliseconds from the keys or the paste to the painted result. */
export async function paintedAfterPaste(page: Page, text: string): Promise<number> {
  return page.evaluate(async (plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    const start = performance.now();
    document.activeElement?.dispatchEvent(event);
    await new Promise<void>((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return performance.now() - start;
  }, text);
}

export interface Press {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly shiftKey?: boolean;
}

export async function paintedAfterKey(page: Page, press: Press): Promise<number> {
  return page.evaluate(async (key) => {
    const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true });
    const start = performance.now();
    (document.activeElement ?? document.body).dispatchEvent(event);
    await new Promise<void>((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return performance.now() - start;
  }, press);
}

/** Frames a second and the longest frame while the wheel turns 100 px a frame. */
export async function wheelThrough(page: Page, frames: number): Promise<{ perSecond: number; longest: number }> {
  return page.evaluate(async (count) => {
    const viewport = document.querySelector('.ag-grid-viewport');
    const times: number[] = [];
    let last = performance.now();
    for (let frame = 0; frame < count; frame += 1) {
      if (viewport !== null) viewport.scrollTop += 100;
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    const total = times.reduce((sum, time) => sum + time, 0);
    return { perSecond: (count / total) * 1000, longest: Math.max(...times) };
  }, frames);
}

/** Everything in spare time is over: nothing runs any more that would fall into the next figure. A machine that never rests is not waited for. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let quiet = 0;
        const latest = performance.now() + 60_000;
        const look = (deadline: IdleDeadline) => {
          quiet = deadline.timeRemaining() > 30 ? quiet + 1 : 0;
          if (quiet >= 20 || performance.now() > latest) done();
          else requestIdleCallback(look);
        };
        requestIdleCallback(look);
      }),
  );
}

export async function clickCell(page: Page, row: number, field: string): Promise<void> {
  await page.locator('.ag-grid-viewport').evaluate((element, to) => element.scrollTo({ top: to, left: 0 }), Math.max(0, row - 5) * 34);
  await page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${field}"]`).first().click();
}

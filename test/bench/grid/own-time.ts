// What the page's own thread computed meanwhile: on a machine that others use too, the clock says how long one waits, and this how
// much there was to do.

import type { Page } from 'playwright-core';

/** Milliseconds of the page's main thread. */
export async function ownTime(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const before = await busy();
  await work();
  const after = await busy();
  await session.detach();
  return after - before;
}

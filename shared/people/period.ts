// When tenures last, and whether two last at the same time. Old registers lack many days.

import { isOpen } from './seat-claims.ts';
import type { Tenure } from './tenure.ts';

type Lasting = Pick<Tenure, 'startDate' | 'endDate' | 'departureReason'>;

const FOR_EVER = '9999-12-31';

/** Whether a tenure lasts on a day, or will begin after it. */
export function lastsOn(tenure: Pick<Tenure, 'endDate' | 'departureReason'>, day: string): boolean {
  return isOpen(tenure) || (tenure.endDate ?? '') >= day;
}

/**
 * Whether two tenures last side by side for more than the day of handing over. Of one without a known beginning only its end is
 * known, or, while it lasts, that it lasts today. Of one that ended on an unknown day nothing can be said.
 */
export function overlap(a: Lasting, b: Lasting, today: string): boolean {
  const [first, second] = [known(a, today), known(b, today)];
  return first.from < second.to && second.from < first.to;
}

function known(tenure: Lasting, today: string): { from: string; to: string } {
  const { startDate, endDate } = tenure;
  if (endDate === null && !isOpen(tenure)) return { from: FOR_EVER, to: FOR_EVER };
  const to = endDate ?? FOR_EVER;
  return { from: startDate ?? (endDate === null ? today : to), to };
}

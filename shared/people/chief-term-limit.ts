// วาระติดต่อกันของผู้บริหาร: at most so many terms one after another; after that, back only some years after leaving (domain §2.2).
// A term cut short counts as one. Terms follow one another where nobody else was chief of that LAO in between.

import type { ExecutiveLimits } from '../law/executive-limits.ts';
import { addDays } from '../text/dates.ts';
import { isSamePerson } from './seat-claims.ts';
import type { Tenure } from './tenure.ts';
import { addYears } from './term-length.ts';

export interface TermBar {
  /** The tenure that completed the terms allowed. */
  readonly cause: Tenure;
  /** The first day on which the person may be chief again. */
  readonly mayReturnOn: string;
}

/**
 * What bars `tenure` from beginning when it does; null where nothing does. `others` are the other chiefs of the LAO. Only terms
 * that began while the limit was in force are counted.
 */
export function termLimitBar(tenure: Tenure, others: readonly Tenure[], limits: ExecutiveLimits): TermBar | null {
  const { startDate } = tenure;
  if (startDate === null) return null;
  const before = others.filter((other) => other.startDate !== null && other.startDate < startDate).toSorted(byStart);
  let run = 0;
  let bar: TermBar | null = null;
  for (const chief of before) {
    if (!isSamePerson(chief, tenure)) run = 0;
    else if ((chief.startDate ?? '') >= limits.validFrom) run += 1;
    if (run >= limits.maxConsecutiveTerms && isSamePerson(chief, tenure))
      bar = { cause: chief, mayReturnOn: addDays(addYears(chief.endDate ?? addDays(startDate, -1), limits.returnAfterYears), 1) };
  }
  return bar !== null && startDate < bar.mayReturnOn ? bar : null;
}

function byStart(a: Tenure, b: Tenure): number {
  return (a.startDate ?? '') < (b.startDate ?? '') ? -1 : 1;
}

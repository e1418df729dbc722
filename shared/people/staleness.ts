// Records to check again (acceptance 004-6): untouched and unconfirmed for a year, or past a retirement date.

import { dayInBangkok } from '../text/dates.ts';
import { addYears } from './term-length.ts';

const CHECK_REASONS = ['untouchedForYear', 'pastRetirement'] as const;
export type CheckReason = (typeof CHECK_REASONS)[number];

export interface Touched {
  /** Instant of the newest change. */
  readonly changedAt: string;
  readonly confirmedOn: string | null;
  /** Null where the record has none. */
  readonly retirementDate: string | null;
}

/** Why a record of somebody in office should be looked at again; empty where nothing speaks for it. */
export function reasonsToCheck({ changedAt, confirmedOn, retirementDate }: Touched, today: string): CheckReason[] {
  const changed = dayInBangkok(new Date(changedAt));
  const touched = confirmedOn !== null && confirmedOn > changed ? confirmedOn : changed;
  return CHECK_REASONS.filter((reason) =>
    reason === 'untouchedForYear' ? today >= addYears(touched, 1) : retirementDate !== null && today > retirementDate,
  );
}

// How long a term lasts, and what must happen before it ends (domain §2.2, §4.3).

import { addDays } from '../text/dates.ts';

/** The day a number of years later; 29 February becomes 28 February where that year has none. */
export function addYears(iso: string, years: number): string {
  const moved = `${String(Number(iso.slice(0, 4)) + years).padStart(4, '0')}${iso.slice(4)}`;
  return Number.isNaN(Date.parse(`${moved}T00:00:00Z`)) || new Date(`${moved}T00:00:00Z`).toISOString().slice(0, 10) !== moved
    ? `${moved.slice(0, 8)}28`
    : moved;
}

/** Terms of council and executive (LAW-PAO ม.10, 35/2; LAW-MUN ม.16, 48 สัตต; LAW-SAO ม.45, 58/2; LAW-PTY ม.15, 46; LAW-BMA ม.17, 47). */
export const TERM_YEARS = 4;

/** วันครบวาระ: the term counts from election day, so 28 Nov 2564 lasts until 27 Nov 2568. */
export function lastDayOfTerm(electionDay: string): string {
  return addDays(addYears(electionDay, TERM_YEARS), -1);
}

// Terms that end soon, and those nobody has reported in time (domain §4.3, acceptance 002-8). Pure: the day is an input.

import { termDeadlinesOn } from '../law/term-deadlines.ts';
import { addDays } from '../text/dates.ts';
import type { Term } from './term.ts';

type Lasting = Pick<Term, 'startDate' | 'endDate' | 'endedOn'>;

/** The last day of a term: as it really ended, else as the law ends it. */
export function lastDayOf({ endDate, endedOn }: Lasting): string {
  return endedOn ?? endDate;
}

function isInTerm(term: Lasting, day: string): boolean {
  return term.startDate <= day && day <= lastDayOf(term);
}

export interface ElectionDeadline {
  /** วันสุดท้ายที่เลือกตั้งได้ */
  readonly day: string;
  /** The section it follows from. */
  readonly source: string;
}

/** Reasons by which an executive's office falls vacant; a dissolved council and a change of status follow other acts. */
const VACANCIES: readonly Term['endReason'][] = ['died', 'resigned', 'removed'];

/** By when the next election must be held; null where this act does not say, and before it. */
export function electionDeadlineOf({ endDate, endedOn, endReason }: Lasting & Pick<Term, 'endReason'>): ElectionDeadline | null {
  const deadlines = termDeadlinesOn(endDate);
  if (deadlines === null) return null;
  if (endedOn === null || endedOn === endDate || endReason === 'termEnded')
    return { day: addDays(endDate, deadlines.electionDaysAfterTerm), source: deadlines.electionSource };
  if (!VACANCIES.includes(endReason)) return null;
  return { day: addDays(endedOn, deadlines.electionDaysAfterVacancy), source: deadlines.electionSource };
}

/** Terms are listed as ending within so many days (acceptance 000-6). */
export const TERM_WINDOWS = [60, 90, 180] as const;
export type TermWindow = (typeof TERM_WINDOWS)[number];

/** The narrowest window a term in force ends within; null where it ends later, is over, or has not begun. */
export function windowOf(term: Lasting, today: string): TermWindow | null {
  if (term.endedOn !== null || !isInTerm(term, today)) return null;
  return TERM_WINDOWS.find((days) => term.endDate <= addDays(today, days)) ?? null;
}

/** For so long a term that is over is listed while the next one is not recorded. */
const LISTED_AFTER_END_DAYS = 180;

/** Over for not too long, with an election due and no later term of the same body recorded (`siblings`: all terms of the LAO). */
export function awaitsElection(
  term: Lasting & Pick<Term, 'endReason' | 'body' | 'ordinal'>,
  siblings: readonly Pick<Term, 'body' | 'ordinal'>[],
  today: string,
): boolean {
  const last = lastDayOf(term);
  if (last >= today || last < addDays(today, -LISTED_AFTER_END_DAYS) || electionDeadlineOf(term) === null) return false;
  return !siblings.some(({ body, ordinal }) => body === term.body && ordinal > term.ordinal);
}

export interface EndingTerm<T extends Term = Term> {
  readonly term: T;
  /** 0 on its last day. */
  readonly daysLeft: number;
  /** วันสุดท้ายที่ต้องแจ้ง ผอ.กต.จว. */
  readonly reportBy: string;
  /** วันสุดท้ายที่เลือกตั้งได้ */
  readonly lastElectionDay: string;
  /** Not reported although the day to do so is over. */
  readonly isReportOverdue: boolean;
}

/** Terms in force whose last day is at most so many days away, the nearest first; those that ended early are over already. */
export function termsEnding<T extends Term>(terms: readonly T[], today: string, withinDays: number): EndingTerm<T>[] {
  const horizon = addDays(today, withinDays);
  return terms
    .filter((term) => term.endedOn === null && isInTerm(term, today) && term.endDate <= horizon)
    .flatMap((term) => watch(term, today))
    .toSorted((a, b) => (a.term.endDate < b.term.endDate ? -1 : a.term.endDate > b.term.endDate ? 1 : 0));
}

/** Terms in force that should have been reported by now and are not. */
export function termsNotReported<T extends Term>(terms: readonly T[], today: string): EndingTerm<T>[] {
  return terms
    .filter((term) => term.endedOn === null && isInTerm(term, today))
    .flatMap((term) => watch(term, today))
    .filter(({ isReportOverdue }) => isReportOverdue);
}

function watch<T extends Term>(term: T, today: string): EndingTerm<T>[] {
  const deadlines = termDeadlinesOn(term.endDate);
  if (deadlines === null) return [];
  const reportBy = addDays(term.endDate, -deadlines.reportDaysBefore);
  return [
    {
      term,
      daysLeft: Math.round((Date.parse(term.endDate) - Date.parse(today)) / 86_400_000),
      reportBy,
      lastElectionDay: addDays(term.endDate, deadlines.electionDaysAfterTerm),
      isReportOverdue: term.reportedOn === null && today > reportBy,
    },
  ];
}

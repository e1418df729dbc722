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

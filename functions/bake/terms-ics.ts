// The calendar of terms that end as iCalendar (RFC 5545): whole days, stamped with the newest change, so that the same terms give
// the same bytes.

import ical, { ICalEventTransparency } from 'ical-generator';
import { paths } from '../../shared/paths.ts';
import { lastDayOf } from '../../shared/people/term-watch.ts';
import type { ListedTerm, TermsCalendar } from '../../shared/published.ts';
import { fullLaoName } from '../../shared/register/lao-type.ts';
import { formatDay } from '../../shared/text/dates.ts';

/** What an event is stamped with where no term was ever changed. */
const NEVER = '2026-01-01T00:00:00.000Z';

export const BODY_NAMES = {
  executive: { th: 'ผู้บริหาร', en: 'executive' },
  council: { th: 'สภา', en: 'council' },
} as const;

/** A province's terms: one event each for the last day of a term and for the last day on which the election can be held. */
export function termsOfIcs(calendar: TermsCalendar, siteOrigin: string): string {
  const stamp = calendar.newestChangeAt ?? NEVER;
  const terms = [...calendar.awaiting, ...calendar.ending];
  const events = terms.flatMap((term) => eventsOf(term, siteOrigin)).map((event) => ({ ...event, stamp }));
  return write(`วาระที่จะครบ ${calendar.nameTh}`, events);
}

/** The country's: one event for each day and province, because thousands of terms can end on one day. */
export function termsIcs(calendars: readonly TermsCalendar[], siteOrigin: string): string {
  const events = calendars.flatMap((calendar) =>
    [...Map.groupBy([...calendar.awaiting, ...calendar.ending], lastDayOf)].map(([day, terms]) => ({
      id: `${day}-${calendar.code}@thongthin`,
      day,
      summary: `ครบวาระ ${terms.length} วาระ ${calendar.nameTh}`,
      description: `${terms.length} terms end in ${calendar.nameEn}`,
      url: siteOrigin + paths.termsOf(calendar.code, 'th'),
      stamp: calendar.newestChangeAt ?? NEVER,
    })),
  );
  return write(
    'วาระที่จะครบทั้งประเทศ',
    events.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

interface DayEvent {
  readonly id: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
}

function eventsOf(term: ListedTerm, siteOrigin: string): DayEvent[] {
  const name = fullLaoName(term.lao, 'th');
  const body = BODY_NAMES[term.body];
  const last = lastDayOf(term);
  const common = {
    url: siteOrigin + term.lao.url,
    description: `วาระที่ ${term.ordinal} ตั้งแต่ ${formatDay(term.startDate, 'th')} เลือกตั้งได้ถึง ${formatDay(term.lastElectionDay, 'th')} (${term.electionSource})`,
  };
  return [
    { ...common, id: `${term.termId}-end@thongthin`, day: last, summary: `${body.th}ครบวาระ ${name}` },
    { ...common, id: `${term.termId}-election@thongthin`, day: term.lastElectionDay, summary: `วันสุดท้ายที่เลือกตั้ง${body.th} ${name}` },
  ];
}

function write(name: string, events: readonly (DayEvent & { readonly stamp: string })[]): string {
  const calendar = ical({ name, prodId: { company: 'Thongthin', product: 'Terms', language: 'TH' } });
  for (const { id, day, summary, description, url, stamp } of events)
    calendar.createEvent({
      ...{ id, start: day, allDay: true, summary, description, url, stamp },
      // A deadline takes nobody's time.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}

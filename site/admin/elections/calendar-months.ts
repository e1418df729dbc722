// The months in which something of a timetable falls, as weeks from Sunday, as calendars in Thailand are printed. Pure.

import type { Bilingual, Lang } from '../../../shared/text/lang.ts';

export interface Month {
  /** Its first day. */
  readonly first: string;
  readonly title: Bilingual;
  readonly weekdays: Readonly<Record<Lang, readonly string[]>>;
  /** Days as ISO dates; null before the first and after the last. */
  readonly weeks: readonly (readonly (string | null)[])[];
}

const WEEKDAYS: Month['weekdays'] = {
  th: ['อา.', 'จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

export function monthsOf(dated: readonly { readonly until: string }[]): Month[] {
  const firsts = [...new Set(dated.map(({ until }) => `${until.slice(0, 7)}-01`))].toSorted();
  return firsts.map((first) => ({
    first,
    title: { th: titleOf(first, 'th-TH-u-ca-buddhist'), en: titleOf(first, 'en-GB') },
    weekdays: WEEKDAYS,
    weeks: weeksOf(first),
  }));
}

function titleOf(first: string, locale: string): string {
  return new Date(`${first}T00:00:00Z`).toLocaleDateString(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function weeksOf(first: string): (string | null)[][] {
  const start = new Date(`${first}T00:00:00Z`);
  const length = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  const days = [
    ...Array.from({ length: start.getUTCDay() }, () => null),
    ...Array.from({ length }, (_, index) => `${first.slice(0, 8)}${String(index + 1).padStart(2, '0')}`),
  ];
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_place, place) => days[week * 7 + place] ?? null),
  );
}

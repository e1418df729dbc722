// The days that stand in other records than the election's own, for its timetable.

import type { Election } from '../../shared/elections/election.ts';
import type { ElectionFacts } from '../../shared/elections/election-facts.ts';
import { recordsFrom } from '../../shared/elections/records-around.ts';
import { type Scheduled, type TimetableEntry, timetableOf } from '../../shared/elections/timetable.ts';
import { Term } from '../../shared/people/term.ts';
import type { Lao } from '../../shared/register/lao.ts';
import { typeOnDay } from '../../shared/register/type-on-day.ts';

type Stored = Parameters<typeof recordsFrom>[0];

export function electionTimetable(election: Election, lao: Lao, stored: Stored, facts: ElectionFacts, today: string): TimetableEntry[] {
  const { units, staff, certifications } = recordsFrom(stored);
  const scheduled: Scheduled = {
    ...election,
    laoType: typeOnDay(lao, election.electionDay ?? today),
    reportedOn: reportedOn(election, stored['terms'] ?? []),
    unitsPublishedOn: units.length > 0 && facts.unitsNotPublished === 0 ? lastOf(units.map((unit) => unit.publishedOn)) : null,
    staffAppointedOn: units.length > 0 && facts.unitsNotStaffed === 0 ? lastIfAll(staff.map((one) => one.appointedOn)) : null,
    resultAnnouncedOn:
      facts.contests > 0 && facts.contestsNotDecided === 0 ? lastIfAll(certifications.map((one) => one.announcementDate)) : null,
  };
  return timetableOf(scheduled, today);
}

/** What the officer has to look at first: what is late, else what is due, else what comes next. */
export function nextDateOf(timetable: readonly TimetableEntry[]): TimetableEntry['code'] | null {
  const open = (['late', 'due', 'upcoming'] as const).map((state) => timetable.find((entry) => entry.state === state));
  return open.find((entry) => entry !== undefined)?.code ?? null;
}

function reportedOn({ offices, termOrdinal }: Election, terms: readonly unknown[]): string | null {
  const body = offices === 'executive' ? 'executive' : 'council';
  const known = terms.flatMap((one) => Term.safeParse(one).data ?? []);
  return known.find((term) => term.body === body && term.ordinal === termOrdinal)?.reportedOn ?? null;
}

function lastIfAll(days: readonly (string | null)[]): string | null {
  return days.includes(null) ? null : lastOf(days);
}

function lastOf(days: readonly (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

// Terms that end as CSV: one row per term.

import { lastDayOf } from '../../shared/people/term-watch.ts';
import type { ListedTerm, TermsCalendar } from '../../shared/published.ts';
import { fullLaoName } from '../../shared/register/lao-type.ts';
import { csvText } from './data-files.ts';

const COLUMNS = [
  ['day', 'state', 'laoId', 'code', 'fullNameTh', 'districtTh', 'provinceTh', 'termId', 'body', 'ordinal'],
  ['startDate', 'lastDay', 'lastElectionDay', 'electionSource', 'url'],
].flat();

/** `state` is `ending` or `awaiting` (over, the next one not recorded); `day` is the day it was counted on. */
export function termsCsv(calendars: readonly TermsCalendar[]): string {
  const rows = calendars.flatMap((calendar) => [
    ...calendar.ending.map((term) => row(calendar, 'ending', term)),
    ...calendar.awaiting.map((term) => row(calendar, 'awaiting', term)),
  ]);
  return csvText([COLUMNS, ...rows]);
}

function row({ day, nameTh }: TermsCalendar, state: string, { lao, ...term }: ListedTerm): string[] {
  const { termId, body, ordinal, startDate, lastElectionDay, electionSource } = term;
  return [
    ...[day, state, lao.laoId, lao.code ?? '', fullLaoName(lao, 'th'), lao.districtTh ?? '', nameTh],
    ...[termId, body, String(ordinal), startDate, lastDayOf(term), lastElectionDay, electionSource, lao.url],
  ];
}

// Dates of an election that break a rule of the timetable, each naming the section. Impossible orders block; what is late is recorded as
// it was and warned of, because a late act is a fact too. Codes F.43x and W.43x.

import { type DayCount, type ElectionDays, electionDaysOn } from '../law/election-days.ts';
import { type TermDeadlines, termDeadlinesOn } from '../law/term-deadlines.ts';
import { addDays, formatDay } from '../text/dates.ts';
import { blocking, type Violation, warning } from '../violations.ts';
import type { Election } from './election.ts';
import { lastElectionDayOf, pinnedDay } from './timetable.ts';

type Dated = Pick<
  Election,
  | 'cause'
  | 'causeDate'
  | 'calledOn'
  | 'draftedOn'
  | 'approvedOn'
  | 'announcedOn'
  | 'applicationsFrom'
  | 'applicationsTo'
  | 'candidatesAnnouncedOn'
  | 'electionDay'
  | 'rulesAsOf'
>;

/** The days of an election's own record. `termEnds`: last day of the term in which a councillor's seat fell vacant; null otherwise. */
export function checkElectionDays(election: Dated, termEnds: string | null, today: string): Violation[] {
  const pinned = pinnedDay(election, today);
  const [days, terms] = [electionDaysOn(pinned), termDeadlinesOn(pinned)];
  return [
    ...checkOrder(election),
    ...checkPast(election, today),
    ...(days === null ? [] : checkCounts(election, days, termEnds)),
    ...(terms === null ? [] : checkLastDay(election, terms)),
  ];
}

/** When a unit was published, against election day. */
export function checkUnitPublished(publishedOn: string | null, electionDay: string | null, days: ElectionDays): Violation[] {
  return lateBefore('W.436', 'publishedOn', publishedOn, electionDay, days.unitsBefore, [
    'ประกาศหน่วยเลือกตั้ง',
    'Polling units are published',
  ]);
}

/** When poll staff were appointed, against election day. */
export function checkStaffAppointed(appointedOn: string | null, electionDay: string | null, days: ElectionDays): Violation[] {
  return lateBefore('W.437', 'appointedOn', appointedOn, electionDay, days.staffBefore, ['แต่งตั้งเจ้าหน้าที่', 'Poll staff are appointed']);
}

/** The order in which the days of an election must lie; two may be the same day. */
const ORDER = [
  ['draftedOn', 'วันเสนอร่างประกาศ', 'the draft'],
  ['approvedOn', 'วันที่ ผอ.กต.จว. เห็นชอบ', 'the approval'],
  ['announcedOn', 'วันประกาศให้มีการเลือกตั้ง', 'the announcement'],
  ['applicationsFrom', 'วันแรกที่รับสมัคร', 'the first day of applications'],
  ['applicationsTo', 'วันสุดท้ายที่รับสมัคร', 'the last day of applications'],
  ['candidatesAnnouncedOn', 'วันประกาศรายชื่อผู้สมัคร', 'the publication of candidates'],
  ['electionDay', 'วันเลือกตั้ง', 'election day'],
] as const;

function checkOrder(election: Dated): Violation[] {
  const given = ORDER.flatMap(([field, th, en]) => {
    const day = election[field];
    return day === null ? [] : [{ field, th, en, day }];
  });
  return given.slice(1).flatMap((later, index) => {
    const earlier = given[index];
    if (earlier === undefined || earlier.day <= later.day) return [];
    return [
      blocking(
        'F.431',
        [earlier.field, later.field],
        `${earlier.th} ต้องไม่หลัง${later.th}`,
        `${capitalised(earlier.en)} cannot come after ${later.en}.`,
      ),
    ];
  });
}

const HAPPENED = ['calledOn', 'draftedOn', 'approvedOn', 'announcedOn', 'candidatesAnnouncedOn'] as const;

/** What is recorded as done lies in the past; plans may lie ahead. */
function checkPast(election: Dated, today: string): Violation[] {
  const ahead = HAPPENED.filter((field) => (election[field] ?? '') > today);
  return ahead.map((field) =>
    warning('W.430', [field], 'วันที่นี้ยังมาไม่ถึง ถือเป็นกำหนดการ', 'This day has not come yet: it counts as planned, not as done.'),
  );
}

function checkCounts(election: Dated, days: ElectionDays, termEnds: string | null): Violation[] {
  const { announcedOn, applicationsFrom, applicationsTo, candidatesAnnouncedOn, electionDay, cause, causeDate } = election;
  const tooShort =
    applicationsFrom !== null && applicationsTo !== null && addDays(applicationsFrom, days.applicationDays.days - 1) > applicationsTo;
  const notFilled =
    cause === 'vacancy' && causeDate !== null && termEnds !== null && daysBetween(causeDate, termEnds) < days.vacancyNotFilledUnder.days;
  return [
    ...lateBefore('W.432', 'announcedOn', announcedOn, electionDay, days.announceBefore, [
      'ประกาศให้มีการเลือกตั้ง',
      'The election is announced',
    ]),
    ...lateAfter('W.433', 'applicationsFrom', applicationsFrom, announcedOn, days.applicationsOpenWithin, [
      'เปิดรับสมัคร',
      'Applications open',
    ]),
    ...(tooShort
      ? [
          warning(
            'W.434',
            ['applicationsFrom', 'applicationsTo'],
            `รับสมัครไม่น้อยกว่า ${days.applicationDays.days} วัน (${days.applicationDays.source})`,
            `Applications are taken on at least ${days.applicationDays.days} days (${days.applicationDays.source}).`,
          ),
        ]
      : []),
    ...lateAfter('W.435', 'candidatesAnnouncedOn', candidatesAnnouncedOn, applicationsTo, days.candidatesWithin, [
      'ประกาศรายชื่อผู้สมัคร',
      'Candidates are published',
    ]),
    ...(notFilled ? [vacancyNotFilled(days.vacancyNotFilledUnder)] : []),
  ];
}

function vacancyNotFilled({ days, source }: DayCount): Violation {
  return warning(
    'W.438',
    ['cause', 'causeDate'],
    `วาระเหลือไม่ถึง ${days} วัน ไม่ต้องเลือกตั้งแทนตำแหน่งที่ว่าง (${source})`,
    `Fewer than ${days} days of the term are left: the seat is not filled (${source}).`,
  );
}

function checkLastDay(election: Dated, terms: TermDeadlines): Violation[] {
  const last = lastElectionDayOf(election, terms);
  if (last === null || election.electionDay === null || election.electionDay <= last) return [];
  return [
    warning(
      'W.431',
      ['electionDay'],
      `วันเลือกตั้งต้องไม่เกินวันที่ ${formatDay(last, 'th', 'short')} (${terms.electionSource})`,
      `The election is held by ${formatDay(last, 'en', 'short')} at the latest (${terms.electionSource}).`,
    ),
  ];
}

type Text = readonly [th: string, en: string];

function lateBefore(code: string, field: string, done: string | null, anchor: string | null, count: DayCount, [th, en]: Text): Violation[] {
  if (done === null || anchor === null || done <= addDays(anchor, -count.days)) return [];
  const last = addDays(anchor, -count.days);
  return [
    warning(
      code,
      [field],
      `${th}ก่อนวันเลือกตั้งไม่น้อยกว่า ${count.days} วัน คือภายในวันที่ ${formatDay(last, 'th', 'short')} (${count.source})`,
      `${en} at least ${count.days} days before election day, by ${formatDay(last, 'en', 'short')} (${count.source}).`,
    ),
  ];
}

function lateAfter(code: string, field: string, done: string | null, anchor: string | null, count: DayCount, [th, en]: Text): Violation[] {
  if (done === null || anchor === null || done <= addDays(anchor, count.days)) return [];
  const last = addDays(anchor, count.days);
  return [
    warning(
      code,
      [field],
      `${th}ภายใน ${count.days} วัน คือภายในวันที่ ${formatDay(last, 'th', 'short')} (${count.source})`,
      `${en} within ${count.days} days, by ${formatDay(last, 'en', 'short')} (${count.source}).`,
    ),
  ];
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

// The calendar of one election (domain §4.3): every date the law sets, computed from the rules the election pins, with what is done,
// due and late on a day. Days are whole days of Asia/Bangkok; “ไม่น้อยกว่า 25 วันก่อนวันเลือกตั้ง” means at the latest 25 days before.

import { type DayCount, type ElectionDays, electionDaysOn, meetsAfterElectionDay } from '../law/election-days.ts';
import { electionFormOf, type Paper } from '../law/election-forms.ts';
import { type TermDeadlines, termDeadlinesOn } from '../law/term-deadlines.ts';
import type { LaoType } from '../register/lao-type.ts';
import { addDays } from '../text/dates.ts';
import type { Bilingual } from '../text/lang.ts';
import type { Election } from './election.ts';

type FromElection =
  | 'offices'
  | 'cause'
  | 'causeDate'
  | 'announcedOn'
  | 'applicationsFrom'
  | 'applicationsTo'
  | 'candidatesAnnouncedOn'
  | 'electionDay'
  | 'rulesAsOf'
  | 'calledOn';

/** An election with the days that stand in other records. */
export interface Scheduled extends Pick<Election, FromElection> {
  readonly laoType: LaoType;
  /** แจ้ง ผอ.กต.จว. เมื่อ, of the term. */
  readonly reportedOn: string | null;
  /** The day the last polling unit was published; null while one is not. */
  readonly unitsPublishedOn: string | null;
  /** The day the last committee was appointed; null while one is not. */
  readonly staffAppointedOn: string | null;
  /** The day of the last announcement of results; null while a contest is not decided. */
  readonly resultAnnouncedOn: string | null;
}

export const TIMETABLE_CODES = [
  'report',
  'announce',
  'openApplications',
  'takeApplications',
  'publishCandidates',
  'publishUnits',
  'postVoterList',
  'appointStaff',
  'tellHouseholds',
  'changeNames',
  'noticeBefore',
  'poll',
  'lastElectionDay',
  'noticeAfter',
  'drawLots',
  'announceResult',
  'decideResult',
  'firstMeeting',
  'statePolicy',
] as const;
export type TimetableCode = (typeof TIMETABLE_CODES)[number];

/** `past`: over, and nobody records whether it was done. `due`: within seven days, or going on. */
export type TimetableState = 'done' | 'doneLate' | 'late' | 'due' | 'upcoming' | 'past';

export interface TimetableEntry extends Bilingual {
  readonly code: TimetableCode;
  /** First day of a span; null where only the last day counts. */
  readonly from: string | null;
  /** The last lawful day. */
  readonly until: string;
  /** When it was done, as recorded; null while it is not, or where it is not recorded. */
  readonly doneOn: string | null;
  readonly state: TimetableState;
  readonly source: string;
  /** แบบ ส.ถ./ผ.ถ.; null where there is none. */
  readonly form: string | null;
  /** False where the number of days follows from calendars and is to be confirmed. */
  readonly isConfirmed: boolean;
}

const NAMES: Readonly<Record<TimetableCode, Bilingual & { readonly paper: Paper | null }>> = {
  report: { th: 'แจ้ง ผอ.กต.จว. ว่าจะครบวาระ', en: 'Report the end of the term to the provincial director', paper: null },
  announce: { th: 'ประกาศให้มีการเลือกตั้ง', en: 'Announce the election', paper: 'announcement' },
  openApplications: { th: 'เปิดรับสมัคร', en: 'Open applications', paper: null },
  takeApplications: { th: 'รับสมัครรับเลือกตั้ง', en: 'Applications', paper: 'application' },
  publishCandidates: { th: 'ประกาศรายชื่อผู้สมัคร', en: 'Publish the candidates', paper: 'candidateList' },
  publishUnits: { th: 'ประกาศหน่วยเลือกตั้งและที่เลือกตั้ง', en: 'Publish polling units and places', paper: 'unitAnnouncement' },
  postVoterList: { th: 'ปิดประกาศบัญชีรายชื่อผู้มีสิทธิเลือกตั้ง', en: 'Post the voter list', paper: null },
  appointStaff: { th: 'แต่งตั้ง กปน. และเจ้าหน้าที่รักษาความปลอดภัย', en: 'Appoint committees and security officers', paper: 'staffOrder' },
  tellHouseholds: { th: 'แจ้งเจ้าบ้าน', en: 'Tell the heads of household', paper: null },
  changeNames: { th: 'วันสุดท้ายของการเพิ่มชื่อ–ถอนชื่อ', en: 'Last day to add or withdraw names', paper: null },
  noticeBefore: { th: 'แจ้งเหตุที่ไม่อาจไปใช้สิทธิ (ก่อนวันเลือกตั้ง)', en: 'Notice of being unable to vote (before)', paper: 'absenceNotice' },
  poll: { th: 'วันเลือกตั้ง', en: 'Election day', paper: null },
  lastElectionDay: { th: 'วันสุดท้ายที่เลือกตั้งได้', en: 'Last day the election may be held', paper: null },
  noticeAfter: { th: 'แจ้งเหตุที่ไม่อาจไปใช้สิทธิ (หลังวันเลือกตั้ง)', en: 'Notice of being unable to vote (after)', paper: 'absenceNotice' },
  drawLots: { th: 'จับสลากกรณีคะแนนเท่ากัน', en: 'Draw lots where votes are equal', paper: null },
  announceResult: { th: 'กกต. ประกาศผล (กรณีสุจริตและเที่ยงธรรม)', en: 'The Election Commission announces the result', paper: null },
  decideResult: { th: 'กกต. ประกาศผลหรือสั่งเลือกตั้งใหม่ อย่างช้า', en: 'The Election Commission decides at the latest', paper: null },
  firstMeeting: { th: 'ประชุมสภาครั้งแรก', en: 'First meeting of the council', paper: null },
  statePolicy: { th: 'แถลงนโยบายต่อสภา', en: 'State policy to the council', paper: null },
};

const DUE_WITHIN_DAYS = 7;

/** The entries that can be computed so far, by their last day. Empty before the act of 2562. */
export function timetableOf(election: Scheduled, today: string): TimetableEntry[] {
  const pinned = pinnedDay(election, today);
  const [days, terms] = [electionDaysOn(pinned), termDeadlinesOn(pinned)];
  if (days === null || terms === null) return [];
  return [...beforeThePoll(election, days), ...aroundThePoll(election, days, terms), ...afterThePoll(election, days)]
    .map((entry) => ({ ...named(entry.code, election, pinned), ...entry }))
    .map(({ isTracked, ...entry }) => ({ ...entry, state: stateOn(today, { ...entry, isTracked }) }))
    .toSorted((a, b) =>
      a.until < b.until ? -1 : a.until > b.until ? 1 : TIMETABLE_CODES.indexOf(a.code) - TIMETABLE_CODES.indexOf(b.code),
    );
}

function named(code: TimetableCode, election: Scheduled, day: string): Bilingual & { form: string | null } {
  const { th, en, paper } = NAMES[code];
  const own = paper === 'announcement' && isRepeat(election) ? 'repeatAnnouncement' : paper;
  return { th, en, form: own === null ? null : (electionFormOf(own, day)?.code ?? null) };
}

/** The day whose rules an election goes by. */
export function pinnedDay({ rulesAsOf, calledOn }: Pick<Election, 'rulesAsOf' | 'calledOn'>, today: string): string {
  return rulesAsOf ?? calledOn ?? today;
}

export function isRepeat({ cause }: Pick<Election, 'cause'>): boolean {
  return cause === 'repeatNoVote' || cause === 'repeatTenPercent';
}

/** How long after its cause an election may be held; null where the law sets no count of days. */
export function lastElectionDayOf({ cause, causeDate }: Pick<Election, 'cause' | 'causeDate'>, terms: TermDeadlines): string | null {
  if (causeDate === null) return null;
  if (cause === 'termEnd' || cause === 'councilDissolved' || cause === 'newLao') return addDays(causeDate, terms.electionDaysAfterTerm);
  return cause === 'vacancy' ? addDays(causeDate, terms.electionDaysAfterVacancy) : null;
}

interface Draft extends Pick<TimetableEntry, 'code' | 'from' | 'until' | 'doneOn' | 'source' | 'isConfirmed'> {
  /** Whether a record says when it was done. */
  readonly isTracked: boolean;
}

function task(code: TimetableCode, until: string | null, doneOn: string | null, { source, isConfirmed }: Omit<DayCount, 'days'>): Draft[] {
  return until === null ? [] : [{ code, from: null, until, doneOn, source, isConfirmed, isTracked: true }];
}

function span(code: TimetableCode, from: string | null, until: string, { source, isConfirmed }: Omit<DayCount, 'days'>): Draft {
  return { code, from, until, doneOn: null, source, isConfirmed, isTracked: false };
}

function beforeThePoll(election: Scheduled, days: ElectionDays): Draft[] {
  const { electionDay, announcedOn, applicationsFrom, applicationsTo, candidatesAnnouncedOn, unitsPublishedOn, staffAppointedOn } =
    election;
  const before = ({ days: count }: DayCount) => (electionDay === null ? null : addDays(electionDay, -count));
  const after = (day: string | null, { days: count }: DayCount) => (day === null ? null : addDays(day, count));
  return [
    ...task('announce', before(days.announceBefore), announcedOn, days.announceBefore),
    ...task('openApplications', after(announcedOn, days.applicationsOpenWithin), applicationsFrom, days.applicationsOpenWithin),
    ...(applicationsTo === null ? [] : [span('takeApplications', applicationsFrom, applicationsTo, days.applicationDays)]),
    ...task('publishCandidates', after(applicationsTo, days.candidatesWithin), candidatesAnnouncedOn, days.candidatesWithin),
    ...task('publishUnits', before(days.unitsBefore), unitsPublishedOn, days.unitsBefore),
    ...task('appointStaff', before(days.staffBefore), staffAppointedOn, days.staffBefore),
    ...(electionDay === null
      ? []
      : [
          span('postVoterList', null, addDays(electionDay, -days.voterListBefore.days), days.voterListBefore),
          span('tellHouseholds', null, addDays(electionDay, -days.householdsBefore.days), days.householdsBefore),
          span('changeNames', null, addDays(electionDay, -days.namesBefore.days), days.namesBefore),
          span('noticeBefore', addDays(electionDay, -days.absenceNotice.days), addDays(electionDay, -1), days.absenceNotice),
        ]),
  ];
}

function aroundThePoll(election: Scheduled, days: ElectionDays, terms: TermDeadlines): Draft[] {
  const { cause, causeDate, electionDay, reportedOn } = election;
  const reportBy = cause === 'termEnd' && causeDate !== null ? addDays(causeDate, -terms.reportDaysBefore) : null;
  const last = lastElectionDayOf(election, terms);
  return [
    ...task('report', reportBy, reportedOn, { source: terms.reportSource, isConfirmed: true }),
    ...(electionDay === null
      ? task('lastElectionDay', last, null, { source: terms.electionSource, isConfirmed: true })
      : [
          span('poll', electionDay, electionDay, { source: `${days.pollFrom}–${days.pollTo} น.`, isConfirmed: true }),
          span('noticeAfter', addDays(electionDay, 1), addDays(electionDay, days.absenceNotice.days), days.absenceNotice),
        ]),
  ];
}

function afterThePoll({ electionDay, offices, laoType, resultAnnouncedOn }: Scheduled, days: ElectionDays): Draft[] {
  if (electionDay === null) return [];
  const meetsFrom = meetsAfterElectionDay(laoType) ? electionDay : resultAnnouncedOn;
  const withMeeting = offices !== 'executive' && meetsFrom !== null;
  const withPolicy = offices !== 'council' && resultAnnouncedOn !== null;
  return [
    span('drawLots', electionDay, addDays(electionDay, days.lotsWithin.days), days.lotsWithin),
    span('announceResult', null, addDays(electionDay, days.resultAfter.days), days.resultAfter),
    ...task('decideResult', addDays(electionDay, days.resultAtLatest.days), resultAnnouncedOn, days.resultAtLatest),
    ...(withMeeting ? [span('firstMeeting', null, addDays(meetsFrom, days.firstMeetingWithin.days), days.firstMeetingWithin)] : []),
    ...(withPolicy ? [span('statePolicy', null, addDays(resultAnnouncedOn, days.policyWithin.days), days.policyWithin)] : []),
  ];
}

function stateOn(
  today: string,
  { from, until, doneOn, isTracked }: Pick<Draft, 'from' | 'until' | 'doneOn' | 'isTracked'>,
): TimetableState {
  if (doneOn !== null && doneOn <= today) return doneOn <= until ? 'done' : 'doneLate';
  if (today > until) return isTracked ? 'late' : 'past';
  return today >= (from ?? addDays(until, -DUE_WITHIN_DAYS)) ? 'due' : 'upcoming';
}

// Day counts of an election (domain §4.3). Dated: an election goes by the version in force on the day it pins. Those not read in the
// act or regulation themselves, but in calendars made by them, say so with `isConfirmed: false` and are to be confirmed by an officer.

import type { LaoType } from '../register/lao-type.ts';
import { ELECTION_ACT } from './acts.ts';
import { type Dated, inForceOn } from './in-force.ts';

export interface DayCount {
  readonly days: number;
  /** Act or regulation and section, in Thai. */
  readonly source: string;
  /** False where the number follows from published calendars, not from the text of the law. */
  readonly isConfirmed: boolean;
}

export interface ElectionDays extends Dated {
  /** ประกาศให้มีการเลือกตั้ง, at least before election day. */
  readonly announceBefore: DayCount;
  /** Applications open at most after the announcement. */
  readonly applicationsOpenWithin: DayCount;
  /** Days on which applications are taken, at least. */
  readonly applicationDays: DayCount;
  /** Candidates are published at most after the last day of applications. */
  readonly candidatesWithin: DayCount;
  readonly unitsBefore: DayCount;
  readonly voterListBefore: DayCount;
  readonly staffBefore: DayCount;
  readonly householdsBefore: DayCount;
  readonly namesBefore: DayCount;
  /** แจ้งเหตุที่ไม่อาจไปใช้สิทธิ: so many days before and after election day. */
  readonly absenceNotice: DayCount;
  readonly lotsWithin: DayCount;
  /** กกต. ประกาศผล, where nothing speaks against it, and at the latest. */
  readonly resultAfter: DayCount;
  readonly resultAtLatest: DayCount;
  readonly firstMeetingWithin: DayCount;
  readonly policyWithin: DayCount;
  /** A councillor's seat that falls vacant with fewer days of the term left is not filled. */
  readonly vacancyNotFilledUnder: DayCount;
  /** Hours of the poll, Asia/Bangkok. */
  readonly pollFrom: string;
  readonly pollTo: string;
}

const REGULATION = 'ระเบียบ กกต. ว่าด้วยการเลือกตั้งสมาชิกสภาท้องถิ่นหรือผู้บริหารท้องถิ่น พ.ศ. 2562';
const law = (days: number, source: string): DayCount => ({ days, source, isConfirmed: true });
const calendar = (days: number, source: string): DayCount => ({ days, source, isConfirmed: false });

const ELECTION_DAYS: readonly ElectionDays[] = [
  {
    validFrom: '2019-04-17',
    validTo: null,
    announceBefore: law(30, REGULATION),
    applicationsOpenWithin: calendar(10, `${ELECTION_ACT} ม.12`),
    applicationDays: calendar(5, `${ELECTION_ACT} ม.12`),
    candidatesWithin: calendar(7, REGULATION),
    unitsBefore: law(25, REGULATION),
    voterListBefore: calendar(25, REGULATION),
    staffBefore: law(20, REGULATION),
    householdsBefore: calendar(15, REGULATION),
    namesBefore: calendar(10, REGULATION),
    absenceNotice: law(7, REGULATION),
    lotsWithin: law(3, `${REGULATION} ข้อ 181`),
    resultAfter: law(30, `${ELECTION_ACT} ม.17`),
    resultAtLatest: law(60, `${ELECTION_ACT} ม.17`),
    firstMeetingWithin: law(15, 'กฎหมายจัดตั้ง อปท.'),
    policyWithin: law(30, 'กฎหมายจัดตั้ง อปท.'),
    vacancyNotFilledUnder: calendar(180, `${ELECTION_ACT} ม.11`),
    pollFrom: '08:00',
    pollTo: '17:00',
  },
];

/** The day counts in force on a day; null before the act of 2562. */
export function electionDaysOn(day: string): ElectionDays | null {
  return inForceOn(ELECTION_DAYS, day);
}

/** พัทยา and กทม. count the first meeting of the council from election day, all others from the announcement of the result. */
export function meetsAfterElectionDay(type: LaoType): boolean {
  return type === 'pattaya' || type === 'bma';
}

// The papers of an election as printed from its records: form number, title, sentences, table, signature; in Thai, with Thai digits. Pure.

import type { Candidacy } from '../../../shared/elections/candidacy.ts';
import type { Constituency } from '../../../shared/elections/constituency.ts';
import { BALLOT_FIGURES, votesOf } from '../../../shared/elections/count-figures.ts';
import type { Election } from '../../../shared/elections/election.ts';
import { contestIdOf, type Office } from '../../../shared/elections/election-id.ts';
import { type Blank, fillBlanks, formNumber, PAPER_TEXTS, type PaperText } from '../../../shared/elections/forms.ts';
import { CAUSE_NAMES, OFFICES_NAMES } from '../../../shared/elections/offices-names.ts';
import type { PollStaff } from '../../../shared/elections/poll-staff.ts';
import type { PollingUnit } from '../../../shared/elections/polling-unit.ts';
import { isRepeat, pinnedDay } from '../../../shared/elections/timetable.ts';
import type { UnitCount } from '../../../shared/elections/unit-count.ts';
import { unitResultsOf } from '../../../shared/elections/unit-results.ts';
import type { Paper } from '../../../shared/law/election-forms.ts';
import { fullPersonName } from '../../../shared/people/full-name.ts';
import { fullLaoName } from '../../../shared/register/lao-type.ts';
import { provinceByCode } from '../../../shared/register/provinces.ts';
import { formatDay } from '../../../shared/text/dates.ts';
import { toThaiDigits } from '../../../shared/text/thai.ts';

export const PAPER_KINDS = [
  'announcement',
  'unitAnnouncement',
  'staffOrder',
  'staffNotice',
  'candidateList',
  'unitCount',
  'countSummary',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export interface PrintedPaper {
  readonly key: string;
  readonly kind: PaperKind;
  /** “แบบ ส.ถ. ๑/๑”; null where no form is known. */
  readonly form: string | null;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Between the sentences and the signature. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
  readonly signedBy: string;
}

export interface ElectionOnPaper {
  readonly election: Election;
  readonly lao: { readonly type: Parameters<typeof fullLaoName>[0]['type']; readonly nameTh: string; readonly nameEn: string | null };
  readonly constituencies: readonly Constituency[];
  readonly units: readonly PollingUnit[];
  readonly staff: readonly PollStaff[];
  readonly candidacies: readonly Candidacy[];
  readonly counts: readonly UnitCount[];
  readonly today: string;
}

type Blanks = Partial<Record<Blank, string>>;

const POLL_HOURS = { pollFrom: '08.00', pollTo: '17.00' };
const ROLES: Readonly<Record<PollStaff['role'], string>> = {
  chair: 'ประธานกรรมการประจำหน่วยเลือกตั้ง',
  member: 'กรรมการประจำหน่วยเลือกตั้ง',
  security: 'เจ้าหน้าที่รักษาความปลอดภัย',
};
const FIGURES: Readonly<Record<(typeof BALLOT_FIGURES)[number], string>> = {
  eligibleVoters: 'จำนวนผู้มีสิทธิเลือกตั้งตามบัญชีรายชื่อ',
  votersPresent: 'จำนวนผู้มาแสดงตน',
  ballotsReceived: 'จำนวนบัตรเลือกตั้งที่ได้รับจัดสรร',
  ballotsUsed: 'จำนวนบัตรเลือกตั้งที่ใช้',
  ballotsRemaining: 'จำนวนบัตรเลือกตั้งที่เหลือ',
  goodBallots: 'จำนวนบัตรดี',
  spoiledBallots: 'จำนวนบัตรเสีย',
  noVoteBallots: 'จำนวนบัตรที่ไม่เลือกผู้สมัครผู้ใด',
};

export function papersOf(on: ElectionOnPaper, kinds: readonly PaperKind[]): PrintedPaper[] {
  return kinds.flatMap((kind) => MAKERS[kind](on));
}

const MAKERS: Readonly<Record<PaperKind, (on: ElectionOnPaper) => PrintedPaper[]>> = {
  announcement: (on) => {
    const repeats = isRepeat(on.election);
    const text = repeats ? PAPER_TEXTS.repeatAnnouncement : PAPER_TEXTS.announcement;
    const form = on.election.announcementForm;
    const rows = on.constituencies.map(({ number, area, seats }) => [String(number), area ?? '', seats === 0 ? '–' : String(seats)]);
    const table = { head: ['เขตเลือกตั้งที่', 'พื้นที่', 'จำนวนสมาชิก (คน)'], rows };
    const paper = paperOf(on, 'announcement', repeats ? 'repeatAnnouncement' : 'announcement', text, {}, 'one', table);
    return [form === null ? paper : { ...paper, form: toThaiDigits(`แบบ ${seriesOf(on.election)} ${form}`) }];
  },
  unitAnnouncement: (on) => {
    const rows = on.units.map(({ constituency, number, villages, boundary, place, eligibleVoters }) => [
      String(constituency),
      String(number),
      [villages.join(', '), boundary ?? ''].filter(Boolean).join(' '),
      place ?? '',
      eligibleVoters === null ? '' : eligibleVoters.toLocaleString('en-US'),
    ]);
    const head = ['เขต', 'หน่วย', 'ท้องที่และแนวเขต', 'ที่เลือกตั้ง', 'ผู้มีสิทธิ (คน)'];
    return [paperOf(on, 'unitAnnouncement', 'unitAnnouncement', PAPER_TEXTS.unitAnnouncement, {}, 'one', { head, rows })];
  },
  staffOrder: (on) =>
    on.units.map((unit) => {
      const rows = staffOf(on, unit).map((one, index) => [String(index + 1), fullPersonName(one), ROLES[one.role]]);
      const blanks = { ...placeOf(unit), ...orderOf(staffOf(on, unit)[0]) };
      return paperOf(on, 'staffOrder', 'staffOrder', PAPER_TEXTS.staffOrder, blanks, unit.unitId, { head: ['ที่', 'ชื่อ', 'ตำแหน่ง'], rows });
    }),
  staffNotice: (on) =>
    on.units.flatMap((unit) =>
      staffOf(on, unit).map((one, index) => {
        const blanks = { ...placeOf(unit), ...orderOf(one), person: fullPersonName(one), role: ROLES[one.role] };
        return paperOf(on, 'staffNotice', 'staffNotice', PAPER_TEXTS.staffNotice, blanks, `${unit.unitId} ${index}`, null);
      }),
    ),
  candidateList: (on) =>
    contestsOn(on).map(({ office, constituency, contestId }) => {
      const rows = candidatesIn(on, contestId).map((one) => [String(one.number ?? ''), fullPersonName(one), one.group ?? '']);
      const paper = paperOf(on, 'candidateList', 'candidateList', PAPER_TEXTS.candidateList, {}, contestId, {
        head: ['หมายเลข', 'ชื่อ', 'กลุ่มหรือพรรค'],
        rows,
      });
      const where = constituency === null ? '' : ` เขตเลือกตั้งที่ ${constituency}`;
      return { ...paper, title: toThaiDigits(`${paper.title} (${OFFICES_NAMES[office].th}${where})`) };
    }),
  unitCount: (on) => on.units.flatMap((unit) => officesOf(on.election).map((office) => countPaper(on, unit, office))),
  countSummary: (on) =>
    contestsOn(on).map(({ office, constituency, contestId }) => {
      const results = resultsOn(on).filter(({ count }) => contestIdOf(count.office, count.constituency) === contestId);
      const total = (number: number) => results.reduce((sum, { count }) => sum + (votesOf(count.votes, number) ?? 0), 0);
      const rows = candidatesIn(on, contestId)
        .filter(({ number }) => number !== null)
        .map((one) => [String(one.number), fullPersonName(one), total(one.number ?? 0).toLocaleString('en-US')]);
      const sums = BALLOT_FIGURES.map((cell) => {
        const sum = results.reduce<number | null>((all, { count }) => (all === null || count[cell] === null ? null : all + count[cell]), 0);
        return ['', FIGURES[cell], sum === null || results.length === 0 ? '' : sum.toLocaleString('en-US')];
      });
      const head = ['หมายเลข', 'ผู้สมัคร', 'คะแนน'];
      const paper = paperOf(on, 'countSummary', 'countSummary', PAPER_TEXTS.countSummary, {}, contestId, {
        head,
        rows: [...rows, ...sums],
      });
      const where = constituency === null ? '' : ` เขตเลือกตั้งที่ ${constituency}`;
      return { ...paper, title: toThaiDigits(`${paper.title} (${OFFICES_NAMES[office].th}${where})`) };
    }),
};

function countPaper(on: ElectionOnPaper, unit: PollingUnit, office: Office): PrintedPaper {
  const contestId = contestIdOf(office, unit.constituency);
  const result = resultsOn(on).find(
    ({ count }) => count.office === office && count.constituency === unit.constituency && count.unit === unit.number,
  );
  const shown = (figure: number | null | undefined) => (figure == null ? '' : figure.toLocaleString('en-US'));
  const figures = BALLOT_FIGURES.map((cell, index) => [String(index + 1), FIGURES[cell], shown(result?.count[cell])]);
  const votes = candidatesIn(on, contestId).flatMap((one) =>
    one.number === null
      ? []
      : [[`หมายเลข ${one.number}`, fullPersonName(one), result === undefined ? '' : shown(votesOf(result.count.votes, one.number))]],
  );
  const table = { head: ['ที่', 'รายการ', 'จำนวน'], rows: [...figures, ...votes] };
  const blanks = { ...placeOf(unit), offices: OFFICES_NAMES[office].th };
  return paperOf(on, 'unitCount', 'unitCount', PAPER_TEXTS.unitCount, blanks, `${unit.unitId} ${office}`, table);
}

function paperOf(
  on: ElectionOnPaper,
  kind: PaperKind,
  paper: Paper,
  text: PaperText,
  own: Blanks,
  name: string,
  table: PrintedPaper['table'],
): PrintedPaper {
  const { election } = on;
  const blanks = { ...blanksOf(on), ...own };
  const say = (sentence: string) => toThaiDigits(fillBlanks(sentence, blanks));
  const form = formNumber(paper, election.offices, pinnedDay(election, on.today));
  return {
    key: `${kind} ${name}`,
    kind,
    form: form === null ? null : toThaiDigits(form),
    title: say(text.title),
    paragraphs: text.paragraphs.map(say),
    table: table === null ? null : { head: table.head, rows: table.rows.map((row) => row.map(toThaiDigits)) },
    signedBy: say(text.signedBy),
  };
}

/** Days are left to be written by hand where they are not recorded; the day of signing always is. */
function blanksOf({ election, lao }: ElectionOnPaper): Blanks {
  const day = (iso: string | null): string | undefined => (iso === null ? undefined : formatDay(iso, 'th'));
  const given = {
    lao: fullLaoName(lao, 'th'),
    province: provinceByCode(election.provinceCode)?.th,
    district: election.districtTh ?? undefined,
    offices: OFFICES_NAMES[election.offices].th,
    cause: CAUSE_NAMES[election.cause].th,
    causeDate: day(election.causeDate),
    electionDay: day(election.electionDay),
    ...POLL_HOURS,
    applicationsFrom: day(election.applicationsFrom),
    applicationsTo: day(election.applicationsTo),
    applicationPlace: election.centrePlace ?? undefined,
    announcementNumber: election.announcementNumber ?? undefined,
    repeats: election.repeats ?? undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function placeOf({ constituency, number, place }: PollingUnit): Blanks {
  return { constituency: String(constituency), unit: String(number), ...(place === null ? {} : { place }) };
}

function orderOf(staff: PollStaff | undefined): Blanks {
  return staff?.orderNumber == null ? {} : { orderNumber: staff.orderNumber };
}

function seriesOf({ offices }: Election): string {
  return { council: 'ส.ถ.', executive: 'ผ.ถ.', both: 'ส.ถ./ผ.ถ.' }[offices];
}

function officesOf({ offices }: Election): Office[] {
  return offices === 'both' ? ['council', 'executive'] : [offices];
}

function contestsOn({ election, constituencies }: ElectionOnPaper) {
  return officesOf(election).flatMap((office): { office: Office; constituency: number | null; contestId: string }[] =>
    office === 'executive'
      ? [{ office, constituency: null, contestId: contestIdOf(office, 0) }]
      : constituencies.map(({ number }) => ({ office, constituency: number, contestId: contestIdOf(office, number) })),
  );
}

function candidatesIn({ candidacies }: ElectionOnPaper, contestId: string): Candidacy[] {
  return candidacies
    .filter((one) => one.state !== 'rejected' && contestIdOf(one.office, one.constituency ?? 0) === contestId)
    .toSorted((a, b) => (a.number ?? 1_000) - (b.number ?? 1_000));
}

function staffOf({ staff }: ElectionOnPaper, { constituency, number }: PollingUnit): PollStaff[] {
  const order = ['chair', 'member', 'security'];
  return staff
    .filter((one) => one.constituency === constituency && one.unit === number)
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

function resultsOn({ counts, election }: ElectionOnPaper) {
  return (['council', 'executive'] as const).flatMap((office) =>
    unitResultsOf(
      counts.filter((count) => count.office === office),
      election.needsTwoEntries,
    ),
  );
}

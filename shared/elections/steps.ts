// The state machine of an election (000-16): which stage may follow which, what must be there first, and which work each stage
// allows. Everything not in the tables is refused.

import type { Bilingual } from '../text/lang.ts';
import { blocking, type Violation } from '../violations.ts';
import type { Certification } from './certification.ts';
import { type Election, ElectionStage } from './election.ts';
import type { ElectionFacts } from './election-facts.ts';
import { isMet, type Requirement, sayMissing } from './requirements.ts';

/** Where an election is: its stage, and whether its poll stands as planned. */
export type Position = Pick<Election, 'stage' | 'pollState'>;

interface Move extends Bilingual {
  readonly requires: readonly Requirement[];
}

interface StageMove extends Move {
  readonly from: ElectionStage;
  readonly to: ElectionStage;
}

/** From stage to stage, while the poll stands as planned. */
export const STAGE_MOVES: readonly StageMove[] = [
  {
    from: 'called',
    to: 'announced',
    th: 'ประกาศให้มีการเลือกตั้ง',
    en: 'Announce the election',
    requires: [
      'departuresRecorded',
      'termRecorded',
      'called',
      'datesSet',
      'draftApproved',
      'constituenciesSet',
      'seatsExplained',
      'announced',
    ],
  },
  { from: 'announced', to: 'called', th: 'ถอนประกาศเพื่อแก้ไข', en: 'Withdraw the announcement to correct it', requires: [] },
  {
    from: 'announced',
    to: 'applications',
    th: 'เปิดรับสมัคร',
    en: 'Open applications',
    requires: ['announced', 'unitsSet', 'applicationsBegun'],
  },
  {
    from: 'applications',
    to: 'candidates',
    th: 'ประกาศรายชื่อผู้สมัคร',
    en: 'Announce the candidates',
    requires: ['applicationsOver', 'candidaciesDecided', 'candidatesAnnounced'],
  },
  {
    from: 'candidates',
    to: 'applications',
    th: 'เปิดรับสมัครอีกครั้งตามคำสั่ง',
    en: 'Reopen applications by order',
    requires: [],
  },
  {
    from: 'candidates',
    to: 'voting',
    th: 'เปิดการลงคะแนน',
    en: 'Open the poll',
    requires: ['candidaciesDecided', 'unitsPublished', 'unitsStaffed', 'electionDayReached'],
  },
  { from: 'voting', to: 'counting', th: 'ปิดการลงคะแนนและเริ่มนับคะแนน', en: 'Close the poll and count', requires: ['electionDayReached'] },
  { from: 'counting', to: 'counted', th: 'นับคะแนนเสร็จ', en: 'Close the count', requires: ['allUnitsReported', 'allUnitsVerified'] },
  { from: 'counted', to: 'counting', th: 'นับหรือลงคะแนนใหม่ตามคำสั่ง', en: 'Count or vote again by order', requires: ['countAgainOrdered'] },
  { from: 'counted', to: 'certified', th: 'บันทึกการประกาศผล', en: 'Record the certification', requires: ['lotsDrawn', 'resultAnnounced'] },
  { from: 'certified', to: 'appointed', th: 'บันทึกผู้เข้ารับหน้าที่', en: 'Record those in office', requires: ['electedAppointed'] },
];

interface PollMove extends Move {
  readonly from: Election['pollState'];
  readonly to: Election['pollState'];
  /** Stages in which it may happen. */
  readonly during: readonly ElectionStage[];
}

const BEFORE_COUNT = ['called', 'announced', 'applications', 'candidates', 'voting'] as const;
const BEFORE_CERTIFICATE = [...BEFORE_COUNT, 'counting', 'counted'] as const;

/** เลื่อน and ยกเลิก: two different things, each with a reason; a cancelled poll does not come back, a new election takes its place. */
export const POLL_MOVES: readonly PollMove[] = [
  { from: 'asPlanned', to: 'postponed', th: 'เลื่อนการเลือกตั้ง', en: 'Postpone the poll', during: BEFORE_COUNT, requires: [] },
  { from: 'postponed', to: 'asPlanned', th: 'กำหนดวันเลือกตั้งใหม่', en: 'Set the new day', during: BEFORE_COUNT, requires: ['datesSet'] },
  { from: 'asPlanned', to: 'cancelled', th: 'ยกเลิกการเลือกตั้ง', en: 'Cancel the poll', during: BEFORE_CERTIFICATE, requires: [] },
  { from: 'postponed', to: 'cancelled', th: 'ยกเลิกการเลือกตั้ง', en: 'Cancel the poll', during: BEFORE_COUNT, requires: [] },
];

/** The move between two positions; null where there is none. Stage and poll state never move together. */
export function moveBetween(from: Position, to: Position): Move | null {
  if (from.pollState !== to.pollState) {
    const move = POLL_MOVES.find((each) => each.from === from.pollState && each.to === to.pollState && each.during.includes(from.stage));
    return from.stage === to.stage ? (move ?? null) : null;
  }
  if (from.pollState !== 'asPlanned') return null;
  return STAGE_MOVES.find((move) => move.from === from.stage && move.to === to.stage) ?? null;
}

/** The moves a position allows, whether or not what they require is there. */
export function movesFrom(from: Position): (Move & { readonly to: Position })[] {
  return positions().flatMap((to) => {
    const move = moveBetween(from, to);
    return move === null ? [] : [{ ...move, to }];
  });
}

export function positions(): Position[] {
  const pollStates = ['asPlanned', 'postponed', 'cancelled'] as const;
  return ElectionStage.options.flatMap((stage) => pollStates.map((pollState) => ({ stage, pollState })));
}

/** Every pair of positions no move leads between. */
export function illegalMoves(): { from: Position; to: Position }[] {
  const all = positions();
  const isSame = (a: Position, b: Position) => a.stage === b.stage && a.pollState === b.pollState;
  return all.flatMap((from) => all.filter((to) => !isSame(from, to) && moveBetween(from, to) === null).map((to) => ({ from, to })));
}

/** What stands against a move; empty where it may be made. `facts` are those after the edit that makes the move. */
export function checkMove(from: Position, to: Position, facts: ElectionFacts, today: string, reason: string | null): Violation[] {
  if (from.stage === to.stage && from.pollState === to.pollState) return [];
  const move = moveBetween(from, to);
  if (move === null) return [refuse(from)];
  const missing = move.requires.filter((requirement) => !isMet(requirement, facts, today)).map((each) => sayMissing(each, facts));
  return [
    ...missing.map(({ th, en }) => blocking('F.412', ['stage'], `${move.th}ไม่ได้: ${th}`, `${move.en}: not yet. ${en}`)),
    ...(to.pollState !== 'asPlanned' && reason === null
      ? [blocking('F.413', ['pollStateReason'], 'ระบุเหตุที่เลื่อนหรือยกเลิกการเลือกตั้ง', 'Say why the poll is postponed or cancelled.')]
      : []),
  ];
}

function refuse(from: Position): Violation {
  const moves = movesFrom(from);
  const list = (lang: 'th' | 'en') => moves.map((move) => move[lang]).join(', ');
  return blocking(
    'F.411',
    ['stage', 'pollState'],
    `เปลี่ยนขั้นตอนเช่นนี้ไม่ได้ จากขั้นตอนนี้ทำได้: ${list('th') || '–'}`,
    `An election cannot move so. From here: ${list('en') || '–'}.`,
  );
}

/** Kinds of work on what lies in an election. */
export const WORK = [
  'setConstituencies',
  'setUnits',
  'appointStaff',
  'takeApplications',
  'decideCandidacies',
  'removeCandidates',
  'enterCounts',
  'drawLots',
  'certify',
  'correctCertificate',
  'appoint',
] as const;
export type Work = (typeof WORK)[number];

interface Allowed extends Bilingual {
  readonly during: readonly ElectionStage[];
}

/** One contest may be certified while others are still decided on, or counted again by order. */
const AFTER_A_CERTIFICATE = ['counting', 'counted', 'certified', 'appointed'] as const;

/** In which stages each work may be done. Counts come in once the poll is closed; appointments also need the certificate of their contest. */
export const WORK_DURING: Readonly<Record<Work, Allowed>> = {
  setConstituencies: { th: 'กำหนดเขตเลือกตั้ง', en: 'Set constituencies', during: ['called'] },
  setUnits: { th: 'กำหนดหน่วยเลือกตั้ง', en: 'Set polling units', during: ['called', 'announced', 'applications', 'candidates'] },
  appointStaff: {
    th: 'แต่งตั้งเจ้าหน้าที่ประจำหน่วย',
    en: 'Appoint poll staff',
    during: ['called', 'announced', 'applications', 'candidates', 'voting'],
  },
  takeApplications: { th: 'รับสมัคร', en: 'Take applications', during: ['applications'] },
  decideCandidacies: { th: 'ตรวจสอบสิทธิสมัคร', en: 'Decide on candidacies', during: ['applications', 'candidates'] },
  removeCandidates: {
    th: 'ถอนชื่อผู้สมัคร',
    en: 'Take a candidate off the list',
    during: ['applications', 'candidates', 'voting', 'counting', 'counted'],
  },
  enterCounts: { th: 'บันทึกผลนับคะแนน', en: 'Enter counts', during: ['counting'] },
  drawLots: { th: 'บันทึกผลจับสลาก', en: 'Record lots', during: ['counting', 'counted'] },
  certify: { th: 'บันทึกการประกาศผล', en: 'Record the certification', during: ['counted'] },
  correctCertificate: { th: 'แก้ไขผลหลังประกาศ', en: 'Correct a certified result', during: AFTER_A_CERTIFICATE },
  appoint: { th: 'บันทึกผู้เข้ารับหน้าที่', en: 'Record those in office', during: AFTER_A_CERTIFICATE },
};

/** Null where the work may be done; else why not. A cancelled poll stops all work, a postponed one the poll itself. */
export function checkWork(work: Work, { stage, pollState }: Position, fields: readonly string[]): Violation | null {
  const { th, en, during } = WORK_DURING[work];
  const isStopped = pollState === 'cancelled' || (pollState === 'postponed' && !during.includes('called'));
  if (during.includes(stage) && !isStopped) return null;
  return blocking('F.414', fields, `${th}ในขั้นตอนนี้ของการเลือกตั้งไม่ได้`, `${en}: not at this stage of the election.`);
}

/** Null where those elected in a contest may be appointed: only after the Election Commission certified it (000-15). */
export function checkAppointment(position: Position, certification: Pick<Certification, 'outcome'> | null): Violation | null {
  const against = checkWork('appoint', position, ['startDate']);
  if (against !== null || certification?.outcome === 'certified') return against;
  return blocking(
    'F.428',
    ['startDate'],
    'บันทึกผู้เข้ารับหน้าที่ได้เมื่อ กกต. ประกาศผลของเขตนี้แล้ว — บันทึกการประกาศผลก่อน',
    'Nobody is appointed before the Election Commission has certified this contest: record its announcement first.',
  );
}

// The four steps of a candidacy (domain §4.5) as states, and what each needs: papers, number, check, announcement.

import { formatDay } from '../text/dates.ts';
import type { Bilingual } from '../text/lang.ts';
import { blocking, type Violation } from '../violations.ts';
import { type Candidacy, CandidacyState } from './candidacy.ts';
import type { Work } from './steps.ts';

interface CandidacyMove extends Bilingual {
  /** Null: the record is new. */
  readonly from: CandidacyState | null;
  readonly to: CandidacyState;
  readonly work: Work;
  /** A ruling, or a slip corrected: with its reason. */
  readonly needsReason: boolean;
}

export const CANDIDACY_MOVES: readonly CandidacyMove[] = [
  { from: null, to: 'applied', work: 'takeApplications', needsReason: false, th: 'ยื่นใบสมัคร', en: 'Apply' },
  { from: 'applied', to: 'accepted', work: 'decideCandidacies', needsReason: false, th: 'รับสมัคร', en: 'Accept' },
  { from: 'applied', to: 'rejected', work: 'decideCandidacies', needsReason: true, th: 'ไม่รับสมัคร', en: 'Reject' },
  { from: 'applied', to: 'withdrawn', work: 'decideCandidacies', needsReason: false, th: 'ถอนใบสมัคร', en: 'Withdraw' },
  { from: 'applied', to: 'died', work: 'removeCandidates', needsReason: false, th: 'ตาย', en: 'Died' },
  { from: 'rejected', to: 'accepted', work: 'removeCandidates', needsReason: true, th: 'รับสมัครตามคำสั่ง', en: 'Accept by ruling' },
  { from: 'accepted', to: 'rejected', work: 'removeCandidates', needsReason: true, th: 'ถอนชื่อตามคำสั่ง', en: 'Strike off by ruling' },
  { from: 'accepted', to: 'withdrawn', work: 'removeCandidates', needsReason: true, th: 'ถอนชื่อผู้สมัคร', en: 'Withdraw' },
  { from: 'accepted', to: 'died', work: 'removeCandidates', needsReason: false, th: 'ตาย', en: 'Died' },
  { from: 'withdrawn', to: 'accepted', work: 'removeCandidates', needsReason: true, th: 'แก้ไขที่บันทึกผิด', en: 'Correct a slip' },
  { from: 'died', to: 'accepted', work: 'removeCandidates', needsReason: true, th: 'แก้ไขที่บันทึกผิด', en: 'Correct a slip' },
];

export function candidacyMove(from: CandidacyState | null, to: CandidacyState): CandidacyMove | null {
  return CANDIDACY_MOVES.find((move) => move.from === from && move.to === to) ?? null;
}

/** Every pair of states no move leads between. */
export function illegalCandidacyMoves(): { from: CandidacyState | null; to: CandidacyState }[] {
  return [null, ...CandidacyState.options].flatMap((from) =>
    CandidacyState.options.filter((to) => from !== to && candidacyMove(from, to) === null).map((to) => ({ from, to })),
  );
}

type Judged = Pick<Candidacy, 'state' | 'stateOn' | 'stateReason' | 'number' | 'applicationDate' | 'checkedOn' | 'clearedItems'>;

/** What stands against a move of a candidacy to the state it is now in. `items` are the checklist's numbers in force (26 less those struck down). */
export function checkCandidacyMove(from: CandidacyState | null, candidacy: Judged, items: readonly number[], today: string): Violation[] {
  const { state } = candidacy;
  if (from === state) return [];
  const move = candidacyMove(from, state);
  if (move === null) {
    return [blocking('F.421', ['state'], 'เปลี่ยนสถานะผู้สมัครเช่นนี้ไม่ได้', 'A candidacy cannot move between these states.')];
  }
  return [...checkReason(move, candidacy, today), ...(state === 'accepted' ? checkAcceptance(candidacy, items) : [])];
}

function checkReason(
  { needsReason, th, en, to }: CandidacyMove,
  { stateOn, stateReason, applicationDate }: Judged,
  today: string,
): Violation[] {
  const found: Violation[] = [];
  if (needsReason && stateReason === null) found.push(blocking('F.422', ['stateReason'], `${th}: ระบุเหตุผล`, `${en}: say why.`));
  if (to !== 'applied' && stateOn === null) found.push(blocking('F.423', ['stateOn'], `${th}: ระบุวันที่`, `${en}: give the day.`));
  if (stateOn !== null && (stateOn < applicationDate || stateOn > today)) {
    found.push(
      blocking(
        'F.424',
        ['stateOn'],
        `วันที่ของสถานะต้องอยู่ระหว่างวันสมัคร (${formatDay(applicationDate, 'th', 'short')}) กับวันนี้`,
        `The day of the state lies between the application (${formatDay(applicationDate, 'en', 'short')}) and today.`,
      ),
    );
  }
  return found;
}

/** Step 2 and 3: numbered, every item of the checklist in force cleared, checked on a day. */
function checkAcceptance({ number, clearedItems, checkedOn }: Judged, items: readonly number[]): Violation[] {
  const open = items.filter((item) => !clearedItems.includes(item));
  return [
    ...(number === null ? [blocking('F.425', ['number'], 'ผู้สมัครที่รับแล้วต้องมีหมายเลข', 'A candidate who is accepted has a number.')] : []),
    ...(open.length > 0
      ? [
          blocking(
            'F.426',
            ['clearedItems'],
            `ยังไม่ได้ตรวจลักษณะต้องห้าม ข้อ ${open.join(', ')} (ม.50)`,
            `Prohibited characteristics not checked: ${open.join(', ')} (section 50).`,
          ),
        ]
      : []),
    ...(checkedOn === null ? [blocking('F.427', ['checkedOn'], 'ระบุวันที่ตรวจสอบสิทธิสมัคร', 'Give the day of the check.')] : []),
  ];
}

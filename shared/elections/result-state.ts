// How far a result is: in the words of NIST SP 1500-100 and in Thai (domain §5.2, H). Never frozen at some percentage: complete means
// every unit. A poll that is cancelled or postponed is another thing than a result.

import type { Bilingual } from '../text/lang.ts';
import type { Certification } from './certification.ts';
import type { Election } from './election.ts';

/** NIST ResultsStatus. */
export const RESULTS_STATUSES = [
  'pre-election',
  'unofficial-partial',
  'unofficial-complete',
  'certified',
  'recount',
  'correction',
] as const;
export type ResultsStatus = (typeof RESULTS_STATUSES)[number];

/** NIST CountItemStatus. */
export type CountItemStatus = 'not-processed' | 'in-process' | 'completed';

/** What NIST has no word for is told apart here. */
export const RESULT_STATES = [
  'cancelled',
  'postponed',
  'before',
  'counting',
  'complete',
  'recount',
  'revote',
  'newElectionOrdered',
  'certified',
  'corrected',
] as const;
export type ResultState = (typeof RESULT_STATES)[number];

export const RESULT_STATE_NAMES: Readonly<Record<ResultState, Bilingual>> = {
  cancelled: { th: 'ยกเลิกการเลือกตั้ง', en: 'Poll cancelled' },
  postponed: { th: 'เลื่อนการเลือกตั้ง', en: 'Poll postponed' },
  before: { th: 'ยังไม่นับคะแนน', en: 'Before the count' },
  counting: { th: 'กำลังนับคะแนน (อย่างไม่เป็นทางการ)', en: 'Counting (unofficial)' },
  complete: { th: 'นับครบทุกหน่วย (อย่างไม่เป็นทางการ)', en: 'All units reported (unofficial)' },
  recount: { th: 'กกต. สั่งให้นับคะแนนใหม่', en: 'Recount ordered' },
  revote: { th: 'กกต. สั่งให้ออกเสียงลงคะแนนใหม่', en: 'Re-vote ordered' },
  newElectionOrdered: { th: 'กกต. สั่งให้เลือกตั้งใหม่', en: 'New election ordered' },
  certified: { th: 'ประกาศผลการเลือกตั้งแล้ว', en: 'Certified' },
  corrected: { th: 'แก้ไขผลหลังประกาศ', en: 'Corrected after certification' },
};

const NIST: Readonly<Record<ResultState, ResultsStatus>> = {
  cancelled: 'pre-election',
  postponed: 'pre-election',
  before: 'pre-election',
  counting: 'unofficial-partial',
  complete: 'unofficial-complete',
  recount: 'recount',
  revote: 'recount',
  newElectionOrdered: 'unofficial-complete',
  certified: 'certified',
  corrected: 'correction',
};

export function resultsStatusOf(state: ResultState): ResultsStatus {
  return NIST[state];
}

export function countStatusOf(unitsReported: number, units: number): CountItemStatus {
  if (unitsReported === 0) return 'not-processed';
  return unitsReported < units ? 'in-process' : 'completed';
}

/** What of an election and of the certification of a contest the state follows from. */
export interface Progress {
  readonly pollState: Election['pollState'];
  /** Results taken over from elsewhere that do not cover all votes; absent means they do. */
  readonly isPartial?: boolean;
  readonly units: number;
  readonly unitsReported: number;
  readonly certification: Pick<Certification, 'outcome' | 'correctionReason'> | null;
}

export function stateOfContest({ pollState, isPartial = false, units, unitsReported, certification }: Progress): ResultState {
  if (pollState === 'cancelled') return 'cancelled';
  switch (certification?.outcome) {
    case 'certified':
      return certification.correctionReason === null ? 'certified' : 'corrected';
    case 'newElectionOrdered':
      return 'newElectionOrdered';
    case 'revoteOrdered':
      return 'revote';
    case 'recountOrdered':
      return 'recount';
    default:
  }
  if (unitsReported > 0) return unitsReported < units || isPartial ? 'counting' : 'complete';
  return pollState === 'postponed' ? 'postponed' : 'before';
}

/** The state of a whole election: what is least far; a recount or a correction of one contest is said of all. */
export function stateOfElection(contests: readonly ResultState[]): ResultState {
  const all = (...states: ResultState[]) => contests.length > 0 && contests.every((state) => states.includes(state));
  const some = (state: ResultState) => contests.includes(state);
  if (all('cancelled')) return 'cancelled';
  const open = contests.filter((state) => state !== 'cancelled');
  if (some('revote')) return 'revote';
  if (some('recount')) return 'recount';
  if (open.some((state) => state === 'counting')) return 'counting';
  const isWaiting = open.some((state) => state === 'before' || state === 'postponed');
  if (isWaiting || open.length === 0) {
    if (open.some((state) => state !== 'before' && state !== 'postponed')) return 'counting';
    return some('postponed') ? 'postponed' : 'before';
  }
  if (some('complete')) return 'complete';
  if (some('newElectionOrdered')) return 'newElectionOrdered';
  return some('corrected') ? 'corrected' : 'certified';
}

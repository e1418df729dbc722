// ผู้ได้รับเลือกตั้ง: who is elected (domain §5.2, rules A–I). A later amendment adds a version, it never changes one: an election
// is decided by the version in force when it was called.

import { ELECTION_ACT } from './acts.ts';
import { type Dated, inForceOn } from './in-force.ts';

export interface WinnerRules extends Dated {
  /** Names the version in published results. */
  readonly id: string;
  /** Where candidates are no more than seats: the part of the eligible voters one needs at least, as a fraction. */
  readonly leastShare: { readonly numerator: number; readonly denominator: number };
  /** Whether those who did not beat the no-vote may not stand in the repeat election. */
  readonly barsThoseBehindNoVote: boolean;
  /** Whether those who failed only the least share may not stand in it; not read in the act [U]. */
  readonly barsThoseBelowShare: boolean;
  /** Whether candidates who died or were struck off before election day still count as candidates against the seats [U]. */
  readonly countsThoseWhoLeft: boolean;
  /** แบบ ส.ถ./ผ.ถ. of the announcement of the repeat election. */
  readonly repeatForm: string;
  /** Sections by rule. */
  readonly source: {
    readonly moreCandidatesThanSeats: string;
    readonly noMoreCandidatesThanSeats: string;
    readonly lots: string;
    readonly repeat: string;
  };
}

const REGULATION = 'ระเบียบ กกต. ว่าด้วยการเลือกตั้งสมาชิกสภาท้องถิ่นหรือผู้บริหารท้องถิ่น พ.ศ. 2562';

const WINNER_RULES: readonly WinnerRules[] = [
  {
    id: 'winners-2562',
    validFrom: '2019-04-17',
    validTo: null,
    leastShare: { numerator: 1, denominator: 10 },
    barsThoseBehindNoVote: true,
    barsThoseBelowShare: false,
    countsThoseWhoLeft: false,
    repeatForm: '1/4',
    source: {
      moreCandidatesThanSeats: `${ELECTION_ACT} ม.110`,
      noMoreCandidatesThanSeats: `${ELECTION_ACT} ม.111`,
      lots: `${REGULATION} ข้อ 181`,
      repeat: `${ELECTION_ACT} ม.110, 111`,
    },
  },
];

/** The rules in force on the day an election pins; null before the act of 2562. */
export function winnerRulesOn(day: string): WinnerRules | null {
  return inForceOn(WINNER_RULES, day);
}

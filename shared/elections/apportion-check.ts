// Constituencies as recorded beside those proposed from the census (domain §2.1): who departs from the proposal says why.

import { blocking, type Violation, warning } from '../violations.ts';
import type { Proposal } from './apportion.ts';
import type { Constituency } from './constituency.ts';

type Recorded = Pick<Constituency, 'number' | 'seats' | 'overrideReason'>;

/** What differs from the proposal without a reason; the seats of the whole council are the law's, and are warned of in any case. */
export function checkAgainstProposal(recorded: readonly Recorded[], proposal: Proposal): Violation[] {
  const seats = recorded.reduce((sum, one) => sum + one.seats, 0);
  const differing = recorded.filter(
    ({ number, seats: own }) => proposal.constituencies.find((one) => one.number === number)?.seats !== own,
  );
  const unexplained = differing.filter(({ overrideReason }) => overrideReason === null).map(({ number }) => number);
  return [
    ...(seats === proposal.seats
      ? []
      : [
          warning(
            'W.461',
            ['seats'],
            `รวม ${seats} คน แต่กฎหมายกำหนด ${proposal.seats} คน (${proposal.source})`,
            `${seats} seats together; the act sets ${proposal.seats} (${proposal.source}).`,
          ),
        ]),
    ...(unexplained.length > 0
      ? [
          blocking(
            'F.461',
            ['overrideReason'],
            `เขตเลือกตั้งที่ ${unexplained.join(', ')} ต่างจากที่คำนวณได้ ระบุเหตุผล`,
            `Constituencies ${unexplained.join(', ')} differ from the proposal: give the reason.`,
          ),
        ]
      : []),
  ];
}

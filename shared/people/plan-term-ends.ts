// Which terms end when council or chief leave, and why: the life of a body is over when all of it leaves, not when one person
// does (domain §3; a council all of whose members are recalled counts as dissolved). Pure.

import { departureReasonsFor } from '../law/departure-reasons.ts';
import type { Lao } from '../register/lao.ts';
import { typeOnDay } from '../register/type-on-day.ts';
import type { DepartureOrder } from './departure-order.ts';
import type { DepartureReason } from './departure-reason.ts';
import type { Tenure } from './tenure.ts';
import type { Term } from './term.ts';

export interface PlannedTermEnd {
  readonly term: Term;
  readonly set: Pick<Term, 'endedOn' | 'endReason'>;
}

type EndReason = NonNullable<Term['endReason']>;

/** Reasons by which a whole council leaves; the others are of one member. */
const OF_A_COUNCIL: Partial<Record<DepartureReason, EndReason>> = {
  termEnded: 'termEnded',
  councilDissolved: 'councilDissolved',
  recalled: 'councilDissolved',
  electionCalledTransitional: 'electionCalledTransitional',
  laoStatusChanged: 'laoStatusChanged',
  courtOrder: 'courtOrder',
  ecOrder: 'removed',
  other: 'other',
};

const OF_A_CHIEF: Partial<Record<DepartureReason, EndReason>> = {
  ...OF_A_COUNCIL,
  recalled: 'removed',
  died: 'died',
  resigned: 'resigned',
  disqualified: 'removed',
  prohibitedAct: 'removed',
  removedByMinister: 'removed',
  removedByGovernor: 'removed',
  imprisoned: 'removed',
  concurrentRemoval: 'removed',
};

const WHOSE_TERM = { executive: 'chiefExecutive', council: 'councillor' } as const;

/**
 * The running terms that the order ends. A term past its last day that nobody closed is ended only together with the people who
 * stayed on in it (`leaving`): else it ran out by itself.
 */
export function planTermEnds(lao: Lao, terms: readonly Term[], leaving: readonly Tenure[], order: DepartureOrder): PlannedTermEnd[] {
  return (['executive', 'council'] as const).flatMap((body) => {
    const endReason = endReasonOf(body, lao, order);
    const term = runningTerm(terms, body, order.date);
    if (endReason === null || term === null) return [];
    const stayedOn = leaving.some(({ office, capacity }) => capacity === 'substantive' && office === WHOSE_TERM[body]);
    return term.endDate < order.date && !stayedOn ? [] : [{ term, set: { endedOn: order.date, endReason } }];
  });
}

function endReasonOf(body: Term['body'], lao: Lao, { sides, reason, date }: DepartureOrder): EndReason | null {
  if (body === 'council') return sides === 'chief' ? null : (OF_A_COUNCIL[reason] ?? null);
  if (sides === 'council') return null;
  const isKnown = departureReasonsFor(typeOnDay(lao, date), 'chiefExecutive').some(({ code }) => code === reason);
  return isKnown ? (OF_A_CHIEF[reason] ?? null) : null;
}

function runningTerm(terms: readonly Term[], body: Term['body'], day: string): Term | null {
  const begun = terms.filter((term) => term.body === body && term.startDate <= day);
  const last = begun.toSorted((a, b) => (a.startDate < b.startDate ? 1 : -1))[0];
  return last === undefined || last.endedOn !== null ? null : last;
}

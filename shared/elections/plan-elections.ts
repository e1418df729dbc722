// Opening an election in many LAOs at once (000-4): which term and which election of it each would be, and where one is running already.

import type { Term } from '../people/term.ts';
import type { Lao } from '../register/lao.ts';
import type { Election } from './election.ts';
import { electionIdOf } from './election-id.ts';

export type ElectionCall = Pick<
  Election,
  'offices' | 'cause' | 'causeDate' | 'calledOn' | 'electionDay' | 'applicationsFrom' | 'applicationsTo' | 'needsTwoEntries'
>;

export interface LaoAtCall {
  readonly lao: Pick<Lao, 'laoId' | 'nameTh'>;
  readonly terms: readonly Term[];
  /** Deleted ones too: their numbers are not given again. */
  readonly elections: readonly (Election & { readonly isDeleted: boolean })[];
}

export type PlannedElection =
  | { readonly laoId: string; readonly electionId: string; readonly set: Readonly<Record<string, unknown>> }
  | { readonly laoId: string; readonly running: string };

export function planElections(laos: readonly LaoAtCall[], call: ElectionCall): PlannedElection[] {
  return laos.map(({ lao: { laoId }, terms, elections }) => {
    const running = elections.find((one) => !one.isDeleted && isRunning(one) && sharesOffice(one, call));
    if (running !== undefined) return { laoId, running: running.electionId };
    const termOrdinal = termFor(terms, call);
    const ordinal = 1 + Math.max(0, ...elections.filter((one) => one.termOrdinal === termOrdinal).map((one) => one.ordinal));
    return { laoId, electionId: electionIdOf({ laoId, termOrdinal, ordinal }), set: { laoId, termOrdinal, ordinal, ...call } };
  });
}

function isRunning({ stage, pollState }: Election): boolean {
  return pollState !== 'cancelled' && stage !== 'certified' && stage !== 'appointed';
}

function sharesOffice(a: Pick<Election, 'offices'>, b: Pick<Election, 'offices'>): boolean {
  return a.offices === 'both' || b.offices === 'both' || a.offices === b.offices;
}

/** A vacancy or a repeat lies in the newest term; a general election begins the next one, or the one recorded for that day. */
function termFor(terms: readonly Term[], { offices, cause, electionDay }: ElectionCall): number {
  const body = offices === 'executive' ? 'executive' : 'council';
  const newest = terms.filter((term) => term.body === body).toSorted((a, b) => b.ordinal - a.ordinal)[0];
  if (newest === undefined) return 1;
  const isWithin = cause === 'vacancy' || cause === 'repeatNoVote' || cause === 'repeatTenPercent' || cause === 'ecOrdered';
  return isWithin || (electionDay !== null && newest.startDate >= electionDay) ? newest.ordinal : newest.ordinal + 1;
}

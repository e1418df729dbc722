// Where a unit's paper stands: on this device, with the API, or nowhere yet; and which entry the officer is to make.

import type { ElectionConstituencyAnswer } from '../../../shared/api-elections.ts';
import type { Office } from '../../../shared/elections/election-id.ts';
import { type CountDraft, type CountPlace, countRecordId } from './count-draft.ts';

export type UnitState = 'waiting' | 'typing' | 'refused' | 'differs' | 'none' | 'draft' | 'needsSecond' | 'sent' | 'verified';

export interface UnitPaper {
  readonly place: CountPlace;
  readonly state: UnitState;
  /** Both entries are there and nothing is to be entered. */
  readonly isComplete: boolean;
}

export function paperOf(known: ElectionConstituencyAnswer, drafts: readonly CountDraft[], office: Office, unit: number): UnitPaper {
  const round = known.ballots.find((ballot) => ballot.office === office)?.round ?? 'original';
  const isMeant = (one: { office: Office; unit: number; round: string }) =>
    one.office === office && one.unit === unit && one.round === round;
  const entries = known.entered.filter(isMeant);
  const [first, second] = [1, 2].map((entry) => entries.find((one) => one.entry === entry));
  const own = entries.find(({ isOwn }) => isOwn);
  // Where two are asked for, who did not enter the first enters the second.
  const entry = own?.entry ?? (first === undefined || !known.needsTwoEntries ? 1 : second === undefined ? 2 : 1);
  const place: CountPlace = { electionId: known.electionId, constituency: known.number, office, unit, round, entry };
  const here = drafts.find((one) => one.electionId === known.electionId && one.constituency === known.number && isMeant(one));
  const at = here === undefined ? place : { ...place, entry: here.entry };
  const isSent = first?.state === 'submitted' && (!known.needsTwoEntries || second?.state === 'submitted');
  if (here?.sending != null) return { place: at, state: 'waiting', isComplete: false };
  if (here !== undefined && here.refused.length > 0) return { place: at, state: 'refused', isComplete: false };
  if (known.differences.some(isMeant)) return { place, state: 'differs', isComplete: true };
  if (here !== undefined && here.taken !== 'submitted') return { place: at, state: 'typing', isComplete: false };
  if (isSent) return { place, state: known.needsTwoEntries ? 'verified' : 'sent', isComplete: known.needsTwoEntries };
  const isAnySent = [first, second].some((one) => one?.state === 'submitted');
  if (isAnySent) return { place, state: known.needsTwoEntries ? 'needsSecond' : 'sent', isComplete: false };
  return { place, state: entries.length > 0 ? 'draft' : 'none', isComplete: false };
}

/** The record of a paper, where the officer may see it. */
export function recordOf(known: ElectionConstituencyAnswer, place: CountPlace) {
  const id = countRecordId(place);
  return known.counts.find((one) => one.id === id) ?? null;
}

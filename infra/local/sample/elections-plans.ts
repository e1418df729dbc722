// Which elections the sample holds: one for each state a citizen or an officer may meet.

import type { Certification } from '../../../shared/elections/certification.ts';
import type { Election } from '../../../shared/elections/election.ts';
import type { LaoType } from '../../../shared/register/lao-type.ts';

export interface ElectionPlan {
  /** An organisation by its id, or the n-th of a type in a province. */
  readonly of: string | readonly [type: LaoType, provinceCode: string, nth: number];
  /** Term and election within it. */
  readonly term: readonly [termOrdinal: number, ordinal: number];
  readonly offices: Election['offices'];
  readonly cause: Election['cause'];
  readonly stage: Election['stage'];
  /** Election day in days from the day of filling; `general` is the day on which those now in office were elected. */
  readonly on: number | 'general';
  readonly poll?: Pick<Election, 'pollState' | 'pollStateReason'>;
  /** The election it repeats is the one planned before it. */
  readonly isRepeat?: true;
  /** Only this constituency votes. */
  readonly onlyConstituency?: number;
  readonly unitsPerConstituency?: number;
  /** Of a hundred units, how many have reported. */
  readonly reported?: number;
  readonly needsTwoEntries?: true;
  /** Of a hundred ballots for the executive, how many choose nobody. */
  readonly noVotePercent?: number;
  readonly executiveCandidates?: number;
  readonly tie?: { readonly contest: 'executive' | 'council-01'; readonly isDrawn: boolean };
  readonly decision?: Certification['outcome'];
  /** The executive's recount of the first unit has come in. */
  readonly hasRecount?: true;
  /** The result of the executive was put right after it had been announced. */
  readonly isCorrected?: true;
}

const CERTIFIED = { stage: 'certified', on: 'general', reported: 100, decision: 'certified', cause: 'termEnd', term: [2, 1] } as const;

export const ELECTION_PLANS: readonly ElectionPlan[] = [
  { of: ['sao', '30', 0], term: [2, 2], offices: 'executive', cause: 'vacancy', stage: 'called', on: 57 },
  { of: ['subdistrictMunicipality', '60', 0], term: [3, 1], offices: 'both', cause: 'councilDissolved', stage: 'announced', on: 36 },
  { of: ['sao', '50', 1], term: [3, 1], offices: 'both', cause: 'termEnd', stage: 'candidates', on: 12 },
  { of: 'lao-06508210', term: [3, 1], offices: 'both', cause: 'ecOrdered', stage: 'counting', on: 0, reported: 60, needsTwoEntries: true },
  {
    ...{ of: 'lao-04408102', term: [3, 1], offices: 'both', cause: 'ecOrdered', stage: 'counting', on: 0 },
    ...{ unitsPerConstituency: 7, reported: 45, executiveCandidates: 4 },
  },
  {
    ...{ of: ['subdistrictMunicipality', '20', 0], term: [3, 1], offices: 'both', cause: 'councilDissolved', stage: 'counted', on: -4 },
    ...{ reported: 100, tie: { contest: 'council-01', isDrawn: true } },
  },
  {
    ...{ of: ['sao', '80', 0], term: [2, 2], offices: 'executive', cause: 'vacancy', stage: 'counted', on: -1 },
    ...{ reported: 100, executiveCandidates: 2, tie: { contest: 'executive', isDrawn: false } },
  },
  { ...CERTIFIED, of: ['sao', '50', 2], offices: 'both' },
  { ...CERTIFIED, of: ['townMunicipality', '50', 0], offices: 'both', unitsPerConstituency: 5 },
  { ...CERTIFIED, of: ['sao', '40', 2], offices: 'both', isCorrected: true },
  {
    ...{ of: ['sao', '60', 1], term: [2, 2], offices: 'executive', cause: 'vacancy', stage: 'counted', on: -45 },
    ...{ reported: 100, executiveCandidates: 1, noVotePercent: 58 },
  },
  {
    ...{ of: ['sao', '60', 1], term: [2, 3], offices: 'executive', cause: 'repeatNoVote', stage: 'candidates', on: 18 },
    ...{ isRepeat: true, executiveCandidates: 2 },
  },
  {
    ...{ of: ['sao', '20', 1], term: [2, 2], offices: 'executive', cause: 'vacancy', stage: 'announced', on: 25 },
    poll: { pollState: 'cancelled', pollStateReason: 'ศาลมีคำพิพากษาว่าตำแหน่งยังไม่ว่าง (ตัวอย่าง)' },
  },
  {
    ...{ of: ['sao', '57', 0], term: [2, 2], offices: 'executive', cause: 'vacancy', stage: 'candidates', on: 30 },
    poll: { pollState: 'postponed', pollStateReason: 'น้ำท่วมที่เลือกตั้งหลายหน่วย (ตัวอย่าง)' },
  },
  {
    ...{ of: ['subdistrictMunicipality', '80', 1], term: [2, 2], offices: 'executive', cause: 'vacancy', stage: 'counted', on: -9 },
    ...{ reported: 100, decision: 'recountOrdered', hasRecount: true },
  },
  {
    ...{ of: ['pao', '50', 0], term: [2, 2], offices: 'council', cause: 'vacancy', stage: 'counted', on: -16 },
    ...{ onlyConstituency: 7, unitsPerConstituency: 9, reported: 100 },
  },
];

// A whole election as NIST SP 1500-100 version 2 JSON (Election Results Common Data Format), from what is published of it. The format
// knows no ballots that choose nobody, so these are a selection of the contest that is no candidate; spoiled ballots are rejected
// ones. The same input gives the same bytes: the time is that of the newest change.

import type { Election } from './election.ts';
import { contestsOf, nistCandidates, nistOffices, nistParties, nistPeople } from './nist-contests.ts';
import type { ElectionToReport } from './nist-input.ts';
import { ballotCounts, gpUnitsOf } from './nist-units.ts';
import { countStatus, otherIdentifier, text } from './nist-words.ts';
import { countStatusOf } from './result-state.ts';

/** ElectionType: what fills one seat or repeats a contest is special. */
const TYPES: Readonly<Record<Election['cause'], 'general' | 'special'>> = {
  termEnd: 'general',
  councilDissolved: 'general',
  newLao: 'general',
  transitional: 'general',
  vacancy: 'special',
  repeatNoVote: 'special',
  repeatTenPercent: 'special',
  ecOrdered: 'special',
};

export interface Issue {
  /** Who publishes the report. */
  readonly issuer: string;
  readonly issuerAbbreviation: string;
  /** Names the program that made it. */
  readonly application: string;
  /** Sample data: the report says that it is a test. */
  readonly isTest: boolean;
}

/** Null for an election without a day: the format needs one. */
export function nistReport(election: ElectionToReport, { issuer, issuerAbbreviation, application, isTest }: Issue) {
  const { electionDay } = election;
  if (electionDay === null) return null;
  return {
    '@type': 'ElectionResults.ElectionReport',
    Format: 'precinct-level',
    GeneratedDate: `${election.newestChangeAt.slice(0, 19)}Z`,
    Issuer: issuer,
    IssuerAbbreviation: issuerAbbreviation,
    SequenceStart: 1,
    SequenceEnd: 1,
    Status: election.status,
    VendorApplicationId: application,
    IsTest: isTest,
    ...notesOf(election),
    GpUnit: gpUnitsOf(election),
    Office: nistOffices(election),
    Party: nistParties(election),
    Person: nistPeople(election),
    Election: [nistElection(election, electionDay)],
  };
}

function nistElection(election: ElectionToReport, electionDay: string) {
  const { cause, electionId, lao, units, contests } = election;
  const reported = units.filter((unit) => unit.executive !== null || unit.council !== null).length;
  return {
    '@type': 'ElectionResults.Election',
    ElectionScopeId: lao.laoId,
    StartDate: electionDay,
    EndDate: electionDay,
    Name: text(`การเลือกตั้ง${lao.fullNameTh}`, `Election of ${lao.fullNameEn}`),
    Type: TYPES[cause],
    ExternalIdentifier: [otherIdentifier('election', electionId)],
    CountStatus: [countStatus(countStatusOf(reported, units.length))],
    BallotCounts: units.flatMap((unit) => ballotCounts(unit, contests)),
    Candidate: nistCandidates(election),
    Contest: contestsOf(election),
  };
}

function notesOf({ pollState, pollStateReason }: ElectionToReport) {
  if (pollState === 'asPlanned') return {};
  const state = pollState === 'postponed' ? 'Poll postponed / เลื่อนการเลือกตั้ง' : 'Poll cancelled / ยกเลิกการเลือกตั้ง';
  return { Notes: pollStateReason === null ? state : `${state}: ${pollStateReason}` };
}

// Who is voted for, in NIST words: contests, candidates, their persons and groups, and the votes of each unit.

import { fullPersonName } from '../people/full-name.ts';
import { officeName } from '../people/office-names.ts';
import type { Candidacy } from './candidacy.ts';
import { votesOf } from './count-figures.ts';
import { constituencyIdOf, unitIdOf } from './election-id.ts';
import type { ElectionToReport, ReportedCandidate, ReportedContest, ReportedUnit } from './nist-input.ts';
import { countStatus, text, voteCount } from './nist-words.ts';
import type { CandidateStanding } from './tally.ts';

const candidatesOf = ({ contests }: ElectionToReport) => contests.flatMap(({ candidates }) => candidates);
const personId = ({ candidacyId }: ReportedCandidate) => `person-of-${candidacyId}`;

function groupsOf(election: ElectionToReport): string[] {
  return [...new Set(candidatesOf(election).flatMap(({ group }) => group ?? []))].toSorted();
}

function districtOf({ lao }: ElectionToReport, { constituency }: ReportedContest): string {
  return constituency === null ? lao.laoId : constituencyIdOf(constituency);
}

export function nistOffices(election: ElectionToReport) {
  return election.contests.map((contest) => ({
    '@type': 'ElectionResults.Office',
    '@id': `office-${contest.contestId}`,
    Name: text(officeTitle(election, contest, 'th'), officeTitle(election, contest, 'en')),
    ElectionDistrictId: districtOf(election, contest),
    Term: {
      '@type': 'ElectionResults.Term',
      Type: election.cause === 'vacancy' ? 'unexpired-term' : 'full-term',
    },
  }));
}

function officeTitle({ lao }: ElectionToReport, { office }: ReportedContest, lang: 'th' | 'en'): string {
  return officeName(office === 'executive' ? 'chiefExecutive' : 'councillor', lao.type)[lang];
}

export function nistParties(election: ElectionToReport) {
  return groupsOf(election).map((group, index) => ({
    '@type': 'ElectionResults.Party',
    '@id': `group-${index + 1}`,
    Name: text(group),
  }));
}

export function nistPeople(election: ElectionToReport) {
  return candidatesOf(election).map((candidate) => ({
    '@type': 'ElectionResults.Person',
    '@id': personId(candidate),
    FullName: text(fullPersonName(candidate)),
    FirstName: candidate.givenName,
    ...(candidate.familyName === null ? {} : { LastName: candidate.familyName }),
    ...(candidate.prefix === null ? {} : { Prefix: candidate.prefix }),
  }));
}

const PRE_ELECTION: Readonly<Partial<Record<Candidacy['state'], string>>> = {
  applied: 'filed',
  accepted: 'qualified',
  withdrawn: 'withdrawn',
};
/** Nobody is a winner before certification. */
const POST_ELECTION: Readonly<Partial<Record<CandidateStanding, string>>> = {
  elected: 'winner',
  hasTheVotes: 'projected-winner',
  notElected: 'defeated',
};

export function nistCandidates(election: ElectionToReport) {
  const groups = groupsOf(election);
  return candidatesOf(election).map((candidate) => ({
    '@type': 'ElectionResults.Candidate',
    '@id': candidate.candidacyId,
    BallotName: text(fullPersonName(candidate)),
    PersonId: personId(candidate),
    ...(candidate.group === null ? {} : { PartyId: `group-${groups.indexOf(candidate.group) + 1}` }),
    ...given('PreElectionStatus', PRE_ELECTION[candidate.state]),
    ...given('PostElectionStatus', POST_ELECTION[candidate.standing]),
  }));
}

function given(name: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: value };
}

export function contestsOf(election: ElectionToReport) {
  return election.contests.map((contest, index) => {
    const district = districtOf(election, contest);
    const units = election.units.filter((unit) => contest.constituency === null || unit.constituency === contest.constituency);
    return {
      '@type': 'ElectionResults.CandidateContest',
      '@id': contest.contestId,
      ElectionDistrictId: district,
      Name: contestName(election, contest),
      VotesAllowed: contest.seats,
      NumberElected: contest.seats,
      VoteVariation: contest.seats === 1 ? 'plurality' : 'n-of-m',
      OfficeIds: [`office-${contest.contestId}`],
      SequenceOrder: index + 1,
      SubUnitsReported: contest.totals.unitsReported,
      TotalSubUnits: contest.units,
      CountStatus: [countStatus(contest.countStatus)],
      ContestSelection: [
        ...contest.candidates.map((candidate) => candidateSelection(contest, candidate, district, units)),
        noVoteSelection(contest, district, units),
      ],
    };
  });
}

function contestName(election: ElectionToReport, contest: ReportedContest): string {
  const office = officeTitle(election, contest, 'th');
  return contest.constituency === null ? office : `${office} เขตเลือกตั้งที่ ${contest.constituency}`;
}

function candidateSelection(contest: ReportedContest, candidate: ReportedCandidate, district: string, units: readonly ReportedUnit[]) {
  const { candidacyId, number, votes } = candidate;
  return {
    '@type': 'ElectionResults.CandidateSelection',
    '@id': `selection-${candidacyId}`,
    CandidateIds: [candidacyId],
    SequenceOrder: number,
    VoteCounts: [
      ...voteCount(district, contest.totals.unitsReported === 0 ? null : votes),
      ...units.flatMap((unit) => {
        const count = unit[contest.office]?.count;
        return count === undefined ? [] : voteCount(unitIdOf(unit.constituency, unit.number), votesOf(count.votes, number));
      }),
    ],
  };
}

/** ไม่เลือกผู้สมัครผู้ใด: a choice on the ballot, yet no candidate. */
function noVoteSelection(contest: ReportedContest, district: string, units: readonly ReportedUnit[]) {
  return {
    '@type': 'ElectionResults.BallotMeasureSelection',
    '@id': `${contest.contestId}-no-vote`,
    Selection: text('ไม่เลือกผู้สมัครผู้ใด', 'No candidate chosen'),
    VoteCounts: [
      ...voteCount(district, contest.totals.unitsReported === 0 ? null : contest.totals.noVoteBallots),
      ...units.flatMap((unit) => voteCount(unitIdOf(unit.constituency, unit.number), unit[contest.office]?.count.noVoteBallots ?? null)),
    ],
  };
}

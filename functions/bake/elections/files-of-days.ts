// What elections give for download besides their pages: NIST reports, counts of large elections, and the contests of each election day.

import { type Issue, nistReport } from '../../../shared/elections/nist.ts';
import { objectKey, paths } from '../../../shared/paths.ts';
import type { PublishedElection, PublishedUnit } from '../../../shared/published-elections.ts';
import type { PublishedFile } from '../../files/bucket.ts';
import { csvText } from '../data-files.ts';
import { csvFile, jsonFile } from '../files-of.ts';
import { unitsCsv } from './units-csv.ts';

const ISSUE = {
  issuer: 'Thongthin (ท้องถิ่น): local administrative organisations of Thailand',
  issuerAbbreviation: 'TT',
  application: 'thongthin',
} as const satisfies Omit<Issue, 'isTest'>;

/** Every unit: as CSV (one row per unit and candidate) and as NIST SP 1500-100 v2, which needs a day. */
export function fullFiles(election: PublishedElection, units: readonly PublishedUnit[], isSample: boolean): PublishedFile[] {
  const report = nistReport({ ...election, units }, { ...ISSUE, isTest: isSample });
  return [
    csvFile(objectKey(paths.electionCsv(election.electionId)), unitsCsv([{ election, contests: election.contests, units }])),
    ...(report === null ? [] : [jsonFile(objectKey(paths.electionNist(election.electionId)), report)]),
  ];
}

const COLUMNS = [
  [
    'electionDay',
    'electionId',
    'laoId',
    'laoCode',
    'laoNameTh',
    'provinceTh',
    'contestId',
    'office',
    'constituency',
    'seats',
    'state',
    'status',
  ],
  ['units', 'unitsReported', 'eligibleVoters', 'votersPresent', 'goodBallots', 'spoiledBallots', 'noVoteBallots'],
  ['candidateNumber', 'candidateName', 'group', 'votes', 'rank', 'standing', 'changedAt', 'url'],
].flat();

/** One row per contest and candidate. */
export function contestsCsv(elections: readonly PublishedElection[]): string {
  return csvText([COLUMNS, ...elections.flatMap(rowsOf)]);
}

function rowsOf(election: PublishedElection): string[][] {
  const { electionDay, electionId, lao, provinceTh, newestChangeAt, url } = election;
  return election.contests.flatMap(({ contestId, office, constituency, seats, state, status, units, totals, candidates }) =>
    candidates.map(({ number, prefix, givenName, familyName, group, votes, rank, standing }) => [
      ...[electionDay ?? '', electionId, lao.laoId, lao.code ?? '', lao.fullNameTh, provinceTh],
      ...[contestId, office, String(constituency ?? ''), String(seats), state, status, String(units), String(totals.unitsReported)],
      ...[totals.eligibleVoters, totals.votersPresent, totals.goodBallots, totals.spoiledBallots, totals.noVoteBallots].map((value) =>
        String(value ?? ''),
      ),
      ...[
        String(number),
        `${prefix ?? ''}${givenName} ${familyName ?? ''}`.trim(),
        group ?? '',
        String(votes),
        String(rank),
        standing,
        newestChangeAt,
        url,
      ],
    ]),
  );
}

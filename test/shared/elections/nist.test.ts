import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { type Issue, nistReport } from '../../../shared/elections/nist.ts';
import type { ElectionToReport, ReportedCandidate, ReportedContest, ReportedUnit } from '../../../shared/elections/nist-input.ts';

const ISSUE: Issue = { issuer: 'กรมตัวอย่าง', issuerAbbreviation: 'ตย.', application: 'thongthin', isTest: true };

function aCandidate(number: number, votes: number, given: Partial<ReportedCandidate> = {}): ReportedCandidate {
  const office = given.office ?? 'executive';
  return {
    candidacyId: `candidacy-${office}-${number}`,
    office,
    constituency: null,
    prefix: 'นาง',
    givenName: `สมมุติ${number}`,
    familyName: 'ใจดี',
    group: null,
    state: 'accepted',
    number,
    votes,
    standing: 'hasTheVotes',
    ...given,
  };
}

const count = (votes: number[], noVoteBallots = 3): NonNullable<ReportedUnit['executive']> => ({
  count: {
    votersPresent: 120,
    ballotsUsed: 120,
    spoiledBallots: 5,
    noVoteBallots,
    votes: votes.map((each, index) => ({ number: index + 1, votes: each })),
  },
});

function aUnit(number: number, given: Partial<ReportedUnit> = {}): ReportedUnit {
  return {
    constituency: 1,
    number,
    name: null,
    place: 'ศาลาหมู่บ้าน',
    eligibleVoters: 200,
    executive: count([60, 52]),
    council: count([100, 90, 12]),
    ...given,
  };
}

const contests: ReportedContest[] = [
  {
    contestId: 'executive',
    office: 'executive',
    constituency: null,
    seats: 1,
    countStatus: 'in-process',
    units: 2,
    totals: { unitsReported: 1, noVoteBallots: 3 },
    candidates: [
      aCandidate(1, 60, { group: 'กลุ่มตัวอย่าง', standing: 'leading' }),
      aCandidate(2, 52, { standing: 'behind', familyName: null, prefix: null }),
    ],
  },
  {
    contestId: 'council-01',
    office: 'council',
    constituency: 1,
    seats: 2,
    countStatus: 'completed',
    units: 1,
    totals: { unitsReported: 1, noVoteBallots: 3 },
    candidates: [1, 2, 3].map((number) =>
      aCandidate(number, 100 - number, {
        office: 'council',
        constituency: 1,
        standing: number < 3 ? 'elected' : 'notElected',
        ...(number === 3 ? { state: 'died' } : {}),
      }),
    ),
  },
];

function anElection(given: Partial<ElectionToReport> = {}): ElectionToReport {
  return {
    electionId: 'election-06540103-2-1',
    cause: 'termEnd',
    electionDay: '2026-01-11',
    pollState: 'asPlanned',
    pollStateReason: null,
    lao: { laoId: 'lao-06540103', code: '06540103', type: 'sao', fullNameTh: 'องค์การบริหารส่วนตำบลตัวอย่าง', fullNameEn: 'Tua Yang SAO' },
    provinceTh: 'แพร่',
    provinceEn: 'Phrae',
    status: 'unofficial-partial',
    contests,
    constituencies: [
      { number: 1, area: 'หมู่ที่ 1' },
      { number: 2, area: null },
    ],
    units: [aUnit(1), aUnit(1, { constituency: 2, executive: null, council: null, eligibleVoters: null })],
    newestChangeAt: '2026-01-11T12:34:56.789Z',
    ...given,
  };
}

function report(given: Partial<ElectionToReport> = {}) {
  const made = nistReport(anElection(given), ISSUE);
  if (made === null) throw new Error('no report');
  return made;
}

describe('an election as NIST 1500-100', () => {
  test('without a day is not reported: the format needs one', () => {
    expect(nistReport(anElection({ electionDay: null }), ISSUE)).toBeNull();
  });

  test('says its status, its day and the time of the newest change', () => {
    expect(report()).toMatchObject({ Status: 'unofficial-partial', GeneratedDate: '2026-01-11T12:34:56Z', IsTest: true });
    expect(report().Election).toMatchObject([{ StartDate: '2026-01-11', EndDate: '2026-01-11', Type: 'general' }]);
    expect(report({ cause: 'repeatNoVote' }).Election).toMatchObject([{ Type: 'special' }]);
  });

  test('names every thing it refers to', () => {
    const made = report();
    const ids = new Set<string>();
    const references: string[] = [];
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit);
      else if (typeof value === 'object' && value !== null) {
        for (const [name, each] of Object.entries(value)) {
          if (name === '@id') ids.add(String(each));
          else if (name.endsWith('Ids') && Array.isArray(each)) references.push(...each.map(String));
          else if (/[a-z]Id$/.test(name) && name !== 'VendorApplicationId') references.push(String(each));
          else visit(each);
        }
      }
    };
    visit(made);
    expect(references.filter((id) => !ids.has(id))).toEqual([]);
    expect(references.length).toBeGreaterThan(20);
  });

  test('keeps the ballots that choose nobody apart from the candidates', () => {
    const [contest] = report().Election[0]?.Contest ?? [];
    expect(contest?.ContestSelection.map((selection) => selection['@type'])).toEqual([
      'ElectionResults.CandidateSelection',
      'ElectionResults.CandidateSelection',
      'ElectionResults.BallotMeasureSelection',
    ]);
    expect(contest?.ContestSelection.at(-1)).toMatchObject({ VoteCounts: [{ Count: 3 }, { GpUnitId: 'unit-01-0001', Count: 3 }] });
  });

  test('gives votes of the district and of each unit that has reported', () => {
    const selection = report().Election[0]?.Contest[0]?.ContestSelection[0];
    expect(selection?.VoteCounts.map((votes) => [votes.GpUnitId, votes.Count])).toEqual([
      ['lao-06540103', 60],
      ['unit-01-0001', 60],
    ]);
  });

  test('calls nobody a winner before certification, and tells the two ballots of a unit apart', () => {
    const [election] = report().Election;
    expect(election?.Candidate.map((candidate) => ('PostElectionStatus' in candidate ? candidate['PostElectionStatus'] : null))).toEqual([
      null,
      null,
      'winner',
      'winner',
      'defeated',
    ]);
    expect(election?.BallotCounts).toMatchObject([
      { Type: 'other', OtherType: 'executive', BallotsCast: 120, BallotsRejected: 5 },
      { Type: 'other', OtherType: 'council' },
    ]);
  });

  test('says that a poll is postponed, and why', () => {
    expect(report({ pollState: 'postponed', pollStateReason: 'น้ำท่วม' })).toMatchObject({ Notes: expect.stringContaining('น้ำท่วม') });
    expect('Notes' in report()).toBe(false);
  });

  test('is the same whenever it is made', () => {
    expect(JSON.stringify(report())).toBe(JSON.stringify(report()));
  });
});

const schemaFile = join(process.env['REAL_DATA_DIR'] ?? '', 'nist-1500-100', 'NIST_V2_election_results_reporting.json');
const hasSchema = process.env['REAL_DATA_DIR'] !== undefined && existsSync(schemaFile);

describe.skipIf(!hasSchema)('beside the published schema (skipped when REAL_DATA_DIR is not set)', () => {
  const validate = () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    return ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  };

  const cases: [string, Partial<ElectionToReport>][] = [
    ['while it is counted', {}],
    ['before anything is known', { contests: [], units: [], constituencies: [], status: 'pre-election' }],
    ['certified, of the council alone', { status: 'certified', contests: contests.slice(1) }],
    ['of Bangkok, cancelled', { pollState: 'cancelled', lao: { ...anElection().lao, type: 'bma', code: null } }],
  ];
  test.each(cases)('an election %s is valid', (_name, given) => {
    const isValid = validate();
    const valid = isValid(JSON.parse(JSON.stringify(report(given))));
    expect(isValid.errors).toBeNull();
    expect(valid).toBe(true);
  });

  test('a report with something wrong in it is refused: the schema does look', () => {
    expect(validate()({ ...report(), Status: 'final' })).toBe(false);
  });
});

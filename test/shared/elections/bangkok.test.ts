// The Bangkok election of 22 May 2565 as published on the night, with 29 % counted, districts standing for units: the rules over real
// numbers. The data is not part of the project; without REAL_DATA_DIR this is skipped.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArithmetic } from '../../../shared/elections/count-arithmetic.ts';
import { tallyContest } from '../../../shared/elections/tally.ts';
import { totalsOf } from '../../../shared/elections/totals.ts';
import { type Entry, unitResultsOf } from '../../../shared/elections/unit-results.ts';
import { winnerRulesOn } from '../../../shared/law/winner-rules.ts';

interface Voting {
  readonly eligiblePopulation: number;
  readonly totalVotes: number;
  readonly badVotes: number;
  readonly noVotes: number;
  readonly result: readonly { readonly candidateId: string; readonly count: number }[];
}

const folder = join(process.env['REAL_DATA_DIR'] ?? '', 'bangkok-2565');
const hasRealData = process.env['REAL_DATA_DIR'] !== undefined && existsSync(folder);
const votingsOf = (file: string): Voting[] =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')).districts.map(({ voting }: { voting: Voting }) => voting);

/** The file has no ballots received, nor good ballots: these are what the published total leaves for them. */
function toEntry({ eligiblePopulation, totalVotes, badVotes, noVotes, result }: Voting, index: number): Entry {
  return {
    constituency: index + 1,
    unit: 1,
    round: 'original',
    entry: 1,
    state: 'submitted',
    eligibleVoters: eligiblePopulation,
    votersPresent: totalVotes,
    ballotsReceived: null,
    ballotsUsed: totalVotes,
    ballotsRemaining: null,
    goodBallots: totalVotes - badVotes - noVotes,
    spoiledBallots: badVotes,
    noVoteBallots: noVotes,
    votes: result.map(({ candidateId, count }) => ({ number: Number(/\d+$/.exec(candidateId)?.[0]), votes: count })),
  };
}

const tally = (entries: readonly Entry[]) => {
  const rules = winnerRulesOn('2022-03-01');
  if (rules === null) throw new Error('no rules');
  const numbers = [...new Set(entries.flatMap(({ votes }) => votes.map(({ number }) => number)))];
  return tallyContest(
    {
      office: 'executive',
      constituency: null,
      seats: 1,
      electionDay: '2022-05-22',
      pollState: 'asPlanned',
      units: entries.length,
      registeredVoters: null,
      candidates: numbers.map((number) => ({ candidacyId: `c${number}`, number, state: 'accepted', stateOn: null })),
      totals: totalsOf(unitResultsOf(entries, false)),
      certification: null,
    },
    rules,
  );
};

describe.skipIf(!hasRealData)('the Bangkok election of 2565 (skipped when REAL_DATA_DIR is not set)', () => {
  test('the governor leads with the most votes of 31 candidates in 50 districts', () => {
    const governor = tally(votingsOf('65-governor-electiondata-live.json').map(toEntry));
    expect(governor.candidates).toHaveLength(31);
    expect(governor.totals.unitsReported).toBe(50);
    expect(governor.candidates[0]).toMatchObject({ number: 8, rank: 1, standing: 'hasTheVotes' });
  });

  test('each of the 50 council contests has one who has the votes', () => {
    const contests = votingsOf('65-bmc-electiondata-live.json').map((voting) => tally([toEntry(voting, 0)]));
    expect(contests).toHaveLength(50);
    expect(contests.map(({ outcome }) => outcome?.candidates.filter((one) => one.outcome !== 'notElected').length)).toEqual(
      Array(50).fill(1),
    );
  });

  test('sums that do not agree are pointed out, district by district, and none is hidden', () => {
    const wrong = votingsOf('65-governor-electiondata-live.json')
      .map(toEntry)
      .filter((entry) => {
        const sum = entry.votes.reduce((total, { votes }) => total + votes, 0);
        const found = checkArithmetic(entry, { seats: 1, candidates: entry.votes.map(({ number }) => number) });
        expect(found.map(({ code }) => code)).toEqual(sum === entry.goodBallots ? [] : ['F.507']);
        return found.length > 0;
      });
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.length).toBeLessThan(50);
  });
});

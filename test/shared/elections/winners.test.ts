import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainWinners, OUTCOME_REASONS } from '../../../shared/elections/winner-texts.ts';
import { type Contest, type ContestOutcome, decideWinners, leastVotesOf, type Standing } from '../../../shared/elections/winners.ts';
import { type WinnerRules, winnerRulesOn } from '../../../shared/law/winner-rules.ts';

const rulesOf2562 = winnerRulesOn('2021-10-01');
if (rulesOf2562 === null) throw new Error('no rules');
const RULES: WinnerRules = rulesOf2562;

/** Candidates 1, 2, 3 … with these votes. */
function aContest(votes: readonly number[], given: Partial<Contest> = {}): Contest {
  return {
    contestId: 'contest',
    electionDay: '2021-11-28',
    seats: 1,
    eligibleVoters: 1000,
    noVoteBallots: 0,
    candidates: votes.map((each, index) => aStanding(index + 1, each)),
    lotsWon: [],
    ...given,
  };
}

function aStanding(number: number, votes: number, given: Partial<Standing> = {}): Standing {
  return { candidacyId: `c${number}`, number, votes, state: 'accepted', stateDate: null, ...given };
}

const decide = (contest: Contest, rules: Partial<WinnerRules> = {}) => decideWinners(contest, { ...RULES, ...rules });
const those = (result: ContestOutcome, outcome: 'elected' | 'tied' | 'notElected') =>
  result.candidates.filter((one) => one.outcome === outcome).map(({ number }) => number);
const reasons = (result: ContestOutcome) => Object.fromEntries(result.candidates.map(({ number, reason }) => [number, reason]));

describe('published examples', () => {
  test('two with 142 votes each for one seat draw lots', () => {
    const result = decide(aContest([142, 142], { eligibleVoters: 332, noVoteBallots: 3 }));
    expect(those(result, 'tied')).toEqual([1, 2]);
    expect(result).toMatchObject({ rule: 'A', lots: { seats: 1, among: [1, 2], state: 'needed' }, seatsLeft: 0, repeat: null });
  });

  test.each([
    [99, 'notElected', 'belowShare'],
    [100, 'elected', 'reachedShare'],
  ])('a lone candidate with %i of 1,000 eligible voters: %s', (votes, outcome, reason) => {
    expect(decide(aContest([votes])).candidates).toMatchObject([{ outcome, reason }]);
  });

  test('a lone candidate with as many votes as the no-vote is not elected and is barred from the repeat', () => {
    expect(decide(aContest([200], { noVoteBallots: 200 }))).toMatchObject({
      candidates: [{ reason: 'notMoreThanNoVote' }],
      seatsLeft: 1,
      repeat: { form: '1/4', seats: 1, cause: 'repeatNoVote', barred: [1] },
    });
  });

  test('the sixth and the seventh of thirteen with 692 each draw lots for the last seat only', () => {
    const votes = [1500, 1400, 1300, 1200, 1100, 692, 692, 600, 500, 400, 300, 200, 100];
    const result = decide(aContest(votes, { seats: 6 }));
    expect(those(result, 'elected')).toEqual([1, 2, 3, 4, 5]);
    expect(result.lots).toEqual({ seats: 1, among: [6, 7], state: 'needed' });
  });

  test('the fifth and sixth with equal votes and the seventh below need no lots', () => {
    const result = decide(aContest([1500, 1400, 1300, 1200, 700, 700, 692], { seats: 6 }));
    expect(those(result, 'elected')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(result.lots).toBeNull();
  });

  test('three candidates behind the no-vote: none elected, a repeat for both seats, all three barred', () => {
    expect(decide(aContest([51, 49, 10], { seats: 2, noVoteBallots: 60 }))).toMatchObject({
      rule: 'A',
      cutLine: null,
      repeat: { seats: 2, cause: 'repeatNoVote', barred: [1, 2, 3] },
    });
  });

  test('six candidates for six seats, one below ten per cent: five elected, a repeat for one, nobody barred', () => {
    const result = decide(aContest([500, 400, 300, 200, 100, 99], { seats: 6 }));
    expect(those(result, 'elected')).toEqual([1, 2, 3, 4, 5]);
    expect(result.repeat).toEqual({ form: '1/4', seats: 1, cause: 'repeatTenPercent', barred: [] });
  });
});

describe('lots', () => {
  const tied = (lotsWon: number[]) => decide(aContest([50, 30, 30, 30], { seats: 3, lotsWon }));

  test('drawn and recorded, they elect those named and nobody else', () => {
    expect(reasons(tied([4, 2]))).toEqual({ 1: 'mostVotes', 2: 'wonLot', 3: 'lostLot', 4: 'wonLot' });
  });

  test.each([[[2]], [[2, 3, 4]], [[1, 2]], [[2, 2]]])('naming %j where two of 2–4 are needed do not hold', (winners) => {
    const result = tied(winners);
    expect(result.lots?.state).toBe('refused');
    expect(those(result, 'tied')).toEqual([2, 3, 4]);
  });

  test('recorded although a recount broke the tie are pointed out and change nothing', () => {
    const result = decide(aContest([31, 30], { lotsWon: [2] }));
    expect(result).toMatchObject({ hasStrayLots: true, lots: null });
    expect(those(result, 'elected')).toEqual([1]);
  });

  test('are not drawn among those who did not beat the no-vote', () => {
    const result = decide(aContest([50, 20, 20], { seats: 2, noVoteBallots: 20 }));
    expect(result).toMatchObject({ lots: null, seatsLeft: 1, repeat: { seats: 1, barred: [2, 3] } });
  });
});

describe('candidates who left', () => {
  test('one of two who died before the poll leaves the other to the ten per cent rule, with the votes still on record', () => {
    const result = decide(aContest([], { candidates: [aStanding(1, 99), aStanding(2, 300, { state: 'died', stateDate: '2021-11-20' })] }));
    expect(result).toMatchObject({ rule: 'B', candidatesCounted: 1 });
    expect(result.candidates).toMatchObject([
      { number: 2, votes: 300, reason: 'died' },
      { number: 1, reason: 'belowShare' },
    ]);
  });

  test('where a rule version still counts the one who died, the other needs only the most votes', () => {
    const contest = aContest([], { candidates: [aStanding(1, 99), aStanding(2, 300, { state: 'died', stateDate: '2021-11-20' })] });
    expect(decide(contest, { countsThoseWhoLeft: true })).toMatchObject({ rule: 'A', seatsLeft: 0 });
  });

  test('a winner who dies after election day leaves the seat vacant, and nobody moves up', () => {
    const result = decide(aContest([], { candidates: [aStanding(1, 300, { state: 'died', stateDate: '2021-11-29' }), aStanding(2, 200)] }));
    expect(reasons(result)).toEqual({ 1: 'leftAfterElectionDay', 2: 'fewerVotes' });
    expect(result).toMatchObject({ seatsVacated: 1, seatsLeft: 0, repeat: null });
  });

  test('one who loses and dies after election day has lost like anybody else', () => {
    const result = decide(aContest([], { candidates: [aStanding(1, 100, { state: 'died', stateDate: '2021-11-29' }), aStanding(2, 200)] }));
    expect(reasons(result)).toEqual({ 1: 'fewerVotes', 2: 'mostVotes' });
  });
});

describe('the edges', () => {
  test('a contest nobody stood in is repeated for all its seats', () => {
    expect(decide(aContest([], { seats: 2 }))).toMatchObject({ rule: 'B', repeat: { seats: 2, cause: 'vacancy', barred: [] } });
  });

  test('two elected for three seats leave one, and the repeat says that candidates were lacking', () => {
    expect(decide(aContest([500, 400], { seats: 3 })).repeat).toEqual({ form: '1/4', seats: 1, cause: 'vacancy', barred: [] });
  });

  test('who fails both tests is barred like all who did not beat the no-vote', () => {
    expect(decide(aContest([50], { noVoteBallots: 60 })).repeat).toMatchObject({ cause: 'repeatNoVote', barred: [1] });
  });

  test('a rule version may bar those who failed only the ten per cent', () => {
    expect(decide(aContest([50]), { barsThoseBelowShare: true }).repeat).toMatchObject({ cause: 'repeatTenPercent', barred: [1] });
  });

  test.each([
    [0, 0],
    [1, 1],
    [9, 1],
    [10, 1],
    [11, 2],
    [4_402_941, 440_295],
  ])('ten per cent of %i eligible voters is reached with %i votes', (eligible, least) => {
    expect(leastVotesOf(eligible, RULES)).toBe(least);
  });

  test('equal votes share a rank', () => {
    expect(decide(aContest([5, 9, 5, 1])).candidates.map(({ number, rank }) => [number, rank])).toEqual([
      [2, 1],
      [1, 2],
      [3, 2],
      [4, 4],
    ]);
  });

  test('before the act of 2562 there are no rules', () => {
    expect(winnerRulesOn('2019-04-16')).toBeNull();
  });
});

describe('the explanation', () => {
  test('names the rule, the tests, and what is left, in both languages', () => {
    const contest = aContest([99, 300], { seats: 3 });
    const lines = explainWinners(contest, decide(contest), RULES);
    expect(lines.map(({ th }) => th)).toEqual([
      expect.stringContaining('ผู้สมัคร 2 คน จำนวนที่จะพึงมี 3 คน: ต้องได้มากกว่า 0 และไม่น้อยกว่า 100'),
      'ได้คะแนนถึงเกณฑ์ 1 จาก 3 คน',
      expect.stringContaining('ต้องเลือกตั้งใหม่ 2 คน'),
    ]);
    expect(lines[0]?.en).toContain('ม.111');
  });

  test('says how a tie was settled', () => {
    const contest = aContest([7, 7], { lotsWon: [2] });
    expect(explainWinners(contest, decide(contest), RULES).map(({ en }) => en)).toContainEqual(
      expect.stringContaining('lots chose 1 of them'),
    );
  });

  test('has a text for every reason', () => {
    expect(Object.values(OUTCOME_REASONS).every(({ th, en }) => th !== '' && en !== '')).toBe(true);
  });
});

describe('whatever the votes', () => {
  const contests = fc
    .record({
      seats: fc.integer({ min: 1, max: 8 }),
      eligibleVoters: fc.integer({ min: 0, max: 200 }),
      noVoteBallots: fc.integer({ min: 0, max: 20 }),
      votes: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 14 }),
    })
    .map(({ votes, ...given }) => aContest(votes, given));

  const check = (holds: (contest: Contest, result: ContestOutcome) => boolean) =>
    fc.assert(fc.property(contests, (contest) => holds(contest, decide(contest))));

  test('nobody is elected who did not beat the no-vote', () => {
    check(({ noVoteBallots }, { candidates }) =>
      candidates.every(({ outcome, votes }) => outcome === 'notElected' || votes > noVoteBallots),
    );
  });

  test('seats elected, to be drawn and left over add up to the seats', () => {
    check(({ seats }, result) => those(result, 'elected').length + (result.lots?.seats ?? 0) + result.seatsLeft === seats);
  });

  test('nobody is passed over by somebody with fewer votes', () => {
    check((_contest, { candidates }) => {
      const least = Math.min(...candidates.filter(({ outcome }) => outcome === 'elected').map(({ votes }) => votes));
      return candidates.every(({ votes, outcome }) => outcome !== 'notElected' || votes <= least || candidates.length === 0);
    });
  });

  test('lots are drawn among equals only, and among more than there are seats', () => {
    check((_contest, { lots, candidates }) => {
      if (lots === null) return candidates.every(({ outcome }) => outcome !== 'tied');
      const votes = new Set(candidates.filter(({ number }) => lots.among.includes(number)).map((one) => one.votes));
      return votes.size === 1 && lots.among.length > lots.seats && lots.seats > 0;
    });
  });

  test('the order in which candidates are given changes nothing', () => {
    fc.assert(
      fc.property(contests, fc.infiniteStream(fc.nat()), (contest, keys) => {
        const shuffled = contest.candidates.map((one) => ({ one, key: keys.next().value })).toSorted((a, b) => a.key - b.key);
        expect(decide({ ...contest, candidates: shuffled.map(({ one }) => one) })).toEqual(decide(contest));
      }),
    );
  });

  test('numbers on the ballot decide nothing: swapping two numbers swaps only them', () => {
    check((contest, result) => {
      const renumbered = { ...contest, candidates: contest.candidates.map((one) => ({ ...one, number: 100 - one.number })) };
      const ids = (of: ContestOutcome, outcome: 'elected' | 'tied') =>
        of.candidates
          .filter((one) => one.outcome === outcome)
          .map(({ candidacyId }) => candidacyId)
          .toSorted()
          .join();
      const again = decide(renumbered);
      return ids(again, 'elected') === ids(result, 'elected') && ids(again, 'tied') === ids(result, 'tied');
    });
  });

  test('one vote more never loses a seat under the same rule', () => {
    check((contest, result) =>
      result.candidates
        .filter(({ outcome }) => outcome === 'elected')
        .every(({ candidacyId }) => {
          const more = contest.candidates.map((one) => (one.candidacyId === candidacyId ? { ...one, votes: one.votes + 1 } : one));
          return decide({ ...contest, candidates: more }).candidates.some(
            (one) => one.candidacyId === candidacyId && one.outcome === 'elected',
          );
        }),
    );
  });

  test('any right draw of lots fills the seats it was for', () => {
    check((contest, result) => {
      if (result.lots === null) return true;
      const drawn = decide({ ...contest, lotsWon: result.lots.among.slice(-result.lots.seats) });
      return those(drawn, 'tied').length === 0 && those(drawn, 'elected').length + drawn.seatsLeft === contest.seats;
    });
  });
});

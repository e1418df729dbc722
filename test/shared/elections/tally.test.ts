import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHundredths, formatTenths, hundredthsOfPercent, tenthsOfPercent } from '../../../shared/elections/percent.ts';
import { RESULT_STATES, resultsStatusOf, stateOfElection } from '../../../shared/elections/result-state.ts';
import {
  type ContestCertification,
  type ContestToTally,
  type NumberedCandidate,
  tallyContest,
  tallyElection,
} from '../../../shared/elections/tally.ts';
import { addTotals, NO_TOTALS, totalsOf } from '../../../shared/elections/totals.ts';
import { type Entry, unitResultsOf, unitsBeingVerified } from '../../../shared/elections/unit-results.ts';
import { STANDING_NAMES } from '../../../shared/elections/winner-texts.ts';
import { winnerRulesOn } from '../../../shared/law/winner-rules.ts';

const found = winnerRulesOn('2021-10-01');
if (found === null) throw new Error('no rules');
const rules = found;

function anEntry(unit: number, votes: readonly number[], given: Partial<Entry> = {}): Entry {
  const goodBallots = votes.reduce((sum, each) => sum + each, 0);
  const ballotsUsed = goodBallots + 10;
  return {
    constituency: 1,
    unit,
    round: 'original',
    entry: 1,
    state: 'submitted',
    eligibleVoters: 400,
    votersPresent: ballotsUsed,
    ballotsReceived: 450,
    ballotsUsed,
    ballotsRemaining: 450 - ballotsUsed,
    goodBallots,
    spoiledBallots: 4,
    noVoteBallots: 6,
    votes: votes.map((each, index) => ({ number: index + 1, votes: each })),
    ...given,
  };
}

const candidates = (count: number): NumberedCandidate[] =>
  Array.from({ length: count }, (_, index) => ({ candidacyId: `c${index + 1}`, number: index + 1, state: 'accepted', stateOn: null }));

function tally(entries: readonly Entry[], given: Partial<ContestToTally> = {}) {
  return tallyContest(
    {
      office: 'executive',
      constituency: null,
      seats: 1,
      electionDay: '2021-11-28',
      pollState: 'asPlanned',
      units: 2,
      registeredVoters: 810,
      candidates: candidates(2),
      totals: totalsOf(unitResultsOf(entries, false)),
      certification: null,
      ...given,
    },
    rules,
  );
}

const certified: ContestCertification = { outcome: 'certified', elected: [2], lotsWon: [], correctionReason: null };
const standings = (result: ReturnType<typeof tally>) =>
  Object.fromEntries(result.candidates.map(({ number, standing }) => [number, standing]));

describe("a unit's result", () => {
  const of = (entries: readonly Entry[], needsTwoEntries = true) => unitResultsOf(entries, needsTwoEntries)[0];

  test('a draft is no result', () => {
    expect(of([anEntry(1, [1, 2], { state: 'draft' })])).toBeUndefined();
  });

  test('one entry is the result, unless two are asked for: then the unit is being verified and nothing counts yet', () => {
    expect(of([anEntry(1, [1, 2])], false)).toMatchObject({ isVerified: true, differs: false });
    expect(of([anEntry(1, [1, 2])])).toBeUndefined();
    expect(unitsBeingVerified([anEntry(1, [1, 2])], true)).toEqual([{ constituency: 1, unit: 1, round: 'original' }]);
    expect(unitsBeingVerified([anEntry(1, [1, 2]), anEntry(1, [1, 2], { entry: 2 })], true)).toEqual([]);
  });

  test('a recount sent once leaves the verified count in its place until the second entry is sent', () => {
    const counted = [anEntry(1, [1, 2]), anEntry(1, [1, 2], { entry: 2 })];
    const recounted = [...counted, anEntry(1, [3, 4], { round: 'recount' })];
    expect(of(recounted)).toMatchObject({ round: 'original', isVerified: true, earlier: [] });
    expect(unitsBeingVerified(recounted, true)).toMatchObject([{ round: 'recount' }]);
    expect(of([...recounted, anEntry(1, [3, 4], { round: 'recount', entry: 2 })])).toMatchObject({ round: 'recount' });
  });

  test('two entries that agree verify it; two that differ do not, and the first stands meanwhile', () => {
    expect(of([anEntry(1, [1, 2]), anEntry(1, [1, 2], { entry: 2 })])).toMatchObject({ isVerified: true });
    const result = of([anEntry(1, [2, 1], { entry: 2 }), anEntry(1, [1, 2])]);
    expect(result).toMatchObject({ isVerified: false, differs: true, count: { entry: 1 } });
  });

  test('a recount replaces the first count and a re-vote both, and what counted before stays beside it', () => {
    const entries = [anEntry(1, [1, 2]), anEntry(1, [5, 6], { round: 'revote' }), anEntry(1, [3, 4], { round: 'recount' })];
    expect(of(entries, false)).toMatchObject({ round: 'revote', earlier: [{ round: 'recount' }, { round: 'original' }] });
  });

  test('a recount that is only a draft changes nothing yet', () => {
    expect(of([anEntry(1, [1, 2]), anEntry(1, [3, 4], { round: 'recount', state: 'draft' })], false)).toMatchObject({ round: 'original' });
  });
});

describe('totals', () => {
  const entries = fc.array(fc.array(fc.nat(300), { minLength: 3, maxLength: 3 }), { maxLength: 12 });

  test('of parts add up to the totals of all, whatever the parts', () => {
    fc.assert(
      fc.property(entries, fc.nat(12), (votes, cut) => {
        const results = unitResultsOf(
          votes.map((each, index) => anEntry(index + 1, each)),
          false,
        );
        expect(addTotals([totalsOf(results.slice(0, cut)), totalsOf(results.slice(cut))])).toEqual(totalsOf(results));
      }),
    );
  });

  test('of no units are zero; a figure one unit did not give is unknown', () => {
    expect(totalsOf([])).toEqual(NO_TOTALS);
    expect(totalsOf(unitResultsOf([anEntry(1, [1]), anEntry(2, [2], { ballotsReceived: null })], false))).toMatchObject({
      ballotsReceived: null,
      goodBallots: 3,
      unitsReported: 2,
    });
  });
});

describe('shares', () => {
  test.each([
    [1, 3, 3333, '33.33'],
    [2, 3, 6667, '66.67'],
    [1, 2000, 5, '0.05'],
    [1, 20_000, 1, '0.01'],
    [1, 20_001, 0, '0.00'],
    [3, 3, 10_000, '100.00'],
    [103_501, 220_977, 4684, '46.84'],
  ])('%i of %i', (part, whole, hundredths, text) => {
    expect(hundredthsOfPercent(part, whole)).toBe(hundredths);
    expect(formatHundredths(hundredths)).toBe(text);
  });

  test('of nothing, or of the unknown, there are none', () => {
    expect([hundredthsOfPercent(0, 0), hundredthsOfPercent(null, 5), tenthsOfPercent(5, null)]).toEqual([null, null, null]);
    expect([formatHundredths(null), formatTenths(null), formatTenths(tenthsOfPercent(1, 8)), formatTenths(7)]).toEqual([
      '–',
      '–',
      '12.5',
      '0.7',
    ]);
  });

  test('are never further from the truth than half a hundredth, in whole numbers', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.integer({ min: 1, max: 5_000_000 }), (part, whole) => {
        const share = hundredthsOfPercent(part, whole) ?? -1;
        return Math.abs(2 * (share * whole - 10_000 * part)) <= whole;
      }),
    );
  });
});

describe('a contest', () => {
  test('before the first unit nobody stands anywhere', () => {
    const result = tally([]);
    expect(result).toMatchObject({ state: 'before', countStatus: 'not-processed', outcome: null, turnout: null, eligibleVoters: 810 });
    expect(standings(result)).toEqual({ 1: 'notCounted', 2: 'notCounted' });
  });

  test('while units are missing candidates only lead, and turnout is that of the units that reported', () => {
    const result = tally([anEntry(1, [90, 100])]);
    expect(result).toMatchObject({ state: 'counting', countStatus: 'in-process', turnout: 5000, eligibleVoters: 810 });
    expect(standings(result)).toEqual({ 2: 'leading', 1: 'behind' });
    expect(result.candidates[0]).toMatchObject({ number: 2, votes: 100, share: 5263 });
  });

  test('with all units the first has the votes, yet nobody is elected before certification', () => {
    const result = tally([anEntry(1, [90, 100]), anEntry(2, [50, 60])]);
    expect(result).toMatchObject({ state: 'complete', eligibleVoters: 800, outcome: { cutLine: 160, seatsLeft: 0 } });
    expect(standings(result)).toEqual({ 2: 'hasTheVotes', 1: 'notElected' });
  });

  test('certified, those the Election Commission named are elected', () => {
    expect(standings(tally([anEntry(1, [90, 100]), anEntry(2, [50, 60])], { certification: certified }))).toEqual({
      1: 'notElected',
      2: 'elected',
    });
  });

  test('certified otherwise than the votes say is pointed out', () => {
    const result = tally([anEntry(1, [110, 90]), anEntry(2, [50, 60])], { certification: certified });
    expect(result.certifiedOtherwise).toEqual([1, 2]);
    expect(standings(result)).toMatchObject({ 2: 'elected' });
  });

  test.each([
    [{ ...certified, correctionReason: 'นับผิดหน่วยที่ 2' }, 'corrected', 'correction'],
    [{ ...certified, outcome: 'recountOrdered', elected: [] }, 'recount', 'recount'],
    [{ ...certified, outcome: 'revoteOrdered', elected: [] }, 'revote', 'recount'],
    [{ ...certified, outcome: 'newElectionOrdered', elected: [] }, 'newElectionOrdered', 'unofficial-complete'],
  ] as const)('%o is said of it', (certification, state, status) => {
    const result = tally([anEntry(1, [90, 100]), anEntry(2, [50, 60])], { certification });
    expect([result.state, resultsStatusOf(result.state)]).toEqual([state, status]);
  });

  test('a tie with lots recorded is decided by them', () => {
    const level = [anEntry(1, [90, 90]), anEntry(2, [50, 50])];
    expect(standings(tally(level))).toEqual({ 1: 'tied', 2: 'tied' });
    const drawn = tally(level, { certification: { ...certified, outcome: null, elected: [], lotsWon: [1] } });
    expect(standings(drawn)).toEqual({ 1: 'hasTheVotes', 2: 'notElected' });
  });

  test('where only one stands, ten per cent is of the lists used on the day once all units are in', () => {
    const alone = { candidates: candidates(1), units: 1, registeredVoters: 400 };
    expect(tally([anEntry(1, [39])], alone).candidates[0]?.reason).toBe('belowShare');
    expect(tally([anEntry(1, [39], { eligibleVoters: 390 })], alone).candidates[0]?.reason).toBe('reachedShare');
  });

  test('who only applied is no candidate; who died keeps the votes', () => {
    const [first, second] = candidates(2);
    if (first === undefined || second === undefined) throw new Error('two candidates');
    const result = tally([anEntry(1, [90, 100]), anEntry(2, [50, 60])], {
      candidates: [
        { ...first, state: 'applied' },
        { ...second, state: 'died', stateOn: '2021-11-01' },
      ],
    });
    expect(result.candidates).toMatchObject([{ number: 2, votes: 160, reason: 'died', standing: 'notElected' }]);
  });

  test('a postponed and a cancelled poll are neither counted nor each other', () => {
    expect([tally([], { pollState: 'postponed' }).state, tally([], { pollState: 'cancelled' }).state]).toEqual(['postponed', 'cancelled']);
  });

  test('every standing has a name, and only one says elected', () => {
    expect(Object.values(STANDING_NAMES).filter(({ en }) => en === 'Elected')).toHaveLength(1);
  });
});

describe('an election', () => {
  test('adds up its constituencies and says how many contests are decided', () => {
    const first = tally([anEntry(1, [90, 100]), anEntry(2, [1, 2])], { office: 'council', constituency: 1 });
    const second = tally([anEntry(1, [90, 100])], { office: 'council', constituency: 2 });
    const chief = tally([anEntry(1, [90, 100]), anEntry(2, [1, 2])]);
    const election = tallyElection([first, second, chief]);
    expect(election).toMatchObject({ state: 'counting', status: 'unofficial-partial' });
    expect(election.offices).toMatchObject([
      { office: 'executive', units: 2, contestsDecided: 1 },
      { office: 'council', units: 4, contestsDecided: 1, totals: { unitsReported: 3, goodBallots: 383 }, turnout: 3442 },
    ]);
  });

  test.each([
    [['certified', 'certified'], 'certified'],
    [['certified', 'corrected'], 'corrected'],
    [['certified', 'complete'], 'complete'],
    [['certified', 'before'], 'counting'],
    [['complete', 'postponed'], 'counting'],
    [['before', 'postponed'], 'postponed'],
    [['certified', 'recount'], 'recount'],
    [['cancelled', 'certified'], 'certified'],
    [['cancelled', 'cancelled'], 'cancelled'],
    [['certified', 'newElectionOrdered'], 'newElectionOrdered'],
    [[], 'before'],
  ] as const)('of contests %j is %s', (states, expected) => {
    expect(stateOfElection(states)).toBe(expected);
  });

  test('has one of the known states whatever its contests are', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...RESULT_STATES)), (states) => RESULT_STATES.includes(stateOfElection(states))));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountBeside, checkSent, checkTyped } from '../../../shared/elections/check-count.ts';
import { checkEntriesAgree, compareEntries, settleEntries } from '../../../shared/elections/compare-entries.ts';
import type { CountFigures } from '../../../shared/elections/count-figures.ts';
import { type NamedCount, neighboursOf } from '../../../shared/elections/count-plausibility.ts';
import { COUNT_RULES, ruleOf } from '../../../shared/elections/count-rules.ts';

/** หมู่ที่ 13: 284 good, 6 spoiled and 3 no-vote of 332, 142 votes each. */
function aCount(given: Partial<CountFigures> = {}): CountFigures {
  return {
    eligibleVoters: 332,
    votersPresent: 293,
    ballotsReceived: 350,
    ballotsUsed: 293,
    ballotsRemaining: 57,
    goodBallots: 284,
    spoiledBallots: 6,
    noVoteBallots: 3,
    votes: votes(142, 142),
    ...given,
  };
}

const votes = (...each: number[]) => each.map((count, index) => ({ number: index + 1, votes: count }));
const beside = (given: Partial<CountBeside> = {}): CountBeside => ({
  seats: 1,
  candidates: [1, 2],
  registeredVoters: null,
  presentForOtherOffice: null,
  neighbours: null,
  ...given,
});
const codes = (count: Partial<CountFigures>, given: Partial<CountBeside> = {}) =>
  checkTyped(aCount(count), beside(given)).map(({ code }) => code);

describe('the arithmetic of a unit', () => {
  test('a published count that adds up has nothing against it', () => {
    expect(checkSent({ ...aCount(), acceptedWarnings: [] }, beside())).toEqual([]);
  });

  const cases: [string, Partial<CountFigures>, string[]][] = [
    ['with more ballots received than used and remaining', { ballotsReceived: 351 }, ['F.504']],
    ['with a spoiled ballot too many', { spoiledBallots: 7 }, ['F.505']],
    ['with more voters present than eligible', { eligibleVoters: 292 }, ['F.506']],
    ['with exactly all eligible voters present', { eligibleVoters: 293 }, []],
    ['with a vote less than good ballots', { votes: votes(142, 141) }, ['F.507']],
    ['with a vote more than good ballots', { votes: votes(142, 143) }, ['F.507']],
    ['with one candidate above the good ballots', { votes: votes(285, 0) }, ['F.507', 'F.510']],
    ['with a number nobody bears', { votes: [...votes(142, 142), { number: 9, votes: 0 }] }, ['F.502']],
    ['with one number written twice', { votes: [...votes(142, 142), { number: 2, votes: 142 }] }, ['F.503']],
    ['with nothing written yet', { ballotsUsed: null, votersPresent: null, goodBallots: null }, []],
    ['with votes half written', { votes: votes(142) }, []],
  ];
  test.each(cases)('a count %s', (_name, count, expected) => {
    expect(codes(count)).toEqual(expected);
  });

  test('votes of a candidate struck off stay on record, and need not be there', () => {
    const struckOff = { candidates: [1], struckOff: [2] };
    expect(codes({}, struckOff)).toEqual([]);
    expect(codes({ votes: votes(284) }, struckOff)).toEqual([]);
    expect(codes({ votes: votes(283) }, struckOff)).toEqual(['F.507']);
  });

  test('voters and ballots that differ are an event of section 105: a warning, never a refusal', () => {
    const [found] = checkTyped(aCount({ votersPresent: 294 }), beside());
    expect(found).toMatchObject({ code: 'W.501', severity: 'warning', cells: ['votersPresent', 'ballotsUsed'] });
    expect(ruleOf('W.501').law).toContain('ม.105');
    expect(found?.message.th).toContain('294 ≠ 293');
  });

  test('a unit in which nobody voted is asked about', () => {
    const none = {
      votersPresent: 0,
      ballotsUsed: 0,
      ballotsRemaining: 350,
      goodBallots: 0,
      spoiledBallots: 0,
      noVoteBallots: 0,
      votes: votes(0, 0),
    };
    expect(codes(none)).toEqual(['W.502']);
  });

  const sixSeats = { seats: 6, candidates: [1, 2, 3] };
  test.each([
    ['each good ballot carrying one vote', [284, 0, 0], []],
    ['good ballots without any vote', [283, 0, 0], ['F.508']],
    ['each good ballot carrying as many as there are candidates', [284, 284, 284], []],
    ['a candidate above the good ballots', [285, 0, 0], ['F.510']],
  ])('six seats, %s', (_name, each, expected) => {
    expect(codes({ votes: votes(...each) }, sixSeats)).toEqual(expected);
  });

  test('two seats: a ballot carries at most two votes', () => {
    const two = { seats: 2, candidates: [1, 2, 3] };
    expect(codes({ votes: votes(284, 284, 0) }, two)).toEqual([]);
    expect(codes({ votes: votes(284, 284, 1) }, two)).toEqual(['F.509']);
  });
});

describe('whatever the paper says', () => {
  /** A count of `seats` seats that adds up: each good ballot marks one to all of them. */
  const papers = fc
    .record({
      seats: fc.integer({ min: 1, max: 6 }),
      ballots: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 120 }),
      spoiledBallots: fc.nat(40),
      noVoteBallots: fc.nat(40),
      ballotsRemaining: fc.nat(300),
      absent: fc.nat(300),
    })
    .map(({ seats, ballots, spoiledBallots, noVoteBallots, ballotsRemaining, absent }) => {
      const marks = [0, 0, 0, 0, 0, 0];
      for (const [index, wanted] of ballots.entries()) {
        for (let mark = 0; mark < Math.min(wanted, seats); mark++) marks[(index + mark) % 6] = (marks[(index + mark) % 6] ?? 0) + 1;
      }
      const ballotsUsed = ballots.length + spoiledBallots + noVoteBallots;
      const count: CountFigures = {
        eligibleVoters: ballotsUsed + absent,
        votersPresent: ballotsUsed,
        ballotsReceived: ballotsUsed + ballotsRemaining,
        ballotsUsed,
        ballotsRemaining,
        goodBallots: ballots.length,
        spoiledBallots,
        noVoteBallots,
        votes: votes(...marks),
      };
      return { count, contest: beside({ seats, candidates: [1, 2, 3, 4, 5, 6] }) };
    });

  test('a count that adds up is never refused', () => {
    fc.assert(fc.property(papers, ({ count, contest }) => checkSent({ ...count, acceptedWarnings: [] }, contest).length === 0));
  });

  test('one ballot figure wrong is always seen', () => {
    const figures = fc.constantFrom(
      'ballotsReceived',
      'ballotsUsed',
      'ballotsRemaining',
      'goodBallots',
      'spoiledBallots',
      'noVoteBallots',
      'votersPresent',
    );
    fc.assert(
      fc.property(papers, figures, fc.integer({ min: 1, max: 9 }), ({ count, contest }, figure, by) => {
        const wrong = { ...count, [figure]: (count[figure as keyof CountFigures] as number) + by };
        return checkTyped(wrong, contest).length > 0;
      }),
    );
  });

  test('with one seat, one wrong vote is always seen', () => {
    fc.assert(
      fc.property(papers, fc.nat(5), fc.integer({ min: 1, max: 9 }), ({ count, contest }, at, by) => {
        const wrong = { ...count, votes: count.votes.map((each, index) => (index === at ? { ...each, votes: each.votes + by } : each)) };
        return contest.seats > 1 || checkTyped(wrong, contest).length > 0;
      }),
    );
  });

  test('two entries agree exactly when they are the same', () => {
    fc.assert(
      fc.property(
        papers,
        papers,
        ({ count: a }, { count: b }) => (compareEntries(a, b).length === 0) === (JSON.stringify(a) === JSON.stringify(b)),
      ),
    );
  });
});

describe('a count that is sent', () => {
  test('lacks nothing: the cells that are empty are named', () => {
    const [found] = checkSent({ ...aCount({ noVoteBallots: null, votes: votes(142) }), acceptedWarnings: [] }, beside());
    expect(found).toMatchObject({ code: 'F.501', cells: ['noVoteBallots', 'votes.2'], fields: ['noVoteBallots', 'votes'] });
  });

  test('has every warning accepted with a reason', () => {
    const send = (acceptedWarnings: string[]) =>
      checkSent({ ...aCount({ votersPresent: 294 }), acceptedWarnings }, beside()).map(({ code }) => code);
    expect(send([])).toEqual(['W.501', 'F.511']);
    expect(send(['W.502: ตรวจแล้ว'])).toEqual(['W.501', 'F.511']);
    expect(send(['W.501: ผู้มาแสดงตนรับบัตรแล้วไม่หย่อน 1 คน'])).toEqual(['W.501']);
  });
});

describe('plausibility', () => {
  const other = (unit: number, given: Partial<CountFigures> = {}): NamedCount => ({ ...aCount(given), unitName: `หน่วยที่ ${unit}` });
  const usual = [other(1, { eligibleVoters: 340 }), other(2, { eligibleVoters: 341 }), other(3, { eligibleVoters: 342 })];
  const against = (count: Partial<CountFigures>, others: NamedCount[] = usual) => codes(count, { neighbours: neighboursOf(others) });

  test('a unit like the others is not asked about', () => {
    expect(against({})).toEqual([]);
  });

  test.each([
    ['spoiled', { goodBallots: 254, spoiledBallots: 36, votes: votes(127, 127) }, ['W.503']],
    ['no-vote', { goodBallots: 254, noVoteBallots: 33, votes: votes(127, 127) }, ['W.504']],
    ['spoiled, but less than ten points more,', { goodBallots: 256, spoiledBallots: 34, votes: votes(128, 128) }, []],
  ])('many %s ballots beside the other units', (_name, count, expected) => {
    expect(against(count)).toEqual(expected);
  });

  test('few ballots are no reason to ask, whatever their share', () => {
    const small = { ballotsUsed: 20, votersPresent: 20, ballotsRemaining: 330, goodBallots: 6, spoiledBallots: 14, noVoteBallots: 0 };
    expect(against({ ...small, votes: votes(3, 3) })).toEqual([]);
  });

  test('a candidate with 50 per cent elsewhere and 90 here is pointed at, and the other with 10 as well', () => {
    const found = checkTyped(aCount({ votes: votes(256, 28) }), beside({ neighbours: neighboursOf(usual) }));
    expect(found).toMatchObject([{ code: 'W.505', cells: ['votes.1', 'votes.2'], fields: ['votes'] }]);
    expect(against({ votes: votes(255, 29) })).toEqual([]);
  });

  test('two other units are no comparison', () => {
    expect(against({ votes: votes(284, 0) }, usual.slice(0, 2))).toEqual([]);
  });

  test('a unit that is the same as another in every figure is named', () => {
    const [found] = checkTyped(aCount(), beside({ neighbours: neighboursOf([...usual, other(7)]) }));
    expect(found).toMatchObject({ code: 'W.506' });
    expect(found?.message.th).toContain('หน่วยที่ 7');
  });

  test('unfinished counts of others are not compared with', () => {
    expect(neighboursOf([other(1, { goodBallots: null })]).units).toBe(0);
  });

  test('the register of the unit and the other ballot are compared', () => {
    expect(codes({}, { registeredVoters: 332, presentForOtherOffice: 293 })).toEqual([]);
    expect(codes({}, { registeredVoters: 333, presentForOtherOffice: 292 })).toEqual(['W.507', 'W.508']);
  });
});

describe('two entries of one paper', () => {
  test('that agree have no differences', () => {
    expect(compareEntries(aCount(), aCount({ votes: votes(142, 142).toReversed() }))).toEqual([]);
  });

  test('that differ are shown cell by cell, with what the slip looks like', () => {
    const second = aCount({ votersPresent: 239, spoiledBallots: null, ballotsReceived: 35, votes: votes(142, 124) });
    expect(compareEntries(aCount(), second)).toEqual([
      { cell: 'votersPresent', first: 293, second: 239, looksLike: 'digitsSwapped' },
      { cell: 'ballotsReceived', first: 350, second: 35, looksLike: 'digitMissing' },
      { cell: 'spoiledBallots', first: 6, second: null, looksLike: 'other' },
      { cell: 'votes.2', first: 142, second: 124, looksLike: 'digitsSwapped' },
    ]);
    expect(checkEntriesAgree(aCount(), second).map(({ code, cells }) => [code, cells])).toEqual([
      ['W.509', ['ballotsReceived', 'spoiledBallots']],
      ['W.510', ['votersPresent', 'votes.2']],
    ]);
  });

  test('are settled once every cell that differs is chosen, and not before', () => {
    const second = aCount({ spoiledBallots: 7, votes: votes(142, 141) });
    expect(settleEntries(aCount(), second, { spoiledBallots: 'second' })).toBeNull();
    expect(settleEntries(aCount(), second, { spoiledBallots: 'second', 'votes.2': 'first' })).toEqual(aCount({ spoiledBallots: 7 }));
  });
});

describe('the catalogue', () => {
  test('has one rule for each code, F blocking and W warning, with texts in both languages', () => {
    expect(new Set(COUNT_RULES.map(({ code }) => code)).size).toBe(COUNT_RULES.length);
    for (const { code, severity, title, whatToDo } of COUNT_RULES) {
      expect(severity).toBe(code.startsWith('F.') ? 'blocking' : 'warning');
      expect([title.th, title.en, whatToDo.th, whatToDo.en].every((text) => text.length > 5)).toBe(true);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Area, apportion, areasOf } from '../../../shared/elections/apportion.ts';
import { checkAgainstProposal } from '../../../shared/elections/apportion-check.ts';
import { checkSeats, checkSeatsTogether, proposalFor, unexplainedAmong } from '../../../shared/elections/apportion-recorded.ts';
import { apportionmentOn } from '../../../shared/law/apportionment.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import type { LaoType } from '../../../shared/register/lao-type.ts';
import { aLao } from '../../support/builders.ts';

const TODAY = '2024-12-01';

const found = apportionmentOn('2024-12-01');
if (found === null) throw new Error('no rules');
const rules = found;

const areas = (...populations: number[]): Area[] => populations.map((population, index) => ({ name: `ที่ ${index + 1}`, population }));
function propose(type: LaoType, ...populations: number[]) {
  const proposal = apportion(type, areas(...populations), rules);
  if (proposal === null) throw new Error('no proposal');
  return proposal;
}
const seats = (proposal: ReturnType<typeof propose>) => proposal.constituencies.map((one) => one.seats);

describe('an อบจ.', () => {
  test.each([
    [500_000, 24],
    [500_001, 30],
    [1_000_000, 30],
    [1_000_001, 36],
    [1_500_000, 36],
    [1_500_001, 42],
    [2_000_000, 42],
    [2_000_001, 48],
  ])('of %i residents has %i seats', (residents, expected) => {
    expect(propose('pao', residents).seats).toBe(expected);
  });

  test('gives each district one seat and the rest by the largest remainder, in constituencies of one', () => {
    // 480,000 residents, 24 seats, 20,000 for each: 12.5, 7.45, 4.0 and 0.05 quotas.
    const proposal = propose('pao', 250_000, 149_000, 80_000, 1000);
    const byDistrict = [1, 2, 3, 4].map((number) => proposal.constituencies.filter(({ area }) => area.startsWith(`ที่ ${number}`)).length);
    expect(byDistrict).toEqual([12, 7, 4, 1]);
    expect(proposal.constituencies).toHaveLength(24);
    expect(seats(proposal).every((one) => one === 1)).toBe(true);
    expect(proposal.constituencies.at(-1)).toEqual({ number: 24, seats: 1, area: 'ที่ 4', population: 1000 });
    expect(proposal.constituencies[0]).toMatchObject({ area: 'ที่ 1 เขต 1', population: null });
  });

  test('shows every seat it gives, with the remainder that earned it', () => {
    const { lines } = propose('pao', 250_000, 149_000, 80_000, 1000);
    expect(lines[0]?.th).toBe('ราษฎร 480,000 คน สมาชิก 24 คน เฉลี่ย 20,000.00 คนต่อสมาชิกหนึ่งคน');
    expect(lines[2]?.th).toBe('เศษมากที่สุด: ที่ 1 (230,000.00) เพิ่มเป็น 2 คน');
    expect(lines).toHaveLength(2 + 20 + 4);
  });

  test('says where districts had the same remainder', () => {
    expect(propose('pao', 100_000, 100_000).lines[2]?.en).toContain('2 districts had it');
  });

  test('gives out all seats, each district at least one, and never fewer to a larger one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 1, maxLength: 24 }), (populations) => {
        const proposal = propose('pao', ...populations);
        const own = populations.map(
          (_, index) => proposal.constituencies.filter(({ area }) => `${area} `.startsWith(`ที่ ${index + 1} `)).length,
        );
        expect(own.reduce((sum, each) => sum + each, 0)).toBe(proposal.seats);
        expect(own.every((each) => each >= 1)).toBe(true);
        for (const [a, one] of populations.entries()) {
          for (const [b, other] of populations.entries()) if (one > other) expect(own[a]).toBeGreaterThanOrEqual(own[b] ?? 0);
        }
      }),
    );
  });
});

describe('an อบต.', () => {
  test.each([
    [1, [6]],
    [2, [3, 3]],
    [3, [2, 2, 2]],
    [4, [1, 2, 1, 2]],
    [5, [1, 1, 1, 1, 2]],
    [6, [1, 1, 1, 1, 1, 1]],
    [13, Array(13).fill(1)],
  ])('of %i villages', (villages, expected) => {
    const populations = [100, 900, 200, 950, 990, 300, 310, 320, 330, 340, 350, 360, 370].slice(0, villages);
    expect(seats(propose('sao', ...populations))).toEqual(expected);
  });

  test('joins a village of fewer than 25 residents to a neighbour and says that the district chief decides which', () => {
    const proposal = propose('sao', 300, 24, 25, 400, 410, 420, 430);
    expect(proposal.constituencies).toHaveLength(6);
    expect(proposal.constituencies[0]).toMatchObject({ area: 'ที่ 1, ที่ 2', population: 324, seats: 1 });
    expect(proposal.lines[0]?.th).toContain('นายอำเภอ');
  });

  test('joins a small first village to the next one', () => {
    expect(propose('sao', 10, 300).constituencies).toMatchObject([{ area: 'ที่ 1, ที่ 2', population: 310, seats: 6 }]);
  });

  test('of four villages of the same size asks for a decision', () => {
    expect(propose('sao', 300, 300, 300, 300).lines.at(-1)?.en).toContain('decide');
    expect(propose('sao', 400, 300, 350, 200).lines.at(-1)?.en).toContain('6 together');
  });
});

test.each([
  ['cityMunicipality', [6, 6, 6, 6]],
  ['townMunicipality', [6, 6, 6]],
  ['subdistrictMunicipality', [6, 6]],
  ['pattaya', [6, 6, 6, 6]],
] as const)('a %s has constituencies of six seats, whatever its residents', (type, expected) => {
  expect(seats(propose(type))).toEqual(expected);
  expect(areasOf(type)).toBeNull();
});

describe('Bangkok', () => {
  test.each([
    [40_000, 1],
    [150_000, 1],
    [206_831, 1],
    [225_000, 1],
    [225_001, 2],
    [300_000, 2],
    [375_001, 3],
  ])('gives a district of %i residents %i seats', (residents, expected) => {
    expect(seats(propose('bma', residents))).toEqual([expected]);
  });
});

test('without districts or villages there is nothing to propose', () => {
  expect((['pao', 'sao', 'bma'] as const).map((type) => apportion(type, [], rules))).toEqual([null, null, null]);
});

describe('constituencies as recorded', () => {
  const proposal = propose('subdistrictMunicipality');
  const codes = (...recorded: [number, number, string | null][]) =>
    checkAgainstProposal(
      recorded.map(([number, own, overrideReason]) => ({ number, seats: own, overrideReason })),
      proposal,
    ).map(({ code }) => code);

  test('like the proposal need no reason', () => {
    expect(codes([1, 6, null], [2, 6, null])).toEqual([]);
  });

  test('unlike it need one', () => {
    expect(codes([1, 5, null], [2, 7, 'แม่น้ำแบ่งเขต'])).toEqual(['F.461']);
    expect(codes([1, 5, 'แม่น้ำแบ่งเขต'], [2, 7, 'แม่น้ำแบ่งเขต'])).toEqual([]);
  });

  test('whose seats together are not those of the act are warned of, whatever the reason', () => {
    expect(codes([1, 6, null], [2, 5, 'เหตุผล'])).toEqual(['W.461']);
    expect(codes([1, 6, null], [2, 6, null], [3, 1, null])).toEqual(['W.461', 'F.461']);
  });
});

describe('constituencies beside the law of their council', () => {
  const election = {
    offices: 'both',
    cause: 'termEnd',
    rulesAsOf: '2024-12-01',
    calledOn: null,
    announcedOn: null,
    electionDay: null,
  } as const;
  const recorded = (number: number, own: number, population: number | null = 500, overrideReason: string | null = null) => ({
    ...{ number, seats: own, area: `พื้นที่ ${number}`, population, overrideReason },
  });
  const town = aLao({ type: 'townMunicipality' });
  const alone = (lao: Lao, own: ReturnType<typeof recorded>) => checkSeats(election, lao, own, TODAY).map(({ code }) => code);
  const together = (lao: Lao, all: ReturnType<typeof recorded>[]) => checkSeatsTogether(election, lao, all, TODAY).map(({ code }) => code);

  test('of a municipality have the seats of the act, or a reason', () => {
    expect(alone(town, recorded(1, 6))).toEqual([]);
    expect(alone(town, recorded(1, 5))).toEqual(['F.461']);
    expect(alone(town, recorded(1, 5, null, 'ตามประกาศ กกต.'))).toEqual([]);
    expect(alone(town, recorded(4, 6))).toEqual(['F.461']);
  });

  test('are warned of together once all are there, or too many seats', () => {
    expect(together(town, [recorded(1, 6), recorded(2, 5)])).toEqual([]);
    expect(together(town, [recorded(1, 6), recorded(2, 6), recorded(3, 5)])).toEqual(['W.461']);
    expect(
      together(
        aLao({ type: 'pao', population: 400_000 }),
        Array.from({ length: 25 }, (_, n) => recorded(n + 1, 1)),
      ),
    ).toEqual(['W.461']);
  });

  test('of an อบต. are compared only when the election is announced: their seats follow from how many villages there are', () => {
    const villages = [recorded(1, 3), recorded(2, 2)];
    expect(alone(aLao(), recorded(2, 2))).toEqual([]);
    expect(unexplainedAmong(villages, proposalFor(election, aLao(), villages, TODAY))).toEqual([2]);
    expect(proposalFor(election, aLao(), [recorded(1, 3, null)], TODAY)).toBeNull();
  });

  test('are not compared where only a vacant seat is filled, or the executive alone is elected', () => {
    expect(proposalFor({ ...election, cause: 'vacancy' }, town, [recorded(1, 1)], TODAY)).toBeNull();
    expect(proposalFor({ ...election, offices: 'executive' }, town, [recorded(1, 0)], TODAY)).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { fullPersonName } from '../../../shared/people/full-name.ts';
import type { Palad } from '../../../shared/people/palad.ts';
import { checkPalad, checkPaladOfType, missingOf, settlePalad } from '../../../shared/people/palad-rules.ts';
import { seatsOf } from '../../../shared/people/seats.ts';
import { reasonsToCheck } from '../../../shared/people/staleness.ts';
import type { Term } from '../../../shared/people/term.ts';
import { addYears, lastDayOfTerm } from '../../../shared/people/term-length.ts';
import { checkTerm, checkTermTogether } from '../../../shared/people/term-rules.ts';
import { termsEnding, termsNotReported } from '../../../shared/people/term-watch.ts';
import { aLao } from '../../support/builders.ts';
import { aPalad, aTenure, aTerm } from '../../support/people-builders.ts';

const TODAY = '2024-03-01';

describe('how long a term lasts', () => {
  test.each([
    ['2021-11-28', '2025-11-27'],
    ['2021-03-28', '2025-03-27'],
    ['2024-02-29', '2028-02-28'],
    ['2025-02-01', '2029-01-31'],
  ])('elected on %s, it ends on %s', (election, last) => {
    expect(lastDayOfTerm(election)).toBe(last);
  });

  test('a leap day has its anniversary on 28 February', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });
});

describe('a term', () => {
  const cases: [string, Partial<Term>, string[]][] = [
    ['that runs its four years is right', {}, []],
    ['that ended early, with day and reason, is right', { endedOn: '2023-01-01', endReason: 'councilDissolved' }, []],
    ['that ended on its election day is right', { endedOn: '2021-11-28', endReason: 'died' }, []],
    ['that ended the day before is refused', { endedOn: '2021-11-27', endReason: 'died' }, ['F.331']],
    ['that ended for no reason given is refused', { endedOn: '2023-01-01' }, ['F.332']],
    ['that ended for a reason on no day is refused', { endReason: 'resigned' }, ['F.333']],
    ['that simply ran out needs no day', { endReason: 'termEnded' }, []],
    ['that ended the day after its last is doubtful', { endedOn: '2025-11-28', endReason: 'termEnded' }, ['W.331']],
    ['extended by order is right', { endedOn: '2026-11-28', endReason: 'extended' }, []],
    ['reported today is right', { reportedOn: TODAY }, []],
    ['reported tomorrow is refused', { reportedOn: '2024-03-02' }, ['F.334']],
    ['reported 60 days before its end is in time', { startDate: '2020-04-01', reportedOn: '2024-01-31' }, []],
    ['reported 59 days before its end is late', { startDate: '2020-04-01', reportedOn: '2024-02-01' }, ['W.332']],
    ['of an election tomorrow is doubtful', { startDate: '2024-03-02' }, ['W.333']],
  ];
  test.each(cases)('one %s', (_name, given, expected) => {
    expect(checkTerm(aTerm(given), TODAY).map(({ code }) => code)).toEqual(expected);
  });

  const first = aTerm({ ordinal: 1, startDate: '2017-11-28' });
  const beside: [string, Term, string[]][] = [
    ['on the day after the earlier one ended is right', aTerm({ ordinal: 2, startDate: '2021-11-28' }), []],
    ['on the last day of the earlier one is refused', aTerm({ ordinal: 2, startDate: '2021-11-27' }), ['F.336']],
    ['before an earlier term is refused', aTerm({ ordinal: 2, startDate: '2013-11-27' }), ['F.335']],
    ['of the other body does not matter', aTerm({ body: 'executive', ordinal: 2, startDate: '2017-11-28' }), []],
  ];
  test.each(beside)('a second one that begins %s', (_name, second, expected) => {
    expect(checkTermTogether(second, [first]).map(({ code }) => code)).toEqual(expected);
    expect(checkTermTogether(first, [second]).map(({ code }) => code)).toEqual(expected);
  });

  test('a term that really ended early makes room for the next', () => {
    const dissolved = aTerm({ ordinal: 1, startDate: '2017-11-28', endedOn: '2020-01-01', endReason: 'councilDissolved' });
    expect(checkTermTogether(aTerm({ ordinal: 2, startDate: '2020-03-01' }), [dissolved])).toEqual([]);
  });
});

describe('terms that end soon', () => {
  const ending = (endDate: string, given: Partial<Term> = {}) => aTerm({ startDate: '2020-03-02', endDate, ...given });

  test.each([60, 90, 180])('within %i days: the last of them is in, the day after is not', (days) => {
    const last = new Date(Date.parse(`${TODAY}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
    const after = new Date(Date.parse(`${TODAY}T00:00:00Z`) + (days + 1) * 86_400_000).toISOString().slice(0, 10);
    expect(termsEnding([ending(after), ending(last)], TODAY, days).map(({ term, daysLeft }) => [term.endDate, daysLeft])).toEqual([
      [last, days],
    ]);
  });

  test('each says the last lawful election day and by when to report', () => {
    expect(termsEnding([ending('2025-03-27')], '2025-03-20', 60)).toMatchObject([
      { daysLeft: 7, lastElectionDay: '2025-05-11', reportBy: '2025-01-26', isReportOverdue: true },
    ]);
  });

  test('a term that is over, that ended early or has not begun does not count', () => {
    const over = ending('2024-02-29');
    const early = ending('2024-04-01', { endedOn: '2024-02-01', endReason: 'died' });
    const future = aTerm({ startDate: '2024-03-02', endDate: '2024-04-01' });
    expect(termsEnding([over, early, future], TODAY, 180)).toEqual([]);
  });

  test('on the 60th day before the end there is still time to report, the day after it is overdue', () => {
    const term = ending('2024-04-30');
    expect(termsNotReported([term], TODAY)).toEqual([]);
    expect(termsNotReported([term], '2024-03-02').map((found) => found.term)).toEqual([term]);
    expect(termsNotReported([{ ...term, reportedOn: '2024-02-01' }], '2024-03-02')).toEqual([]);
  });
});

describe('a palad', () => {
  const NOBODY = {
    prefix: null,
    givenName: null,
    familyName: null,
    photoId: null,
    position: null,
    level: null,
    affiliation: null,
  } as const;
  const cases: [string, Partial<Palad>, string[]][] = [
    ['with all seven fields is complete', {}, []],
    ['position that is vacant needs nobody', { ...NOBODY, isVacant: true, officePhones: [] }, []],
    ['that is vacant and has a name is refused', { isVacant: true }, ['F.351']],
    ['without a name is refused', { givenName: null }, ['F.352']],
    ['without a level is refused', { level: null }, ['F.352']],
    ['without a photo is kept, with a reminder', { photoId: null }, ['W.351']],
    ['in office since tomorrow is refused', { since: '2024-03-02' }, ['F.353']],
    ['retiring before taking office is refused', { since: '2023-10-01', retirementDate: '2023-09-30' }, ['F.354', 'W.353']],
    ['retiring on another day than 30 September is doubtful', { retirementDate: '2025-10-01' }, ['W.352']],
    ['retiring in time is right', { retirementDate: '2025-09-30' }, []],
    ['past the day of retirement comes up', { retirementDate: '2023-09-30' }, ['W.353']],
  ];
  test.each(cases)('one %s', (_name, given, expected) => {
    expect(checkPalad(aPalad(given), TODAY).map(({ code }) => code)).toEqual(expected);
  });

  test.each([
    ['sao', 'paladSao'],
    ['pao', 'paladPao'],
    ['townMunicipality', 'paladMunicipality'],
    ['pattaya', 'paladPattaya'],
  ] as const)('of a %s is %s and nothing else', (type, position) => {
    expect(checkPaladOfType(aPalad({ position }), type)).toEqual([]);
    expect(checkPaladOfType(aPalad({ position: position === 'paladPao' ? 'paladSao' : 'paladPao' }), type)).toMatchObject([
      { code: 'F.355' },
    ]);
  });

  test('whose position falls vacant is let go; the office telephone stays', () => {
    const before = aPalad();
    const after = settlePalad(before, { ...before, isVacant: true });
    expect(after).toMatchObject({ ...NOBODY, officePhones: before.officePhones });
    expect(checkPalad(after, TODAY)).toEqual([]);
  });

  test('typed in the same edit as “vacant” is refused, not silently dropped', () => {
    const before = aPalad();
    const after = settlePalad(before, { ...before, isVacant: true, givenName: 'คนใหม่' });
    expect(after.givenName).toBe('คนใหม่');
    expect(checkPalad(after, TODAY)).toMatchObject([{ code: 'F.351' }]);
  });

  test('lacks what is missing of the seven fields; a vacant position lacks nothing', () => {
    expect(missingOf(aPalad({ photoId: null, officePhones: [] }))).toEqual(['photoId', 'officePhones']);
    expect(missingOf(aPalad({ ...NOBODY, isVacant: true, officePhones: [] }))).toEqual([]);
  });
});

describe('records to check again', () => {
  const touched = { changedAt: '2023-03-01T05:00:00.000Z', confirmedOn: null, retirementDate: null };
  test('a record untouched for a year comes up on the day of the year, not before', () => {
    expect(reasonsToCheck(touched, '2024-02-29')).toEqual([]);
    expect(reasonsToCheck(touched, '2024-03-01')).toEqual(['untouchedForYear']);
  });
  test('the day of a change is the day in Bangkok', () => {
    expect(reasonsToCheck({ ...touched, changedAt: '2023-03-01T18:00:00.000Z' }, '2024-03-01')).toEqual([]);
  });
  test('confirming counts as touching', () => {
    expect(reasonsToCheck({ ...touched, confirmedOn: '2023-09-01' }, '2024-03-01')).toEqual([]);
  });
  test('past the day of retirement it comes up, on that day not yet', () => {
    const retiring = { ...touched, confirmedOn: '2023-12-01', retirementDate: '2024-02-29' };
    expect(reasonsToCheck(retiring, '2024-02-29')).toEqual([]);
    expect(reasonsToCheck(retiring, '2024-03-01')).toEqual(['pastRetirement']);
  });
});

describe('seats of an LAO', () => {
  const of = (seats: ReturnType<typeof seatsOf>, office: string) => seats.find((one) => one.office === office);

  test('filled and vacant ones are told apart, and who acts stands beside', () => {
    const acting = aTenure({ office: 'chiefExecutive', capacity: 'actingOfficeVacant' });
    const second = aTenure({ office: 'deputyChief', ordinal: 2 });
    const first = aTenure({ office: 'deputyChief', ordinal: 1 });
    const seats = seatsOf(aLao({ councilSeats: 6 }), [acting, second, first, aTenure(), aTenure({ endDate: '2024-02-29' })], TODAY);
    expect(of(seats, 'chiefExecutive')).toMatchObject({ seats: 1, vacant: 1, holders: [], acting: [acting] });
    expect(of(seats, 'deputyChief')).toMatchObject({ seats: 2, isMaximum: true, vacant: 0, holders: [first, second] });
    expect(of(seats, 'councillor')).toMatchObject({ seats: 6, vacant: 5 });
  });

  test('somebody is in office until the end of the last day', () => {
    const chief = aTenure({ office: 'chiefExecutive', endDate: TODAY });
    expect(of(seatsOf(aLao(), [chief], TODAY), 'chiefExecutive')).toMatchObject({ vacant: 0 });
    expect(of(seatsOf(aLao(), [chief], '2024-03-02'), 'chiefExecutive')).toMatchObject({ vacant: 1 });
  });

  test('an office the type does not have is not shown, an unknown number of seats is not guessed', () => {
    const seats = seatsOf(aLao(), [], TODAY);
    expect(of(seats, 'chiefAdviser')).toBeUndefined();
    expect(of(seats, 'councillor')).toMatchObject({ seats: null, vacant: null });
  });
});

test.each([
  [{ prefix: 'นาย', givenName: 'ตัวอย่าง', familyName: 'ใจดี' }, 'นายตัวอย่าง ใจดี'],
  [{ prefix: 'พันตำรวจโทหญิง', givenName: 'สมมุติ', familyName: 'วงศ์ดี' }, 'พันตำรวจโทหญิง สมมุติ วงศ์ดี'],
  [{ prefix: null, givenName: 'สมมุติ', familyName: null }, 'สมมุติ'],
  [{ prefix: 'นาย', givenName: 'สมมุติ', familyName: 'ณ ตัวอย่าง' }, 'นายสมมุติ ณ ตัวอย่าง'],
  [{ prefix: 'นาย', givenName: null, familyName: null }, ''],
])('%j is written %s', (person, name) => {
  expect(fullPersonName(person)).toBe(name);
});

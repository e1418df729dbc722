import { describe, expect, test } from 'vitest';
import { checkQualifications, type StandsIn } from '../../../shared/elections/qualifications.ts';
import { barredCandidacies, checkRightToStand, type OtherCandidacy, type PersonsRecord } from '../../../shared/elections/right-to-stand.ts';
import { candidacyFeeOf } from '../../../shared/law/candidacy-fees.ts';
import { PROHIBITED_CHARACTERISTICS, prohibitedOn } from '../../../shared/law/prohibited-characteristics.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import { aLao } from '../../support/builders.ts';
import { aTenure } from '../../support/people-builders.ts';

describe('the fee', () => {
  test.each([
    ['bma', 10_000, 50_000],
    ['pattaya', 5000, 10_000],
    ['cityMunicipality', 5000, 10_000],
    ['townMunicipality', 3000, 8000],
    ['subdistrictMunicipality', 2000, 5000],
    ['pao', 2000, 30_000],
    ['sao', 1000, 2500],
  ] as const)('in a %s is %i baht for the council and %i for the executive', (type, council, executive) => {
    expect(candidacyFeeOf(type, 'council', '2021-10-11')?.baht).toBe(council);
    expect(candidacyFeeOf(type, 'executive', '2021-10-11')?.baht).toBe(executive);
  });

  test('before the regulation of 2562 is not known', () => {
    expect(candidacyFeeOf('sao', 'council', '2012-01-01')).toBeNull();
  });
});

describe('the checklist of section 50', () => {
  test('has 26 items, each once and in both languages', () => {
    expect(PROHIBITED_CHARACTERISTICS.map(({ item }) => item)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
    expect(new Set(PROHIBITED_CHARACTERISTICS.map(({ code }) => code)).size).toBe(26);
  });

  test('has item 21 until the ruling of 3 May 2566 and not from that day on', () => {
    expect(prohibitedOn('2023-05-02').map(({ item }) => item)).toContain(21);
    expect(prohibitedOn('2023-05-03').map(({ item }) => item)).not.toContain(21);
    expect(prohibitedOn('2023-05-03')).toHaveLength(25);
  });

  test('is checked by machine in items 13, 19 and 22 to 25', () => {
    expect(PROHIBITED_CHARACTERISTICS.filter(({ isMachineChecked }) => isMachineChecked).map(({ item }) => item)).toEqual([
      13, 19, 22, 23, 24, 25,
    ]);
  });
});

describe('qualifications', () => {
  const sao: StandsIn = { type: 'sao', councilSeats: 12, electionDay: '2021-11-28' };
  const councillor = {
    office: 'council',
    state: 'accepted',
    applicationDate: '2021-10-11',
    birthDate: '1990-01-01',
    education: null,
    hasHeldOffice: false,
    residentSince: '2015-01-01',
    feePaid: 1000,
  } as const;
  const codes = (given: Partial<Parameters<typeof checkQualifications>[0]>, lao: Partial<StandsIn> = {}) =>
    checkQualifications({ ...councillor, ...given }, { ...sao, ...lao }).map(({ code }) => code);
  const chief = { office: 'executive', education: 'upperSecondary', birthDate: '1980-01-01', feePaid: 2500 } as const;

  test.each([
    ['born 25 years before election day', '1996-11-28', []],
    ['born a day later', '1996-11-29', ['F.451']],
    ['without a birth date', null, ['W.456']],
  ])('a councillor %s', (_name, birthDate, expected) => {
    expect(codes({ birthDate })).toEqual(expected);
  });

  test.each([
    ['35 on election day', '1986-11-28', []],
    ['35 the day after', '1986-11-29', ['F.451']],
  ])('a chief %s', (_name, birthDate, expected) => {
    expect(codes({ ...chief, birthDate })).toEqual(expected);
  });

  test.each([
    ['of an อบต. with upper secondary education', 'sao', 'upperSecondary', false, 2500, []],
    ['of an อบต. with less, who never held office', 'sao', 'belowUpperSecondary', false, 2500, ['F.452']],
    ['of an อบต. with less, who held office', 'sao', 'belowUpperSecondary', true, 2500, []],
    ['of an อบจ. with upper secondary education', 'pao', 'upperSecondary', false, 30_000, ['F.452']],
    ['of Pattaya who held office yet has no degree', 'pattaya', 'upperSecondary', true, 10_000, ['F.452']],
    ['of Pattaya with a degree', 'pattaya', 'bachelor', false, 10_000, []],
    ['whose education is not given', 'sao', null, false, 2500, ['W.457']],
  ] as const)('a chief %s', (_name, type, education, hasHeldOffice, feePaid, expected) => {
    expect(codes({ ...chief, education, hasHeldOffice, feePaid }, { type })).toEqual(expected);
  });

  test.each([
    ['exactly a year up to applying', '2020-10-11', []],
    ['a day short of it', '2020-10-12', ['F.453']],
    ['since nobody knows when', null, ['W.458']],
  ])('resident %s', (_name, residentSince, expected) => {
    expect(codes({ residentSince })).toEqual(expected);
  });

  test('a fee that is not the rate is wrong; one not recorded yet is missing', () => {
    expect(codes({ feePaid: 2500 })).toEqual(['F.454']);
    expect(codes({ feePaid: null })).toEqual(['W.459']);
  });

  test('an application that fails may be recorded, to be rejected; it cannot be accepted', () => {
    expect(codes({ birthDate: '2000-01-01', state: 'applied' })).toEqual(['W.451']);
    expect(codes({ birthDate: '2000-01-01', state: 'rejected' })).toEqual(['W.451']);
  });
});

describe('the right to stand', () => {
  const applicant = {
    candidacyId: 'candidacy-executive-new',
    electionId: 'election-06540103-2-1',
    laoId: 'lao-06540103',
    office: 'executive',
    constituency: null,
    applicationDate: '2025-12-01',
    personId: 'person-one',
    givenName: 'ตัวอย่าง',
    familyName: 'ทองดี',
  } as const;
  const own = (given: Partial<Tenure>) =>
    aTenure({ personId: 'person-one', givenName: 'ตัวอย่าง', familyName: 'ทองดี', office: 'chiefExecutive', ...given });
  const record = (given: Partial<PersonsRecord> = {}): PersonsRecord => ({
    tenures: [],
    candidacies: [],
    barred: [],
    electionDay: '2026-01-11',
    around: { laoOf: () => aLao({ type: 'sao' }), chiefsOf: () => given.tenures ?? [] },
    ...given,
  });
  const findings = (given: Partial<PersonsRecord>) => checkRightToStand(applicant, record(given));

  test('of somebody of whom nothing is recorded has nothing against it', () => {
    expect(findings({})).toEqual([]);
  });

  test('of a councillor still in office is questioned, and the tenure is linked', () => {
    const sitting = own({ office: 'councillor' });
    expect(findings({ tenures: [sitting] })).toMatchObject([
      { kind: 'holdsOffice', items: [13], causes: [`lao#${sitting.laoId}/tenures#${sitting.tenureId}`] },
    ]);
  });

  test('of somebody who left that office is not', () => {
    expect(findings({ tenures: [own({ office: 'councillor', endDate: '2025-11-27', departureReason: 'termEnded' })] })).toEqual([]);
  });

  test.each([
    ['recalled', [19], true],
    ['conflictOfInterest', [23], true],
    ['removedByGovernor', [24, 25], true],
    ['prohibitedAct', [23], false],
  ] as const)('of somebody who left as %s falls under items %j for five years', (departureReason, items, isCertain) => {
    const left = (endDate: string) =>
      findings({ tenures: [own({ office: 'councillor', startDate: '2019-06-01', endDate, departureReason })] });
    expect(left('2020-12-01')).toMatchObject([{ kind: 'fiveYearBar', items, isCertain, freeFrom: '2025-12-02' }]);
    expect(left('2020-11-30')).toEqual([]);
  });

  test('is not questioned for item 21 after it was struck down', () => {
    expect(findings({ tenures: [own({ office: 'councillor', endDate: '2024-01-01', departureReason: 'ecOrder' })] })).toEqual([]);
  });

  test('of a chief after two terms in a row is over, and only for that executive', () => {
    const tenures = [
      own({ startDate: '2019-12-01', endDate: '2021-11-27', departureReason: 'termEnded' }),
      own({ startDate: '2021-11-28', endDate: '2025-11-27', departureReason: 'termEnded' }),
    ];
    expect(findings({ tenures })).toMatchObject([{ kind: 'termLimit', items: [], freeFrom: '2029-11-28' }]);
    expect(checkRightToStand({ ...applicant, office: 'council', constituency: 1 }, record({ tenures }))).toEqual([]);
    expect(checkRightToStand({ ...applicant, laoId: 'lao-06540104' }, record({ tenures }))).toEqual([]);
  });

  const other: OtherCandidacy = {
    candidacyId: 'candidacy-council-01-old',
    electionId: 'election-05540101-3-1',
    laoId: 'lao-05540101',
    office: 'council',
    state: 'accepted',
    applicationDate: '2025-11-20',
    electionDay: '2025-12-01',
    pollState: 'asPlanned',
  };
  const elsewhere: [string, Partial<OtherCandidacy>, number][] = [
    ['in an election still to be held', {}, 1],
    ['in one held the day before', { electionDay: '2025-11-30' }, 0],
    ['that was refused', { state: 'rejected' }, 0],
    ['that was withdrawn', { state: 'withdrawn' }, 0],
    ['in a cancelled poll', { pollState: 'cancelled' }, 0],
    ['in a poll without a day', { electionDay: null }, 1],
    ['for the council of the same election', { electionId: applicant.electionId, electionDay: '2026-01-11' }, 1],
    ['which is this one', { electionId: applicant.electionId, candidacyId: applicant.candidacyId, electionDay: '2026-01-11' }, 0],
  ];
  test.each(elsewhere)('beside another candidacy %s', (_name, given, expected) => {
    const found = findings({ candidacies: [{ ...other, ...given }] });
    expect(found.map(({ kind }) => kind)).toEqual(Array(expected).fill('candidateElsewhere'));
    if (expected > 0 && given.electionId === undefined)
      expect(found[0]?.causes).toEqual(['election#election-05540101-3-1/candidacies#candidacy-council-01-old']);
  });

  test('in a repeat ends for those who did not beat the no-vote, with the earlier candidacy linked', () => {
    const earlier = [
      { ...applicant, candidacyId: 'candidacy-executive-a', electionId: 'election-06540103-1-1', number: 1 },
      { ...applicant, candidacyId: 'candidacy-executive-b', electionId: 'election-06540103-1-1', number: 2, personId: 'person-two' },
      {
        ...applicant,
        candidacyId: 'candidacy-council-01-c',
        electionId: 'election-06540103-1-1',
        number: 1,
        office: 'council',
        constituency: 1,
      },
    ] as const;
    const repeat = { form: '1/4', seats: 1, cause: 'repeatNoVote', barred: [1, 2] } as const;
    const barred = barredCandidacies({ contestId: 'executive', repeat }, earlier);
    expect(barred.map(({ candidacyId }) => candidacyId)).toEqual(['candidacy-executive-a', 'candidacy-executive-b']);
    expect(findings({ barred })).toMatchObject([
      { kind: 'barredFromRepeat', isCertain: true, causes: ['election#election-06540103-1-1/candidacies#candidacy-executive-a'] },
    ]);
  });

  test('is questioned, not denied, where only the name is the same', () => {
    const barred = [{ ...applicant, candidacyId: 'candidacy-executive-a', personId: null }];
    expect(findings({ barred })).toMatchObject([{ kind: 'barredFromRepeat', isCertain: false }]);
  });
});

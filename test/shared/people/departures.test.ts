import { describe, expect, test } from 'vitest';
import { departureReasonsFor } from '../../../shared/law/departure-reasons.ts';
import type { DepartureOrder } from '../../../shared/people/departure-order.ts';
import { planDepartures } from '../../../shared/people/plan-departures.ts';
import { Office, type Tenure } from '../../../shared/people/tenure.ts';
import { checkTenureTogether } from '../../../shared/people/tenures-together.ts';
import type { Term } from '../../../shared/people/term.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { LaoType } from '../../../shared/register/lao-type.ts';
import { aLao } from '../../support/builders.ts';
import { aPalad, aTenure, aTerm } from '../../support/people-builders.ts';

const chief = aTenure({ office: 'chiefExecutive' });
const deputy = aTenure({ office: 'deputyChief', ordinal: 1 });
const secretary = aTenure({ office: 'chiefSecretary' });
const president = aTenure({ office: 'councilPresident' });
const councillor = aTenure();
const ALL = [chief, deputy, secretary, president, councillor];

function order(given: Partial<DepartureOrder> = {}): DepartureOrder {
  return {
    sides: 'both',
    reason: 'electionCalledTransitional',
    date: '2024-02-01',
    note: null,
    number: null,
    orderDate: null,
    authority: null,
    letPaladAct: true,
    ...given,
  };
}

function planned(
  given: Partial<DepartureOrder>,
  tenures: readonly Tenure[] = ALL,
  lao: Partial<Lao> = {},
  palad = aPalad(),
  terms: readonly Term[] = [],
) {
  const [plan] = planDepartures([{ lao: aLao(lao), tenures, palad, terms }], order(given));
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

const reasons = (plan: ReturnType<typeof planned>) =>
  Object.fromEntries(plan.departures.map(({ tenure, reason }) => [tenure.office, reason]));

describe('who leaves, and why', () => {
  test('when the election is called, everybody of both sides for the same reason', () => {
    const plan = planned({ number: '12/2567', orderDate: '2024-01-31', authority: 'กกต.' });
    expect(new Set(Object.values(reasons(plan)))).toEqual(new Set(['electionCalledTransitional']));
    expect(plan.departures).toHaveLength(5);
    expect(plan.departures[0]?.set).toEqual({
      endDate: '2024-02-01',
      departureReason: 'electionCalledTransitional',
      departureNumber: '12/2567',
      departureOrderDate: '2024-01-31',
      departureAuthority: 'กกต.',
    });
  });

  test('when the chief dies, the deputies and staff leave with the chief; the council stays', () => {
    expect(reasons(planned({ sides: 'chief', reason: 'died' }))).toEqual({
      chiefExecutive: 'died',
      deputyChief: 'chiefLeft',
      chiefSecretary: 'chiefLeft',
    });
  });

  test('when the council is dissolved, its chair ends for the same reason and the executive stays', () => {
    expect(reasons(planned({ sides: 'council', reason: 'councilDissolved' }))).toEqual({
      councilPresident: 'councilDissolved',
      councillor: 'councilDissolved',
    });
  });

  test('a reason that the type’s act does not know for an office leaves it untouched', () => {
    const plan = planned({ reason: 'councilDissolved' });
    expect(plan.untouched).toEqual([chief]);
    expect(reasons(plan)).toEqual({
      deputyChief: 'chiefLeft',
      chiefSecretary: 'chiefLeft',
      councilPresident: 'councilDissolved',
      councillor: 'councilDissolved',
    });
  });

  test('who left before or takes office after the day is not touched', () => {
    const left = aTenure({ endDate: '2023-01-01', departureReason: 'resigned' });
    const future = aTenure({ startDate: '2024-02-02' });
    expect(planned({}, [left, future]).departures).toEqual([]);
  });

  test('whoever acts in place of the chief stops acting', () => {
    const acting = aTenure({ office: 'chiefExecutive', capacity: 'actingInPlace' });
    expect(reasons(planned({}, [acting]))).toEqual({ chiefExecutive: 'actingEnded' });
  });

  test.each(LaoType.options)('in a %s every planned departure is one the rules allow', (type) => {
    const lao = aLao({ type, code: type === 'bma' || type === 'pattaya' ? null : '06540103' });
    const everybody = Office.options.map((office) =>
      aTenure({ office, ordinal: office.includes('eputy') || office.includes('Vice') ? 1 : null }),
    );
    for (const given of [
      { reason: 'electionCalledTransitional' },
      { reason: 'termEnded' },
      { reason: 'resigned', sides: 'chief' },
    ] as const) {
      const [plan] = planDepartures([{ lao, tenures: everybody, palad: null, terms: [] }], order(given));
      for (const { tenure, set } of plan?.departures ?? []) {
        const codes = checkTenureTogether({ ...tenure, ...set }, lao, [], '2024-03-01').map(({ code }) => code);
        expect(codes, `${type} ${tenure.office} ${given.reason}`).not.toContain('F.313');
      }
    }
  });
});

describe('who acts then', () => {
  test('the palad, from the next day, by law', () => {
    expect(planned({}).acting).toMatchObject({
      office: 'chiefExecutive',
      capacity: 'actingOfficeVacant',
      appointedBy: 'byLaw',
      givenName: 'ตัวอย่าง',
      startDate: '2024-02-02',
    });
  });

  test.each([
    ['nobody, where only the council leaves', planned({ sides: 'council', reason: 'termEnded' })],
    ['nobody, where the officer does not want it', planned({ letPaladAct: false })],
    ['nobody, where the chief stays because the reason does not end the office', planned({ reason: 'councilDissolved' })],
    [
      'nobody, while the governor of Bangkok stays until the successor',
      planned({ reason: 'termEnded' }, ALL, { type: 'bma', code: null, districtTh: null }),
    ],
  ])('%s', (_name, plan) => {
    expect([plan.acting, plan.lacksPalad]).toEqual([null, false]);
  });

  test('whoever acts already because the office is vacant goes on', () => {
    const acting = aTenure({ office: 'chiefExecutive', capacity: 'actingOfficeVacant' });
    const plan = planned({}, [acting, councillor]);
    expect([plan.acting, plan.departures.map(({ tenure }) => tenure)]).toEqual([null, [councillor]]);
  });

  test('a vacant or unrecorded palad is reported', () => {
    const vacant = aPalad({ isVacant: true, givenName: null });
    expect(planned({}, ALL, {}, vacant)).toMatchObject({ acting: null, lacksPalad: true });
    expect(planDepartures([{ lao: aLao(), tenures: ALL, palad: null, terms: [] }], order())).toMatchObject([
      { acting: null, lacksPalad: true },
    ]);
  });
});

test('an LAO with nobody in office recorded is reported, one done already is not', () => {
  expect(planned({}, []).isUnrecorded).toBe(true);
  expect(planned({}, [aTenure({ endDate: '2024-02-01', departureReason: 'electionCalledTransitional' })]).isUnrecorded).toBe(false);
  expect(planned({}).isUnrecorded).toBe(false);
});

describe('reasons offered', () => {
  test('each with Thai and English words and, where established, act and section', () => {
    const offered = departureReasonsFor('sao', 'councillor');
    expect(offered.find(({ code }) => code === 'absent')).toEqual({
      code: 'absent',
      th: 'ขาดประชุมสามครั้งติดต่อกันโดยไม่มีเหตุอันสมควร',
      en: 'Absent from three meetings in a row without good reason',
      legalReference: 'พ.ร.บ.สภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537 ม.47 ตรี (4)',
    });
  });

  test.each(LaoType.options)('a %s has a reason for every office, each once', (type) => {
    for (const office of Office.options) {
      const codes = departureReasonsFor(type, office).map(({ code }) => code);
      expect(codes).toContain('resigned');
      expect(codes).toContain('other');
      expect(new Set(codes).size).toBe(codes.length);
    }
  });
});

describe('which terms end with them', () => {
  const council = aTerm({ body: 'council' });
  const executive = aTerm({ body: 'executive' });
  const ends = (given: Partial<DepartureOrder>, terms: readonly Term[] = [council, executive]) =>
    planned(given, ALL, {}, aPalad(), terms).termEnds.map(({ term, set }) => `${term.body} ${set.endReason} ${set.endedOn}`);

  test.each<[string, Partial<DepartureOrder>, string[]]>([
    [
      'both, when the election is called',
      {},
      ['executive electionCalledTransitional 2024-02-01', 'council electionCalledTransitional 2024-02-01'],
    ],
    ['the executive’s, when the chief dies', { sides: 'chief', reason: 'died' }, ['executive died 2024-02-01']],
    [
      'the executive’s as removed, when the minister removes the chief',
      { sides: 'chief', reason: 'prohibitedAct' },
      ['executive removed 2024-02-01'],
    ],
    [
      'the council’s alone, when it is dissolved: a chief of an SAO stays',
      { reason: 'councilDissolved' },
      ['council councilDissolved 2024-02-01'],
    ],
    ['none, when councillors leave for reasons of their own', { sides: 'council', reason: 'resigned' }, []],
  ])('%s', (_name, given, expected) => {
    expect(ends(given)).toEqual(expected);
  });

  test('one that has ended already, or begins later, is left alone', () => {
    const over = aTerm({ body: 'council', endedOn: '2023-12-31', endReason: 'councilDissolved' });
    expect(ends({}, [over, aTerm({ body: 'executive', startDate: '2024-03-01' })])).toEqual([]);
  });

  test('one past its last day is ended with those who stayed on, and else ran out by itself', () => {
    const old = aTerm({ body: 'council', startDate: '2012-09-02' });
    expect(ends({}, [old])).toEqual(['council electionCalledTransitional 2024-02-01']);
    expect(planned({}, [chief], {}, aPalad(), [old]).termEnds).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { DepartureReason } from '../../../shared/people/departure-reason.ts';
import { type Finding, findingsOn } from '../../../shared/people/person-check.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import { aLao } from '../../support/builders.ts';
import { aTenure } from '../../support/people-builders.ts';

const LAO = aLao();

function findings(day: string, tenures: readonly Tenure[], others: readonly Tenure[] = []): Finding[] {
  const chiefs = [...tenures, ...others].filter(({ office }) => office === 'chiefExecutive');
  return findingsOn(day, tenures, { laoOf: () => LAO, chiefsOf: (laoId) => chiefs.filter((chief) => chief.laoId === laoId) });
}

const kinds = (found: readonly Finding[]) => found.map(({ kind }) => kind);

function removed(departureReason: DepartureReason, given: Partial<Tenure> = {}): Tenure {
  return aTenure({ endDate: '2020-03-10', departureReason, ...given });
}

describe('five years after being removed', () => {
  test.each([
    ['recalled', 'ม.50 (19)', true],
    ['conflictOfInterest', 'ม.50 (23)', true],
    ['prohibitedAct', 'ม.50 (23)', false],
    ['removedByMinister', 'ม.50 (24) (25)', true],
    ['removedByGovernor', 'ม.50 (24) (25)', true],
    ['imprisoned', 'ม.50 (7)', false],
  ] as const)('who left by “%s” is barred under %s to the last day, and free the day after', (reason, section, isCertain) => {
    const tenure = removed(reason);
    const [bar] = findings('2025-03-10', [tenure]);
    expect(bar).toMatchObject({ kind: 'fiveYearBar', isCertain, freeFrom: '2025-03-11', causes: [tenure] });
    expect(bar?.citation).toContain(section);
    expect(findings('2025-03-11', [tenure])).toEqual([]);
  });

  test('a revoked voting right barred until the day before ruling 5/2566, and not from that day on', () => {
    for (const reason of ['courtOrder', 'ecOrder'] as const) {
      expect(kinds(findings('2023-05-02', [removed(reason)]))).toEqual(['fiveYearBar']);
      expect(findings('2023-05-03', [removed(reason)])).toEqual([]);
    }
  });

  test('no bar of the act of 2562 is cited for a day before it', () => {
    const early = removed('recalled', { startDate: '2015-01-01', endDate: '2018-01-01' });
    expect(findings('2019-04-16', [early])).toEqual([]);
    expect(kinds(findings('2019-04-17', [early]))).toEqual(['fiveYearBar']);
  });

  test('a ruling after the person had left counts from the ruling, an order before leaving from leaving', () => {
    const ruledLater = removed('conflictOfInterest', { departureOrderDate: '2021-08-01' });
    expect(kinds(findings('2026-08-01', [ruledLater]))).toEqual(['fiveYearBar']);
    expect(findings('2026-08-02', [ruledLater])).toEqual([]);
    const orderedBefore = removed('removedByGovernor', { departureOrderDate: '2020-03-01' });
    expect(kinds(findings('2025-03-10', [orderedBefore]))).toEqual(['fiveYearBar']);
  });

  test('29 February ends on 28 February where the fifth year has no such day', () => {
    const leap = removed('recalled', { endDate: '2020-02-29' });
    expect(kinds(findings('2025-02-28', [leap]))).toEqual(['fiveYearBar']);
    expect(findings('2025-03-01', [leap])).toEqual([]);
  });

  test('a removal of which no day is recorded stays to be examined', () => {
    expect(findings('2040-01-01', [removed('recalled', { endDate: null })])).toMatchObject([{ isCertain: false, freeFrom: null }]);
  });

  test.each(['resigned', 'termEnded', 'councilDissolved', 'disqualified', 'absent', 'chiefLeft', 'other'] as const)(
    'who left by “%s” is not barred by it',
    (reason) => {
      expect(findings('2020-03-11', [removed(reason)])).toEqual([]);
    },
  );
});

describe('two offices', () => {
  test('at once are told with both tenures; one after the other are not', () => {
    const first = aTenure({ laoId: 'lao-06500101' });
    const second = aTenure({ office: 'deputyChief', ordinal: 1, startDate: '2022-06-01' });
    expect(findings('2022-06-01', [first, second])).toMatchObject([{ kind: 'twoOffices', causes: [first, second], isCertain: true }]);
    const ended = { ...first, endDate: '2022-05-31', departureReason: 'resigned' as const };
    expect(kinds(findings('2022-06-01', [ended, second]))).toEqual(['holdsOffice']);
  });

  test('the chief’s secretary in the council of the same LAO is one too many; in another LAO not; who acts holds no office', () => {
    const secretary = aTenure({ office: 'chiefSecretary' });
    const councillor = aTenure();
    expect(kinds(findings('2023-01-01', [secretary, councillor]))).toEqual(['twoOffices']);
    expect(kinds(findings('2023-01-01', [secretary, { ...councillor, laoId: 'lao-06500101' }]))).toEqual(['holdsOffice']);
    const acting = aTenure({ office: 'chiefExecutive', capacity: 'actingOfficeVacant' });
    expect(kinds(findings('2023-01-01', [acting, councillor]))).toEqual(['holdsOffice']);
    expect(findings('2023-01-01', [acting])).toEqual([]);
  });
});

describe('two terms as chief executive', () => {
  const named = { givenName: 'สมมุติ', familyName: 'สองวาระ', office: 'chiefExecutive' } as const;
  const first = aTenure({ ...named, startDate: '2021-11-28', endDate: '2025-11-27', departureReason: 'termEnded' });
  const second = aTenure({ ...named, startDate: '2026-01-11', endDate: '2030-01-10', departureReason: 'termEnded' });

  test('in a row bar for four years: barred on the last day, free on the next', () => {
    const [bar] = findings('2034-01-10', [first, second]);
    expect(bar).toMatchObject({ kind: 'termLimit', freeFrom: '2034-01-11', causes: [second] });
    expect(bar?.citation).toContain('58/1');
    expect(findings('2034-01-11', [first, second])).toEqual([]);
  });

  test('one term does not bar, nor two with somebody else in between', () => {
    expect(findings('2026-01-10', [first])).toEqual([]);
    const between = aTenure({ office: 'chiefExecutive', startDate: '2025-12-01', endDate: '2026-01-10', departureReason: 'resigned' });
    expect(findings('2030-02-01', [first, second], [between])).toEqual([]);
  });

  test('matched under two person ids and with a changed name are the same human being’s', () => {
    const renamed = { ...second, givenName: 'ชื่อใหม่', personId: 'person-new-name' };
    expect(kinds(findings('2031-01-01', [{ ...first, personId: 'person-old-name' }, renamed]))).toEqual(['termLimit']);
  });
});

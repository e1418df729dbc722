import { describe, expect, test } from 'vitest';
import { laos } from '../../../shared/sheets/laos.ts';
import { type Look, officeOf } from '../../../shared/views.ts';
import { optionsOf } from '../../../site/admin/views/choice-options.ts';
import { gridLook, isSameLook, lookOf, plainLook } from '../../../site/admin/views/look.ts';
import { readLook, withLook } from '../../../site/admin/views/look-in-url.ts';
import { totalsBy, wholeSum } from '../../../site/admin/views/totals.ts';
import { anOfficer, anOfficerOf } from '../../support/builders.ts';
import { aRowOf, aWorkbookOf } from '../files/any-sheet.ts';

const plain = plainLook(laos);
const narrow: Look = {
  columns: [
    { field: 'nameTh', width: 240, isHidden: false, isPinned: true },
    { field: 'code', width: 110, isHidden: true, isPinned: false },
  ],
  sort: [
    { field: 'population', direction: 'desc' },
    { field: 'nameTh', direction: 'asc' },
  ],
  filters: { provinceCode: { values: ['54', ''] } },
  search: 'ท่าข้าม +/=',
  shown: 'changed',
  rowFilters: [
    { by: 'finding', code: 'F.004' },
    { by: 'since', day: '2025-10-01' },
  ],
};

describe('a look', () => {
  test('stands in the address beside sheet and area, and is read back the same', () => {
    const address = withLook(laos, narrow, '?sheet=laos&province=54');
    expect(address).toMatch(/^\?sheet=laos&province=54&look=[\w-]+$/);
    expect(readLook(laos, address)).toEqual(narrow);
  });

  test('of a sheet as it is made leaves nothing in the address', () => {
    expect(withLook(laos, plain, '?sheet=laos&look=abc')).toBe('?sheet=laos');
  });

  test('that only sorts keeps to the columns the sheet has when it is opened', () => {
    const address = withLook(laos, { ...plain, sort: narrow.sort }, '');
    expect(address.length).toBeLessThan(160);
    expect(readLook(laos, address)).toEqual({ ...plain, sort: narrow.sort });
  });

  test.each(['?look=', '?look=%%', '?look=AAAA', `?look=${btoa('{"columns":"x"}')}`, ''])('that cannot be read is none: %s', (address) => {
    expect(readLook(laos, address)).toBeNull();
  });

  test('comes back from the grid as it was put on it', () => {
    const { columns, filters } = gridLook(laos, narrow);
    const back = lookOf(laos, { columns, filters }, narrow);
    expect(back.columns.slice(0, 2)).toEqual(narrow.columns);
    expect(back.columns).toHaveLength(laos.fields.length);
    expect(back.sort).toEqual(narrow.sort);
    expect(isSameLook(lookOf(laos, gridLook(laos, plain), plain), plain)).toBe(true);
  });

  test('forgets columns the sheet no longer has', () => {
    const old = { ...narrow, columns: [{ field: 'gone', width: null, isHidden: false, isPinned: false }, ...narrow.columns] };
    expect(gridLook(laos, old).columns.map(({ colId }) => colId)).not.toContain('gone');
  });
});

describe('the office that shares views', () => {
  test('is the same for officers of one LAO, and another for every other', () => {
    const offices = [
      anOfficerOf('lao'),
      anOfficerOf('electionDirector'),
      anOfficerOf('district'),
      anOfficerOf('province'),
      anOfficerOf('provincialElectionDirector'),
      anOfficer(),
      anOfficerOf('auditor'),
    ].map(officeOf);
    expect(offices[0]).toBe(offices[1]);
    expect(new Set(offices).size).toBe(6);
  });

  test('is none where the scope is not whole', () => {
    expect(officeOf(anOfficerOf('lao', { laoId: null }))).toBeNull();
  });
});

describe('totals', () => {
  const states = [1, 2, 3, 4].map((at) => aRowOf(laos, at));
  const types = ['sao', 'sao', 'cityMunicipality', null];
  const rows = [
    ...aWorkbookOf(
      laos,
      states.map((state, at) => ({ ...state, values: { ...state.values, type: types[at], population: at === 1 ? null : 100 } })),
    ).rows.values(),
  ];
  const field = laos.fields.find(({ name }) => name === 'type');
  const population = laos.fields.filter(({ name }) => name === 'population');

  test('count the rows of each value in Thai order, with what they sum to; unknown is not nought', () => {
    if (field === undefined) throw new Error('type');
    expect(optionsOf(rows, field, 'th').map(({ count }) => count)).toEqual([1, 2, 1]);
    const groups = totalsBy(rows, field, population, 'th');
    expect(groups.map(({ key, count, sums }) => [key, count, sums])).toEqual([
      ['cityMunicipality', 1, [100]],
      ['sao', 2, [100]],
      ['', 1, [100]],
    ]);
    expect(wholeSum(groups, 0)).toBe(300);
    expect(wholeSum([], 0)).toBeNull();
  });
});

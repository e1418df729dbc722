import { describe, expect, it } from 'vitest';
import { type Holding, holdingsOf } from '../../../functions/imports/office-holders/holdings.ts';
import { readOfficials } from '../../../functions/imports/office-holders/officials-table.ts';
import { anOfficial, type Official, officialsFile } from './files.ts';

const AS_OF = '2022-08-21';

/** Rows newest first, as the file has them. */
function holdings(...rows: Partial<Official>[]): Holding[] {
  return holdingsOf('chiefExecutive', readOfficials(officialsFile(rows.map(anOfficial)), '2026-03-02'), AS_OF);
}

const told = (list: readonly Holding[]) => list.map(({ name, start, end, isCurrent }) => [name, start, end, isCurrent]);

const ELECTED = { begin: '2013-10-20', end: '2017-10-19', end_reason: 'EndOfTerm' };
const EXTENDED = { begin: '2017-10-20', end: '2021-11-27', begin_reason: 'TermExtended', end_reason: 'EndOfTerm' };

describe('rows of an office', () => {
  it('elected, and staying on after the term by order, are one time in office', () => {
    const [one, ...others] = holdings(EXTENDED, ELECTED);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ start: '2013-10-20', end: '2021-11-27', extendedFrom: '2017-10-20', endReason: 'EndOfTerm' });
  });

  it('staying on by order after a gap, or by another person, are times of their own', () => {
    expect(holdings({ ...EXTENDED, begin: '2018-02-01' }, ELECTED)).toHaveLength(2);
    expect(holdings({ ...EXTENDED, name_th: 'สมมุติ อื่นไกล' }, ELECTED)).toHaveLength(2);
    expect(holdings(EXTENDED, anOfficial({ name_th: '(vacant)', begin: '', begin_reason: '', begin_year: '2017' }), ELECTED)).toHaveLength(
      2,
    );
  });

  it('of an office that only got another name are one', () => {
    const chair = {
      title: 'TAOChairman',
      begin: '2001-05-01',
      end: '2003-06-18',
      begin_reason: 'ElectedByCouncil',
      end_reason: 'OfficialTypeChange',
    };
    expect(
      holdings({ begin: '2003-06-18', end: '2004-07-17', begin_reason: 'OfficialTypeChange', end_reason: 'EndOfTerm' }, chair),
    ).toHaveLength(1);
  });

  it('re-elected are a new time in office', () => {
    expect(holdings({}, ELECTED)).toHaveLength(2);
  });

  it('twice of one election are one, with what either says', () => {
    expect(told(holdings(ELECTED, { begin: '2013-10-20' }))).toEqual([['ตัวอย่าง ใจดี', '2013-10-20', '2017-10-19', false]]);
  });
});

describe('who is in office on the day of the file', () => {
  it('is the newest row without an end', () => {
    expect(told(holdings({}, { ...ELECTED, name_th: 'สมมุติ เก่าก่อน' }))).toEqual([
      ['สมมุติ เก่าก่อน', '2013-10-20', '2017-10-19', false],
      ['ตัวอย่าง ใจดี', '2021-11-28', null, true],
    ]);
  });

  it('is nobody who was followed by another, by a vacancy or by somebody not named', () => {
    const open = { begin: '2020-12-20', name_th: 'สมมุติ เก่าก่อน' };
    for (const after of [{}, { name_th: '(vacant)', begin: '', begin_year: '2021' }, { name_th: '' }])
      expect(holdings(after, open).find(({ name }) => name === 'สมมุติ เก่าก่อน')?.isCurrent).toBe(false);
  });

  it('is nobody whose term was long over: the end was never written down', () => {
    expect(holdings({ begin: '2018-08-21' })[0]?.isCurrent).toBe(false);
    expect(holdings({ begin: '2018-08-22' })[0]?.isCurrent).toBe(true);
    expect(holdings({ begin: '' })[0]?.isCurrent).toBe(false);
  });
});

describe('days that cannot stand', () => {
  it('in the future or before the beginning are taken as unknown, and told', () => {
    const [future] = readOfficials(officialsFile([anOfficial({ end: '2106-09-29' })]), '2026-03-02');
    expect(future).toMatchObject({ end: null, findings: [{ kind: 'flawed', field: 'end', old: '2106-09-29' }] });
    const [backward] = readOfficials(officialsFile([anOfficial({ end: '2020-01-01' })]), '2026-03-02');
    expect(backward).toMatchObject({ end: null, endYear: 2020, findings: [{ kind: 'flawed', field: 'end' }] });
  });
});

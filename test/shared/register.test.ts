import { describe, expect, test } from 'vitest';
import { settleDesignation } from '../../shared/register/designation.ts';
import { codesToCome, laoOnDay } from '../../shared/register/lao-on-day.ts';
import { checkLao } from '../../shared/register/lao-rules.ts';
import { acceptValue } from '../../shared/sheets/accept.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { aLao } from '../support/builders.ts';

const TODAY = '2026-01-15';
const codes = (given: Parameters<typeof aLao>[0]) => checkLao(aLao(given), TODAY).map(({ code }) => code);

describe('rules of the register', () => {
  test.each([
    ['F.101', { code: null }, { code: null, type: 'pattaya' as const }],
    ['F.102', { abolishedDate: '1997-02-23' }, { abolishedDate: '1997-02-24' }],
    ['F.103', { establishedDate: '2026-01-16' }, { establishedDate: '2026-01-15' }],
    ['F.104', { successorLaoId: 'lao-05540101' }, { successorLaoId: 'lao-05540101', abolishedDate: '2025-01-01' }],
    [
      'F.105',
      { successorLaoId: 'lao-06540103', abolishedDate: '2025-01-01' },
      { successorLaoId: 'lao-06540104', abolishedDate: '2025-01-01' },
    ],
    ['F.106', { latitude: 18.1, longitude: null }, { latitude: 18.1, longitude: 100.1 }],
    ['F.107', { districtTh: null }, { districtTh: 'เมืองสมมุติ' }],
    ['F.108', { abolishedDate: '2028-01-16' }, { abolishedDate: '2028-01-15' }],
    ['F.108', { designationFrom: '2028-01-16' }, { designationFrom: '2028-01-15' }],
    ['W.108', { abolishedDate: '2026-01-16' }, { abolishedDate: '2026-01-15' }],
    ['W.108', { designationFrom: '2026-01-16' }, { designationFrom: '2026-01-15' }],
    ['W.101', { code: '05540103' }, { code: '06540103' }],
    ['W.102', { code: '06550103' }, { code: '06540103' }],
    ['W.103', { designationFrom: '1997-02-22' }, { designationFrom: '1997-02-23' }],
    ['W.104', { latitude: 18, longitude: 100 }, { latitude: 18.5, longitude: 100 }],
    ['W.105', { population: 5 }, { population: 5, populationDate: '2025-09-30' }],
    ['W.106', { flawedValues: [{ field: 'website', text: '-.-', why: 'notAnAddress' }] }, { flawedValues: [] }],
    ['W.107', { postcode: '55000' }, { postcode: '54000' }],
  ])('%s: %o is found, %o is not', (code, wrong, right) => {
    expect(codes(wrong)).toContain(code);
    expect(codes(right)).not.toContain(code);
  });
});

describe('designations', () => {
  const raised = {
    ...aLao({ designationFrom: '1997-02-23' }),
    code: '05540103',
    type: 'subdistrictMunicipality' as const,
    designationFrom: '2025-11-28',
  };
  test('a change entered by mistake and set back with its date leaves no trace in the former names', () => {
    const before = aLao({ designationFrom: '1997-02-23' });
    const wrong = settleDesignation(before, raised);
    expect(wrong.formerDesignations).toHaveLength(1);
    const back = settleDesignation(wrong, { ...wrong, code: before.code, type: before.type, designationFrom: before.designationFrom });
    expect(back.formerDesignations).toEqual([]);
  });
  test('the day put off moves the end of the name before; the name before stands until then', () => {
    const announced = settleDesignation(aLao({ designationFrom: '1997-02-23' }), { ...raised, designationFrom: '2026-03-01' });
    const putOff = settleDesignation(announced, { ...announced, designationFrom: '2026-04-01' });
    expect(putOff.formerDesignations.map(({ code, validTo }) => [code, validTo])).toEqual([['06540103', '2026-03-31']]);
    const shown = (day: string) => laoOnDay(putOff, day).code;
    expect([shown('2026-03-31'), shown('2026-04-01')]).toEqual(['06540103', '05540103']);
    expect([codesToCome(putOff, '2026-03-31'), codesToCome(putOff, '2026-04-01')]).toEqual([['05540103'], []]);
  });
  test('an abolition that comes later has not happened; on its day it has', () => {
    const merged = aLao({ abolishedDate: '2026-04-01', successorLaoId: 'lao-05540101' });
    expect(laoOnDay(merged, '2026-03-31')).toMatchObject({ abolishedDate: null, successorLaoId: null });
    expect(laoOnDay(merged, '2026-04-01')).toEqual(merged);
  });
  test('two changes one after another are two former designations, oldest first', () => {
    const once = settleDesignation(aLao({ designationFrom: '1997-02-23' }), raised);
    const twice = settleDesignation(once, { ...once, nameTh: 'ชื่อที่สาม', designationFrom: '2026-01-01' });
    expect(twice.formerDesignations.map(({ code, validTo }) => [code, validTo])).toEqual([
      ['06540103', '2025-11-27'],
      ['05540103', '2025-12-31'],
    ]);
  });
  test('a corrected spelling without a new date is no former name', () => {
    const before = aLao({ designationFrom: '1997-02-23' });
    expect(settleDesignation(before, { ...before, nameTh: 'หนองตัวอย่างดี' }).formerDesignations).toEqual([]);
  });
  test('a phone’s number always follows from the text that is read', () => {
    const field = laos.fields.find(({ name }) => name === 'phones');
    if (field === undefined) throw new Error('phones');
    expect(acceptValue(laos, field, [{ text: '054 000 001', e164: '+66999999999', extension: null }])).toEqual({
      value: [{ text: '054 000 001', e164: '+6654000001', extension: null }],
    });
    expect(acceptValue(laos, field, [{ text: 'x', e164: '+66999999999', extension: null }])).toHaveProperty('refusal');
  });
});

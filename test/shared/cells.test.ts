import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptValue } from '../../shared/sheets/accept.ts';
import { readCell, showCell } from '../../shared/sheets/field-kinds.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { fieldOf } from '../../shared/sheets/sheet.ts';

function read(name: string, text: string) {
  const field = fieldOf(laos, name);
  if (field === undefined) throw new Error(name);
  return acceptValue(laos, field, text);
}

describe('cells as officers type and paste them', () => {
  test.each([
    ['moo', '๙', '9'],
    ['road', 'ถนนสาย ๔', 'ถนนสาย 4'],
    ['code', '๐๖๕๔๐๑๐๓', '06540103'],
    ['code', '6540103', '06540103'],
    ['type', 'อบต.', 'sao'],
    ['type', 'Town Municipality', 'townMunicipality'],
    ['provinceCode', 'จังหวัดแพร่', '54'],
    ['population', '4,120', 4120],
    ['population', '๔๑๒๐', 4120],
    ['areaKm2', '1,004.5', 1004.5],
    ['establishedDate', '23 ก.พ. 2540', '1997-02-23'],
    ['website', 'WWW.Example.GO.TH', 'http://www.example.go.th'],
    ['email', 'Saraban@Example.COM', 'saraban@example.com'],
    ['subdistricts', 'ในเวียง; นาจักร', ['ในเวียง', 'นาจักร']],
    ['legacyIds', 'info:123', [{ scheme: 'info', value: '123' }]],
    ['population', '', null],
    ['population', '-', null],
    ['subdistricts', '-', []],
  ])('%s typed as “%s”', (name, text, value) => {
    expect(read(name, text)).toEqual({ value });
  });
  test.each([
    ['population', '1.5'],
    ['population', 'มาก'],
    ['population', '1,2'],
    ['type', 'เทศบาลอะไร'],
    ['establishedDate', '31/2/2566'],
    ['website', 'ไม่ทราบ'],
    ['phones', '12'],
    ['code', '123'],
    ['email', 'a@'],
    ['latitude', '51'],
    ['laoId', 'lao-x'],
    ['nameTh', ''],
  ])('%s typed as “%s” is refused in both languages, with what to do', (name, text) => {
    const answer = read(name, text);
    expect(answer).toMatchObject({ refusal: { th: expect.stringMatching(/[ก-ฮ]/), en: expect.stringMatching(/[a-z]/i) } });
  });
  test('unknown is never nought: an empty number is null, and 0 stays 0', () => {
    expect(readCell({ kind: 'integer' }, '  ')).toEqual({ value: null });
    expect(readCell({ kind: 'integer' }, '0')).toEqual({ value: 0 });
  });
  test('what a cell shows is read back as the same value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (number) => {
        expect(readCell({ kind: 'integer' }, showCell({ kind: 'integer' }, number, 'th'))).toEqual({ value: number });
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6 || 0),
        (number) => {
          expect(readCell({ kind: 'decimal' }, showCell({ kind: 'decimal' }, number, 'en'))).toEqual({ value: number });
        },
      ),
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { RowState } from '../../shared/api.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { officers } from '../../shared/sheets/officers.ts';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import { emptyDraft, type RowDraft, typeCell } from '../../site/admin/draft.ts';
import { compareKeys, rankTexts, sortKey } from '../../site/admin/row-order.ts';
import { viewRow } from '../../site/admin/row-view.ts';
import { matches, searchText, searchWords } from '../../site/admin/search.ts';
import { aLao, laoRecordId } from '../support/builders.ts';

const TODAY = '2026-01-05';

function standing(given: Record<string, unknown> = {}): RowState {
  const values = { ...aLao(), ...given };
  return { id: laoRecordId('06540103'), version: 1, changedAt: '2026-01-05T03:00:00.000Z', changedBy: 'กรมฯ', isDeleted: false, values };
}

function typedInto(server: RowState | null, cells: Record<string, string>, sheet = laos): RowDraft {
  return Object.entries(cells).reduce(
    (draft, [name, text]) => {
      const field = fieldOf(sheet, name);
      if (!field) throw new Error(name);
      return typeCell(draft, { sheet, field, text, server, at: '' });
    },
    emptyDraft(server?.id ?? 'new:1'),
  );
}

describe('a row as shown', () => {
  test('typed values stand over the server’s, and a refused text leaves the server’s value to be checked', () => {
    const server = standing({ population: 10 });
    const view = viewRow(laos, server, typedInto(server, { moo: '9', population: 'มาก' }), TODAY);
    expect(view.values).toMatchObject({ moo: '9', population: 10 });
    expect(view.blockers.map(({ fields }) => fields)).toEqual([['population']]);
  });

  test('what follows from an edit is shown before it is saved: a renamed LAO keeps its former name', () => {
    const server = standing({ designationFrom: '2000-01-01' });
    const view = viewRow(laos, server, typedInto(server, { nameTh: 'ใหม่สมมุติ', designationFrom: '1/10/2568' }), TODAY);
    expect(view.values['formerDesignations']).toMatchObject([{ nameTh: 'หนองตัวอย่าง', validTo: '2025-09-30' }]);
  });

  test('the rules run as the officer types', () => {
    const server = standing();
    const view = viewRow(laos, server, typedInto(server, { latitude: '18.1' }), TODAY);
    expect(view.blockers.map(({ code }) => code)).toEqual(['F.106']);
  });

  test('a blocking violation that stood there before does not hold up another cell', () => {
    const server = standing({ latitude: 18.1, longitude: null });
    const view = viewRow(laos, server, typedInto(server, { moo: '9' }), TODAY);
    expect(view.violations.map(({ code }) => code)).toContain('F.106');
    expect(view.blockers).toEqual([]);
  });

  test('an untouched row shows what the rules say about it', () => {
    const view = viewRow(laos, standing({ population: 5, populationDate: null }), null, TODAY);
    expect(view.violations.map(({ code }) => code)).toEqual(['W.105']);
  });

  test('a new row lacks what it lacks, until it is whole', () => {
    const begun = viewRow(laos, null, typedInto(null, { nameTh: 'หนองใหม่' }), TODAY);
    expect(begun.blockers.flatMap(({ fields }) => fields).sort()).toEqual(['provinceCode', 'type']);
    const whole = typedInto(null, { nameTh: 'หนองใหม่', type: 'อบต.', provinceCode: 'แพร่', districtTh: 'เมืองสมมุติ', code: '06540199' });
    expect(viewRow(laos, null, whole, TODAY).blockers).toEqual([]);
  });

  test('a new row of another sheet works the same', () => {
    const whole = typedInto(null, { name: 'สมมุติ', office: 'กรมฯ', email: 'A@Example.com', role: 'กรมส่งเสริมการปกครองท้องถิ่น' }, officers);
    expect(viewRow(officers, null, whole, TODAY)).toMatchObject({ blockers: [], values: { email: 'a@example.com', role: 'department' } });
  });
});

describe('searching', () => {
  const text = searchText(laos, aLao({ nameTh: 'ท่าข้าม', establishedDate: '1997-02-23' }));
  test.each([
    ['ท่าข้าม', true],
    ['ทาขาม', true],
    ['ข้าม อบต', false],
    ['ข้าม 06540103', true],
    ['๐๖๕๔', true],
    ['TUAYANG', true],
    ['แพร่', true],
    ['2540', true],
    ['ไม่มีที่นี่', false],
    ['', true],
  ])('“%s” is found: %s', (typed, isFound) => {
    expect(matches(text, searchWords(typed))).toBe(isFound);
  });
});

describe('sorting', () => {
  test('Thai names stand in dictionary order, not by code points', () => {
    const names = ['ไก่', 'ขวัญ', 'เก่ง', 'กมล', 'แก้ว'];
    const ranks = rankTexts(names);
    expect([...names].sort((a, b) => compareKeys(a, b, ranks, false))).toEqual(['กมล', 'เก่ง', 'แก้ว', 'ไก่', 'ขวัญ']);
  });

  test('numbers and days sort by value', () => {
    expect(compareKeys(sortKey({ kind: 'integer' }, 9, 'th'), sortKey({ kind: 'integer' }, 10, 'th'), new Map(), false)).toBeLessThan(0);
    expect(
      compareKeys(sortKey({ kind: 'day' }, '1997-02-23', 'th'), sortKey({ kind: 'day' }, '2001-01-01', 'th'), new Map(), false),
    ).toBeLessThan(0);
  });

  test('empty cells come last, whichever way it is sorted', () => {
    expect(compareKeys(null, 'ก', new Map(), false)).toBeGreaterThan(0);
    expect(-compareKeys(null, 'ก', new Map(), true)).toBeGreaterThan(0);
  });
});

import { describe, expect, test } from 'vitest';
import type { RowState } from '../../shared/api.ts';
import { laos } from '../../shared/sheets/laos.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import type { SheetRow } from '../../site/admin/sheet-row.ts';
import type { WorkbookEvent } from '../../site/admin/sheet-rows.ts';
import { Workbook } from '../../site/admin/workbook.ts';
import { aLao, anOfficer } from '../support/builders.ts';
import { aTenure } from '../support/people-builders.ts';

const LAO = 'lao-06540101';

function aWorkbook(sheet: Sheet, values: readonly Record<string, unknown>[]): { workbook: Workbook; rows: SheetRow[] } {
  const workbook = new Workbook({
    sheet,
    officer: anOfficer(),
    today: '2026-01-05',
    store: null,
    channel: null,
    clock: () => new Date('2026-01-05T03:00:00Z'),
  });
  const names = sheet.fields.map(({ name }) => name);
  const id = (one: Record<string, unknown>) => `${sheet.partitionOf(one)}/${sheet.name}#${one[sheet.keyField]}`;
  workbook.addPage({
    columns: ['id', 'version', 'changedAt', 'changedBy', ...names],
    rows: values.map((one) => [id(one), 1, '2026-01-05T03:00:00.000Z', 'กรมฯ', ...names.map((name) => one[name] ?? null)]),
    next: null,
  });
  const rows = values.map((one) => workbook.rows.get(id(one)) ?? expect.unreachable());
  for (const row of rows) void row.view;
  return { workbook, rows };
}

const codes = (row: SheetRow | undefined) => row?.view.violations.map(({ code }) => code) ?? [];

function deputies(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) => ({
    ...aTenure({ laoId: LAO, office: 'deputyChief', ordinal: index + 1, givenName: `คนที่${index + 1}`, tenureId: `tenure-dep${index}` }),
  }));
}

function theRegister(): RowState[] {
  const values = { ...aLao({ laoId: LAO, code: '06540101', type: 'sao' }) };
  return [{ id: `lao#${LAO}/laos#${LAO}`, version: 1, changedAt: '', changedBy: '', isDeleted: false, values }];
}

describe('rules over several rows, as one types', () => {
  test('a third deputy of an อบต. is refused on the row where it is typed and shown on the others, once the register is there', () => {
    const { workbook, rows } = aWorkbook(tenures, deputies(2));
    workbook.knowLaos(theRegister());
    const fresh = workbook.addRow();
    const cells = { laoId: LAO, office: 'รองนายก', ordinal: '3', givenName: 'อีกคน', startDate: '5/1/2568', capacity: 'ดำรงตำแหน่ง' };
    workbook.type(Object.entries(cells).map(([field, text]) => ({ row: fresh, field, text })));
    expect(fresh.view.blockers.map(({ code }) => code)).toContain('F.316');
    expect(rows.map((row) => codes(row).includes('F.316'))).toEqual([true, true]);
    workbook.undo();
    expect(rows.flatMap(codes)).not.toContain('F.316');
  });

  test('a seat that one row leaves in the same sheet is free for another', () => {
    const [first, second] = [
      { ...aTenure({ laoId: LAO, office: 'deputyChief', ordinal: 1, tenureId: 'tenure-one', givenName: 'ก' }) },
      { ...aTenure({ laoId: LAO, office: 'deputyChief', ordinal: 2, tenureId: 'tenure-two', givenName: 'ข' }) },
    ];
    const { workbook, rows } = aWorkbook(tenures, [first, second]);
    const [a, b] = rows as [SheetRow, SheetRow];
    for (const row of rows) workbook.lookUpClaims(row);
    workbook.type([{ row: b, field: 'ordinal', text: '1' }]);
    expect(codes(a)).toContain('F.311');
    expect(codes(b)).toEqual(expect.arrayContaining(['F.311', 'F.320']));
    workbook.markDeleted(a, true);
    expect(codes(b)).not.toContain('F.311');
    expect(b.view.blockers).toEqual([]);
  });

  test('only rows of the same LAO are told', () => {
    const elsewhere = { ...aTenure({ laoId: 'lao-06540102', office: 'councillor', tenureId: 'tenure-xxx' }) };
    const { workbook, rows } = aWorkbook(tenures, [...deputies(2), elsewhere]);
    const told: SheetRow[] = [];
    workbook.subscribe((event: WorkbookEvent) => {
      if (event.kind === 'changed') told.push(...event.rows);
    });
    workbook.type([{ row: rows[0] as SheetRow, field: 'givenName', text: 'ใหม่' }]);
    expect(new Set(told)).toEqual(new Set([rows[0], rows[1]]));
  });

  test('a code that another row has is refused before it is sent, and not after that row gave it up', () => {
    const codesOf = [aLao(), aLao({ laoId: 'lao-06540104', code: '06540104', nameTh: 'สองตัวอย่าง' })];
    const { workbook, rows } = aWorkbook(laos, codesOf);
    const [a, b] = rows as [SheetRow, SheetRow];
    for (const row of rows) workbook.lookUpClaims(row);
    workbook.type([{ row: b, field: 'code', text: String(a.server?.values['code']) }]);
    expect(b.view.blockers.map(({ code }) => code)).toContain('F.004');
    workbook.type([{ row: a, field: 'code', text: '06540199' }]);
    expect(codes(b)).not.toContain('F.004');
  });

  test('what a large paste has to do with other rows is found out in spare time, and found the same', () => {
    const many = Array.from({ length: 300 }, (_, index) => {
      const code = `0654${String(1000 + index)}`;
      return aLao({ code, laoId: `lao-${code}` });
    });
    const { workbook, rows } = aWorkbook(laos, many);
    for (const row of rows) workbook.lookUpClaims(row);
    workbook.type(
      rows.map((row) => ({ row, field: 'code', text: '06549999' })),
      'paste',
    );
    for (const row of rows) workbook.lookUpClaims(row);
    expect(rows.every((row) => codes(row).includes('F.004'))).toBe(true);
    workbook.undo();
    for (const row of rows) workbook.lookUpClaims(row);
    expect(rows.flatMap(codes)).not.toContain('F.004');
  });

  test('the toolbar counts what is to check row by row', () => {
    const { workbook, rows } = aWorkbook(tenures, deputies(3));
    workbook.knowLaos(theRegister());
    for (const row of rows) void row.view;
    workbook.tellChecked(rows);
    expect(workbook.counts).toMatchObject({ rows: 3, unsaved: 0, toCheck: 3 });
    workbook.type([
      { row: rows[2] as SheetRow, field: 'endDate', text: '1/1/2569' },
      { row: rows[2] as SheetRow, field: 'departureReason', text: 'ลาออก' },
    ]);
    for (const row of rows) void row.view;
    workbook.tellChecked(rows);
    expect(workbook.counts).toMatchObject({ rows: 3, unsaved: 1 });
    expect(rows.slice(0, 2).flatMap(codes)).not.toContain('F.316');
  });
});

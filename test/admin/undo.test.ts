import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowState } from '../../shared/api.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import { mergeSaved } from '../../site/admin/draft.ts';
import type { SheetRow } from '../../site/admin/sheet-row.ts';
import { Workbook } from '../../site/admin/workbook.ts';
import { aLao, anOfficer, laoRecordId } from '../support/builders.ts';

const CODES = ['06540101', '06540102', '06540103'];

function standing(code: string): RowState {
  const values = { ...aLao({ code, laoId: `lao-${code}` }), road: 'ถนนเดิม' };
  return { id: laoRecordId(code), version: 1, changedAt: '2026-01-05T03:00:00.000Z', changedBy: 'กรมฯ', isDeleted: false, values };
}

function aWorkbook(): { workbook: Workbook; rows: SheetRow[] } {
  const workbook = new Workbook({
    sheet: laos,
    officer: anOfficer(),
    today: '2026-01-05',
    store: null,
    channel: null,
    clock: () => new Date('2026-01-05T04:00:00Z'),
  });
  const states = CODES.map(standing);
  const columns = Object.keys(states[0]?.values ?? {});
  workbook.addPage({
    columns: ['id', 'version', 'changedAt', 'changedBy', ...columns],
    rows: states.map(({ id, version, changedAt, changedBy, values }) => [
      id,
      version,
      changedAt,
      changedBy,
      ...columns.map((name) => values[name]),
    ]),
    next: null,
  });
  return { workbook, rows: [...workbook.rows.values()] };
}

function shown(row: SheetRow | undefined, name: string): string {
  const field = fieldOf(laos, name);
  if (!row || !field) throw new Error(name);
  return row.textOf(field, 'th');
}

/** The rows as the API would answer a save. */
function save(workbook: Workbook): void {
  for (const row of workbook.rows.values()) {
    if (row.draft === null || row.server === null) continue;
    const set = Object.fromEntries(
      Object.values(row.draft.cells).flatMap(({ field, reading }) => ('value' in reading ? [[field, reading.value] as const] : [])),
    );
    const texts = Object.fromEntries(Object.values(row.draft.cells).map(({ field, text }) => [field, text]));
    const change = { changeId: crypto.randomUUID(), id: row.id, base: row.server.version, kind: 'save' as const, set };
    const server = { ...row.server, version: row.server.version + 1, changedBy: 'ฉันเอง', values: { ...row.server.values, ...set } };
    const draft = mergeSaved({ ...row.draft, sending: { actionId: crypto.randomUUID(), change, texts } }, server);
    workbook.takeAnswers([{ row, server, draft }]);
  }
}

/** Somebody else saves a value. */
function changedByOther(workbook: Workbook, row: SheetRow | undefined, field: string, value: string): void {
  if (!row?.server) throw new Error('no row');
  row.server = { ...row.server, version: row.server.version + 1, changedBy: 'มาลัย', values: { ...row.server.values, [field]: value } };
  workbook.announce([row]);
}

describe('undo and redo', () => {
  test('a paste is one step, however many cells it had', () => {
    const { workbook, rows } = aWorkbook();
    workbook.type(
      rows.flatMap((row) => ['road', 'soi', 'moo'].map((field) => ({ row, field, text: 'ใหม่' }))),
      'paste',
    );
    expect(workbook.undo()).toMatchObject({ kind: 'paste', cells: { length: 9 }, refused: [] });
    expect(rows.every(({ draft }) => draft === null)).toBe(true);
    expect(workbook.undo()).toBeNull();
    workbook.redo();
    expect(rows.map((row) => shown(row, 'soi'))).toEqual(['ใหม่', 'ใหม่', 'ใหม่']);
  });

  test('steps come back one by one, also a text that could not be read', () => {
    const { workbook, rows } = aWorkbook();
    const [row] = rows;
    if (!row) throw new Error('no row');
    for (const text of ['12', 'มากมาย', '13']) workbook.type([{ row, field: 'population', text }]);
    const seen = [shown(row, 'population')];
    while (workbook.canUndo) {
      workbook.undo();
      seen.push(shown(row, 'population'));
    }
    expect(seen).toEqual(['13', 'มากมาย', '12', '']);
  });

  test('what changed nothing is no step', () => {
    const { workbook, rows } = aWorkbook();
    const [row] = rows;
    if (!row) throw new Error('no row');
    workbook.type([{ row, field: 'road', text: 'ถนนเดิม' }]);
    workbook.type([{ row, field: 'laoId', text: 'อะไรก็ได้' }]);
    expect(workbook.canUndo).toBe(false);
  });

  test('something new done after undo cannot be redone over', () => {
    const { workbook, rows } = aWorkbook();
    const [row] = rows;
    if (!row) throw new Error('no row');
    workbook.type([{ row, field: 'road', text: 'ก' }]);
    workbook.undo();
    workbook.type([{ row, field: 'soi', text: 'ข' }]);
    expect(workbook.redo()).toBeNull();
  });

  test('undo takes back only the own edit: a field somebody else saved meanwhile stays', () => {
    const { workbook, rows } = aWorkbook();
    const [row] = rows;
    if (!row) throw new Error('no row');
    workbook.type([{ row, field: 'road', text: 'ของฉัน' }]);
    changedByOther(workbook, row, 'soi', 'ซอยของเขา');
    workbook.undo();
    expect([shown(row, 'road'), shown(row, 'soi')]).toEqual(['ถนนเดิม', 'ซอยของเขา']);
    expect(row.draft).toBeNull();
  });

  test('unsaved typing over a cell that somebody else saved meanwhile gives way to the other value, not to the older one', () => {
    const { workbook, rows } = aWorkbook();
    const [row] = rows;
    if (!row) throw new Error('no row');
    workbook.type([{ row, field: 'road', text: 'ของฉัน' }]);
    changedByOther(workbook, row, 'road', 'ของเขา');
    expect(workbook.undo()).toMatchObject({ refused: [] });
    expect(shown(row, 'road')).toBe('ของเขา');
  });

  test('after saving, undo is a new change to the former value, on the version that stands', () => {
    const { workbook, rows } = aWorkbook();
    const [row] = rows;
    if (!row) throw new Error('no row');
    workbook.type([{ row, field: 'road', text: 'ของฉัน' }]);
    save(workbook);
    expect(row.draft).toBeNull();
    workbook.undo();
    expect(row.draft?.cells['road']).toMatchObject({ base: 'ของฉัน', baseVersion: 2, reading: { value: 'ถนนเดิม' } });
    save(workbook);
    workbook.redo();
    expect(row.draft?.cells['road']).toMatchObject({ base: 'ถนนเดิม', reading: { value: 'ของฉัน' } });
  });

  test('after saving, a cell that somebody changed since is left alone, and the others are taken back', () => {
    const { workbook, rows } = aWorkbook();
    const [first, second] = rows;
    if (!first || !second) throw new Error('no row');
    workbook.type(
      [first, second].map((row) => ({ row, field: 'road', text: 'ของฉัน' })),
      'paste',
    );
    save(workbook);
    changedByOther(workbook, second, 'road', 'ของเขา');
    expect(workbook.undo()?.refused).toEqual([{ row: second, field: 'road' }]);
    expect([shown(first, 'road'), shown(second, 'road')]).toEqual(['ถนนเดิม', 'ของเขา']);
    expect(second.draft).toBeNull();
  });

  test('a value on its way to the server is not forgotten: the former one follows as a change of its own', () => {
    const { workbook, rows } = aWorkbook();
    const [row] = rows;
    if (!row) throw new Error('no row');
    workbook.type([{ row, field: 'road', text: 'ของฉัน' }]);
    const change = { changeId: crypto.randomUUID(), id: row.id, base: 1, kind: 'save' as const, set: { road: 'ของฉัน' } };
    if (row.draft)
      void workbook.setDrafts([{ row, draft: { ...row.draft, sending: { actionId: change.changeId, change, texts: { road: 'ของฉัน' } } } }]);
    workbook.undo();
    expect(row.draft?.cells['road']).toMatchObject({ text: 'ถนนเดิม' });
    expect(row.draft?.sending).not.toBeNull();
  });

  test('added rows go and come back with what was typed into them', () => {
    const { workbook } = aWorkbook();
    const fresh = workbook.addRow();
    workbook.type([{ row: fresh, field: 'nameTh', text: 'หนองใหม่' }]);
    workbook.undo();
    workbook.undo();
    expect(workbook.rows.size).toBe(3);
    workbook.redo();
    workbook.redo();
    expect(workbook.rows.get(fresh.id)).toBe(fresh);
    expect(shown(fresh, 'nameTh')).toBe('หนองใหม่');
  });

  test('a large action goes and comes back in pieces, what is typed meanwhile stays, and nothing else is undone in between', async () => {
    const { workbook, rows } = aWorkbook();
    const [row] = rows;
    if (!row) throw new Error('no row');
    const added = workbook.act('import', () => {
      const fresh = workbook.addRows(2_500, 'end');
      workbook.type([
        ...fresh.map((one, index) => ({ row: one, field: 'nameTh', text: `ใหม่ ${index}` })),
        { row, field: 'soi', text: 'ใหม่' },
      ]);
      return fresh;
    });
    const heard: string[] = [];
    workbook.subscribe(({ kind }) => heard.push(kind));
    expect(workbook.rowsToReplay('undo')).toBe(2_501);
    const seen: number[] = [];
    const replay = await workbook.replayInPieces('undo', async (done) => {
      seen.push(done);
      expect([workbook.canUndo, workbook.undo()]).toEqual([false, null]);
      if (done === 1_000) workbook.type([{ row, field: 'road', text: 'ระหว่างนั้น' }]);
    });
    expect(seen).toEqual([1_000, 2_000, 2_501]);
    expect(heard.filter((kind) => kind === 'removed')).toHaveLength(3);
    expect(replay).toMatchObject({ kind: 'import', refused: [], rows: { length: 2_500 } });
    expect([workbook.rows.size, shown(row, 'road'), shown(row, 'soi')]).toEqual([3, 'ระหว่างนั้น', '']);
    workbook.undo();
    expect(shown(row, 'road')).toBe('ถนนเดิม');
    expect(added.every((one) => !workbook.rows.has(one.id))).toBe(true);
  });

  test('a mark for deletion, and taking back a whole row, are steps too', () => {
    const { workbook, rows } = aWorkbook();
    const [row] = rows;
    if (!row) throw new Error('no row');
    workbook.type([{ row, field: 'road', text: 'ของฉัน' }]);
    workbook.revert(row);
    workbook.undo();
    expect(shown(row, 'road')).toBe('ของฉัน');
    workbook.markDeleted(row, true);
    expect(workbook.undo()?.refused).toEqual([]);
    expect(row.isDeleting).toBe(false);
    expect(shown(row, 'road')).toBe('ของฉัน');
  });

  test('taking everything back leaves nothing unsaved, and doing it all again leaves it as it was', () => {
    const edit = fc.record({
      row: fc.nat(2),
      field: fc.constantFrom('road', 'soi', 'population', 'establishedDate', 'type'),
      text: fc.constantFrom('', 'ก', '5', 'ถนนเดิม', '1/1/2540', 'อบต.', 'เทศบาลตำบล'),
    });
    const actions = fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(actions, (given) => {
        const { workbook, rows } = aWorkbook();
        const state = () =>
          rows.map((row) => Object.fromEntries(Object.values(row.draft?.cells ?? {}).map(({ field, text }) => [field, text])));
        for (const edits of given)
          workbook.type(
            edits.flatMap(({ row, ...cell }) => {
              const at = rows[row];
              return at === undefined ? [] : [{ row: at, ...cell }];
            }),
          );
        const done = state();
        while (workbook.canUndo) workbook.undo();
        expect(rows.every(({ draft }) => draft === null)).toBe(true);
        while (workbook.canRedo) workbook.redo();
        expect(state()).toEqual(done);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowState } from '../../shared/api.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import {
  changeOf,
  conflictsOf,
  dropCell,
  emptyDraft,
  isSettled,
  keepMine,
  mergeRefused,
  mergeSaved,
  type RowDraft,
  rebase,
  typeCell,
} from '../../site/admin/draft.ts';
import { aLao, laoRecordId } from '../support/builders.ts';

const ID = laoRecordId('06540103');

function standing(given: Record<string, unknown> = {}, version = 3): RowState {
  return {
    id: ID,
    version,
    changedAt: '2026-01-05T03:00:00.000Z',
    changedBy: 'สำนักงานท้องถิ่นจังหวัดแพร่',
    isDeleted: false,
    values: { ...aLao(), ...given },
  };
}

function typed(draft: RowDraft, name: string, text: string, server: RowState | null = standing()): RowDraft {
  const field = fieldOf(laos, name);
  if (!field) throw new Error(name);
  return typeCell(draft, { sheet: laos, field, text, server, at: '2026-01-05T04:00:00.000Z' });
}

function sent(draft: RowDraft): RowDraft {
  const { set, base, texts } = changeOf(draft);
  const change = { changeId: 'c0ffee00-0000-4000-8000-000000000001', id: ID, base, kind: 'save' as const, set };
  return { ...draft, sending: { actionId: 'c0ffee00-0000-4000-8000-000000000002', change, texts } };
}

describe('typing into a cell', () => {
  test('the value is read, and the value and version seen before are kept with it', () => {
    const draft = typed(emptyDraft(ID), 'population', '๑๒,๓๔๕');
    expect(draft.cells['population']).toMatchObject({ base: null, baseVersion: 3, text: '๑๒,๓๔๕', reading: { value: 12345 } });
  });

  test('a text that cannot be read is kept as typed, with what to do', () => {
    const cell = typed(emptyDraft(ID), 'population', 'มากมาย').cells['population'];
    expect(cell?.text).toBe('มากมาย');
    expect(cell?.reading).toMatchObject({ refusal: { th: expect.stringContaining('มากมาย') } });
  });

  test('a value the register cannot hold is refused in the cell', () => {
    expect(typed(emptyDraft(ID), 'postcode', '00000').cells['postcode']?.reading).toHaveProperty('refusal');
    expect(typed(emptyDraft(ID), 'nameTh', '').cells['nameTh']?.reading).toHaveProperty('refusal');
  });

  test('typing what already stands leaves nothing to save', () => {
    const draft = typed(typed(emptyDraft(ID), 'moo', '9'), 'moo', '');
    expect(isSettled(draft)).toBe(true);
  });

  test('typing again keeps the value that was seen first', () => {
    const later = typed(typed(emptyDraft(ID), 'moo', '9'), 'moo', '10', standing({ moo: '5' }, 4));
    expect(later.cells['moo']).toMatchObject({ base: null, baseVersion: 3, text: '10' });
  });

  test('going back to the old value while the change is on its way is a change again', () => {
    const draft = typed(sent(typed(emptyDraft(ID), 'moo', '9')), 'moo', '');
    expect(draft.cells['moo']?.text).toBe('');
    const saved = mergeSaved(draft, standing({ moo: '9' }, 4));
    expect(saved.cells['moo']).toMatchObject({ base: '9', baseVersion: 4, reading: { value: null } });
  });
});

describe('after saving', () => {
  test('saved cells are done', () => {
    const draft = mergeSaved(sent(typed(emptyDraft(ID), 'moo', '9')), standing({ moo: '9' }, 4));
    expect(isSettled(draft)).toBe(true);
  });

  test('a cell typed over meanwhile stays, on the new base', () => {
    const draft = typed(sent(typed(emptyDraft(ID), 'moo', '9')), 'moo', '10');
    expect(mergeSaved(draft, standing({ moo: '9' }, 4)).cells['moo']).toMatchObject({ base: '9', baseVersion: 4, text: '10' });
  });

  test('another cell typed meanwhile stays', () => {
    const draft = typed(sent(typed(emptyDraft(ID), 'moo', '9')), 'road', 'สุขสันต์');
    expect(Object.keys(mergeSaved(draft, standing({ moo: '9' }, 4)).cells)).toEqual(['road']);
  });

  test('a new row goes on under the id of its record', () => {
    const draft = sent(typed(emptyDraft('new:1'), 'nameTh', 'หนองบัว', null));
    expect(mergeSaved(draft, standing({ nameTh: 'หนองบัว' }, 1))).toMatchObject({ rowId: ID, isNew: false, cells: {} });
  });

  test('a refused row keeps every cell and is free to be sent anew', () => {
    const draft = mergeRefused(sent(typed(emptyDraft(ID), 'moo', '9')), standing());
    expect(draft).toMatchObject({ sending: null, cells: { moo: { text: '9' } } });
  });
});

describe('two officers on one row', () => {
  test('another field changed by somebody else is no conflict, and the change goes on the newest version', () => {
    const draft = rebase(typed(emptyDraft(ID), 'moo', '9'), standing({ road: 'ใหม่' }, 5));
    expect(conflictsOf(draft, standing({ road: 'ใหม่' }, 5))).toEqual([]);
    expect(changeOf(draft).base).toBe(5);
  });

  test('the same field is a conflict with base, mine and theirs', () => {
    const now = standing({ moo: '5' }, 4);
    const draft = rebase(typed(emptyDraft(ID), 'moo', '9'), now);
    expect(conflictsOf(draft, now)).toEqual([{ field: 'moo', base: null, mine: '9', theirs: '5' }]);
  });

  test('both typing the same value agree', () => {
    const now = standing({ moo: '9' }, 4);
    expect(isSettled(rebase(typed(emptyDraft(ID), 'moo', '9'), now))).toBe(true);
  });

  test('keeping mine sends it on the new version; taking theirs forgets mine', () => {
    const now = standing({ moo: '5' }, 4);
    const draft = rebase(typed(emptyDraft(ID), 'moo', '9'), now);
    expect(changeOf(keepMine(draft, 'moo', now))).toMatchObject({ base: 4, set: { moo: '9' } });
    expect(isSettled(dropCell(draft, 'moo'))).toBe(true);
  });

  test('the change is sent on the oldest version any of its cells was typed on', () => {
    const now = standing({ moo: '5' }, 4);
    const draft = typed(rebase(typed(emptyDraft(ID), 'moo', '9'), now), 'road', 'ใหม่', now);
    expect(changeOf(draft).base).toBe(3);
  });
});

test('no order of typing, sending, answers and others’ edits loses the last text typed into a cell', () => {
  const names = ['moo', 'road', 'soi'] as const;
  const step = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), field: fc.constantFrom(...names), text: fc.constantFrom('', '1', '2', '3') }),
    fc.record({ kind: fc.constant('send' as const) }),
    fc.record({ kind: fc.constant('saved' as const) }),
    fc.record({ kind: fc.constant('refused' as const) }),
    fc.record({ kind: fc.constant('other' as const), field: fc.constantFrom(...names), text: fc.constantFrom('1', '2', '8') }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let server = standing({ moo: null, road: null, soi: null }, 1);
      let draft = emptyDraft(ID);
      const wanted = new Map<string, string>();
      for (const next of steps) {
        if (next.kind === 'type') {
          draft = typed(draft, next.field, next.text, server);
          wanted.set(next.field, next.text);
        } else if (next.kind === 'send' && draft.sending === null && Object.keys(draft.cells).length > 0) {
          draft = sent(draft);
        } else if (next.kind === 'saved' && draft.sending !== null) {
          server = { ...server, version: server.version + 1, values: { ...server.values, ...draft.sending.change.set } };
          draft = mergeSaved(draft, server);
        } else if (next.kind === 'refused' && draft.sending !== null) {
          draft = mergeRefused(draft, server);
        } else if (next.kind === 'other' && !wanted.has(next.field)) {
          server = { ...server, version: server.version + 1, values: { ...server.values, [next.field]: next.text } };
        }
        for (const [field, text] of wanted) {
          const shown = draft.cells[field]?.text ?? server.values[field] ?? '';
          expect(shown).toBe(text);
        }
      }
    }),
  );
});

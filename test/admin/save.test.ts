import { describe, expect, test } from 'vitest';
import type { ProblemDocument, RowAnswer, RowChange } from '../../shared/api.ts';
import { ApiProblem, SignInNeeded, Unreachable } from '../../site/admin/api-client.ts';
import { type CellDraft, emptyDraft, type RowDraft, type Sending } from '../../site/admin/draft.ts';
import { type Batch, backoffSeconds, batchesOf, planRow, type RowToSave, sendBatches, type Wait } from '../../site/admin/save.ts';

const ACTION = 'c0ffee00-0000-4000-8000-00000000000a';
const ID = 'lao#lao-06540103/laos#lao-06540103';

function aCell(given: Partial<CellDraft> = {}): CellDraft {
  return { field: 'moo', base: null, baseVersion: 3, text: '9', reading: { value: '9' }, at: '2026-01-05T04:00:00.000Z', ...given };
}

function aRow(draft: Partial<RowDraft>, given: Partial<RowToSave> = {}): RowToSave {
  return { draft: { ...emptyDraft(ID), ...draft }, isBlocked: false, conflicts: 0, serverId: ID, serverVersion: 3, warnings: [], ...given };
}

function aSending(number: number, actionId = ACTION): Sending {
  const change: RowChange = {
    changeId: `c0ffee00-0000-4000-8000-${String(number).padStart(12, '0')}`,
    id: ID,
    base: 1,
    kind: 'save',
    set: {},
  };
  return { actionId, change, texts: {} };
}

describe('which rows are sent', () => {
  test('a row with readable cells is sent with only those cells, on the version they were typed on', () => {
    expect(planRow(aRow({ cells: { moo: aCell() } }), ACTION, () => 'id')).toMatchObject({
      send: { actionId: ACTION, texts: { moo: '9' }, change: { changeId: 'id', id: ID, base: 3, set: { moo: '9' } } },
    });
  });

  test('a row with a blocking violation stays; so does one with a conflict', () => {
    const cells = { moo: aCell() };
    expect(planRow(aRow({ cells }, { isBlocked: true }), ACTION, () => 'id')).toEqual({ held: 'blocked' });
    expect(planRow(aRow({ cells }, { conflicts: 1 }), ACTION, () => 'id')).toEqual({ held: 'conflict' });
  });

  test('a change that was on its way is sent again as it was, whatever was typed since', () => {
    const sending = aSending(1, 'an-earlier-action');
    expect(planRow(aRow({ sending, cells: { moo: aCell() } }, { isBlocked: true }), ACTION, () => 'new')).toEqual({ send: sending });
  });

  test('a deletion is sent on the version the officer saw', () => {
    const deletion = { baseVersion: 2, at: '2026-01-05T04:00:00.000Z' };
    expect(planRow(aRow({ deletion }), ACTION, () => 'id')).toMatchObject({ send: { change: { kind: 'delete', base: 2, set: {} } } });
  });

  test('a new row is sent without an id, on version 0', () => {
    const row = aRow({ rowId: 'new:1', isNew: true, cells: { moo: aCell({ baseVersion: 0 }) } }, { serverId: null, serverVersion: 0 });
    expect(planRow(row, ACTION, () => 'id')).toMatchObject({ send: { change: { id: null, base: 0 } } });
  });
});

describe('batches', () => {
  test('rows go in batches of a size, and each batch is one action', () => {
    const sendings = [...Array.from({ length: 5 }, (_, index) => aSending(index)), aSending(9, 'an-earlier-action')];
    const batches = batchesOf(sendings, 2);
    expect(batches.map(({ changes }) => changes.length)).toEqual([2, 2, 1, 1]);
    expect(batches.at(-1)?.actionId).toBe('an-earlier-action');
  });
});

/** Sends with a script of what each try gives: answers, or an error. */
async function tryAll(batches: Batch[], script: (Error | 'ok')[], stopAfter = Number.POSITIVE_INFINITY) {
  const stop = new AbortController();
  const tries: string[][] = [];
  const waits: Wait[] = [];
  const answered: string[] = [];
  const refused: string[] = [];
  const unsent = await sendBatches(batches, {
    signal: stop.signal,
    send: async (batch) => {
      tries.push(batch.changes.map(({ changeId }) => changeId));
      const next = script.shift() ?? 'ok';
      if (next !== 'ok') throw next;
      if (tries.length >= stopAfter) stop.abort();
      return batch.changes.map(({ changeId }): RowAnswer => ({ outcome: 'invalid', changeId, violations: [] }));
    },
    wait: async (wait) => void waits.push(wait),
    answered: (_batch, answers) => void answered.push(...answers.map(({ changeId }) => changeId)),
    refused: async (batch) => void refused.push(...batch.changes.map(({ changeId }) => changeId)),
  });
  return { tries, waits, answered, refused, unsent };
}

function problem(code: string, status: number): ApiProblem {
  const document: ProblemDocument = { type: '', code, status, title: code, message: { th: code, en: code }, requestId: 'r' };
  return new ApiProblem(document);
}

describe('sending', () => {
  const batches = () => batchesOf([aSending(1), aSending(2), aSending(3)], 2);

  test('every row is answered once', async () => {
    const { answered, waits } = await tryAll(batches(), []);
    expect(answered.length).toBe(3);
    expect(waits).toEqual([]);
  });

  test('a lost network is waited for and the very same changes are sent again', async () => {
    const { tries, waits, answered } = await tryAll(batches(), [new Unreachable(null), new Unreachable(null)]);
    expect(tries[1]).toEqual(tries[0]);
    expect(waits).toEqual([
      { why: 'network', attempt: 1 },
      { why: 'network', attempt: 2 },
    ]);
    expect(answered.length).toBe(3);
  });

  test('an expired sign-in is waited for', async () => {
    const { waits, answered } = await tryAll(batches(), ['ok', new SignInNeeded()]);
    expect(waits).toEqual([{ why: 'signIn' }]);
    expect(answered.length).toBe(3);
  });

  test('a busy or failing server is tried again', async () => {
    const { waits } = await tryAll(batches(), [problem('busy', 503), problem('fault', 500)]);
    expect(waits.map(({ why }) => why)).toEqual(['busy', 'busy']);
  });

  test('a batch too large is sent in halves', async () => {
    const { tries, answered } = await tryAll(batches(), [problem('body-too-large', 413)]);
    expect(tries.map((ids) => ids.length)).toEqual([2, 1, 1, 1]);
    expect(answered.length).toBe(3);
  });

  test('a batch the API will never take is reported and the next one is sent', async () => {
    const { refused, answered } = await tryAll(batches(), [problem('scope-forbidden', 403)]);
    expect([refused.length, answered.length]).toEqual([2, 1]);
  });

  test('when the officer stops, what was never sent is handed back', async () => {
    const { answered, unsent } = await tryAll(batches(), [], 1);
    expect(answered.length).toBe(2);
    expect(unsent.flatMap(({ changes }) => changes).length).toBe(1);
  });

  test('waits grow to a minute', () => {
    expect([1, 2, 3, 7, 20].map(backoffSeconds)).toEqual([1, 2, 4, 60, 60]);
  });
});

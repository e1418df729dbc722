// POST /actions/undo: takes one action back, after any time and from any computer, as far as nobody changed the same since.

import type { Context } from 'hono';
import type { RowAnswer } from '../../shared/api.ts';
import { type UndoAnswer, UndoRequest, type UndoRow } from '../../shared/api-actions.ts';
import { parseRecordId, sheetOfSortKey } from '../../shared/ids.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { sheetByName } from '../../shared/sheets/all-sheets.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { stableUuid } from '../imports/stable-uuid.ts';
import { readAction } from '../store/actions.ts';
import type { HistoryItem, RecordItem } from '../store/items.ts';
import { many } from '../store/many.ts';
import { targetId } from '../store/prepare.ts';
import { readHistory, readRecords, readVersions } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { type Inverse, inverseOf } from '../store/undo.ts';
import { type ActionChange, changesOf, type RunningAction, run } from './actions.ts';
import type { ApiEnv } from './app.ts';
import { readJson } from './read-json.ts';

interface Touched {
  readonly record: RecordItem;
  readonly sheet: Sheet;
  readonly inverse: Inverse;
}

export async function postUndo(c: Context<ApiEnv>): Promise<Response> {
  const { undo, actionId, preview } = await readJson(c, UndoRequest);
  const { store, now } = c.get('parts');
  const officer = c.get('officer');
  const done = await readAction(store, undo);
  if (done === null) throw new Problem('action-unknown');
  const action: RunningAction = { store, officer, actionId, kind: 'undo', preview, reason: null, now };
  const touched = await readTouched(action, done.changes, undo);
  const changes = await changesOf(action, async () =>
    touched.flatMap(({ record, sheet, inverse }) =>
      'change' in inverse ? [{ sheet: sheet.name, change: { ...inverse.change, changeId: stableUuid(`${actionId} ${record.id}`) } }] : [],
    ),
  );
  const answers = new Map((await run(action, changes)).map((answer, index) => [changes[index]?.change.id, answer]));
  return c.json({ actionId, preview, rows: touched.map((one) => rowOf(one, answers.get(one.record.id), preview)) } satisfies UndoAnswer);
}

/** The records the action changed, as far as the officer may see them. */
async function readTouched({ store, officer }: RunningAction, changes: readonly ActionChange[], actionId: string): Promise<Touched[]> {
  const bases = new Map(
    changes.flatMap(({ sheet, change }) => {
      const known = sheetByName(sheet);
      const id = known === undefined ? null : targetId(known, change);
      return id === null ? [] : [[id, change.base]];
    }),
  );
  const records = await readRecords(store, [...bases.keys()]);
  const last = await readLastVersions(store, records, bases);
  const found = await many([...records.values()], async (record) => {
    const sheet = sheetByName(sheetOfSortKey(parseRecordId(record.id)?.sk ?? ''));
    if (sheet === undefined || !may(officer, 'read', sheet, record.values)) return null;
    const own = last.get(record.id);
    const history = own?.header.action === actionId ? [own] : await readHistory(store, record.id);
    const inverse = inverseOf(sheet, record, history, actionId);
    return inverse === null ? null : { record, sheet, inverse };
  });
  return found.filter((one) => one !== null);
}

/** Of records that nobody changed after the action, its entry is the last: read together, a hundred at a time. */
async function readLastVersions(
  store: Store,
  records: ReadonlyMap<string, RecordItem>,
  bases: ReadonlyMap<string, number>,
): Promise<Map<string, HistoryItem>> {
  const untouched = [...records.values()].filter(({ id, version }) => version === (bases.get(id) ?? 0) + 1);
  const entries = await readVersions(
    store,
    untouched.map(({ id, version }) => ({ record: id, version })),
  );
  return new Map(entries.map((entry) => [entry.record, entry]));
}

function rowOf({ record, sheet, inverse }: Touched, answer: RowAnswer | undefined, preview: boolean): UndoRow {
  const refused = 'refusal' in inverse ? inverse : null;
  const { kind, fields } =
    'change' in inverse
      ? { kind: inverse.change.kind, fields: Object.keys(inverse.change.set) }
      : { kind: inverse.kind, fields: inverse.fields };
  return {
    recordId: record.id,
    sheet: sheet.name,
    title: String(record.values[sheet.titleField] ?? ''),
    kind,
    fields,
    outcome: answer === undefined ? (refused?.refusal ?? 'planned') : answer.outcome === 'saved' && preview ? 'planned' : answer.outcome,
    since: answer === undefined ? (refused?.since ?? null) : null,
    violations: answer !== undefined && 'violations' in answer ? answer.violations : [],
  };
}

// POST /actions/undo: takes one action back, after any time and from any computer, as far as nobody changed the same since.

import type { Context } from 'hono';
import type { RowAnswer } from '../../shared/api.ts';
import { type UndoAnswer, UndoRequest, type UndoRow } from '../../shared/api-actions.ts';
import { parseRecordId, sheetOfSortKey } from '../../shared/ids.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { sheetNamed } from '../../shared/sheets/sheet-named.ts';
import { stableUuid } from '../imports/stable-uuid.ts';
import { readAction } from '../store/actions.ts';
import type { HistoryItem, RecordItem } from '../store/items.ts';
import { readTouchedBy } from '../store/journal.ts';
import { many } from '../store/many.ts';
import { targetId } from '../store/prepare.ts';
import { readHistory, readRecords, readVersions } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { type Inverse, inverseOf, type Way } from '../store/undo.ts';
import { changesOf, type RunningAction, run } from './actions.ts';
import type { ApiEnv } from './app.ts';
import { readJson } from './read-json.ts';
import { isWithheld } from './withheld.ts';

interface Touched {
  readonly record: RecordItem;
  readonly sheet: Sheet;
  readonly inverse: Inverse;
}

export async function postUndo(c: Context<ApiEnv>): Promise<Response> {
  const { undo, actionId, reason, preview } = await readJson(c, UndoRequest);
  const { store, now } = c.get('parts');
  const officer = c.get('officer');
  const { bases, way } = await readDone(store, undo);
  if (bases.size === 0) throw new Problem('action-unknown');
  const action: RunningAction = { store, officer, actionId, kind: 'undo', preview, reason, now };
  const touched = await readTouched(action, bases, undo, way);
  const changes = await changesOf(action, async () =>
    touched.flatMap(({ record, sheet, inverse }) =>
      'change' in inverse ? [{ sheet: sheet.name, change: { ...inverse.change, changeId: stableUuid(`${actionId} ${record.id}`) } }] : [],
    ),
  );
  const answers = new Map((await run(action, changes)).map((answer, index) => [changes[index]?.change.id, answer]));
  return c.json({ actionId, preview, rows: touched.map((one) => rowOf(one, answers.get(one.record.id), preview)) } satisfies UndoAnswer);
}

/** The records an action changed, with the version each had before: from its plan, or, for an ordinary save, from the journal. */
async function readDone(store: Store, actionId: string): Promise<{ bases: Map<string, number>; way: Way }> {
  const planned = await readAction(store, actionId);
  if (planned === null) {
    const touched = await readTouchedBy(store, actionId);
    return { bases: new Map([...touched].map(([id, version]) => [id, version - 1])), way: 'cells' };
  }
  const bases = await many(planned.changes, async ({ sheet, change }) => {
    const known = await sheetNamed(sheet);
    const id = known === undefined ? null : targetId(known, change);
    return id === null ? [] : [[id, change.base] as const];
  });
  return { bases: new Map(bases.flat()), way: 'rows' };
}

/** The records the action changed, as far as the officer may see them. */
async function readTouched(
  { store, officer }: RunningAction,
  bases: ReadonlyMap<string, number>,
  actionId: string,
  way: Way,
): Promise<Touched[]> {
  const records = await readRecords(store, [...bases.keys()]);
  const last = await readLastVersions(store, records, bases);
  const found = await many([...records.values()], async (record) => {
    const sheet = await sheetNamed(sheetOfSortKey(parseRecordId(record.id)?.sk ?? ''));
    if (sheet === undefined || !may(officer, 'read', sheet, record.values)) return null;
    const own = last.get(record.id);
    const history = own?.header.action === actionId ? [own] : await readHistory(store, record.id);
    const inverse = inverseOf(sheet, record, history, actionId, way);
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
  const change = 'change' in inverse ? inverse.change : null;
  const { kind, fields } = 'change' in inverse ? { kind: inverse.change.kind, fields: Object.keys(inverse.change.set) } : inverse;
  return {
    recordId: record.id,
    sheet: sheet.name,
    title: String(record.values[sheet.titleField] ?? ''),
    kind,
    fields,
    cells: Object.entries(change?.set ?? {}).map(([field, again]) =>
      isWithheld(sheet, field) ? { field, now: null, again: null } : { field, now: record.values[field] ?? null, again },
    ),
    keptFields: inverse.kept,
    outcome: answer === undefined ? (refused?.refusal ?? 'planned') : answer.outcome === 'saved' && preview ? 'planned' : answer.outcome,
    since: inverse.since,
    violations: answer !== undefined && 'violations' in answer ? answer.violations : [],
  };
}

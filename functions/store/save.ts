// Saving (design §4): up to 50 rows in one transaction of record + history entry each; the answer is per row. A change whose
// condition fails is decided again on the record as it then stands; a change already in the history is a success.

import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { RowAnswer, RowChange } from '../../shared/api.ts';
import { parseRecordId } from '../../shared/ids.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { Problem } from '../../shared/problems.ts';
import type { Sheet, Values } from '../../shared/sheets/sheet.ts';
import { takenViolation } from '../../shared/sheets/taken.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import type { StoredAction } from './actions.ts';
import { writeJournal } from './journal.ts';
import { locate } from './locate.ts';
import { many } from './many.ts';
import { savesThatFollow } from './move-with-lao.ts';
import { readNeighbours } from './neighbours.ts';
import { savesThatOpen } from './open-entries.ts';
import { type Action, type Planned, prepare, savedAnswer, targetId, typedValues } from './prepare.ts';
import { readByClaim, readHistory, readRecords } from './read.ts';
import { recordsSeen, type Seen } from './seen.ts';
import type { Store } from './store.ts';
import { transactTogether } from './together.ts';
import { readTurns, turnItem } from './turns.ts';
import { groupForTransactions, type TransactItem, transactItems, type Write, writeOf } from './write-items.ts';

export interface SaveRequest {
  readonly sheet: Sheet;
  readonly officer: Officer;
  readonly authority: 'officer' | 'system';
  /** What was, brought in from an older list: rules warn and do not refuse (see prepare.ts). */
  readonly isHistory?: boolean;
  readonly actionId: string;
  readonly reason: string | null;
  /** What the officer did, for the journal; without it an ordinary save. */
  readonly kind?: StoredAction['kind'];
  /** By change id, what follows from transient fields (functions/api/national-ids.ts). */
  readonly derived?: ReadonlyMap<string, Values>;
  readonly changes: readonly RowChange[];
  /** The clock; each transaction takes its own instant. */
  readonly now: () => Date;
  /** What the caller has just read of the LAOs that the changes lie in; the first try does not read it again. */
  readonly seen?: Seen;
}

const ROWS_PER_TRANSACTION = 50;
/** Of sheets that take turns: leaves room for the turns of four owners. */
const ROWS_IN_TURN = 48;
const TRANSACTIONS_AT_ONCE = 4;
const ATTEMPTS = 8;

/** Saves the changes and answers each, in order. Throws only when the store itself fails. */
export async function saveChanges(store: Store, request: SaveRequest): Promise<RowAnswer[]> {
  const { changes, laos } = await locate(store, request);
  const action: Action = { ...request, today: dayInBangkok(request.now()), laos };
  const answers = new Map<RowChange, RowAnswer>();
  for (const wave of waves(request.sheet, changes)) {
    await many(
      lanesOf(request.sheet, wave),
      async (lane) => {
        for (const chunk of inChunks(lane, rowsTogether(request.sheet))) await saveChunk(store, action, chunk, request, answers);
      },
      TRANSACTIONS_AT_ONCE,
    );
  }
  const answered = changes.map((change) => answers.get(change) ?? fail(change));
  await writeJournal(store, request, answered);
  for (const next of await savesThatFollow(store, request, answered)) await saveChanges(store, next);
  const opening = await savesThatOpen(store, request, answered);
  if (opening !== null) await saveChanges(store, opening);
  return answered;
}

/** What `saveChanges` would answer if nothing else happened in between; writes nothing. Claims are only tried when saving. */
export async function previewChanges(store: Store, request: SaveRequest): Promise<RowAnswer[]> {
  const { changes, laos } = await locate(store, request);
  const action: Action = { ...request, today: dayInBangkok(request.now()), laos };
  const answers = new Map<RowChange, RowAnswer>();
  await many(
    lanesOf(request.sheet, changes),
    async (lane) => {
      for (const planned of await prepareAll(store, action, lane, answers, request.seen)) {
        const { record } = writeOf(action, planned, request.now().toISOString());
        answers.set(planned.change, savedAnswer(planned.change, record, false, planned.violations));
      }
    },
    TRANSACTIONS_AT_ONCE,
  );
  return changes.map((change) => answers.get(change) ?? fail(change));
}

function fail(change: RowChange): never {
  throw new Error(`Change ${change.changeId} was left without an answer.`);
}

/** Changes to one record in one call follow one another: each wave holds a record once. */
function waves(sheet: Sheet, changes: readonly RowChange[]): RowChange[][] {
  const seen = new Map<string, number>();
  const found: RowChange[][] = [];
  for (const change of changes) {
    const id = targetId(sheet, change) ?? change.changeId;
    const turn = seen.get(id) ?? 0;
    seen.set(id, turn + 1);
    const wave = found[turn];
    if (wave) wave.push(change);
    else found.push([change]);
  }
  return found;
}

/**
 * What is saved side by side. Rules over several records of an LAO need its rows one after the other, edits before new rows, so
 * that a seat is left before it is taken; rows of such sheets share a lane with the others of their LAO.
 */
function lanesOf(sheet: Sheet, wave: readonly RowChange[]): RowChange[][] {
  if (sheet.checkTogether === undefined) return inChunks(wave, ROWS_PER_TRANSACTION);
  const byOwner = Map.groupBy(wave, (change) => ownerOf(sheet, change));
  const lanes: RowChange[][] = [];
  for (const rows of byOwner.values()) {
    const last = lanes.at(-1);
    const ordered = rows.toSorted((a, b) => Number(a.id === null) - Number(b.id === null));
    if (last !== undefined && last.length + ordered.length <= rowsTogether(sheet)) last.push(...ordered);
    else lanes.push(ordered);
  }
  return lanes;
}

function rowsTogether({ takesTurns }: Sheet): number {
  return takesTurns ? ROWS_IN_TURN : ROWS_PER_TRANSACTION;
}

/** The partition a change is about; empty where it cannot be told. */
function ownerOf(sheet: Sheet, change: RowChange): string {
  return parseRecordId(targetId(sheet, change) ?? '')?.pk ?? '';
}

function inChunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

async function saveChunk(
  store: Store,
  action: Action,
  chunk: RowChange[],
  { now, seen }: SaveRequest,
  answers: Map<RowChange, RowAnswer>,
): Promise<void> {
  let open = chunk;
  for (let attempt = 0; open.length > 0; attempt++) {
    if (attempt === ATTEMPTS) throw new Problem('busy');
    if (attempt > 0) await pause(10 * 2 ** attempt * Math.random());
    // What failed its condition has changed since it was seen.
    const known = attempt === 0 ? seen : undefined;
    const turns = await turnsOf(store, action, open, known);
    const planned = await prepareAll(store, action, open, answers, known);
    const again: RowChange[] = [];
    for (const group of groupForTransactions(action, planned, now().toISOString()))
      again.push(...(await writeGroup(store, action, group, turns, answers)));
    open = again;
  }
}

/** The turns of the owners the changes are about, read before the records; none for sheets that take none. */
async function turnsOf(
  store: Store,
  { sheet }: Action,
  changes: readonly RowChange[],
  seen: Seen | undefined,
): Promise<Map<string, number>> {
  if (!sheet.takesTurns) return new Map();
  const owners = new Set(changes.map((change) => ownerOf(sheet, change)).filter((owner) => owner !== ''));
  const known = [...owners].map((owner) => [owner, seen?.get(owner)?.turns.get(sheet.name)] as const);
  const unknown = known.filter(([, turn]) => turn === undefined).map(([owner]) => owner);
  return new Map([
    ...known.flatMap(([owner, turn]) => (turn === undefined ? [] : [[owner, turn] as const])),
    ...(await readTurns(store, sheet, unknown)),
  ]);
}

async function prepareAll(
  store: Store,
  action: Action,
  changes: RowChange[],
  answers: Map<RowChange, RowAnswer>,
  seen: Seen | undefined,
): Promise<Planned[]> {
  const ids = changes.map((change) => targetId(action.sheet, change));
  const wanted = ids.filter((id) => id !== null);
  const current = recordsSeen(seen, wanted) ?? (await readRecords(store, wanted));
  const found = await Promise.all(
    changes.map(async (change, index) => {
      const record = current.get(ids[index] ?? '') ?? null;
      const since =
        record !== null && record.version !== change.base ? await readHistory(store, record.id, { afterVersion: change.base }) : [];
      const isLooking = action.sheet.looksAt !== undefined || action.sheet.looksBeside !== undefined;
      const values = isLooking ? typedValues(action.sheet, change, record) : null;
      return { change, record, since, owner: ownerOf(action.sheet, change), values, touched: Object.keys(change.set) };
    }),
  );
  const neighbours = await readNeighbours(store, action, found, seen);
  return found.flatMap((one) => {
    const { change, record, since, owner } = one;
    const result = prepare(action, change, record, since, neighbours.around(one));
    if ('planned' in result) {
      neighbours.add(owner, result.planned);
      return [result.planned];
    }
    answers.set(change, result.answer);
    return [];
  });
}

/** Writes one transaction. Returns the changes to decide again; all others are answered. */
async function writeGroup(
  store: Store,
  action: Action,
  group: Write[],
  turns: Map<string, number>,
  answers: Map<RowChange, RowAnswer>,
): Promise<RowChange[]> {
  const items = group.map((write) => transactItems(store, write, group));
  const owners = action.sheet.takesTurns ? [...new Set(group.map(({ record }) => record.pk))] : [];
  const taken = owners.flatMap((pk) => {
    const turn = turns.get(pk);
    return turn === undefined ? [] : [turnItem(store, action.sheet, pk, turn)];
  });
  // A group before it was not written, on which this one was decided.
  if (taken.length < owners.length) return group.map(({ planned }) => planned.change);
  try {
    await transactTogether(store, [...items.flat(), ...taken]);
    for (const pk of owners) turns.set(pk, (turns.get(pk) ?? 0) + 1);
    for (const { planned, record } of group) answers.set(planned.change, savedAnswer(planned.change, record, false, planned.violations));
    return [];
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
    for (const pk of owners) turns.delete(pk);
    await answerTakenClaims(store, action, group, items, codes, answers);
    return group.map(({ planned }) => planned.change).filter((change) => !answers.has(change));
  }
}

/** A claim somebody else holds is final; every other failed condition is decided again on fresh data. */
async function answerTakenClaims(
  store: Store,
  action: Action,
  group: Write[],
  items: TransactItem[][],
  codes: string[],
  answers: Map<RowChange, RowAnswer>,
): Promise<void> {
  let place = 0;
  for (const [index, write] of group.entries()) {
    const count = items[index]?.length ?? 0;
    const failed = codes.slice(place, place + count).map((code) => code === 'ConditionalCheckFailed');
    place += count;
    const taken = write.claimed.find((_, claim) => failed[2 + claim]);
    if (taken === undefined || failed[0] || failed[1]) continue;
    const violation = takenViolation(action.sheet, taken, (await readByClaim(store, taken))?.values ?? null);
    answers.set(write.planned.change, {
      outcome: 'invalid',
      changeId: write.planned.change.changeId,
      violations: [{ ...violation, fields: [...violation.fields] }],
    });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

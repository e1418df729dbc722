// Saving (design §4): up to 50 rows in one transaction of record + history entry each; the answer is per row. A change whose
// condition fails is decided again on the record as it then stands; a change already in the history is a success.

import { randomBytes } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { RowAnswer, RowChange } from '../../shared/api.ts';
import { claimKey, parseRecordId, sheetPlace } from '../../shared/ids.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { Problem } from '../../shared/problems.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import { headerHash, publicHash, stateHash } from './chain.ts';
import type { HistoryItem, RecordItem } from './items.ts';
import { type Action, type Planned, prepare, savedAnswer, takenViolation, targetId } from './prepare.ts';
import { readByClaim, readHistory, readRecords } from './read.ts';
import type { Store } from './store.ts';

export interface SaveRequest {
  readonly sheet: Sheet;
  readonly officer: Officer;
  readonly authority: 'officer' | 'system';
  readonly actionId: string;
  readonly reason: string | null;
  readonly changes: readonly RowChange[];
  /** The clock; each transaction takes its own instant. */
  readonly now: () => Date;
}

const ROWS_PER_TRANSACTION = 50;
const ACTIONS_PER_TRANSACTION = 100;
const BYTES_PER_TRANSACTION = 3_500_000;
const TRANSACTIONS_AT_ONCE = 4;
const ATTEMPTS = 8;

/** Saves the changes and answers each, in order. Throws only when the store itself fails. */
export async function saveChanges(store: Store, request: SaveRequest): Promise<RowAnswer[]> {
  const action: Action = { ...request, today: dayInBangkok(request.now()) };
  const answers = new Map<RowChange, RowAnswer>();
  for (const wave of waves(request)) {
    const chunks = inChunks(wave, ROWS_PER_TRANSACTION);
    const workers = Array.from({ length: Math.min(TRANSACTIONS_AT_ONCE, chunks.length) }, async () => {
      for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift())
        await saveChunk(store, action, chunk, request.now, answers);
    });
    await Promise.all(workers);
  }
  return request.changes.map((change) => answers.get(change) ?? fail(change));
}

function fail(change: RowChange): never {
  throw new Error(`Change ${change.changeId} was left without an answer.`);
}

/** Changes to one record in one call follow one another: each wave holds a record once. */
function waves({ sheet, changes }: SaveRequest): RowChange[][] {
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

function inChunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

async function saveChunk(
  store: Store,
  action: Action,
  chunk: RowChange[],
  now: () => Date,
  answers: Map<RowChange, RowAnswer>,
): Promise<void> {
  let open = chunk;
  for (let attempt = 0; open.length > 0; attempt++) {
    if (attempt === ATTEMPTS) throw new Problem('busy');
    if (attempt > 0) await pause(10 * 2 ** attempt * Math.random());
    const planned = await prepareAll(store, action, open, answers);
    const again: RowChange[] = [];
    for (const group of groupForTransactions(action, planned, now().toISOString()))
      again.push(...(await writeGroup(store, action, group, answers)));
    open = again;
  }
}

async function prepareAll(store: Store, action: Action, changes: RowChange[], answers: Map<RowChange, RowAnswer>): Promise<Planned[]> {
  const ids = changes.map((change) => targetId(action.sheet, change));
  const current = await readRecords(
    store,
    ids.filter((id) => id !== null),
  );
  const prepared = await Promise.all(
    changes.map(async (change, index) => {
      const record = current.get(ids[index] ?? '') ?? null;
      const since =
        record !== null && record.version !== change.base ? await readHistory(store, record.id, { afterVersion: change.base }) : [];
      return { change, result: prepare(action, change, record, since) };
    }),
  );
  return prepared.flatMap(({ change, result }) => {
    if ('planned' in result) return [result.planned];
    answers.set(change, result.answer);
    return [];
  });
}

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** The items of one row's write: record, history entry, claims taken and given up. */
interface Write {
  readonly planned: Planned;
  readonly record: RecordItem;
  readonly claimed: readonly string[];
  readonly released: readonly string[];
  readonly history: HistoryItem;
  readonly bytes: number;
}

function groupForTransactions(action: Action, planned: Planned[], at: string): Write[][] {
  const groups: Write[][] = [];
  let room = { actions: 0, bytes: 0 };
  for (const write of planned.map((plan) => writeOf(action, plan, at))) {
    const actions = 2 + write.claimed.length + write.released.length;
    if (actions > room.actions || write.bytes > room.bytes) {
      groups.push([]);
      room = { actions: ACTIONS_PER_TRANSACTION, bytes: BYTES_PER_TRANSACTION };
    }
    groups.at(-1)?.push(write);
    room = { actions: room.actions - actions, bytes: room.bytes - write.bytes };
  }
  return groups;
}

function writeOf({ sheet, officer, actionId, reason }: Action, planned: Planned, at: string): Write {
  const { id, current, values, kind, before, after, change } = planned;
  const key = parseRecordId(id) ?? failOnId(id);
  const version = (current?.version ?? 0) + 1;
  const isDeleted = kind === 'delete' || (kind === 'save' && (current?.isDeleted ?? false));
  const salt = randomBytes(12).toString('base64url');
  const header = {
    record: id,
    version,
    at,
    action: actionId,
    change: change.changeId,
    kind,
    office: officer.office,
    publicHash: publicHash(sheet, values, isDeleted),
    stateHash: stateHash(values, isDeleted, salt),
    previous: current?.head ?? null,
  };
  const head = headerHash(header);
  const record: RecordItem = {
    ...key,
    id,
    sheet: sheet.name,
    sheetPlace: sheetPlace(sheet.name, sheet.placeOf(values).provinceCode),
    version,
    head,
    values: { ...values },
    isDeleted,
    changedAt: at,
    changedBy: officer.office,
  };
  const history: HistoryItem = {
    record: id,
    version,
    header,
    hash: head,
    body: { officerId: officer.officerId, name: officer.name, before, after, reason, salt },
  };
  const held = current === null || current.isDeleted ? [] : sheet.claims(current.values);
  const wanted = isDeleted ? [] : sheet.claims(values);
  return {
    planned,
    record,
    history,
    claimed: wanted.filter((claim) => !held.includes(claim)),
    released: held.filter((claim) => !wanted.includes(claim)),
    bytes: JSON.stringify(record).length * 2 + JSON.stringify(history).length * 2,
  };
}

function failOnId(id: string): never {
  throw new Error(`“${id}” is not a record id.`);
}

function transactItems(store: Store, { planned, record, history, claimed, released }: Write): TransactItem[] {
  const expected = planned.current?.version;
  const put =
    expected === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :expected',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':expected': expected },
        };
  return [
    { Put: { TableName: store.records, Item: record, ...put } },
    {
      Put: {
        TableName: store.history,
        Item: history,
        ConditionExpression: 'attribute_not_exists(#record)',
        ExpressionAttributeNames: { '#record': 'record' },
      },
    },
    ...claimed.map(
      (claim): TransactItem => ({
        Put: {
          TableName: store.records,
          Item: { ...claimKey(claim), holder: record.id },
          ConditionExpression: 'attribute_not_exists(pk) OR holder = :id',
          ExpressionAttributeValues: { ':id': record.id },
        },
      }),
    ),
    ...released.map(
      (claim): TransactItem => ({
        Delete: {
          TableName: store.records,
          Key: { ...claimKey(claim) },
          ConditionExpression: 'attribute_not_exists(pk) OR holder = :id',
          ExpressionAttributeValues: { ':id': record.id },
        },
      }),
    ),
  ];
}

/** Writes one transaction. Returns the changes to decide again; all others are answered. */
async function writeGroup(store: Store, action: Action, group: Write[], answers: Map<RowChange, RowAnswer>): Promise<RowChange[]> {
  const items = group.map((write) => transactItems(store, write));
  try {
    await store.db.send(new TransactWriteCommand({ TransactItems: items.flat() }));
    for (const { planned, record } of group) answers.set(planned.change, savedAnswer(planned.change, record, false, planned.violations));
    return [];
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
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
    const violation = takenViolation(action.sheet, await readByClaim(store, taken));
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

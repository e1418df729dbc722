// Triggered by the stream of the records table. Takes changed records, leaves render orders in the two queues.
// A record that cannot be planned is reported alone and tried again by the stream; nothing after it is skipped.

import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { recordId, recordSortKey } from '../../shared/ids.ts';
import { laoSlug, targetText } from '../../shared/paths.ts';
import { Lao } from '../../shared/register/lao.ts';
import { laoOnDay } from '../../shared/register/lao-on-day.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import { required } from '../environment.ts';
import { openQueues, type Queue, type QueuedTarget, sendTargets } from '../files/queue.ts';
import { logger } from '../log.ts';
import { DATASET_KEY } from '../store/dataset.ts';
import { RecordItem } from '../store/items.ts';
import { readRecords } from '../store/read.ts';
import { openStore, type Store } from '../store/store.ts';
import { type BulkSense, type Saved, senseBulk } from './bulk.ts';
import { DATASET_CHANGED, type Plan, plan } from './plan.ts';

/**
 * Bursts within this window are one rendering of a rollup. The rollups queue delays each message by a full second, so the
 * rendering always comes after the last change of its window, whatever the clocks' skew below half a second.
 */
const ROLLUP_WINDOW_MS = 500;

export interface PlanParts {
  readonly store: Store;
  readonly pages: Queue;
  readonly rollups: Queue;
  readonly bulk: BulkSense;
  readonly now: () => number;
}

let parts: PlanParts | undefined;

export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  parts ??= partsFromEnvironment(process.env);
  return planEvent(parts, event);
}

export function partsFromEnvironment(env: NodeJS.ProcessEnv): PlanParts {
  const client = openQueues(env);
  return {
    store: openStore(env),
    pages: { client, url: required(env, 'PAGES_QUEUE_URL') },
    rollups: { client, url: required(env, 'ROLLUPS_QUEUE_URL') },
    bulk: senseBulk(Date.now),
    now: Date.now,
  };
}

/**
 * Plans every record of a stream event: edits first, whatever of a bulk save stands before them. Pages of LAOs that a bulk save changed
 * come with the rollups, all others at once.
 */
export async function planEvent(parts: PlanParts, event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const saves = new Map(event.Records.map((record) => [record, readSave(record)]));
  const bulk = parts.bulk([...saves.values()].filter((save) => save !== null));
  const isBulk = (record: DynamoDBRecord) => {
    const save = saves.get(record) ?? null;
    return save !== null && bulk.has(save);
  };
  const edits = await planRecords(
    parts,
    event.Records.filter((record) => !isBulk(record)),
    (orders) => sendTargets(parts.pages, orders),
  );
  const rest = await planRecords(parts, event.Records.filter(isBulk), (orders) => sendTargets(parts.rollups, together(orders)));
  return { batchItemFailures: [...edits, ...rest].map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Who saved a record and when, without reading the rest of it; null of what is no record. */
function readSave({ dynamodb }: DynamoDBRecord): Saved | null {
  const { sheetPlace, changedAt, changedBy } = dynamodb?.NewImage ?? {};
  if (sheetPlace === undefined || changedAt?.S === undefined || changedBy?.S === undefined) return null;
  return { changedAt: changedAt.S, changedBy: changedBy.S };
}

/** Leaves the orders of these records; answers the sequence numbers of those that cannot be planned. */
async function planRecords(
  parts: PlanParts,
  records: readonly DynamoDBRecord[],
  sendLaos: (orders: readonly QueuedTarget[]) => Promise<void>,
): Promise<string[]> {
  const { changes, failed } = readChanges(records);
  const window = String(Math.floor(parts.now() / ROLLUP_WINDOW_MS));
  const laos = await laoPages(parts, changes);
  const others = changes.flatMap(({ planned, eventId }) =>
    planned.pages.filter(({ kind }) => kind !== 'lao').map((target) => ({ target: targetText(target), deduplication: eventId })),
  );
  const rollups = changes.flatMap(({ planned, eventId, awaited }) => {
    // An order that names a record is nobody else's duplicate.
    const deduplication = awaited.length === 0 ? window : `${window} ${eventId}`;
    return planned.rollups.map((target) => ({ target: targetText(target), deduplication, awaited }));
  });
  await Promise.all([sendTargets(parts.pages, once(others)), sendLaos(once(laos)), sendTargets(parts.rollups, once(rollups))]);
  return failed;
}

const PAGES_TOGETHER = 10;

/** Ten pages a message: thousands of messages of their own would hold up the planning of everybody's changes. */
function together(orders: readonly QueuedTarget[]): QueuedTarget[] {
  return orders.flatMap((order, index) => {
    if (index % PAGES_TOGETHER > 0) return [];
    return { ...order, more: orders.slice(index + 1, index + PAGES_TOGETHER).map(({ target }) => target) };
  });
}

interface Changed {
  readonly eventId: string;
  readonly planned: Plan;
  /** The record, where it has come to another place: the index by which rollups find it may list it there only later. */
  readonly awaited: string[];
}

function readChanges(records: readonly DynamoDBRecord[]): { changes: Changed[]; failed: string[] } {
  const changes: Changed[] = [];
  const failed: string[] = [];
  for (const record of records) {
    try {
      changes.push(planRecord(record));
    } catch (error) {
      logger.error('a stream record cannot be planned', {
        sequence: record.dynamodb?.SequenceNumber,
        error: error instanceof Error ? error : String(error),
      });
      failed.push(record.dynamodb?.SequenceNumber ?? '');
    }
  }
  return { changes, failed };
}

/** Orders for the pages of LAOs that the changes are shown on. */
async function laoPages(parts: PlanParts, changes: readonly Changed[]): Promise<QueuedTarget[]> {
  const known = changes.flatMap(({ planned, eventId }) =>
    planned.pages.filter(({ kind }) => kind === 'lao').map((target) => ({ target: targetText(target), deduplication: eventId })),
  );
  const byId = new Map(changes.flatMap(({ planned, eventId }) => planned.laoIds.map((laoId) => [laoId, eventId])));
  return [...known, ...(await pagesOfLaos(parts, byId))];
}

/** One order per page whatever the number of its changed records: all of them are in the table before the order is sent. */
export function once(targets: QueuedTarget[]): QueuedTarget[] {
  const orders = new Map<string, QueuedTarget>();
  for (const queued of targets) {
    const before = orders.get(queued.target);
    const awaited = [...(before?.awaited ?? []), ...(queued.awaited ?? [])];
    const { deduplication } = awaited.length > 0 && !queued.awaited?.length ? (before ?? queued) : queued;
    orders.set(queued.target, { target: queued.target, deduplication, awaited });
  }
  return [...orders.values()];
}

/** Where the pages of these LAOs stand now; a code that changes in between orders both addresses itself. */
async function pagesOfLaos({ store, now }: PlanParts, wanted: ReadonlyMap<string, string>): Promise<QueuedTarget[]> {
  const day = dayInBangkok(new Date(now()));
  const ids = [...wanted.keys()].map((laoId) => recordId({ pk: `lao#${laoId}`, sk: recordSortKey('laos', laoId) }));
  const records = await readRecords(store, ids);
  return [...records.values()].map(({ values }) => {
    const lao = laoOnDay(Lao.parse(values), day);
    return { target: targetText({ kind: 'lao', slug: laoSlug(lao) }), deduplication: wanted.get(lao.laoId) ?? '' };
  });
}

function planRecord({ eventID: eventId = '', dynamodb }: DynamoDBRecord): Changed {
  if (dynamodb?.NewImage?.['sk']?.S === DATASET_KEY.sk) return { eventId, planned: DATASET_CHANGED, awaited: [] };
  const [before, after] = [readImage(dynamodb?.OldImage), readImage(dynamodb?.NewImage)];
  // Its keys were mended (store/name-keys.ts); no page shows those.
  if (after !== null && after.head === before?.head) return { eventId, planned: { pages: [], laoIds: [], rollups: [] }, awaited: [] };
  const isNewcomer = after !== null && after.sheetPlace !== before?.sheetPlace;
  return { eventId, planned: plan(before, after), awaited: isNewcomer ? [after.id] : [] };
}

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

/** Claims, settings, actions and the journal share the table and change no page by themselves: only records have a place. */
function readImage(image: Image): RecordItem | null {
  if (image === undefined || !('sheetPlace' in image)) return null;
  return RecordItem.parse(unmarshall(toAttributeValues(image)));
}

/** The Lambda event's images and the SDK's attribute values are the same JSON under two type names. */
function toAttributeValues(image: NonNullable<Image>): Record<string, AttributeValue> {
  return image as Record<string, AttributeValue>;
}

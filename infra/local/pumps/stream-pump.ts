// Stands for the Lambda event source mapping of a table's stream: reads changes in order, calls the handler with the same
// event as AWS, and goes on only when it has succeeded. The place survives a restart; the engine keeps changes for a day.

import { type _Record, type DynamoDBStreamsClient, GetRecordsCommand, TrimmedDataAccessException } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { PlaceKeeper } from './places.ts';
import { keepDoing, type Pump, pauseFor } from './pump.ts';
import { iteratorAt, shardsOf } from './shards.ts';
import { streamEvent } from './stream-event.ts';

export interface StreamPumpParts {
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly region: string;
  readonly places: PlaceKeeper;
  readonly handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  /** A change the handler refused again and again: kept by the caller, and passed over. */
  readonly setAside: (record: _Record) => void;
  /** Changes may be gone unread: they were older than the engine keeps them. Reading goes on with what it still has. */
  readonly whenTrimmed: () => void;
}

const IDLE_PAUSE_MS = 40;
/** As many as the engine gives: the planner takes the edits of a batch before its bulk saves. On AWS the event source mapping says. */
const BATCH_SIZE = 500;
/** As the event source mapping on AWS is set. */
const TRIES_PER_RECORD = 8;

export interface StreamPump extends Pump {
  /** Whether more changes are waiting than have been handed over. */
  readonly isBehind: () => boolean;
}

export function pumpStream(parts: StreamPumpParts): StreamPump {
  const iterators = new Map<string, string>();
  const tries = new Map<string, number>();
  let open: string[] | null = null;
  let isBehind = false;
  const pump = keepDoing('changes → plan', async (signal) => {
    open ??= await openShards(parts);
    let isIdle = true;
    for (const shard of open) {
      const state = await readShard(parts, shard, iterators, tries).catch((error) => {
        iterators.delete(shard);
        if (error instanceof TrimmedDataAccessException) goOnAfterTrimmed(parts, shard);
        throw error;
      });
      if (state === 'more') isIdle = false;
      if (state === 'closed') open = null;
    }
    if (open !== null && open.length === 0) open = null;
    isBehind = !isIdle;
    if (isIdle) await pauseFor(IDLE_PAUSE_MS, signal);
  });
  return { ...pump, isBehind: () => isBehind };
}

/** Shards not read to their end whose parent is. */
async function openShards(parts: StreamPumpParts): Promise<string[]> {
  const { places, whenTrimmed } = parts;
  const shards = await shardsOf(parts);
  const ids = shards.map(({ ShardId }) => ShardId);
  if (places.keepOnly(ids)) whenTrimmed();
  const isOver = (parent: string | undefined) => parent === undefined || !ids.includes(parent) || places.get(parent) === 'end';
  return shards
    .filter(({ ShardId, ParentShardId }) => places.get(ShardId) !== 'end' && isOver(ParentShardId))
    .map(({ ShardId }) => ShardId);
}

async function readShard(
  parts: StreamPumpParts,
  shard: string,
  iterators: Map<string, string>,
  tries: Map<string, number>,
): Promise<'more' | 'idle' | 'closed'> {
  const iterator = iterators.get(shard) ?? (await iteratorAt(parts, shard, parts.places.get(shard)));
  const { Records = [], NextShardIterator } = await parts.streams.send(
    new GetRecordsCommand({ ShardIterator: iterator, Limit: BATCH_SIZE }),
  );
  const isWhole = Records.length === 0 || (await handOver(parts, shard, Records, tries));
  if (!isWhole) {
    iterators.delete(shard);
    return 'more';
  }
  if (NextShardIterator === undefined) {
    iterators.delete(shard);
    parts.places.set(shard, 'end');
    return 'closed';
  }
  iterators.set(shard, NextShardIterator);
  return Records.length > 0 ? 'more' : 'idle';
}

/**
 * Told first: a process killed in between finds the old place again, and tells it again. A shard nobody has read yet loses
 * nothing: the engine says “trimmed” of a new one, too, while its first change is being written.
 */
function goOnAfterTrimmed({ places, whenTrimmed }: StreamPumpParts, shard: string): void {
  const place = places.get(shard);
  if (place === 'end' || place.after === null) return;
  whenTrimmed();
  places.set(shard, { after: null });
}

/** True when every record is done with; false when the shard has to be read again from its place. */
async function handOver(parts: StreamPumpParts, shard: string, records: readonly _Record[], tries: Map<string, number>): Promise<boolean> {
  const failed = await refusedBy(parts, records);
  const first = records.findIndex((record) => failed.has(sequenceOf(record)));
  const done = first < 0 ? records : records.slice(0, first);
  const refused = records[first];
  const last = done.at(-1);
  if (last) parts.places.set(shard, { after: sequenceOf(last) });
  if (refused === undefined) return true;
  await giveUpOrRetry(parts, shard, refused, tries);
  return false;
}

async function giveUpOrRetry(parts: StreamPumpParts, shard: string, refused: _Record, tries: Map<string, number>): Promise<void> {
  const sequence = sequenceOf(refused);
  const tried = (tries.get(sequence) ?? 0) + 1;
  tries.set(sequence, tried);
  if (tried < TRIES_PER_RECORD) throw new Error(`change ${sequence} was not planned (try ${tried})`);
  parts.setAside(refused);
  parts.places.set(shard, { after: sequence });
  tries.delete(sequence);
}

/** Sequence numbers the handler reports. When it fails as a whole (a queue that does not answer), the batch is tried again for as long as it takes. */
async function refusedBy({ handler, region, streamArn }: StreamPumpParts, records: readonly _Record[]): Promise<Set<string>> {
  const answer = await handler(streamEvent(records, { region, streamArn }));
  return new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
}

function sequenceOf(record: _Record): string {
  return record.dynamodb?.SequenceNumber ?? '';
}

// Where a stream's shards are, and how far they go now.

import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { Place, PlaceKeeper } from './places.ts';

export interface Stream {
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
}

export async function shardsOf({ streams, streamArn }: Stream): Promise<(Shard & { ShardId: string })[]> {
  const shards: (Shard & { ShardId: string })[] = [];
  let from: string | undefined;
  do {
    const { StreamDescription } = await streams.send(
      new DescribeStreamCommand({ StreamArn: streamArn, ...(from ? { ExclusiveStartShardId: from } : {}) }),
    );
    for (const shard of StreamDescription?.Shards ?? []) if (shard.ShardId) shards.push({ ...shard, ShardId: shard.ShardId });
    from = StreamDescription?.LastEvaluatedShardId;
  } while (from !== undefined);
  return shards;
}

export async function iteratorAt({ streams, streamArn }: Stream, shard: string, place: Place): Promise<string> {
  const from =
    place === 'end' || place.after === null
      ? ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
      : ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: place.after } as const);
  const { ShardIterator } = await streams.send(new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shard, ...from }));
  if (!ShardIterator) throw new Error(`no iterator for shard ${shard}`);
  return ShardIterator;
}

/** The place after the newest change of each shard: what a full bake that starts now will have covered. */
export async function newestPlaces(stream: Stream, places: PlaceKeeper): Promise<ReadonlyMap<string, Place>> {
  const newest = new Map<string, Place>();
  for (const { ShardId } of await shardsOf(stream)) {
    const place = places.get(ShardId);
    newest.set(ShardId, place === 'end' ? place : await newestPlace(stream, ShardId, place));
  }
  return newest;
}

async function newestPlace(stream: Stream, shard: string, from: Place): Promise<Place> {
  let place = from;
  for (let iterator: string | undefined = await oldestIterator(stream, shard, from); iterator !== undefined; ) {
    const page: GetRecordsCommandOutput = await stream.streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }));
    const last = page.Records?.at(-1)?.dynamodb?.SequenceNumber;
    if (last === undefined && page.NextShardIterator !== undefined) return place;
    if (last !== undefined) place = { after: last };
    iterator = page.NextShardIterator;
  }
  return 'end';
}

/** From a place, or, where the engine no longer keeps it, from what it still has. */
async function oldestIterator(stream: Stream, shard: string, from: Place): Promise<string> {
  try {
    return await iteratorAt(stream, shard, from);
  } catch (error) {
    if (!(error instanceof TrimmedDataAccessException)) throw error;
    return iteratorAt(stream, shard, { after: null });
  }
}

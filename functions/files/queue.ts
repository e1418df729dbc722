// The only door to SQS. Two FIFO queues: pages at once, rollups after a short delay.

import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { fromEnv } from '../environment.ts';
import { sha256 } from '../store/chain.ts';

export interface Queue {
  readonly client: SQSClient;
  readonly url: string;
}

export function openQueues(env: NodeJS.ProcessEnv): SQSClient {
  return new SQSClient({ ...fromEnv('endpoint', env['SQS_ENDPOINT']), maxAttempts: 5 });
}

export interface QueuedTarget {
  /** Target as text (shared/paths.ts): also, hashed, the group, so that two renders of one page never race. */
  readonly target: string;
  /** Messages of one deduplication key are one, for five minutes. */
  readonly deduplication: string;
  /** Ids of records that have just come to what the target covers: an index may not list them yet. */
  readonly awaited?: readonly string[];
  /** Further targets of the same message, for those that may race with other orders of theirs: they have no group of their own. */
  readonly more?: readonly string[];
}

/** A message's body: the target on the first line, further targets and awaited records on the others. */
export interface Order {
  readonly target: string;
  readonly more: readonly string[];
  readonly awaited: readonly string[];
}

export function readOrder(body: string): Order {
  const [target = '', ...rest] = body.split('\n');
  const isRecord = (line: string) => line.includes('#');
  return { target, more: rest.filter((line) => !isRecord(line)), awaited: rest.filter(isRecord) };
}

const BATCH = 10;

/** Sends the targets in batches of ten. Throws when any was not taken: the caller's event is then retried whole. */
export async function sendTargets(queue: Queue, targets: readonly QueuedTarget[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(targets.length / BATCH) }, (_, index) =>
    targets.slice(index * BATCH, (index + 1) * BATCH),
  );
  await Promise.all(batches.map((batch) => sendBatch(queue, batch)));
}

async function sendBatch({ client, url }: Queue, batch: readonly QueuedTarget[]): Promise<void> {
  const { Failed = [] } = await client.send(
    new SendMessageBatchCommand({
      QueueUrl: url,
      Entries: batch.map(({ target, deduplication, more = [], awaited = [] }, index) => ({
        Id: String(index),
        MessageBody: [target, ...more, ...awaited].join('\n'),
        MessageGroupId: sha256(target),
        MessageDeduplicationId: sha256(`${target}\n${deduplication}`),
      })),
    }),
  );
  if (Failed.length > 0) throw new Error(`${Failed.length} messages were not taken by the queue: ${Failed[0]?.Message}`);
}

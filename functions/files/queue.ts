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
}

/** A message's body: the target on the first line, awaited records on the others. */
export interface Order {
  readonly target: string;
  readonly awaited: readonly string[];
}

export function readOrder(body: string): Order {
  const [target = '', ...awaited] = body.split('\n');
  return { target, awaited };
}

/** Sends the targets in batches of ten. Throws when any was not taken: the caller's event is then retried whole. */
export async function sendTargets({ client, url }: Queue, targets: readonly QueuedTarget[]): Promise<void> {
  for (let start = 0; start < targets.length; start += 10) {
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: url,
        Entries: targets.slice(start, start + 10).map(({ target, deduplication, awaited = [] }, index) => ({
          Id: String(index),
          MessageBody: [target, ...awaited].join('\n'),
          MessageGroupId: sha256(target),
          MessageDeduplicationId: sha256(`${target}\n${deduplication}`),
        })),
      }),
    );
    if (Failed.length > 0) throw new Error(`${Failed.length} messages were not taken by the queue: ${Failed[0]?.Message}`);
  }
}

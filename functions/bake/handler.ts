// Triggered by the pages and rollups queues. Takes render orders, leaves files in the site bucket. An order that fails is
// reported alone, with all later ones of its group, and tried again; after five times it waits in the dead-letter queue.

import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { parseTarget } from '../../shared/paths.ts';
import { readOrder } from '../files/queue.ts';
import { logger } from '../log.ts';
import { bake } from './bake.ts';
import { bakeAllWithThreads } from './bake-all.ts';
import { type BakeParts, bakePartsFromEnvironment } from './parts.ts';

let parts: Promise<BakeParts> | undefined;

export function warmParts(): Promise<BakeParts> {
  parts ??= bakePartsFromEnvironment(process.env);
  return parts;
}

/** A batch of render orders, or, invoked by hand, the order to bake everything. */
export async function handler(event: SQSEvent | { bakeAll: true }): Promise<SQSBatchResponse> {
  if ('bakeAll' in event) {
    await bakeAllWithThreads(process.env);
    return { batchItemFailures: [] };
  }
  return bakeOrders(await warmParts(), event);
}

/** Each target once per batch, whatever the number of orders for it. */
export async function bakeOrders(ready: BakeParts, event: SQSEvent): Promise<SQSBatchResponse> {
  const failedTargets = new Set<string>();
  const orders = event.Records.flatMap(({ messageId, body }) => {
    const { target, more, awaited } = readOrder(body);
    return [target, ...more].map((one) => ({ messageId, target: one, awaited }));
  });
  await Promise.all(
    [...Map.groupBy(orders, ({ target }) => target)].map(async ([text, ofTarget]) => {
      try {
        const target = parseTarget(text);
        if (target === null) throw new Error(`“${text}” is no target.`);
        await bake(ready, target, [...new Set(ofTarget.flatMap(({ awaited }) => awaited))]);
      } catch (error) {
        logger.error('a page could not be baked', { target: text, error: error instanceof Error ? error : String(error) });
        failedTargets.add(text);
      }
    }),
  );
  const failures = new Set(orders.filter(({ target }) => failedTargets.has(target)).map(({ messageId }) => messageId));
  return { batchItemFailures: [...failures].map((itemIdentifier) => ({ itemIdentifier })) };
}

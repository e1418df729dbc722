// Triggered by the pages and rollups queues. Takes render orders, leaves files in the site bucket. An order that fails is
// reported alone, with all later ones of its group, and tried again; after five times it waits in the dead-letter queue.

import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
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

interface Wanted {
  readonly messageId: string;
  readonly target: string;
  readonly awaited: readonly string[];
  /** Milliseconds; 0 where the queue does not say. */
  readonly sentAt: number;
}

function wantedBy({ messageId, body, attributes }: SQSRecord): Wanted[] {
  const { target, more, awaited } = readOrder(body);
  return [target, ...more].map((one) => ({ messageId, target: one, awaited, sentAt: Number(attributes.SentTimestamp) }));
}

/** More than clocks differ by. */
const SKEW_MS = 500;

/** When the newest rendering of each target began. */
const begun = new WeakMap<BakeParts, Map<string, number>>();

/**
 * Each target once per batch, whatever the number of orders for it; and not at all for orders that were sent before its newest rendering
 * began, which has shown what they are about: in a burst they queue up faster than a large page is rendered.
 */
export async function bakeOrders(ready: BakeParts, event: SQSEvent): Promise<SQSBatchResponse> {
  const failedTargets = new Set<string>();
  const began = begun.get(ready) ?? new Map<string, number>();
  begun.set(ready, began);
  const orders = event.Records.flatMap(wantedBy);
  // A record that an index may not have listed then is not known to be shown.
  const isShown = ({ target, awaited, sentAt }: Wanted) =>
    awaited.length === 0 && sentAt > 0 && sentAt + SKEW_MS < (began.get(target) ?? 0);
  const open = orders.filter((order) => !isShown(order));
  await Promise.all(
    [...Map.groupBy(open, ({ target }) => target)].map(async ([text, ofTarget]) => {
      try {
        const target = parseTarget(text);
        if (target === null) throw new Error(`“${text}” is no target.`);
        const now = Date.now();
        await bake(ready, target, [...new Set(ofTarget.flatMap(({ awaited }) => awaited))]);
        began.set(text, now);
      } catch (error) {
        logger.error('a page could not be baked', { target: text, error: error instanceof Error ? error : String(error) });
        failedTargets.add(text);
      }
    }),
  );
  const failures = new Set(open.filter(({ target }) => failedTargets.has(target)).map(({ messageId }) => messageId));
  return { batchItemFailures: [...failures].map((itemIdentifier) => ({ itemIdentifier })) };
}

import { randomUUID } from 'node:crypto';
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { ACCOUNT } from '../../infra/local/account.ts';
import { createBucketsAndQueues } from '../../infra/local/files-and-queues.ts';
import type { Pump } from '../../infra/local/pumps/pump.ts';
import { pumpQueue } from '../../infra/local/pumps/queue-pump.ts';
import { everyMinute, untilNext } from '../../infra/local/pumps/schedule.ts';

const queues = new SQSClient({ ...ACCOUNT, endpoint: inject('files') });
let queueUrl: string;
let pump: Pump | undefined;

beforeEach(async () => {
  const name = `orders-${randomUUID().slice(0, 8)}.fifo`;
  queueUrl = (await createBucketsAndQueues(inject('files'), { buckets: [], queues: [{ name }] })).get(name) ?? '';
});
afterEach(() => pump?.stop());

const order = (body: string, group = body) =>
  queues.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body, MessageGroupId: group, MessageDeduplicationId: body }));

async function left() {
  const { Attributes } = await queues.send(new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['All'] }));
  return { waiting: Attributes?.['ApproximateNumberOfMessages'], underWay: Attributes?.['ApproximateNumberOfMessagesNotVisible'] };
}

it('hands over orders in the shape of a Lambda event, and removes what was done', async () => {
  const events: SQSEvent[] = [];
  pump = pumpQueue({
    name: 'orders',
    queues,
    queueUrl,
    region: ACCOUNT.region,
    handler: async (event) => {
      events.push(event);
      return { batchItemFailures: [] };
    },
  });
  await order('lao/06302109');
  await expect.poll(() => events.flatMap(({ Records }) => Records.map(({ body }) => body))).toEqual(['lao/06302109']);
  expect(events[0]?.Records[0]).toMatchObject({
    eventSource: 'aws:sqs',
    attributes: { ApproximateReceiveCount: '1', MessageGroupId: 'lao/06302109' },
  });
  await expect.poll(left).toEqual({ waiting: '0', underWay: '0' });
});

it('orders wait while something else goes first, and all come after it', async () => {
  const came: string[] = [];
  let isBusy = true;
  pump = pumpQueue({
    name: 'orders',
    queues,
    queueUrl,
    region: ACCOUNT.region,
    givesWay: () => isBusy,
    handler: async ({ Records }) => {
      came.push(...Records.map(({ body }) => body));
      return { batchItemFailures: [] };
    },
  });
  for (const body of ['first', 'second', 'third']) await order(body, 'province/54');
  isBusy = false;
  await expect.poll(() => came).toEqual(['first', 'second', 'third']);
});

it('keeps an order that failed, and removes the others of its batch', async () => {
  await order('good');
  await order('bad');
  pump = pumpQueue({
    name: 'orders',
    queues,
    queueUrl,
    region: ACCOUNT.region,
    handler: async ({ Records }) => ({
      batchItemFailures: Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({ itemIdentifier: messageId })),
    }),
  });
  await expect.poll(left).toEqual({ waiting: '0', underWay: '1' });
});

it.each([
  ['2026-01-01T17:04:00Z', 60_000],
  ['2026-01-01T17:05:00Z', 24 * 60 * 60_000],
  ['2026-01-01T17:06:00Z', 24 * 60 * 60_000 - 60_000],
])('waits at %s for five past midnight in Thailand', (now, wait) => {
  expect(untilNext(5, Date.parse(now))).toBe(wait);
});

it('what is done every minute ends with the system, not a minute after it', async () => {
  let finish = () => {};
  let isStarted = false;
  const task = everyMinute('a task', () => {
    isStarted = true;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  await expect.poll(() => isStarted).toBe(true);
  const stopped = task.stop();
  finish();
  await stopped;
});

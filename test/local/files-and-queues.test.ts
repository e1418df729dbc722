import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DeleteMessageCommand, GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putIfDifferent, readText } from '../../functions/files/bucket.ts';
import { ACCOUNT } from '../../infra/local/account.ts';
import { type Child, keepRunning, processOf } from '../../infra/local/children.ts';
import { createBucketsAndQueues, deadLetterQueue } from '../../infra/local/files-and-queues.ts';
import { freePort } from '../../infra/local/ports.ts';

const BUCKET = 'site';
const QUEUE = 'pages.fifo';

let folder: string;
let endpoint: string;
let child: Child;
let said: string[];
let isBack: Promise<void>;
let urls: ReadonlyMap<string, string>;
let files: S3Client;
let queues: SQSClient;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'files-and-queues-'));
  said = [];
  const port = await freePort();
  endpoint = `http://127.0.0.1:${port}`;
  isBack = Promise.resolve();
  let back = () => {};
  isBack = new Promise((resolve) => {
    back = resolve;
  });
  const start = processOf('files-and-queues.ts', [], { THONGTHIN_DATA: folder, FILES_PORT: String(port) });
  child = await keepRunning('files-and-queues', start, { say: (_, en) => said.push(en), changed: () => back() });
  urls = await createBucketsAndQueues(endpoint, { buckets: [BUCKET], queues: [{ name: QUEUE }, { name: 'later.fifo', delaySeconds: 2 }] });
  files = new S3Client({ ...ACCOUNT, endpoint, forcePathStyle: true });
  queues = new SQSClient({ ...ACCOUNT, endpoint });
});
afterEach(async () => {
  await child.stop();
  files.destroy();
  queues.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** Ends the process without warning, and waits until it has been started again. */
async function killOutright(): Promise<void> {
  process.kill(child.pid, 'SIGKILL');
  await isBack;
}

const send = (body: string, group: string) =>
  queues.send(
    new SendMessageCommand({ QueueUrl: urls.get(QUEUE), MessageBody: body, MessageGroupId: group, MessageDeduplicationId: body }),
  );

async function receive(name = QUEUE) {
  const { Messages = [] } = await queues.send(
    new ReceiveMessageCommand({
      QueueUrl: urls.get(name),
      MaxNumberOfMessages: 10,
      WaitTimeSeconds: 5,
      MessageSystemAttributeNames: ['All'],
    }),
  );
  return Messages;
}

it('is started again after an outright kill, and has every file with all that was said about it', async () => {
  const put = { Bucket: BUCKET, Key: 'lao/06302109/index.html', Body: '<p>ท้องถิ่น</p>', ContentType: 'text/html; charset=utf-8' };
  await files.send(
    new PutObjectCommand({ ...put, CacheControl: 'public, max-age=0, s-maxage=5', Metadata: { redirect: '/lao/05302109/' } }),
  );
  const { ETag: before } = await files.send(new HeadObjectCommand({ Bucket: BUCKET, Key: put.Key }));
  await killOutright();
  const object = await files.send(new GetObjectCommand({ Bucket: BUCKET, Key: put.Key }));
  expect(await object.Body?.transformToString()).toBe(put.Body);
  expect(object).toMatchObject({
    ETag: before,
    ContentType: put.ContentType,
    CacheControl: 'public, max-age=0, s-maxage=5',
    Metadata: { redirect: '/lao/05302109/' },
  });
  expect(said.join(' ')).toContain('ended by itself (SIGKILL)');
});

it('has every message after an outright kill, in order, and none that was done', async () => {
  await send('done', 'a');
  const [done] = await receive();
  await queues.send(new DeleteMessageCommand({ QueueUrl: urls.get(QUEUE), ReceiptHandle: done?.ReceiptHandle }));
  for (const body of ['b1', 'b2', 'b3']) await send(body, 'b');
  await killOutright();
  const order: (string | undefined)[] = [];
  for (let i = 0; i < 3; i++) {
    const [message] = await receive();
    order.push(message?.Body);
    await queues.send(new DeleteMessageCommand({ QueueUrl: urls.get(QUEUE), ReceiptHandle: message?.ReceiptHandle }));
  }
  expect(order).toEqual(['b1', 'b2', 'b3']);
});

it('hands a message out again at once when it was under way as everything was killed', async () => {
  await send('under way', 'a');
  expect(await receive()).toHaveLength(1);
  await killOutright();
  expect((await receive()).map(({ Body }) => Body)).toEqual(['under way']);
});

it('gives each queue a dead-letter queue after five deliveries, and rollups their delay', async () => {
  const attributesOf = async (name: string) =>
    (await queues.send(new GetQueueAttributesCommand({ QueueUrl: urls.get(name), AttributeNames: ['All'] }))).Attributes;
  const { deadLetterTargetArn, maxReceiveCount } = JSON.parse((await attributesOf(QUEUE))?.['RedrivePolicy'] ?? '{}');
  expect(deadLetterTargetArn).toContain(deadLetterQueue(QUEUE));
  expect(maxReceiveCount).toBe(5);
  expect(await attributesOf('later.fifo')).toMatchObject({ DelaySeconds: '2', FifoQueue: 'true' });
});

it('creates buckets and queues that are there already without a word, and takes over a new delay', async () => {
  await createBucketsAndQueues(endpoint, { buckets: [BUCKET], queues: [{ name: 'later.fifo', delaySeconds: 1 }] });
  const { Attributes } = await queues.send(new GetQueueAttributesCommand({ QueueUrl: urls.get('later.fifo'), AttributeNames: ['All'] }));
  expect(Attributes?.['DelaySeconds']).toBe('1');
});

const elsewhere = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

it.skipIf(elsewhere === undefined)('are for this machine only: a connection that comes over the network is cut', async () => {
  expect((await fetch(endpoint)).status).toBeGreaterThan(0);
  const overTheNetwork = endpoint.replace('127.0.0.1', elsewhere ?? '');
  await expect(fetch(overTheNetwork)).rejects.toThrow();
  expect((await fetch(endpoint)).status).toBeGreaterThan(0);
});

it('takes a file too large for one request in parts, and the same bytes only once', async () => {
  const body = `${'ผลการเลือกตั้ง '.repeat(600_000)}จบ`;
  const site = { client: files, name: BUCKET };
  const file = { key: 'data/country.csv', body, contentType: 'text/csv', cacheControl: 'no-store' };
  expect(await putIfDifferent(site, file)).toBe(true);
  expect(await readText(site, file.key)).toBe(body);
  expect(await putIfDifferent(site, file)).toBe(false);
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { ACCOUNT } from '../../infra/local/account.ts';
import { createTables } from '../../infra/local/dynamodb.ts';
import { openPlaces } from '../../infra/local/pumps/places.ts';
import type { Pump } from '../../infra/local/pumps/pump.ts';
import { pumpStream } from '../../infra/local/pumps/stream-pump.ts';

const folder = mkdtempSync(join(tmpdir(), 'stream-pump-'));
const client = new DynamoDBClient({ ...ACCOUNT, endpoint: inject('dynamodb') });
const tables = DynamoDBDocumentClient.from(client);
const streams = new DynamoDBStreamsClient({ ...ACCOUNT, endpoint: inject('dynamodb') });
let table: string;
let streamArn: string;
let pump: Pump | undefined;
let setAside: string[];

beforeEach(async () => {
  const prefix = `stream-${randomUUID().slice(0, 8)}-`;
  await createTables({ endpoint: inject('dynamodb'), prefix });
  table = `${prefix}records`;
  streamArn = (await client.send(new DescribeTableCommand({ TableName: table }))).Table?.LatestStreamArn ?? '';
  setAside = [];
});
afterEach(async () => {
  await pump?.stop();
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const change = (sk: string) => tables.send(new PutCommand({ TableName: table, Item: { pk: 'lao#1', sk, name: 'ท้องถิ่น' } }));
const keysOf = (event: DynamoDBStreamEvent) => event.Records.map(({ dynamodb }) => dynamodb?.Keys?.['sk']?.S ?? '');
const ALL_WELL: DynamoDBBatchResponse = { batchItemFailures: [] };

function start(handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>): void {
  const places = openPlaces(join(folder, table, 'places.json'), streamArn);
  pump = pumpStream({
    streams,
    streamArn,
    region: ACCOUNT.region,
    places,
    handler,
    setAside: ({ dynamodb }) => setAside.push(dynamodb?.Keys?.['sk']?.S ?? ''),
  });
}

it('hands over changes in order, in the shape of a Lambda event', async () => {
  const events: DynamoDBStreamEvent[] = [];
  for (const sk of ['a', 'b', 'c']) await change(sk);
  start(async (event) => {
    events.push(event);
    return ALL_WELL;
  });
  await expect.poll(() => events.flatMap(keysOf)).toEqual(['a', 'b', 'c']);
  expect(events[0]?.Records[0]).toMatchObject({
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    eventSourceARN: streamArn,
    dynamodb: { Keys: { pk: { S: 'lao#1' } }, NewImage: { name: { S: 'ท้องถิ่น' } }, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
});

it('goes on after a restart where it was, with what changed meanwhile and nothing twice', async () => {
  const seen: string[] = [];
  const handler = async (event: DynamoDBStreamEvent) => {
    seen.push(...keysOf(event));
    return ALL_WELL;
  };
  await change('a');
  start(handler);
  await expect.poll(() => seen).toEqual(['a']);
  await pump?.stop();
  await change('b');
  start(handler);
  await expect.poll(() => seen).toEqual(['a', 'b']);
  await change('c');
  await expect.poll(() => seen).toEqual(['a', 'b', 'c']);
});

it('hands a change over again when it was not acknowledged before the process ended', async () => {
  let isUnderWay = false;
  await change('a');
  start(() => {
    isUnderWay = true;
    return new Promise(() => {});
  });
  await expect.poll(() => isUnderWay).toBe(true);
  pump = undefined;
  const seen: string[] = [];
  start(async (event) => {
    seen.push(...keysOf(event));
    return ALL_WELL;
  });
  await expect.poll(() => seen).toEqual(['a']);
});

it('tries again from a change that was refused, and skips none after it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const sk of ['a', 'b', 'c']) await change(sk);
  const done: string[] = [];
  let refusals = 2;
  start(async (event) => {
    const refused = event.Records.find((_, index) => keysOf(event)[index] === 'b' && refusals > 0);
    if (refused) refusals -= 1;
    const until = refused ? event.Records.indexOf(refused) : event.Records.length;
    done.push(...keysOf(event).slice(0, until));
    return { batchItemFailures: refused ? [{ itemIdentifier: refused.dynamodb?.SequenceNumber ?? '' }] : [] };
  });
  await expect.poll(() => done).toEqual(['a', 'b', 'c']);
  expect(setAside).toEqual([]);
});

it('waits as long as it takes while nothing can be handed over at all', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  await change('a');
  let failures = 3;
  const seen: string[] = [];
  start(async (event) => {
    if (failures-- > 0) throw new Error('the queue does not answer');
    seen.push(...keysOf(event));
    return ALL_WELL;
  });
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual(['a']);
  expect(complaint.mock.calls.flat().join(' ')).toContain('the queue does not answer');
});

it('starts from the beginning for a table that was made anew', async () => {
  const places = openPlaces(join(folder, 'other', 'places.json'), 'arn:old');
  places.set('shard-1', { after: '123' });
  expect(openPlaces(join(folder, 'other', 'places.json'), 'arn:old').get('shard-1')).toEqual({ after: '123' });
  expect(openPlaces(join(folder, 'other', 'places.json'), 'arn:new').get('shard-1')).toEqual({ after: null });
});

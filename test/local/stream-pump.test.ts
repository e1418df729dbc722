import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, GetShardIteratorCommand, TrimmedDataAccessException } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { ACCOUNT } from '../../infra/local/account.ts';
import { bakeAfterTrimmed } from '../../infra/local/bake-after-trimmed.ts';
import { createTables } from '../../infra/local/dynamodb.ts';
import { openPlaces } from '../../infra/local/pumps/places.ts';
import type { Pump } from '../../infra/local/pumps/pump.ts';
import { newestPlaces, shardsOf } from '../../infra/local/pumps/shards.ts';
import { pumpStream } from '../../infra/local/pumps/stream-pump.ts';

const folder = mkdtempSync(join(tmpdir(), 'stream-pump-'));
const client = new DynamoDBClient({ ...ACCOUNT, endpoint: inject('dynamodb') });
const tables = DynamoDBDocumentClient.from(client);
const streams = new DynamoDBStreamsClient({ ...ACCOUNT, endpoint: inject('dynamodb') });
let table: string;
let streamArn: string;
let pump: Pump | undefined;
let setAside: string[];
let trimmed: number;

beforeEach(async () => {
  const prefix = `stream-${randomUUID().slice(0, 8)}-`;
  await createTables({ endpoint: inject('dynamodb'), prefix });
  table = `${prefix}records`;
  streamArn = (await client.send(new DescribeTableCommand({ TableName: table }))).Table?.LatestStreamArn ?? '';
  setAside = [];
  trimmed = 0;
});
afterEach(async () => {
  await pump?.stop();
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const change = (sk: string) => tables.send(new PutCommand({ TableName: table, Item: { pk: 'lao#1', sk, name: 'ท้องถิ่น' } }));
const keysOf = (event: DynamoDBStreamEvent) => event.Records.map(({ dynamodb }) => dynamodb?.Keys?.['sk']?.S ?? '');
const ALL_WELL: DynamoDBBatchResponse = { batchItemFailures: [] };

const placesFile = () => join(folder, table, 'places.json');

function start(handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>, engine = streams): void {
  const places = openPlaces(placesFile(), streamArn);
  pump = pumpStream({
    streams: engine,
    streamArn,
    region: ACCOUNT.region,
    places,
    handler,
    setAside: ({ dynamodb }) => setAside.push(dynamodb?.Keys?.['sk']?.S ?? ''),
    whenTrimmed: () => {
      trimmed += 1;
    },
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

describe('after standing still for longer than the engine keeps changes', () => {
  const shardOfTable = async () => (await shardsOf({ streams, streamArn }))[0]?.ShardId ?? '';

  /** The engine as it is a day later: what lies after a place is gone. */
  const aDayLater = new Proxy(streams, {
    get: (client, name) => {
      if (name !== 'send') return Reflect.get(client, name);
      return (command: GetShardIteratorCommand) => {
        if (command instanceof GetShardIteratorCommand && command.input.ShardIteratorType === 'AFTER_SEQUENCE_NUMBER')
          throw new TrimmedDataAccessException({ message: 'trimmed', $metadata: {} });
        return client.send(command);
      };
    },
  });

  it('it is told that changes may be gone unread, and what is still there is read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    openPlaces(placesFile(), streamArn).set(await shardOfTable(), { after: '1' });
    await change('still there');
    const seen: string[] = [];
    start(async (event) => {
      seen.push(...keysOf(event));
      return ALL_WELL;
    }, aDayLater);
    await expect.poll(() => seen, { timeout: 10_000 }).toEqual(['still there']);
    expect(trimmed).toBe(1);
  });

  it('a shard that is gone, and had not been read to its end, is told too; one that had, is not', async () => {
    const places = openPlaces(placesFile(), streamArn);
    places.set('shard-read-to-its-end', 'end');
    start(async () => ALL_WELL);
    await change('a');
    await expect.poll(() => openPlaces(placesFile(), streamArn).get('shard-read-to-its-end')).toEqual({ after: null });
    await pump?.stop();
    expect(trimmed).toBe(0);
    openPlaces(placesFile(), streamArn).set('shard-left-in-the-middle', { after: '7' });
    start(async () => ALL_WELL);
    await expect.poll(() => trimmed).toBe(1);
  });

  it('a full bake from here on covers what the engine still has', async () => {
    const shard = await shardOfTable();
    await change('a');
    const places = openPlaces(placesFile(), streamArn);
    places.set(shard, { after: '1' });
    const newest = await newestPlaces({ streams: aDayLater, streamArn }, places);
    expect(newest.get(shard)).toMatchObject({ after: expect.stringMatching(/^\d+$/) });
  });

  it('everything is baked, once, and the next start bakes everything if this one does not get to the end', async () => {
    mkdirSync(folder, { recursive: true });
    const bakedFile = join(folder, 'baked.txt');
    writeFileSync(bakedFile, 'this build');
    const said: string[] = [];
    const runs: (() => void)[] = [];
    const whenTrimmed = bakeAfterTrimmed({
      bakedFile,
      bakeAll: () => new Promise<void>((resolve) => runs.push(resolve)),
      say: (_, en) => said.push(en),
    });
    whenTrimmed();
    expect(existsSync(bakedFile)).toBe(false);
    whenTrimmed();
    runs[0]?.();
    await expect.poll(() => runs).toHaveLength(2);
    expect(existsSync(bakedFile)).toBe(false);
    runs[1]?.();
    await expect.poll(() => existsSync(bakedFile) && readFileSync(bakedFile, 'utf8')).toBe('this build');
    expect(said).toEqual([expect.stringContaining('more than a day'), 'All pages are up to date.']);
  });
});

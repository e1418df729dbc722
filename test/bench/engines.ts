// The engines of one machine, on disk as `npm start` runs them, each a process of its own on a free port.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type Store } from '../../functions/store/store.ts';
import { processOf } from '../../infra/local/children.ts';
import { createTables, startDynamoDb } from '../../infra/local/dynamodb.ts';
import { environmentOf, NAMES } from '../../infra/local/environment.ts';
import { createBucketsAndQueues } from '../../infra/local/files-and-queues.ts';
import { freePort } from '../../infra/local/ports.ts';
import { type Part, readSettings, type Settings, variableOf } from '../../infra/local/settings.ts';

const PARTS: readonly Part[] = ['site', 'api', 'identity', 'dynamodb', 'files'];

/** Settings of an installation that keeps its data in `folder` and listens on ports nobody else uses. */
export async function settingsOn(folder: string): Promise<{ settings: Settings; variables: Record<string, string> }> {
  mkdirSync(folder, { recursive: true });
  const ports = new Set<number>();
  while (ports.size < PARTS.length) ports.add(await freePort());
  const named = [...ports].map((port, index): [string, string] => [variableOf(PARTS[index] ?? 'site'), String(port)]);
  const variables = { THONGTHIN_DATA: folder, ...Object.fromEntries(named) };
  return { settings: readSettings([], variables), variables };
}

export interface Stop {
  stop(): Promise<unknown>;
}

export interface DiskStore extends Stop {
  readonly store: Store;
  readonly endpoint: string;
}

/** DynamoDB Local on disk, with the tables `records` and `history`. */
export async function startDiskStore(folder: string): Promise<DiskStore> {
  const engine = await startDynamoDb({ folder });
  await createTables({ endpoint: engine.endpoint, prefix: '' });
  const store = openStore({ DYNAMODB_ENDPOINT: engine.endpoint, RECORDS_TABLE: 'records', HISTORY_TABLE: 'history' });
  return { store, endpoint: engine.endpoint, stop: () => engine.stop() };
}

export interface DiskInstallation extends Stop {
  /** What product code is told. */
  readonly environment: Record<string, string>;
  readonly settings: Settings;
  readonly variables: Record<string, string>;
}

/** Records, files and queues on disk in `folder`; nothing pumps and nobody listens yet. */
export async function startInstallation(folder: string): Promise<DiskInstallation> {
  const { settings, variables } = await settingsOn(folder);
  const files = await processOf('files-and-queues.ts', [], variables)(gone('files and queues'));
  const dynamodb = await startDynamoDb({ folder: join(folder, 'dynamodb'), port: settings.ports.dynamodb });
  await createTables({ endpoint: dynamodb.endpoint, prefix: '' });
  const queueUrls = await createBucketsAndQueues(`http://127.0.0.1:${settings.ports.files}`, {
    buckets: [NAMES.siteBucket, NAMES.partsBucket, NAMES.sealsBucket],
    queues: [{ name: NAMES.pagesQueue }, { name: NAMES.rollupsQueue, delaySeconds: 1 }],
  });
  const stop = () => Promise.all([files.stop(), dynamodb.stop()]);
  return { environment: environmentOf(settings, queueUrls), settings, variables, stop };
}

/** The sign-in and the API of an installation, as processes of their own. */
export async function startApiOf({ environment, variables }: Omit<DiskInstallation, 'stop'>): Promise<Stop> {
  const env = { ...variables, ...environment };
  const identity = await processOf('identity.ts', [], env)(gone('the sign-in'));
  const api = await processOf('api.ts', [], env)(gone('the API'));
  return { stop: () => Promise.all([api.stop(), identity.stop()]) };
}

function gone(name: string): (how: string) => void {
  return (how) => console.error(`${name} ended by itself (${how}); the figures that follow are worth nothing`);
}

// The peer of saving: Directus on SQLite with revisions, installed from npm into a folder of its own and run on the Node it needs.

import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { freePort } from '../../../infra/local/ports.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import type { Field } from '../../../shared/sheets/sheet.ts';

export const DIRECTUS = '11.2.2';
/** Directus 11 runs on no other. */
const NODE_MAJORS = ['20', '22'];
const PATIENCE_SECONDS = 90;

export interface RunningDirectus {
  /** Creates the rows, a thousand a request. */
  readonly create: (rows: readonly Lao[]) => Promise<void>;
  /** Sets two fields of each row, a thousand a request; revisions are written. */
  readonly edit: (rows: readonly Lao[], version: number) => Promise<void>;
  readonly revisionCount: () => Promise<number>;
  stop(): Promise<void>;
}

/** Our own tools come first in PATH and are of a newer Node. */
function systemPath(): string {
  const parts = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return parts.join(delimiter);
}

const run = promisify(execFile);

/** Installs it where it is not there yet. Throws with what is missing. */
export async function installDirectus(folder: string): Promise<void> {
  const env = { ...process.env, PATH: systemPath() };
  const { stdout: version } = await run('node', ['--version'], { env });
  if (!NODE_MAJORS.some((major) => version.startsWith(`v${major}.`)))
    throw new Error(`Directus ${DIRECTUS} needs Node ${NODE_MAJORS.join(' or ')} on the PATH; there is ${version.trim()}`);
  if (existsSync(join(folder, 'node_modules', 'directus', 'package.json'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'directus-peer', private: true }));
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', `directus@${DIRECTUS}`];
  await run('npm', args, { cwd: folder, env, maxBuffer: 64 * 2 ** 20 });
}

export async function startDirectus(installed: string, dataFolder: string): Promise<RunningDirectus> {
  mkdirSync(dataFolder, { recursive: true });
  const port = await freePort();
  const [email, password] = ['bench@example.com', 'only-for-the-bench'];
  const env = {
    ...process.env,
    PATH: systemPath(),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DB_CLIENT: 'sqlite3',
    DB_FILENAME: join(dataFolder, 'directus.db'),
    SECRET: 'only-for-the-bench',
    ADMIN_EMAIL: email,
    ADMIN_PASSWORD: password,
    TELEMETRY: 'false',
    LOG_LEVEL: 'error',
    MAX_PAYLOAD_SIZE: '32mb',
    ACCESS_TOKEN_TTL: '3h',
  };
  const cli = join(installed, 'node_modules', 'directus', 'cli.js');
  await run('node', [cli, 'bootstrap'], { cwd: dataFolder, env });
  const child = spawn('node', [cli, 'start'], { cwd: dataFolder, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswers(origin);
  const call = await signIn(origin, email, password);
  await call('POST', '/collections', { collection: 'laos', meta: { accountability: 'all' }, schema: {}, fields: collectionFields() });
  const inBatches = async (method: 'POST' | 'PATCH', items: readonly object[]) => {
    for (let start = 0; start < items.length; start += 1_000) await call(method, '/items/laos', items.slice(start, start + 1_000));
  };
  return {
    create: (rows) => inBatches('POST', rows),
    edit: (rows, version) =>
      inBatches(
        'PATCH',
        rows.map(({ laoId }, index) => ({ laoId, population: 1_000 + index + version, road: `ถนนรอบที่ ${version}` })),
      ),
    revisionCount: async () => Counted.parse(await call('GET', '/revisions?aggregate[count]=id')).data[0]?.count.id ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(endWithUs, 5_000);
      await gone;
      clearTimeout(timer);
      process.off('exit', endWithUs);
    },
  };
}

const Counted = z.object({ data: z.array(z.object({ count: z.object({ id: z.coerce.number() }) })) });
const SignedIn = z.object({ data: z.object({ access_token: z.string() }) });

type Call = (method: string, path: string, body?: unknown) => Promise<unknown>;

async function untilAnswers(origin: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_SECONDS; waited += 0.5) {
    const answer = await fetch(`${origin}/server/ping`).catch(() => null);
    if (answer?.ok) return;
    await pause(500);
  }
  throw new Error('Directus did not answer');
}

async function signIn(origin: string, email: string, password: string): Promise<Call> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const call: Call = async (method, path, body) => {
    const response = await fetch(origin + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`Directus answered ${response.status} to ${method} ${path}: ${text.slice(0, 300)}`);
    return text === '' ? null : JSON.parse(text);
  };
  const { data } = SignedIn.parse(await call('POST', '/auth/login', { email, password }));
  headers['authorization'] = `Bearer ${data.access_token}`;
  return call;
}

/** The fields of our sheet, in the types Directus has for them. */
function collectionFields(): object[] {
  return laos.fields.map((field) =>
    field.name === laos.keyField
      ? { field: field.name, type: 'string', schema: { is_primary_key: true, length: 40 } }
      : { field: field.name, type: typeOf(field), schema: {} },
  );
}

function typeOf({ name, kind }: Field): string {
  switch (kind.kind) {
    case 'integer':
      return 'integer';
    case 'decimal':
      return 'float';
    case 'day':
      return 'date';
    case 'phones':
    case 'texts':
    case 'urls':
    case 'legacyIds':
      return 'json';
    case 'computed':
      return name.endsWith('s') ? 'json' : 'string';
    default:
      return 'string';
  }
}

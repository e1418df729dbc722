// The whole system on one machine, started by `npm start` (start.mjs): settings, checks, then each part as a process of its own.

import { fork } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { buildSite } from './build-site.ts';
import { CannotStart } from './cannot-start.ts';
import { type Child, keepRunning, processOf, type Start } from './children.ts';
import { checkDatabases, dataFolders, openDataFolder } from './data-folder.ts';
import { createTables, startDynamoDb } from './dynamodb.ts';
import { environmentOf, NAMES } from './environment.ts';
import { createBucketsAndQueues } from './files-and-queues.ts';
import { findJava } from './java.ts';
import { endLeftOvers, readRun, writeRun } from './left-overs.ts';
import { takeLock } from './lock.ts';
import { makeNationalIdKey } from './national-id-key.ts';
import { isFree } from './ports.ts';
import { addresses, type Part, readSettings, type Settings, variableOf } from './settings.ts';
import { showAddresses } from './show-addresses.ts';

const args = process.argv.slice(2);
const children: Child[] = [];
let dataFolder: string | undefined;

async function main(): Promise<void> {
  const settings = readSettings(args, process.env);
  ({ dataFolder } = settings);
  const kept = dataFolders(settings.dataFolder);
  openDataFolder(settings.dataFolder);
  await takeOver(settings);
  if (settings.wantsFresh && !(await startOver(settings))) return end(0);
  checkDatabases(settings.dataFolder);
  await checkPorts(settings);
  await findJava();

  const site = buildSite(say);
  site.catch(() => {});
  await Promise.all([
    run('dynamodb', settings, engine(settings, kept.dynamodb)),
    run('files-and-queues', settings, processOf('files-and-queues.ts', args, {})),
    run('identity', settings, processOf('identity.ts', args, {})),
  ]);
  makeNationalIdKey(kept.nationalIdKey);
  const environment = await createStores(settings);
  const part = (name: string) => run(name, settings, processOf(`${name}.ts`, args, environment));
  // Loaded while the pages are prepared; nobody has been told their addresses yet.
  const servers = Promise.all([part('api'), part('web')]);
  servers.catch(() => {});
  await site;
  await once('prepare.ts', environment);
  await Promise.all([servers, part('publisher')]);
  writeFileSync(kept.environment, JSON.stringify(environment, null, 2));
  showAddresses(settings);
}

/** One system per data folder: refuses where one runs, ends what one that was killed has left. */
async function takeOver({ dataFolder }: Settings): Promise<void> {
  const kept = dataFolders(dataFolder);
  const before = readRun(kept.run);
  if (!takeLock(kept.lock)) {
    const where = before?.site ?? dataFolder;
    throw new CannotStart(
      `ระบบทำงานอยู่แล้วที่ ${where} กับข้อมูลนี้ (${dataFolder})`,
      `The system already runs at ${where} on this data (${dataFolder}).`,
    );
  }
  if (before === null) return;
  const ended = await endLeftOvers(before);
  if (ended.length > 0) say(`ปิดส่วนที่ค้างจากครั้งก่อน: ${ended.join(', ')}`, `Ended what an earlier start had left: ${ended.join(', ')}`);
  forget(kept);
}

/** False where the person decided otherwise. */
async function startOver({ dataFolder, isAgreed }: Settings): Promise<boolean> {
  const question = `ลบข้อมูลทั้งหมดใน ${dataFolder} แล้วเริ่มใหม่หรือไม่\nDelete all data in ${dataFolder} and start over? [y/N] `;
  if (!isAgreed && !(await isYes(question))) {
    say('ไม่ได้ลบอะไร', 'Nothing was deleted.');
    return false;
  }
  for (const name of ['dynamodb', 'files', 'identity', 'publishing']) rmSync(`${dataFolder}/${name}`, { recursive: true, force: true });
  return true;
}

async function isYes(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new CannotStart('เพิ่ม --yes เพื่อยืนยันการลบ', 'Add --yes to confirm that the data is to be deleted.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^\s*(y|yes|ใช่)\s*$/i.test(await terminal.question(question));
  } finally {
    terminal.close();
  }
}

async function checkPorts({ ports }: Settings): Promise<void> {
  const parts: Part[] = ['site', 'api', 'identity', 'dynamodb', 'files'];
  for (const part of parts) {
    if (await isFree(ports[part])) continue;
    throw new CannotStart(
      `พอร์ต ${ports[part]} (${part}) ถูกโปรแกรมอื่นใช้อยู่ — ปิดโปรแกรมนั้น หรือใช้ชุดพอร์ตอื่นด้วย npm start -- --port-base 5321 หรือกำหนด ${variableOf(part)}`,
      `Port ${ports[part]} (${part}) is taken by another program: end that, or use other ports with npm start -- --port-base 5321 or ${variableOf(part)}`,
    );
  }
}

function engine({ ports }: Settings, folder: string): Start {
  return (onGone) => startDynamoDb({ folder, port: ports.dynamodb, onExit: () => onGone('exit') });
}

async function createStores(settings: Settings): Promise<Record<string, string>> {
  const at = addresses(settings);
  const [, queueUrls] = await Promise.all([
    createTables({ endpoint: at.dynamodb, prefix: '' }),
    createBucketsAndQueues(at.files, {
      buckets: [NAMES.siteBucket, NAMES.partsBucket, NAMES.sealsBucket, NAMES.uploadsBucket, NAMES.photosBucket],
      queues: [{ name: NAMES.pagesQueue }, { name: NAMES.rollupsQueue, delaySeconds: 1 }],
    }),
  ]);
  return environmentOf(settings, queueUrls);
}

async function run(name: string, settings: Settings, start: Start): Promise<void> {
  const changed = () => writeRun(dataFolders(settings.dataFolder).run, addresses(settings).site, children);
  children.push(await keepRunning(name, start, { say, changed }));
  changed();
}

/** A process that does its work and ends. */
function once(file: string, environment: Record<string, string>): Promise<void> {
  const child = fork(fileURLToPath(new URL(`processes/${file}`, import.meta.url)), args, { env: { ...process.env, ...environment } });
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => (code === 0 ? resolve() : reject(new Error(`${file} ended with ${signal ?? code}; see above`))));
  });
}

function say(th: string, en: string): void {
  console.log(`${th} · ${en}`);
}

let ending: Promise<void> | undefined;

/** Who serves people stops first, what they work on last. */
function end(code: number): Promise<void> {
  ending ??= stopAll(code);
  return ending;
}

async function stopAll(code: number): Promise<void> {
  const servers = children.filter(({ name }) => !['dynamodb', 'files-and-queues'].includes(name));
  const stores = children.filter((child) => !servers.includes(child));
  for (const group of [servers, stores]) await Promise.allSettled(group.map((child) => child.stop()));
  if (dataFolder !== undefined && children.length > 0) forget(dataFolders(dataFolder));
  process.exit(code);
}

function forget(kept: ReturnType<typeof dataFolders>): void {
  for (const file of [kept.run, kept.environment]) rmSync(file, { force: true });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (ending === undefined) say('กำลังปิด …', 'Stopping …');
    void end(0);
  });
}
// start.mjs is gone, however it ended.
process.on('disconnect', () => void end(0));

main().catch(async (error: unknown) => {
  if (ending !== undefined) return;
  console.error(error instanceof CannotStart ? `\n${error.th}\n${error.en}\n` : error);
  await end(1);
});

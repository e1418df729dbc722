// The folder in which an installation keeps everything, and whether it is fit to work with.

import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart } from './cannot-start.ts';
import { databaseFile } from './files-and-queues.ts';

export function dataFolders(folder: string) {
  return {
    dynamodb: join(folder, 'dynamodb'),
    files: join(folder, 'files'),
    keys: join(folder, 'identity', 'keys.json'),
    /** What national IDs are hashed with. Lost, no number typed later matches one typed before: copy it with the data. */
    nationalIdKey: join(folder, 'secrets', 'national-id.key'),
    signIns: join(folder, 'identity', 'sign-ins.db'),
    streamPlaces: join(folder, 'publishing', 'places.json'),
    failedChanges: join(folder, 'publishing', 'failed'),
    /** The server of the built site that the running system bakes with. */
    site: join(folder, 'publishing', 'site'),
    /** Which build of the site was last baked whole. */
    baked: join(folder, 'publishing', 'baked.txt'),
    /** Held by the running system, and what it consists of. */
    lock: join(folder, 'lock.db'),
    run: join(folder, 'run.json'),
    /** What the running system's processes are told, for commands such as `npm run import`. */
    environment: join(folder, 'environment.json'),
  };
}

const NEEDED_BYTES = 300 * 1024 * 1024;

/** Throws `CannotStart` where the folder cannot be written to or the disk is nearly full. */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.writable'), 'yes');
    rmSync(join(folder, '.writable'));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC') throw diskFull(folder, 0);
    throw new CannotStart(
      `เขียนในโฟลเดอร์ข้อมูล ${folder} ไม่ได้ — ตรวจสิทธิ หรือกำหนดโฟลเดอร์อื่นด้วย THONGTHIN_DATA`,
      `The data folder ${folder} cannot be written to: check its permissions, or name another with THONGTHIN_DATA`,
      { cause },
    );
  }
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < NEEDED_BYTES) throw diskFull(folder, bavail * bsize);
}

function diskFull(folder: string, free: number): CannotStart {
  const [has, needs] = [Math.floor(free / 1024 / 1024), NEEDED_BYTES / 1024 / 1024];
  return new CannotStart(
    `ดิสก์ของ ${folder} เหลือเพียง ${has} MB — เพิ่มเนื้อที่ว่างให้ได้อย่างน้อย ${needs} MB แล้วสั่งใหม่`,
    `The disk of ${folder} has only ${has} MB left: free at least ${needs} MB and start again`,
  );
}

/** Throws `CannotStart` where a database is damaged. A journal left by a killed process is no damage: it is played back. */
export function checkDatabases(folder: string): void {
  const kept = dataFolders(folder);
  // What the engine calls its one database when it runs with -sharedDb.
  const files = [join(kept.dynamodb, 'shared-local-instance.db'), databaseFile(kept.files), kept.signIns];
  for (const file of files.filter(existsSync)) {
    const said = quickCheck(file);
    if (said !== 'ok') throw damaged(file, said);
  }
}

export function damaged(file: string, cause: unknown): CannotStart {
  return new CannotStart(
    `แฟ้มข้อมูล ${file} เสียหาย — กู้แฟ้มนี้จากสำเนา อย่าใช้ --fresh หากมีข้อมูลจริง เพราะจะลบทั้งหมด`,
    `The data file ${file} is damaged: restore this file from a copy. Do not use --fresh on real data: it deletes everything.`,
    { cause },
  );
}

function quickCheck(file: string): string {
  try {
    const database = new DatabaseSync(file);
    try {
      return String(Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {})[0]);
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

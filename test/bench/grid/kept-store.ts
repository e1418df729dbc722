// A store on disk with many rows of the register. Putting a hundred thousand of them takes longer than what is measured on them, so
// the engine's folder is kept between runs, under the fingerprint of what lies in it.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lao } from '../../../shared/register/lao.ts';
import { HISTORY, RECORDS } from '../../../shared/tables.ts';
import { type DiskStore, startDiskStore } from '../engines.ts';
import { putRecords, recordOf } from './put-records.ts';

export function benchCache(): string {
  return process.env['BENCH_CACHE'] ?? join(tmpdir(), 'thongthin-bench-cache');
}

/** The store's data is copied to `folder`, to be changed there at will. */
export async function startStoreWith(laos: readonly Lao[], folder: string, say: (text: string) => void): Promise<DiskStore> {
  const kept = join(benchCache(), `rows-${laos.length}-${fingerprint(laos)}`);
  if (!existsSync(kept)) await fill(kept, laos, say);
  cpSync(kept, folder, { recursive: true });
  return startDiskStore(folder);
}

async function fill(kept: string, laos: readonly Lao[], say: (text: string) => void): Promise<void> {
  say(`putting ${laos.length.toLocaleString('en-US')} rows into a store, kept in ${kept}`);
  const unfinished = `${kept}-unfinished-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const disk = await startDiskStore(unfinished);
  try {
    await putRecords(disk.store, laos);
  } finally {
    await disk.stop();
  }
  renameSync(unfinished, kept);
}

/** Of some of the rows and of the tables: another generator, record or index makes another folder. */
function fingerprint(laos: readonly Lao[]): string {
  const some = laos.filter((_, index) => index % 997 === 0).map(recordOf);
  return createHash('sha256')
    .update(JSON.stringify([some, RECORDS, HISTORY]))
    .digest('hex')
    .slice(0, 12);
}

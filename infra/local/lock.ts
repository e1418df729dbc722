// One system per data folder: a lock that the operating system gives back when its process is gone, however it ended.

import { DatabaseSync } from 'node:sqlite';

/** Null where another process holds it. Kept until the process ends. */
export function lock(file: string): { release(): void } | null {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked/.test(error.message)) return null;
    throw error;
  }
}

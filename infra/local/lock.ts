// One system per data folder: a lock that the operating system gives back when its process is gone, however it ended.

import { DatabaseSync } from 'node:sqlite';

/** Referred to from here for as long as the process lives: a collected database object would give its lock back. */
const held: DatabaseSync[] = [];

/** False where another process holds the lock. */
export function takeLock(file: string): boolean {
  const database = new DatabaseSync(file);
  try {
    database.exec('BEGIN EXCLUSIVE');
    held.push(database);
    return true;
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked/.test(error.message)) return false;
    throw error;
  }
}

// Where oidc-provider keeps sessions, grants and tokens: one table in SQLite, so that a restart signs nobody out.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA busy_timeout = 2000;
  CREATE TABLE IF NOT EXISTS kept (
    model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, expires_at INTEGER, grant_id TEXT, uid TEXT, user_code TEXT,
    PRIMARY KEY (model, id)
  );
  CREATE INDEX IF NOT EXISTS kept_by_grant ON kept (grant_id);
  CREATE INDEX IF NOT EXISTS kept_by_uid ON kept (uid);
`;

export interface KeptSignIns {
  readonly adapter: AdapterFactory;
  close(): void;
}

/** `file` null keeps them in memory. */
export function openKeptSignIns(file: string | null): KeptSignIns {
  if (file !== null) mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file ?? ':memory:');
  database.exec(SCHEMA);
  database.prepare('DELETE FROM kept WHERE expires_at < ?').run(nowSeconds());
  return { adapter: (model) => adapterFor(database, model), close: () => database.close() };
}

function adapterFor(database: DatabaseSync, model: string): Adapter {
  const put = database.prepare(
    'INSERT OR REPLACE INTO kept (model, id, payload, expires_at, grant_id, uid, user_code) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const byId = database.prepare('SELECT payload, expires_at FROM kept WHERE model = ? AND id = ?');
  const byUid = database.prepare('SELECT payload, expires_at FROM kept WHERE model = ? AND uid = ?');
  const byUserCode = database.prepare('SELECT payload, expires_at FROM kept WHERE model = ? AND user_code = ?');
  const consume = database.prepare("UPDATE kept SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?");
  const remove = database.prepare('DELETE FROM kept WHERE model = ? AND id = ?');
  const revoke = database.prepare('DELETE FROM kept WHERE grant_id = ?');
  return {
    upsert: async (id, payload, expiresIn) => {
      const expiresAt = expiresIn === undefined ? null : nowSeconds() + expiresIn;
      put.run(model, id, JSON.stringify(payload), expiresAt, payload.grantId ?? null, payload.uid ?? null, payload.userCode ?? null);
    },
    find: async (id) => read(byId.get(model, id)),
    findByUid: async (uid) => read(byUid.get(model, uid)),
    findByUserCode: async (code) => read(byUserCode.get(model, code)),
    consume: async (id) => void consume.run(nowSeconds(), model, id),
    destroy: async (id) => void remove.run(model, id),
    revokeByGrantId: async (grantId) => void revoke.run(grantId),
  };
}

function read(row: Record<string, unknown> | undefined): AdapterPayload | undefined {
  if (row === undefined || (typeof row['expires_at'] === 'number' && row['expires_at'] < nowSeconds())) return undefined;
  return JSON.parse(String(row['payload']));
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

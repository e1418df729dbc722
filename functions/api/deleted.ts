// GET /sheets/:sheet/deleted: the deleted records of the officer's scope, with who deleted them, when and why. They can be restored.

import type { Context } from 'hono';
import type { DeletedPage } from '../../shared/api-journal.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { sheetNamed } from '../../shared/sheets/sheet-named.ts';
import { rowState } from '../store/prepare.ts';
import { readVersions } from '../store/read.ts';
import type { ApiEnv } from './app.ts';
import { placesToRead, readCursor, readQuery, readRows, writeCursor } from './sheet-rows.ts';
import { withheldRow } from './withheld.ts';

export async function getDeleted(c: Context<ApiEnv>): Promise<Response> {
  const sheet = await sheetNamed(c.req.param('sheet') ?? '');
  if (sheet === undefined) throw new Problem('sheet-unknown');
  const { province, cursor, limit } = readQuery(c);
  const officer = c.get('officer');
  if (!may(officer, 'read', sheet)) throw new Problem('scope-forbidden');
  const { store } = c.get('parts');
  const places = placesToRead(officer, province);
  const start = readCursor(cursor, places.length);
  const { records, next } = await readRows({ store, sheet, officer, places, start, limit, isDeleted: true });
  const deletions = await readVersions(
    store,
    records.map(({ id, version }) => ({ record: id, version })),
  );
  const bodies = new Map(deletions.map(({ record, body }) => [record, body]));
  const rows = records.map((record) => {
    const body = bodies.get(record.id) ?? null;
    return { row: withheldRow(sheet, rowState(record)), by: body?.name ?? null, reason: body?.reason ?? null };
  });
  return c.json({ rows, next: writeCursor(next) } satisfies DeletedPage);
}

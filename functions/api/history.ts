// GET /history?id=…: a record's life, newest first.

import type { Context } from 'hono';
import { z } from 'zod';
import type { HistoryEntry, HistoryPage } from '../../shared/api.ts';
import { parseRecordId, sheetOfSortKey } from '../../shared/ids.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { sheetNamed } from '../../shared/sheets/sheet-named.ts';
import type { HistoryItem } from '../store/items.ts';
import { readHistory, readRecord } from '../store/read.ts';
import type { ApiEnv } from './app.ts';
import { invalidRequest } from './problem-response.ts';
import { isWithheld } from './withheld.ts';

const PAGE = 100;
const Query = z.strictObject({
  id: z.string().max(220),
  cursor: z
    .string()
    .regex(/^\d{1,12}$/)
    .refine((version) => Number(version) > 1)
    .optional(),
});

export async function getHistory(c: Context<ApiEnv>): Promise<Response> {
  const query = Query.safeParse(c.req.query());
  if (!query.success) throw invalidRequest(query.error);
  const key = parseRecordId(query.data.id);
  const sheet = key === null ? undefined : await sheetNamed(sheetOfSortKey(key.sk));
  const { store } = c.get('parts');
  const record = key === null || sheet === undefined ? null : await readRecord(store, key);
  if (record === null || sheet === undefined) throw new Problem('record-unknown');
  if (!may(c.get('officer'), 'read', sheet, record.values)) throw new Problem('scope-forbidden');
  const before = query.data.cursor === undefined ? {} : { beforeVersion: Number(query.data.cursor) };
  const items = await readHistory(store, record.id, { newestFirst: true, limit: PAGE, ...before });
  const oldest = items.at(-1)?.version ?? 1;
  return c.json({
    entries: items.map((item) => entry(sheet, item)),
    next: items.length === PAGE && oldest > 1 ? String(oldest) : null,
  } satisfies HistoryPage);
}

function entry(sheet: Sheet, { version, header, hash, body }: HistoryItem): HistoryEntry {
  return {
    version,
    at: header.at,
    office: header.office,
    kind: header.kind,
    action: header.action,
    change: header.change,
    hash,
    by: body && { officerId: body.officerId, name: body.name, office: header.office },
    reason: body?.reason ?? null,
    accepted: body?.accepted ?? [],
    changed:
      body &&
      Object.keys(body.after).map((field) =>
        isWithheld(sheet, field)
          ? { field, before: null, after: null }
          : { field, before: body.before[field] ?? null, after: body.after[field] ?? null },
      ),
  };
}

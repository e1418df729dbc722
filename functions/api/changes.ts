// POST /sheets/:sheet/changes: up to 1,000 rows; every row gets its own answer.

import type { Context } from 'hono';
import { type ChangesAnswer, ChangesRequest } from '../../shared/api.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { sheetByName } from '../../shared/sheets/all-sheets.ts';
import { saveChanges } from '../store/save.ts';
import type { ApiEnv } from './app.ts';
import { readJson } from './read-json.ts';

export async function postChanges(c: Context<ApiEnv>): Promise<Response> {
  const sheet = sheetByName(c.req.param('sheet') ?? '');
  if (sheet === undefined) throw new Problem('sheet-unknown');
  const officer = c.get('officer');
  if (!may(officer, 'read', sheet)) throw new Problem('scope-forbidden');
  const { actionId, reason, changes } = await readJson(c, ChangesRequest);
  const { store, now } = c.get('parts');
  const answers = await saveChanges(store, { sheet, officer, authority: 'officer', actionId, reason, changes, now });
  return c.json({ answers } satisfies ChangesAnswer);
}

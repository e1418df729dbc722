// POST /sheets/:sheet/changes: up to 1,000 rows; every row gets its own answer.

import type { Context } from 'hono';
import type { ChangesAnswer } from '../../shared/api.ts';
import { ChangesRequest, type RowChange } from '../../shared/api-changes.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { sheetNamed } from '../../shared/sheets/sheet-named.ts';
import { saveChanges } from '../store/save.ts';
import type { ApiEnv } from './app.ts';
import { withoutNationalIds } from './national-ids.ts';
import { refusedPhotos } from './photo-ids.ts';
import { readJson } from './read-json.ts';
import { withheldAnswer } from './withheld.ts';

/** Changes to one record follow one another; many in one call would keep everybody else from it. */
const MAX_CHANGES_PER_RECORD = 20;

function refuseTooManyOfOne(changes: readonly RowChange[]): void {
  const counts = Map.groupBy(
    changes.filter(({ id }) => id !== null),
    ({ id }) => id,
  );
  for (const [id, own] of counts) {
    if (own.length > MAX_CHANGES_PER_RECORD)
      throw new Problem('request-invalid', {
        details: [{ path: 'changes', reason: `more than ${MAX_CHANGES_PER_RECORD} changes of ${id} in one call` }],
      });
  }
}

export async function postChanges(c: Context<ApiEnv>): Promise<Response> {
  const sheet = await sheetNamed(c.req.param('sheet') ?? '');
  if (sheet === undefined) throw new Problem('sheet-unknown');
  const officer = c.get('officer');
  if (!may(officer, 'read', sheet)) throw new Problem('scope-forbidden');
  const { actionId, reason, changes } = await readJson(c, ChangesRequest);
  refuseTooManyOfOne(changes);
  const { store, now, hashNationalId } = c.get('parts');
  const unfit = await refusedPhotos(store, sheet, officer, changes);
  const fit = changes.filter((change) => !unfit.has(change));
  const bare = await withoutNationalIds(sheet, officer, fit, hashNationalId);
  const request = { sheet, officer, authority: 'officer' as const, actionId, reason, derived: bare.derived, now };
  const saved = (await saveChanges(store, { ...request, changes: bare.changes })).values();
  const answers = changes
    .map((change) => unfit.get(change) ?? bare.refused.get(change) ?? saved.next().value)
    .filter((answer) => answer !== undefined);
  return c.json({ answers: answers.map((answer) => withheldAnswer(sheet, answer)) } satisfies ChangesAnswer);
}

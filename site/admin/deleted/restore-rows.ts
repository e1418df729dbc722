// Restores deleted records, as one action of the officer, and says what became of each.

import type { RowState } from '../../../shared/api.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import type { AtDesk } from '../desk-tool.ts';
import { BATCH_ROWS } from '../save.ts';

export interface Restored {
  readonly rows: readonly RowState[];
  /** Why a record stays deleted, by its id; null where somebody has changed it since. */
  readonly refused: ReadonlyMap<string, Bilingual | null>;
}

export async function restoreRows({ api, desk }: AtDesk, wanted: readonly RowState[], reason: string | null): Promise<Restored> {
  const actionId = crypto.randomUUID();
  const rows: RowState[] = [];
  const refused = new Map<string, Bilingual | null>();
  for (let start = 0; start < wanted.length; start += BATCH_ROWS) {
    const batch = wanted.slice(start, start + BATCH_ROWS).map((row) => ({ row, changeId: crypto.randomUUID() }));
    const { answers } = await api.sendChanges(
      desk.workbook.sheet.name,
      {
        actionId,
        reason,
        changes: batch.map(({ row: { id, version }, changeId }) => ({ changeId, id, base: version, kind: 'restore', set: {} })),
      },
      AbortSignal.timeout(60_000),
    );
    for (const answer of answers) {
      const id = batch.find(({ changeId }) => changeId === answer.changeId)?.row.id ?? '';
      if (answer.outcome === 'saved') rows.push(answer.row);
      else if (answer.outcome === 'invalid') refused.set(id, answer.violations[0]?.message ?? null);
      else refused.set(id, answer.outcome === 'forbidden' ? answer.message : null);
    }
    desk.workbook.hear(rows);
  }
  return { rows, refused };
}

// What the actions share: keeping an action before it is saved, saving or previewing its changes sheet by sheet.

import type { RowAnswer } from '../../shared/api.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { Problem } from '../../shared/problems.ts';
import { sheetNamed } from '../../shared/sheets/sheet-named.ts';
import { readAction, type StoredAction, writeAction } from '../store/actions.ts';
import { previewChanges, saveChanges } from '../store/save.ts';
import type { Seen } from '../store/seen.ts';
import type { Store } from '../store/store.ts';

export type ActionChange = StoredAction['changes'][number];

export interface RunningAction {
  readonly store: Store;
  readonly officer: Officer;
  readonly actionId: string;
  readonly kind: StoredAction['kind'];
  readonly preview: boolean;
  readonly reason: string | null;
  readonly now: () => Date;
  /** What was read to decide it. */
  readonly seen?: Seen;
}

/**
 * The changes of the action: those kept when it was begun, or, the first time, those that `decide` gives. An action id belongs to
 * one officer and one kind of action.
 */
export async function changesOf(action: RunningAction, decide: () => Promise<readonly ActionChange[]>): Promise<readonly ActionChange[]> {
  const { store, officer, actionId, kind, preview, now } = action;
  const begun = await readAction(store, actionId);
  if (begun !== null && (begun.officerId !== officer.officerId || begun.kind !== kind)) throw new Problem('action-taken');
  if (begun !== null) return begun.changes;
  const changes = await decide();
  if (!preview && changes.length > 0)
    await writeAction(store, actionId, { kind, officerId: officer.officerId, at: now().toISOString(), changes: [...changes] });
  return changes;
}

/** Answers in the order of the changes. The sheets are saved side by side: no rule of one looks at records of another. */
export async function run(action: RunningAction, changes: readonly ActionChange[]): Promise<RowAnswer[]> {
  const { store, preview } = action;
  const answers = new Map<string, RowAnswer>();
  await Promise.all(
    [...Map.groupBy(changes, ({ sheet }) => sheet)].map(async ([name, rows]) => {
      const sheet = await sheetNamed(name);
      if (sheet === undefined) throw new Problem('sheet-unknown');
      const request = { ...action, sheet, authority: 'officer' as const, changes: rows.map(({ change }) => change) };
      for (const answer of await (preview ? previewChanges(store, request) : saveChanges(store, request)))
        answers.set(answer.changeId, answer);
    }),
  );
  return changes.flatMap(({ change }) => answers.get(change.changeId) ?? []);
}

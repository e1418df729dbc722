// Saving: which rows go, in which batches, and the sending itself with its retries. Knows nothing of the grid.

import type { RowAnswer, RowChange } from '../../shared/api.ts';
import type { Bilingual } from '../../shared/text/lang.ts';
import { ApiProblem, SignInNeeded, Unreachable } from './api-client.ts';
import { changeOf, type RowDraft, type Sending } from './draft.ts';

/** Rows a request: some hundred answer in about a second, so that progress moves and a cut loses little. */
export const BATCH_ROWS = 200;

/** Why a row with unsaved cells stays here. */
export type Held = 'blocked' | 'conflict' | 'warned' | 'nothing';

export interface RowToSave {
  readonly draft: RowDraft;
  readonly isBlocked: boolean;
  readonly conflicts: number;
  readonly serverId: string | null;
  readonly serverVersion: number;
  /** Warnings that saving the row would leave and nobody accepted yet (`warningKey`). */
  readonly warnings: readonly string[];
}

/** What the officer says about a save. */
export interface Saying {
  readonly reason: string | null;
  /** Rows with new warnings go too, and the warnings are kept as accepted for the reason. */
  readonly isAccepting: boolean;
}

export const SAYING_NOTHING: Saying = { reason: null, isAccepting: false };

export type Planned = { readonly send: Sending } | { readonly held: Held };

/** A row's change. One that is already on its way is sent as it was frozen: it may have arrived. */
export function planRow(row: RowToSave, actionId: string, newId: () => string, { reason, isAccepting }: Saying = SAYING_NOTHING): Planned {
  const { draft, warnings } = row;
  const why = reason === null ? {} : { reason };
  if (draft.sending !== null) return { send: draft.sending };
  if (draft.deletion !== null) return { send: { actionId, change: { ...why, ...deletionOf(row, newId()) }, texts: {} } };
  if (row.conflicts > 0) return { held: 'conflict' };
  if (row.isBlocked) return { held: 'blocked' };
  const { set, base, texts } = changeOf(draft);
  if (Object.keys(set).length === 0) return { held: 'nothing' };
  if (warnings.length > 0 && !isAccepting) return { held: 'warned' };
  const accepts = warnings.length > 0 ? { accepts: [...warnings] } : {};
  return { send: { actionId, texts, change: { changeId: newId(), id: row.serverId, base, kind: 'save', set, ...why, ...accepts } } };
}

function deletionOf(row: RowToSave, changeId: string): RowChange {
  const { deletion } = row.draft;
  const why = deletion?.reason === undefined ? {} : { reason: deletion.reason };
  return { changeId, id: row.serverId, base: deletion?.baseVersion ?? row.serverVersion, kind: 'delete', set: {}, ...why };
}

export interface Batch {
  readonly actionId: string;
  readonly changes: readonly RowChange[];
}

/** One request holds one action; a change retried from an earlier action keeps its own. */
export function batchesOf(sendings: readonly Sending[], size = BATCH_ROWS): Batch[] {
  return [...Map.groupBy(sendings, ({ actionId }) => actionId)].flatMap(([actionId, own]) =>
    Array.from({ length: Math.ceil(own.length / size) }, (_, index) => ({
      actionId,
      changes: own.slice(index * size, (index + 1) * size).map(({ change }) => change),
    })),
  );
}

/** Why sending waits, to be shown and then waited for. */
export type Wait = { readonly why: 'network' | 'busy'; readonly attempt: number } | { readonly why: 'signIn' };

export interface SendingPorts {
  send(batch: Batch): Promise<readonly RowAnswer[]>;
  /** Resolves when it is worth trying again. */
  wait(wait: Wait): Promise<void>;
  answered(batch: Batch, answers: readonly RowAnswer[]): void;
  /** The API will not take this batch however often it is sent. */
  refused(batch: Batch, message: Bilingual): Promise<void>;
  readonly signal: AbortSignal;
}

/** Sends batch after batch until all are answered or the officer stops. Returns the batches that were never sent. */
export async function sendBatches(batches: readonly Batch[], ports: SendingPorts): Promise<readonly Batch[]> {
  const queue = [...batches];
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
    if (ports.signal.aborted) return [batch, ...queue];
    const halves = await sendBatch(batch, ports);
    queue.unshift(...halves);
  }
  return [];
}

/** Sends one batch until it is answered. A batch too large for the API comes back in two halves. */
async function sendBatch(batch: Batch, ports: SendingPorts): Promise<Batch[]> {
  for (let attempt = 1; !ports.signal.aborted; attempt++) {
    try {
      ports.answered(batch, await ports.send(batch));
      return [];
    } catch (error) {
      if (ports.signal.aborted) return [];
      if (error instanceof SignInNeeded) await ports.wait({ why: 'signIn' });
      else if (error instanceof Unreachable) await ports.wait({ why: 'network', attempt });
      else if (!(error instanceof ApiProblem)) throw error;
      else if (error.problem.status >= 500 || error.problem.status === 429) await ports.wait({ why: 'busy', attempt });
      else if (error.problem.code === 'body-too-large' && batch.changes.length > 1) return halve(batch);
      else {
        await ports.refused(batch, error.problem.message);
        return [];
      }
    }
  }
  return [];
}

function halve({ actionId, changes }: Batch): Batch[] {
  const middle = Math.ceil(changes.length / 2);
  return [
    { actionId, changes: changes.slice(0, middle) },
    { actionId, changes: changes.slice(middle) },
  ];
}

const LONGEST_WAIT_SECONDS = 60;

/** Seconds before attempt n + 1: 1, 2, 4 … 60. */
export function backoffSeconds(attempt: number): number {
  return Math.min(LONGEST_WAIT_SECONDS, 2 ** (attempt - 1));
}

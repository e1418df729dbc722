// One Save of the open sheet: freezes the changes on the disk, sends them, and merges what the API answers.

import type { RowAnswer, RowChange, RowState } from '../../shared/api.ts';
import type { Bilingual } from '../../shared/text/lang.ts';
import { warningKey } from '../../shared/violations.ts';
import type { ApiClient } from './api-client.ts';
import { mergeRefused, mergeSaved, type RowDraft, type Sending } from './draft.ts';
import { type Batch, batchesOf, type Held, type Planned, planRow, SAYING_NOTHING, type Saying, sendBatches, type Wait } from './save.ts';
import type { Outcome, SheetRow } from './sheet-row.ts';
import type { Workbook } from './workbook.ts';

export interface SaveState {
  readonly isRunning: boolean;
  readonly total: number;
  readonly done: number;
  readonly wait: Wait | null;
  /** Rows of the last run, sent or held back. */
  readonly rows: readonly SheetRow[];
  readonly held: ReadonlyMap<SheetRow, Held>;
}

export interface SaverSetup {
  readonly workbook: Workbook;
  readonly api: ApiClient;
  readonly wait: (wait: Wait, signal: AbortSignal) => Promise<void>;
  /** Runs one save at a time over all tabs of the officer. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
}

const IDLE: SaveState = { isRunning: false, total: 0, done: 0, wait: null, rows: [], held: new Map() };
const PASSES = 3;

export class Saver {
  state: SaveState = IDLE;
  readonly #setup: SaverSetup;
  readonly #listeners = new Set<() => void>();
  #stop: AbortController | null = null;

  constructor(setup: SaverSetup) {
    this.#setup = setup;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #become(change: Partial<SaveState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Saves every row with unsaved cells, or only these. */
  async save(only?: readonly SheetRow[], saying: Saying = SAYING_NOTHING): Promise<void> {
    if (this.state.isRunning) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.#become({ ...IDLE, isRunning: true });
    try {
      await this.#setup.alone(() => this.#run(only ?? [...this.#setup.workbook.rows.values()], saying, stop.signal));
    } finally {
      this.#stop = null;
      this.#become({ isRunning: false, wait: null });
    }
  }

  /** Goes on with what was on its way when the page was closed. */
  async resume(): Promise<void> {
    const open = [...this.#setup.workbook.rows.values()].filter(({ draft }) => draft !== null && draft.sending !== null);
    if (open.length > 0) await this.save(open);
  }

  cancel(): void {
    this.#stop?.abort();
  }

  async #run(candidates: readonly SheetRow[], saying: Saying, signal: AbortSignal): Promise<void> {
    let open = candidates.filter(({ draft }) => draft !== null);
    for (let pass = 1; pass <= PASSES && open.length > 0 && !signal.aborted; pass++) {
      const retried = new Set(open.filter(({ draft }) => draft?.sending));
      const planned = this.#plan(open, saying);
      await this.#freeze(planned);
      await this.#send(planned, signal);
      await this.#setup.workbook.flushed();
      open = planned.map(({ row }) => row).filter((row) => isToGoOn(row, retried.has(row)));
    }
  }

  #plan(rows: readonly SheetRow[], saying: Saying): { row: SheetRow; send: Sending }[] {
    const actionId = crypto.randomUUID();
    const plans = rows.flatMap((row) => (row.draft === null ? [] : [{ row, plan: planOf(row, row.draft, actionId, saying) }]));
    const held = new Map(this.state.held);
    for (const { row, plan } of plans) if ('held' in plan && plan.held !== 'nothing') held.set(row, plan.held);
    const planned = plans.flatMap(({ row, plan }) => ('send' in plan ? [{ row, send: plan.send }] : []));
    const seen = new Set([...this.state.rows, ...held.keys(), ...planned.map(({ row }) => row)]);
    this.#become({ rows: [...seen], held, total: this.state.total + planned.length });
    return planned;
  }

  /** Every change lies on the disk before the first is sent: after a crash the same changes are sent again, not new ones. */
  async #freeze(planned: readonly { row: SheetRow; send: Sending }[]): Promise<void> {
    for (const { row } of planned) row.outcome = outcome('sending');
    await this.#setup.workbook.setDrafts(
      planned.flatMap(({ row, send }) => (row.draft === null ? [] : [{ row, draft: { ...row.draft, sending: send } }])),
    );
  }

  async #send(planned: readonly { row: SheetRow; send: Sending }[], signal: AbortSignal): Promise<void> {
    const rowOf = new Map(planned.map(({ row, send }) => [send.change.changeId, row]));
    const rowsOf = (batch: Batch) => batch.changes.flatMap(({ changeId }) => rowOf.get(changeId) ?? []);
    const unsent = await sendBatches(batchesOf(planned.map(({ send }) => send)), {
      signal,
      send: async ({ actionId, changes }) => {
        this.#become({ wait: null });
        const request = { actionId, reason: commonReason(changes), changes: [...changes] };
        const { answers } = await this.#setup.api.sendChanges(this.#setup.workbook.sheet.name, request, signal);
        return answers;
      },
      wait: async (wait) => {
        this.#become({ wait });
        await this.#setup.wait(wait, signal);
      },
      answered: (batch, answers) => {
        const merged = answers.flatMap((answer) => mergeAnswer(rowOf.get(answer.changeId), answer, batch.actionId));
        this.#setup.workbook.takeAnswers(merged);
        this.#become({ done: this.state.done + batch.changes.length, wait: null });
      },
      refused: async (batch, message) => {
        await this.#thaw(rowsOf(batch), outcome('failed', { message }));
        this.#become({ done: this.state.done + batch.changes.length });
      },
    });
    await this.#thaw(unsent.flatMap(rowsOf), null);
    if (signal.aborted) this.#leaveUnanswered(planned);
  }

  /** Stopped by the officer in the middle of a request: it may have arrived, so the change stays as it is for the next save. */
  #leaveUnanswered(planned: readonly { row: SheetRow }[]): void {
    const open = planned.map(({ row }) => row).filter((row) => row.outcome?.kind === 'sending');
    for (const row of open) row.outcome = outcome('failed');
    this.#setup.workbook.announce(open);
  }

  /** Changes that were never taken are free again. */
  async #thaw(rows: readonly SheetRow[], result: Outcome | null): Promise<void> {
    for (const row of rows) row.outcome = result;
    await this.#setup.workbook.setDrafts(
      rows.flatMap((row) => (row.draft === null ? [] : [{ row, draft: { ...row.draft, sending: null } }])),
    );
  }
}

/** The reason of the whole action, for the list of recent changes; each change also carries its own. */
function commonReason(changes: readonly RowChange[]): string | null {
  const [first] = changes;
  return first?.reason !== undefined && changes.every(({ reason }) => reason === first.reason) ? first.reason : null;
}

function planOf(row: SheetRow, draft: RowDraft, actionId: string, saying: Saying): Planned {
  const facts = {
    draft,
    isBlocked: row.view.blockers.length > 0,
    conflicts: row.conflictCount,
    serverId: row.server?.id ?? null,
    serverVersion: row.server?.version ?? 0,
    warnings: row.newWarnings.map(warningKey),
  };
  return planRow(facts, actionId, () => crypto.randomUUID(), saying);
}

interface Merged {
  readonly row: SheetRow;
  readonly server: RowState | null;
  readonly draft: RowDraft;
}

/** A retried change may have left newer cells behind; a conflict may have dissolved because the other value was seen already. */
function isToGoOn(row: SheetRow, wasRetried: boolean): boolean {
  if (row.draft === null || row.draft.sending !== null) return false;
  if (row.outcome?.kind === 'conflict') return row.conflictCount === 0;
  return wasRetried && row.outcome?.kind === 'saved';
}

function mergeAnswer(row: SheetRow | undefined, answer: RowAnswer, action: string): Merged[] {
  if (row === undefined || row.draft === null) return [];
  switch (answer.outcome) {
    case 'saved':
      row.outcome = outcome('saved', { violations: answer.violations });
      row.deletedBy = answer.row.isDeleted ? { action, at: answer.row.changedAt } : null;
      return [{ row, server: answer.row, draft: mergeSaved(row.draft, answer.row) }];
    case 'conflict': {
      const others = Object.fromEntries(answer.fields.map(({ field, by, at }) => [field, { by, at }]));
      row.outcome = outcome('conflict', { others });
      return [{ row, server: answer.row, draft: mergeRefused(row.draft, answer.row) }];
    }
    case 'invalid':
      row.outcome = outcome('invalid', { violations: answer.violations });
      return [{ row, server: null, draft: mergeRefused(row.draft, row.server) }];
    case 'forbidden':
      row.outcome = outcome('forbidden', { message: answer.message });
      return [{ row, server: null, draft: mergeRefused(row.draft, row.server) }];
  }
}

function outcome(kind: Outcome['kind'], more: { message?: Bilingual } & Partial<Pick<Outcome, 'violations' | 'others'>> = {}): Outcome {
  return { kind, message: more.message ?? null, violations: more.violations ?? [], others: more.others ?? {} };
}

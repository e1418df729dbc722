// What the officer did in the open sheet, action by action, and taking it back or doing it again (undo.ts says how one row is).

import type { Sheet } from '../../shared/sheets/sheet.ts';
import type { RowDraft } from './draft.ts';
import type { SheetRow } from './sheet-row.ts';
import { type ActionKind, changedFields, isSameDraft, type RowStep, replay, type Step, Steps } from './undo.ts';

/** What became of undo or redo. */
export interface Replay {
  readonly kind: ActionKind;
  /** Cells that stand again as they did. */
  readonly cells: readonly { readonly row: SheetRow; readonly field: string }[];
  /** Rows that came or went. */
  readonly rows: readonly SheetRow[];
  /** Left alone, because somebody has changed them since or they may no longer be written. */
  readonly refused: readonly { readonly row: SheetRow; readonly field: string | null }[];
}

/** The workbook, as far as taking back needs it. */
export interface ActedOn {
  readonly sheet: Sheet;
  readonly clock: () => Date;
  isHere(row: SheetRow): boolean;
  mayWrite(row: SheetRow, field: string): boolean;
  mayDelete(row: SheetRow): boolean;
  commit(changes: readonly { row: SheetRow; draft: RowDraft }[]): void;
  /** Marks a row for deletion, or takes the mark back. */
  mark(row: SheetRow, isDeleting: boolean): void;
  forget(row: SheetRow): void;
  bring(row: SheetRow, draft: RowDraft): void;
  /** Something may have become possible to undo. */
  tell(): void;
}

/** What one replay has done so far. */
interface Doing {
  readonly at: string;
  readonly cells: { row: SheetRow; field: string }[];
  readonly rows: SheetRow[];
  readonly refused: { row: SheetRow; field: string | null }[];
  readonly drafts: { row: SheetRow; draft: RowDraft }[];
}

type Acting = Map<SheetRow, Pick<RowStep<SheetRow>, 'before' | 'server'>>;

export class Acts {
  readonly #on: ActedOn;
  readonly #steps = new Steps<SheetRow>();
  /** Rows touched by the action going on, as they were before it. */
  #acting: Acting | null = null;

  constructor(on: ActedOn) {
    this.#on = on;
  }

  /** Everything done inside is one step. */
  act<T>(kind: ActionKind, work: () => T): T {
    if (this.#acting !== null) return work();
    const acting: Acting = new Map();
    this.#acting = acting;
    try {
      return work();
    } finally {
      this.#acting = null;
      this.#record(kind, acting);
    }
  }

  /** A large action in pieces, between which the page paints and the keys answer; still one step. */
  async actInPieces(kind: ActionKind, pieces: Iterable<() => void>, breathe: () => Promise<void>): Promise<void> {
    const acting: Acting = new Map();
    try {
      for (const piece of pieces) {
        this.#acting = acting;
        try {
          piece();
        } finally {
          this.#acting = null;
        }
        await breathe();
      }
    } finally {
      this.#record(kind, acting);
    }
  }

  #record(kind: ActionKind, acting: Acting): void {
    const rows = [...acting].map(([row, was]) => ({ row, ...was, after: this.#on.isHere(row) ? row.draft : null }));
    this.#steps.record({ kind, rows: rows.filter(({ before, after }) => !isSameDraft(before, after)) });
    this.#on.tell();
  }

  /** To be called before a row is touched. */
  note(row: SheetRow): void {
    if (this.#acting === null || this.#acting.has(row)) return;
    this.#acting.set(row, { before: this.#on.isHere(row) ? row.draft : null, server: row.server });
  }

  get canUndo(): boolean {
    return this.#steps.canUndo;
  }

  get canRedo(): boolean {
    return this.#steps.canRedo;
  }

  undo(): Replay | null {
    return this.#replay(this.#steps.undo());
  }

  redo(): Replay | null {
    return this.#replay(this.#steps.redo());
  }

  #replay(step: Step<SheetRow> | null): Replay | null {
    if (step === null) return null;
    const doing: Doing = { at: this.#on.clock().toISOString(), cells: [], rows: [], refused: [], drafts: [] };
    for (const rowStep of step.rows) {
      const isAboutNewRow = rowStep.server === null && (rowStep.before === null || rowStep.after === null);
      if (isAboutNewRow) this.#replayNewRow(rowStep, doing);
      else this.#replayCells(rowStep, doing);
    }
    this.#on.commit(doing.drafts);
    this.#on.tell();
    return { kind: step.kind, cells: doing.cells, rows: doing.rows, refused: doing.refused };
  }

  #replayCells(step: RowStep<SheetRow>, doing: Doing): void {
    const { row } = step;
    const isOpen = this.#on.isHere(row) && !row.isGone;
    const mayWrite = (field: string) => isOpen && (row.isDeleting || this.#on.mayWrite(row, field));
    const replayed = replay(this.#on.sheet, step, { draft: row.draft, server: row.server, mayWrite }, doing.at);
    for (const field of replayed.refused) doing.refused.push({ row, field });
    if (!isOpen) {
      if (replayed.refused.length === 0) doing.refused.push({ row, field: null });
      return;
    }
    for (const field of changedFields(row.draft, replayed.draft)) doing.cells.push({ row, field });
    if (row.isDeleting !== (replayed.draft.deletion !== null)) doing.rows.push(row);
    row.outcome = null;
    doing.drafts.push({ row, draft: replayed.draft });
  }

  #replayNewRow({ row, after }: RowStep<SheetRow>, doing: Doing): void {
    if (this.#bringOrTake(row, after)) doing.rows.push(row);
    else doing.refused.push({ row, field: null });
  }

  /** A new row comes back with what was typed (`draft`), or goes (null); one that was saved meanwhile is marked for deletion. */
  #bringOrTake(row: SheetRow, draft: RowDraft | null): boolean {
    if (row.draft?.sending) return false;
    if (row.server !== null) {
      if (row.isGone || !this.#on.isHere(row) || !this.#on.mayDelete(row)) return false;
      this.#on.mark(row, draft === null);
    } else if (draft !== null) this.#on.bring(row, draft);
    else if (this.#on.isHere(row)) this.#on.forget(row);
    return true;
  }
}

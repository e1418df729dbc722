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
  /** Marks rows for deletion, or takes the mark back. */
  mark(rows: readonly SheetRow[], isDeleting: boolean): void;
  forget(rows: readonly SheetRow[]): void;
  bring(back: readonly { readonly row: SheetRow; readonly draft: RowDraft }[], place: 'top' | 'end'): void;
  /** Something may have become possible to undo. */
  tell(): void;
}

/** What one replay has done so far. */
interface Doing {
  readonly at: string;
  readonly cells: { row: SheetRow; field: string }[];
  readonly rows: SheetRow[];
  readonly refused: { row: SheetRow; field: string | null }[];
}

/** What a piece of a replay asks of the workbook, which is told at once: every telling makes the grid look at all its rows. */
interface Asked {
  readonly drafts: { row: SheetRow; draft: RowDraft }[];
  readonly gone: SheetRow[];
  readonly back: { row: SheetRow; draft: RowDraft }[];
  readonly toDelete: SheetRow[];
  readonly toKeep: SheetRow[];
}

const ROWS_A_PIECE = 1_000;

type Acting = Map<SheetRow, Pick<RowStep<SheetRow>, 'before' | 'server'>>;

export class Acts {
  readonly #on: ActedOn;
  readonly #steps = new Steps<SheetRow>();
  /** Rows touched by the action going on, as they were before it. */
  #acting: Acting | null = null;
  /** Meanwhile nothing else is taken back or done again. */
  #isReplaying = false;

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
    return !this.#isReplaying && this.#steps.canUndo;
  }

  get canRedo(): boolean {
    return !this.#isReplaying && this.#steps.canRedo;
  }

  /** Rows of the step that comes next that way. */
  rowsToReplay(way: 'undo' | 'redo'): number {
    return this.#steps.next(way)?.rows.length ?? 0;
  }

  undo(): Replay | null {
    return this.#replay('undo');
  }

  redo(): Replay | null {
    return this.#replay('redo');
  }

  #replay(way: 'undo' | 'redo'): Replay | null {
    const step = this.#take(way);
    if (step === null) return null;
    const doing = this.#begin();
    this.#replayRows(step.rows, doing, 'top');
    return this.#end(step, doing);
  }

  /** A large step in pieces, between which the page paints and the keys answer. What is typed meanwhile is a step of its own. */
  async replayInPieces(way: 'undo' | 'redo', onPiece: (done: number) => Promise<void>): Promise<Replay | null> {
    const step = this.#take(way);
    if (step === null) return null;
    const doing = this.#begin();
    this.#isReplaying = true;
    try {
      for (let from = 0; from < step.rows.length; from += ROWS_A_PIECE) {
        const piece = step.rows.slice(from, from + ROWS_A_PIECE);
        this.#replayRows(piece, doing, 'end');
        await onPiece(from + piece.length);
      }
    } finally {
      this.#isReplaying = false;
    }
    return this.#end(step, doing);
  }

  #take(way: 'undo' | 'redo'): Step<SheetRow> | null {
    if (this.#isReplaying) return null;
    return way === 'undo' ? this.#steps.undo() : this.#steps.redo();
  }

  #begin(): Doing {
    return { at: this.#on.clock().toISOString(), cells: [], rows: [], refused: [] };
  }

  #end({ kind }: Step<SheetRow>, { cells, rows, refused }: Doing): Replay {
    this.#on.tell();
    return { kind, cells, rows, refused };
  }

  #replayRows(rows: readonly RowStep<SheetRow>[], doing: Doing, place: 'top' | 'end'): void {
    const asked: Asked = { drafts: [], gone: [], back: [], toDelete: [], toKeep: [] };
    for (const rowStep of rows) {
      const isAboutNewRow = rowStep.server === null && (rowStep.before === null || rowStep.after === null);
      if (isAboutNewRow) this.#replayNewRow(rowStep, doing, asked);
      else this.#replayCells(rowStep, doing, asked);
    }
    this.#on.commit(asked.drafts);
    this.#on.mark(asked.toDelete, true);
    this.#on.mark(asked.toKeep, false);
    this.#on.forget(asked.gone);
    this.#on.bring(asked.back, place);
  }

  #replayCells(step: RowStep<SheetRow>, doing: Doing, asked: Asked): void {
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
    asked.drafts.push({ row, draft: replayed.draft });
  }

  #replayNewRow({ row, after }: RowStep<SheetRow>, doing: Doing, asked: Asked): void {
    if (this.#bringOrTake(row, after, asked)) doing.rows.push(row);
    else doing.refused.push({ row, field: null });
  }

  /** A new row comes back with what was typed (`draft`), or goes (null); one that was saved meanwhile is marked for deletion. */
  #bringOrTake(row: SheetRow, draft: RowDraft | null, asked: Asked): boolean {
    if (row.draft?.sending) return false;
    if (row.server !== null) {
      if (row.isGone || !this.#on.isHere(row) || !this.#on.mayDelete(row)) return false;
      (draft === null ? asked.toDelete : asked.toKeep).push(row);
    } else if (draft !== null) asked.back.push({ row, draft });
    else if (this.#on.isHere(row)) asked.gone.push(row);
    return true;
  }
}

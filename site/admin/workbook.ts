// The open sheet: what the officer does to its rows. Every edit goes through here, onto the disk, and to the officer's other tabs.

import type { RowState, SheetPage } from '../../shared/api.ts';
import type { Officer } from '../../shared/people/officer.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { Acts, type Replay } from './acts.ts';
import type { Counts } from './counts.ts';
import { dropCell, emptyDraft, keepMine, newRowId, type RowDraft, readOnce, rebase, typeCells } from './draft.ts';
import { type Answered, type EditedElsewhere, Listening } from './listening.ts';
import { byRow, type CellEdit } from './paste-plan.ts';
import { Rights } from './rights.ts';
import { readPage } from './sheet-page.ts';
import type { SheetRow } from './sheet-row.ts';
import { SheetRows, type WorkbookEvent, type WorkbookSetup } from './sheet-rows.ts';
import type { ActionKind } from './undo.ts';

export class Workbook {
  readonly sheet: Sheet;
  readonly officer: Officer;
  readonly today: string;
  readonly #setup: WorkbookSetup;
  readonly #rows: SheetRows;
  readonly #rights: Rights;
  readonly #acts: Acts;
  readonly #listening: Listening;

  constructor(setup: WorkbookSetup) {
    this.#setup = setup;
    this.sheet = setup.sheet;
    this.officer = setup.officer;
    this.today = setup.today;
    const rows = new SheetRows(setup);
    this.#rows = rows;
    this.#rights = new Rights(setup.sheet, setup.officer);
    this.#acts = new Acts({
      sheet: setup.sheet,
      clock: setup.clock,
      isHere: (row) => rows.isHere(row),
      mayWrite: (row, field) => this.mayWrite(row, field),
      mayDelete: (row) => this.mayDelete(row),
      commit: (changes) => rows.commit(changes),
      mark: (marked, isDeleting) => this.#mark(marked, isDeleting),
      forget: (gone) => rows.forget(gone),
      bring: (back, place) => this.#bring(back, place),
      tell: () => rows.emit({ kind: 'state' }),
    });
    this.#listening = new Listening(rows, setup);
  }

  get rows(): ReadonlyMap<string, SheetRow> {
    return this.#rows.byId;
  }

  subscribe(listener: (event: WorkbookEvent) => void): () => void {
    return this.#rows.subscribe(listener);
  }

  get revision(): number {
    return this.#rows.revision;
  }

  get counts(): Counts {
    return this.#rows.counts;
  }

  /** Drafts of rows that are not in the opened scope, or no longer there. */
  get elsewhere(): readonly RowDraft[] {
    return this.#rows.elsewhere;
  }

  /** Rows with drafts found when the sheet was opened. */
  get restored(): number {
    return this.#rows.restored;
  }

  get storageFailed(): boolean {
    return this.#rows.storageFailed;
  }

  // Opening

  /** Reads what was left unsaved; to be called before the first page. */
  restore(): Promise<void> {
    return this.#rows.restore();
  }

  addPage(page: SheetPage): void {
    const states = readPage(page);
    this.#rows.takeIn(states.filter(({ id }) => !this.rows.has(id)));
    this.hear(states.filter(({ id }) => this.rows.has(id)));
  }

  /** The register has come: rules that need it can be asked. */
  knowLaos(states: readonly RowState[]): void {
    this.#rows.knowLaos(states);
  }

  /** In spare time: what the row holds that only one may. */
  lookUpClaims(row: SheetRow): void {
    this.#rows.lookUpClaims(row);
  }

  /** Rows that wait to be saved. */
  toSave(): SheetRow[] {
    return this.counts.unsaved === 0 ? [] : [...this.rows.values()].filter(({ draft }) => draft !== null);
  }

  /** Public records are not taken away without a reason. */
  get needsReasonToDelete(): boolean {
    return this.sheet.fields.some((field) => field.class === 'public');
  }

  // Rights

  mayWrite(row: SheetRow, field: string): boolean {
    return this.#rights.mayWrite(row, field);
  }

  mayDelete(row: SheetRow): boolean {
    return this.#rights.mayDelete(row);
  }

  // Editing

  /** Everything done inside is one action of the officer, taken back by one undo. */
  act<T>(kind: ActionKind, work: () => T): T {
    return this.#acts.act(kind, work);
  }

  /** A large action in pieces, still taken back by one undo. */
  actInPieces(kind: ActionKind, pieces: Iterable<() => void>, breathe: () => Promise<void>): Promise<void> {
    return this.#acts.actInPieces(kind, pieces, breathe);
  }

  /** A cell typed, a block pasted. Cells that may not be written are left alone. */
  type(edits: readonly CellEdit<SheetRow>[], kind: ActionKind = 'type'): void {
    const at = this.#setup.clock().toISOString();
    this.act(kind, () => {
      const changed: { row: SheetRow; draft: RowDraft }[] = [];
      const read = readOnce(this.sheet);
      for (const [row, cells] of byRow(edits)) {
        const writable = cells.filter(({ field }) => this.mayWrite(row, field));
        if (writable.length === 0) continue;
        this.#acts.note(row);
        row.outcome = null;
        const draft = typeCells(row.draft ?? emptyDraft(row.id), writable, { sheet: this.sheet, server: row.server, at, read });
        changed.push({ row, draft });
      }
      this.#rows.commit(changed);
    });
  }

  /** Takes back unsaved cells: one, or all of the row. */
  revert(row: SheetRow, field?: string): void {
    const { draft } = row;
    if (draft === null || draft.sending !== null) return;
    this.act('revertRow', () => {
      this.#acts.note(row);
      row.outcome = null;
      if (field !== undefined) this.#rows.commit([{ row, draft: dropCell(draft, field) }]);
      else if (draft.isNew) this.#rows.forget([row]);
      else this.#rows.commit([{ row, draft: emptyDraft(row.id) }]);
    });
  }

  addRow(): SheetRow {
    const [row] = this.addRows(1, 'top');
    if (row === undefined) throw new Error('A row that was asked for was not made');
    return row;
  }

  addRows(count: number, place: 'top' | 'end'): SheetRow[] {
    return this.act('addRow', () => {
      const rows = Array.from({ length: count }, () => this.#rows.make(newRowId(), null));
      for (const row of rows) this.#acts.note(row);
      for (const row of rows) row.draft = emptyDraft(row.id);
      this.#rows.add(rows, place);
      this.#rows.store(rows.map((row) => ({ rowId: row.id, before: null, after: row.draft })));
      const { laoId } = this.officer;
      if (this.sheet.within === 'lao' && laoId !== null) this.type(rows.map((row) => ({ row, field: 'laoId', text: laoId })));
      return rows;
    });
  }

  /** Marks a record for deletion at the next save, or takes the mark back. A new row is simply dropped. */
  markDeleted(row: SheetRow, isDeleting: boolean): void {
    this.markAllDeleted([row], isDeleting, null);
  }

  markAllDeleted(rows: readonly SheetRow[], isDeleting: boolean, reason: string | null): void {
    const own = rows.filter((row) => this.mayDelete(row) && !row.draft?.sending);
    this.act('deleteRow', () => {
      for (const row of own) this.#acts.note(row);
      this.#mark(own, isDeleting, reason);
    });
  }

  #mark(rows: readonly SheetRow[], isDeleting: boolean, reason: string | null = null): void {
    this.#rows.forget(rows.filter(({ server }) => server === null));
    const at = this.#setup.clock().toISOString();
    const why = reason === null ? {} : { reason };
    const marked = rows.flatMap((row) => (row.server === null ? [] : [{ row, baseVersion: row.server.version }]));
    for (const { row } of marked) row.outcome = null;
    this.#rows.commit(
      marked.map(({ row, baseVersion }) => {
        const deletion = isDeleting ? { baseVersion, at, ...why } : null;
        return { row, draft: { ...(row.draft ?? emptyDraft(row.id)), deletion } };
      }),
    );
  }

  // Undo and redo

  get canUndo(): boolean {
    return this.#acts.canUndo;
  }

  get canRedo(): boolean {
    return this.#acts.canRedo;
  }

  /** Takes back the last action, or does it again; null when there is none. Cells that others changed since are left alone. */
  undo(): Replay | null {
    return this.#acts.undo();
  }

  redo(): Replay | null {
    return this.#acts.redo();
  }

  /** Rows of the action that `undo` or `redo` would replay next. */
  rowsToReplay(way: 'undo' | 'redo'): number {
    return this.#acts.rowsToReplay(way);
  }

  /** As `undo` and `redo`, a few rows at a time; `onPiece` is waited for between them. */
  replayInPieces(way: 'undo' | 'redo', onPiece: (done: number) => Promise<void>): Promise<Replay | null> {
    return this.#acts.replayInPieces(way, onPiece);
  }

  /** New rows that were taken away come back with what was typed into them. */
  #bring(back: readonly { readonly row: SheetRow; readonly draft: RowDraft }[], place: 'top' | 'end'): void {
    if (back.length === 0) return;
    for (const { row, draft } of back) {
      row.draft = draft;
      row.touch();
    }
    this.#rows.add(
      back.map(({ row }) => row),
      place,
    );
    this.#rows.store(back.map(({ row, draft }) => ({ rowId: row.id, before: null, after: draft })));
  }

  /** Settles a conflict: the own value goes on over the other's, or gives way. */
  settleConflict(row: SheetRow, field: string, choice: 'mine' | 'theirs'): void {
    if (row.draft === null || row.server === null) return;
    row.outcome = null;
    const draft = choice === 'mine' ? keepMine(row.draft, field, row.server) : dropCell(row.draft, field);
    this.#rows.commit([{ row, draft: rebase(draft, row.server) }]);
  }

  /** Drafts of rows that are not here, given up by the officer. */
  forgetElsewhere(drafts: readonly RowDraft[]): void {
    this.#rows.forgetElsewhere(drafts);
  }

  /** A row somebody else deleted, together with what was typed into it. */
  forgetGone(row: SheetRow): void {
    this.#rows.forget([row]);
  }

  // For the saver

  /** Sets drafts without the officer's doing (freezing, thawing); resolves when they are on the disk. */
  async setDrafts(changes: readonly { row: SheetRow; draft: RowDraft }[]): Promise<void> {
    this.#rows.commit(changes);
    await this.flushed();
  }

  /** Takes the API's word: rows as they now stand, with what is left of their drafts. */
  takeAnswers(answers: readonly Answered[]): void {
    this.#listening.takeAnswers(answers);
  }

  announce(rows: readonly SheetRow[]): void {
    this.#rows.announce(rows);
  }

  /** Rows whose checks were worked out since: only what is painted of them changes. */
  tellChecked(rows: readonly SheetRow[]): void {
    this.#rows.tellChecked(rows);
  }

  /** Resolves when everything typed so far is on the disk. */
  flushed(): Promise<void> {
    return this.#rows.flushed();
  }

  // Other officers, and other tabs

  /** Rows that were saved elsewhere, as they stand now. Own typing stays over them; rows nobody knew here are added. */
  hear(states: readonly RowState[]): void {
    this.#listening.hear(states);
  }

  /** Marks the rows that other pages are editing. */
  markEdited(others: readonly EditedElsewhere[]): void {
    this.#listening.markEdited(others);
  }

  /** Rows with typing that is not saved, the latest last. */
  unsavedRows(): SheetRow[] {
    return this.counts.unsaved === 0 ? [] : [...this.rows.values()].filter((row) => row.draft !== null && row.server !== null);
  }

  close(): void {
    this.#rows.close();
  }
}

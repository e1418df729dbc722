// The open sheet: its rows with the drafts over them. Every edit goes through here, onto the disk, and to the officer's other tabs.

import type { RowState, SheetPage } from '../../shared/api.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { may } from '../../shared/permissions.ts';
import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import { dropCell, emptyDraft, isNewRowId, isSettled, keepMine, newRowId, type RowDraft, readOnce, rebase, typeCells } from './draft.ts';
import type { DraftChange, DraftStore } from './draft-store.ts';
import type { CellEdit } from './paste-plan.ts';
import { readPage } from './sheet-page.ts';
import { SheetRow } from './sheet-row.ts';
import type { TabChannel } from './tab-channel.ts';
import { type ActionKind, changedFields, isSameDraft, type RowStep, replay, type Step, Steps } from './undo.ts';

export type WorkbookEvent =
  | { readonly kind: 'added'; readonly rows: readonly SheetRow[]; readonly place?: 'top' | 'end' }
  | { readonly kind: 'changed' | 'removed'; readonly rows: readonly SheetRow[] }
  /** Nothing of the rows: storage trouble and the like. */
  | { readonly kind: 'state' };

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

export interface WorkbookSetup {
  readonly sheet: Sheet;
  readonly officer: Officer;
  /** Day in Asia/Bangkok. */
  readonly today: string;
  /** Null where the browser keeps nothing (then drafts live as long as the page). */
  readonly store: DraftStore | null;
  readonly channel: TabChannel | null;
  readonly clock: () => Date;
}

export class Workbook {
  readonly sheet: Sheet;
  readonly officer: Officer;
  readonly today: string;
  readonly rows = new Map<string, SheetRow>();
  /** Drafts of rows that are not in the opened scope, or no longer there. */
  elsewhere: readonly RowDraft[] = [];
  /** Rows with drafts found when the sheet was opened. */
  restored = 0;
  storageFailed = false;
  revision = 0;
  readonly #setup: WorkbookSetup;
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  /** Rights by what the server holds of a row: the grid asks them of every cell that it paints. */
  readonly #rights = new WeakMap<RowState, Map<string, boolean>>();
  readonly #steps = new Steps<SheetRow>();
  /** Rows touched by the action going on, as they were before it. */
  #acting: Map<SheetRow, Pick<RowStep<SheetRow>, 'before' | 'server'>> | null = null;
  #waiting = new Map<string, RowDraft>();
  #writing: Promise<void> = Promise.resolve();

  constructor(setup: WorkbookSetup) {
    this.#setup = setup;
    this.sheet = setup.sheet;
    this.officer = setup.officer;
    this.today = setup.today;
    this.storageFailed = setup.store === null;
    setup.channel?.listen({
      drafts: (rowIds) => void this.#readAgain(rowIds),
      saved: (states) => this.#hearSaved(states),
    });
  }

  subscribe(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #emit(event: WorkbookEvent): void {
    this.revision += 1;
    for (const listener of this.#listeners) listener(event);
  }

  // Opening

  /** Reads what was left unsaved; to be called before the first page. */
  async restore(): Promise<void> {
    const drafts = (await this.#setup.store?.readAll()) ?? [];
    this.restored = drafts.length;
    this.#waiting = new Map(drafts.filter(({ isNew }) => !isNew).map((draft) => [draft.rowId, draft]));
    this.elsewhere = [...this.#waiting.values()];
    this.#add(drafts.filter(({ isNew }) => isNew).map((draft) => new SheetRow(this.sheet, this.today, draft.rowId, null, draft)));
  }

  addPage(page: SheetPage): void {
    const rows = readPage(page).map((server) => {
      const draft = this.#waiting.get(server.id) ?? null;
      this.#waiting.delete(server.id);
      return new SheetRow(this.sheet, this.today, server.id, server, draft);
    });
    this.#add(rows);
    this.#commit(rows.filter(({ draft }) => draft !== null).map((row) => ({ row, draft: rebased(row) })));
    this.elsewhere = [...this.#waiting.values()];
  }

  #add(rows: readonly SheetRow[], place: 'top' | 'end' = 'top'): void {
    for (const row of rows) this.rows.set(row.id, row);
    this.#emit({ kind: 'added', rows, place });
  }

  // Rights

  mayWrite(row: SheetRow, field: string): boolean {
    if (row.isGone || row.isDeleting) return false;
    if (row.server === null) return may(this.officer, 'create', this.sheet) && may(this.officer, 'write', this.sheet, undefined, field);
    const known = this.#rights.get(row.server)?.get(field);
    return known ?? this.#askRight(row.server, field);
  }

  #askRight(server: RowState, field: string): boolean {
    const right = fieldOf(this.sheet, field)?.isFixed !== true && may(this.officer, 'write', this.sheet, server.values, field);
    const known = this.#rights.get(server) ?? new Map<string, boolean>();
    this.#rights.set(server, known.set(field, right));
    return right;
  }

  mayDelete(row: SheetRow): boolean {
    return row.server === null || may(this.officer, 'delete', this.sheet, row.server.values);
  }

  // Editing

  /** Everything done inside is one action of the officer, taken back by one undo. */
  act<T>(kind: ActionKind, work: () => T): T {
    if (this.#acting !== null) return work();
    const acting = new Map<SheetRow, Pick<RowStep<SheetRow>, 'before' | 'server'>>();
    this.#acting = acting;
    try {
      return work();
    } finally {
      this.#acting = null;
      const rows = [...acting].map(([row, was]) => ({ row, ...was, after: this.#isHere(row) ? row.draft : null }));
      this.#steps.record({ kind, rows: rows.filter(({ before, after }) => !isSameDraft(before, after)) });
      this.#emit({ kind: 'state' });
    }
  }

  #isHere(row: SheetRow): boolean {
    return this.rows.get(row.id) === row;
  }

  #note(row: SheetRow): void {
    const was = { before: this.#isHere(row) ? row.draft : null, server: row.server };
    if (this.#acting !== null && !this.#acting.has(row)) this.#acting.set(row, was);
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
        this.#note(row);
        row.outcome = null;
        const draft = typeCells(row.draft ?? emptyDraft(row.id), writable, { sheet: this.sheet, server: row.server, at, read });
        changed.push({ row, draft });
      }
      this.#commit(changed);
    });
  }

  /** Takes back unsaved cells: one, or all of the row. */
  revert(row: SheetRow, field?: string): void {
    const { draft } = row;
    if (draft === null || draft.sending !== null) return;
    this.act('revertRow', () => {
      this.#note(row);
      row.outcome = null;
      if (field !== undefined) this.#commit([{ row, draft: dropCell(draft, field) }]);
      else if (draft.isNew) this.#forget(row);
      else this.#commit([{ row, draft: emptyDraft(row.id) }]);
    });
  }

  addRow(): SheetRow {
    const [row] = this.addRows(1, 'top');
    if (row === undefined) throw new Error('A row that was asked for was not made');
    return row;
  }

  addRows(count: number, place: 'top' | 'end'): SheetRow[] {
    return this.act('addRow', () => {
      const rows = Array.from({ length: count }, () => new SheetRow(this.sheet, this.today, newRowId(), null, null));
      for (const row of rows) this.#note(row);
      for (const row of rows) row.draft = emptyDraft(row.id);
      this.#add(rows, place);
      this.#store(rows.map((row) => ({ rowId: row.id, before: null, after: row.draft })));
      const { laoId } = this.officer;
      if (this.sheet.within === 'lao' && laoId !== null) this.type(rows.map((row) => ({ row, field: 'laoId', text: laoId })));
      return rows;
    });
  }

  /** Marks a record for deletion at the next save, or takes the mark back. A new row is simply dropped. */
  markDeleted(row: SheetRow, isDeleting: boolean): void {
    if (!this.mayDelete(row) || row.draft?.sending) return;
    this.act('deleteRow', () => {
      this.#note(row);
      this.#mark(row, isDeleting);
    });
  }

  #mark(row: SheetRow, isDeleting: boolean): void {
    if (row.server === null) {
      this.#forget(row);
      return;
    }
    row.outcome = null;
    const deletion = isDeleting ? { baseVersion: row.server.version, at: this.#setup.clock().toISOString() } : null;
    this.#commit([{ row, draft: { ...(row.draft ?? emptyDraft(row.id)), deletion } }]);
  }

  // Undo and redo

  get canUndo(): boolean {
    return this.#steps.canUndo;
  }

  get canRedo(): boolean {
    return this.#steps.canRedo;
  }

  /** Takes back the last action, or does it again; null when there is none. Cells that others changed since are left alone. */
  undo(): Replay | null {
    return this.#replay(this.#steps.undo());
  }

  redo(): Replay | null {
    return this.#replay(this.#steps.redo());
  }

  #replay(step: Step<SheetRow> | null): Replay | null {
    if (step === null) return null;
    const at = this.#setup.clock().toISOString();
    const cells: { row: SheetRow; field: string }[] = [];
    const refused: { row: SheetRow; field: string | null }[] = [];
    const rows: SheetRow[] = [];
    const drafts: { row: SheetRow; draft: RowDraft }[] = [];
    for (const rowStep of step.rows) {
      const { row, before, after } = rowStep;
      if (rowStep.server === null && (before === null || after === null)) {
        if (this.#bringOrTake(row, after)) rows.push(row);
        else refused.push({ row, field: null });
        continue;
      }
      const isOpen = this.#isHere(row) && !row.isGone;
      const mayWrite = (field: string) => isOpen && (row.isDeleting || this.mayWrite(row, field));
      const replayed = replay(this.sheet, rowStep, { draft: row.draft, server: row.server, mayWrite }, at);
      for (const field of replayed.refused) refused.push({ row, field });
      if (!isOpen) {
        if (replayed.refused.length === 0) refused.push({ row, field: null });
        continue;
      }
      for (const field of changedFields(row.draft, replayed.draft)) cells.push({ row, field });
      if (row.isDeleting !== (replayed.draft.deletion !== null)) rows.push(row);
      row.outcome = null;
      drafts.push({ row, draft: replayed.draft });
    }
    this.#commit(drafts);
    this.#emit({ kind: 'state' });
    return { kind: step.kind, cells, rows, refused };
  }

  /** A new row comes back with what was typed (`draft`), or goes (null); one that was saved meanwhile is marked for deletion. */
  #bringOrTake(row: SheetRow, draft: RowDraft | null): boolean {
    if (row.draft?.sending) return false;
    if (row.server !== null) {
      if (row.isGone || !this.#isHere(row) || !this.mayDelete(row)) return false;
      this.#mark(row, draft === null);
    } else if (draft === null) {
      if (this.#isHere(row)) this.#forget(row);
    } else {
      row.draft = draft;
      row.touch();
      this.#add([row]);
      this.#store([{ rowId: row.id, before: null, after: draft }]);
    }
    return true;
  }

  /** Settles a conflict: the own value goes on over the other's, or gives way. */
  settleConflict(row: SheetRow, field: string, choice: 'mine' | 'theirs'): void {
    if (row.draft === null || row.server === null) return;
    row.outcome = null;
    const draft = choice === 'mine' ? keepMine(row.draft, field, row.server) : dropCell(row.draft, field);
    this.#commit([{ row, draft: rebase(draft, row.server) }]);
  }

  /** Drafts of rows that are not here, given up by the officer. */
  forgetElsewhere(drafts: readonly RowDraft[]): void {
    const gone = new Set(drafts.map(({ rowId }) => rowId));
    this.elsewhere = this.elsewhere.filter(({ rowId }) => !gone.has(rowId));
    for (const rowId of gone) this.#waiting.delete(rowId);
    this.#store(drafts.map((draft) => ({ rowId: draft.rowId, before: draft, after: null })));
    this.#emit({ kind: 'state' });
  }

  /** A row somebody else deleted, together with what was typed into it. */
  forgetGone(row: SheetRow): void {
    this.#forget(row);
  }

  #forget(row: SheetRow): void {
    this.#store([{ rowId: row.id, before: row.draft, after: null }]);
    this.rows.delete(row.id);
    this.#emit({ kind: 'removed', rows: [row] });
  }

  // For the saver

  /** Sets drafts without the officer's doing (freezing, thawing); resolves when they are on the disk. */
  async setDrafts(changes: readonly { row: SheetRow; draft: RowDraft }[]): Promise<void> {
    this.#commit(changes);
    await this.#writing;
  }

  /**
   * Takes the API's word: rows as they now stand, with what is left of their drafts. Does not wait for the disk: a change whose
   * answer is lost in a crash is sent again and answered the same.
   */
  takeAnswers(changes: readonly { row: SheetRow; server: RowState | null; draft: RowDraft }[]): void {
    const [gone, stay] = [changes.filter(isDeletionDone), changes.filter((change) => !isDeletionDone(change))];
    const born = stay.filter(({ row, draft }) => row.id !== draft.rowId);
    for (const { row, draft } of born) this.#rename(row, draft.rowId);
    for (const { row, server } of stay) {
      if (server !== null) row.server = server;
      row.touch();
    }
    this.#commit(stay);
    for (const { row } of gone) this.#forget(row);
    this.#setup.channel?.tellSaved(changes.flatMap(({ server }) => (server === null ? [] : [server])));
  }

  /** A new row was saved: it goes on under the id of its record. */
  #rename(row: SheetRow, id: string): void {
    this.#store([{ rowId: row.id, before: row.draft, after: null }]);
    this.rows.delete(row.id);
    this.#emit({ kind: 'removed', rows: [row] });
    row.id = id;
    row.draft = null;
    this.rows.set(id, row);
    this.#emit({ kind: 'added', rows: [row] });
  }

  announce(rows: readonly SheetRow[]): void {
    for (const row of rows) row.touch();
    this.#emit({ kind: 'changed', rows });
  }

  /** Rows whose checks were worked out since: only what is painted of them changes. */
  tellChecked(rows: readonly SheetRow[]): void {
    this.#emit({ kind: 'changed', rows });
  }

  // Keeping

  #commit(changes: readonly { row: SheetRow; draft: RowDraft }[]): void {
    if (changes.length === 0) return;
    const written = changes.flatMap(({ row, draft }) => {
      const [before, after] = [row.draft, isSettled(draft) ? null : draft];
      row.draft = after;
      // Freezing and thawing change nothing that is shown: the checks of thousands of rows need not be done again.
      if (before === null || after === null || before.cells !== after.cells || before.deletion !== after.deletion) row.touch();
      return before === after ? [] : [{ rowId: row.id, before, after }];
    });
    this.#store(written);
    this.#emit({ kind: 'changed', rows: changes.map(({ row }) => row) });
  }

  #store(changes: readonly DraftChange[]): void {
    const { store, channel } = this.#setup;
    if (store === null || changes.length === 0) return;
    this.#writing = this.#writing
      .then(() => keep(store, changes))
      .then(() => channel?.tellDrafts(changes.map(({ rowId }) => rowId)))
      .catch((error: unknown) => {
        console.error('A draft could not be kept on this computer', error);
        this.storageFailed = true;
        this.#emit({ kind: 'state' });
      });
  }

  /** Resolves when everything typed so far is on the disk. */
  flushed(): Promise<void> {
    return this.#writing;
  }

  // Other tabs of the same officer

  async #readAgain(rowIds: readonly string[]): Promise<void> {
    await this.#writing;
    const drafts = await this.#setup.store?.read(rowIds);
    const changed: SheetRow[] = [];
    for (const [rowId, draft] of drafts ?? []) {
      const row = this.rows.get(rowId);
      if (row !== undefined) {
        row.draft = draft === null ? null : { ...draft, cells: { ...draft.cells, ...this.#unkept(row) } };
        changed.push(row);
      } else if (draft !== null && isNewRowId(rowId)) this.#add([new SheetRow(this.sheet, this.today, rowId, null, draft)]);
    }
    const dropped = changed.filter((row) => row.server === null && row.draft === null);
    for (const row of dropped) this.rows.delete(row.id);
    this.#emit({ kind: 'removed', rows: dropped });
    this.announce(changed.filter((row) => !dropped.includes(row)));
  }

  /** Cells that are never on the disk, and so unknown to other tabs. */
  #unkept(row: SheetRow): RowDraft['cells'] {
    const cells = Object.entries(row.draft?.cells ?? {});
    return Object.fromEntries(cells.filter(([field]) => fieldOf(this.sheet, field)?.class === 'transient'));
  }

  #hearSaved(states: readonly RowState[]): void {
    const known = states.flatMap((server) => {
      const row = this.rows.get(server.id);
      return row !== undefined && (row.server?.version ?? 0) < server.version ? [{ row, server }] : [];
    });
    for (const { row, server } of known) row.server = server;
    const [gone, stay] = [
      known.filter(({ row }) => row.isGone && row.draft === null),
      known.filter(({ row }) => !row.isGone || row.draft !== null),
    ];
    for (const { row } of gone) this.#forget(row);
    this.announce(stay.map(({ row }) => row));
  }

  close(): void {
    this.#setup.channel?.close();
    void this.#writing.then(() => this.#setup.store?.close());
  }
}

function rebased({ draft, server, id }: SheetRow): RowDraft {
  const own = draft ?? emptyDraft(id);
  return server === null ? own : rebase(own, server);
}

function isDeletionDone({ server, draft }: { server: RowState | null; draft: RowDraft }): boolean {
  return server?.isDeleted === true && isSettled(draft);
}

function byRow(edits: readonly CellEdit<SheetRow>[]): Map<SheetRow, CellEdit<SheetRow>[]> {
  const found = new Map<SheetRow, CellEdit<SheetRow>[]>();
  for (const edit of edits) {
    const known = found.get(edit.row);
    if (known === undefined) found.set(edit.row, [edit]);
    else known.push(edit);
  }
  return found;
}

/** Rows kept in one transaction: a large paste goes to the disk in pieces, so that the page paints and the keys answer meanwhile. */
const KEPT_TOGETHER = 250;

async function keep(store: DraftStore, changes: readonly DraftChange[]): Promise<void> {
  if (changes.length <= KEPT_TOGETHER) return store.write(changes);
  for (let start = 0; start < changes.length; start += KEPT_TOGETHER) {
    await new Promise((painted) => setTimeout(painted));
    await store.write(changes.slice(start, start + KEPT_TOGETHER));
  }
}

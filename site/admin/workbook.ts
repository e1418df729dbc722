// The open sheet: its rows with the drafts over them. Every edit goes through here, onto the disk, and to the officer's other tabs.

import type { RowState, SheetPage } from '../../shared/api.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { may } from '../../shared/permissions.ts';
import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import { dropCell, emptyDraft, isNewRowId, isSettled, keepMine, newRowId, type RowDraft, rebase, typeCell } from './draft.ts';
import type { DraftChange, DraftStore } from './draft-store.ts';
import type { CellEdit } from './paste-plan.ts';
import { readPage } from './sheet-page.ts';
import { SheetRow } from './sheet-row.ts';
import type { TabChannel } from './tab-channel.ts';

export type WorkbookEvent =
  | { readonly kind: 'added' | 'changed' | 'removed'; readonly rows: readonly SheetRow[] }
  /** Nothing of the rows: storage trouble and the like. */
  | { readonly kind: 'state' };

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

  #add(rows: readonly SheetRow[]): void {
    for (const row of rows) this.rows.set(row.id, row);
    this.#emit({ kind: 'added', rows });
  }

  // Rights

  mayWrite(row: SheetRow, field: string): boolean {
    if (row.isGone || row.isDeleting) return false;
    if (row.server === null) return may(this.officer, 'create', this.sheet) && may(this.officer, 'write', this.sheet, undefined, field);
    return fieldOf(this.sheet, field)?.isFixed !== true && may(this.officer, 'write', this.sheet, row.server.values, field);
  }

  mayDelete(row: SheetRow): boolean {
    return row.server === null || may(this.officer, 'delete', this.sheet, row.server.values);
  }

  // Editing

  /** One action of the officer: a cell typed, a block pasted. Cells that may not be written are left alone. */
  type(edits: readonly CellEdit<SheetRow>[]): void {
    const at = this.#setup.clock().toISOString();
    const drafts = new Map<SheetRow, RowDraft>();
    for (const { row, field: name, text } of edits) {
      const field = fieldOf(this.sheet, name);
      if (field === undefined || !this.mayWrite(row, name)) continue;
      const draft = drafts.get(row) ?? row.draft ?? emptyDraft(row.id);
      drafts.set(row, typeCell(draft, { sheet: this.sheet, field, text, server: row.server, at }));
    }
    for (const row of drafts.keys()) row.outcome = null;
    this.#commit([...drafts].map(([row, draft]) => ({ row, draft })));
  }

  /** Takes back unsaved cells: one, or all of the row. */
  revert(row: SheetRow, field?: string): void {
    if (row.draft === null || row.draft.sending !== null) return;
    row.outcome = null;
    if (field !== undefined) this.#commit([{ row, draft: dropCell(row.draft, field) }]);
    else if (row.draft.isNew) this.#forget(row);
    else this.#commit([{ row, draft: emptyDraft(row.id) }]);
  }

  addRow(): SheetRow {
    const row = new SheetRow(this.sheet, this.today, newRowId(), null, null);
    this.#add([row]);
    this.#commit([{ row, draft: emptyDraft(row.id) }]);
    if (this.sheet.within === 'lao' && this.officer.laoId !== null) this.type([{ row, field: 'laoId', text: this.officer.laoId }]);
    return row;
  }

  /** Marks a record for deletion at the next save, or takes the mark back. A new row is simply dropped. */
  markDeleted(row: SheetRow, isDeleting: boolean): void {
    if (!this.mayDelete(row) || row.draft?.sending) return;
    if (row.server === null) {
      this.#forget(row);
      return;
    }
    row.outcome = null;
    const deletion = isDeleting ? { baseVersion: row.server.version, at: this.#setup.clock().toISOString() } : null;
    this.#commit([{ row, draft: { ...(row.draft ?? emptyDraft(row.id)), deletion } }]);
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
      .then(() => store.write(changes))
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

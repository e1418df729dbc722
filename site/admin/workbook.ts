// The open sheet: its rows with the drafts over them. Every edit goes through here, onto the disk, and to the officer's other tabs.

import type { RowState, SheetPage } from '../../shared/api.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import { Acts, type Replay } from './acts.ts';
import { type Counts, Tally } from './counts.ts';
import { dropCell, emptyDraft, isNewRowId, isSettled, keepMine, newRowId, type RowDraft, readOnce, rebase, typeCells } from './draft.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { DraftChange, DraftStore } from './draft-store.ts';
import { Neighbours } from './neighbours.ts';
import type { CellEdit } from './paste-plan.ts';
import { Rights } from './rights.ts';
import { readPage } from './sheet-page.ts';
import { SheetRow } from './sheet-row.ts';
import type { TabChannel } from './tab-channel.ts';
import type { ActionKind } from './undo.ts';

export type WorkbookEvent =
  | { readonly kind: 'added'; readonly rows: readonly SheetRow[]; readonly place?: 'top' | 'end' }
  /** `checked`: only what the rules find in them was worked out. */
  | { readonly kind: 'changed' | 'checked' | 'removed'; readonly rows: readonly SheetRow[] }
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

/** Rows of one action whose neighbours are looked up at once; those of a large paste follow in spare time. */
const FOLLOWED_AT_ONCE = 200;

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
  readonly #rights: Rights;
  readonly #keeper: DraftKeeper;
  readonly #acts: Acts;
  readonly #neighbours: Neighbours;
  readonly #tally = new Tally();
  #waiting = new Map<string, RowDraft>();
  #edited: ReadonlySet<string> = new Set();

  constructor(setup: WorkbookSetup) {
    this.#setup = setup;
    this.sheet = setup.sheet;
    this.officer = setup.officer;
    this.today = setup.today;
    this.storageFailed = setup.store === null;
    this.#neighbours = new Neighbours(setup.sheet);
    this.#rights = new Rights(setup.sheet, setup.officer);
    this.#keeper = new DraftKeeper(setup.store, setup.channel, () => {
      this.storageFailed = true;
      this.#emit({ kind: 'state' });
    });
    this.#acts = new Acts({
      sheet: setup.sheet,
      clock: setup.clock,
      isHere: (row) => this.#isHere(row),
      mayWrite: (row, field) => this.mayWrite(row, field),
      mayDelete: (row) => this.mayDelete(row),
      commit: (changes) => this.#commit(changes),
      mark: (row, isDeleting) => this.#mark(row, isDeleting),
      forget: (row) => this.#forget(row),
      bring: (row, draft) => this.#bring(row, draft),
      tell: () => this.#emit({ kind: 'state' }),
    });
    setup.channel?.listen({
      drafts: (rowIds) => void this.#readAgain(rowIds),
      saved: (states) => this.hear(states),
    });
  }

  subscribe(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get counts(): Counts {
    return this.#tally.counts;
  }

  #emit(event: WorkbookEvent): void {
    this.revision += 1;
    if (event.kind !== 'state') this.#tally.follow(event.rows, (row) => this.#isHere(row));
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
    const states = readPage(page);
    this.#takeIn(states.filter(({ id }) => !this.rows.has(id)));
    this.hear(states.filter(({ id }) => this.rows.has(id)));
  }

  /** Rows new to the sheet, each under the draft that waited for it. */
  #takeIn(states: readonly RowState[]): void {
    const rows = states.map((server) => {
      const draft = this.#waiting.get(server.id) ?? null;
      this.#waiting.delete(server.id);
      return new SheetRow(this.sheet, this.today, server.id, server, draft);
    });
    this.#add(rows);
    this.#commit(rows.filter(({ draft }) => draft !== null).map((row) => ({ row, draft: rebased(row) })));
    this.elsewhere = [...this.#waiting.values()];
  }

  #add(rows: readonly SheetRow[], place: 'top' | 'end' = 'top'): void {
    for (const row of rows) {
      this.rows.set(row.id, row);
      row.neighbours = this.#neighbours;
    }
    const affected = this.#followed(rows);
    this.#emit({ kind: 'added', rows, place });
    if (affected.length > 0) this.#emit({ kind: 'changed', rows: affected });
  }

  /** Rows that have to be checked again because these came, changed or went; those that nobody looked at yet will be anyway. */
  #followed(rows: readonly SheetRow[]): SheetRow[] {
    const typed = rows.filter((row) => row.draft !== null && this.#isHere(row));
    const isLarge = typed.length > FOLLOWED_AT_ONCE;
    const affected = isLarge ? this.#neighbours.followLater(typed) : new Set<SheetRow>();
    const now = isLarge ? rows.filter((row) => row.draft === null || !this.#isHere(row)) : rows;
    for (const row of now) for (const other of this.#neighbours.follow(row, this.#isHere(row))) affected.add(other);
    return touchBeside(affected);
  }

  /** The register has come: rules that need it can be asked. */
  knowLaos(states: readonly RowState[]): void {
    this.#neighbours.knowLaos(states.map(({ values }) => values));
    this.#emit({ kind: 'changed', rows: touchBeside(this.rows.values()) });
  }

  /** In spare time: what the row holds that only one may. */
  lookUpClaims(row: SheetRow): void {
    const late = this.#neighbours.catchUp(row, this.#isHere(row));
    const affected = touchBeside(new Set([...late, ...this.#neighbours.lookUpClaims(row)]));
    if (affected.length > 0) this.#emit({ kind: 'changed', rows: affected });
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

  #isHere(row: SheetRow): boolean {
    return this.rows.get(row.id) === row;
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
      this.#commit(changed);
    });
  }

  /** Takes back unsaved cells: one, or all of the row. */
  revert(row: SheetRow, field?: string): void {
    const { draft } = row;
    if (draft === null || draft.sending !== null) return;
    this.act('revertRow', () => {
      this.#acts.note(row);
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
      for (const row of rows) this.#acts.note(row);
      for (const row of rows) row.draft = emptyDraft(row.id);
      this.#add(rows, place);
      this.#store(rows.map((row) => ({ rowId: row.id, before: null, after: row.draft })));
      const { laoId } = this.officer;
      if (this.sheet.within === 'lao' && laoId !== null) this.type(rows.map((row) => ({ row, field: 'laoId', text: laoId })));
      return rows;
    });
  }

  /** New rows with the same values, as far as they can be written; what only one record may hold is found by the checks. */
  duplicateRows(rows: readonly SheetRow[]): SheetRow[] {
    return this.act('duplicateRow', () => {
      const fresh = this.addRows(rows.length, 'top');
      const fields = this.sheet.fields.filter((field) => field.kind.kind !== 'computed' && field.name !== this.sheet.keyField);
      const edits = fresh.flatMap((row, index) =>
        fields.flatMap((field) => {
          const text = rows[index]?.textOf(field, 'th') ?? '';
          return text === '' ? [] : [{ row, field: field.name, text }];
        }),
      );
      this.type(edits);
      return fresh;
    });
  }

  /** Marks a record for deletion at the next save, or takes the mark back. A new row is simply dropped. */
  markDeleted(row: SheetRow, isDeleting: boolean): void {
    this.markAllDeleted([row], isDeleting, null);
  }

  markAllDeleted(rows: readonly SheetRow[], isDeleting: boolean, reason: string | null): void {
    const own = rows.filter((row) => this.mayDelete(row) && !row.draft?.sending);
    this.act('deleteRow', () => {
      for (const row of own) {
        this.#acts.note(row);
        this.#mark(row, isDeleting, reason);
      }
    });
  }

  #mark(row: SheetRow, isDeleting: boolean, reason: string | null = null): void {
    if (row.server === null) {
      this.#forget(row);
      return;
    }
    row.outcome = null;
    const at = this.#setup.clock().toISOString();
    const deletion = isDeleting ? { baseVersion: row.server.version, at, ...(reason === null ? {} : { reason }) } : null;
    this.#commit([{ row, draft: { ...(row.draft ?? emptyDraft(row.id)), deletion } }]);
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

  /** A new row that was taken away comes back with what was typed into it. */
  #bring(row: SheetRow, draft: RowDraft): void {
    row.draft = draft;
    row.touch();
    this.#add([row]);
    this.#store([{ rowId: row.id, before: null, after: draft }]);
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
    const affected = this.#followed([row]);
    this.#emit({ kind: 'removed', rows: [row] });
    this.#emit({ kind: 'changed', rows: affected });
  }

  // For the saver

  /** Sets drafts without the officer's doing (freezing, thawing); resolves when they are on the disk. */
  async setDrafts(changes: readonly { row: SheetRow; draft: RowDraft }[]): Promise<void> {
    this.#commit(changes);
    await this.flushed();
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
    this.#emit({ kind: 'changed', rows: [...rows, ...this.#followed(rows)] });
  }

  /** Rows whose checks were worked out since: only what is painted of them changes. */
  tellChecked(rows: readonly SheetRow[]): void {
    this.#emit({ kind: 'checked', rows });
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
    const rows = changes.map(({ row }) => row);
    this.#emit({ kind: 'changed', rows: [...rows, ...this.#followed(rows)] });
  }

  #store(changes: readonly DraftChange[]): void {
    this.#keeper.keep(changes);
  }

  /** Resolves when everything typed so far is on the disk. */
  flushed(): Promise<void> {
    return this.#keeper.flushed();
  }

  // Other tabs of the same officer

  async #readAgain(rowIds: readonly string[]): Promise<void> {
    await this.flushed();
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
    for (const row of dropped) this.#forget(row);
    this.announce(changed.filter((row) => !dropped.includes(row)));
  }

  /** Cells that are never on the disk, and so unknown to other tabs. */
  #unkept(row: SheetRow): RowDraft['cells'] {
    const cells = Object.entries(row.draft?.cells ?? {});
    return Object.fromEntries(cells.filter(([field]) => fieldOf(this.sheet, field)?.class === 'transient'));
  }

  // Other officers, and other tabs

  /** Rows that were saved elsewhere, as they stand now. Own typing stays over them; rows nobody knew here are added. */
  hear(states: readonly RowState[]): void {
    const known = states.flatMap((server) => {
      const row = this.rows.get(server.id);
      return row !== undefined && (row.server?.version ?? 0) < server.version ? [{ row, server }] : [];
    });
    for (const { row, server } of known) row.server = server;
    const heard = known.map(({ row }) => row);
    const gone = heard.filter((row) => row.isGone && row.draft === null);
    for (const row of gone) this.#forget(row);
    const stay = heard.filter((row) => !gone.includes(row));
    for (const row of stay) row.touch();
    this.#commit(stay.filter(({ draft }) => draft !== null).map((row) => ({ row, draft: rebased(row) })));
    if (stay.length > 0) this.announce(stay);
    const fresh = states.filter((server) => !server.isDeleted && !this.rows.has(server.id));
    if (fresh.length > 0) this.#takeIn(fresh);
  }

  /** Marks the rows that other pages are editing. */
  markEdited(others: readonly { readonly name: string; readonly rows: readonly string[] }[]): void {
    const editors = new Map(others.flatMap(({ name, rows }) => rows.map((id) => [id, name])));
    const changed = [...new Set([...this.#edited, ...editors.keys()])]
      .flatMap((id) => this.rows.get(id) ?? [])
      .filter((row) => row.editedBy !== (editors.get(row.id) ?? null));
    for (const row of changed) row.editedBy = editors.get(row.id) ?? null;
    this.#edited = new Set(editors.keys());
    if (changed.length > 0) this.#emit({ kind: 'changed', rows: changed });
  }

  /** Rows with typing that is not saved, the latest last. */
  unsavedRows(): SheetRow[] {
    return this.counts.unsaved === 0 ? [] : [...this.rows.values()].filter((row) => row.draft !== null && row.server !== null);
  }

  close(): void {
    this.#keeper.close();
  }
}

function rebased({ draft, server, id }: SheetRow): RowDraft {
  const own = draft ?? emptyDraft(id);
  return server === null ? own : rebase(own, server);
}

/** Returns those that were looked at. */
function touchBeside(rows: Iterable<SheetRow>): SheetRow[] {
  const looked = [...rows].filter((row) => row.isViewed);
  for (const row of looked) row.touchBeside();
  return looked;
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

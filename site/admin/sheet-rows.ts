// The rows of the open sheet with the drafts over them: what is here, what is kept on the disk, and who is told. What the officer does to
// them is the workbook's; what comes from elsewhere, listening.ts's.

import type { RowState } from '../../shared/api.ts';
import type { Officer } from '../../shared/people/officer.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { type Counts, Tally } from './counts.ts';
import { emptyDraft, isSettled, type RowDraft, rebase } from './draft.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { DraftChange, DraftStore } from './draft-store.ts';
import { Neighbours } from './neighbours.ts';
import { SheetRow } from './sheet-row.ts';
import type { TabChannel } from './tab-channel.ts';

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

export class SheetRows {
  readonly byId = new Map<string, SheetRow>();
  /** Drafts of rows that are not in the opened scope, or no longer there. */
  elsewhere: readonly RowDraft[] = [];
  /** Rows with drafts found when the sheet was opened. */
  restored = 0;
  storageFailed: boolean;
  revision = 0;
  readonly #setup: WorkbookSetup;
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  readonly #keeper: DraftKeeper;
  readonly #neighbours: Neighbours;
  readonly #tally = new Tally();
  #waiting = new Map<string, RowDraft>();

  constructor(setup: WorkbookSetup) {
    this.#setup = setup;
    this.storageFailed = setup.store === null;
    this.#neighbours = new Neighbours(setup.sheet);
    this.#keeper = new DraftKeeper(setup.store, setup.channel, () => {
      this.storageFailed = true;
      this.emit({ kind: 'state' });
    });
  }

  subscribe(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get counts(): Counts {
    return this.#tally.counts;
  }

  emit(event: WorkbookEvent): void {
    this.revision += 1;
    if (event.kind !== 'state') this.#tally.follow(event.rows, (row) => this.isHere(row));
    for (const listener of this.#listeners) listener(event);
  }

  /** Reads what was left unsaved; to be called before the first page. */
  async restore(): Promise<void> {
    const drafts = (await this.#setup.store?.readAll()) ?? [];
    this.restored = drafts.length;
    this.#waiting = new Map(drafts.filter(({ isNew }) => !isNew).map((draft) => [draft.rowId, draft]));
    this.elsewhere = [...this.#waiting.values()];
    this.add(drafts.filter(({ isNew }) => isNew).map((draft) => this.make(draft.rowId, draft)));
  }

  /** Rows new to the sheet, each under the draft that waited for it. */
  takeIn(states: readonly RowState[]): void {
    const rows = states.map((server) => {
      const draft = this.#waiting.get(server.id) ?? null;
      this.#waiting.delete(server.id);
      return this.make(server.id, draft, server);
    });
    this.add(rows);
    this.commit(rows.filter(({ draft }) => draft !== null).map((row) => ({ row, draft: rebased(row) })));
    this.elsewhere = [...this.#waiting.values()];
  }

  add(rows: readonly SheetRow[], place: 'top' | 'end' = 'top'): void {
    for (const row of rows) {
      this.byId.set(row.id, row);
      row.neighbours = this.#neighbours;
    }
    const affected = this.#followed(rows);
    this.emit({ kind: 'added', rows, place });
    if (affected.length > 0) this.emit({ kind: 'changed', rows: affected });
  }

  /** Rows that have to be checked again because these came, changed or went; those that nobody looked at yet will be anyway. */
  #followed(rows: readonly SheetRow[]): SheetRow[] {
    const typed = rows.filter((row) => row.draft !== null && this.isHere(row));
    const isLarge = typed.length > FOLLOWED_AT_ONCE;
    const affected = isLarge ? this.#neighbours.followLater(typed) : new Set<SheetRow>();
    const now = isLarge ? rows.filter((row) => row.draft === null || !this.isHere(row)) : rows;
    for (const row of now) for (const other of this.#neighbours.follow(row, this.isHere(row))) affected.add(other);
    return touchBeside(affected);
  }

  /** The register has come: rules that need it can be asked. */
  knowLaos(states: readonly RowState[]): void {
    this.#neighbours.knowLaos(states.map(({ values }) => values));
    this.emit({ kind: 'changed', rows: touchBeside(this.byId.values()) });
  }

  /** In spare time: what the row holds that only one may. */
  lookUpClaims(row: SheetRow): void {
    const late = this.#neighbours.catchUp(row, this.isHere(row));
    const affected = touchBeside(new Set([...late, ...this.#neighbours.lookUpClaims(row)]));
    if (affected.length > 0) this.emit({ kind: 'changed', rows: affected });
  }

  /** A row of the sheet's kind that no server knows yet, or not here. */
  make(id: string, draft: RowDraft | null, server: RowState | null = null): SheetRow {
    return new SheetRow(this.#setup.sheet, this.#setup.today, id, server, draft);
  }

  isHere(row: SheetRow): boolean {
    return this.byId.get(row.id) === row;
  }

  /** Drafts of rows that are not here, given up by the officer. */
  forgetElsewhere(drafts: readonly RowDraft[]): void {
    const gone = new Set(drafts.map(({ rowId }) => rowId));
    this.elsewhere = this.elsewhere.filter(({ rowId }) => !gone.has(rowId));
    for (const rowId of gone) this.#waiting.delete(rowId);
    this.store(drafts.map((draft) => ({ rowId: draft.rowId, before: draft, after: null })));
    this.emit({ kind: 'state' });
  }

  /** The rows go, with what was typed into them. All at once: every telling makes the grid look at all its rows. */
  forget(rows: readonly SheetRow[]): void {
    if (rows.length === 0) return;
    this.store(rows.map((row) => ({ rowId: row.id, before: row.draft, after: null })));
    for (const row of rows) this.byId.delete(row.id);
    const affected = this.#followed(rows);
    this.emit({ kind: 'removed', rows });
    this.emit({ kind: 'changed', rows: affected });
  }

  /** New rows were saved: each goes on under the id of its record. */
  rename(born: readonly { readonly row: SheetRow; readonly id: string }[]): void {
    if (born.length === 0) return;
    const rows = born.map(({ row }) => row);
    this.store(rows.map((row) => ({ rowId: row.id, before: row.draft, after: null })));
    for (const row of rows) this.byId.delete(row.id);
    this.emit({ kind: 'removed', rows });
    for (const { row, id } of born) {
      row.id = id;
      row.draft = null;
      this.byId.set(id, row);
    }
    this.emit({ kind: 'added', rows });
  }

  announce(rows: readonly SheetRow[]): void {
    for (const row of rows) row.touch();
    this.emit({ kind: 'changed', rows: [...rows, ...this.#followed(rows)] });
  }

  /** Rows whose checks were worked out since: only what is painted of them changes. */
  tellChecked(rows: readonly SheetRow[]): void {
    this.emit({ kind: 'checked', rows });
  }

  commit(changes: readonly { row: SheetRow; draft: RowDraft }[]): void {
    if (changes.length === 0) return;
    const written = changes.flatMap(({ row, draft }) => {
      const [before, after] = [row.draft, isSettled(draft) ? null : draft];
      row.draft = after;
      // Freezing and thawing change nothing that is shown: the checks of thousands of rows need not be done again.
      if (before === null || after === null || before.cells !== after.cells || before.deletion !== after.deletion) row.touch();
      return before === after ? [] : [{ rowId: row.id, before, after }];
    });
    this.store(written);
    const rows = changes.map(({ row }) => row);
    this.emit({ kind: 'changed', rows: [...rows, ...this.#followed(rows)] });
  }

  store(changes: readonly DraftChange[]): void {
    this.#keeper.keep(changes);
  }

  /** Resolves when everything typed so far is on the disk. */
  flushed(): Promise<void> {
    return this.#keeper.flushed();
  }

  close(): void {
    this.#keeper.close();
  }
}

export function rebased({ draft, server, id }: SheetRow): RowDraft {
  const own = draft ?? emptyDraft(id);
  return server === null ? own : rebase(own, server);
}

/** Returns those that were looked at. */
function touchBeside(rows: Iterable<SheetRow>): SheetRow[] {
  const looked = [...rows].filter((row) => row.isViewed);
  for (const row of looked) row.touchBeside();
  return looked;
}

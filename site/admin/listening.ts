// What comes from elsewhere to the rows of the open sheet: the API's answers, the officer's other tabs, what others saved, and who is
// typing where.

import type { RowState } from '../../shared/api.ts';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import { isNewRowId, isSettled, type RowDraft } from './draft.ts';
import type { SheetRow } from './sheet-row.ts';
import { rebased, type SheetRows, type WorkbookSetup } from './sheet-rows.ts';

/** Somebody with unsaved typing on another page. */
export interface EditedElsewhere {
  readonly name: string;
  readonly rows: readonly string[];
}

/** What the API said of a row, and what is left of its draft. */
export interface Answered {
  readonly row: SheetRow;
  readonly server: RowState | null;
  readonly draft: RowDraft;
}

export class Listening {
  readonly #rows: SheetRows;
  readonly #setup: WorkbookSetup;
  #edited: ReadonlySet<string> = new Set();

  constructor(rows: SheetRows, setup: WorkbookSetup) {
    this.#rows = rows;
    this.#setup = setup;
    setup.channel?.listen({
      drafts: (rowIds) => void this.#readAgain(rowIds),
      saved: (states) => this.hear(states),
    });
  }

  async #readAgain(rowIds: readonly string[]): Promise<void> {
    await this.#rows.flushed();
    const drafts = await this.#setup.store?.read(rowIds);
    const [changed, unknown]: [SheetRow[], SheetRow[]] = [[], []];
    for (const [rowId, draft] of drafts ?? []) {
      const row = this.#rows.byId.get(rowId);
      if (row !== undefined) {
        row.draft = draft === null ? null : { ...draft, cells: { ...draft.cells, ...this.#unkept(row) } };
        changed.push(row);
      } else if (draft !== null && isNewRowId(rowId)) unknown.push(this.#rows.make(rowId, draft));
    }
    if (unknown.length > 0) this.#rows.add(unknown);
    const isDropped = (row: SheetRow) => row.server === null && row.draft === null;
    this.#rows.forget(changed.filter(isDropped));
    this.#rows.announce(changed.filter((row) => !isDropped(row)));
  }

  /** Cells that are never on the disk, and so unknown to other tabs. */
  #unkept(row: SheetRow): RowDraft['cells'] {
    const cells = Object.entries(row.draft?.cells ?? {});
    return Object.fromEntries(cells.filter(([field]) => fieldOf(this.#setup.sheet, field)?.class === 'transient'));
  }

  /**
   * Takes the API's word: rows as they now stand, with what is left of their drafts. Does not wait for the disk: a change whose
   * answer is lost in a crash is sent again and answered the same.
   */
  takeAnswers(answers: readonly Answered[]): void {
    const [gone, stay] = [answers.filter(isDeletionDone), answers.filter((answer) => !isDeletionDone(answer))];
    const born = stay.filter(({ row, draft }) => row.id !== draft.rowId);
    this.#rows.rename(born.map(({ row, draft }) => ({ row, id: draft.rowId })));
    for (const { row, server } of stay) {
      if (server !== null) row.server = server;
      row.touch();
    }
    this.#rows.commit(stay);
    this.#rows.forget(gone.map(({ row }) => row));
    this.#setup.channel?.tellSaved(answers.flatMap(({ server }) => (server === null ? [] : [server])));
  }

  /** Rows that were saved elsewhere, as they stand now. Own typing stays over them; rows nobody knew here are added. */
  hear(states: readonly RowState[]): void {
    const known = states.flatMap((server) => {
      const row = this.#rows.byId.get(server.id);
      return row !== undefined && (row.server?.version ?? 0) < server.version ? [{ row, server }] : [];
    });
    for (const { row, server } of known) row.server = server;
    const heard = known.map(({ row }) => row);
    const isGone = (row: SheetRow) => row.isGone && row.draft === null;
    const stay = heard.filter((row) => !isGone(row));
    this.#rows.forget(heard.filter(isGone));
    for (const row of stay) row.touch();
    this.#rows.commit(stay.filter(({ draft }) => draft !== null).map((row) => ({ row, draft: rebased(row) })));
    if (stay.length > 0) this.#rows.announce(stay);
    const fresh = states.filter((server) => !server.isDeleted && !this.#rows.byId.has(server.id));
    if (fresh.length > 0) this.#rows.takeIn(fresh);
  }

  /** Marks the rows that other pages are editing. */
  markEdited(others: readonly EditedElsewhere[]): void {
    const editors = new Map(others.flatMap(({ name, rows }) => rows.map((id) => [id, name])));
    const changed = [...new Set([...this.#edited, ...editors.keys()])]
      .flatMap((id) => this.#rows.byId.get(id) ?? [])
      .filter((row) => row.editedBy !== (editors.get(row.id) ?? null));
    for (const row of changed) row.editedBy = editors.get(row.id) ?? null;
    this.#edited = new Set(editors.keys());
    if (changed.length > 0) this.#rows.emit({ kind: 'changed', rows: changed });
  }
}

function isDeletionDone({ server, draft }: Answered): boolean {
  return server?.isDeleted === true && isSettled(draft);
}

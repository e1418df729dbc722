// One row of the open sheet: what the server holds, the draft over it, and what became of it at the last save.

import type { RowState } from '../../shared/api.ts';
import { showCell } from '../../shared/sheets/field-kinds.ts';
import type { Field, Sheet, Values } from '../../shared/sheets/sheet.ts';
import type { Bilingual, Lang } from '../../shared/text/lang.ts';
import { type Violation, warningKey } from '../../shared/violations.ts';
import { conflictsOf, type RowDraft, refusedTexts } from './draft.ts';
import type { Neighbours } from './neighbours.ts';
import { type Beside, type RowView, type Standing, standingOf, viewRow } from './row-view.ts';
import { searchText } from './search.ts';

export type OutcomeKind = 'sending' | 'saved' | 'conflict' | 'invalid' | 'forbidden' | 'failed';

export interface Outcome {
  readonly kind: OutcomeKind;
  readonly message: Bilingual | null;
  /** What the API found, until the row is edited again. */
  readonly violations: readonly Violation[];
  /** Who changed which field of a conflict, and when. */
  readonly others: Readonly<Record<string, { by: string; at: string }>>;
}

/** An action as it was saved. */
export interface SavedAction {
  readonly action: string;
  readonly at: string;
}

export class SheetRow {
  readonly sheet: Sheet;
  readonly today: string;
  id: string;
  server: RowState | null;
  draft: RowDraft | null;
  outcome: Outcome | null = null;
  /** The own save that deleted the record: it can still be taken back. */
  deletedBy: SavedAction | null = null;
  /** Who else has unsaved typing in the row, on another page. */
  editedBy: string | null = null;
  /** The other rows of the open sheet, once the row is among them. */
  neighbours: Neighbours | null = null;
  #standing: Standing | null = null;
  #view: RowView | null = null;
  #search: string | null = null;

  constructor(sheet: Sheet, today: string, id: string, server: RowState | null, draft: RowDraft | null) {
    this.sheet = sheet;
    this.today = today;
    this.id = id;
    this.server = server;
    this.draft = draft;
  }

  /** To be called after server, draft or outcome were set. */
  touch(): void {
    this.#standing = null;
    this.#view = null;
    this.#search = null;
  }

  /** Another row changed that has to do with this one; its own values stand. */
  touchBeside(): void {
    this.#view = null;
  }

  /** As the row would stand once saved. */
  get standing(): Standing {
    this.#standing ??= standingOf(this.sheet, this.server, this.draft);
    return this.#standing;
  }

  /** The record that the rules over several records see: as it would stand, or, while what is typed makes no record, as it stands. */
  get asRecord(): Values | null {
    return this.standing.whole ?? (this.draft === null ? null : standingOf(this.sheet, this.server, null).whole);
  }

  get view(): RowView {
    this.#view ??= viewRow(this.sheet, this.server, this.draft, this.today, this.#beside(), this.standing);
    return this.#view;
  }

  #beside(): Beside {
    const { neighbours } = this;
    return {
      around: (values) => neighbours?.around(this, values) ?? null,
      taken: (values, server) => neighbours?.taken(this, values, server) ?? [],
    };
  }

  get isViewed(): boolean {
    return this.#view !== null;
  }

  get search(): string {
    this.#search ??=
      this.draft === null
        ? searchText(this.sheet, this.server?.values ?? {})
        : searchText(this.sheet, this.standing.values, refusedTexts(this.draft));
    return this.#search;
  }

  /** Values without the checks, for painting: the view is only worked out where there is a draft. */
  valueOf(field: string): unknown {
    return this.draft === null ? this.server?.values[field] : this.standing.values[field];
  }

  /** The text shown in a cell: as typed where it could not be read. */
  textOf(field: Field, lang: Lang): string {
    const cell = this.draft?.cells[field.name];
    const refused = cell !== undefined && 'refusal' in cell.reading ? cell.text : undefined;
    return refused ?? showCell(field.kind, this.valueOf(field.name), lang);
  }

  get isDeleting(): boolean {
    return this.draft?.deletion !== null && this.draft?.deletion !== undefined;
  }

  /** Somebody else deleted the record while it was open here. */
  get isGone(): boolean {
    return this.server?.isDeleted === true;
  }

  get conflictCount(): number {
    if (this.draft === null) return 0;
    const deletion = this.draft.deletion;
    const isOverEdit = deletion !== null && this.draft.sending === null && deletion.baseVersion < (this.server?.version ?? 0);
    return conflictsOf(this.draft, this.server).length + (isOverEdit || this.isGone ? 1 : 0);
  }

  /** Everything to be said about the row: the rules' findings and the API's. */
  get violations(): readonly Violation[] {
    const answered = this.outcome?.violations ?? [];
    const own = this.view.violations;
    const isKnown = (violation: Violation) => [...own, ...this.view.accepted].some((known) => warningKey(known) === warningKey(violation));
    return [...own, ...answered.filter((violation) => !isKnown(violation))];
  }

  /** Warnings that saving the row would leave and nobody accepted yet. */
  get newWarnings(): readonly Violation[] {
    return this.isDeleting ? [] : this.view.newWarnings;
  }

  violationsAt(field: string): readonly Violation[] {
    return this.violations.filter((violation) => violation.fields.includes(field));
  }

  title(lang: Lang): string {
    const field = this.sheet.fields.find(({ name }) => name === this.sheet.titleField);
    return (field === undefined ? '' : this.textOf(field, lang)) || (lang === 'th' ? '(แถวใหม่)' : '(new row)');
  }
}

// What an import would do, row by row and cell by cell, before anything is touched: which rows are new, which change in what, which
// stay, and which are refused and why. Works in small pieces, so that 100,000 rows do not freeze the tab.

import { sameValue } from '../../../shared/canonical.ts';
import { may } from '../../../shared/permissions.ts';
import { showCell } from '../../../shared/sheets/field-kinds.ts';
import { fieldOf, type Sheet } from '../../../shared/sheets/sheet.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import { type CellDraft, emptyDraft, type RowDraft, typeCells } from '../draft.ts';
import { viewRow } from '../row-view.ts';
import type { SheetRow } from '../sheet-row.ts';
import type { Workbook } from '../workbook.ts';
import type { FileColumnRead } from './interpret.ts';
import { type Found, findRows } from './match-rows.ts';

export type Outcome = 'added' | 'changed' | 'unchanged' | 'refused';

export interface PlannedCell {
  readonly field: string;
  readonly text: string;
}

export interface PlannedRow {
  /** Place among the rows of the file, from 0. */
  readonly index: number;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly outcome: Outcome;
  /** The row of the sheet that is meant; null for a new one. */
  readonly row: SheetRow | null;
  /** Cells that would change. */
  readonly edits: readonly PlannedCell[];
  /** Fields that differ and may not be written: they stay as they are. */
  readonly skipped: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface Reason {
  /** Null where the whole row is meant. */
  readonly field: string | null;
  readonly message: Bilingual;
}

export interface ImportFile {
  readonly columns: readonly FileColumnRead[];
  readonly lines: readonly number[];
}

export interface ImportChoices {
  /** The field whose value finds the row of the sheet; null to add every row as new. */
  readonly matchBy: string | null;
  /** Whether an empty cell of the file empties the cell of the sheet. */
  readonly clears: boolean;
}

export interface Pace {
  readonly signal: AbortSignal;
  /** Rows done so far. */
  readonly onProgress: (done: number) => void;
  /** Lets the page paint and the keys answer. */
  readonly breathe: () => Promise<void>;
}

const PIECE_MILLISECONDS = 12;

export async function planImport(workbook: Workbook, file: ImportFile, choices: ImportChoices, pace: Pace): Promise<PlannedRow[]> {
  const planned: PlannedRow[] = [];
  const found = findRows(workbook, file, choices.matchBy);
  const planner = new Planner(workbook, file, choices.clears);
  let until = performance.now() + PIECE_MILLISECONDS;
  for (const [index, line] of file.lines.entries()) {
    planned.push({ index, line, ...planner.plan(index, found(index)) });
    if (performance.now() < until) continue;
    pace.onProgress(index);
    await pace.breathe();
    pace.signal.throwIfAborted();
    until = performance.now() + PIECE_MILLISECONDS;
  }
  pace.onProgress(file.lines.length);
  return planned;
}

type Planned = Omit<PlannedRow, 'index' | 'line'>;

class Planner {
  readonly #workbook: Workbook;
  readonly #sheet: Sheet;
  readonly #columns: readonly FileColumnRead[];
  readonly #clears: boolean;
  readonly #mayCreate: boolean;
  readonly #mayWriteNew: ReadonlySet<string>;

  constructor(workbook: Workbook, { columns }: ImportFile, clears: boolean) {
    const { sheet, officer } = workbook;
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.#columns = columns.filter(({ field }) => fieldOf(sheet, field)?.kind.kind !== 'computed');
    this.#clears = clears;
    this.#mayCreate = may(officer, 'create', sheet);
    this.#mayWriteNew = new Set(sheet.fields.map(({ name }) => name).filter((name) => may(officer, 'write', sheet, undefined, name)));
  }

  plan(index: number, found: Found): Planned {
    if ('reason' in found)
      return { outcome: 'refused', row: null, edits: [], skipped: [], reasons: [{ field: null, message: found.reason }] };
    return found.row === null ? this.#planNew(index) : this.#planKnown(index, found.row);
  }

  #planKnown(index: number, row: SheetRow): Planned {
    const edits: PlannedCell[] = [];
    const skipped: string[] = [];
    const readings = new Map<string, CellDraft['reading']>();
    for (const { field, texts, readings: read, places } of this.#columns) {
      const place = places[index] ?? 0;
      const [text, reading] = [texts[place] ?? '', read[place]];
      if (reading === undefined || (text === '' && !this.#clears) || this.#isAsBefore(row, field, reading)) continue;
      if (this.#workbook.mayWrite(row, field)) {
        edits.push({ field, text });
        readings.set(field, reading);
      } else skipped.push(field);
    }
    if (edits.length === 0) return { outcome: 'unchanged', row, edits, skipped, reasons: [] };
    const reasons = this.#judge(row, row.draft ?? emptyDraft(row.id), edits, readings);
    return { outcome: reasons.length > 0 ? 'refused' : 'changed', row, edits, skipped, reasons };
  }

  #isAsBefore(row: SheetRow, field: string, reading: CellDraft['reading']): boolean {
    if (row.draft?.cells[field] !== undefined && 'refusal' in row.draft.cells[field].reading) return false;
    if (!('value' in reading)) return false;
    const stands = row.valueOf(field) ?? null;
    return reading.value === stands || (typeof stands === 'object' && sameValue(reading.value, stands));
  }

  #planNew(index: number): Planned {
    const edits: PlannedCell[] = [];
    const skipped: string[] = [];
    const readings = new Map<string, CellDraft['reading']>();
    for (const { field, texts, readings: read, places } of this.#columns) {
      const place = places[index] ?? 0;
      const [text, reading] = [texts[place] ?? '', read[place]];
      if (text === '' || reading === undefined) continue;
      if (this.#mayWriteNew.has(field)) {
        edits.push({ field, text });
        readings.set(field, reading);
      } else skipped.push(field);
    }
    if (!this.#mayCreate) return { outcome: 'refused', row: null, edits, skipped, reasons: [{ field: null, message: MAY_NOT_ADD }] };
    const reasons = this.#judge(null, this.#newDraft(), edits, readings);
    return { outcome: reasons.length > 0 ? 'refused' : 'added', row: null, edits, skipped, reasons };
  }

  /** A new row as the workbook begins it: an officer of one LAO need not say which. */
  #newDraft(): RowDraft {
    const { officer } = this.#workbook;
    const draft = emptyDraft('new:import');
    if (this.#sheet.within !== 'lao' || officer.laoId === null) return draft;
    return typeCells(draft, [{ field: 'laoId', text: officer.laoId }], { sheet: this.#sheet, server: null, at: '' });
  }

  /** What keeps the row from being saved, asked as the sheet itself asks it. */
  #judge(
    row: SheetRow | null,
    draft: RowDraft,
    edits: readonly PlannedCell[],
    readings: ReadonlyMap<string, CellDraft['reading']>,
  ): Reason[] {
    const server = row?.server ?? null;
    const read = (field: { readonly name: string }) => readings.get(field.name) ?? { value: null };
    const typed = typeCells(draft, edits, { sheet: this.#sheet, server, at: '', read });
    const { blockers } = viewRow(this.#sheet, server, typed, this.#workbook.today);
    return blockers.map(({ fields, message }) => ({ field: fields[0] ?? null, message }));
  }
}

const MAY_NOT_ADD: Bilingual = {
  th: 'ไม่พบแถวนี้ในพื้นที่ของท่าน และบทบาทของท่านเพิ่มแถวใหม่ไม่ได้',
  en: 'There is no such row in your area, and your role may not add rows.',
};

/** What stands in the sheet, for the preview. */
export function standing(sheet: Sheet, row: SheetRow | null, field: string, lang: 'th' | 'en'): string {
  const kind = fieldOf(sheet, field)?.kind;
  return row === null || kind === undefined ? '' : showCell(kind, row.valueOf(field), lang);
}

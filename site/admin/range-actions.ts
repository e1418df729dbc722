// What an officer does to the selected cells. Each is one action for undo and answers the sentence that says what became of it.

import { fieldOf } from '../../shared/sheets/sheet.ts';
import { formatInstant } from '../../shared/text/dates.ts';
import type { Lang } from '../../shared/text/lang.ts';
import type { Replay } from './acts.ts';
import { whyLocked } from './explain-cell.ts';
import { continueSeeds, type Seed } from './fill.ts';
import { fillDownOf, fillLines, fillRightOf } from './fill-plan.ts';
import { nextTask } from './idle.ts';
import type { CellEdit } from './paste-plan.ts';
import type { Ranges } from './ranges.ts';
import { columnsInRow, extendTo, type Rect, rowsOf, selectCell } from './selection.ts';
import type { SavedAction, SheetRow } from './sheet-row.ts';
import { type Say, sayIn } from './texts.ts';
import type { ActionKind } from './undo.ts';
import type { Workbook } from './workbook.ts';

export interface RangeDesk {
  readonly workbook: Workbook;
  readonly ranges: Ranges;
  readonly lang: Lang;
}

export interface SelectedCell {
  readonly row: SheetRow;
  readonly field: string;
}

/** The selected cells, each once, down the rows. */
export function selectedCells({ ranges }: Pick<RangeDesk, 'ranges'>): SelectedCell[] {
  const [rects, fields] = [ranges.rects(), ranges.view?.fields() ?? []];
  return rowsOf(rects).flatMap((index) => {
    const row = ranges.view?.rowAt(index);
    if (row === undefined) return [];
    return columnsInRow(rects, index).flatMap((column) => {
      const field = fields[column];
      return field === undefined ? [] : [{ row, field }];
    });
  });
}

/** Delete: empties the selected cells. */
export function clearRange(desk: RangeDesk, kind: ActionKind = 'clear'): string {
  const filled = selectedCells(desk).filter(({ row, field }) => {
    const known = fieldOf(desk.workbook.sheet, field);
    return known !== undefined && row.textOf(known, desk.lang) !== '';
  });
  return edit(
    desk,
    kind,
    filled.map((cell) => ({ ...cell, text: '' })),
  );
}

/** Types into cells; the sentence says how many, and how many were left alone. */
export function edit(desk: RangeDesk, kind: ActionKind, edits: readonly CellEdit<SheetRow>[]): string {
  const { workbook, lang } = desk;
  const say = sayIn(lang);
  const writable = edits.filter(({ row, field }) => workbook.mayWrite(row, field));
  const [only] = edits;
  const field = only === undefined ? undefined : fieldOf(workbook.sheet, only.field);
  if (only !== undefined && field !== undefined && edits.length === 1 && writable.length === 0)
    return whyLocked(only.row, field, lang, say);
  workbook.type(writable, kind);
  const parts = [say(`done-${kind}`, { n: writable.length })];
  if (edits.length > writable.length) parts.push(say('pastedReadOnly', { n: edits.length - writable.length }));
  return parts.join(' · ');
}

export interface TakenBack {
  readonly text: string;
  /** The action left the sheet with a save of deletions; that save can be taken back instead. */
  readonly saved: SavedAction | null;
}

/** Rows that are taken back within one painting; more of them in pieces. */
const REPLAYED_AT_ONCE = 10_000;

/** Undo or redo; what is told is a sentence, for a large action one after each piece. */
export function takeBack(desk: RangeDesk, way: 'undo' | 'redo', tell: (taken: TakenBack) => void): void {
  const { workbook, lang } = desk;
  const n = workbook.rowsToReplay(way);
  if (n <= REPLAYED_AT_ONCE) {
    tell(taken(desk, way, way === 'undo' ? workbook.undo() : workbook.redo()));
    return;
  }
  const say = sayIn(lang);
  const onPiece = async (done: number) => {
    tell({ text: say(way === 'undo' ? 'undoing' : 'redoing', { done, n }), saved: null });
    await nextTask();
  };
  void workbook.replayInPieces(way, onPiece).then((replay) => tell(taken(desk, way, replay)));
}

/** Where the cells are shown, the first of them gets the focus. */
function taken({ workbook, ranges, lang }: RangeDesk, way: 'undo' | 'redo', replay: Replay | null): TakenBack {
  const say = sayIn(lang);
  if (replay === null) return { text: say(way === 'undo' ? 'nothingToUndo' : 'nothingToRedo'), saved: null };
  const [first] = replay.cells;
  const isShown = first === undefined || (ranges.view?.goTo(first.row, first.field) ?? false);
  const saved = way === 'undo' ? (replay.refused.find(({ row }) => row.deletedBy !== null)?.row.deletedBy ?? null) : null;
  const text = [
    say(way, { what: say(`step-${replay.kind}`), n: replay.cells.length + replay.rows.length }),
    ...(isShown ? [] : [say('undoneHidden')]),
    ...(saved === null ? refusals(replay, workbook, lang, say) : [say('undoSavedDeletion')]),
  ].join(' · ');
  return { text, saved };
}

function refusals({ refused }: Replay, workbook: Workbook, lang: Lang, say: Say): string[] {
  const [first] = refused;
  if (first === undefined) return [];
  const { server } = first.row;
  const field = first.field === null ? undefined : fieldOf(workbook.sheet, first.field);
  const where = `${first.row.title(lang)}${field === undefined ? '' : ` – ${field.label[lang]}`}`;
  if (server === null) return [say('undoRefusedRow', { n: refused.length, where })];
  return [say('undoRefused', { n: refused.length, where, by: server.changedBy, at: formatInstant(server.changedAt, lang) })];
}

/** Ctrl+D and Ctrl+R: copies, never a series. */
export function copyOn(desk: RangeDesk, way: 'fillDown' | 'fillRight'): string {
  const found = desk.ranges.rects().flatMap((rect) => (way === 'fillDown' ? fillDownOf(rect) : fillRightOf(rect)) ?? []);
  return found.length === 0 ? sayIn(desk.lang)('fillNothing') : fillOn(desk, found, 'copy');
}

/** The fill handle was dragged from one rectangle on over another: the filled cells are selected with it. */
export function fillFromHandle(desk: RangeDesk, from: Rect, to: Rect, isTurned: boolean): string {
  const told = fillOn(desk, [{ from, to }], isTurned ? 'turned' : 'series');
  const anchor = { row: Math.min(from.top, to.top), column: Math.min(from.left, to.left) };
  const head = { row: Math.max(from.bottom, to.bottom), column: Math.max(from.right, to.right) };
  desk.ranges.set(extendTo(selectCell(anchor), head));
  desk.ranges.view?.focusAt(anchor);
  return told;
}

function fillOn(desk: RangeDesk, fills: readonly { from: Rect; to: Rect }[], way: 'copy' | 'series' | 'turned'): string {
  const { workbook, ranges, lang } = desk;
  const fields = (ranges.view?.fields() ?? []).map((name) => fieldOf(workbook.sheet, name));
  const edits = fills
    .flatMap(({ from, to }) => fillLines(from, to))
    .flatMap(({ seeds, targets }): CellEdit<SheetRow>[] => {
      const known = seeds.map(({ row: index, column }): Seed => {
        const [row, field] = [ranges.view?.rowAt(index), fields[column]];
        if (row === undefined || field === undefined) return { text: '', value: null, isDay: false };
        const value = row.valueOf(field.name) ?? null;
        return { text: row.textOf(field, lang), value, isDay: field.kind.kind === 'day' && typeof value === 'string' };
      });
      const texts =
        way === 'copy'
          ? targets.map((_, index) => known[index % known.length]?.text ?? '')
          : continueSeeds(known, targets.length, { isTurned: way === 'turned', lang });
      return targets.flatMap(({ row: index, column }, place) => {
        const [row, field] = [ranges.view?.rowAt(index), fields[column]];
        return row === undefined || field === undefined ? [] : [{ row, field: field.name, text: texts[place] ?? '' }];
      });
    });
  return edit(desk, 'fill', edits);
}

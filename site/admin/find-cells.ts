// The search of find and replace over the displayed rows, in pieces between which the keys answer, newest question first.

import type { Sheet } from '../../shared/sheets/sheet.ts';
import type { Lang } from '../../shared/text/lang.ts';
import type { Matcher } from './find.ts';
import { inPieces } from './idle.ts';
import type { SelectedCell } from './range-actions.ts';
import { eachPlace, textPlaces } from './search.ts';
import type { SheetRow } from './sheet-row.ts';

/** Where to look: rows as displayed, and in each the fields that count. */
export interface Ground {
  readonly rows: readonly SheetRow[];
  readonly has: (row: SheetRow, field: string) => boolean;
}

export const EVERYWHERE: Ground['has'] = () => true;

/** The ground of a selection, kept as it was when the search began: finding moves the focus. */
export function groundOf(cells: readonly SelectedCell[]): Ground {
  const fields = new Map<SheetRow, Set<string>>();
  for (const { row, field } of cells) {
    const own = fields.get(row);
    if (own === undefined) fields.set(row, new Set([field]));
    else own.add(field);
  }
  return { rows: [...fields.keys()], has: (row, field) => fields.get(row)?.has(field) ?? false };
}

/** Every cell that matches, down the rows; null when a newer search took over. */
export async function findCells(
  sheet: Sheet,
  ground: Ground,
  { matcher, lang, signal }: { matcher: Matcher; lang: Lang; signal: AbortSignal },
): Promise<SelectedCell[] | null> {
  const found: SelectedCell[] = [];
  const take = (row: SheetRow, field: string) => {
    if (ground.has(row, field)) found.push({ row, field });
  };
  await inPieces(
    ground.rows,
    matcher.folded === null ? lookAtShown(sheet, matcher, lang, take) : lookAtFolded(sheet, matcher.folded, lang, take),
    signal,
  );
  return signal.aborted ? null : found;
}

type Take = (row: SheetRow, field: string) => void;

function lookAtFolded(sheet: Sheet, { text, isWholeCell }: NonNullable<Matcher['folded']>, lang: Lang, take: Take) {
  const fields = textPlaces(sheet, lang);
  return (row: SheetRow) =>
    eachPlace(row.search, text, isWholeCell, (place) => {
      const field = fields[place] ?? null;
      if (field !== null) take(row, field);
    });
}

function lookAtShown(sheet: Sheet, matcher: Matcher, lang: Lang, take: Take) {
  return (row: SheetRow) => {
    for (const field of sheet.fields) if (matcher.matches(row.textOf(field, lang))) take(row, field.name);
  };
}

// The search of find and replace over the displayed rows, in the browser's spare time, newest question first.

import type { Sheet } from '../../shared/sheets/sheet.ts';
import type { Lang } from '../../shared/text/lang.ts';
import type { Matcher } from './find.ts';
import { inIdleTime } from './idle.ts';
import type { SelectedCell } from './range-actions.ts';
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
  const look = (row: SheetRow) => {
    const { shown, folded } = row.texts(lang);
    for (const [index, { name }] of sheet.fields.entries())
      if (matcher.matches(shown[index] ?? '', folded[index] ?? '') && ground.has(row, name)) found.push({ row, field: name });
  };
  await inIdleTime(ground.rows, look, { signal, onPiece: () => {} });
  return signal.aborted ? null : found;
}

// React's ear on find and replace: the cells found and what replacing would type into them, each worked out in pieces.

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import type { Lang } from '../../shared/text/lang.ts';
import type { matcherOf } from './find.ts';
import { findByPattern } from './find-by-pattern.ts';
import { EVERYWHERE, findCells, type Ground, groundOf } from './find-cells.ts';
import { inPieces } from './idle.ts';
import type { CellEdit } from './paste-plan.ts';
import type { RangeDesk, SelectedCell } from './range-actions.ts';
import type { SheetRow } from './sheet-row.ts';
import type { Workbook } from './workbook.ts';

export type Scope = 'selection' | 'column' | 'sheet';
type Wanted = ReturnType<typeof matcherOf>;

/** The cells found, once the search has gone through; again when the rows change. */
export function useFound(
  desk: RangeDesk,
  matcher: Wanted,
  scope: Scope,
  begun: { cells: readonly SelectedCell[]; field: string | null },
  lang: Lang,
): readonly SelectedCell[] | 'too-slow' | null {
  const { workbook, ranges } = desk;
  const content = useContent(workbook);
  const [found, setFound] = useState<readonly SelectedCell[] | 'too-slow' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are changed in place; `content` says when
  useEffect(() => {
    if (matcher === null || matcher === 'bad-pattern') return setFound(null);
    const stop = new AbortController();
    const ground: Ground =
      scope === 'selection'
        ? groundOf(begun.cells)
        : { rows: ranges.view?.rows() ?? [], has: scope === 'sheet' ? EVERYWHERE : (_row, field) => field === begun.field };
    const { pattern } = matcher;
    const search =
      pattern === null
        ? findCells(workbook.sheet, ground, { matcher, lang, signal: stop.signal })
        : findByPattern(workbook.sheet, ground, { source: pattern, lang, signal: stop.signal });
    void search.then((cells) => cells !== null && setFound(cells));
    return () => stop.abort();
  }, [workbook, ranges, matcher, scope, begun, lang, content]);
  return found;
}

/** Changes when the rows say something else; not when only their checks were worked out. */
function useContent(workbook: Workbook): number {
  const content = useMemo(() => {
    let count = 0;
    const subscribe = (listener: () => void) =>
      workbook.subscribe(({ kind }) => {
        if (kind === 'checked' || kind === 'state') return;
        count += 1;
        listener();
      });
    return { subscribe, count: () => count };
  }, [workbook]);
  return useSyncExternalStore(content.subscribe, content.count);
}

/** What would be typed into the found cells that may be written and would change; null until it is worked out. */
export function useReplacements(
  desk: RangeDesk,
  found: readonly SelectedCell[] | null,
  matcher: Wanted,
  by: string,
): readonly CellEdit<SheetRow>[] | null {
  const { workbook, lang } = desk;
  const [edits, setEdits] = useState<readonly CellEdit<SheetRow>[] | null>(null);
  useEffect(() => {
    setEdits(null);
    if (found === null || matcher === null || matcher === 'bad-pattern') return;
    const stop = new AbortController();
    const worked: CellEdit<SheetRow>[] = [];
    const replaceIn = ({ row, field: name }: SelectedCell) => {
      const field = fieldOf(workbook.sheet, name);
      if (field === undefined || !workbook.mayWrite(row, name)) return;
      const shown = row.textOf(field, lang);
      const text = matcher.replace(shown, by);
      if (text !== shown) worked.push({ row, field: name, text });
    };
    void inPieces(found, replaceIn, stop.signal).then(() => stop.signal.aborted || setEdits(worked));
    return () => stop.abort();
  }, [workbook, lang, found, matcher, by]);
  return edits;
}

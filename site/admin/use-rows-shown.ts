// Which rows of the sheet are shown, by search, chips and filters; and the way to a cell past all of them.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GridView } from './grid-view.ts';
import { asksForFindings, EVERY_ROW, passOf, type RowChoice } from './row-filters.ts';
import { searchWords } from './search.ts';
import type { SheetRow } from './sheet-row.ts';
import { useSettled } from './use-desk.ts';
import type { Workbook } from './workbook.ts';

export interface RowsShown {
  readonly choice: RowChoice;
  readonly choose: (change: Partial<RowChoice>) => void;
  /** A new function means to filter again; null when every row is shown. */
  readonly isShown: ((row: SheetRow) => boolean) | null;
  readonly showAll: () => void;
  readonly goTo: (row: SheetRow, field: string) => void;
}

/** CSS takes a moment to show what was filtered away. */
const SHOWN_AGAIN_MILLISECONDS = 200;

export function useRowsShown(workbook: Workbook, viewOf: () => GridView | null): RowsShown {
  const [choice, setChoice] = useState<RowChoice>(EVERY_ROW);
  const choose = useCallback((change: Partial<RowChoice>) => setChoice((old) => ({ ...old, ...change })), []);
  const words = useSettled(choice.search, 120);
  const { shown, rowFilters } = choice;
  const passes = useMemo(() => passOf({ shown, rowFilters }, searchWords(words)), [shown, rowFilters, words]);
  const isShown = useAsChecked(workbook, passes, asksForFindings(choice));
  const showAll = useCallback(() => {
    setChoice(EVERY_ROW);
    viewOf()?.clearFilters();
  }, [viewOf]);
  const goTo = useCallback(
    (row: SheetRow, field: string) => {
      if (viewOf()?.goTo(row, field)) return;
      showAll();
      setTimeout(() => viewOf()?.goTo(row, field), SHOWN_AGAIN_MILLISECONDS);
    },
    [viewOf, showAll],
  );
  return { choice, choose, isShown, showAll, goTo };
}

const LOOKED_AGAIN_MILLISECONDS = 1_000;

/** Rows are checked in spare time, after the filter was chosen: those found then come too, and none that came goes while it is mended. */
function useAsChecked(workbook: Workbook, passes: RowsShown['isShown'], isByFinding: boolean): RowsShown['isShown'] {
  const [turn, setTurn] = useState(0);
  const came = useRef<{ passes: RowsShown['isShown']; rows: Set<SheetRow> }>({ passes, rows: new Set() });
  useEffect(() => {
    if (!isByFinding) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = workbook.subscribe(({ kind }) => {
      if (kind !== 'checked' || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        setTurn((old) => old + 1);
      }, LOOKED_AGAIN_MILLISECONDS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [workbook, isByFinding]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn means to filter again
  return useMemo(() => {
    if (passes === null || !isByFinding) return passes;
    if (came.current.passes !== passes) came.current = { passes, rows: new Set() };
    const { rows } = came.current;
    return (row) => {
      if (!rows.has(row) && passes(row)) rows.add(row);
      return rows.has(row);
    };
  }, [passes, isByFinding, turn]);
}

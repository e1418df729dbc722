// The look of the sheet as it is shown now, for whoever changes, saves or restores it.

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Look } from '../../../shared/views.ts';
import type { AtDesk } from '../desk-tool.ts';
import type { GridView } from '../grid-view.ts';
import { gridLook, lookOf, plainLook } from './look.ts';

/** The grid, once it is there; another one after a change of language. */
export function useGridView(ranges: AtDesk['ranges']): GridView | null {
  return useSyncExternalStore(
    useCallback((listener) => ranges.subscribe(listener), [ranges]),
    () => ranges.view,
  );
}

/** The present look, and how to change it. */
export function useLook({ desk: { workbook }, ranges, choice, onChoose }: AtDesk): [look: Look, wear: (look: Look) => void] {
  const { sheet } = workbook;
  const view = useGridView(ranges);
  const [look, setLook] = useState<Look>(() => plainLook(sheet));
  useEffect(() => {
    if (view === null) return;
    const read = () => setLook(lookOf(sheet, view.look(), choice));
    read();
    return view.onLook(read);
  }, [sheet, view, choice]);
  const wear = useCallback(
    (next: Look) => {
      view?.wear(gridLook(sheet, next));
      onChoose({ search: next.search, shown: next.shown, rowFilters: next.rowFilters });
    },
    [sheet, view, onChoose],
  );
  return [look, wear];
}

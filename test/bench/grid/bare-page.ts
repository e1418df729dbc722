// Runs in the browser: AG Grid Community by itself over the given rows, with the technique that was fastest for each thing. It checks
// nothing, keeps nothing and can take nothing back: the floor that the sheet stands on.

import { AllCommunityModule, type ColDef, createGrid, type GridApi, ModuleRegistry } from 'ag-grid-community';

type Row = Record<string, unknown>;

/** Columns as the sheet shows them, and as high as its grid. */
export interface BareLayout {
  readonly columns: readonly { readonly field: string; readonly width: number; readonly isPinned: boolean }[];
  readonly height: number;
}

declare global {
  interface Window {
    bareRows: Row[];
    bare: {
      /** Milliseconds until painted, as all of these. */
      show(layout: BareLayout): Promise<number>;
      /** Writes into the data and refreshes the rendered cells. */
      write(rows: number, columns: number): Promise<number>;
      /** One lower-cased text a row, made beforehand, and an external filter. */
      find(text: string): Promise<number>;
      /** By ranks of the Thai texts, made beforehand. */
      sort(direction: 'asc' | 'desc'): Promise<number>;
      /** Script of each move while an overlay element follows the mouse. */
      drag(moves: number): number[];
    };
  }
}

ModuleRegistry.registerModules([AllCommunityModule]);

const SORTED = 'nameTh';
const ROW_HEIGHT = 34;
let api: GridApi<Row> | undefined;
let texts: ReadonlyMap<Row, string> | null = null;
let ranks: ReadonlyMap<unknown, number> | null = null;
let wanted = '';

function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function timed(work: () => void): Promise<number> {
  const start = performance.now();
  work();
  await painted();
  return performance.now() - start;
}

window.bare = {
  show({ columns, height }) {
    const rows = window.bareRows;
    const element = document.querySelector<HTMLElement>('#grid');
    if (element === null) throw new Error('The page of the bare grid has no place for it');
    element.style.height = `${height}px`;
    api?.destroy();
    const columnDefs = columns.map(
      ({ field, width, isPinned }): ColDef<Row> => ({
        colId: field,
        headerName: field,
        width,
        pinned: isPinned ? 'left' : null,
        valueGetter: ({ data }) => String(data?.[field] ?? ''),
        comparator: (_a, _b, { data: one }, { data: other }) => rankOf(one) - rankOf(other),
      }),
    );
    return timed(() => {
      api = createGrid(element, {
        theme: 'legacy',
        columnDefs,
        rowData: rows,
        rowHeight: ROW_HEIGHT,
        getRowId: ({ data }) => String(data['laoId']),
        isExternalFilterPresent: () => wanted !== '',
        doesExternalFilterPass: ({ data }) => data !== undefined && (texts?.get(data)?.includes(wanted) ?? false),
      });
    });
  },
  write(count, columns) {
    const fields = Object.keys(window.bareRows[0] ?? {}).slice(1, columns + 1);
    return timed(() => {
      for (let index = 0; index < count; index += 1) {
        const row = api?.getDisplayedRowAtIndex(index)?.data;
        if (row !== undefined) for (const field of fields) row[field] = `ใหม่ ${index}`;
      }
      api?.refreshCells({ force: true });
    });
  },
  find(text) {
    texts ??= new Map(window.bareRows.map((row) => [row, Object.values(row).join(' ').toLowerCase()]));
    return timed(() => {
      wanted = text;
      api?.onFilterChanged();
    });
  },
  sort(direction) {
    ranks ??= ranksOf(window.bareRows.map((row) => row[SORTED]));
    return timed(() => api?.applyColumnState({ state: [{ colId: SORTED, sort: direction }] }));
  },
  drag(moves) {
    const [container, box] = [document.querySelector('.ag-grid-viewport'), document.createElement('div')];
    box.style.cssText = 'position:absolute;pointer-events:none;border:2px solid;left:0;top:0;z-index:2';
    container?.append(box);
    const place = (event: MouseEvent) => {
      box.style.transform = 'translate(130px, 204px)';
      box.style.width = `${event.clientX}px`;
      box.style.height = `${event.clientY}px`;
    };
    addEventListener('mousemove', place);
    const times = Array.from({ length: moves }, (_, step) => {
      const start = performance.now();
      dispatchEvent(new MouseEvent('mousemove', { clientX: (step % 20) * 20, clientY: (step % 12) * ROW_HEIGHT, buttons: 1 }));
      return performance.now() - start;
    });
    removeEventListener('mousemove', place);
    box.remove();
    return times;
  },
};

function rankOf(row: Row | undefined): number {
  return ranks?.get(row?.[SORTED]) ?? 0;
}

function ranksOf(values: readonly unknown[]): Map<unknown, number> {
  const { compare } = new Intl.Collator('th');
  return new Map([...new Set(values)].sort((a, b) => compare(String(a), String(b))).map((value, rank) => [value, rank]));
}

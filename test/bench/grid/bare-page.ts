// Runs in the browser: AG Grid Community by itself over the given rows, the floor that the sheet stands on.

import { AllCommunityModule, type ColDef, createGrid, type GridApi, ModuleRegistry } from 'ag-grid-community';

type Row = Record<string, unknown>;

declare global {
  interface Window {
    bareRows: Row[];
    bare: {
      show(): Promise<number>;
      update(rows: number, columns: number): Promise<number>;
      find(text: string): Promise<number>;
      sort(): Promise<number>;
    };
  }
}

ModuleRegistry.registerModules([AllCommunityModule]);

function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function timed(work: () => void): Promise<number> {
  const start = performance.now();
  work();
  await painted();
  return performance.now() - start;
}

let api: GridApi<Row> | undefined;

window.bare = {
  show() {
    const rows = window.bareRows;
    const columnDefs: ColDef<Row>[] = Object.keys(rows[0] ?? {}).map((field) => ({
      colId: field,
      headerName: field,
      width: 130,
      valueGetter: ({ data }) => String(data?.[field] ?? ''),
      comparator: (a, b) => collator.compare(a, b),
    }));
    const element = document.querySelector<HTMLElement>('#grid');
    return timed(() => {
      if (element !== null)
        api = createGrid(element, { theme: 'legacy', columnDefs, rowData: rows, getRowId: ({ data }) => String(data['laoId']) });
    });
  },
  update(count, columns) {
    const fields = Object.keys(window.bareRows[0] ?? {}).slice(0, columns);
    return timed(() => {
      for (let index = 0; index < count; index += 1) {
        const node = api?.getDisplayedRowAtIndex(index);
        if (node?.data) node.updateData({ ...node.data, ...Object.fromEntries(fields.map((field) => [field, `ใหม่ ${index}`])) });
      }
    });
  },
  find: (text) => timed(() => api?.setGridOption('quickFilterText', text)),
  sort: () => timed(() => api?.applyColumnState({ state: [{ colId: 'nameTh', sort: 'asc' }] })),
};

const collator = new Intl.Collator('th');

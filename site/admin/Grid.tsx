// AG Grid over the rows of the workbook. It shows and asks; every edit is the workbook's, never written into the grid's own data.

import {
  type CellKeyDownEvent,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnApiModule,
  CustomEditorModule,
  CustomFilterModule,
  EventApiModule,
  ExternalFilterModule,
  type FullWidthCellKeyDownEvent,
  type GridApi,
  LargeTextEditorModule,
  LocaleModule,
  ModuleRegistry,
  NumberFilterModule,
  RenderApiModule,
  RowApiModule,
  type RowClassRules,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TextFilterModule,
  TooltipModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { columnsOf } from './columns.ts';
import { whyLocked } from './explain-cell.ts';
import { attachRanges, type RangeHost } from './grid-ranges.ts';
import { type GridView, gridView, ROW_NUMBERS } from './grid-view.ts';
import { LOCALE_TH } from './locale-th.ts';
import type { Ranges } from './ranges.ts';
import { samePlace, selectCell } from './selection.ts';
import type { SheetRow } from './sheet-row.ts';
import type { WorkbookEvent } from './sheet-rows.ts';
import { sayIn } from './texts.ts';
import type { Workbook } from './workbook.ts';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  TextEditorModule,
  LargeTextEditorModule,
  CustomEditorModule,
  CustomFilterModule,
  TextFilterModule,
  NumberFilterModule,
  ExternalFilterModule,
  LocaleModule,
  TooltipModule,
  CellStyleModule,
  RowStyleModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  ColumnApiModule,
  EventApiModule,
]);

export interface GridProps {
  readonly workbook: Workbook;
  readonly lang: Lang;
  readonly ranges: Ranges;
  readonly onCommand: RangeHost['onCommand'];
  readonly onFill: RangeHost['onFill'];
  readonly fillTarget: RangeHost['fillTarget'];
  /** Whether a row is shown, by search and filter chips; a new function means to filter again. */
  readonly isShown: ((row: SheetRow) => boolean) | null;
  readonly onReady: (view: GridView) => void;
  readonly onFocus: (row: SheetRow | null, field: string | null) => void;
  readonly onDisplayed: (count: number) => void;
  /** Something to tell the officer at once, such as why a cell cannot be written. */
  readonly onNotice: (text: string) => void;
  readonly onHistory: () => void;
}

const DEFAULT_COLUMN: ColDef<SheetRow, string> = {
  sortable: true,
  resizable: true,
  floatingFilter: true,
  suppressHeaderMenuButton: true,
  suppressMovable: true,
};

/** The desk says itself what to do where no row is shown. */
const NO_OVERLAYS = ['noRows' as const, 'noMatchingRows' as const];

const ROW_CLASSES: RowClassRules<SheetRow> = {
  'row-deleting': ({ data }) => data?.isDeleting === true,
  'row-gone': ({ data }) => data?.isGone === true,
  'row-busy': ({ data }) => data !== undefined && data.editedBy !== null,
  'row-new': ({ data }) => data?.server === null,
  'row-saved': ({ data }) => data?.outcome?.kind === 'saved' && data.draft === null,
};

export function Grid(props: GridProps) {
  const { workbook, lang, isShown, ranges } = props;
  const root = useRef<HTMLDivElement>(null);
  const api = useRef<GridApi<SheetRow> | null>(null);
  const latest = useRef(props);
  latest.current = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter function means to filter again
  useEffect(() => api.current?.onFilterChanged(), [isShown]);

  useEffect(
    () =>
      workbook.subscribe((event) => {
        if (api.current !== null) follow(api.current, root.current, event);
      }),
    [workbook],
  );

  const detach = useRef(new AbortController());
  useEffect(() => () => detach.current.abort(), []);

  // Made once: any option that changes while the officer types would end the typing.
  const grid = useMemo(() => {
    const tellLocked = (row: SheetRow, name: string) => {
      const field = fieldOf(workbook.sheet, name);
      if (field !== undefined && !workbook.mayWrite(row, name)) latest.current.onNotice(whyLocked(row, field, lang, sayIn(lang)));
    };
    const onKey = (event: CellKeyDownEvent<SheetRow> | FullWidthCellKeyDownEvent<SheetRow>) => {
      if (!(event.event instanceof KeyboardEvent) || !('column' in event) || event.data === undefined) return;
      if (event.event.altKey && event.event.code === 'KeyH') {
        event.event.preventDefault();
        latest.current.onHistory();
      } else if (isTyping(event.event)) tellLocked(event.data, event.column.getColId());
    };
    return (
      <AgGridReact<SheetRow>
        key={lang}
        theme="legacy"
        // Rows that are there when the grid is made; later ones come as transactions.
        rowData={[...workbook.rows.values()]}
        columnDefs={columnsOf(workbook, lang)}
        defaultColDef={DEFAULT_COLUMN}
        rowClassRules={ROW_CLASSES}
        getRowId={({ data }) => data.id}
        {...(lang === 'th' ? { localeText: LOCALE_TH } : {})}
        stopEditingWhenCellsLoseFocus
        enterNavigatesVertically
        enterNavigatesVerticallyAfterEdit
        multiSortKey="ctrl"
        enableBrowserTooltips
        ensureDomOrder
        suppressDragLeaveHidesColumns
        suppressOverlays={NO_OVERLAYS}
        isExternalFilterPresent={() => latest.current.isShown !== null}
        doesExternalFilterPass={({ data }) => data === undefined || (latest.current.isShown?.(data) ?? true)}
        onGridReady={(event) => {
          const view = gridView(event.api);
          api.current = event.api;
          detach.current.abort();
          detach.current = new AbortController();
          ranges.view = view;
          ranges.set(null);
          const host: RangeHost = {
            ranges,
            view,
            onCommand: (command) => latest.current.onCommand(command),
            onFill: (...filled) => latest.current.onFill(...filled),
            fillTarget: (...place) => latest.current.fillTarget(...place),
          };
          if (root.current !== null) attachRanges(root.current, event.api, host, detach.current.signal);
          latest.current.onReady(view);
        }}
        onModelUpdated={(event) => {
          event.api.refreshCells({ columns: [ROW_NUMBERS] });
          latest.current.onDisplayed(event.api.getDisplayedRowCount());
        }}
        onCellFocused={(event) => {
          const row = event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
          const column = typeof event.column === 'object' ? event.column?.getColId() : event.column;
          const place = row === undefined || !column ? null : (ranges.view?.placeOf(row, column) ?? null);
          if (place !== null && (ranges.selection === null || !samePlace(ranges.selection.anchor, place))) ranges.set(selectCell(place));
          latest.current.onFocus(row ?? null, column ?? null);
        }}
        onCellKeyDown={onKey}
        onCellDoubleClicked={({ data, column }) => data !== undefined && tellLocked(data, column.getColId())}
      />
    );
  }, [workbook, lang, ranges]);

  return (
    <div ref={root} className="grid ag-theme-quartz">
      {grid}
    </div>
  );
}

/** A key that would begin to edit. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (key.length === 1 || ['Enter', 'F2', 'Backspace'].includes(key));
}

/** Rows are never filtered or sorted away under the officer's hands: only the cells are painted again. */
function follow(api: GridApi<SheetRow>, root: HTMLElement | null, event: WorkbookEvent): void {
  switch (event.kind) {
    case 'added': {
      const isFresh = (row: SheetRow) => row.server === null && event.place !== 'end';
      const fresh = event.rows.filter(isFresh);
      stayingInPlace(api, root, () => api.applyTransaction({ add: event.rows.filter((row) => !isFresh(row)) }));
      if (fresh.length > 0) api.applyTransaction({ add: fresh, addIndex: 0 });
      return;
    }
    case 'removed':
      if (event.rows.length > 0) stayingInPlace(api, root, () => api.applyTransaction({ remove: [...event.rows] }));
      return;
    case 'checked':
    case 'changed': {
      const changed = new Set(event.rows.map((row) => row.id));
      const rowNodes = api.getRenderedNodes().filter(({ data }) => data !== undefined && changed.has(data.id));
      const editing = new Set(api.getEditingCells().map((cell) => cell.rowIndex));
      api.refreshCells({ rowNodes, force: true });
      // The class of a row follows only its data; a row being typed into is left alone.
      for (const node of rowNodes) if (node.data !== undefined && !editing.has(node.rowIndex ?? -1)) node.setData(node.data);
      return;
    }
    case 'state':
      return;
  }
}

/** Rows that come or go above what the officer looks at must not push it away. */
function stayingInPlace(api: GridApi<SheetRow>, root: HTMLElement | null, change: () => void): void {
  const viewport = root?.querySelector('.ag-grid-viewport') ?? null;
  const first = api.getFirstDisplayedRowIndex();
  const watched = first > 0 ? api.getDisplayedRowAtIndex(first) : undefined;
  change();
  const now = watched?.rowIndex ?? null;
  if (viewport !== null && now !== null && now !== first) viewport.scrollTop += (now - first) * (watched?.rowHeight ?? 0);
}

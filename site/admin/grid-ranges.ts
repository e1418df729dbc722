// Joins the selection to the grid: mouse and keys in, overlay out. Listens before the grid does, so that what is ours never reaches it.

import type { GridApi } from 'ag-grid-community';
import { isTextBox } from './clipboard.ts';
import { gridGeometry } from './grid-geometry.ts';
import { type GridView, ROW_NUMBERS } from './grid-view.ts';
import { type RangeCommand, rangeCommand } from './range-keys.ts';
import { dragOver } from './range-mouse.ts';
import { rangeOverlay } from './range-overlay.ts';
import type { Ranges } from './ranges.ts';
import {
  activeRect,
  addRange,
  type CellPlace,
  extendTo,
  isOneCell,
  leapHead,
  type Rect,
  type Selection,
  selectCell,
  selectColumns,
  selectRows,
  selectSheet,
  stepHead,
} from './selection.ts';
import type { SheetRow } from './sheet-row.ts';

export interface RangeHost {
  readonly ranges: Ranges;
  readonly view: GridView;
  /** A key that is more than selecting. */
  readonly onCommand: (command: RangeCommand) => void;
  /** The fill handle was let go; with Ctrl a copy becomes a series and a series a copy. */
  readonly onFill: (from: Rect, to: Rect, isTurned: boolean) => void;
  /** Where dragging the fill handle to this cell would fill to; null inside the range itself. */
  readonly fillTarget: (from: Rect, place: CellPlace) => Rect | null;
}

/** Until the signal is aborted. */
export function attachRanges(root: HTMLElement, api: GridApi<SheetRow>, host: RangeHost, signal: AbortSignal): void {
  const viewport = root.querySelector<HTMLElement>('.ag-grid-viewport');
  const container = root.querySelector('.ag-grid-scrolling-container');
  if (viewport === null || container === null) throw new Error('The grid has no viewport to select in');
  const { ranges, view } = host;
  const geometry = gridGeometry(api, viewport);
  const overlay = rangeOverlay(geometry, container);
  let filling: Rect | null = null;

  const draw = () => {
    const { selection } = ranges;
    overlay.draw(ranges.rects(), { isOneCell: selection !== null && isOneCell(selection, ranges.extent), filling });
  };
  const leave = ranges.subscribe(draw);
  const follow = () => ranges.follow();
  for (const event of ['modelUpdated', 'displayedColumnsChanged', 'columnResized'] as const) api.addEventListener(event, follow);
  signal.addEventListener('abort', () => {
    leave();
    overlay.remove();
  });

  function drag(start: Selection, span: (selection: Selection) => Selection): void {
    ranges.set(span(start));
    dragOver(
      geometry,
      (place) => {
        const { selection } = ranges;
        if (selection !== null && (selection.head.row !== place.row || selection.head.column !== place.column))
          ranges.set(span(extendTo(selection, place)));
      },
      () => {},
    );
  }

  function press(event: MouseEvent, place: CellPlace, isRowNumber: boolean): void {
    const { selection } = ranges;
    const isOwn = isOurs(event, isRowNumber);
    const at = isRowNumber ? { row: place.row, column: 0 } : place;
    const span = isRowNumber ? selectRows : (same: Selection) => same;
    const isMore = event.ctrlKey || event.metaKey;
    if (isOwn) {
      event.preventDefault();
      event.stopPropagation();
      view.stopEditing();
    }
    if (selection !== null && event.shiftKey) {
      drag(extendTo(selection, isRowNumber ? { ...at, column: selection.head.column } : at), span);
    } else {
      drag(selection !== null && isMore ? addRange(selection, at, ranges.extent) : selectCell(at), span);
      if (isOwn) view.focusAt(at);
    }
  }

  function dragHandle(event: MouseEvent): void {
    const { selection } = ranges;
    if (selection === null) return;
    event.preventDefault();
    event.stopPropagation();
    const from = activeRect(selection, ranges.extent);
    dragOver(
      geometry,
      (place) => {
        filling = host.fillTarget(from, place);
        draw();
      },
      (last) => {
        const to = filling;
        filling = null;
        draw();
        if (to !== null && last !== null) host.onFill(from, to, last.ctrlKey || last.metaKey);
      },
    );
  }

  // The grid moves the focus when the pointer goes down, before there is a mouse event.
  root.addEventListener(
    'pointerdown',
    (event) => {
      const cell = event.target instanceof Element && !isTextBox(event.target) ? event.target.closest('.ag-cell') : null;
      if (cell !== null && isOurs(event, cell.getAttribute('col-id') === ROW_NUMBERS)) event.stopPropagation();
    },
    { capture: true, signal },
  );
  root.addEventListener(
    'mousedown',
    (event) => {
      if (event.button !== 0 || isTextBox(event.target) || !(event.target instanceof Element)) return;
      if (event.target === overlay.handle) return dragHandle(event);
      const cell = event.target.closest('.ag-cell');
      if (cell !== null) press(event, geometry.cellAt(event.clientX, event.clientY), cell.getAttribute('col-id') === ROW_NUMBERS);
    },
    { capture: true, signal },
  );

  // Shift on a header selects its column, because a plain click sorts; the corner selects the sheet.
  root.addEventListener(
    'click',
    (event) => {
      const header = event.target instanceof Element ? event.target.closest('.ag-header-cell:not(.ag-floating-filter)') : null;
      const name = header?.getAttribute('col-id');
      if (!name || (!event.shiftKey && name !== ROW_NUMBERS)) return;
      event.stopPropagation();
      event.preventDefault();
      const top = { row: 0, column: Math.max(0, view.fields().indexOf(name)) };
      const { selection } = ranges;
      if (name === ROW_NUMBERS) ranges.set(selectSheet(selectCell(top)));
      else if (selection?.span === 'columns') ranges.set(selectColumns(extendTo(selection, top)));
      else ranges.set(selectColumns(selectCell(top)));
      view.focusAt(ranges.selection?.anchor ?? top);
    },
    { capture: true, signal },
  );

  root.addEventListener(
    'keydown',
    (event) => {
      if (isTextBox(event.target) || !(event.target instanceof Element) || event.target.closest('.ag-cell') === null) return;
      const command = rangeCommand(event);
      const { selection } = ranges;
      if (command === null || selection === null) return;
      if (command.do === 'collapse' && isOneCell(selection, ranges.extent)) return;
      event.preventDefault();
      event.stopPropagation();
      const next = selected(command, selection);
      if (next === null) return host.onCommand(command);
      ranges.set(next);
      if (next.span === 'cells' && next.head !== selection.head) view.reveal(next.head);
    },
    { capture: true, signal },
  );

  /** The selection after a key; null when the key does something else than select. */
  function selected(command: RangeCommand, selection: Selection): Selection | null {
    switch (command.do) {
      case 'step':
        return stepHead(selection, command.direction, ranges.extent);
      case 'leap': {
        const fields = view.fields();
        return leapHead(selection, command.direction, ranges.extent, ({ row, column }) => {
          const name = fields[column];
          const value = name === undefined ? null : view.rowAt(row)?.valueOf(name);
          return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
        });
      }
      case 'rows':
        return selectRows(selection);
      case 'columns':
        return selectColumns(selection);
      case 'sheet':
        return selectSheet(selection);
      case 'collapse':
        return selectCell(selection.anchor);
      default:
        return null;
    }
  }
}

function isOurs(event: MouseEvent, isRowNumber: boolean): boolean {
  return event.button === 0 && (event.shiftKey || event.ctrlKey || event.metaKey || isRowNumber);
}

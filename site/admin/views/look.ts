// Between the grid's own state and a saved look. A look names fields; columns that have come to the sheet since, or gone from it, do no harm.

import type { ColumnState } from 'ag-grid-community';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { Look } from '../../../shared/views.ts';
import { type Look as GridLook, ROW_NUMBERS } from '../grid-view.ts';
import type { RowChoice } from '../row-filters.ts';

export function lookOf(sheet: Sheet, { columns, filters }: GridLook, { search, shown, rowFilters }: RowChoice): Look {
  const own = columns.filter(({ colId }) => sheet.fields.some(({ name }) => name === colId));
  const sorted = own.filter(({ sort }) => sort === 'asc' || sort === 'desc').sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0));
  const found = Look.safeParse({
    columns: own.map(({ colId, width, hide, pinned }) => ({
      field: colId,
      width: typeof width === 'number' ? Math.round(width) : null,
      isHidden: hide === true,
      isPinned: pinned === 'left',
    })),
    sort: sorted.map(({ colId, sort }) => ({ field: colId, direction: sort })),
    filters,
    search: search.slice(0, 300),
    shown,
    rowFilters,
  });
  return found.data ?? Look.parse({});
}

/** What the grid is to wear. Columns the look does not name follow in the sheet's order. */
export function gridLook(sheet: Sheet, look: Look): GridLook {
  const known = look.columns.filter(({ field }) => sheet.fields.some(({ name }) => name === field));
  const sortOf = (field: string): Pick<ColumnState, 'sort' | 'sortIndex'> => {
    const index = look.sort.findIndex((sort) => sort.field === field);
    return { sort: look.sort[index]?.direction ?? null, sortIndex: index < 0 ? null : index };
  };
  const named = known.map(({ field, width, isHidden, isPinned }) => ({
    colId: field,
    ...(width === null ? {} : { width }),
    hide: isHidden,
    pinned: isPinned ? ('left' as const) : null,
    ...sortOf(field),
  }));
  const others = sheet.fields
    .filter(({ name }) => !known.some(({ field }) => field === name))
    .map(({ name, pinned, width }) => ({
      colId: name,
      width: width ?? 130,
      hide: false,
      pinned: pinned ? ('left' as const) : null,
      ...sortOf(name),
    }));
  return { columns: [{ colId: ROW_NUMBERS }, ...named, ...others], filters: { ...look.filters } };
}

/** How the sheet looks when nobody has changed it. */
export function plainLook(sheet: Sheet): Look {
  return Look.parse({
    columns: sheet.fields.map(({ name, width, pinned }) => ({
      field: name,
      width: width ?? 130,
      isHidden: false,
      isPinned: pinned === true,
    })),
  });
}

export function isSameLook(a: Look, b: Look): boolean {
  return textOfLook(a) === textOfLook(b);
}

function textOfLook({ columns, sort, filters, search, shown, rowFilters }: Look): string {
  return JSON.stringify([
    columns.map(({ field, width, isHidden, isPinned }) => [field, width, isHidden, isPinned]),
    sort,
    filters,
    search,
    shown,
    rowFilters,
  ]);
}

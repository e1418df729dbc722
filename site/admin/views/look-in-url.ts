// The look stands in the address, so that a colleague who is sent it sees the same rows in the same order.

import { z } from 'zod';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { Look } from '../../../shared/views.ts';
import { isSameLook, plainLook } from './look.ts';

const PARAMETER = 'look';

/** Null where the address says nothing, or nothing that can be read. */
export function readLook(sheet: Sheet, search: string): Look | null {
  const text = new URLSearchParams(search).get(PARAMETER);
  if (text === null) return null;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    const short = Short.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return expand(sheet, short);
  } catch {
    return null;
  }
}

/** The address with the look in it; without one where the sheet looks as it is made. */
export function withLook(sheet: Sheet, look: Look, search: string): string {
  const params = new URLSearchParams(search);
  params.delete(PARAMETER);
  if (!isSameLook(look, plainLook(sheet))) {
    const bytes = new TextEncoder().encode(JSON.stringify(shorten(sheet, look)));
    const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    params.set(PARAMETER, text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
  }
  return params.size > 0 ? `?${params}` : '';
}

/** Only what differs from the sheet as it is made: most looks are a filter and a sort. */
const Short = z.object({
  columns: Look.shape.columns.unwrap().optional(),
  sort: Look.shape.sort.unwrap().optional(),
  filters: Look.shape.filters.unwrap().optional(),
  search: Look.shape.search.unwrap().optional(),
  shown: Look.shape.shown.unwrap().optional(),
  rowFilters: Look.shape.rowFilters.unwrap().optional(),
});
type Short = z.infer<typeof Short>;

function shorten(sheet: Sheet, look: Look): Short {
  const plain = plainLook(sheet);
  return {
    ...(JSON.stringify(look.columns) === JSON.stringify(plain.columns) ? {} : { columns: look.columns }),
    ...(look.sort.length === 0 ? {} : { sort: look.sort }),
    ...(Object.keys(look.filters).length === 0 ? {} : { filters: look.filters }),
    ...(look.search === '' ? {} : { search: look.search }),
    ...(look.shown === 'all' ? {} : { shown: look.shown }),
    ...(look.rowFilters.length === 0 ? {} : { rowFilters: look.rowFilters }),
  };
}

function expand(sheet: Sheet, short: Short): Look {
  const plain = plainLook(sheet);
  return {
    columns: short.columns ?? plain.columns,
    sort: short.sort ?? plain.sort,
    filters: short.filters ?? plain.filters,
    search: short.search ?? plain.search,
    shown: short.shown ?? plain.shown,
    rowFilters: short.rowFilters ?? plain.rowFilters,
  };
}

// Every row of a sheet in an area, for screens that are no grid.

import type { RowState } from '../../../shared/api.ts';
import type { ApiClient } from '../api-client.ts';
import { readPage } from '../sheet-page.ts';

const ROWS_PER_PAGE = 5_000;

export async function rowsOf(api: ApiClient, sheet: string, province: string | null, signal: AbortSignal): Promise<RowState[]> {
  const rows: RowState[] = [];
  let cursor: string | null = null;
  do {
    const page = await api.sheetPage(sheet, { province, cursor, limit: ROWS_PER_PAGE }, signal);
    rows.push(...readPage(page));
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

// A page of compact arrays as the states of its rows.

import { RowState, type SheetPage } from '../../shared/api.ts';

const ABOUT = ['id', 'version', 'changedAt', 'changedBy', 'accepted'];

export function readPage({ columns, rows }: SheetPage): RowState[] {
  const places = new Map(columns.map((name, index) => [name, index]));
  const fields = columns.filter((name) => !ABOUT.includes(name));
  const at = (row: readonly unknown[], name: string) => row[places.get(name) ?? -1];
  return rows.map((row) =>
    RowState.parse({
      id: at(row, 'id'),
      version: at(row, 'version'),
      changedAt: at(row, 'changedAt'),
      changedBy: at(row, 'changedBy'),
      isDeleted: false,
      ...(places.has('accepted') ? { accepted: at(row, 'accepted') } : {}),
      values: Object.fromEntries(fields.map((name) => [name, at(row, name)])),
    }),
  );
}

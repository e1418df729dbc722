// A page of compact arrays as the states of its rows.

import { RowState, type SheetPage } from '../../shared/api.ts';

const HEAD = ['id', 'version', 'changedAt', 'changedBy'];

export function readPage({ columns, rows }: SheetPage): RowState[] {
  const places = new Map(columns.map((name, index) => [name, index]));
  const fields = columns.filter((name) => !HEAD.includes(name));
  const at = (row: readonly unknown[], name: string) => row[places.get(name) ?? -1];
  return rows.map((row) =>
    RowState.parse({
      id: at(row, 'id'),
      version: at(row, 'version'),
      changedAt: at(row, 'changedAt'),
      changedBy: at(row, 'changedBy'),
      isDeleted: false,
      values: Object.fromEntries(fields.map((name) => [name, at(row, name)])),
    }),
  );
}

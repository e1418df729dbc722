import type { SheetRow } from './sheet-row.ts';
import type { Workbook } from './workbook.ts';

/** New rows with the same values, as far as they can be written; what only one record may hold is found by the checks. */
export function duplicateRows(workbook: Workbook, rows: readonly SheetRow[]): SheetRow[] {
  const { sheet } = workbook;
  return workbook.act('duplicateRow', () => {
    const fresh = workbook.addRows(rows.length, 'top');
    const fields = sheet.fields.filter((field) => field.kind.kind !== 'computed' && field.name !== sheet.keyField);
    const edits = fresh.flatMap((row, index) =>
      fields.flatMap((field) => {
        const text = rows[index]?.textOf(field, 'th') ?? '';
        return text === '' ? [] : [{ row, field: field.name, text }];
      }),
    );
    workbook.type(edits);
    return fresh;
  });
}

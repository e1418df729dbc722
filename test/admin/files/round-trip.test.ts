import { describe, expect, test } from 'vitest';
import { SHEETS } from '../../../shared/sheets/all-sheets.ts';
import { LANGS } from '../../../shared/text/lang.ts';
import { exportedFields, fieldsOfHeaders, headerOf } from '../../../site/admin/files/sheet-columns.ts';
import { aRowOf, aWorkbookOf } from './any-sheet.ts';
import { exported, imported } from './file-of.ts';

/** A sheet of sensitive fields alone, such as the log of who looked at them, is not exported at all. */
const EXPORTED = SHEETS.filter((sheet) => exportedFields(sheet, null).length > 0);

describe.each(EXPORTED.map((sheet) => [sheet.name, sheet] as const))('the sheet %s', (_name, sheet) => {
  const workbook = aWorkbookOf(sheet, [aRowOf(sheet, 1), aRowOf(sheet, 2), aRowOf(sheet, 3)]);

  test.each(['xlsx', 'csv', 'csvThai'] as const)('exported as %s and imported again is unchanged in every cell', async (format) => {
    const { planned } = await imported(workbook, await exported(workbook, format));
    expect(planned.map(({ outcome, edits, skipped, reasons }) => ({ outcome, edits, skipped, reasons }))).toEqual(
      Array.from({ length: 3 }, () => ({ outcome: 'unchanged', edits: [], skipped: [], reasons: [] })),
    );
  });

  test('exported in English and imported again is unchanged', async () => {
    const { planned } = await imported(workbook, await exported(workbook, 'xlsx', 'en'));
    expect(planned.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test.each(LANGS)('has headers in %s that each mean one field', (lang) => {
    const fields = exportedFields(sheet, null);
    const headers = fields.map((field) => headerOf(sheet, field, lang));
    expect(fieldsOfHeaders(sheet, headers)).toEqual(fields.map(({ name }) => name));
  });

  test('never lets sensitive or transient fields out, and always its key', () => {
    const classes = new Set(exportedFields(sheet, null).map((field) => field.class));
    expect([...classes].filter((one) => one === 'sensitive' || one === 'transient')).toEqual([]);
    expect(exportedFields(sheet, [sheet.titleField]).map(({ name }) => name)).toContain(sheet.keyField);
  });
});

// Downloads for the whole country and what explains them, all from the sheet definitions.

import { z } from 'zod';
import { PublishedLao } from '../../shared/published.ts';
import { showCell } from '../../shared/sheets/field-kinds.ts';
import { laos } from '../../shared/sheets/laos.ts';
import type { Field, Sheet } from '../../shared/sheets/sheet.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** All LAOs as CSV (RFC 4180, UTF-8 with byte order mark, so that Excel shows Thai); columns are the public fields by name. */
export function laosCsv(all: readonly PublishedLao[]): string {
  const fields = laos.fields.filter((field) => field.class === 'public');
  const header = [
    'laoId',
    'fullNameTh',
    'provinceTh',
    ...fields.map(({ name }) => name).filter((name) => name !== 'laoId'),
    'version',
    'changedAt',
    'changedBy',
    'url',
  ];
  const rows = all.map((lao) => {
    const values: Readonly<Record<string, unknown>> = lao;
    const shown = fields.filter(({ name }) => name !== 'laoId').map((field) => csvValue(field, values[field.name]));
    return [lao.laoId, lao.fullNameTh, lao.provinceTh, ...shown, String(lao.change.version), lao.change.at, lao.change.office, lao.url];
  });
  return csvText([header, ...rows]);
}

export function csvText(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Codes and days as stored, so that a program reads them; the rest as officers see it. */
function csvValue(field: Field, value: unknown): string {
  const isCoded = field.kind.kind === 'choice' || field.kind.kind === 'day';
  return isCoded ? String(value ?? '') : showCell(field.kind, value, 'th');
}

/** A cell that a spreadsheet would run as a formula is given a leading apostrophe (OWASP, CSV injection). */
function csvCell(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** JSON Schema of the published form of a sheet; null for sheets that publish nothing. */
export function jsonSchemaOf(sheet: Sheet): Record<string, unknown> | null {
  if (sheet.name !== laos.name) return null;
  return { title: sheet.label.en, description: sheet.about.en, ...z.toJSONSchema(PublishedLao, { unrepresentable: 'any' }) };
}

/** The data dictionary: every public field with label, meaning and kind. */
export function dictionaryOf(sheets: readonly Sheet[]): Record<string, unknown>[] {
  return sheets
    .filter((sheet) => sheet.fields.some((field) => field.class === 'public'))
    .map(({ name, label, about, fields }) => ({
      sheet: name,
      label,
      about,
      fields: fields
        .filter((field) => field.class === 'public')
        .map((field) => ({
          name: field.name,
          label: field.label,
          meaning: field.meaning,
          kind: field.kind.kind,
          choices: choicesOf(field),
        })),
    }));
}

function choicesOf({ kind }: Field) {
  return kind.kind === 'choice' ? kind.choices.map(({ value, th, en }) => ({ value, th, en })) : null;
}

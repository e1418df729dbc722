// The columns of a sheet in a file: which ones go out, under which headers, and which field a header of a file means.

import { type FieldKind, showCell } from '../../../shared/sheets/field-kinds.ts';
import type { Field, Sheet } from '../../../shared/sheets/sheet.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import { foldText } from '../../../shared/text/thai.ts';
import type { FileCell, FileColumn } from './xlsx/table.ts';

/** The label; with the field's name where two fields of the sheet share one. */
export function headerOf(sheet: Sheet, field: Field, lang: Lang): string {
  const isShared = sheet.fields.some((other) => other !== field && foldText(other.label[lang]) === foldText(field.label[lang]));
  return isShared ? `${field.label[lang]} [${field.name}]` : field.label[lang];
}

/**
 * The fields that go out, key first among them: without it the rows would not be found again. Sensitive fields, which are looked at
 * only with a stated purpose, and transient ones never leave the system in a file.
 */
export function exportedFields(sheet: Sheet, names: readonly string[] | null): Field[] {
  const mayLeave = sheet.fields.filter((field) => field.class === 'public' || field.class === 'internal');
  if (names === null) return mayLeave;
  const chosen = names.flatMap((name) => mayLeave.find((field) => field.name === name) ?? []);
  const key = mayLeave.find(({ name }) => name === sheet.keyField);
  return key === undefined || chosen.includes(key) ? chosen : [...chosen, key];
}

/** What an officer fills in: everything typed, nothing the system keeps. */
export function templateFields(sheet: Sheet): Field[] {
  return sheet.fields.filter(({ kind }) => kind.kind !== 'computed');
}

export function fileColumn(sheet: Sheet, field: Field, lang: Lang): FileColumn {
  return {
    header: headerOf(sheet, field, lang),
    format: formatOf(field.kind),
    width: Math.max(8, Math.round((field.width ?? 130) / 8)),
    comment: `${field.meaning[lang]}\n(${field.name})`,
    choices: choicesOf(field.kind, lang),
  };
}

function formatOf({ kind }: FieldKind): FileColumn['format'] {
  if (kind === 'day') return 'day';
  return kind === 'integer' || kind === 'decimal' ? 'number' : 'text';
}

function choicesOf(kind: FieldKind, lang: Lang): readonly string[] | null {
  if (kind.kind === 'choice') return kind.choices.map((choice) => choice[lang]);
  return kind.kind === 'yesNo' ? [showCell(kind, true, lang), showCell(kind, false, lang)] : null;
}

/** A value as it stands in a file: numbers and days as such, all else as the sheet shows it. The key is always the key itself. */
export function fileCell(sheet: Sheet, field: Field, value: unknown, lang: Lang): FileCell {
  if (value === null || value === undefined) return null;
  const { kind } = field.kind;
  if ((kind === 'integer' || kind === 'decimal') && typeof value === 'number') return value;
  if (kind === 'day' && typeof value === 'string') return { day: value };
  if (field.name === sheet.keyField && typeof value === 'string') return value;
  return showCell(field.kind, value, lang) || null;
}

/** For each header of a file the field it means: by label in either language, or by name; each field once. */
export function fieldsOfHeaders(sheet: Sheet, headers: readonly string[]): (string | null)[] {
  const taken = new Set<string>();
  const means = (field: Field, header: string) => {
    const wanted = foldText(header);
    const inBrackets = /\[(\w+)\]\s*$/.exec(header)?.[1];
    if (inBrackets !== undefined) return field.name === inBrackets;
    return wanted !== '' && [field.label.th, field.label.en, field.name].some((name) => foldText(name) === wanted);
  };
  return headers.map((header) => {
    const field = sheet.fields.find((one) => !taken.has(one.name) && means(one, header));
    if (field !== undefined) taken.add(field.name);
    return field?.name ?? null;
  });
}

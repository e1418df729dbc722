// Which row of the sheet a row of the file means, by the value of one field.

import { fieldOf } from '../../../shared/sheets/sheet.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import type { SheetRow } from '../sheet-row.ts';
import type { Workbook } from '../workbook.ts';
import type { ImportFile } from './import-plan.ts';

/** `row` null: no row of the sheet is meant, so it is new. */
export type Found = { readonly row: SheetRow | null } | { readonly reason: Bilingual };

/** Fields that may tell rows apart: those mapped whose values differ in all rows of the sheet; the key first. */
export function matchFields(workbook: Workbook, mapped: readonly string[]): string[] {
  const { sheet } = workbook;
  const mayIdentify = (name: string) => {
    const kind = fieldOf(sheet, name)?.kind.kind;
    return kind === 'code' || kind === 'lao' || kind === 'email' || kind === 'text';
  };
  const others = mapped.filter((name) => name !== sheet.keyField && mayIdentify(name) && isDistinct(workbook, name));
  return mapped.includes(sheet.keyField) ? [sheet.keyField, ...others] : others;
}

function isDistinct(workbook: Workbook, name: string): boolean {
  const seen = new Set<string>();
  for (const row of workbook.rows.values()) {
    const key = keyOf(row.valueOf(name));
    if (key === '') continue;
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return seen.size > 0;
}

function keyOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function findRows(workbook: Workbook, { columns, lines }: ImportFile, matchBy: string | null): (index: number) => Found {
  const column = columns.find(({ field }) => field === matchBy);
  if (column === undefined || matchBy === null) return () => ({ row: null });
  const rows = new Map<string, SheetRow | 'many'>();
  for (const row of workbook.rows.values()) {
    const key = keyOf(row.valueOf(matchBy));
    if (key !== '') rows.set(key, rows.has(key) ? 'many' : row);
  }
  const isKept = fieldOf(workbook.sheet, matchBy)?.kind.kind === 'computed';
  const seen = new Map<string, number>();
  return (index) => {
    const reading = column.readings[column.places[index] ?? 0];
    const key = reading !== undefined && 'value' in reading ? keyOf(reading.value) : '';
    if (key === '') return { row: null };
    const before = seen.get(key);
    if (before !== undefined) return { reason: repeated(key, lines[before] ?? 0) };
    seen.set(key, index);
    const row = rows.get(key);
    if (row === 'many') return { reason: ambiguous(key) };
    if (row === undefined) return isKept ? { reason: unknown(key) } : { row: null };
    return { row };
  };
}

const repeated = (key: string, line: number): Bilingual => ({
  th: `“${key}” มีแล้วในบรรทัด ${line} ของไฟล์`,
  en: `“${key}” stands in line ${line} of the file already.`,
});
const ambiguous = (key: string): Bilingual => ({
  th: `มีหลายแถวในแผ่นงานที่มีค่า “${key}” จึงไม่ทราบว่าหมายถึงแถวใด`,
  en: `Several rows of the sheet hold “${key}”, so it is not known which is meant.`,
});
const unknown = (key: string): Bilingual => ({
  th: `ไม่พบระเบียน “${key}” ในพื้นที่ที่เปิดอยู่ ถ้าเป็นแถวใหม่ ให้เว้นช่องรหัสว่าง`,
  en: `There is no record “${key}” in the open area. For a new row leave the id empty.`,
});

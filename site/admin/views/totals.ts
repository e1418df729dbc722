// Rows counted by the values of a field, with the sums of the sheet's whole numbers that add up. Pure.

import type { Field, Sheet } from '../../../shared/sheets/sheet.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import type { SheetRow } from '../sheet-row.ts';
import { isChosenFrom, type Option, optionsOf } from './choice-options.ts';

export interface Group extends Option {
  /** Of each summed field; null where no row of the group has a number. */
  readonly sums: readonly (number | null)[];
}

/** Fields that rows may be counted by. */
export function groupFields(sheet: Sheet): Field[] {
  return sheet.fields.filter(isChosenFrom);
}

/** Numbers of which a sum says something: amounts, not ordinals. */
const ORDINALS = ['ordinal', 'number', 'round', 'candidateNumber', 'unitNumber'];

export function sumFields(sheet: Sheet): Field[] {
  return sheet.fields.filter(({ kind, name }) => kind.kind === 'integer' && !ORDINALS.includes(name));
}

export function totalsBy(rows: readonly SheetRow[], field: Field, summed: readonly Field[], lang: Lang): Group[] {
  const sums = new Map<string, (number | null)[]>();
  for (const row of rows) {
    const key = String(row.valueOf(field.name) ?? '');
    const known = sums.get(key) ?? summed.map(() => null);
    for (const [index, { name }] of summed.entries()) {
      const value = row.valueOf(name);
      if (typeof value === 'number') known[index] = (known[index] ?? 0) + value;
    }
    sums.set(key, known);
  }
  return optionsOf(rows, field, lang).map((option) => ({ ...option, sums: sums.get(option.key) ?? [] }));
}

export function wholeSum(groups: readonly Group[], index: number): number | null {
  const known = groups.map(({ sums }) => sums[index] ?? null).filter((sum) => sum !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
}

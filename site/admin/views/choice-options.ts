// The values that occur in a field, with how often. For filters and totals.

import { showCell } from '../../../shared/sheets/field-kinds.ts';
import type { Field } from '../../../shared/sheets/sheet.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import { compareThai } from '../../../shared/text/thai.ts';
import type { SheetRow } from '../sheet-row.ts';
import { sayViewIn } from './view-texts.ts';

export interface Option {
  /** Text of the value; empty for empty cells. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

const PLACES = ['provinceCode', 'districtTh'];

/** Whether a field has few enough values to be chosen from: choices, yes or no, and the place of a record. */
export function isChosenFrom({ kind, name }: Field): boolean {
  return kind.kind === 'choice' || kind.kind === 'yesNo' || PLACES.includes(name);
}

export function optionsOf(rows: Iterable<SheetRow>, field: Field, lang: Lang): Option[] {
  const found = new Map<string, { value: unknown; count: number }>();
  for (const row of rows) {
    const value = row.valueOf(field.name) ?? null;
    const key = value === null ? '' : String(value);
    const known = found.get(key);
    if (known === undefined) found.set(key, { value, count: 1 });
    else known.count += 1;
  }
  const blank = sayViewIn(lang)('blank');
  const options = [...found].map(([key, { value, count }]) => ({
    key,
    count,
    label: key === '' ? blank : showCell(field.kind, value, lang),
  }));
  return options.sort((a, b) => Number(a.key === '') - Number(b.key === '') || compareThai(a.label, b.label));
}

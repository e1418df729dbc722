// The door for a value from outside the grid (API bodies): texts are normalised, and a text given for a date, number or
// choice is read as a cell would be.

import type { Bilingual } from '../text/lang.ts';
import { normaliseText, toArabicDigits } from '../text/thai.ts';
import { readCell } from './field-kinds.ts';
import type { Field, Sheet } from './sheet.ts';

export type Accepted = { readonly value: unknown } | { readonly refusal: Bilingual };

/** The stored form of one value of `field`, checked by the sheet's schema. */
export function acceptValue(sheet: Sheet, field: Field, raw: unknown): Accepted {
  const reading = typeof raw === 'string' && field.kind.kind !== 'computed' ? readCell(field.kind, raw) : { value: normaliseDeep(raw) };
  if ('refusal' in reading || field.class === 'transient') return reading;
  if (field.kind.kind === 'phones' && Array.isArray(reading.value) && typeof raw !== 'string')
    return acceptValue(sheet, field, textOfPhones(reading.value));
  const parsed = sheet.schema.shape[field.name]?.safeParse(reading.value);
  if (parsed?.success) return { value: reading.value };
  return { refusal: refusalOf(field, reading.value, parsed?.error.issues[0]?.message ?? '') };
}

/** The number that is dialled follows from the text that is read, whatever the sender made of it. */
function textOfPhones(phones: unknown[]): string {
  return phones
    .map((phone) => (typeof phone === 'object' && phone !== null && 'text' in phone ? String(phone.text) : String(phone)))
    .join(';');
}

function refusalOf(field: Field, value: unknown, reason: string): Bilingual {
  if (value === null) return { th: `ต้องกรอก “${field.label.th}”`, en: `“${field.label.en}” is required` };
  return {
    th: `ค่าในช่อง “${field.label.th}” ใช้ไม่ได้ — ${field.meaning.th}`,
    en: `This value of “${field.label.en}” cannot be used (${reason}): ${field.meaning.en}`,
  };
}

/** No field holds anything deeper; what does is left as it is, for the schema to refuse. */
const DEEPEST = 8;

function normaliseDeep(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return toArabicDigits(normaliseText(value));
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return value;
  if (Array.isArray(value)) return value.map((inner) => normaliseDeep(inner, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normaliseDeep(inner, depth + 1)]));
}

// How each kind of field is read from text (typed, pasted, imported) and written as text. One place for grid, import and export.

import { formatDay, parseDay } from '../text/dates.ts';
import type { Bilingual, Lang } from '../text/lang.ts';
import { Phone, parsePhone } from '../text/phone.ts';
import { normaliseText, toArabicDigits } from '../text/thai.ts';
import { readWebAddress } from '../text/web-address.ts';

export interface Choice extends Bilingual {
  readonly value: string;
  /** Short forms people type (“อบต.”). */
  readonly alsoWritten?: readonly string[];
}

export type FieldKind =
  | { readonly kind: 'text' | 'email' | 'url' | 'day' | 'phones' | 'texts' | 'urls' | 'legacyIds' | 'yesNo' }
  /** Whole numbers in a list; texts of one line each, which may hold commas; votes by candidate number (`1=142; 2=98`). */
  | { readonly kind: 'integers' | 'lines' | 'votes' }
  | { readonly kind: 'integer' | 'decimal'; readonly decimals?: number }
  | { readonly kind: 'code'; readonly length: number }
  /** An LAO, by its code of eight digits or its internal id. */
  | { readonly kind: 'lao' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** Kept by the system; shown, never typed. */
  | { readonly kind: 'computed'; readonly show: (value: unknown, lang: Lang) => string };

/** The choices of a field from the names of its values, with short forms people type. */
export function choicesFrom<Value extends string>(
  names: Readonly<Record<Value, Bilingual>>,
  alsoWritten?: Readonly<Partial<Record<Value, readonly string[]>>>,
): Choice[] {
  const others: Readonly<Record<string, readonly string[] | undefined>> = alsoWritten ?? {};
  return Object.entries<Bilingual>(names).map(([value, { th, en }]) => ({ value, th, en, alsoWritten: others[value] ?? [] }));
}

export type Reading = { readonly value: unknown } | { readonly refusal: Bilingual };

const refuse = (th: string, en: string): Reading => ({ refusal: { th, en } });
const SEPARATOR = /\s*[;\n|]\s*/;

/** Reads one cell's text. An empty cell (also “-”) is null, or an empty list; it is never 0. */
export function readCell(field: FieldKind, raw: string): Reading {
  const text = toArabicDigits(normaliseText(raw));
  const isEmpty = text === '' || text === '-';
  switch (field.kind) {
    case 'text':
      return { value: isEmpty ? null : text };
    case 'computed':
      return refuse('ช่องนี้ระบบเป็นผู้บันทึก แก้ไขไม่ได้', 'The system keeps this field; it cannot be edited.');
    case 'phones':
      return isEmpty ? { value: [] } : readPhones(text);
    case 'texts':
      return { value: isEmpty ? [] : text.split(/\s*[;,\n|]\s*/).filter(Boolean) };
    case 'lines':
      return { value: isEmpty ? [] : text.split(/\s*[;\n|]\s*/).filter(Boolean) };
    case 'integers':
      return isEmpty ? { value: [] } : readIntegers(text);
    case 'votes':
      return isEmpty ? { value: [] } : readVotes(text);
    case 'urls':
      return isEmpty ? { value: [] } : readUrls(text);
    case 'legacyIds':
      return isEmpty ? { value: [] } : readLegacyIds(text);
    default:
      return isEmpty ? { value: null } : readSingle(field, text);
  }
}

function readSingle(field: FieldKind, text: string): Reading {
  switch (field.kind) {
    case 'email':
      return { value: text.toLowerCase().replace(/^mailto:/, '') };
    case 'url':
      return readUrl(text);
    case 'day':
      return readDay(text);
    case 'integer':
    case 'decimal':
      return readNumber(field.kind, text);
    case 'code':
      return readCode(field.length, text);
    case 'lao':
      return readLao(text);
    case 'choice':
      return readChoice(field.choices, text);
    case 'yesNo':
      return readYesNo(text);
    default:
      return { value: text };
  }
}

function readUrl(text: string): Reading {
  const address = readWebAddress(text);
  return address.outcome === 'refused'
    ? refuse(
        `“${text}” ไม่ใช่ที่อยู่เว็บ พิมพ์เช่น https://www.example.go.th`,
        `“${text}” is not a web address; type for example https://www.example.go.th`,
      )
    : { value: address.url };
}

function readUrls(text: string): Reading {
  const readings = text
    .split(/[\s;|]+/)
    .filter(Boolean)
    .map(readUrl);
  return (
    readings.find((reading) => 'refusal' in reading) ?? { value: readings.map((reading) => ('value' in reading ? reading.value : null)) }
  );
}

function readDay(text: string): Reading {
  const day = parseDay(text);
  return day === null
    ? refuse(`“${text}” ไม่ใช่วันที่ พิมพ์เช่น 24 มี.ค. 2566 หรือ 24/3/2566`, `“${text}” is not a day; type for example 24/3/2566 or 2023-03-24`)
    : { value: day };
}

function readNumber(kind: 'integer' | 'decimal', text: string): Reading {
  const digits = toArabicDigits(text).replace(/(?<=\d)[, ](?=\d{3}(\D|$))/g, '');
  const pattern = kind === 'integer' ? /^-?\d{1,15}$/ : /^-?\d{1,12}(\.\d{1,12})?$/;
  return pattern.test(digits)
    ? { value: Number(digits) }
    : refuse(
        `“${text}” ไม่ใช่${kind === 'integer' ? 'จำนวนเต็ม' : 'ตัวเลข'}`,
        `“${text}” is not a ${kind === 'integer' ? 'whole number' : 'number'}`,
      );
}

function readCode(length: number, text: string): Reading {
  const digits = toArabicDigits(text).replace(/[\s-]/g, '');
  const whole = digits.length === length - 1 && length > 5 ? `0${digits}` : digits;
  return new RegExp(`^\\d{${length}}$`).test(whole)
    ? { value: whole }
    : refuse(`“${text}” ต้องเป็นตัวเลข ${length} หลัก`, `“${text}” must be ${length} digits`);
}

/** The id of the LAO first registered under the code; saving finds an LAO by its later codes too. */
function readLao(text: string): Reading {
  const id = toArabicDigits(text).replace(/[\s-]/g, '').toLowerCase().replace(/^lao/, '');
  const whole = /^\d{7}$/.test(id) ? `0${id}` : id;
  return /^[0-9a-z]{3,12}$/.test(whole)
    ? { value: `lao-${whole}` }
    : refuse(`“${text}” ไม่ใช่รหัส อปท. พิมพ์รหัส 8 หลัก`, `“${text}” is not an LAO code; type its eight digits`);
}

function readChoice(choices: readonly Choice[], text: string): Reading {
  const wanted = text.toLowerCase();
  const found = choices.find((choice) =>
    [choice.value, choice.th, choice.en, ...(choice.alsoWritten ?? [])].some((name) => name.toLowerCase() === wanted),
  );
  return found
    ? { value: found.value }
    : refuse(`“${text}” ไม่อยู่ในตัวเลือก: ${sampleOf(choices, 'th')}`, `“${text}” is not a choice: ${sampleOf(choices, 'en')}`);
}

function sampleOf(choices: readonly Choice[], lang: Lang): string {
  return (
    choices
      .slice(0, 7)
      .map((choice) => choice[lang])
      .join(', ') + (choices.length > 7 ? ' …' : '')
  );
}

function readYesNo(text: string): Reading {
  if (/^(true|yes|y|1|ใช่|มี|✓|☑)$/i.test(text)) return { value: true };
  if (/^(false|no|n|0|ไม่|ไม่ใช่|ไม่มี|☐)$/i.test(text)) return { value: false };
  return refuse(`“${text}” ต้องเป็น ใช่ หรือ ไม่`, `“${text}” must be yes or no`);
}

function readPhones(text: string): Reading {
  const phones = text
    .split(/\s*[;,\n|]\s*/)
    .filter(Boolean)
    .map((one) => ({ one, phone: parsePhone(one) }));
  const wrong = phones.find(({ phone }) => phone === null);
  if (wrong)
    return refuse(
      `“${wrong.one}” ไม่ใช่หมายเลขโทรศัพท์ไทย พิมพ์เช่น 0 2241 9000 ต่อ 2312`,
      `“${wrong.one}” is not a Thai telephone number; type for example 0 2241 9000 ext 2312`,
    );
  return { value: phones.map(({ phone }) => phone) };
}

function readLegacyIds(text: string): Reading {
  const ids = text
    .split(SEPARATOR)
    .filter(Boolean)
    .map((one) => /^([a-z0-9-]{2,30})\s*:\s*(.{1,60})$/i.exec(one));
  if (ids.includes(null)) return refuse('พิมพ์เป็น ระบบ:รหัส เช่น info:1234', 'Type as system:number, for example info:1234');
  return { value: ids.map((match) => ({ scheme: match?.[1]?.toLowerCase() ?? '', value: match?.[2] ?? '' })) };
}

function readIntegers(text: string): Reading {
  const parts = text.split(/[\s;,|]+/).filter(Boolean);
  return parts.every((part) => /^\d{1,9}$/.test(part))
    ? { value: parts.map(Number) }
    : refuse('พิมพ์เป็นหมายเลข คั่นด้วย ; เช่น 1; 3', 'Type numbers separated by ; for example 1; 3');
}

function readVotes(text: string): Reading {
  const pairs = text
    .split(SEPARATOR)
    .filter(Boolean)
    .map((one) => /^(\d{1,3})\s*[=:]\s*(\d{1,3}(?:,\d{3})+|\d{1,7})$/.exec(one));
  if (pairs.includes(null)) return refuse('พิมพ์เป็น หมายเลข=คะแนน เช่น 1=142; 2=98', 'Type number=votes, for example 1=142; 2=98');
  return { value: pairs.map((pair) => ({ number: Number(pair?.[1]), votes: Number(pair?.[2]?.replaceAll(',', '')) })) };
}

/** The text of a stored value, as shown in a cell and copied to a spreadsheet. Null is an empty text. */
export function showCell(field: FieldKind, value: unknown, lang: Lang): string {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'computed':
      return field.show(value, lang);
    case 'day':
      return typeof value === 'string' ? formatDay(value, lang, 'short') : '';
    case 'choice':
      return field.choices.find((choice) => choice.value === value)?.[lang] ?? String(value);
    case 'phones':
      return asList(value)
        .map((phone) => Phone.safeParse(phone).data?.text ?? '')
        .join('; ');
    case 'legacyIds':
      return asList(value)
        .map((id) => (isLegacyId(id) ? `${id.scheme}:${id.value}` : ''))
        .join('; ');
    case 'votes':
      return asList(value)
        .map((one) => (isVotes(one) ? `${one.number}=${one.votes}` : ''))
        .join('; ');
    case 'texts':
    case 'urls':
    case 'lines':
    case 'integers':
      return asList(value).join('; ');
    case 'yesNo':
      return value === true ? (lang === 'th' ? 'ใช่' : 'yes') : lang === 'th' ? 'ไม่' : 'no';
    default:
      return String(value);
  }
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isLegacyId(value: unknown): value is { scheme: string; value: string } {
  return typeof value === 'object' && value !== null && 'scheme' in value && 'value' in value;
}

function isVotes(value: unknown): value is { number: number; votes: number } {
  return typeof value === 'object' && value !== null && 'number' in value && 'votes' in value;
}

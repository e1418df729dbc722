// Days are ISO Gregorian `YYYY-MM-DD` in data and พ.ศ. on screen (domain §7.2).

import type { Lang } from './lang.ts';
import { normaliseText, toArabicDigits } from './thai.ts';

const BUDDHIST_ERA = 543;
const THAI_MONTHS = [
  ['มกราคม', 'ม.ค.'],
  ['กุมภาพันธ์', 'ก.พ.'],
  ['มีนาคม', 'มี.ค.'],
  ['เมษายน', 'เม.ย.'],
  ['พฤษภาคม', 'พ.ค.'],
  ['มิถุนายน', 'มิ.ย.'],
  ['กรกฎาคม', 'ก.ค.'],
  ['สิงหาคม', 'ส.ค.'],
  ['กันยายน', 'ก.ย.'],
  ['ตุลาคม', 'ต.ค.'],
  ['พฤศจิกายน', 'พ.ย.'],
  ['ธันวาคม', 'ธ.ค.'],
] as const;
const ENGLISH_MONTHS = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May', 'May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
] as const;

/**
 * A day as people type it, as ISO `YYYY-MM-DD`; null when it is not a day that exists.
 * Taken: `2566-03-24`, `24/3/2566`, `24-03-2023`, `24 มี.ค. 2566`, `๒๔ มีนาคม พ.ศ. ๒๕๖๖`, `24 Mar 2023`.
 * Years from 2300 on are พ.ศ.; a year of two digits is refused, because it could be either era.
 */
export function parseDay(text: string): string | null {
  const clean = toArabicDigits(normaliseText(text))
    .replace(/(วัน\S*?ที่|พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|\bB\.?E\.?(?=\s|$))/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(clean);
  if (iso) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(clean);
  if (numeric) return toIso(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const named = /^(\d{1,2})[ -]?([^\d\s]+)[ -]?(\d{4})$/.exec(clean);
  if (named) return toIso(Number(named[3]), monthNumber(named[2] ?? ''), Number(named[1]));
  return null;
}

function monthNumber(name: string): number {
  const thai = THAI_MONTHS.findIndex(([long, short]) => name === long || name.replaceAll('.', '') === short.replaceAll('.', ''));
  const start = name.slice(0, 3).toLowerCase();
  return (thai >= 0 ? thai : ENGLISH_MONTHS.findIndex(([long]) => long.slice(0, 3).toLowerCase() === start)) + 1;
}

function toIso(year: number, month: number, day: number): string | null {
  const gregorian = year >= 2300 ? year - BUDDHIST_ERA : year;
  if (gregorian < 1800 || gregorian > 2200) return null;
  const date = new Date(Date.UTC(gregorian, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** `2023-03-24` → “24 มีนาคม 2566” or “24 March 2023”; `short` gives “24 มี.ค. 2566” or “24 Mar 2023”. */
export function formatDay(iso: string, lang: Lang, style: 'long' | 'short' = 'long'): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const names = (lang === 'th' ? THAI_MONTHS : ENGLISH_MONTHS)[month - 1];
  return `${day} ${names?.[style === 'long' ? 0 : 1]} ${lang === 'th' ? year + BUDDHIST_ERA : year}`;
}

/** An instant (ISO 8601, UTC) as the day and time of Asia/Bangkok: “24 มีนาคม 2566 18:05 น.”. */
export function formatInstant(instant: string, lang: Lang): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${formatDay(local.slice(0, 10), lang)} ${local.slice(11, 16)}${lang === 'th' ? ' น.' : ''}`;
}

/** The calendar day in Asia/Bangkok (UTC+7, no daylight saving) of an instant. */
export function dayInBangkok(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The day `days` after (or, negative, before) an ISO day. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

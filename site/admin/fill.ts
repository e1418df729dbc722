// Filling on from a few cells: copies, and series of numbers, days and codes. Pure, over the texts and values of one line of cells.

import { formatDay } from '../../shared/text/dates.ts';
import type { Lang } from '../../shared/text/lang.ts';

export interface Seed {
  readonly text: string;
  readonly value: unknown;
  readonly isDay: boolean;
}

/**
 * The next `count` texts after the seeds. A day counts on by itself; numbers, and texts that end in digits, count on where two or
 * more show the step; everything else is repeated. `isTurned` (Ctrl) makes a series of what would be copied, and the other way round.
 */
export function continueSeeds(seeds: readonly Seed[], count: number, { isTurned, lang }: { isTurned: boolean; lang: Lang }): string[] {
  const series = seriesOf(seeds, lang);
  const isSeries = series !== null && (seeds.length > 1 || seeds[0]?.isDay === true) !== isTurned;
  return Array.from({ length: count }, (_, index) =>
    series !== null && isSeries ? series(seeds.length + index) : (seeds[index % Math.max(1, seeds.length)]?.text ?? ''),
  );
}

/** The text at a place of the series that the seeds begin; null where they begin none. */
type Series = (place: number) => string;

function seriesOf(seeds: readonly Seed[], lang: Lang): Series | null {
  const values = seeds.map(({ value }) => value);
  if (seeds.length === 0) return null;
  if (seeds.every(({ isDay }) => isDay)) return daySeries(values.map(String), lang);
  if (values.every((value) => typeof value === 'number')) return numberSeries(values);
  return endingSeries(seeds.map(({ text }) => text));
}

function numberSeries(numbers: readonly number[]): Series | null {
  const step = stepOf(numbers);
  const first = numbers[0] ?? 0;
  // 0.1 + 0.2 is 0.3 to an officer.
  return step === null ? null : (place) => String(Number((first + step * place).toPrecision(12)));
}

/** The same step from each to the next; 1 after a single one; null where the steps differ. */
function stepOf(numbers: readonly number[]): number | null {
  const [first = 0, second = first + 1] = numbers;
  const step = Number((second - first).toPrecision(12));
  const isEven = numbers.every((number, place) => Math.abs(number - (first + step * place)) < 1e-9 * Math.max(1, Math.abs(number)));
  return isEven ? step : null;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** By months (and so years) where the day of the month is the same, else by days. The 31st of a short month is its last day. */
function daySeries(days: readonly string[], lang: Lang): Series | null {
  const parts = days.map(dayParts);
  const [first] = parts;
  if (first === undefined) return null;
  const months = parts.map(({ year, month }) => year * 12 + month);
  const monthStep = stepOf(months);
  const anchor = Math.max(...parts.map(({ day }) => day));
  const isMonthly =
    parts.length > 1 &&
    monthStep !== null &&
    monthStep !== 0 &&
    parts.every(({ year, month, day }) => day === Math.min(anchor, lastDay(year, month)));
  if (isMonthly)
    return (place) => {
      const at = (months[0] ?? 0) - 1 + monthStep * place;
      const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
      return formatDay(isoOf({ year, month, day: Math.min(anchor, lastDay(year, month)) }), lang, 'short');
    };
  const numbers = days.map((day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  const step = stepOf(numbers);
  if (step === null) return null;
  return (place) => formatDay(new Date(((numbers[0] ?? 0) + step * place) * 86_400_000).toISOString().slice(0, 10), lang, 'short');
}

function dayParts(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoOf({ year, month, day }: Day): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** “หมู่ 9”, “หมู่ 10” … and codes: the same beginning, digits that count on in their width, Thai or Arabic. */
function endingSeries(texts: readonly string[]): Series | null {
  const parts = texts.map((text) => /^(.*?)(\d{1,15}|[๐-๙]{1,15})$/su.exec(text));
  const [head] = parts;
  if (!head || parts.some((part) => part?.[1] !== head[1])) return null;
  const digits = parts.map((part) => part?.[2] ?? '');
  const isThai = /[๐-๙]/.test(digits[0] ?? '');
  const numbers = digits.map((own) => Number(own.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))));
  const step = stepOf(numbers);
  // Digits with a leading zero keep their width; others grow as they need.
  const width = digits.some((own) => /^[0๐]./.test(own)) ? Math.max(...digits.map(({ length }) => length)) : 1;
  if (step === null) return null;
  return (place) => {
    const number = Math.max(0, (numbers[0] ?? 0) + step * place);
    const shown = String(number).padStart(width, '0');
    return (head[1] ?? '') + (isThai ? shown.replace(/\d/g, (digit) => String.fromCharCode(Number(digit) + 0x0e50)) : shown);
  };
}

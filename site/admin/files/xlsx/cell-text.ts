// What one cell of an XLSX worksheet says, as text.

import { DAYS_TO_1904, dayOfSerial, unescapeXml } from './parts.ts';
import { runsText } from './shared-strings.ts';

export interface CellSource {
  readonly shared: readonly string[];
  /** Whether a number of this style is a day. */
  readonly isDay: (style: string) => boolean;
  readonly is1904: boolean;
}

export function cellText(attributes: string, content: string, source: CellSource): string {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n';
  if (type === 'inlineStr') return runsText(content);
  const value = /<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(content)?.[1] ?? '';
  switch (type) {
    case 's':
      return source.shared[Number(value)] ?? '';
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'e':
      return unescapeXml(value);
    case 'd':
      return value.slice(0, 10);
    case 'str':
      return unescapeXml(value);
    default:
      return value === '' ? '' : numberText(value, /\bs="(\d+)"/.exec(attributes)?.[1] ?? '', source);
  }
}

function numberText(value: string, style: string, { isDay, is1904 }: CellSource): string {
  const number = Number(value);
  if (Number.isNaN(number)) return unescapeXml(value);
  if (isDay(style) && number >= 1 && number < 2_958_466) return dayOfSerial(number + (is1904 ? DAYS_TO_1904 : 0));
  return plainNumber(number);
}

/** Never 1.2E+12, and without the dust of binary fractions (0.1 + 0.2): spreadsheets keep 15 digits. */
export function plainNumber(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < 1e21) return String(number);
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  return /e/i.test(text) ? rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

// Which styles of a workbook show a number as a day. XLSX has no dates: a date is a number with a format of days, months or years.

import { unescapeXml } from './parts.ts';

/** Formats that every spreadsheet knows by number: dates, and those kept for dates in Thai and other languages. */
const BUILT_IN = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81,
]);

export function dayStyles(xml: string | null): (style: string) => boolean {
  if (xml === null) return () => false;
  const formats = new Map(
    [...xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)].map(([tag]) => [
      Number(/\bnumFmtId="(\d+)"/.exec(tag)?.[1]),
      unescapeXml(/\bformatCode="([^"]*)"/.exec(tag)?.[1] ?? ''),
    ]),
  );
  const block = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml)?.[1] ?? '';
  const isDay = [...block.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(/\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? 0);
    const format = formats.get(id);
    return format === undefined ? BUILT_IN.has(id) : isDayFormat(format);
  });
  return (style) => isDay[Number(style || '0')] ?? false;
}

/** A format with days or years, once what is quoted, escaped or in brackets is gone, and no place for digits. */
export function isDayFormat(format: string): boolean {
  const [shown = ''] = format
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase()
    .split(';');
  return /[dyeปว]/.test(shown.replaceAll('general', '')) && !/[0#?]/.test(shown);
}

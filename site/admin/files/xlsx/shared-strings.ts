// Texts of a workbook are mostly kept once, in a part of their own.

import { unescapeXml } from './parts.ts';

export function readSharedStrings(xml: string | null): string[] {
  if (xml === null) return [];
  return [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map(([, item]) => runsText(item ?? ''));
}

/** The text of a string, whose parts may each have a style; readings above the letters (phonetic runs) are no text. */
export function runsText(xml: string): string {
  const spoken = xml.includes('rPh') ? xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : xml;
  let text = '';
  for (const [, run] of spoken.matchAll(/<(?:\w+:)?t\b[^>]*?(?:\/>|>([^<]*)<\/(?:\w+:)?t>)/g)) text += run ?? '';
  return unescapeXml(text);
}

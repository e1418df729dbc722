// The files of a calendar of terms: its page in both languages, JSON, CSV and iCalendar.

import { objectKey, paths } from '../../shared/paths.ts';
import type { TermsCalendar, TermsSummary } from '../../shared/published.ts';
import type { PublishedFile } from '../files/bucket.ts';
import { csvFile, icsFile, jsonFile, pages } from './files-of.ts';
import type { BakeParts } from './parts.ts';
import { termsCsv } from './terms-csv.ts';
import { termsOfIcs } from './terms-ics.ts';

export async function termsOfFiles(parts: BakeParts, calendar: TermsCalendar, isSample: boolean): Promise<PublishedFile[]> {
  const { code } = calendar;
  return [
    ...(await pages(parts, (lang) => paths.termsOf(code, lang), { view: 'termsOf', calendar }, isSample)),
    jsonFile(objectKey(paths.termsOfJson(code)), calendar),
    csvFile(objectKey(paths.termsOfCsv(code)), termsCsv([calendar])),
    icsFile(objectKey(paths.termsOfIcs(code)), termsOfIcs(calendar, parts.siteOrigin)),
  ];
}

export async function termsFiles(parts: BakeParts, summary: TermsSummary, isSample: boolean): Promise<PublishedFile[]> {
  return [...(await pages(parts, paths.terms, { view: 'terms', summary }, isSample)), jsonFile(objectKey(paths.termsJson()), summary)];
}

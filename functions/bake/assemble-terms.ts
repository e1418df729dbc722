// The terms that end in the whole country, as CSV, JSON and iCalendar, assembled from the provinces' parts when one has changed.

import { canonicalJson } from '../../shared/canonical.ts';
import { objectKey, paths } from '../../shared/paths.ts';
import { TermsCalendar } from '../../shared/published.ts';
import { listEtags, putIfDifferent, readText } from '../files/bucket.ts';
import { sha256 } from '../store/chain.ts';
import { many } from '../store/many.ts';
import { csvFile, icsFile, jsonFile } from './files-of.ts';
import type { BakeParts } from './parts.ts';
import { termsCsv } from './terms-csv.ts';
import { termsIcs } from './terms-ics.ts';

/** Prefix of the provinces' parts. */
const TERMS_PARTS = 'terms/';
const FINGERPRINT = 'assembled-terms.txt';

export const termsPartKey = (code: string): string => `${TERMS_PARTS}${code}.json`;

/** Writes the country's files when a part changed since the last time (or, `always`, in any case); returns how many were written. */
export async function assembleTerms(parts: BakeParts, options: { always?: boolean } = {}): Promise<number> {
  const etags = await listEtags(parts.parts, TERMS_PARTS);
  const fingerprint = sha256(canonicalJson([...etags].sort()));
  if (!options.always && (await readText(parts.parts, FINGERPRINT)) === fingerprint) return 0;
  const texts = await many([...etags.keys()].sort(), (key) => readText(parts.parts, key));
  const calendars = texts.filter((text) => text !== null).map((text) => TermsCalendar.parse(JSON.parse(text)));
  const files = [
    csvFile(objectKey(paths.termsEndingCsv()), termsCsv(calendars)),
    jsonFile(objectKey(paths.termsEndingJson()), calendars),
    icsFile(objectKey(paths.termsIcs()), termsIcs(calendars, parts.siteOrigin)),
  ];
  const written = await many(files, (file) => putIfDifferent(parts.site, file));
  await putIfDifferent(parts.parts, { key: FINGERPRINT, body: fingerprint, contentType: 'text/plain', cacheControl: 'no-store' });
  return written.filter(Boolean).length;
}

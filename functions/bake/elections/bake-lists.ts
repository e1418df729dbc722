// The elections of a province from the lines its elections left, and the country's pages from the provinces' parts.

import { z } from 'zod';
import { ElectionTally, ListedElection } from '../../../shared/published-election-lists.ts';
import { PROVINCES } from '../../../shared/register/provinces.ts';
import { listEtags, putIfDifferent, readText } from '../../files/bucket.ts';
import { sendTargets } from '../../files/queue.ts';
import { many } from '../../store/many.ts';
import { jsonFile } from '../files-of.ts';
import type { BakeParts } from '../parts.ts';
import { calendarFiles, correctionsFiles, countryFiles, provinceElectionFiles } from './files.ts';
import { PROVINCE_ELECTIONS, provinceElectionsKey, SUMMARIES } from './parts.ts';
import {
  type ProvinceShare,
  publishCorrections,
  publishCountryElections,
  publishElectionCalendar,
  publishProvinceElections,
  shareOf,
} from './publish-lists.ts';

/** A province's lines with the ETag each was read at: only what has changed is read again. */
const KnownLines = z.strictObject({ lines: z.record(z.string(), z.strictObject({ etag: z.string(), election: ListedElection })) });
const linesKey = (code: string): string => `election-lines/${code}.json`;

export async function bakeElectionsOf(parts: BakeParts, code: string, isSample: boolean): Promise<void> {
  if (await putProvinceElections(parts, code, isSample))
    await sendTargets(parts.rollups, [{ target: 'elections', deduplication: String(Math.floor(Date.now() / 500)) }]);
}

/** True when the country's pages are out of date. */
export async function putProvinceElections(parts: BakeParts, code: string, isSample: boolean): Promise<boolean> {
  const published = publishProvinceElections(code, await readLines(parts, code), parts.today());
  for (const file of await provinceElectionFiles(parts, published, isSample)) await putIfDifferent(parts.site, file);
  return putIfDifferent(parts.parts, jsonFile(provinceElectionsKey(code), shareOf(published, parts.today())));
}

async function readLines({ parts }: BakeParts, code: string): Promise<ListedElection[]> {
  const etags = await listEtags(parts, `${SUMMARIES}${code}/`);
  const text = await readText(parts, linesKey(code));
  const known = text === null ? {} : (KnownLines.safeParse(JSON.parse(text)).data?.lines ?? {});
  const read = await many([...etags], async ([key, etag]): Promise<[string, { etag: string; election: ListedElection }][]> => {
    const kept = known[key];
    if (kept?.etag === etag) return [[key, kept]];
    const line = await readText(parts, key);
    return line === null ? [] : [[key, { etag, election: ListedElection.parse(JSON.parse(line)) }]];
  });
  const lines = Object.fromEntries(read.flat());
  await putIfDifferent(parts, jsonFile(linesKey(code), { lines }));
  return Object.values(lines).map(({ election }) => election);
}

const Share: z.ZodType<ProvinceShare> = z.strictObject({
  code: z.string(),
  days: z.array(ElectionTally.extend({ day: z.iso.date() })),
  toCount: z.array(ListedElection),
  coming: z.array(ListedElection),
  corrected: z.array(ListedElection),
  newestChangeAt: z.iso.datetime().nullable(),
});

/** Country page, calendar and corrections. */
export async function bakeElections(parts: BakeParts, isSample: boolean): Promise<void> {
  const etags = await listEtags(parts.parts, PROVINCE_ELECTIONS);
  const known = PROVINCES.map(({ code }) => provinceElectionsKey(code)).filter((key) => etags.has(key));
  const texts = await many(known, (key) => readText(parts.parts, key));
  const shares = texts.flatMap((text) => (text === null ? [] : [Share.parse(JSON.parse(text))]));
  const day = parts.today();
  const files = [
    ...(await countryFiles(parts, publishCountryElections(shares, day), isSample)),
    ...(await calendarFiles(parts, publishElectionCalendar(shares, day), isSample)),
    ...(await correctionsFiles(parts, publishCorrections(shares), isSample)),
  ];
  for (const file of files) await putIfDifferent(parts.site, file);
}

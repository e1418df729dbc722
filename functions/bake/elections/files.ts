// The files of elections: pages in both languages, JSON, CSV, feeds. Same records, same bytes.

import type { PageData } from '../../../shared/page-data.ts';
import { objectKey, paths } from '../../../shared/paths.ts';
import type { Corrections, CountryElections, ElectionCalendar, ProvinceElections } from '../../../shared/published-election-lists.ts';
import type { ConstituencyResult, PublishedElection } from '../../../shared/published-elections.ts';
import { LANGS } from '../../../shared/text/lang.ts';
import { listEtags, type PublishedFile } from '../../files/bucket.ts';
import { icsFile, jsonFile, pages } from '../files-of.ts';
import type { BakeParts } from '../parts.ts';
import { correctionsAtom, electionCalendarAtom, electionCalendarIcs } from './calendar-feeds.ts';
import { fullFiles } from './files-of-days.ts';
import { oembedOf } from './oembed.ts';

export async function electionFiles(parts: BakeParts, election: PublishedElection, isSample: boolean): Promise<PublishedFile[]> {
  const { electionId, units } = election;
  const embed: PageData = { view: 'electionEmbed', election };
  return [
    ...(await pages(parts, (lang) => paths.election(electionId, lang), { view: 'election', election }, isSample)),
    ...(await pages(parts, (lang) => paths.electionEmbed(electionId, lang), embed, isSample)),
    jsonFile(objectKey(paths.electionJson(electionId)), election),
    jsonFile(objectKey(paths.electionOembed(electionId)), oembedOf(election, parts.siteOrigin)),
    ...(units === null ? [] : fullFiles(election, units, isSample)),
  ];
}

/** Everything that may stand under an election's address. */
export async function electionKeys({ site }: BakeParts, electionId: string): Promise<string[]> {
  const folders = LANGS.flatMap((lang) => [paths.election(electionId, lang), paths.electionEmbed(electionId, lang)]);
  const found = await Promise.all(folders.map((folder) => listEtags(site, folder.slice(1))));
  return found.flatMap((etags) => [...etags.keys()]);
}

export async function constituencyFiles(parts: BakeParts, result: ConstituencyResult, isSample: boolean): Promise<PublishedFile[]> {
  const [electionId, number] = [result.election.electionId, result.constituency.number];
  return [
    ...(await pages(parts, (lang) => paths.constituency(electionId, number, lang), { view: 'constituency', result }, isSample)),
    jsonFile(objectKey(paths.constituencyJson(electionId, number)), result),
  ];
}

export function constituencyKeys(electionId: string, number: number): string[] {
  return [
    ...LANGS.map((lang) => objectKey(paths.constituency(electionId, number, lang))),
    objectKey(paths.constituencyJson(electionId, number)),
  ];
}

export async function provinceElectionFiles(parts: BakeParts, province: ProvinceElections, isSample: boolean): Promise<PublishedFile[]> {
  const { code } = province;
  return [
    ...(await pages(parts, (lang) => paths.electionsOf(code, lang), { view: 'electionsOf', province }, isSample)),
    jsonFile(objectKey(paths.electionsOfJson(code)), province),
  ];
}

export async function countryFiles(parts: BakeParts, country: CountryElections, isSample: boolean): Promise<PublishedFile[]> {
  return [
    ...(await pages(parts, paths.elections, { view: 'elections', country }, isSample)),
    jsonFile(objectKey(paths.electionsJson()), country),
  ];
}

export async function calendarFiles(parts: BakeParts, calendar: ElectionCalendar, isSample: boolean): Promise<PublishedFile[]> {
  return [
    ...(await pages(parts, paths.electionCalendar, { view: 'electionCalendar', calendar }, isSample)),
    jsonFile(objectKey(paths.electionCalendarJson()), calendar),
    icsFile(objectKey(paths.electionCalendarIcs()), electionCalendarIcs(calendar, parts.siteOrigin)),
    atomFile(objectKey(paths.electionCalendarAtom()), electionCalendarAtom(calendar, parts.siteOrigin)),
  ];
}

export async function correctionsFiles(parts: BakeParts, corrections: Corrections, isSample: boolean): Promise<PublishedFile[]> {
  return [
    ...(await pages(parts, paths.corrections, { view: 'corrections', corrections }, isSample)),
    jsonFile(objectKey(paths.correctionsJson()), corrections),
    atomFile(objectKey(paths.correctionsAtom()), correctionsAtom(corrections, parts.siteOrigin)),
  ];
}

function atomFile(key: string, body: string): PublishedFile {
  return { key, body, contentType: 'application/atom+xml; charset=utf-8', cacheControl: 'public, max-age=0, s-maxage=5' };
}

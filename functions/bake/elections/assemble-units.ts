// Part of what runs every minute: every polling unit of an election day, a file per province, where an election of it has changed.
// Reading every unit of the country takes long: one run writes so many provinces at most, the next goes on where it ended.

import { objectKey, paths } from '../../../shared/paths.ts';
import { PublishedElection } from '../../../shared/published-elections.ts';
import { listEtags, putIfDifferent, readText, removeFile } from '../../files/bucket.ts';
import { many } from '../../store/many.ts';
import { csvFile, jsonFile } from '../files-of.ts';
import type { BakeParts } from '../parts.ts';
import { DAYS, dayPartKey, SUMMARIES, UnitsPart, unitsPartsPrefix } from './parts.ts';
import { type UnitRowsSource, unitsCsv } from './units-csv.ts';

/** Elections of one day in one province, with the ETags of their parts: those change with every unit. */
export interface UnitsOfDay {
  readonly day: string;
  readonly code: string;
  readonly electionIds: readonly string[];
  readonly etags: readonly string[];
}

const PROVINCES_AT_ONCE = 16;

/** By `units/DAY/PROVINCE`. */
export async function unitsOfDays({ parts }: BakeParts): Promise<Map<string, UnitsOfDay>> {
  const [ofDays, summaries] = await Promise.all([listEtags(parts, DAYS), listEtags(parts, SUMMARIES)]);
  const provinceOf = new Map([...summaries.keys()].map((key) => [nameOf(key), key.slice(SUMMARIES.length).split('/')[0] ?? '']));
  const elections = [...ofDays]
    .map(([key, etag]) => ({ day: key.slice(DAYS.length).split('/')[0] ?? '', electionId: nameOf(key), etag }))
    .toSorted((a, b) => (a.electionId < b.electionId ? -1 : 1));
  const groups = Map.groupBy(elections, ({ day, electionId }) => `units/${day}/${provinceOf.get(electionId) ?? ''}`);
  return new Map(
    [...groups].flatMap(([key, own]): [string, UnitsOfDay][] => {
      const [, day = '', code = ''] = key.split('/');
      return code === ''
        ? []
        : [[key, { day, code, electionIds: own.map(({ electionId }) => electionId), etags: own.map(({ etag }) => etag) }]];
    }),
  );
}

const nameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1, -'.json'.length);

/** Which of those that changed are written in this run; whoever waits is written before anybody is written again. */
export function dueUnits(changed: readonly string[], after: string, all: boolean): string[] {
  const sorted = changed.toSorted();
  const turn = [...sorted.filter((key) => key > after), ...sorted.filter((key) => key <= after)];
  return all ? turn : turn.slice(0, PROVINCES_AT_ONCE);
}

/** Answers how many files were written. */
export async function putUnitsOfDay(parts: BakeParts, { day, code, electionIds }: UnitsOfDay): Promise<number> {
  const sources = (await many(electionIds, (electionId) => sourceOf(parts, day, electionId), 4)).filter((one) => one !== null);
  const json = sources.map(({ election, units }) => ({ electionId: election.electionId, units }));
  const files = [
    csvFile(objectKey(paths.electionDayUnitsCsv(day, code)), unitsCsv(sources)),
    jsonFile(objectKey(paths.electionDayUnitsJson(day, code)), json),
  ];
  return (await many(files, (file) => putIfDifferent(parts.site, file))).filter(Boolean).length;
}

async function sourceOf({ parts }: BakeParts, day: string, electionId: string): Promise<UnitRowsSource | null> {
  const text = await readText(parts, dayPartKey(day, electionId));
  if (text === null) return null;
  const election = PublishedElection.parse(JSON.parse(text));
  if (election.units !== null) return { election, contests: election.contests, units: election.units };
  const keys = [...(await listEtags(parts, unitsPartsPrefix(electionId))).keys()].sort();
  const texts = await many(keys, (key) => readText(parts, key));
  return { election, contests: election.contests, units: texts.flatMap((one) => (one === null ? [] : UnitsPart.parse(JSON.parse(one)))) };
}

/** Files of provinces in which no election is held on that day any more. */
export async function removeUnitsBut({ site }: BakeParts, kept: Iterable<UnitsOfDay>): Promise<void> {
  const wanted = new Set(
    [...kept].flatMap(({ day, code }) => [paths.electionDayUnitsCsv(day, code), paths.electionDayUnitsJson(day, code)].map(objectKey)),
  );
  for (const key of (await listEtags(site, 'data/elections/')).keys())
    if (/\/units-\d{2}\.(csv|json)$/.test(key) && !wanted.has(key)) await removeFile(site, key);
}

// Part of what runs every minute: full files of large elections, and the whole country's contests and units of each election day, where
// a part has changed since the last time. No records are read here.

import { z } from 'zod';
import { canonicalJson } from '../../../shared/canonical.ts';
import { objectKey, paths } from '../../../shared/paths.ts';
import { PublishedElection } from '../../../shared/published-elections.ts';
import { listEtags, type PublishedFile, putIfDifferent, readText, removeFile } from '../../files/bucket.ts';
import { sha256 } from '../../store/chain.ts';
import { many } from '../../store/many.ts';
import { csvFile, jsonFile } from '../files-of.ts';
import { type BakeParts, isSampleStore } from '../parts.ts';
import { dueUnits, putUnitsOfDay, removeUnitsBut, type UnitsOfDay, unitsOfDays } from './assemble-units.ts';
import { contestsCsv, fullFiles } from './files-of-days.ts';
import { DAYS, LARGE, UnitsPart, unitsPartsPrefix } from './parts.ts';

const FINGERPRINTS = 'assembled-elections.json';
const Fingerprints = z.record(z.string(), z.string());

/** Returns how many files were written; `always` writes whatever the fingerprints say. */
export async function assembleElections(parts: BakeParts, options: { always?: boolean } = {}): Promise<number> {
  const kept = await readText(parts.parts, FINGERPRINTS);
  const known = options.always || kept === null ? {} : Fingerprints.parse(JSON.parse(kept));
  const [large, days] = [await fingerprints(parts, LARGE), await fingerprints(parts, DAYS)];
  let written = 0;
  for (const [key, { fingerprint }] of large) if (known[key] !== fingerprint) written += await putLarge(parts, key);
  for (const [day, { fingerprint, keys }] of days) if (known[day] !== fingerprint) written += await putDay(parts, day, keys);
  const units = await unitsOfDays(parts);
  await removeUnitsBut(parts, units.values());
  await removeDays(
    parts,
    [...days.keys()].map((day) => day.slice(DAYS.length)),
    [...units.values()],
  );
  const ofUnits = await putUnits(parts, units, known, options.always ?? false);
  const fresh = Object.fromEntries([...large, ...days].map(([key, { fingerprint }]) => [key, fingerprint]));
  Object.assign(fresh, ofUnits.fresh);
  written += ofUnits.written;
  await putIfDifferent(parts.parts, jsonFile(FINGERPRINTS, fresh));
  return written;
}

const LAST_UNITS = 'units-last';

/** Those that wait for a later run keep the fingerprint they were written with. */
async function putUnits(
  parts: BakeParts,
  units: ReadonlyMap<string, UnitsOfDay>,
  known: Readonly<Record<string, string>>,
  always: boolean,
): Promise<{ written: number; fresh: Record<string, string> }> {
  const now = new Map([...units].map(([key, { etags }]) => [key, sha256(canonicalJson(etags))]));
  const changed = [...now].flatMap(([key, fingerprint]) => (known[key] === fingerprint ? [] : [key]));
  const due = dueUnits(changed, known[LAST_UNITS] ?? '', always);
  let written = 0;
  for (const key of due) written += await putUnitsOfDay(parts, units.get(key) ?? failToFind(key));
  const fresh = [...now].flatMap(([key, fingerprint]) => {
    const print = changed.includes(key) && !due.includes(key) ? known[key] : fingerprint;
    return print === undefined ? [] : [[key, print] as const];
  });
  return { written, fresh: { ...Object.fromEntries(fresh), [LAST_UNITS]: due.at(-1) ?? known[LAST_UNITS] ?? '' } };
}

function failToFind(key: string): never {
  throw new Error(`There are no units at ${key}.`);
}

interface Group {
  readonly fingerprint: string;
  readonly keys: string[];
}

/** The parts under a prefix by their first folder (an election, a day). */
async function fingerprints({ parts }: BakeParts, prefix: string): Promise<Map<string, Group>> {
  const etags = [...(await listEtags(parts, prefix))].sort(([a], [b]) => (a < b ? -1 : 1));
  const groups = Map.groupBy(etags, ([key]) => prefix + (key.slice(prefix.length).split('/')[0] ?? ''));
  return new Map([...groups].map(([key, own]) => [key, { fingerprint: sha256(canonicalJson(own)), keys: own.map(([part]) => part) }]));
}

/** A large election's units stand in the parts of its constituencies. */
async function putLarge(parts: BakeParts, key: string): Promise<number> {
  const text = await readText(parts.parts, key);
  if (text === null) return 0;
  const election = PublishedElection.parse(JSON.parse(text));
  const unitParts = [...(await listEtags(parts.parts, unitsPartsPrefix(election.electionId))).keys()].sort();
  const texts = await many(unitParts, (part) => readText(parts.parts, part));
  const units = texts.flatMap((units) => (units === null ? [] : UnitsPart.parse(JSON.parse(units))));
  return putAll(parts, fullFiles(election, units, await isSampleStore(parts.store)));
}

async function putDay(parts: BakeParts, folder: string, keys: readonly string[]): Promise<number> {
  const day = folder.slice(DAYS.length);
  const texts = await many(keys, (key) => readText(parts.parts, key));
  const elections = texts.flatMap((text) => (text === null ? [] : [{ ...PublishedElection.parse(JSON.parse(text)), units: null }]));
  return putAll(parts, [
    csvFile(objectKey(paths.electionDayCsv(day)), contestsCsv(elections)),
    jsonFile(objectKey(paths.electionDayJson(day)), elections),
  ]);
}

async function putAll({ site }: BakeParts, files: readonly PublishedFile[]): Promise<number> {
  return (await many(files, (file) => putIfDifferent(site, file))).filter(Boolean).length;
}

/** Days on which no election is held any more leave no files; those that are left make the list of days. */
async function removeDays({ site }: BakeParts, days: readonly string[], units: readonly UnitsOfDay[]): Promise<void> {
  const folder = 'data/elections/';
  for (const key of (await listEtags(site, folder)).keys()) {
    const day = key.slice(folder.length).split('/')[0] ?? '';
    if (/^\d{4}-/.test(day) && !days.includes(day)) await removeFile(site, key);
  }
  const list = days.toSorted().map((day) => ({
    ...{ day, csv: paths.electionDayCsv(day), json: paths.electionDayJson(day) },
    units: units
      .filter((one) => one.day === day)
      .map(({ code }) => ({ provinceCode: code, csv: paths.electionDayUnitsCsv(day, code), json: paths.electionDayUnitsJson(day, code) }))
      .toSorted((a, b) => (a.provinceCode < b.provinceCode ? -1 : 1)),
  }));
  await putIfDifferent(site, jsonFile(objectKey(paths.electionDaysJson()), list));
}

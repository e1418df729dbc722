// Who may be meant: by the hash of a number the one person, by name the most likely human beings, the likeliest first.

import { z } from 'zod';
import { sheetOfSortKey } from '../../shared/ids.ts';
import { distanceFrom, editDistance, findNamed, type NameReading, nameSkeleton, readingsOf } from '../../shared/people/name-match.ts';
import { persons } from '../../shared/sheets/persons.ts';
import { foldText } from '../../shared/text/thai.ts';
import type { RecordItem } from '../store/items.ts';
import { type HumanBeing, type NamedKey, nameIndex, readHumanBeing } from '../store/people.ts';
import { readByClaim, readRecords } from '../store/read.ts';
import type { Store } from '../store/store.ts';

const MOST_PEOPLE = 5;
/** Records whose names are compared letter by letter. */
const MOST_COMPARED = 60;

const NamedValues = z.object({
  givenName: z.string(),
  familyName: z.string().nullable(),
  personId: z.string().nullable().default(null),
  laoId: z.string().default(''),
});

/** The person with this number; nobody where none is matched. */
export async function findByHash(store: Store, hash: string): Promise<HumanBeing[]> {
  const record = await readByClaim(store, `nationalId#${hash}`);
  const human = record === null ? null : await readHumanBeing(store, String(record.values['personId']));
  return human === null ? [] : [human];
}

export async function findByName(store: Store, typed: string): Promise<HumanBeing[]> {
  const readings = readingsOf(typed);
  const hits = await nearestRecords(store, typed, readings);
  const people: HumanBeing[] = [];
  const placed = new Set<string>();
  for (const hit of hits) {
    if (people.length === MOST_PEOPLE) break;
    if (placed.has(hit.id)) continue;
    const human = withNamesakesBeside(await humanBeingOf(store, hit, hits), hits);
    for (const record of [human.person, ...human.merged, ...human.records]) if (record !== null) placed.add(record.id);
    people.push(human);
  }
  return people;
}

/** Living records, those whose name is written most like what was typed first. */
async function nearestRecords(store: Store, typed: string, readings: readonly NameReading[]): Promise<RecordItem[]> {
  const keys = new Map((await findNamed(typed, nameIndex(store))).map((key) => [key.id, key]));
  const sounds = readings.map(({ given, family }) => ({ given: nameSkeleton(given), family: nameSkeleton(family) }));
  const nearest = [...keys.values()]
    .map((key) => ({ key, far: Math.min(...sounds.map((sound) => soundDistance(sound, key))) }))
    .toSorted((a, b) => a.far - b.far || (a.key.id < b.key.id ? -1 : 1))
    .slice(0, MOST_COMPARED);
  const records = await readRecords(
    store,
    nearest.map(({ key }) => key.id),
  );
  return [...records.values()]
    .filter(({ isDeleted }) => !isDeleted)
    .map((record) => ({ record, far: distanceFrom(readings, NamedValues.parse(record.values)) }))
    .toSorted((a, b) => a.far - b.far || (a.record.id < b.record.id ? -1 : 1))
    .map(({ record }) => record);
}

function soundDistance(sound: NameReading, { nameGiven, nameFamily }: NamedKey): number {
  if (sound.family === '') return Math.min(editDistance(sound.given, nameGiven), editDistance(sound.given, nameFamily));
  return editDistance(sound.given, nameGiven) + editDistance(sound.family, nameFamily);
}

/** Of a record matched with a person, everything of that person; else what bears the very name in the same LAO. */
async function humanBeingOf(store: Store, hit: RecordItem, hits: readonly RecordItem[]): Promise<HumanBeing> {
  const { personId } = NamedValues.parse(hit.values);
  const matched = sheetOfSortKey(hit.sk) === persons.name ? String(hit.values['personId']) : personId;
  const human = matched === null ? null : await readHumanBeing(store, matched);
  return human ?? { person: null, merged: [], records: hits.filter((other) => other === hit || isUnmatchedLike(hit, other)) };
}

function isUnmatchedLike(hit: RecordItem, other: RecordItem): boolean {
  const isUnmatched = sheetOfSortKey(other.sk) !== persons.name && NamedValues.parse(other.values).personId === null;
  return isUnmatched && whoAndWhere(hit) === whoAndWhere(other);
}

function whoAndWhere({ values }: RecordItem): string {
  const { givenName, familyName, laoId } = NamedValues.parse(values);
  return [foldText(givenName), foldText(familyName ?? ''), laoId].join(' ');
}

/** Records nobody has matched yet that bear the name of the human being in an LAO of its: most likely its own, a palad's always. */
function withNamesakesBeside(human: HumanBeing, hits: readonly RecordItem[]): HumanBeing {
  const beside = hits.filter((hit) => !human.records.includes(hit) && human.records.some((own) => isUnmatchedLike(own, hit)));
  return { ...human, records: [...human.records, ...beside] };
}

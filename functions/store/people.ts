// Records of human beings: by name, by person, and everything of one human being whatever persons it was matched with.

import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { recordId, recordSortKey, sheetOfSortKey } from '../../shared/ids.ts';
import type { NameIndex } from '../../shared/people/name-match.ts';
import { Person } from '../../shared/people/person.ts';
import { persons } from '../../shared/sheets/persons.ts';
import type { RecordItem } from './items.ts';
import { readRecord, readRecords } from './read.ts';
import type { Store } from './store.ts';

/** What the indexes by name hold of a record. */
export interface NamedKey {
  readonly id: string;
  readonly nameGiven: string;
  readonly nameFamily: string;
}

/** Of one part of a name, the most that is looked at: the commonest given names of a country have about a thousand bearers. */
const MOST_OF_A_NAME = 2_000;

/** Records by the skeleton of their name, from indexes that may lag a moment behind. */
export function nameIndex(store: Store): NameIndex<NamedKey> {
  return {
    byBoth: ({ given, family }) => query(store, 'byGivenName', { nameGiven: given, nameFamily: family }),
    byGiven: (given) => query(store, 'byGivenName', { nameGiven: given }),
    byFamily: (family) => query(store, 'byFamilyName', { nameFamily: family }),
  };
}

async function query(store: Store, index: 'byGivenName' | 'byFamilyName', keys: Readonly<Record<string, string>>): Promise<NamedKey[]> {
  const items = await readIndex(store, index, keys, MOST_OF_A_NAME);
  return items.map((item) => ({
    id: recordId({ pk: String(item['pk']), sk: String(item['sk']) }),
    nameGiven: String(item['nameGiven']),
    nameFamily: String(item['nameFamily']),
  }));
}

/** Ids of the records that name a person, or are merged into it. */
async function idsOfPerson(store: Store, personId: string): Promise<string[]> {
  const items = await readIndex(store, 'byPerson', { person: personId }, MOST_OF_A_NAME);
  return items.map((item) => String(item['id']));
}

async function readIndex(
  store: Store,
  IndexName: string,
  keys: Readonly<Record<string, string>>,
  most: number,
): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.db.send(
      new QueryCommand({
        TableName: store.records,
        IndexName,
        KeyConditionExpression: Object.keys(keys)
          .map((name) => `${name} = :${name}`)
          .join(' AND '),
        ExpressionAttributeValues: Object.fromEntries(Object.entries(keys).map(([name, value]) => [`:${name}`, value])),
        Limit: most - found.length,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    found.push(...Items);
    from = LastEvaluatedKey;
  } while (from !== undefined && found.length < most);
  return found;
}

export function personRecordId(personId: string): string {
  return recordId({ pk: persons.partitionOf({}), sk: recordSortKey(persons.name, personId) });
}

export interface HumanBeing {
  /** The record that the others are merged into; null where nothing was matched. */
  readonly person: RecordItem | null;
  /** Records merged into it, directly or through another. */
  readonly merged: readonly RecordItem[];
  /** Everything else that names one of them. */
  readonly records: readonly RecordItem[];
}

/** A chain of merges longer than this is a mistake, and is not followed round and round. */
const LONGEST_CHAIN = 20;

/** Everything of the human being that a person's record stands for; null where there is no such record. */
export async function readHumanBeing(store: Store, personId: string): Promise<HumanBeing | null> {
  const person = await readRoot(store, personId);
  if (person === null) return null;
  const merged: RecordItem[] = [];
  const records: RecordItem[] = [];
  const open = [String(person.values['personId'])];
  const seen = new Set(open);
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const found = [...(await readRecords(store, await idsOfPerson(store, next))).values()].filter(({ isDeleted }) => !isDeleted);
    for (const record of found) {
      if (sheetOfSortKey(record.sk) !== persons.name) records.push(record);
      else if (!seen.has(String(record.values['personId']))) {
        merged.push(record);
        seen.add(String(record.values['personId']));
        open.push(String(record.values['personId']));
      }
    }
  }
  return { person, merged, records };
}

/** The record that this one is merged into, if it is; itself otherwise. */
async function readRoot(store: Store, personId: string): Promise<RecordItem | null> {
  let id = personId;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const record = await readRecord(store, { pk: persons.partitionOf({}), sk: recordSortKey(persons.name, id) });
    if (record === null || record.isDeleted) return null;
    const { mergedInto } = Person.parse(record.values);
    if (mergedInto === null) return record;
    id = mergedInto;
  }
  throw new Error(`The merges of ${personId} go round in a circle.`);
}

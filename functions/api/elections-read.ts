// What the answers about an election are made from: its record, its LAO and everything that lies in it, as far as the officer may look.

import { Election } from '../../shared/elections/election.ts';
import { electionPartition, parseElectionId } from '../../shared/elections/election-id.ts';
import { recordSortKey } from '../../shared/ids.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { may } from '../../shared/permissions.ts';
import { Problem } from '../../shared/problems.ts';
import { Lao } from '../../shared/register/lao.ts';
import { elections } from '../../shared/sheets/elections.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { tenures } from '../../shared/sheets/tenures.ts';
import { terms } from '../../shared/sheets/terms.ts';
import type { RecordItem } from '../store/items.ts';
import { readPartition } from '../store/partition.ts';
import { readInside, readRecord } from '../store/read.ts';
import type { Store } from '../store/store.ts';

export interface OpenElection {
  readonly record: RecordItem;
  readonly election: Election;
  readonly lao: Lao;
}

/** The election's record, if it lies in the officer's scope; one that does not is refused like one that is not there for others. */
export async function openElection(store: Store, officer: Officer, electionId: string): Promise<OpenElection> {
  const laoId = parseElectionId(electionId)?.laoId;
  if (laoId === undefined) throw new Problem('record-unknown');
  const [record, lao] = await Promise.all([
    readRecord(store, { pk: `lao#${laoId}`, sk: recordSortKey(elections.name, electionId) }),
    readRecord(store, { pk: `lao#${laoId}`, sk: recordSortKey(laos.name, laoId) }),
  ]);
  if (record === null || record.isDeleted || lao === null) throw new Problem('record-unknown');
  if (!may(officer, 'read', elections, record.values)) throw new Problem('scope-forbidden');
  return { record, election: Election.parse(record.values), lao: Lao.parse(lao.values) };
}

/** Every living record in the election, in one query. */
export async function readElection(store: Store, electionId: string): Promise<RecordItem[]> {
  const records = await readPartition(store, electionPartition(electionId));
  return records.filter(({ isDeleted }) => !isDeleted);
}

/** The terms and holders of an LAO, living ones. */
export async function readHolders(store: Store, laoId: string): Promise<RecordItem[]> {
  const found = await Promise.all([terms, tenures].map((sheet) => readInside(store, `lao#${laoId}`, sheet)));
  return found.flat().filter(({ isDeleted }) => !isDeleted);
}

/** Values by sheet, as the rules of elections take them. */
export function valuesBySheet(records: readonly RecordItem[]): Record<string, RecordItem['values'][]> {
  const groups = Map.groupBy(records, ({ sheet }) => sheet);
  return Object.fromEntries([...groups].map(([sheet, own]) => [sheet, own.map(({ values }) => values)]));
}

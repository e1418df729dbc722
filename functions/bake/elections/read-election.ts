// What one election's pages are made from, strongly consistent: its own record and its LAO's, and what lies in its partition.

import { type Election, Election as ElectionSchema } from '../../../shared/elections/election.ts';
import { constituencyIdOf, electionPartition, parseElectionId, unitIdOf } from '../../../shared/elections/election-id.ts';
import { recordId, recordSortKey } from '../../../shared/ids.ts';
import type { PublishedLao } from '../../../shared/published.ts';
import { candidacies } from '../../../shared/sheets/candidacies.ts';
import { certifications } from '../../../shared/sheets/certifications.ts';
import { constituencies } from '../../../shared/sheets/constituencies.ts';
import { elections } from '../../../shared/sheets/elections.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { pollingUnits } from '../../../shared/sheets/polling-units.ts';
import { unitCounts } from '../../../shared/sheets/unit-counts.ts';
import type { RecordItem } from '../../store/items.ts';
import { readBeginning, readInside, readRecords } from '../../store/read.ts';
import type { Store } from '../../store/store.ts';
import { publishLao } from '../publish.ts';

export interface ElectionHead {
  readonly record: RecordItem;
  readonly election: Election;
  /** As it was called on election day. */
  readonly lao: PublishedLao;
}

/** Null where there is no such election, or none any more. */
export async function readHead(store: Store, electionId: string, today: string): Promise<ElectionHead | null> {
  const laoId = parseElectionId(electionId)?.laoId;
  if (laoId === undefined) return null;
  const inLao = (sheet: string, key: string) => recordId({ pk: `lao#${laoId}`, sk: recordSortKey(sheet, key) });
  const [electionKey, laoKey] = [inLao(elections.name, electionId), inLao(laos.name, laoId)];
  const records = await readRecords(store, [electionKey, laoKey]);
  const [record, lao] = [records.get(electionKey), records.get(laoKey)];
  if (record === undefined || record.isDeleted || lao === undefined || lao.isDeleted) return null;
  const election = ElectionSchema.parse(record.values);
  return { record, election, lao: publishLao(lao, election.electionDay ?? today) };
}

export async function readConstituencies(store: Store, electionId: string): Promise<RecordItem[]> {
  const records = await readInside(store, electionPartition(electionId), constituencies);
  return records.filter(({ isDeleted }) => !isDeleted);
}

/** Candidates for the executive, and the certification of that contest. */
export async function readExecutive(
  store: Store,
  electionId: string,
): Promise<{ candidates: RecordItem[]; certification: RecordItem | undefined }> {
  const pk = electionPartition(electionId);
  const [candidates, [certification]] = await Promise.all([
    readBeginning(store, pk, recordSortKey(candidacies.name, 'candidacy-executive-')),
    readBeginning(store, pk, recordSortKey(certifications.name, 'certification-executive')),
  ]);
  return { candidates, certification };
}

export interface ConstituencyRecords {
  readonly constituency: RecordItem | undefined;
  readonly units: RecordItem[];
  readonly counts: RecordItem[];
  readonly candidates: RecordItem[];
  readonly certification: RecordItem | undefined;
}

/** All of one constituency, and nothing of the others. */
export async function readConstituency(store: Store, electionId: string, number: number): Promise<ConstituencyRecords> {
  const pk = electionPartition(electionId);
  const two = String(number).padStart(2, '0');
  const beginning = (sheet: string, key: string) => readBeginning(store, pk, recordSortKey(sheet, key));
  const [[constituency], units, executive, council, candidates, [certification]] = await Promise.all([
    beginning(constituencies.name, constituencyIdOf(number)),
    beginning(pollingUnits.name, unitIdOf(number, 0).slice(0, -4)),
    beginning(unitCounts.name, `count-executive-${two}-`),
    beginning(unitCounts.name, `count-council-${two}-`),
    beginning(candidacies.name, `candidacy-council-${two}-`),
    beginning(certifications.name, `certification-council-${two}`),
  ]);
  return { constituency, units, counts: [...executive, ...council], candidates, certification };
}

interface SortedRecords {
  /** For the executive, and the certification of that contest. */
  readonly candidates: RecordItem[];
  readonly certification: RecordItem | undefined;
  /** By number; of a number that is not registered, there is no constituency. */
  readonly byConstituency: ConstituencyRecords[];
}

const OF_CONSTITUENCY = /^[A-Za-z]+#(?:constituency|unit|(?:count|candidacy|certification)-(?:council|executive))-(\d{2})(?:-|$)/;

/** All records of an election, as read together, told apart as if each constituency had been read alone. */
export function sortRecords(records: readonly RecordItem[]): SortedRecords {
  const beginning = (own: readonly RecordItem[], sheet: string, key = '') =>
    own.filter(({ sk }) => sk.startsWith(recordSortKey(sheet, key)));
  const groups = Map.groupBy(records, ({ sk }) => OF_CONSTITUENCY.exec(sk)?.[1] ?? '');
  const registered = [...groups.keys()].filter((number) => number !== '').toSorted();
  return {
    candidates: beginning(records, candidacies.name, 'candidacy-executive-'),
    certification: beginning(records, certifications.name, 'certification-executive')[0],
    byConstituency: registered.map((number) => {
      const own = groups.get(number) ?? [];
      return {
        constituency: beginning(own, constituencies.name)[0],
        units: beginning(own, pollingUnits.name),
        counts: [...beginning(own, unitCounts.name, 'count-executive-'), ...beginning(own, unitCounts.name, 'count-council-')],
        candidates: beginning(own, candidacies.name, 'candidacy-council-'),
        certification: beginning(own, certifications.name, 'certification-council-')[0],
      };
    }),
  };
}

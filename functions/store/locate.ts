// For sheets kept inside LAOs: finds the LAO of every changed record once, before anything is decided.

import type { RowChange } from '../../shared/api.ts';
import { parseRecordId, recordId, recordSortKey } from '../../shared/ids.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { Lao } from '../../shared/register/lao.ts';
import { laoOfElection } from '../../shared/sheets/election-place.ts';
import { readCell } from '../../shared/sheets/field-kinds.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { readByClaim, readRecords } from './read.ts';
import { recordsSeen, type Seen } from './seen.ts';
import type { Store } from './store.ts';

export interface Located {
  /** The changes, in order; new records name their LAO by its internal id. */
  readonly changes: readonly RowChange[];
  /** The LAOs they lie in, by internal id. */
  readonly laos: ReadonlyMap<string, Lao>;
}

const NO_LAOS: ReadonlyMap<string, Lao> = new Map();

interface ToLocate {
  readonly sheet: Sheet;
  readonly officer: Officer;
  readonly changes: readonly RowChange[];
  readonly seen?: Seen;
}

export async function locate(store: Store, { sheet, officer, changes, seen }: ToLocate): Promise<Located> {
  if (sheet.within === undefined) return { changes, laos: NO_LAOS };
  if (sheet.within === 'election') return { changes, laos: await laosOfElections(store, changes, seen) };
  const given = changes.map((change) => laoGiven(change, officer));
  const found = await findLaos(store, new Set(given.filter((laoId) => laoId !== null)), seen);
  return {
    changes: changes.map((change, index) => (change.id === null ? naming(change, given[index] ?? null, found) : change)),
    laos: new Map([...found.values()].map((lao) => [lao.laoId, lao])),
  };
}

/** The LAO a change speaks of: of the record, as typed, or, for officers of one LAO, their own. */
function laoGiven({ id, set }: RowChange, officer: Officer): string | null {
  if (id !== null) return laoOfPartition(parseRecordId(id)?.pk ?? '');
  const typed = set['laoId'] ?? officer.laoId;
  const reading = typeof typed === 'string' ? readCell({ kind: 'lao' }, typed) : { value: null };
  return 'value' in reading && typeof reading.value === 'string' ? reading.value : null;
}

/** Null for partitions that are neither an LAO's nor one of its elections'. */
export function laoOfPartition(pk: string): string | null {
  return pk.startsWith('lao#') ? pk.slice('lao#'.length) : laoOfElection(pk.slice('election#'.length));
}

/** The LAOs of the elections that are spoken of and that exist. */
async function laosOfElections(store: Store, changes: readonly RowChange[], seen: Seen | undefined): Promise<ReadonlyMap<string, Lao>> {
  const electionIds = new Set(
    changes.map(({ id, set }) => (id === null ? set['electionId'] : parseRecordId(id)?.pk.slice('election#'.length))).map(String),
  );
  const ids = [...electionIds].map(electionRecordId).filter((id) => id !== null);
  const found = [...(await readRecords(store, ids)).values()].filter(({ isDeleted }) => !isDeleted);
  return findLaos(store, new Set(found.flatMap(({ pk }) => laoOfPartition(pk) ?? [])), seen);
}

/** Where the record of an election is: with its LAO. Null for a text that is no election id. */
export function electionRecordId(electionId: string): string | null {
  const laoId = laoOfElection(electionId);
  return laoId === null ? null : recordId({ pk: `lao#${laoId}`, sk: recordSortKey('elections', electionId) });
}

function naming(change: RowChange, given: string | null, found: ReadonlyMap<string, Lao>): RowChange {
  const laoId = found.get(given ?? '')?.laoId ?? given;
  return laoId === null ? change : { ...change, set: { ...change.set, laoId } };
}

/** LAOs by the id given; an id made from a later code finds the LAO that bears or bore it. */
async function findLaos(store: Store, given: ReadonlySet<string>, seen: Seen | undefined): Promise<Map<string, Lao>> {
  const ids = new Map([...given].map((laoId) => [recordId({ pk: `lao#${laoId}`, sk: recordSortKey('laos', laoId) }), laoId]));
  const records = recordsSeen(seen, [...ids.keys()]) ?? (await readRecords(store, [...ids.keys()]));
  const found = new Map<string, Lao>();
  for (const [id, laoId] of ids) {
    const code = /^lao-(\d{8})$/.exec(laoId)?.[1];
    const record = records.get(id) ?? (code === undefined ? null : await readByClaim(store, `code#${code}`));
    if (record !== null && !record.isDeleted) found.set(laoId, Lao.parse(record.values));
  }
  return found;
}

// An LAO that is moved to another district or province takes the records kept inside it along, so that the right officers see
// them. Runs after the LAO is saved, and again whenever the same change is sent again.

import { randomUUID } from 'node:crypto';
import type { RowAnswer, RowChange } from '../../shared/api.ts';
import { electionPartition } from '../../shared/elections/election-id.ts';
import { parseRecordId } from '../../shared/ids.ts';
import { readInside } from './read.ts';
import type { SaveRequest } from './save.ts';
import type { Store } from './store.ts';

const PLACE_FIELDS = ['provinceCode', 'districtTh'];

/** The saves that follow from saving `request`, one per sheet with records to move. */
export async function savesThatFollow(store: Store, request: SaveRequest, answers: readonly RowAnswer[]): Promise<SaveRequest[]> {
  if (request.sheet.name !== 'laos') return [];
  const moved = request.changes.filter(
    ({ id, set }, index) => id !== null && answers[index]?.outcome === 'saved' && PLACE_FIELDS.some((field) => field in set),
  );
  const partitions = [...new Set(moved.flatMap(({ id }) => parseRecordId(id ?? '')?.pk ?? []))];
  if (partitions.length === 0) return [];
  const { SHEETS } = await import('../../shared/sheets/all-sheets.ts');
  const inside = SHEETS.filter((sheet) => sheet.within !== undefined);
  const inElections = await Promise.all(partitions.map((pk) => electionPartitions(store, pk)));
  const saves = await Promise.all(
    inside.map(async (sheet) => {
      const owners = sheet.within === 'election' ? inElections.flat() : partitions;
      const records = (await Promise.all(owners.map((pk) => readInside(store, pk, sheet)))).flat();
      return { ...request, sheet, authority: 'system' as const, changes: records.filter(({ isDeleted }) => !isDeleted).map(touch) };
    }),
  );
  return saves.filter(({ changes }) => changes.length > 0);
}

async function electionPartitions(store: Store, pk: string): Promise<string[]> {
  return (await readInside(store, pk, { name: 'elections' })).map(({ values }) => electionPartition(String(values['electionId'])));
}

/** A change that sets nothing: saving fills in what follows from the LAO or the election. */
export function touch({ id, version }: { id: string; version: number }): RowChange {
  return { changeId: randomUUID(), id, base: version, kind: 'save', set: {} };
}

// The first entry of a unit's count opens when the second is sent: its record is saved once more, without a change of its own, so
// that what follows from its surroundings is kept in it. Runs again whenever the same change is sent again.

import type { RowAnswer, RowChange, RowState } from '../../shared/api.ts';
import { countIdOf, electionPartition } from '../../shared/elections/election-id.ts';
import { UnitCount } from '../../shared/elections/unit-count.ts';
import { recordId, recordSortKey } from '../../shared/ids.ts';
import { loadSheet } from '../../shared/sheets/sheet-named.ts';
import { touch } from './move-with-lao.ts';
import { readInside, readRecords } from './read.ts';
import type { SaveRequest } from './save.ts';
import type { Store } from './store.ts';

/** The save that opens what the saved rows open; null where nothing does. */
export async function savesThatOpen(store: Store, request: SaveRequest, answers: readonly RowAnswer[]): Promise<SaveRequest | null> {
  const changes = await toOpen(store, request, answers);
  return changes.length === 0 ? null : { ...request, sheet: await loadSheet('unitCounts'), authority: 'system', changes };
}

async function toOpen(store: Store, { sheet, changes }: SaveRequest, answers: readonly RowAnswer[]): Promise<RowChange[]> {
  const saved = answers.flatMap((answer) => (answer.outcome === 'saved' ? [answer.row] : []));
  if (sheet.name === 'unitCounts') {
    const others = saved.flatMap(({ values }) => (values['isBlind'] === false ? otherEntryOf(values) : []));
    const records = [...(await readRecords(store, others)).values()];
    return records.filter(({ values }) => values['isBlind'] === true).map(touch);
  }
  if (sheet.name !== 'elections' || !changes.some(({ set }) => 'needsTwoEntries' in set)) return [];
  return (await Promise.all(saved.map((row) => countsOf(store, row)))).flat();
}

function otherEntryOf(values: Readonly<Record<string, unknown>>): string[] {
  const { electionId, entry, ...count } = UnitCount.parse(values);
  const key = countIdOf({ ...count, entry: entry === 1 ? 2 : 1 });
  return [recordId({ pk: electionPartition(electionId), sk: recordSortKey('unitCounts', key) })];
}

async function countsOf(store: Store, { values }: RowState): Promise<RowChange[]> {
  const records = await readInside(store, electionPartition(String(values['electionId'])), { name: 'unitCounts' });
  return records.filter(({ isDeleted }) => !isDeleted).map(touch);
}

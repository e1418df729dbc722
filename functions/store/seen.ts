// What an action has read of its LAOs before it decided: saving it does not read the same again. A record that changed in between
// fails its condition and is then read; rules over several records look at what was seen.

import { parseRecordId } from '../../shared/ids.ts';
import type { RecordItem } from './items.ts';

export interface SeenOwner {
  /** Every record, deleted ones too, by id. */
  readonly records: ReadonlyMap<string, RecordItem>;
  /** By sheet, how often it had been saved before the records were read (turns.ts). */
  readonly turns: ReadonlyMap<string, number>;
}

/** By partition (`lao#…`). */
export type Seen = ReadonlyMap<string, SeenOwner>;

/** Those of the records that are there; undefined where not all of their partitions were seen. */
export function recordsSeen(seen: Seen | undefined, ids: readonly string[]): Map<string, RecordItem> | undefined {
  if (seen === undefined) return undefined;
  const found = new Map<string, RecordItem>();
  for (const id of ids) {
    const partition = seen.get(parseRecordId(id)?.pk ?? '')?.records;
    if (partition === undefined) return undefined;
    const record = partition.get(id);
    if (record !== undefined) found.set(id, record);
  }
  return found;
}

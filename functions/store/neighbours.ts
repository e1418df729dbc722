// The other records of the LAOs that are being changed, for rules over several records: as stored, with the rows already
// decided in this call over them. One query per LAO, and only for sheets that have such rules.

import type { Around, Values } from '../../shared/sheets/sheet.ts';
import type { RecordItem } from './items.ts';
import { laoOfPartition } from './locate.ts';
import type { Action, Planned } from './prepare.ts';
import { readInside } from './read.ts';
import type { Seen } from './seen.ts';
import type { Store } from './store.ts';

export interface Neighbours {
  /** What lies around a record (null: a new one); null for sheets without such rules. */
  readonly around: (owner: string, record: RecordItem | null) => Around | null;
  readonly add: (owner: string, planned: Planned) => void;
}

const NONE: Neighbours = { around: () => null, add: () => {} };

export async function readNeighbours(
  store: Store,
  { sheet, laos }: Action,
  owners: readonly string[],
  seen: Seen | undefined,
): Promise<Neighbours> {
  if (sheet.checkTogether === undefined) return NONE;
  const known = new Map<string, Map<string, Values>>();
  await Promise.all(
    [...new Set(owners)]
      .filter((owner) => owner !== '')
      .map(async (owner) => {
        const own = seen?.get(owner);
        const records = own === undefined ? await readInside(store, owner, sheet) : ofSheet(own.values(), sheet.name);
        known.set(owner, new Map(records.filter(({ isDeleted }) => !isDeleted).map(({ id, values }) => [id, values])));
      }),
  );
  return {
    around: (owner, record) => ({
      lao: laos.get(laoOfPartition(owner) ?? '') ?? null,
      siblings: [...(known.get(owner) ?? [])].filter(([id]) => id !== record?.id).map(([, values]) => values),
    }),
    add: (owner, { id, kind, values }) => {
      if (kind === 'delete') known.get(owner)?.delete(id);
      else known.get(owner)?.set(id, values);
    },
  };
}

function ofSheet(records: Iterable<RecordItem>, sheet: string): RecordItem[] {
  return [...records].filter((record) => record.sheet === sheet);
}

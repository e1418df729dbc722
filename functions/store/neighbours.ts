// What lies around the records that are being changed, for rules over several records: as stored, with the rows already decided
// in this call over them. One query per LAO or election, or only what the sheet asks to see (`looksAt`).

import { recordId, recordSortKey } from '../../shared/ids.ts';
import type { Around, LooksAt, Values } from '../../shared/sheets/sheet.ts';
import type { RecordItem } from './items.ts';
import { laoOfPartition } from './locate.ts';
import type { Action, Planned } from './prepare.ts';
import { readBeginning, readInside, readRecords } from './read.ts';
import type { Seen } from './seen.ts';
import type { Store } from './store.ts';

/** One change with the partition it is about and its values, as far as they are known before it is decided. */
export interface Deciding {
  readonly owner: string;
  readonly record: RecordItem | null;
  readonly values: Values | null;
  /** Names of the fields that are set. */
  readonly touched: readonly string[];
}

export interface Neighbours {
  /** What lies around one change; null for sheets without such rules. */
  readonly around: (one: Deciding) => Around | null;
  readonly add: (owner: string, planned: Planned) => void;
}

const NONE: Neighbours = { around: () => null, add: () => {} };

export async function readNeighbours(
  store: Store,
  action: Action,
  deciding: readonly Deciding[],
  seen: Seen | undefined,
): Promise<Neighbours> {
  const { sheet, laos } = action;
  if (sheet.checkTogether === undefined && sheet.checkStep === undefined) return NONE;
  const known = new Map<string, Known>();
  if (sheet.looksAt === undefined) await readWholeOwners(store, action, deciding, seen, known);
  else await readLookedAt(store, action, deciding, known);
  const beside = await readBeside(store, action, deciding);
  return {
    around: (one) => {
      const { owner, record, values, touched } = one;
      const lao = laos.get(laoOfPartition(owner) ?? '') ?? null;
      const inOwner = (pk: string) => [...(known.get(pk)?.entries() ?? [])].filter(([id]) => id !== record?.id).map(([, one]) => one);
      const siblings = inOwner(owner)
        .filter((each) => each.sheet === sheet.name)
        .map((each) => each.values);
      const others = beside.get(one);
      if (sheet.looksAt === undefined) return { lao, siblings, ...(others === undefined ? {} : { others }) };
      if (values === null) return null;
      const looks = sheet.looksAt(values, touched);
      return {
        lao,
        siblings,
        others: Object.fromEntries(looks.map((look) => [look.sheet, lookedAt(inOwner(look.partition ?? owner), look)])),
      };
    },
    add: (owner, { id, kind, values }) => {
      const inOwner = known.get(owner) ?? new Map();
      known.set(owner, inOwner);
      if (kind === 'delete') inOwner.delete(id);
      else inOwner.set(id, { sheet: sheet.name, key: String(values[sheet.keyField]), values });
    },
  };
}

type Known = Map<string, { readonly sheet: string; readonly key: string; readonly values: Values }>;

function lookedAt(all: readonly { readonly sheet: string; readonly key: string; readonly values: Values }[], look: LooksAt): Values[] {
  const isMeant = (key: string) => (look.isPrefix ? look.keys.some((start) => key.startsWith(start)) : look.keys.includes(key));
  return all.filter((one) => one.sheet === look.sheet && isMeant(one.key)).map((one) => one.values);
}

async function readWholeOwners(
  store: Store,
  { sheet }: Action,
  deciding: readonly Deciding[],
  seen: Seen | undefined,
  known: Map<string, Known>,
): Promise<void> {
  const owners = new Set(deciding.map(({ owner }) => owner).filter((owner) => owner !== ''));
  await Promise.all(
    [...owners].map(async (owner) => {
      const own = seen?.get(owner)?.records;
      const records =
        own === undefined ? await readInside(store, owner, sheet) : [...own.values()].filter((record) => record.sheet === sheet.name);
      keep(known, owner, records);
    }),
  );
}

/** Every record and every beginning asked for is read once, whatever the number of rows that ask. */
async function readLookedAt(store: Store, { sheet }: Action, deciding: readonly Deciding[], known: Map<string, Known>): Promise<void> {
  const ids = new Map<string, string>();
  const beginnings = new Map<string, { owner: string; start: string }>();
  for (const { owner, values, touched } of deciding) {
    if (owner === '' || values === null) continue;
    for (const look of sheet.looksAt?.(values, touched) ?? [])
      for (const key of look.keys) {
        const pk = look.partition ?? owner;
        const sk = recordSortKey(look.sheet, key);
        if (look.isPrefix) beginnings.set(`${pk}/${sk}`, { owner: pk, start: sk });
        else ids.set(recordId({ pk, sk }), pk);
      }
  }
  const [records] = await Promise.all([
    readRecords(store, [...ids.keys()]),
    ...[...beginnings.values()].map(async ({ owner, start }) => keep(known, owner, await readBeginning(store, owner, start))),
  ]);
  for (const record of records.values()) keep(known, ids.get(record.id) ?? '', [record]);
}

type Found = Readonly<Record<string, readonly Values[]>>;

/** What the sheet asks to see of other sheets (`looksBeside`), in two goes; the same beginning is read once for all rows. */
async function readBeside(store: Store, { sheet, authority }: Action, deciding: readonly Deciding[]): Promise<Map<Deciding, Found>> {
  const { looksBeside } = sheet;
  if (looksBeside === undefined || authority === 'system') return new Map();
  const read = new Map<string, Promise<RecordItem[]>>();
  const beginning = (pk: string, start: string) => {
    const found = read.get(`${pk}/${start}`) ?? readBeginning(store, pk, start);
    read.set(`${pk}/${start}`, found);
    return found;
  };
  const look = async ({ owner }: Deciding, looks: readonly LooksAt[]): Promise<Found> => {
    const found = looks.map(async ({ sheet: name, partition, keys }): Promise<[string, Values[]]> => {
      const records = await Promise.all(keys.map((key) => beginning(partition ?? owner, recordSortKey(name, key))));
      return [name, records.flat().flatMap(({ isDeleted, values }) => (isDeleted ? [] : [values]))];
    });
    return Object.fromEntries(await Promise.all(found));
  };
  const seen = deciding.map(async (one): Promise<[Deciding, Found]> => {
    if (one.values === null || one.owner === '') return [one, {}];
    const first = await look(one, looksBeside(one.values, {}));
    return [one, await look(one, looksBeside(one.values, first))];
  });
  return new Map(await Promise.all(seen));
}

function keep(known: Map<string, Known>, owner: string, records: readonly RecordItem[]): void {
  const inOwner: Known = known.get(owner) ?? new Map();
  known.set(owner, inOwner);
  for (const { id, sheet, sk, values, isDeleted } of records)
    if (!isDeleted) inOwner.set(id, { sheet, key: sk.slice(sheet.length + 1), values });
}

// What is asked of the engine at the same moment goes in one call: single reads into one batch, small transactions into a larger one.
// Alone, a call waits for nobody. On one machine the API serves everybody from one process, and it is the number of calls that it
// and the engine can answer that runs out on an election night.

import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { RecordKey } from '../../shared/ids.ts';
import type { Store } from './store.ts';
import type { TransactItem } from './write-items.ts';

type Item = Record<string, unknown>;

/** DynamoDB takes no more in one call. */
const KEYS_PER_CALL = 100;
const ACTIONS_PER_CALL = 100;
/** Calls under way; who comes meanwhile goes with the next. */
const READS_AT_ONCE = 4;
const WRITES_AT_ONCE = 2;
/** A larger transaction gains nothing from company. */
const SMALL_TRANSACTION = 20;

interface Asked {
  readonly key: RecordKey;
  readonly found: (item: Item | undefined) => void;
  readonly failed: (error: unknown) => void;
}

interface Meant {
  readonly items: readonly TransactItem[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

interface Gathered {
  readonly asked: Asked[];
  readonly meant: Meant[];
  reads: number;
  writes: number;
}

/** One for each client: tests and benches open several stores. */
const gatherings = new WeakMap<Store['db'], Gathered>();

function gatheredOf({ db }: Store): Gathered {
  const known = gatherings.get(db) ?? { asked: [], meant: [], reads: 0, writes: 0 };
  gatherings.set(db, known);
  return known;
}

/** Items of the records table by key, strongly consistent, in the order asked; undefined where there is none. */
export async function getTogether(store: Store, keys: readonly RecordKey[]): Promise<(Item | undefined)[]> {
  const gathered = gatheredOf(store);
  const items = keys.map(
    (key) =>
      new Promise<Item | undefined>((found, failed) => {
        gathered.asked.push({ key, found, failed });
      }),
  );
  queueMicrotask(() => readOn(store, gathered));
  return Promise.all(items);
}

function readOn(store: Store, gathered: Gathered): void {
  while (gathered.asked.length > 0 && gathered.reads < READS_AT_ONCE) {
    const asked = takeKeys(gathered.asked);
    gathered.reads += 1;
    void readCall(store, asked).finally(() => {
      gathered.reads -= 1;
      readOn(store, gathered);
    });
  }
}

const nameOf = ({ pk, sk }: RecordKey): string => `${pk}\n${sk}`;

/** As many as one call may name; who asks for the same item shares the answer. */
function takeKeys(asked: Asked[]): Map<string, Asked[]> {
  const taken = new Map<string, Asked[]>();
  while (asked.length > 0 && taken.size < KEYS_PER_CALL) {
    const one = asked.shift();
    if (one !== undefined) taken.set(nameOf(one.key), [...(taken.get(nameOf(one.key)) ?? []), one]);
  }
  return taken;
}

async function readCall({ db, records }: Store, asked: ReadonlyMap<string, readonly Asked[]>): Promise<void> {
  try {
    const found = new Map<string, Item>();
    let Keys: Item[] = [...asked.values()].flatMap(([first]) => (first === undefined ? [] : [{ pk: first.key.pk, sk: first.key.sk }]));
    while (Keys.length > 0) {
      const { Responses, UnprocessedKeys } = await db.send(
        new BatchGetCommand({ RequestItems: { [records]: { Keys, ConsistentRead: true } } }),
      );
      for (const item of Responses?.[records] ?? []) found.set(nameOf({ pk: String(item['pk']), sk: String(item['sk']) }), item);
      Keys = UnprocessedKeys?.[records]?.Keys ?? [];
    }
    for (const [name, all] of asked) for (const one of all) one.found(found.get(name));
  } catch (error) {
    for (const one of [...asked.values()].flat()) one.failed(error);
  }
}

/** Writes all of the items or none. Throws as a transaction of their own would. */
export function transactTogether(store: Store, items: readonly TransactItem[]): Promise<void> {
  if (items.length > SMALL_TRANSACTION) return transact(store, items);
  const gathered = gatheredOf(store);
  const written = new Promise<void>((done, failed) => {
    gathered.meant.push({ items, done, failed });
  });
  queueMicrotask(() => writeOn(store, gathered));
  return written;
}

function writeOn(store: Store, gathered: Gathered): void {
  while (gathered.meant.length > 0 && gathered.writes < WRITES_AT_ONCE) {
    const group = takeTransactions(gathered.meant);
    gathered.writes += 1;
    void writeCall(store, group).finally(() => {
      gathered.writes -= 1;
      writeOn(store, gathered);
    });
  }
}

/** A transaction may name an item only once: the second of two about one record waits for the next. */
function takeTransactions(meant: Meant[]): Meant[] {
  const named = new Set<string>();
  const group: Meant[] = [];
  let actions = 0;
  for (let next = meant[0]; next !== undefined && actions + next.items.length <= ACTIONS_PER_CALL; next = meant[0]) {
    const names = next.items.map(itemName);
    if (names.some((name) => named.has(name))) break;
    for (const name of names) named.add(name);
    group.push(next);
    actions += next.items.length;
    meant.shift();
  }
  return group;
}

function itemName({ Put, Delete, Update, ConditionCheck }: TransactItem): string {
  const at = Put ?? Delete ?? Update ?? ConditionCheck;
  const key: Item = (Put?.Item ?? Delete?.Key ?? Update?.Key ?? ConditionCheck?.Key) || {};
  return [at?.TableName, key['pk'] ?? key['record'], key['sk'] ?? key['version']].join('\n');
}

async function writeCall(store: Store, group: readonly Meant[]): Promise<void> {
  try {
    await transact(
      store,
      group.flatMap(({ items }) => items),
    );
    for (const { done } of group) done();
  } catch (error) {
    // One failed condition cancels all of them: each has its own answer coming.
    if (group.length > 1 && error instanceof TransactionCanceledException) await Promise.all(group.map((one) => writeCall(store, [one])));
    else for (const { failed } of group) failed(error);
  }
}

async function transact({ db }: Store, items: readonly TransactItem[]): Promise<void> {
  await db.send(new TransactWriteCommand({ TransactItems: [...items] }));
}

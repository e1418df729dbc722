// Drafts on this computer's disk (IndexedDB): one entry per cell and one per row, so that two tabs never write over each other's
// cells. Entries of another version are brought forward by MIGRATIONS; `transient` fields never come here.

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { FieldClass } from '../../shared/sheets/sheet.ts';
import { CellDraft, emptyDraft, type RowDraft, Sending } from './draft.ts';
import { newDraftKey, type Sealed, type Seals, seal, textSeals, unseal } from './draft-cipher.ts';

type CellKey = [officerId: string, sheet: string, rowId: string, field: string];
type RowKey = [officerId: string, sheet: string, rowId: string];

interface RowEntry {
  readonly deletion: RowDraft['deletion'];
  readonly sending: Sending | Sealed | null;
}

interface Drafts extends DBSchema {
  cells: { key: CellKey; value: CellDraft | Sealed };
  rows: { key: RowKey; value: RowEntry };
  keys: { key: string; value: CryptoKey };
}

type Upgrade = IDBPTransaction<Drafts, StoreNames<Drafts>[], 'versionchange'>;
type Migration = (db: IDBPDatabase<Drafts>, transaction: Upgrade) => void;

/** Step n brings version n to n + 1. Steps are added, never changed: drafts of every earlier version are still out there. */
const MIGRATIONS: readonly Migration[] = [
  (db) => {
    db.createObjectStore('cells');
    db.createObjectStore('rows');
    db.createObjectStore('keys');
  },
];

/** The field class decides how a cell is kept. */
export type ClassOf = (field: string) => FieldClass;

export interface DraftStore {
  /** Every row with something unsaved. */
  readAll(): Promise<RowDraft[]>;
  /** The drafts of these rows as they lie on the disk; null where there is none. */
  read(rowIds: readonly string[]): Promise<Map<string, RowDraft | null>>;
  /** Writes what differs between the drafts before and after; resolves once it is on the disk. */
  write(changes: readonly DraftChange[]): Promise<void>;
  /** With the key of the officer's drafts. */
  readonly seals: Seals;
  close(): void;
}

export interface DraftChange {
  readonly rowId: string;
  readonly before: RowDraft | null;
  readonly after: RowDraft | null;
}

/** `onOutdated` is called when a newer version of this page, in another tab, needs the database. */
export async function openDraftStore(officerId: string, sheet: string, classOf: ClassOf, onOutdated: () => void): Promise<DraftStore> {
  const db = await openDB<Drafts>('thongthin-drafts', MIGRATIONS.length, {
    upgrade(database, from, _to, transaction) {
      for (const migrate of MIGRATIONS.slice(from)) migrate(database, transaction);
    },
    blocking: () => {
      onOutdated();
      db.close();
    },
  });
  const key = await draftKey(db, officerId);
  const rowKey = (rowId: string): RowKey => [officerId, sheet, rowId];

  async function openCell(entry: CellDraft | Sealed): Promise<CellDraft> {
    return CellDraft.parse(isSealed(entry) ? await unseal(key, entry) : entry);
  }

  async function openSending(entry: Sending | Sealed | null): Promise<Sending | null> {
    return entry === null ? null : Sending.parse(isSealed(entry) ? await unseal(key, entry) : entry);
  }

  /** A row without an entry of its own still has its cells: another tab may have closed the row while this one typed. */
  async function assemble(rowId: string, row: RowEntry | undefined, cells: readonly (CellDraft | Sealed)[]): Promise<RowDraft> {
    const opened = await Promise.all(cells.map(openCell));
    return {
      ...emptyDraft(rowId),
      deletion: row?.deletion ?? null,
      sending: await openSending(row?.sending ?? null),
      cells: Object.fromEntries(opened.map((cell) => [cell.field, cell])),
    };
  }

  async function readAll(): Promise<RowDraft[]> {
    const range = IDBKeyRange.bound([officerId, sheet], [officerId, sheet, []]);
    const transaction = db.transaction(['rows', 'cells']);
    const [rowKeys, rows, cellKeys, cells] = await Promise.all([
      transaction.objectStore('rows').getAllKeys(range),
      transaction.objectStore('rows').getAll(range),
      transaction.objectStore('cells').getAllKeys(range),
      transaction.objectStore('cells').getAll(range),
    ]);
    const rowOf = new Map(rowKeys.map((place, index) => [place[2], rows[index]]));
    const cellsOf = new Map([...rowOf.keys(), ...cellKeys.map((place) => place[2])].map((rowId) => [rowId, [] as (CellDraft | Sealed)[]]));
    for (const [index, cell] of cells.entries()) cellsOf.get(cellKeys[index]?.[2] ?? '')?.push(cell);
    return Promise.all([...cellsOf].map(([rowId, own]) => assemble(rowId, rowOf.get(rowId), own)));
  }

  async function read(rowIds: readonly string[]): Promise<Map<string, RowDraft | null>> {
    const transaction = db.transaction(['rows', 'cells']);
    const found = await Promise.all(
      rowIds.map(async (rowId) => {
        const range = IDBKeyRange.bound(rowKey(rowId), [...rowKey(rowId), []]);
        const [row, cells] = await Promise.all([
          transaction.objectStore('rows').get(rowKey(rowId)),
          transaction.objectStore('cells').getAll(range),
        ]);
        return { rowId, row, cells };
      }),
    );
    const drafts = found.map(async ({ rowId, row, cells }): Promise<[string, RowDraft | null]> => {
      const isThere = row !== undefined || cells.length > 0;
      return [rowId, isThere ? await assemble(rowId, row, cells) : null];
    });
    return new Map(await Promise.all(drafts));
  }

  /** Sealing is asynchronous and would end an open transaction, so everything is prepared first. */
  async function prepareCell(cell: CellDraft): Promise<CellDraft | Sealed> {
    return classOf(cell.field) === 'sensitive' ? seal(key, cell) : cell;
  }

  async function prepareRow({ deletion, sending }: RowDraft): Promise<RowEntry> {
    const classes = Object.keys(sending?.change.set ?? {}).map(classOf);
    if (sending === null || classes.includes('transient')) return { deletion, sending: null };
    return { deletion, sending: classes.includes('sensitive') ? await seal(key, sending) : sending };
  }

  async function write(changes: readonly DraftChange[]): Promise<void> {
    const prepared = await Promise.all(
      changes.map(async ({ rowId, before, after }) => {
        const stored = Object.values(after?.cells ?? {}).filter(
          (cell) => classOf(cell.field) !== 'transient' && before?.cells[cell.field] !== cell,
        );
        return {
          rowId,
          row: after === null ? null : isSameRow(before, after) ? undefined : await prepareRow(after),
          put: await Promise.all(stored.map(async (cell) => ({ field: cell.field, entry: await prepareCell(cell) }))),
          drop: Object.keys(before?.cells ?? {}).filter((field) => after?.cells[field] === undefined),
        };
      }),
    );
    const transaction = db.transaction(['rows', 'cells'], 'readwrite', { durability: 'strict' });
    const [rows, cells] = [transaction.objectStore('rows'), transaction.objectStore('cells')];
    for (const { rowId, row, put, drop } of prepared) {
      for (const { field, entry } of put) cells.put(entry, [...rowKey(rowId), field]);
      for (const field of drop) cells.delete([...rowKey(rowId), field]);
      if (row === null) rows.delete(rowKey(rowId));
      else if (row !== undefined) rows.put(row, rowKey(rowId));
    }
    await transaction.done;
  }

  return { readAll, read, write, seals: textSeals(key), close: () => db.close() };
}

async function draftKey(db: IDBPDatabase<Drafts>, officerId: string): Promise<CryptoKey> {
  const fresh = await newDraftKey();
  const transaction = db.transaction('keys', 'readwrite', { durability: 'strict' });
  const known = await transaction.store.get(officerId);
  if (known === undefined) await transaction.store.put(fresh, officerId);
  await transaction.done;
  return known ?? fresh;
}

function isSealed(entry: object | null): entry is Sealed {
  return entry !== null && 'iv' in entry && 'bytes' in entry;
}

/** Whether the row's own entry may stay as it is; typing in one tab must not undo what another noted about the row. */
function isSameRow(before: RowDraft | null, after: RowDraft): boolean {
  return before !== null && before.deletion === after.deletion && before.sending === after.sending;
}

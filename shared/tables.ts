// The two tables, declared once: the CDK app, the local engine and the tests create them from here.

export interface Key {
  readonly name: string;
  readonly type: 'text' | 'number';
}

export interface TableIndex {
  readonly name: string;
  readonly partitionKey: Key;
  readonly sortKey: Key;
}

export interface Table {
  readonly name: string;
  readonly partitionKey: Key;
  readonly sortKey: Key;
  readonly indexes: readonly TableIndex[];
}

const text = (name: string): Key => ({ name, type: 'text' });

/** One item per record, and one per claim (a value only one record may hold). */
export const RECORDS: Table = {
  name: 'records',
  partitionKey: text('pk'),
  sortKey: text('sk'),
  indexes: [{ name: 'bySheet', partitionKey: text('sheetPlace'), sortKey: text('id') }],
};

/** One item per version of each record; written once. */
export const HISTORY: Table = {
  name: 'history',
  partitionKey: text('record'),
  sortKey: { name: 'version', type: 'number' },
  indexes: [],
};

/** The stream of each table carries both images: publishing reads records', tamper alarms watch history's. */
export const STREAM_VIEW = 'NEW_AND_OLD_IMAGES';

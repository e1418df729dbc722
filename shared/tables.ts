// The two tables, declared once: the CDK app, the local engine and the tests create them from here.

export interface Key {
  readonly name: string;
  readonly type: 'text' | 'number';
}

export interface TableIndex {
  readonly name: string;
  readonly partitionKey: Key;
  readonly sortKey: Key;
  /** Holds the keys of the records only, which are then read from the table. */
  readonly isKeysOnly?: true;
}

export interface Table {
  readonly name: string;
  readonly partitionKey: Key;
  readonly sortKey: Key;
  readonly indexes: readonly TableIndex[];
  /** Items with this attribute (seconds since 1970) are removed some time after it: presence, and the journal of places. */
  readonly expiryAttribute?: string;
}

const text = (name: string): Key => ({ name, type: 'text' });

/** One item per record, and one per claim (a value only one record may hold). */
export const RECORDS: Table = {
  name: 'records',
  partitionKey: text('pk'),
  sortKey: text('sk'),
  expiryAttribute: 'expiresAt',
  indexes: [
    { name: 'bySheet', partitionKey: text('sheetPlace'), sortKey: text('id') },
    // Sparse: only records of people have these attributes (Sheet.peopleKeys).
    { name: 'byGivenName', partitionKey: text('nameGiven'), sortKey: text('nameFamily'), isKeysOnly: true },
    { name: 'byFamilyName', partitionKey: text('nameFamily'), sortKey: text('nameGiven'), isKeysOnly: true },
    { name: 'byPerson', partitionKey: text('person'), sortKey: text('id'), isKeysOnly: true },
  ],
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

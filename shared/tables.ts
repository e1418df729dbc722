// The two tables, declared once: the CDK app, the local engine and the tests create them from here.

export interface TableIndex {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

export interface Table {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly indexes: readonly TableIndex[];
}

/** One item per record, and one per claim (a value only one record may hold). */
export const RECORDS: Table = {
  name: 'records',
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [
    { name: 'bySheet', partitionKey: 'sheetPlace', sortKey: 'sk2' },
    { name: 'bySubject', partitionKey: 'subject', sortKey: 'pk' },
  ],
};

/** One item per version of each record; written once. */
export const HISTORY: Table = {
  name: 'history',
  partitionKey: 'record',
  sortKey: 'version',
  indexes: [
    { name: 'byAction', partitionKey: 'action', sortKey: 'record' },
    { name: 'bySheetDay', partitionKey: 'sheetDay', sortKey: 'at' },
  ],
};

/** The stream of each table carries both images: publishing reads records', tamper alarms watch history's. */
export const STREAM_VIEW = 'NEW_AND_OLD_IMAGES';

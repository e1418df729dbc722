// Fills the empty data folder of an installation with an invented election day, before anything of it runs.

import { markDataset, readDataset } from '../../../../functions/store/dataset.ts';
import { openStore } from '../../../../functions/store/store.ts';
import { officers } from '../../../../shared/sheets/officers.ts';
import { dataFolders } from '../../data-folder.ts';
import { createTables, openStreams, startDynamoDb } from '../../dynamodb.ts';
import { SAMPLE_OFFICERS } from '../officers.ts';
import type { DayElection } from './day-election.ts';
import { type DayPlan, inventedDay } from './invented-day.ts';
import { putRows, type Row, rowsOf } from './put-day.ts';

interface Filled {
  readonly elections: number;
  readonly units: number;
  readonly candidates: number;
  readonly records: number;
}

/**
 * The tables' streams are opened when the day is there, so that no change of it waits to be published one by one. The mark of the data set
 * comes after: whoever reads a stream of this engine from its beginning while it is still empty is never told of what comes later.
 */
export async function fillDay(dataFolder: string, plan: DayPlan, onProgress: (done: number, of: number) => void): Promise<Filled> {
  const engine = await startDynamoDb({ folder: dataFolders(dataFolder).dynamodb });
  try {
    const tables = { endpoint: engine.endpoint, prefix: '', hasStreams: false };
    await createTables(tables);
    const store = openStore({ DYNAMODB_ENDPOINT: engine.endpoint, RECORDS_TABLE: 'records', HISTORY_TABLE: 'history' });
    if ((await readDataset(store)) !== 'empty') throw new Error(`${dataFolder} holds data already.`);
    const filled = { elections: 0, units: 0, candidates: 0 };
    const of = plan.laoCount + (plan.large === null ? 0 : 1);
    const day = inventedDay(plan);
    const records = await putRows(
      store,
      allRows(day, filled, () => onProgress(filled.elections, of)),
      new Date(),
    );
    await openStreams(tables);
    await markDataset(store, 'sample');
    store.db.destroy();
    return { ...filled, records };
  } finally {
    await engine.stop();
  }
}

function* allRows(
  day: Iterable<DayElection>,
  filled: { elections: number; units: number; candidates: number },
  told: () => void,
): Generator<Row> {
  for (const values of SAMPLE_OFFICERS) yield { sheet: officers, set: values, lao: null };
  for (const one of day) {
    yield* rowsOf(one);
    filled.elections += 1;
    filled.units += one.units.length;
    filled.candidates += one.candidates.length;
    told();
  }
}

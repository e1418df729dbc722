// Puts an invented election day into an empty store in bulk: the items are those that saving would write, record and history entry
// of each row, but nothing is compared with what is there, so that 300,000 records take minutes, not an hour.

import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { stableUuid } from '../../../../functions/imports/stable-uuid.ts';
import { many } from '../../../../functions/store/many.ts';
import type { Action } from '../../../../functions/store/prepare.ts';
import type { Store } from '../../../../functions/store/store.ts';
import { writeOf } from '../../../../functions/store/write-items.ts';
import { claimKey, recordId, recordSortKey } from '../../../../shared/ids.ts';
import type { Lao } from '../../../../shared/register/lao.ts';
import { candidacies } from '../../../../shared/sheets/candidacies.ts';
import { constituencies } from '../../../../shared/sheets/constituencies.ts';
import { elections } from '../../../../shared/sheets/elections.ts';
import { laos } from '../../../../shared/sheets/laos.ts';
import { pollingUnits } from '../../../../shared/sheets/polling-units.ts';
import type { Sheet, Values } from '../../../../shared/sheets/sheet.ts';
import { wholeNewRecord } from '../../../../shared/sheets/whole-record.ts';
import { dayInBangkok } from '../../../../shared/text/dates.ts';
import { SAMPLE_OFFICERS } from '../officers.ts';
import type { DayElection } from './day-election.ts';

/** DynamoDB takes no more in one transaction. */
const ITEMS_PER_CALL = 100;
const CALLS_AT_ONCE = 4;

export interface Row {
  readonly sheet: Sheet;
  readonly set: Values;
  /** The organisation it lies in; null for records of none. */
  readonly lao: Lao | null;
}

/** The rows of an election and its organisation, each after what it belongs to. */
export function rowsOf({ lao, election, constituencies: areas, units, candidates }: DayElection): Row[] {
  const inside = (sheet: Sheet, rows: readonly Values[]): Row[] => rows.map((set) => ({ sheet, set, lao }));
  return [
    { sheet: laos, set: lao, lao: null },
    ...inside(elections, [election]),
    ...inside(constituencies, areas),
    ...inside(pollingUnits, units),
    ...inside(candidacies, candidates),
  ];
}

interface Put {
  readonly table: string;
  readonly item: Readonly<Record<string, unknown>>;
}

/** Puts the rows; answers how many records they are. The store must not hold them yet. */
export async function putRows(store: Store, rows: Iterable<Row>, now: Date): Promise<number> {
  let count = 0;
  const waiting: Put[] = [];
  const flush = async (least: number) => {
    const calls: Put[][] = [];
    while (waiting.length >= least && waiting.length > 0) calls.push(waiting.splice(0, ITEMS_PER_CALL));
    await many(calls, (puts) => putTogether(store, puts), CALLS_AT_ONCE);
  };
  for (const row of rows) {
    waiting.push(...itemsOf(store, row, now));
    count += 1;
    if (waiting.length >= ITEMS_PER_CALL * CALLS_AT_ONCE * 4) await flush(ITEMS_PER_CALL);
  }
  await flush(1);
  return count;
}

function itemsOf(store: Store, { sheet, set, lao }: Row, now: Date): Put[] {
  const whole = wholeNewRecord(sheet, { ...sheet.blank(), ...set }, '', lao);
  if ('missing' in whole) throw new Error(`A row of ${sheet.name} is not whole: ${JSON.stringify(whole.missing)}`);
  const { values } = whole;
  const id = recordId({ pk: sheet.partitionOf(values), sk: recordSortKey(sheet.name, String(values[sheet.keyField])) });
  const change = { changeId: stableUuid(`election day ${id}`), id: null, base: 0, kind: 'save' as const, set: {} };
  const planned = { change, current: null, id, kind: 'create' as const, values, before: {}, after: values, violations: [] };
  const { record, history, claimed } = writeOf(actionOf(sheet, now), planned, now.toISOString());
  return [
    { table: store.records, item: record },
    { table: store.history, item: history },
    ...claimed.map((claim) => ({ table: store.records, item: { ...claimKey(claim), holder: id } })),
  ];
}

function actionOf(sheet: Sheet, now: Date): Action {
  const [officer] = SAMPLE_OFFICERS;
  if (officer === undefined) throw new Error('The sample has no officers.');
  const actionId = stableUuid(`election day ${sheet.name}`);
  return { sheet, officer, authority: 'system', actionId, reason: 'ข้อมูลตัวอย่าง', today: dayInBangkok(now), laos: new Map() };
}

/** A transaction is one write to the disk of the engine on one machine, however many items it puts. */
async function putTogether({ db }: Store, puts: readonly Put[]): Promise<void> {
  await db.send(
    new TransactWriteCommand({ TransactItems: puts.map(({ table, item }) => ({ Put: { TableName: table, Item: { ...item } } })) }),
  );
}

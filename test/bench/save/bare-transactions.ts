// The floor of saving: the very items the API has written, put into another engine by bare transactions.

import { type DynamoDBClient, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { HistoryItem, RecordItem } from '../../../functions/store/items.ts';
import { readHistory, readRecords } from '../../../functions/store/read.ts';
import type { Store } from '../../../functions/store/store.ts';
import { claimKey } from '../../../shared/ids.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { laoRecordId } from '../../support/builders.ts';

const TRANSACTIONS_AT_ONCE = 4;
const ACTIONS_PER_TRANSACTION = 100;

/** What one saved row is in the two tables. */
interface Written {
  readonly record: RecordItem;
  readonly history: HistoryItem;
  readonly claims: readonly string[];
}

/** Exactly the items the API has just written. */
export async function writtenItems(store: Store, rows: readonly Lao[], version: number): Promise<Written[]> {
  const ids = rows.map((lao) => laoRecordId(lao.code ?? ''));
  const records = await readRecords(store, ids);
  const written: Written[] = [];
  for (let start = 0; start < ids.length; start += 50) {
    const some = ids.slice(start, start + 50).map(async (id): Promise<Written[]> => {
      const [history] = await readHistory(store, id, { afterVersion: version - 1 });
      const record = records.get(id);
      return record && history ? [{ record, history, claims: laos.claims(record.values) }] : [];
    });
    written.push(...(await Promise.all(some)).flat());
  }
  if (written.length !== rows.length) throw new Error(`${rows.length - written.length} rows were not found again`);
  return written;
}

export function bareEdit({ records, history }: Store, written: Written, expected: number): TransactWriteItem[] {
  return [
    {
      Put: {
        TableName: records,
        Item: marshall(written.record),
        ConditionExpression: '#version = :expected',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':expected': { N: String(expected) } },
      },
    },
    historyPut(history, written),
  ];
}

export function bareCreate({ records, history }: Store, written: Written): TransactWriteItem[] {
  const claims = written.claims.map(
    (claim): TransactWriteItem => ({
      Put: {
        TableName: records,
        Item: marshall({ ...claimKey(claim), holder: written.record.id }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }),
  );
  return [
    { Put: { TableName: records, Item: marshall(written.record), ConditionExpression: 'attribute_not_exists(pk)' } },
    historyPut(history, written),
    ...claims,
  ];
}

function historyPut(table: string, { history }: Written): TransactWriteItem {
  return {
    Put: {
      TableName: table,
      Item: marshall(history),
      ConditionExpression: 'attribute_not_exists(#record)',
      ExpressionAttributeNames: { '#record': 'record' },
    },
  };
}

/** As full as a transaction may be, and as many at once as the API has under way. */
export async function transact(client: DynamoDBClient, rows: readonly TransactWriteItem[][]): Promise<void> {
  const perTransaction = Math.floor(ACTIONS_PER_TRANSACTION / (rows[0]?.length ?? 2));
  const transactions = Array.from({ length: Math.ceil(rows.length / perTransaction) }, (_, index) =>
    rows.slice(index * perTransaction, (index + 1) * perTransaction).flat(),
  ).values();
  const write = async () => {
    for (const TransactItems of transactions) await client.send(new TransactWriteItemsCommand({ TransactItems }));
  };
  await Promise.all(Array.from({ length: TRANSACTIONS_AT_ONCE }, write));
}

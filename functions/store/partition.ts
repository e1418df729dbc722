// Everything one owner has, in one query: what a public page is rendered from.

import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { claimKey, parseRecordId } from '../../shared/ids.ts';
import { ClaimItem, RecordItem } from './items.ts';
import type { Store } from './store.ts';
import { getTogether } from './together.ts';

/** The records of every sheet in one partition, deleted ones included, strongly consistent. */
export async function readPartition(store: Store, pk: string): Promise<RecordItem[]> {
  const records: RecordItem[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.db.send(
      new QueryCommand({
        TableName: store.records,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    records.push(...Items.filter((item) => 'sheet' in item).map((item) => RecordItem.parse(item)));
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return records;
}

/** The partition of the record that holds a claim such as `code#06302109`; null when nobody does. */
export async function partitionOfClaim(store: Store, claim: string): Promise<string | null> {
  const [item] = await getTogether(store, [claimKey(claim)]);
  return item === undefined ? null : (parseRecordId(ClaimItem.parse(item).holder)?.pk ?? null);
}

// Whose turn it is: rules over several records of an owner (at most two deputies) hold only if none of them was saved between
// reading and writing. Each save of such a sheet counts its owner on, and only from the count that it has read before the records.

import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { turnKey } from '../../shared/ids.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import type { Store } from './store.ts';
import type { TransactItem } from './write-items.ts';

const TurnItem = z.strictObject({ pk: z.string(), sk: z.string(), count: z.int().positive() });

/** How often the sheet was saved in each of the owners, strongly consistent; 0 where never. */
export async function readTurns(store: Store, sheet: Sheet, owners: Iterable<string>): Promise<Map<string, number>> {
  const turns = new Map([...owners].map((pk) => [pk, 0]));
  let keys: Record<string, unknown>[] = [...turns.keys()].map((pk) => ({ ...turnKey(pk, sheet.name) }));
  while (keys.length > 0) {
    const batch = keys.splice(0, 100);
    const { Responses, UnprocessedKeys } = await store.db.send(
      new BatchGetCommand({ RequestItems: { [store.records]: { Keys: batch, ConsistentRead: true } } }),
    );
    for (const item of Responses?.[store.records] ?? []) {
      const { pk, count } = TurnItem.parse(item);
      turns.set(pk, count);
    }
    keys = [...(UnprocessedKeys?.[store.records]?.Keys ?? []), ...keys];
  }
  return turns;
}

/** Takes the next turn of an owner; fails where somebody else took it. */
export function turnItem(store: Store, sheet: Sheet, pk: string, count: number): TransactItem {
  return {
    Put: {
      TableName: store.records,
      Item: { ...turnKey(pk, sheet.name), count: count + 1 },
      ...(count === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#count = :count',
            ExpressionAttributeNames: { '#count': 'count' },
            ExpressionAttributeValues: { ':count': count },
          }),
    },
  };
}

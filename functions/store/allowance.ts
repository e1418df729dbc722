// How often something may be asked for by people who are not known: so many times in a window of time. One small item for each
// name, whatever is asked.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from './store.ts';

export interface Allowance {
  /** Names what is asked for: letters, digits and hyphens. */
  readonly name: string;
  readonly most: number;
  readonly windowSeconds: number;
}

/** Takes one; false where the window's are used up. */
export async function takeAllowance(store: Store, { name, most, windowSeconds }: Allowance, now: Date): Promise<boolean> {
  const Key = { pk: `limit#${name}`, sk: 'count' };
  const place = { TableName: store.records, Key, ExpressionAttributeNames: { '#window': 'window', '#taken': 'taken' } };
  const values = { ':window': Math.floor(now.getTime() / 1_000 / windowSeconds), ':one': 1 };
  const isAnother = await holds(() =>
    store.db.send(
      new UpdateCommand({
        ...place,
        UpdateExpression: 'ADD #taken :one',
        ConditionExpression: '#window = :window AND #taken < :most',
        ExpressionAttributeValues: { ...values, ':most': most },
      }),
    ),
  );
  if (isAnother) return true;
  return holds(() =>
    store.db.send(
      new UpdateCommand({
        ...place,
        UpdateExpression: 'SET #window = :window, #taken = :one',
        ConditionExpression: 'attribute_not_exists(#window) OR #window < :window',
        ExpressionAttributeValues: values,
      }),
    ),
  );
}

async function holds(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

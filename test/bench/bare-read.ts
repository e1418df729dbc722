// The floor of reading a sheet: bare queries of the same index.

import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { ALL_PLACES } from '../../functions/store/read.ts';
import { sheetPlace } from '../../shared/ids.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';

/** Every page of every place of the index, as large as the engine gives them; the items are not even turned into plain values. */
export async function readBare(client: DynamoDBClient, table: string, sheet: Pick<Sheet, 'name'>): Promise<number> {
  let count = 0;
  for (const place of ALL_PLACES) {
    let from: Record<string, AttributeValue> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'bySheet',
          KeyConditionExpression: 'sheetPlace = :place',
          ExpressionAttributeValues: { ':place': { S: sheetPlace(sheet.name, place) } },
          ExclusiveStartKey: from,
        }),
      );
      count += Items.length;
      from = LastEvaluatedKey;
    } while (from !== undefined);
  }
  return count;
}

// Triggered by the stream of the records table, filtered to officers. Leaves behind accounts that agree with the sheet: whoever was added
// or approved is invited, whoever was switched off can no longer sign in. A failed change is tried again alone, with what follows it.

import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { logger } from '../log.ts';
import { RecordItem } from '../store/items.ts';
import { type Accounts, followOfficer } from './accounts.ts';
import { openCognitoAccounts } from './cognito-accounts.ts';

let accounts: Accounts | undefined;

export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  accounts ??= openCognitoAccounts(process.env);
  return follow(accounts, event);
}

export async function follow(accounts: Accounts, event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (const { dynamodb } of event.Records) {
    try {
      const [before, after] = [readImage(dynamodb?.OldImage), readImage(dynamodb?.NewImage)];
      if (after?.sheet === 'officers') await followOfficer(accounts, before?.values ?? null, after);
    } catch (error) {
      logger.error('an account could not be brought in line', { error: error instanceof Error ? error : String(error) });
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
}

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

function readImage(image: Image): RecordItem | null {
  if (image === undefined || !('sheetPlace' in image)) return null;
  // The event's images and the SDK's attribute values are the same JSON under two type names.
  return RecordItem.parse(unmarshall(image as Parameters<typeof unmarshall>[0]));
}

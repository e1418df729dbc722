// The only door to DynamoDB: clients and table names from the environment.

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { fromEnv, required } from '../environment.ts';

export interface Store {
  readonly db: DynamoDBDocumentClient;
  /** Table names. */
  readonly records: string;
  readonly history: string;
}

/** Opens the store named by RECORDS_TABLE and HISTORY_TABLE; DYNAMODB_ENDPOINT points elsewhere than AWS. */
export function openStore(env: NodeJS.ProcessEnv): Store {
  const client = new DynamoDBClient({ ...fromEnv('endpoint', env['DYNAMODB_ENDPOINT']), maxAttempts: 6 });
  return { db: DynamoDBDocumentClient.from(client), records: required(env, 'RECORDS_TABLE'), history: required(env, 'HISTORY_TABLE') };
}

import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { required } from '../../../functions/environment.ts';
import type { Stream } from './shards.ts';

/** The stream of the records table, as the environment names it. */
export async function openStream(env: NodeJS.ProcessEnv): Promise<Stream> {
  const at = { endpoint: required(env, 'DYNAMODB_ENDPOINT'), region: required(env, 'AWS_REGION') };
  const tables = new DynamoDBClient(at);
  const { Table } = await tables.send(new DescribeTableCommand({ TableName: required(env, 'RECORDS_TABLE') }));
  tables.destroy();
  if (!Table?.LatestStreamArn) throw new Error('the records table has no stream');
  return { streams: new DynamoDBStreamsClient(at), streamArn: Table.LatestStreamArn };
}

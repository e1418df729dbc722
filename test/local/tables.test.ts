import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { expect, inject, test } from 'vitest';
import { ACCOUNT } from '../../infra/local/account.ts';
import { createTables } from '../../infra/local/dynamodb.ts';
import { RECORDS } from '../../shared/tables.ts';

test('a table of an earlier version gets the indexes it lacks, with what is in it', async () => {
  const [endpoint, prefix] = [inject('dynamodb'), `t${randomUUID().slice(0, 8)}-`];
  const [client, TableName] = [new DynamoDBClient({ ...ACCOUNT, endpoint }), `${prefix}${RECORDS.name}`];
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  await client.send(
    new PutItemCommand({ TableName, Item: { pk: { S: 'a' }, sk: { S: 'b' }, person: { S: 'person-1' }, id: { S: 'a/b' } } }),
  );
  await createTables({ endpoint, prefix, hasStreams: false });
  await createTables({ endpoint, prefix, hasStreams: false });
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).sort()).toEqual(RECORDS.indexes.map(({ name }) => name).sort());
  const found = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'byPerson',
      KeyConditionExpression: 'person = :person',
      ExpressionAttributeValues: { ':person': { S: 'person-1' } },
    }),
  );
  expect(found.Count).toBe(1);
  client.destroy();
});

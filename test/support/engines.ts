// Vitest global set-up: the built site, and one DynamoDB Local and one S3/SQS emulator, in memory, for the whole run. Each test takes tables,
// buckets and queues of its own in them.

import type { TestProject } from 'vitest/node';
import { ACCOUNT } from '../../infra/local/account.ts';
import { buildSite } from '../../infra/local/build-site.ts';
import { startDynamoDb } from '../../infra/local/dynamodb.ts';
import { startFilesAndQueues } from '../../infra/local/files-and-queues.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    dynamodb: string;
    files: string;
  }
}

export default async function startEngines(project: TestProject): Promise<() => Promise<void>> {
  await buildSite(() => {});
  process.env['AWS_REGION'] = ACCOUNT.region;
  const [dynamodb, files] = await Promise.all([startDynamoDb({ folder: null }), startFilesAndQueues({ folder: null })]);
  project.provide('dynamodb', dynamodb.endpoint);
  project.provide('files', files.endpoint);
  return async () => {
    await Promise.all([dynamodb.stop(), files.stop()]);
  };
}

// Triggered by the stream of the history table, filtered to changes and removals: neither ever happens in honest use.
// Logs each as critical, which an alarm counts; what stood there before is in the backups (point-in-time recovery).

import type { DynamoDBStreamEvent } from 'aws-lambda';
import { logger } from '../log.ts';

export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  for (const { eventName, dynamodb } of event.Records) {
    if (eventName === 'INSERT') continue;
    logger.critical('history was altered', {
      tampered: true,
      eventName,
      record: dynamodb?.Keys?.['record']?.S,
      version: dynamodb?.Keys?.['version']?.N,
    });
  }
}

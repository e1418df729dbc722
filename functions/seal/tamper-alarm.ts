// Triggered by the stream of the history table, filtered to changes and removals: neither ever happens in honest use.
// Logs each as an error that an alarm counts; the records themselves stay for the inquiry in the stream's destination.

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

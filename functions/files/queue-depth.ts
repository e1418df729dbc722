import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { Queue } from './queue.ts';

/** Messages that wait in a queue, are delayed, or are being worked on; SQS counts them approximately. */
export async function waitingIn({ client, url }: Queue): Promise<number> {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible', 'ApproximateNumberOfMessagesDelayed'],
    }),
  );
  return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
}

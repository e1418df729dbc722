// Stands for the Lambda event source mapping of a queue: receives messages, calls the handler with the same event as AWS,
// deletes those that succeeded. The others come back after their visibility timeout and are set aside after five times.

import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { keepDoing, type Pump, pauseFor } from './pump.ts';

export interface QueuePumpParts {
  readonly name: string;
  readonly queues: SQSClient;
  readonly queueUrl: string;
  readonly region: string;
  readonly handler: (event: SQSEvent) => Promise<SQSBatchResponse>;
  /** Whether something that matters more needs the machine: then messages wait, and gather, for a while. */
  readonly givesWay?: () => boolean;
}

const BATCH_SIZE = 10;
const LONG_POLL_SECONDS = 20;
/** Then the messages have their turn all the same. */
const LONGEST_WAY_MS = 5_000;
const LOOK_AGAIN_MS = 50;

export function pumpQueue(parts: QueuePumpParts): Pump {
  return keepDoing(`${parts.name} → bake`, async (signal) => {
    await giveWay(parts, signal);
    const { Messages = [] } = await parts.queues.send(
      new ReceiveMessageCommand({
        QueueUrl: parts.queueUrl,
        MaxNumberOfMessages: BATCH_SIZE,
        WaitTimeSeconds: LONG_POLL_SECONDS,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
      { abortSignal: signal },
    );
    if (Messages.length > 0) await handOver(parts, Messages);
  });
}

async function giveWay({ givesWay }: QueuePumpParts, signal: AbortSignal): Promise<void> {
  for (let waited = 0; givesWay?.() && waited < LONGEST_WAY_MS && !signal.aborted; waited += LOOK_AGAIN_MS)
    await pauseFor(LOOK_AGAIN_MS, signal);
}

async function handOver({ queues, queueUrl, handler, region }: QueuePumpParts, messages: readonly Message[]): Promise<void> {
  const name = queueUrl.slice(queueUrl.lastIndexOf('/') + 1);
  const records = messages.map((message) => lambdaRecord(message, { region, arn: `arn:aws:sqs:${region}:000000000000:${name}` }));
  const answer = await handler({ Records: records });
  const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const done = records.filter(({ messageId }) => !failed.has(messageId));
  if (done.length === 0) return;
  await queues.send(
    new DeleteMessageBatchCommand({
      QueueUrl: queueUrl,
      Entries: done.map(({ receiptHandle }, index) => ({ Id: String(index), ReceiptHandle: receiptHandle })),
    }),
  );
}

function lambdaRecord(message: Message, { region, arn }: { region: string; arn: string }): SQSRecord {
  const { MessageGroupId, MessageDeduplicationId, SequenceNumber, ...attributes } = message.Attributes ?? {};
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: {
      ApproximateReceiveCount: attributes.ApproximateReceiveCount ?? '1',
      SentTimestamp: attributes.SentTimestamp ?? '0',
      SenderId: attributes.SenderId ?? '',
      ApproximateFirstReceiveTimestamp: attributes.ApproximateFirstReceiveTimestamp ?? '0',
      ...(MessageGroupId && { MessageGroupId }),
      ...(MessageDeduplicationId && { MessageDeduplicationId }),
      ...(SequenceNumber && { SequenceNumber }),
    },
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: region,
  };
}

// Stands for the notification of S3 into the queue of uploads: looks for files in quarantine and calls the handler with the same
// event as AWS. The handler takes each file away; one it cannot handle five times is set down as given up, and taken away, too.

import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import type { S3EventRecord, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type Bucket, listEtags } from '../../../functions/files/bucket.ts';
import { keepDoing, type Pump, pauseFor } from './pump.ts';

export interface UploadPumpParts {
  readonly bucket: Bucket;
  readonly region: string;
  readonly handler: (event: SQSEvent) => Promise<SQSBatchResponse>;
}

const LOOK_EVERY_MS = 500;
const MOST_TRIES = 5;

export function pumpUploads({ bucket, region, handler }: UploadPumpParts): Pump {
  const tries = new Map<string, number>();
  return keepDoing('uploads → photos', async (signal) => {
    for (const key of (await listEtags(bucket, '')).keys()) {
      const { batchItemFailures } = await handler(eventOf(key, bucket.name, region));
      const failures = batchItemFailures.length === 0 ? 0 : (tries.get(key) ?? 0) + 1;
      tries.set(key, failures);
      if (failures === 0) tries.delete(key);
      else if (failures >= MOST_TRIES) await giveUp(bucket, key);
    }
    await pauseFor(LOOK_EVERY_MS, signal);
  });
}

async function giveUp({ client, name }: Bucket, key: string): Promise<void> {
  await client.send(new DeleteObjectCommand({ Bucket: name, Key: key }));
  console.error(`รับภาพ ${key} ไม่ได้ ให้ส่งใหม่ · The photo ${key} could not be taken in; it must be sent again.`);
}

function eventOf(key: string, bucketName: string, awsRegion: string): SQSEvent {
  const s3: Pick<S3EventRecord, 'eventSource' | 'eventName' | 'awsRegion'> & { s3: object } = {
    eventSource: 'aws:s3',
    eventName: 'ObjectCreated:Post',
    awsRegion,
    s3: { bucket: { name: bucketName }, object: { key: encodeURIComponent(key) } },
  };
  return {
    Records: [
      {
        messageId: key,
        receiptHandle: key,
        body: JSON.stringify({ Records: [s3] }),
        attributes: { ApproximateReceiveCount: '1', SentTimestamp: '0', SenderId: '', ApproximateFirstReceiveTimestamp: '0' },
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: `arn:aws:sqs:${awsRegion}:000000000000:uploads`,
        awsRegion,
      },
    ],
  };
}

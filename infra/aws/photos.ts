import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { AppFunction } from './app-function.ts';
import type { Data } from './data.ts';
import { feedFromQueue } from './event-sources.ts';
import type { Files } from './files.ts';
import type { Operations } from './operations.ts';
import { partName, type Stage } from './stages.ts';

interface PhotosProps {
  readonly stage: Stage;
  readonly bundle: string;
  readonly data: Data;
  readonly files: Files;
  readonly operations: Operations;
}

/** Decoding a picture of 40 million pixels takes some seconds and most of the memory given here. */
const TIMEOUT_SECONDS = 60;
const COPIES = 5;

/** From a file in quarantine to a photo: bucket → queue → function → the private bucket of photos. */
export class Photos extends Construct {
  constructor(scope: Construct, id: string, { stage, bundle, data, files, operations }: PhotosProps) {
    super(scope, id);
    const photos = new AppFunction(this, 'Function', {
      stage,
      name: 'photos',
      about: 'Looks at what was sent as a photo, and keeps it framed and encoded anew',
      bundle,
      memoryMegabytes: 1_769,
      timeoutSeconds: TIMEOUT_SECONDS,
      copies: COPIES,
      environment: {
        RECORDS_TABLE: data.records.tableName,
        HISTORY_TABLE: data.history.tableName,
        UPLOADS_BUCKET: files.uploads.bucketName,
        PHOTOS_BUCKET: files.photos.bucketName,
      },
    });
    data.allowPhotos(photos);
    files.allow(photos, files.uploads, ['GetObject', 'DeleteObject']);
    files.allowPhotos(photos, data.key, 'PutObject');
    const uploads = new UploadQueue(this, 'Uploads', { stage, files });
    feedFromQueue(photos, uploads, 2);
    operations.watchQueue(uploads.queue, uploads.deadLetters, {
      name: 'uploads',
      oldestSeconds: 300,
      waiting: 'Photos that were sent are not being looked at (older than five minutes) — what now?',
      givenUp: 'A photo could not be taken in (dead-letter queue) — what now?',
    });
  }
}

/** What S3 tells of arrivals in quarantine. S3 tells no FIFO queue; a file told of twice is looked at once. */
class UploadQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { stage, files }: { readonly stage: Stage; readonly files: Files }) {
    super(scope, id);
    const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...common,
      queueName: partName(stage, 'uploads-dead'),
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      ...common,
      queueName: partName(stage, 'uploads'),
      // No longer than the files themselves are kept in quarantine.
      retentionPeriod: Duration.days(1),
      visibilityTimeout: Duration.seconds(6 * TIMEOUT_SECONDS),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
    this.hearOf(files);
  }

  /** Said in the bucket's own resource: CDK's way is a function of its own that may change every bucket of the account. */
  private hearOf({ uploads }: Files): void {
    const told = this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': uploads.arnByName }, StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    const bucket = uploads.node.defaultChild;
    if (!(bucket instanceof CfnBucket)) throw new Error('The bucket of uploads is no bucket.');
    bucket.notificationConfiguration = { queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: this.queue.queueArn }] };
    // S3 tries the queue when it is told of it.
    if (told.policyDependable) bucket.node.addDependency(told.policyDependable);
  }
}

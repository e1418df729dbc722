// How functions are fed: each way with a place where failures are kept.

import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, type Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { AppFunction } from './app-function.ts';
import type { Data } from './data.ts';
import type { Files } from './files.ts';
import { partName, type Stage } from './stages.ts';

const GIVEN_UP_IS_KEPT = Duration.days(14);

/** A FIFO queue and the queue of what could not be done after five tries. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: { stage: Stage; name: string; delaySeconds: number; workerTimeoutSeconds: number }) {
    super(scope, id);
    const fifo = {
      fifo: true,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Order and duplicates matter within one page only; an election night needs more than 300 messages a second.
      deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
    };
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...fifo,
      queueName: `${partName(props.stage, props.name)}-dead.fifo`,
      retentionPeriod: GIVEN_UP_IS_KEPT,
    });
    this.queue = new Queue(this, 'Queue', {
      ...fifo,
      queueName: `${partName(props.stage, props.name)}.fifo`,
      deliveryDelay: Duration.seconds(props.delaySeconds),
      retentionPeriod: Duration.days(4),
      // Six times the worker's limit, so that a message held back by the cap on copies is not counted as failed.
      visibilityTimeout: Duration.seconds(6 * props.workerTimeoutSeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
  }
}

/** Feeds a function from a FIFO queue; a failed message comes back alone. */
export function feedFromQueue(fn: AppFunction, { queue }: WorkQueue, maxConcurrency: number): EventSourceMapping {
  fn.allow(['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], [queue.queueArn]);
  return new EventSourceMapping(fn, `From${queue.node.scope?.node.id ?? ''}`, {
    target: fn.lambda,
    eventSourceArn: queue.queueArn,
    batchSize: 10,
    reportBatchItemFailures: true,
    maxConcurrency,
  });
}

interface StreamFeed {
  readonly table: Table;
  readonly data: Data;
  readonly files: Files;
  readonly parallelizationFactor?: number;
  readonly filters?: { [key: string]: unknown }[];
  /** Records handed over at once, at the most. */
  readonly batchSize?: number;
}

/** Feeds a function from a table's stream; what cannot be handled is retried alone, then kept in the failures bucket. */
export function feedFromStream(fn: AppFunction, feed: StreamFeed): EventSourceMapping {
  const { table, data, files } = feed;
  data.allowStream(fn, table);
  files.allowFailures(fn, data.key);
  const mapping = new EventSourceMapping(fn, 'FromStream', {
    target: fn.lambda,
    ...(table.tableStreamArn ? { eventSourceArn: table.tableStreamArn } : {}),
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: feed.batchSize ?? 100,
    bisectBatchOnError: true,
    retryAttempts: 10,
    reportBatchItemFailures: true,
    parallelizationFactor: feed.parallelizationFactor ?? 1,
    // Not CDK's S3OnFailureDestination, which would grant the function reading and deleting as well.
    onFailure: { bind: () => ({ destination: files.failures.bucketArn }) },
    supportS3OnFailureDestination: true,
    metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
    ...(feed.filters ? { filters: feed.filters } : {}),
  });
  // Creating the mapping checks that the role may read the stream; without this it can be created first.
  const policy = fn.lambda.role?.node.tryFindChild('DefaultPolicy');
  if (policy) mapping.node.addDependency(policy);
  return mapping;
}

/** Keeps what an asynchronous run gave up on, after its retries, in a queue of its own. */
export function keepMissedRuns(fn: AppFunction, stage: Stage, name: string, retryAttempts: 0 | 1 | 2): Queue {
  const missed = new Queue(fn, 'Missed', {
    queueName: `${partName(stage, name)}-missed`,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: GIVEN_UP_IS_KEPT,
  });
  fn.lambda.configureAsyncInvoke({ retryAttempts, maxEventAge: Duration.hours(1), onFailure: new SqsDestination(missed) });
  acknowledge(missed, 'AwsSolutions-SQS3', 'This queue is itself where failures are kept.');
  return missed;
}

interface Clock {
  readonly stage: Stage;
  readonly name: string;
  readonly about: string;
  readonly schedule: Schedule;
  readonly retryAttempts: 0 | 1 | 2;
}

/** Runs a function by the clock. What was not delivered, or failed after its retries, is kept in one queue. */
export function runBySchedule(fn: AppFunction, { stage, name, about, schedule, retryAttempts }: Clock): Queue {
  const missed = keepMissedRuns(fn, stage, name, retryAttempts);
  new Rule(fn, 'Schedule', {
    ruleName: partName(stage, name),
    description: about,
    schedule,
    targets: [new LambdaFunction(fn.lambda, { deadLetterQueue: missed, retryAttempts: 3, maxEventAge: Duration.hours(1) })],
  });
  return missed;
}

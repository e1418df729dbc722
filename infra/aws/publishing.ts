import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { AppFunction } from './app-function.ts';
import type { Bundles } from './bundle.ts';
import type { Data } from './data.ts';
import { feedFromQueue, feedFromStream, keepMissedRuns, runBySchedule, WorkQueue } from './event-sources.ts';
import type { FileAction, Files } from './files.ts';
import type { Operations } from './operations.ts';
import type { Stage } from './stages.ts';

interface PublishingProps {
  readonly stage: Stage;
  readonly bundles: Bundles;
  readonly data: Data;
  readonly files: Files;
  readonly operations: Operations;
  readonly siteOrigin: string;
}

/** A worker that has not baked ten pages in this time is stuck: a page takes milliseconds. */
const BAKE_TIMEOUT_SECONDS = 20;
/** Longer than the window in which `plan` counts rollups of one page as duplicates (ROLLUP_WINDOW_MS), so that no edit falls between. */
const ROLLUP_DELAY_SECONDS = 1;
const EVERYTHING: readonly FileAction[] = ['GetObject', 'PutObject', 'DeleteObject', 'ListBucket'];

/** From a changed record to its pages: stream → plan → two queues → bake → bucket; and what is assembled each minute. */
export class Publishing extends Construct {
  /** Bakes everything again: the repair tool and the deploy step. */
  readonly bakeAll: AppFunction;

  constructor(scope: Construct, id: string, props: PublishingProps) {
    super(scope, id);
    const pages = this.workQueue(props.stage, 'pages', 0);
    const rollups = this.workQueue(props.stage, 'rollups', ROLLUP_DELAY_SECONDS);
    const environment = bakeEnvironment(props, pages, rollups);

    this.plan(props, pages, rollups);
    this.planDay(props, pages, rollups);
    this.bake(props, pages, rollups, environment);
    this.assemble(props, environment);
    this.bakeAll = this.bakeEverything(props, pages, rollups, environment);

    props.operations.watchQueue(pages.queue, pages.deadLetters, {
      name: 'pages',
      oldestSeconds: 60,
      waiting: 'The oldest message in pages.fifo is older than a minute — what now?',
      givenUp: 'A page or rollup was given up on (dead-letter queue) — what now?',
    });
    props.operations.watchQueue(rollups.queue, rollups.deadLetters, {
      name: 'rollups',
      oldestSeconds: 120,
      waiting: 'The oldest message in rollups.fifo is older than two minutes — what now?',
      givenUp: 'A page or rollup was given up on (dead-letter queue) — what now?',
    });
  }

  private workQueue(stage: Stage, name: 'pages' | 'rollups', delaySeconds: number): WorkQueue {
    return new WorkQueue(this, name === 'pages' ? 'Pages' : 'Rollups', {
      stage,
      name,
      delaySeconds,
      workerTimeoutSeconds: BAKE_TIMEOUT_SECONDS,
    });
  }

  private plan({ stage, bundles, data, files, operations }: PublishingProps, pages: WorkQueue, rollups: WorkQueue): void {
    const plan = new AppFunction(this, 'Plan', {
      stage,
      name: 'plan',
      about: 'Turns a changed record into the pages it touches',
      bundle: bundles.plan,
      memoryMegabytes: 512,
      timeoutSeconds: 60,
      copies: stage.copies.plan,
      environment: {
        RECORDS_TABLE: data.records.tableName,
        HISTORY_TABLE: data.history.tableName,
        PAGES_QUEUE_URL: pages.queue.queueUrl,
        ROLLUPS_QUEUE_URL: rollups.queue.queueUrl,
      },
    });
    // A change of a palad or tenure says which LAO it is of; where that LAO's page stands is read from its record.
    data.allow(plan, 'records', ['BatchGetItem']);
    plan.allow(['sqs:SendMessage'], [pages.queue.queueArn, rollups.queue.queueArn]);
    // Two at once per shard; DynamoDB keeps the order of each record whatever the number. Many together: the edits among them go first.
    const mapping = feedFromStream(plan, { table: data.records, data, files, parallelizationFactor: 2, batchSize: 500 });
    operations.watchStream(plan, {
      table: data.records,
      mappingId: mapping.eventSourceMappingId,
      name: 'plan',
      oldestSeconds: 60,
      waiting: 'Saved edits are not being planned (records stream older than a minute) — what now?',
      givenUp: 'A saved edit could not be planned (failures bucket) — what now?',
    });
  }

  private planDay({ stage, bundles, data, operations }: PublishingProps, pages: WorkQueue, rollups: WorkQueue): void {
    const planDay = new AppFunction(this, 'PlanDay', {
      stage,
      name: 'plan-day',
      about: 'Orders each day what depends on the day: terms that end, changes of status that take effect',
      bundle: bundles.planDay,
      memoryMegabytes: 512,
      timeoutSeconds: 300,
      copies: 1,
      environment: {
        RECORDS_TABLE: data.records.tableName,
        HISTORY_TABLE: data.history.tableName,
        PAGES_QUEUE_URL: pages.queue.queueUrl,
        ROLLUPS_QUEUE_URL: rollups.queue.queueUrl,
      },
    });
    data.allow(planDay, 'records', ['Query']);
    planDay.allow(['sqs:SendMessage'], [rollups.queue.queueArn]);
    const missed = runBySchedule(planDay, {
      stage,
      name: 'plan-day',
      about: 'Each day at 00:01 in Bangkok',
      // 17:01 UTC; Thailand has no daylight saving.
      schedule: Schedule.cron({ minute: '1', hour: '17' }),
      retryAttempts: 2,
    });
    const question = 'What depends on the day was not planned (terms, changes of status) — what now?';
    // By the hour, because a day's period would end a moment before or after the run.
    operations.watchSchedule(planDay, { name: 'plan-day', period: Duration.hours(1), periods: 26, question });
    operations.watchDeadLetters(missed, 'plan-day', question);
  }

  private bake(props: PublishingProps, pages: WorkQueue, rollups: WorkQueue, environment: Record<string, string>): void {
    const { stage, bundles, operations } = props;
    const bake = new AppFunction(this, 'Bake', {
      stage,
      name: 'bake',
      about: 'Renders the pages of the two queues and writes those that differ',
      bundle: bundles.bake,
      memoryMegabytes: 1_769,
      timeoutSeconds: BAKE_TIMEOUT_SECONDS,
      copies: stage.copies.bakePages + stage.copies.bakeRollups,
      environment,
    });
    allowBaking(bake, props, rollups);
    feedFromQueue(bake, pages, stage.copies.bakePages);
    feedFromQueue(bake, rollups, stage.copies.bakeRollups);
    operations.page({
      name: 'bake-errors',
      metric: bake.lambda.metricErrors({ period: Duration.minutes(5) }),
      above: 5,
      question: 'Baking fails again and again — what now?',
    });
  }

  private assemble(props: PublishingProps, environment: Record<string, string>): void {
    const { stage, bundles, files, operations } = props;
    const assemble = new AppFunction(this, 'Assemble', {
      stage,
      name: 'assemble',
      about: 'Puts whole-country files and search together from their parts, once a minute',
      bundle: bundles.assemble,
      memoryMegabytes: 1_769,
      timeoutSeconds: 120,
      // One at a time: two would write the same files.
      copies: 1,
      environment,
    });
    files.allow(assemble, files.site, EVERYTHING);
    files.allow(assemble, files.parts, EVERYTHING);
    const missed = runBySchedule(assemble, {
      stage,
      name: 'assemble',
      about: 'Every minute',
      schedule: Schedule.rate(Duration.minutes(1)),
      // The next minute is the retry.
      retryAttempts: 0,
    });
    const question = 'Search and the whole-country files are not being refreshed (assemble) — what now?';
    operations.watchSchedule(assemble, { name: 'assemble', period: Duration.minutes(1), periods: 5, question });
    operations.watchDeadLetters(missed, 'assemble', question);
  }

  private bakeEverything(props: PublishingProps, pages: WorkQueue, rollups: WorkQueue, environment: Record<string, string>): AppFunction {
    const { stage, bundles, operations } = props;
    const bakeAll = new AppFunction(this, 'BakeAll', {
      stage,
      name: 'bake-all',
      about: 'The same code as bake, with the time for a full bake; run by hand and by deploy',
      bundle: bundles.bake,
      memoryMegabytes: 3_538,
      timeoutSeconds: 900,
      copies: 1,
      environment,
    });
    allowBaking(bakeAll, props, rollups);
    // What was baked while it ran is ordered once more.
    bakeAll.allow(['sqs:SendMessage'], [pages.queue.queueArn]);
    const missed = keepMissedRuns(bakeAll, stage, 'bake-all', 1);
    operations.watchDeadLetters(missed, 'bake-all', 'A full bake did not finish — what now?');
    return bakeAll;
  }
}

function bakeEnvironment(
  { stage, data, files, siteOrigin }: PublishingProps,
  pages: WorkQueue,
  rollups: WorkQueue,
): Record<string, string> {
  return {
    RECORDS_TABLE: data.records.tableName,
    HISTORY_TABLE: data.history.tableName,
    SITE_BUCKET: files.site.bucketName,
    PARTS_BUCKET: files.parts.bucketName,
    PHOTOS_BUCKET: files.photos.bucketName,
    PAGES_QUEUE_URL: pages.queue.queueUrl,
    ROLLUPS_QUEUE_URL: rollups.queue.queueUrl,
    SITE_ORIGIN: siteOrigin,
    CONTACT_EMAIL: stage.contact.email,
    CONTACT_PHONE: stage.contact.phone,
  };
}

function allowBaking(fn: AppFunction, { data, files }: PublishingProps, rollups: WorkQueue): void {
  data.allow(fn, 'records', ['GetItem', 'BatchGetItem', 'Query']);
  files.allowPhotos(fn, data.key, 'GetObject');
  files.allow(fn, files.site, EVERYTHING);
  files.allow(fn, files.parts, EVERYTHING);
  fn.allow(['sqs:SendMessage'], [rollups.queue.queueArn]);
}

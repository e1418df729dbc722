import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { AppFunction } from './app-function.ts';
import type { Bundles } from './bundle.ts';
import type { Data } from './data.ts';
import { feedFromStream, runBySchedule } from './event-sources.ts';
import type { Files } from './files.ts';
import type { Operations } from './operations.ts';
import type { Stage } from './stages.ts';

interface SealingProps {
  readonly stage: Stage;
  readonly bundles: Bundles;
  readonly data: Data;
  readonly files: Files;
  readonly operations: Operations;
  readonly siteOrigin: string;
}

/** What makes tampering show: the daily seal over all heads, and the alarm on any change of history. */
export class Sealing extends Construct {
  constructor(scope: Construct, id: string, props: SealingProps) {
    super(scope, id);
    this.seal(props);
    this.tamperAlarm(props);
  }

  private seal({ stage, bundles, data, files, operations, siteOrigin }: SealingProps): void {
    const seal = new AppFunction(this, 'Seal', {
      stage,
      name: 'seal',
      about: 'Publishes each day the Merkle root over the newest version of every record',
      bundle: bundles.seal,
      memoryMegabytes: 1_769,
      timeoutSeconds: 600,
      copies: 1,
      environment: {
        RECORDS_TABLE: data.records.tableName,
        HISTORY_TABLE: data.history.tableName,
        SITE_BUCKET: files.site.bucketName,
        SEALS_BUCKET: files.seals.bucketName,
        SITE_ORIGIN: siteOrigin,
      },
    });
    data.allow(seal, 'records', ['BatchGetItem', 'Query']);
    files.allow(seal, files.site, ['GetObject', 'PutObject', 'ListBucket']);
    files.allow(seal, files.seals, ['GetObject', 'PutObject', 'ListBucket']);
    const missed = runBySchedule(seal, {
      stage,
      name: 'seal',
      about: 'Each day at 00:05 in Bangkok',
      // 17:05 UTC; Thailand has no daylight saving.
      schedule: Schedule.cron({ minute: '5', hour: '17' }),
      retryAttempts: 2,
    });
    const question = 'The daily seal was not made — what now?';
    // By the hour, because a day's period would end a moment before or after the run.
    operations.watchSchedule(seal, { name: 'seal', period: Duration.hours(1), periods: 26, question });
    operations.watchDeadLetters(missed, 'seal', question);
  }

  /** Only changes and removals reach the function, so that one invocation is one alarm. */
  private tamperAlarm({ stage, bundles, data, files, operations }: SealingProps): void {
    const tamperAlarm = new AppFunction(this, 'TamperAlarm', {
      stage,
      name: 'tamper-alarm',
      about: 'Runs only when an entry of the history was changed or removed',
      bundle: bundles.tamperAlarm,
      memoryMegabytes: 256,
      timeoutSeconds: 30,
      copies: 2,
      environment: { HISTORY_TABLE: data.history.tableName },
    });
    const mapping = feedFromStream(tamperAlarm, {
      table: data.history,
      data,
      files,
      filters: [FilterCriteria.filter({ eventName: FilterRule.or('MODIFY', 'REMOVE') })],
    });
    const question = 'Somebody changed or removed an entry of the history — what now?';
    operations.page({
      name: 'history-tampered',
      metric: tamperAlarm.lambda.metricInvocations({ period: Duration.minutes(1) }),
      above: 0,
      question,
    });
    operations.watchStream(tamperAlarm, {
      table: data.history,
      mappingId: mapping.eventSourceMappingId,
      name: 'history-stream',
      oldestSeconds: 300,
      waiting: 'The history stream is not being watched (older than five minutes) — what now?',
      givenUp: question,
    });
  }
}

import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TextWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import { partName, type Stage } from './stages.ts';

interface Page {
  /** `pages-oldest`: with the stage, the alarm's name. */
  readonly name: string;
  readonly metric: IMetric;
  /** The alarm rings above this. */
  readonly above: number;
  /** How many periods in a row must be so. */
  readonly periods?: number;
  /** No data at all rings too: for what must happen, rather than must not. */
  readonly silenceRings?: boolean;
  /** Heading in docs/runbook.md that says what to do; a test finds it there. */
  readonly question: string;
}

interface WatchedStream {
  readonly name: string;
  readonly table: Table;
  readonly mappingId: string;
  readonly oldestSeconds: number;
  /** Headings of the runbook: for events that wait, and for one given up on. */
  readonly waiting: string;
  readonly givenUp: string;
}

/** Who is paged, about what, and where to look first. */
export class Operations extends Construct {
  private readonly stage: Stage;
  private readonly topic: Topic;
  private readonly dashboard: Dashboard;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.stage = stage;
    this.topic = new Topic(this, 'Pager', {
      topicName: partName(stage, 'pager'),
      displayName: `Thongthin ${stage.name}`,
      enforceSSL: true,
    });
    if (stage.alarmEmail) this.topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    this.dashboard = new Dashboard(this, 'Dashboard', { dashboardName: partName(stage, 'overview'), defaultInterval: Duration.hours(3) });
    this.dashboard.addWidgets(
      new TextWidget({
        width: 24,
        height: 2,
        markdown: `# Thongthin ${stage.name}\nEach alarm names its heading in docs/runbook.md. Red lines are where somebody is paged.`,
      }),
    );
  }

  /** Pages somebody when the metric is above the line, and shows it on the dashboard. */
  page({ name, metric, above, periods = 1, silenceRings = false, question }: Page): void {
    const alarm = new Alarm(this, name, {
      alarmName: partName(this.stage, name),
      alarmDescription: `Runbook: ${question}`,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: silenceRings ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
    this.dashboard.addWidgets(
      new GraphWidget({ title: name, left: [metric], leftAnnotations: [{ value: above, color: '#d13212' }], width: 8, height: 5 }),
    );
  }

  /** Pages when the oldest message waits too long, and when one was given up on. */
  watchQueue(queue: Queue, deadLetters: Queue, about: { name: string; oldestSeconds: number; waiting: string; givenUp: string }): void {
    this.page({
      name: `${about.name}-oldest`,
      metric: queue.metricApproximateAgeOfOldestMessage({ period: ONE_MINUTE, statistic: 'Maximum' }),
      above: about.oldestSeconds,
      periods: 2,
      question: about.waiting,
    });
    this.watchDeadLetters(deadLetters, about.name, about.givenUp);
  }

  watchDeadLetters(deadLetters: Queue, name: string, question: string): void {
    this.page({
      name: `${name}-given-up`,
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: ONE_MINUTE, statistic: 'Maximum' }),
      above: 0,
      question,
    });
  }

  /** Pages when a table's stream is read late or not at all, and when an event was given up on. */
  watchStream(fn: AppFunction, { table, mappingId, ...about }: WatchedStream): void {
    this.page({
      name: `${about.name}-oldest`,
      metric: fn.lambda.metric('IteratorAge', { period: ONE_MINUTE, statistic: 'Maximum' }),
      above: about.oldestSeconds * 1_000,
      periods: 2,
      question: about.waiting,
    });
    // A mapping that is switched off has no age at all: what shows then is that the table is written and nobody reads.
    this.page({
      name: `${about.name}-unread`,
      metric: new MathExpression({
        expression: 'IF(FILL(written, 0) > 0 AND FILL(read, 0) < 1, 1, 0)',
        usingMetrics: {
          written: table.metricConsumedWriteCapacityUnits({ period: FIVE_MINUTES, statistic: 'Sum' }),
          read: mappingMetric(mappingId, 'PolledEventCount', FIVE_MINUTES),
        },
        period: FIVE_MINUTES,
        label: 'written and not read',
      }),
      above: 0,
      periods: 3,
      question: about.waiting,
    });
    this.page({
      name: `${about.name}-given-up`,
      metric: new MathExpression({
        expression: 'FILL(kept, 0) + FILL(dropped, 0)',
        usingMetrics: {
          kept: mappingMetric(mappingId, 'OnFailureDestinationDeliveredEventCount', ONE_MINUTE),
          dropped: mappingMetric(mappingId, 'DroppedEventCount', ONE_MINUTE),
        },
        period: ONE_MINUTE,
        label: 'events given up on',
      }),
      above: 0,
      question: about.givenUp,
    });
  }

  /** Pages when a scheduled function has not ended well for so many periods: late, failed and switched off look the same. */
  watchSchedule(fn: AppFunction, about: { name: string; period: Duration; periods: number; question: string }): void {
    const options = { period: about.period, statistic: 'Sum' };
    this.page({
      name: `${about.name}-late`,
      metric: new MathExpression({
        expression: '1 - (FILL(runs, 0) - FILL(failures, 0))',
        usingMetrics: { runs: fn.lambda.metricInvocations(options), failures: fn.lambda.metricErrors(options) },
        period: about.period,
        label: 'without a good run',
      }),
      above: 0,
      periods: about.periods,
      silenceRings: true,
      question: about.question,
    });
  }
}

const ONE_MINUTE = Duration.minutes(1);
const FIVE_MINUTES = Duration.minutes(5);

function mappingMetric(mappingId: string, metricName: string, period: Duration): Metric {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { EventSourceMappingUUID: mappingId },
    period,
    statistic: 'Sum',
  });
}

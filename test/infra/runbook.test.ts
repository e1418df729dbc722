import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STAGE_NAMES } from '../../infra/aws/stages.ts';
import { type Resource, resourcesOf, synthesise, text } from './synthesis.ts';

const headings = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('## '))
  .map((line) => line.slice(3));

describe.each(STAGE_NAMES)('who is paged in the stage %s', (stage) => {
  const { regional, edge } = synthesise(stage);
  const alarms = [...resourcesOf(regional, 'AWS::CloudWatch::Alarm'), ...resourcesOf(edge, 'AWS::CloudWatch::Alarm')].map(
    ([, alarm]) => alarm,
  );
  const mappings = resourcesOf(regional, 'AWS::Lambda::EventSourceMapping');
  const queues = new Map(resourcesOf(regional, 'AWS::SQS::Queue'));
  const schedules = resourcesOf(regional, 'AWS::Events::Rule');

  const alarmsOn = (metric: string, about: string) =>
    alarms.filter((alarm) => text(alarm).includes(`"${metric}"`) && text(alarm).includes(`"${about}"`));
  const isQueueMapping = ([, { Properties }]: [string, Resource]) =>
    [...queues.keys()].some((id) => text(Properties['EventSourceArn']).includes(id));

  test('each alarm reaches the pager and names a heading of the runbook', () => {
    expect(alarms.length).toBeGreaterThan(0);
    for (const { Properties } of alarms) {
      const question = String(Properties['AlarmDescription']).replace('Runbook: ', '');
      expect(headings).toContain(question);
      expect(text(Properties['AlarmActions'])).toContain('Pager');
    }
  });

  test('each stream that feeds a function has a place for failures, an age alarm and an alarm on what was given up', () => {
    const streams = mappings.filter((mapping) => !isQueueMapping(mapping));
    expect(streams).toHaveLength(3);
    for (const [id, { Properties }] of streams) {
      expect(text(Properties['DestinationConfig'])).toContain('FilesFailures');
      expect(Properties).toMatchObject({ BisectBatchOnFunctionError: true, FunctionResponseTypes: ['ReportBatchItemFailures'] });
      expect(Properties['MaximumRetryAttempts']).toBeGreaterThan(0);
      const fed = (Properties['FunctionName'] as { Ref: string }).Ref;
      expect(alarmsOn('IteratorAge', fed)).toHaveLength(1);
      expect(alarmsOn('OnFailureDestinationDeliveredEventCount', id)).toHaveLength(1);
      // Switched off, a mapping has no age: somebody is paged all the same.
      expect(alarmsOn('PolledEventCount', id)).toHaveLength(1);
    }
  });

  test('only changes and removals of history reach the tamper alarm, so that one invocation is one alarm', () => {
    const [, mapping] = mappings.find(([id]) => id.includes('TamperAlarm')) ?? [];
    expect(text(mapping?.Properties['FilterCriteria'])).toContain('MODIFY');
    expect(text(mapping?.Properties['FilterCriteria'])).not.toContain('INSERT');
    const [alarm] = alarms.filter(({ Properties }) => Properties['AlarmName'] === `thongthin-${stage}-history-tampered`);
    expect(alarm?.Properties).toMatchObject({ MetricName: 'Invocations', Threshold: 0, ComparisonOperator: 'GreaterThanThreshold' });
  });

  test('each queue that feeds a function has a dead-letter queue, an age alarm and an alarm on dead letters', () => {
    const feeding = mappings
      .filter(isQueueMapping)
      .map(([, { Properties }]) => (Properties['EventSourceArn'] as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0]);
    expect(feeding).toHaveLength(3);
    for (const id of feeding) {
      const redrive = queues.get(id)?.Properties['RedrivePolicy'] as { deadLetterTargetArn: { 'Fn::GetAtt': [string] } };
      const dead = redrive.deadLetterTargetArn['Fn::GetAtt'][0];
      const aboutQueue = (metric: string, queueId: string) =>
        alarms.filter(({ Properties }) => Properties['MetricName'] === metric && text(Properties['Dimensions']).includes(queueId));
      expect(aboutQueue('ApproximateAgeOfOldestMessage', id)).toHaveLength(1);
      expect(aboutQueue('ApproximateNumberOfMessagesVisible', dead)).toHaveLength(1);
    }
  });

  test('every other queue is where failures are kept, and somebody is paged when one arrives', () => {
    const feeding = text(mappings.map(([, { Properties }]) => Properties['EventSourceArn']));
    for (const id of queues.keys()) {
      if (feeding.includes(id)) continue;
      expect(alarms.filter((alarm) => text(alarm.Properties['Dimensions'] ?? '').includes(id))).toHaveLength(1);
    }
  });

  test('each schedule has a dead-letter queue, its function one for failed runs, and silence rings', () => {
    expect(schedules).toHaveLength(3);
    for (const [, { Properties }] of schedules) {
      const [target] = Properties['Targets'] as { Arn: { 'Fn::GetAtt': [string] }; DeadLetterConfig: unknown }[];
      const fn = target?.Arn['Fn::GetAtt'][0] ?? '';
      expect(text(target?.DeadLetterConfig)).toContain('Missed');
      const kept = resourcesOf(regional, 'AWS::Lambda::EventInvokeConfig').filter(([, config]) =>
        text(config.Properties['FunctionName']).includes(fn),
      );
      expect(text(kept)).toContain('OnFailure');
      const [alarm] = alarms.filter(
        (candidate) => text(candidate).includes(fn) && candidate.Properties['TreatMissingData'] === 'breaching',
      );
      expect(alarm?.Properties['AlarmName']).toMatch(/-late$/);
    }
  });

  test('what depends on the day is planned at one past midnight in Bangkok', () => {
    expect(schedules.map(([, { Properties }]) => Properties['ScheduleExpression'])).toContain('cron(1 17 * * ? *)');
  });

  test('the day is sealed at five past midnight in Bangkok', () => {
    expect(schedules.map(([, { Properties }]) => Properties['ScheduleExpression'])).toContain('cron(5 17 * * ? *)');
  });
});

test('the runbook asks no question twice', () => {
  expect(new Set(headings).size).toBe(headings.length);
});

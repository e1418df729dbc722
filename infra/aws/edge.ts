import { CfnCondition, CfnOutput, CfnParameter, Duration, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { Alarm, CfnAlarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { PrivateBucket } from './files.ts';
import { edgeStackName } from './outputs.ts';
import { partName, type Stage } from './stages.ts';

/** CloudFront takes certificates, web ACLs and log buckets, and gives its metrics, in this region only. */
export const EDGE_REGION = 'us-east-1';

const UNKNOWN = 'unknown';

/** What CloudFront needs in us-east-1: certificate, web ACL, log bucket, and the alarm on errors that citizens see. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, stage: Stage, props: StackProps) {
    super(scope, edgeStackName(stage), { ...props, env: { ...props.env, region: EDGE_REGION } });
    new CfnOutput(this, 'WebAclArn', { value: webAcl(this, stage).attrArn });
    new CfnOutput(this, 'LogBucketName', { value: logBucket(this, stage).bucketName });
    if (stage.domain)
      new CfnOutput(this, 'CertificateArn', {
        value: new Certificate(this, 'Certificate', {
          domainName: stage.domain.site,
          validation: CertificateValidation.fromDns(),
        }).certificateArn,
      });
    this.watchCitizens(stage);
    if (stage.monthlyBudgetUsd && stage.alarmEmail) budget(this, stage.name, stage.monthlyBudgetUsd, stage.alarmEmail);
  }

  /** CloudFront's metrics live here, its distribution in the regional stack: known from the second deployment step on. */
  private watchCitizens(stage: Stage): void {
    const distributionId = new CfnParameter(this, 'DistributionId', {
      type: 'String',
      default: UNKNOWN,
      description: 'Of the regional stack, once that exists',
    });
    new CfnOutput(this, 'WatchedDistribution', { value: distributionId.valueAsString });
    const isKnown = new CfnCondition(this, 'DistributionIsKnown', {
      expression: Fn.conditionNot(Fn.conditionEquals(distributionId.valueAsString, UNKNOWN)),
    });
    const pager = new Topic(this, 'Pager', { topicName: partName(stage, 'pager'), enforceSSL: true });
    if (stage.alarmEmail) pager.addSubscription(new EmailSubscription(stage.alarmEmail));
    const alarm = new Alarm(this, 'SiteErrors', {
      alarmName: partName(stage, 'site-5xx'),
      alarmDescription: 'Runbook: Citizens see errors (5xx from CloudFront) — what now?',
      metric: new Metric({
        namespace: 'AWS/CloudFront',
        metricName: '5xxErrorRate',
        dimensionsMap: { DistributionId: distributionId.valueAsString, Region: 'Global' },
        period: Duration.minutes(5),
        statistic: 'Average',
      }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(pager));
    alarm.addOkAction(new SnsAction(pager));
    const resource = alarm.node.defaultChild;
    if (resource instanceof CfnAlarm) resource.cfnOptions.condition = isKnown;
  }
}

/**
 * Amazon's lists of known attacks, and a limit per address. The limit is high on purpose: Thai mobile networks put a thousand
 * phones and more behind one address, and on an election night each asks every five seconds.
 */
function webAcl(scope: Construct, stage: Stage): CfnWebACL {
  const managed = ['AWSManagedRulesAmazonIpReputationList', 'AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet'];
  const visible = (metricName: string) => ({ cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName });
  return new CfnWebACL(scope, 'WebAcl', {
    name: partName(stage, 'site'),
    description: 'Public site',
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visible('site'),
    rules: [
      {
        name: 'TooManyRequests',
        priority: 0,
        action: { block: { customResponse: { responseCode: 429 } } },
        statement: { rateBasedStatement: { limit: 100_000, evaluationWindowSec: 300, aggregateKeyType: 'IP' } },
        visibilityConfig: visible('too-many-requests'),
      },
      ...managed.map((name, index) => ({
        name,
        priority: index + 1,
        overrideAction: { none: {} },
        statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
        visibilityConfig: visible(name),
      })),
    ],
  });
}

function logBucket(scope: Construct, stage: Stage): Bucket {
  const bucket = new PrivateBucket(scope, 'Logs', {
    stage,
    part: 'site-logs',
    encryption: BucketEncryption.S3_MANAGED,
    // CloudFront delivers its logs with an ACL; the public is blocked from using one.
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ expiration: Duration.days(stage.logRetentionDays), noncurrentVersionExpiration: Duration.days(1) }],
  });
  acknowledge(bucket, 'AwsSolutions-S1', 'This bucket holds the access logs of the site; logging it into itself would never end.');
  return bucket;
}

function budget(scope: Construct, stageName: string, amount: number, address: string): CfnBudget {
  return new CfnBudget(scope, 'Budget', {
    budget: { budgetName: `thongthin-${stageName}`, budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount, unit: 'USD' } },
    notificationsWithSubscribers: [
      {
        notification: { notificationType: 'ACTUAL', comparisonOperator: 'GREATER_THAN', threshold: 80 },
        subscribers: [{ subscriptionType: 'EMAIL', address }],
      },
    ],
  });
}

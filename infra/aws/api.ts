import { Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  DomainName,
  EndpointType,
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { AppFunction } from './app-function.ts';
import type { Data } from './data.ts';
import type { Files } from './files.ts';
import type { Operations } from './operations.ts';
import { partName, type Stage } from './stages.ts';

interface AnswerProps {
  readonly bundle: string;
  readonly data: Data;
  readonly files: Files;
  readonly operations: Operations;
  readonly siteOrigin: string;
  readonly issuer: string;
  readonly clientId: string;
}

/**
 * The API on its own host name. The gateway only carries: CORS, tokens and every refusal are answered by the app, in Thai and
 * English, so there is no authorizer here. The host name exists before the function does, because the site's policy names it.
 */
export class Api extends Construct {
  readonly origin: string;
  /** What an own host name is an alias of. */
  readonly host: string;
  private readonly stage: Stage;
  private readonly gateway: HttpApi;
  private readonly domain: DomainName | undefined;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.stage = stage;
    this.gateway = new HttpApi(this, 'Gateway', {
      apiName: partName(stage, 'api'),
      createDefaultStage: false,
      disableExecuteApiEndpoint: stage.domain !== null,
    });
    this.domain = stage.domain ? this.ownDomain(stage.domain.api) : undefined;
    this.origin = stage.domain ? `https://${stage.domain.api}` : this.gateway.apiEndpoint;
    this.host = this.domain?.regionalDomainName ?? Fn.select(2, Fn.split('/', this.gateway.apiEndpoint));
    this.openStage();
  }

  /** Puts the function behind every path. */
  answerWith({ bundle, data, files, operations, siteOrigin, issuer, clientId }: AnswerProps): void {
    const { stage } = this;
    const api = new AppFunction(this, 'Function', {
      stage,
      name: 'api',
      about: 'The API of the admin: sheets, changes, history',
      bundle,
      memoryMegabytes: 1_769,
      timeoutSeconds: 29,
      copies: stage.copies.api,
      environment: {
        RECORDS_TABLE: data.records.tableName,
        HISTORY_TABLE: data.history.tableName,
        UPLOADS_BUCKET: files.uploads.bucketName,
        NATIONAL_ID_KMS_KEY: data.nationalIdKey.keyArn,
        OIDC_ISSUER: issuer,
        OIDC_CLIENT_ID: clientId,
        SITE_ORIGIN: siteOrigin,
        API_ORIGIN: this.origin,
      },
    });
    data.allow(api, 'records', ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem']);
    data.allow(api, 'history', ['GetItem', 'Query', 'PutItem']);
    data.allowNationalIdHash(api);
    files.allow(api, files.uploads, ['PutObject']);
    keepRecords(api, data);
    this.routeEverythingTo(api);
    this.watch(api, operations);
  }

  private routeEverythingTo(api: AppFunction): void {
    const route = new HttpRoute(this, 'Everything', {
      httpApi: this.gateway,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('App', api.lambda),
    });
    acknowledge(
      route,
      'AwsSolutions-APIG4',
      'Tokens are checked in the app: a gateway authorizer cannot say in Thai what to do, nor answer CORS.',
    );
  }

  private openStage(): void {
    const { stage } = this;
    const logs = new LogGroup(this, 'AccessLogs', {
      logGroupName: `/thongthin/${stage.name}/api-access`,
      retention: stage.logRetentionDays,
      removalPolicy: stage.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const httpStage = new HttpStage(this, 'Stage', {
      httpApi: this.gateway,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.apiRequestsPerSecond, burstLimit: 2 * stage.apiRequestsPerSecond },
      // Never the Authorization header or the query, which can name a person.
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: AccessLogFormat.custom(ACCESS_LOG) },
    });
    if (this.domain) new ApiMapping(this, 'Mapping', { api: this.gateway, domainName: this.domain, stage: httpStage });
  }

  /** Its certificate waits for the DNS record that ACM asks for (docs/deploy.md). */
  private ownDomain(host: string): DomainName {
    const certificate = new Certificate(this, 'Certificate', { domainName: host, validation: CertificateValidation.fromDns() });
    return new DomainName(this, 'Domain', {
      domainName: host,
      certificate,
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
  }

  private watch(api: AppFunction, operations: Operations): void {
    const period = Duration.minutes(5);
    operations.page({
      name: 'api-5xx',
      metric: this.gateway.metricServerError({ period, statistic: 'Sum' }),
      above: 5,
      question: 'The API answers with 5xx — what now?',
    });
    operations.page({
      name: 'api-throttled',
      metric: api.lambda.metricThrottles({ period }),
      above: 0,
      question: 'The API is throttled — what now?',
    });
    operations.page({
      name: 'api-slow',
      metric: this.gateway.metricLatency({ period, statistic: 'p95' }),
      above: 3_000,
      periods: 3,
      question: 'The API is slow — what now?',
    });
  }
}

/** A save may release a claim (an old code, a changed e-mail) and nothing else: records are switched off, never deleted. */
function keepRecords(api: AppFunction, data: Data): void {
  api.lambda.addToRolePolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      actions: ['dynamodb:DeleteItem'],
      resources: [data.records.tableArn],
      conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['lao#*', 'election#*', 'province#*', 'country#*'] } },
    }),
  );
}

const ACCESS_LOG = JSON.stringify({
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  at: '$context.requestTime',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
});

import { Stack } from 'aws-cdk-lib';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, test } from 'vitest';
import { STAGE_NAMES, STAGES } from '../../infra/aws/stages.ts';
import { HISTORY, RECORDS } from '../../shared/tables.ts';
import { resourcesOf, synthesise, synthesiseStage, text } from './synthesis.ts';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Principal?: unknown;
  Condition?: unknown;
}

function statementsOf(template: Template): { owner: string; statement: Statement }[] {
  return resourcesOf(template, 'AWS::IAM::Policy').flatMap(([owner, { Properties }]) =>
    (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement.map((statement) => ({ owner, statement })),
  );
}

const actionsOf = ({ Action }: Statement) => [Action].flat();
const environmentOf = (properties: Record<string, unknown>) =>
  (properties['Environment'] as { Variables: Record<string, unknown> } | undefined)?.Variables ?? {};

/** A text that CloudFormation puts together, with the same address for everything known only after the deployment. */
function withAddresses(joined: unknown): string {
  const [glue, parts] = (joined as { 'Fn::Join': [string, unknown[]] })['Fn::Join'];
  return parts.map((part) => (typeof part === 'string' ? part : 'address.example')).join(glue);
}

describe.each(STAGE_NAMES)('the stage %s', (name) => {
  const stage = STAGES[name];
  const { regional, edge, regions, warnings } = synthesise(name);

  test('breaks no rule of AWS Solutions that is not acknowledged with a reason', () => {
    expect(warnings).toEqual([]);
  });

  test('keeps data in Thailand and only what CloudFront needs in us-east-1', () => {
    expect(regions).toEqual({ regional: 'ap-southeast-7', edge: 'us-east-1' });
    expect(resourcesOf(edge, 'AWS::DynamoDB::Table')).toEqual([]);
    expect(resourcesOf(edge, 'AWS::Lambda::Function')).toEqual([]);
  });

  test('runs every function on arm64 and Node 24, with a cap on copies and its own log group', () => {
    const functions = resourcesOf(regional, 'AWS::Lambda::Function');
    expect(functions.map(([, { Properties }]) => Properties['FunctionName'])).toEqual(
      ['api', 'accounts', 'plan', 'plan-day', 'bake', 'assemble', 'bake-all', 'photos', 'seal', 'tamper-alarm'].map(
        (part) => `thongthin-${name}-${part}`,
      ),
    );
    for (const [, { Properties }] of functions) {
      expect(Properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x', Handler: 'index.handler' });
      expect(Properties['ReservedConcurrentExecutions']).toBeGreaterThan(0);
      expect(text(Properties['LoggingConfig'])).toContain('LogGroup');
    }
  });

  test('keeps logs as long as the Computer Crime Act asks, and not for ever', () => {
    for (const [, { Properties }] of resourcesOf(regional, 'AWS::Logs::LogGroup'))
      expect(Properties['RetentionInDays']).toBe(stage.logRetentionDays);
    expect(stage.logRetentionDays).toBeGreaterThanOrEqual(90);
  });

  test('grants no wildcard action to anybody', () => {
    for (const { owner, statement } of statementsOf(regional))
      for (const action of actionsOf(statement)) expect(action, owner).not.toContain('*');
  });

  test('grants no wildcard resource but the objects of one bucket and the streams of one table', () => {
    for (const { owner, statement } of statementsOf(regional)) {
      if (!text(statement.Resource).includes('*')) continue;
      const isOnObjects = actionsOf(statement).every((action) => /^s3:(Get|Put|Delete)Object$/.test(action));
      const isOnStreams = actionsOf(statement).every((action) => action === 'dynamodb:ListStreams');
      expect(isOnObjects || isOnStreams, `${owner}: ${text(statement)}`).toBe(true);
      for (const resource of [statement.Resource].flat()) expect(text(resource)).toMatch(/"Fn::GetAtt".*"Arn".*"\/(stream\/)?\*"/);
    }
  });

  test('holds no managed policy, whose permissions others may widen', () => {
    for (const [, { Properties }] of resourcesOf(regional, 'AWS::IAM::Role')) expect(Properties['ManagedPolicyArns']).toBeUndefined();
  });

  test('lets nobody change or delete an entry of the history, and only the API add one', () => {
    const onHistory = statementsOf(regional).filter(
      ({ statement }) => statement.Effect === 'Allow' && text(statement.Resource).includes('Datahistory'),
    );
    const granted = onHistory.flatMap(({ statement }) => actionsOf(statement));
    for (const action of ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'])
      expect(granted).not.toContain(`dynamodb:${action}`);
    const writers = onHistory.filter(({ statement }) => actionsOf(statement).includes('dynamodb:PutItem')).map(({ owner }) => owner);
    expect(writers).toEqual([expect.stringMatching(/^ApiFunction/)]);
  });

  test('lets the API delete claims, never records', () => {
    const denials = statementsOf(regional).filter(({ statement }) => statement.Effect === 'Deny');
    expect(denials.map(({ statement }) => [statement.Action, text(statement.Condition)])).toEqual([
      ['dynamodb:DeleteItem', expect.stringContaining('lao#*')],
    ]);
  });

  test('encrypts both tables with its own key, keeps 35 days of backups and streams both images', () => {
    for (const table of [RECORDS, HISTORY])
      regional.hasResourceProperties('AWS::DynamoDB::Table', {
        TableName: `thongthin-${name}-${table.name}`,
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        KeySchema: [
          { AttributeName: table.partitionKey.name, KeyType: 'HASH' },
          { AttributeName: table.sortKey.name, KeyType: 'RANGE' },
        ],
      });
    expect(
      resourcesOf(regional, 'AWS::DynamoDB::Table').flatMap(([, { Properties }]) => Properties['AttributeDefinitions']),
    ).toContainEqual({ AttributeName: 'version', AttributeType: 'N' });
    regional.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  test('blocks the public from every bucket and refuses what is not TLS', () => {
    for (const template of [regional, edge]) {
      const policies = resourcesOf(template, 'AWS::S3::BucketPolicy');
      for (const [id, { Properties }] of resourcesOf(template, 'AWS::S3::Bucket')) {
        expect(Properties, id).toMatchObject({
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
          VersioningConfiguration: { Status: 'Enabled' },
        });
        const policy = policies.find(([, { Properties: of }]) => text(of['Bucket']).includes(id));
        expect(text(policy), id).toContain('aws:SecureTransport');
      }
    }
  });

  test('compares pages by MD5, so the site bucket is encrypted by S3 itself, and events given up on by the own key', () => {
    const algorithms = Object.fromEntries(
      resourcesOf(regional, 'AWS::S3::Bucket').map(([id, { Properties }]) => [
        id.replace(/^Files|[0-9A-F]{8}$/g, ''),
        /"SSEAlgorithm":"([\w:]+)"/.exec(text(Properties['BucketEncryption']))?.[1],
      ]),
    );
    expect(algorithms).toEqual({
      Photos: 'aws:kms',
      Uploads: 'AES256',
      Logs: 'AES256',
      Site: 'AES256',
      Parts: 'AES256',
      Seals: 'AES256',
      Failures: 'aws:kms',
    });
  });

  test('hashes national IDs with a key that never leaves KMS, and only in the API', () => {
    const [[id] = ['']] = resourcesOf(regional, 'AWS::KMS::Key').filter(([, { Properties }]) => Properties['KeySpec'] === 'HMAC_256');
    const users = statementsOf(regional).filter(
      ({ owner, statement }) =>
        statement.Effect === 'Allow' && text(statement.Resource).includes(id) && !owner.startsWith('DataNationalIdKey'),
    );
    expect(users.map(({ owner, statement }) => [owner, statement.Action])).toEqual([
      [expect.stringMatching(/^ApiFunction/), 'kms:GenerateMac'],
    ]);
  });

  test('looks at photos out of quarantine, keeps nothing there for long, and touches no other record', () => {
    const buckets = new Map(
      resourcesOf(regional, 'AWS::S3::Bucket').map(([id, { Properties }]) => [id.replace(/^Files|[0-9A-F]{8}$/g, ''), Properties]),
    );
    expect(text(buckets.get('Uploads')?.['LifecycleConfiguration'])).toContain('"ExpirationInDays":1,');
    expect(text(buckets.get('Uploads')?.['NotificationConfiguration'])).toContain('PhotosUploads');
    expect(buckets.get('Photos')?.['LifecycleConfiguration']).toBeUndefined();
    const own = statementsOf(regional).filter(({ owner }) => owner.startsWith('PhotosFunction'));
    const granted = own.map(({ statement }) => [
      actionsOf(statement).toSorted().join(' '),
      text(statement.Resource).match(/Files(Uploads|Photos|Site|Parts)/)?.[1],
    ]);
    expect(granted).toEqual(
      expect.arrayContaining([
        ['s3:DeleteObject s3:GetObject', 'Uploads'],
        ['s3:PutObject', 'Photos'],
      ]),
    );
    expect(granted.filter(([, bucket]) => bucket !== undefined)).toHaveLength(2);
    const onRecords = own.filter(({ statement }) => text(statement).includes('dynamodb:PutItem'));
    expect(text(onRecords)).toContain('"dynamodb:LeadingKeys":"photo#*"');
    expect(onRecords).toHaveLength(1);
  });

  test('encrypts every queue and refuses what is not TLS', () => {
    const queues = resourcesOf(regional, 'AWS::SQS::Queue');
    const policies = resourcesOf(regional, 'AWS::SQS::QueuePolicy').map(([, policy]) => text(policy));
    for (const [id, { Properties }] of queues) {
      expect(Properties['SqsManagedSseEnabled']).toBe(true);
      expect(policies.filter((policy) => policy.includes(id) && policy.includes('aws:SecureTransport'))).toHaveLength(1);
    }
  });

  test('serves the site over TLS only, over HTTP/3 where it can, from a bucket nobody else reaches, behind the web ACL', () => {
    regional.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        HttpVersion: 'http2and3',
        WebACLId: { Ref: 'WebAclArn' },
        Logging: Match.objectLike({ Bucket: Match.anyValue() }),
        DefaultCacheBehavior: Match.objectLike({ ViewerProtocolPolicy: 'redirect-to-https', Compress: true }),
        Origins: [Match.objectLike({ OriginAccessControlId: Match.anyValue(), S3OriginConfig: { OriginAccessIdentity: '' } })],
      }),
    });
    edge.hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'CLOUDFRONT',
      Rules: Match.arrayWith([Match.objectLike({ Name: 'TooManyRequests' })]),
    });
  });

  test('lets a thousand phones behind one address of a mobile network follow a live page', () => {
    const [[, acl] = []] = resourcesOf(edge, 'AWS::WAFv2::WebACL');
    const limit = Number(/"Limit":(\d+)/.exec(text(acl))?.[1]);
    expect(limit).toBeGreaterThan(1_000 * (300 / 5));
  });

  test('names its content policy in the viewer function and, for errors, in the headers policy', () => {
    const [, response] = resourcesOf(regional, 'AWS::CloudFront::Function').find(([id]) => id.includes('Response')) ?? [];
    const code = text(response?.Properties['FunctionCode']);
    expect(code).toContain("default-src 'none'");
    expect(code).toContain('content-security-policy');
    // The addresses that are known only after the deployment stand in it, and no placeholder is left.
    expect(code).toContain('ApiGateway');
    expect(code).toContain('SignIn');
    expect(code).not.toMatch(/%[A-Z_]+%/);
    const filledIn = withAddresses(response?.Properties['FunctionCode']);
    expect(Buffer.byteLength(filledIn)).toBeLessThan(10_240);
    expect(new Function(`${filledIn}; return typeof handler;`)()).toBe('function');
    regional.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: Match.objectLike({
        SecurityHeadersConfig: Match.objectLike({
          ContentSecurityPolicy: { ContentSecurityPolicy: Match.stringLikeRegexp("default-src 'none'"), Override: false },
        }),
      }),
    });
  });

  test('admits officers by invitation, with a second factor, and the browser without a secret', () => {
    regional.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: {
        AllowAdminCreateUserOnly: true,
        InviteMessageTemplate: Match.objectLike({ EmailMessage: Match.stringLikeRegexp('รหัสผ่านชั่วคราว') }),
      },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: { PasswordPolicy: Match.objectLike({ MinimumLength: 12 }) },
    });
    regional.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: [Match.objectLike({ 'Fn::Join': ['', Match.arrayWith(['/admin/'])] })],
      WriteAttributes: ['locale'],
    });
  });

  test('lets one function, and no other, keep the accounts of the one pool in line with the sheet, and read no record for it', () => {
    const keepers = statementsOf(regional).filter(({ statement }) =>
      actionsOf(statement).some((action) => action.startsWith('cognito-idp:')),
    );
    expect(keepers.map(({ owner, statement }) => [owner, actionsOf(statement).toSorted()])).toEqual([
      [
        expect.stringMatching(/^AccountsFollow/),
        ['AdminCreateUser', 'AdminDisableUser', 'AdminEnableUser', 'AdminGetUser', 'AdminUserGlobalSignOut'].map(
          (one) => `cognito-idp:${one}`,
        ),
      ],
    ]);
    const tables = statementsOf(regional).filter(({ owner }) => owner.startsWith('AccountsFollow'));
    expect(
      tables.flatMap(({ statement }) => actionsOf(statement)).filter((action) => /^dynamodb:(?!.*Stream|.*Shard|GetRecords)/.test(action)),
    ).toEqual([]);
    regional.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"sheet":{"S":["officers"]}}}}' }] },
    });
  });

  test('gives each function the names of what it works with, as on a laptop', () => {
    const names = Object.fromEntries(
      resourcesOf(regional, 'AWS::Lambda::Function').map(([, { Properties }]) => [
        String(Properties['FunctionName']).replace(`thongthin-${name}-`, ''),
        Object.keys(environmentOf(Properties)),
      ]),
    );
    expect(names['api']).toEqual(
      expect.arrayContaining(['RECORDS_TABLE', 'HISTORY_TABLE', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'SITE_ORIGIN', 'API_ORIGIN']),
    );
    expect(names['plan']).toEqual(expect.arrayContaining(['PAGES_QUEUE_URL', 'ROLLUPS_QUEUE_URL']));
    for (const baker of ['bake', 'bake-all', 'assemble'])
      expect(names[baker]).toEqual(
        expect.arrayContaining([
          'RECORDS_TABLE',
          'SITE_BUCKET',
          'PARTS_BUCKET',
          'ROLLUPS_QUEUE_URL',
          'SITE_ORIGIN',
          'CONTACT_EMAIL',
          'CONTACT_PHONE',
        ]),
      );
    expect(names['seal']).toEqual(expect.arrayContaining(['RECORDS_TABLE', 'SITE_BUCKET', 'SEALS_BUCKET']));
  });
});

describe('what is particular to prod', () => {
  const { regional } = synthesise('prod');

  test('its tables, buckets and users outlive a deleted stack and refuse to be deleted', () => {
    for (const type of ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool', 'AWS::KMS::Key'])
      for (const [id, { DeletionPolicy }] of resourcesOf(regional, type)) expect(DeletionPolicy, id).toBe('Retain');
    for (const [, { Properties }] of resourcesOf(regional, 'AWS::DynamoDB::Table'))
      expect(Properties['DeletionProtectionEnabled']).toBe(true);
    regional.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: 'ACTIVE', UserPoolTier: 'PLUS' });
  });

  test('its history refuses changes from everybody, administrators included', () => {
    regional.hasResourceProperties('AWS::DynamoDB::Table', {
      TableName: 'thongthin-prod-history',
      ResourcePolicy: {
        PolicyDocument: Match.objectLike({
          Statement: [
            Match.objectLike({
              Effect: 'Deny',
              Principal: { AWS: '*' },
              Action: Match.arrayWith(['dynamodb:DeleteItem', 'dynamodb:UpdateItem']),
            }),
          ],
        }),
      },
    });
  });

  test('its seals cannot be removed for ten years, by anybody', () => {
    regional.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3_650 } } },
    });
  });
});

describe('a stage with an own domain, a pager, mail and a budget, on restored tables', () => {
  const { regional, edge, warnings } = synthesiseStage({
    ...STAGES.prod,
    domain: { site: 'thongthin.example.go.th', api: 'api.thongthin.example.go.th' },
    alarmEmail: 'pager@example.com',
    mail: { from: 'noreply@example.go.th', sesRegion: 'ap-southeast-1' },
    monthlyBudgetUsd: 500,
    tableGeneration: 2,
  });

  test('breaks no rule either', () => {
    expect(warnings).toEqual([]);
  });

  test('serves both hosts with nothing older than TLS 1.2, and closes the address that the gateway gave', () => {
    regional.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: ['thongthin.example.go.th'],
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021', AcmCertificateArn: { Ref: 'CertificateArn' } }),
      }),
    });
    regional.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainNameConfigurations: [Match.objectLike({ SecurityPolicy: 'TLS_1_2' })],
    });
    regional.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    edge.hasResourceProperties('AWS::CertificateManager::Certificate', { DomainName: 'thongthin.example.go.th' });
  });

  test('signs in back to its own host, and sends invitations as its own sender', () => {
    regional.hasResourceProperties('AWS::Cognito::UserPoolClient', { CallbackURLs: ['https://thongthin.example.go.th/admin/'] });
    regional.hasResourceProperties('AWS::Cognito::UserPool', { EmailConfiguration: Match.objectLike({ From: 'noreply@example.go.th' }) });
  });

  test('pages the same person in both regions and mails the budget', () => {
    for (const template of [regional, edge])
      template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'pager@example.com' });
    edge.resourceCountIs('AWS::Budgets::Budget', 1);
  });

  test('works on the restored tables', () => {
    const names = resourcesOf(regional, 'AWS::DynamoDB::Table').map(([, { Properties }]) => Properties['TableName']);
    expect(names).toEqual(['thongthin-prod-records-2', 'thongthin-prod-history-2']);
  });
});

test('the checks bite: a bucket open to the world stops the synthesis', () => {
  const careless = () => synthesiseStage(STAGES.dev, (app) => new Bucket(new Stack(app, 'Careless'), 'Open'));
  expect(careless).toThrow('AwsSolutions-S1');
  expect(careless).toThrow('AwsSolutions-S10');
});

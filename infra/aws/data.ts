import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { type Table as Declared, type Key as DeclaredKey, HISTORY, RECORDS, STREAM_VIEW } from '../../shared/tables.ts';
import { acknowledge, logicalId } from './acknowledge.ts';
import type { AppFunction } from './app-function.ts';
import { partName, type Stage } from './stages.ts';

/** What may be done to items. Deleting and updating history is not in anybody's list. */
export type ItemAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

const WRITES: readonly ItemAction[] = ['PutItem', 'UpdateItem', 'DeleteItem'];

/** The two tables of shared/tables.ts, and the key that everything personal is encrypted with. */
export class Data extends Construct {
  readonly key: Key;
  /** What national IDs are hashed with: it never leaves KMS, and is kept whatever becomes of the stack, or no hash would match again. */
  readonly nationalIdKey: Key;
  readonly records: Table;
  readonly history: Table;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      alias: `alias/${partName(stage, 'data')}`,
      description: 'Records, their history, and events that could not be handled',
      enableKeyRotation: true,
      removalPolicy: keep(stage),
    });
    this.nationalIdKey = new Key(this, 'NationalIdKey', {
      alias: `alias/${partName(stage, 'national-id')}`,
      description: 'Keyed hashes of national IDs, for telling who is the same',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: keep(stage),
    });
    this.records = this.table(stage, RECORDS);
    this.history = this.table(stage, HISTORY, stage.isHistorySealed ? neverChanged(this, tableName(stage, HISTORY)) : undefined);
  }

  /** Lets a function do exactly this to a table and, where it queries, to each index by name. */
  allow(fn: AppFunction, table: 'records' | 'history', actions: readonly ItemAction[]): void {
    const { tableArn } = this[table];
    const declared = table === 'records' ? RECORDS : HISTORY;
    const indexArns = declared.indexes.map(({ name }) => `${tableArn}/index/${name}`);
    fn.allow(
      actions.map((action) => `dynamodb:${action}`),
      [tableArn, ...(actions.includes('Query') ? indexArns : [])],
    );
    this.allowKey(fn, actions.some((action) => WRITES.includes(action)) ? 'readAndWrite' : 'read');
  }

  /** Lets a function read and write what is known of photos, and no other item. */
  allowPhotos(fn: AppFunction): void {
    fn.allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [this.records.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'photo#*' },
    });
    this.allowKey(fn, 'readAndWrite');
  }

  /** Lets a function hash national IDs, and nothing else with that key. */
  allowNationalIdHash(fn: AppFunction): void {
    fn.allow(['kms:GenerateMac'], [this.nationalIdKey.keyArn], { StringEquals: { 'kms:MacAlgorithm': 'HMAC_SHA_256' } });
  }

  /** Lets a function be fed from a table's stream. */
  allowStream(fn: AppFunction, table: Table): void {
    const streamArn = table.tableStreamArn ?? '';
    fn.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [streamArn]);
    fn.allow(['dynamodb:ListStreams'], [`${table.tableArn}/stream/*`]);
    acknowledge(
      fn,
      `AwsSolutions-IAM5[Resource::<${logicalId(table)}.Arn>/stream/*]`,
      'The streams of one table; a stream has no name before it exists, and Lambda lists them to find it.',
    );
    this.allowKey(fn, 'read');
  }

  private allowKey(fn: AppFunction, use: 'read' | 'readAndWrite'): void {
    const reading = ['kms:Decrypt', 'kms:DescribeKey'];
    const writing = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
    fn.allow(use === 'read' ? reading : [...reading, ...writing], [this.key.keyArn], {
      StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` },
    });
  }

  private table(stage: Stage, declared: Declared, resourcePolicy?: PolicyDocument): Table {
    const table = new Table(this, generation(stage, declared.name), {
      tableName: tableName(stage, declared),
      partitionKey: attribute(declared.partitionKey),
      sortKey: attribute(declared.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      stream: StreamViewType[STREAM_VIEW],
      ...(declared.expiryAttribute === undefined ? {} : { timeToLiveAttribute: declared.expiryAttribute }),
      deletionProtection: stage.isProtected,
      removalPolicy: keep(stage),
      ...(resourcePolicy ? { resourcePolicy } : {}),
    });
    for (const { name, partitionKey, sortKey, isKeysOnly } of declared.indexes)
      table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: attribute(partitionKey),
        sortKey: attribute(sortKey),
        projectionType: isKeysOnly ? ProjectionType.KEYS_ONLY : ProjectionType.ALL,
      });
    return table;
  }
}

function tableName(stage: Stage, declared: Declared): string {
  return partName(stage, generation(stage, declared.name));
}

/** `records`, or `records-2` for the tables that a restored backup came back as. */
function generation(stage: Stage, table: string): string {
  return stage.tableGeneration === 1 ? table : `${table}-${stage.tableGeneration}`;
}

function attribute({ name, type }: DeclaredKey): Attribute {
  return { name, type: type === 'number' ? AttributeType.NUMBER : AttributeType.STRING };
}

/**
 * History is written once. No function holds these permissions; the table refuses them to everybody else too, so that a lawful
 * erasure is a reviewed change of this policy first. (A put that overwrites cannot be refused here: the tamper alarm sees it.)
 */
function neverChanged(scope: Construct, table: string): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'HistoryIsNeverChanged',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [
          'dynamodb:BatchWriteItem',
          'dynamodb:DeleteItem',
          'dynamodb:PartiQLDelete',
          'dynamodb:PartiQLUpdate',
          'dynamodb:UpdateItem',
        ],
        // By name, because a table's policy cannot refer to the table it is part of.
        resources: [Stack.of(scope).formatArn({ service: 'dynamodb', resource: 'table', resourceName: table })],
      }),
    ],
  });
}

export function keep(stage: Stage): RemovalPolicy {
  return stage.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}

import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, type LifecycleRule, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge, logicalId } from './acknowledge.ts';
import type { AppFunction } from './app-function.ts';
import { partName, type Stage } from './stages.ts';

export type FileAction = 'GetObject' | 'PutObject' | 'DeleteObject' | 'ListBucket';

/** The buckets. All private, TLS only, versioned and logged; CloudFront alone serves from one of them. */
export class Files extends Construct {
  readonly site: PrivateBucket;
  readonly parts: PrivateBucket;
  readonly seals: PrivateBucket;
  readonly failures: PrivateBucket;
  /** Quarantine: what browsers send, until it was looked at. */
  readonly uploads: PrivateBucket;
  /** Every photo ever kept, also those that are public no more. */
  readonly photos: PrivateBucket;

  constructor(scope: Construct, id: string, props: { readonly stage: Stage; readonly key: IKey }) {
    super(scope, id);
    const { stage, key } = props;
    const logs = new PrivateBucket(this, 'Logs', {
      stage,
      part: 'access-logs',
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(stage.logRetentionDays), noncurrentVersionExpiration: Duration.days(1) }],
    });
    acknowledge(logs, 'AwsSolutions-S1', 'This bucket holds the access logs of the others; logging it into itself would never end.');
    const logged = (prefix: string) => ({ serverAccessLogsBucket: logs, serverAccessLogsPrefix: `${prefix}/` });

    // Encrypted with S3's own key on purpose: publishing compares ETags with the MD5 of what it rendered, and only then skips
    // the write. A KMS key would make every ETag opaque. Everything in here is public anyway.
    this.site = new PrivateBucket(this, 'Site', {
      stage,
      part: 'site',
      ...logged('site'),
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [OLD_VERSIONS_A_MONTH],
    });
    this.parts = new PrivateBucket(this, 'Parts', {
      stage,
      part: 'parts',
      ...logged('parts'),
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [OLD_VERSIONS_A_MONTH],
    });
    this.seals = new PrivateBucket(this, 'Seals', {
      stage,
      part: 'seals',
      ...logged('seals'),
      encryption: BucketEncryption.S3_MANAGED,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention[stage.sealLock.mode](Duration.days(stage.sealLock.days)),
    });
    // Holds whole change events, officers' names included: under the key of the tables they come from.
    this.failures = new PrivateBucket(this, 'Failures', {
      stage,
      part: 'failures',
      ...logged('failures'),
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      lifecycleRules: [{ expiration: Duration.days(180), noncurrentVersionExpiration: Duration.days(1) }],
    });
    this.uploads = new PrivateBucket(this, 'Uploads', {
      stage,
      part: 'uploads',
      ...logged('uploads'),
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(1), noncurrentVersionExpiration: Duration.days(1) }],
    });
    this.photos = new PrivateBucket(this, 'Photos', {
      stage,
      part: 'photos',
      ...logged('photos'),
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
    });
  }

  /** Where browsers send what they upload: the bucket's own address. */
  get uploadOrigin(): string {
    return `https://${this.uploads.bucketRegionalDomainName}`;
  }

  /** Lets a function put photos into the private bucket, or read them there. */
  allowPhotos(fn: AppFunction, key: IKey, action: 'GetObject' | 'PutObject'): void {
    this.allow(fn, this.photos, [action]);
    fn.allow([action === 'GetObject' ? 'kms:Decrypt' : 'kms:GenerateDataKey'], [key.keyArn], {
      StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.amazonaws.com` },
    });
  }

  /** Lets a function do exactly this in one bucket. */
  allow(fn: AppFunction, bucket: Bucket, actions: readonly FileAction[]): void {
    const onObjects = actions.filter((action) => action !== 'ListBucket');
    if (actions.includes('ListBucket')) fn.allow(['s3:ListBucket'], [bucket.bucketArn]);
    if (onObjects.length > 0)
      fn.allow(
        onObjects.map((action) => `s3:${action}`),
        [bucket.arnForObjects('*')],
      );
    acknowledge(fn, `AwsSolutions-IAM5[Resource::<${logicalId(bucket)}.Arn>/*]`, 'The objects of one bucket: every page has its own key.');
  }

  /** Lets the event source of a function put what it gave up on into the failures bucket. */
  allowFailures(fn: AppFunction, key: IKey): void {
    this.allow(fn, this.failures, ['PutObject', 'ListBucket']);
    fn.allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn], {
      StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.amazonaws.com` },
    });
  }
}

/** What a page was before can be looked at, and put back, for a month. */
const OLD_VERSIONS_A_MONTH: LifecycleRule = {
  noncurrentVersionExpiration: Duration.days(30),
  abortIncompleteMultipartUploadAfter: Duration.days(1),
};

interface PrivateBucketProps extends BucketProps {
  readonly stage: Stage;
  /** `site`: with the stage and the account, the name of the bucket. */
  readonly part: string;
}

/** No public access, TLS only, versioned. */
export class PrivateBucket extends Bucket {
  /** Put together from its name, for what it must itself wait for. */
  readonly arnByName: string;

  constructor(scope: Construct, id: string, { stage, part, ...settings }: PrivateBucketProps) {
    super(scope, id, {
      // The account in the name, because bucket names are shared by the whole world.
      bucketName: `${partName(stage, part)}-${Stack.of(scope).account}`,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: stage.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...settings,
    });
    const resource = `${partName(stage, part)}-${Stack.of(scope).account}`;
    this.arnByName = Stack.of(scope).formatArn({ service: 's3', region: '', account: '', resource });
  }

  /** Said outright, because CDK's "maybe" is not what `exactOptionalPropertyTypes` takes where a bucket is asked for. */
  override get isWebsite(): boolean {
    return false;
  }
}

// A ticket to put one object of one name, kind and size into a bucket, from a browser, within minutes: a presigned POST (AWS
// Signature Version 4, https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html). Signed here, because the
// client of S3 would make every start of the API a third longer.

import { createHmac } from 'node:crypto';
import { required } from '../environment.ts';

export interface UploadDoor {
  readonly bucket: string;
  readonly region: string;
  /** Of S3, with the bucket in the path; null for the bucket's own address on AWS. */
  readonly endpoint: string | null;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials. */
  readonly sessionToken: string | null;
}

/** The function's own credentials: Lambda keeps them in the environment, as infra/local does. */
export function uploadDoor(env: NodeJS.ProcessEnv): UploadDoor {
  return {
    bucket: required(env, 'UPLOADS_BUCKET'),
    region: required(env, 'AWS_REGION'),
    endpoint: env['S3_ENDPOINT'] || null,
    accessKeyId: required(env, 'AWS_ACCESS_KEY_ID'),
    secretAccessKey: required(env, 'AWS_SECRET_ACCESS_KEY'),
    sessionToken: env['AWS_SESSION_TOKEN'] || null,
  };
}

export interface UploadWanted {
  readonly key: string;
  readonly contentType: string;
  readonly mostBytes: number;
  readonly now: Date;
  readonly expiresAt: Date;
}

export interface UploadTicket {
  readonly url: string;
  /** Form fields to send before `file`. */
  readonly fields: Readonly<Record<string, string>>;
}

export function ticketFor(door: UploadDoor, { key, contentType, mostBytes, now, expiresAt }: UploadWanted): UploadTicket {
  const instant = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = instant.slice(0, 8);
  const fields = {
    key,
    'Content-Type': contentType,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${door.accessKeyId}/${day}/${door.region}/s3/aws4_request`,
    'x-amz-date': instant,
    ...(door.sessionToken === null ? {} : { 'x-amz-security-token': door.sessionToken }),
  };
  const conditions = [
    { bucket: door.bucket },
    ['content-length-range', 1, mostBytes],
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
  ];
  const policy = Buffer.from(JSON.stringify({ expiration: expiresAt.toISOString(), conditions })).toString('base64');
  return { url: addressOf(door), fields: { ...fields, policy, 'x-amz-signature': signPolicy(door, day, policy) } };
}

function addressOf({ endpoint, bucket, region }: UploadDoor): string {
  return endpoint === null ? `https://${bucket}.s3.${region}.amazonaws.com/` : `${endpoint}/${bucket}`;
}

export function signPolicy(
  { secretAccessKey, region }: Pick<UploadDoor, 'secretAccessKey' | 'region'>,
  day: string,
  policy: string,
): string {
  const steps = [day, region, 's3', 'aws4_request'];
  const key = steps.reduce<Buffer | string>((last, step) => createHmac('sha256', last).update(step).digest(), `AWS4${secretAccessKey}`);
  return createHmac('sha256', key).update(policy).digest('hex');
}

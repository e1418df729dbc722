// The only door to S3. Publishing writes an object only where its bytes differ.

import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { fromEnv } from '../environment.ts';
import { PART_BYTES, partsOf, putInParts } from './large-object.ts';

/** One object to publish. */
export interface PublishedFile {
  readonly key: string;
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly cacheControl: string;
  /** Read by the viewer-response function: `redirect` (answered as 301), `csp-script-hashes`. */
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

export function openFiles(env: NodeJS.ProcessEnv): S3Client {
  return new S3Client({
    ...fromEnv('endpoint', env['S3_ENDPOINT']),
    forcePathStyle: env['S3_ENDPOINT'] !== undefined,
    maxAttempts: 5,
    // The signature covers the SHA-256 of the bytes, which S3 checks; a CRC beside it costs a fifth of a put and says no more.
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
}

const md5 = (bytes: string | Uint8Array): Buffer => createHash('md5').update(bytes).digest();

/** MD5 of the bytes, or of the MD5s of the parts: what S3 gives as ETag under SSE-S3. Not used for security. */
export function etagOf(body: string | Uint8Array): string {
  if (Buffer.byteLength(body) <= PART_BYTES) return `"${md5(body).toString('hex')}"`;
  const parts = partsOf(Buffer.from(body));
  return `"${md5(Buffer.concat(parts.map(md5))).toString('hex')}-${parts.length}"`;
}

/** ETag of an object, null when there is none. */
export async function currentEtag({ client, name }: Bucket, key: string): Promise<string | null> {
  try {
    return (await client.send(new HeadObjectCommand({ Bucket: name, Key: key }))).ETag ?? null;
  } catch (error) {
    if (error instanceof NotFound || error instanceof NoSuchKey) return null;
    throw error;
  }
}

/** Puts the file unless the same bytes are there. `known` saves the look where a listing has been made. */
export async function putIfDifferent(bucket: Bucket, file: PublishedFile, known?: ReadonlyMap<string, string>): Promise<boolean> {
  const there = known === undefined ? await currentEtag(bucket, file.key) : (known.get(file.key) ?? null);
  // Bytes from here on: the SDK would encode a text once for its length, once for the signature and once for the wire.
  const body = typeof file.body === 'string' ? Buffer.from(file.body) : file.body;
  if (there !== null && there === etagOf(body)) return false;
  const input = {
    Bucket: bucket.name,
    Key: file.key,
    ContentType: file.contentType,
    CacheControl: file.cacheControl,
    ...(file.metadata === undefined ? {} : { Metadata: { ...file.metadata } }),
  };
  if (body.byteLength > PART_BYTES) await putInParts(bucket.client, input, body);
  else await bucket.client.send(new PutObjectCommand({ ...input, Body: body }));
  return true;
}

export async function removeFile({ client, name }: Bucket, key: string): Promise<void> {
  await client.send(new DeleteObjectCommand({ Bucket: name, Key: key }));
}

/** The text of an object, null when there is none. */
export async function readText({ client, name }: Bucket, key: string): Promise<string | null> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
    return (await Body?.transformToString('utf8')) ?? null;
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}

/** The bytes of an object, null when there is none. */
export async function readBytes({ client, name }: Bucket, key: string): Promise<Uint8Array | null> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
    return (await Body?.transformToByteArray()) ?? null;
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}

/** Keys under a prefix with their ETags. */
export async function listEtags({ client, name }: Bucket, prefix: string): Promise<Map<string, string>> {
  const etags = new Map<string, string>();
  let from: string | undefined;
  do {
    const { Contents = [], NextContinuationToken } = await client.send(
      new ListObjectsV2Command({ Bucket: name, Prefix: prefix, ...fromEnv('ContinuationToken', from) }),
    );
    for (const { Key, ETag } of Contents) if (Key !== undefined && ETag !== undefined) etags.set(Key, ETag);
    from = NextContinuationToken;
  } while (from !== undefined);
  return etags;
}

// Triggered by what arrives in quarantine, through a queue. Takes an uploaded file, leaves two pictures in the private bucket of
// photos, or the reason why not; nothing stays in quarantine. A photo is published when a record shows it (functions/bake/photos.ts).

import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand } from '@aws-sdk/client-s3';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { z } from 'zod';
import { photoKeys } from '../../shared/paths.ts';
import { MOST_PHOTO_BYTES, PhotoId } from '../../shared/people/photo.ts';
import { required } from '../environment.ts';
import { type Bucket, openFiles } from '../files/bucket.ts';
import { logger } from '../log.ts';
import { type Photo, readPhoto, settlePhoto } from '../store/photos.ts';
import { openStore, type Store } from '../store/store.ts';
import { type Developed, develop, developPaper } from './develop.ts';
import { refusalOf } from './examine.ts';

export interface PhotoParts {
  readonly store: Store;
  /** Where browsers put what they send. */
  readonly uploads: Bucket;
  /** Where every photo is kept; private. */
  readonly photos: Bucket;
}

export function photoPartsFromEnvironment(env: NodeJS.ProcessEnv): PhotoParts {
  const client = openFiles(env);
  const bucket = (variable: string) => ({ client, name: required(env, variable) });
  return { store: openStore(env), uploads: bucket('UPLOADS_BUCKET'), photos: bucket('PHOTOS_BUCKET') };
}

/** What S3 writes into the queue; its first message, a test, has no records. */
const Arrived = z.object({ Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })).default([]) });

let parts: PhotoParts | undefined;

export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  parts ??= photoPartsFromEnvironment(process.env);
  return receive(parts, event);
}

/** Each file alone: one that cannot be handled is tried again, the others are done. */
export async function receive(own: PhotoParts, event: SQSEvent): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const { messageId, body } of event.Records) {
    try {
      for (const { s3 } of Arrived.parse(JSON.parse(body)).Records)
        await takeIn(own, decodeURIComponent(s3.object.key.replaceAll('+', ' ')));
    } catch (error) {
      logger.error('an upload could not be handled', { message: messageId, error: error instanceof Error ? error : String(error) });
      failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Doing it again is harmless: what was settled stands, and what is gone from quarantine is done. */
async function takeIn({ store, uploads, photos }: PhotoParts, key: string): Promise<void> {
  const photoId = PhotoId.safeParse(key);
  const photo = photoId.success ? await readPhoto(store, photoId.data) : null;
  if (photo?.state === 'waiting') {
    const upload = await readUpload(uploads, key);
    if (upload === null) return;
    const developed = upload === 'tooLarge' ? { refusal: upload } : await developedOf(upload, photo);
    await settle(store, photos, photo, developed);
  }
  await uploads.client.send(new DeleteObjectCommand({ Bucket: uploads.name, Key: key }));
}

async function readUpload({ client, name }: Bucket, key: string): Promise<Uint8Array | 'tooLarge' | null> {
  try {
    const { Body, ContentLength = 0 } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
    if (ContentLength > MOST_PHOTO_BYTES) return 'tooLarge';
    return (await Body?.transformToByteArray()) ?? null;
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}

async function developedOf(bytes: Uint8Array, { contentType, frame, paper }: Photo): Promise<Developed> {
  const refusal = refusalOf(bytes, contentType);
  if (refusal !== null) return { refusal };
  return paper === null ? develop(bytes, frame) : developPaper(bytes);
}

async function settle(store: Store, photos: Bucket, photo: Photo, developed: Developed): Promise<void> {
  if ('refusal' in developed) {
    await settlePhoto(store, { ...photo, state: 'refused', refusal: developed.refusal });
    return;
  }
  const keys = photoKeys(photo.photoId);
  for (const [Key, Body] of [
    [keys.full, developed.full],
    [keys.small, developed.small],
  ] as const)
    await photos.client.send(new PutObjectCommand({ Bucket: photos.name, Key, Body, ContentType: 'image/jpeg' }));
  const small = `data:image/jpeg;base64,${Buffer.from(developed.shown).toString('base64')}`;
  await settlePhoto(store, { ...photo, state: 'ready', small });
}

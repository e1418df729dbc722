// What is known of each photo: whose LAO it is for, how it is framed, what became of it. Kept for good, beside the records.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { PaperOf } from '../../shared/api-photos.ts';
import { PHOTO_KINDS, PHOTO_REFUSALS, PhotoFrame, PhotoId, type PhotoRefusal } from '../../shared/people/photo.ts';
import type { Store } from './store.ts';

const isRefusal = (text: string): text is PhotoRefusal => text in PHOTO_REFUSALS;

export const Photo = z.strictObject({
  photoId: PhotoId,
  /** The LAO in whose records it may stand, and its place, which says who may see it. */
  laoId: z.string(),
  provinceCode: z.string(),
  districtTh: z.string().nullable(),
  officerId: z.string(),
  at: z.iso.datetime(),
  contentType: z.enum(PHOTO_KINDS),
  frame: PhotoFrame,
  /** The count whose paper it is, in whose record alone it may stand; null for portraits. */
  paper: PaperOf.nullable().default(null),
  state: z.enum(['waiting', 'ready', 'refused']),
  refusal: z.string().refine(isRefusal).nullable(),
  /** The picture for officers as a data URL: of a portrait the small one, of a paper one that can be read. */
  small: z.string().nullable(),
});
export type Photo = z.infer<typeof Photo>;

const keyOf = (photoId: string) => ({ pk: `photo#${photoId}`, sk: 'photo' });

/** Null where there is none. */
export async function readPhoto(store: Store, photoId: string): Promise<Photo | null> {
  const { Item } = await store.db.send(new GetCommand({ TableName: store.records, Key: keyOf(photoId), ConsistentRead: true }));
  if (Item === undefined) return null;
  const { pk: _, sk: __, ...photo } = Item;
  return Photo.parse(photo);
}

export async function writePhoto(store: Store, photo: z.input<typeof Photo>): Promise<void> {
  await store.db.send(new PutCommand({ TableName: store.records, Item: { ...keyOf(photo.photoId), ...photo } }));
}

/** Says what became of a photo that waited; false where that was said already, which then stands. */
export async function settlePhoto(store: Store, photo: Photo): Promise<boolean> {
  try {
    await store.db.send(
      new PutCommand({
        TableName: store.records,
        Item: { ...keyOf(photo.photoId), ...photo },
        ConditionExpression: '#state = :waiting',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':waiting': 'waiting' },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

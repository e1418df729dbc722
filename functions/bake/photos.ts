// Photos on the public site: those of whoever is in office, and no others. A photo that was replaced, or whose holder left, is
// taken away again; it stays in the private bucket, for the history.

import { GetObjectCommand } from '@aws-sdk/client-s3';
import { photoKeys } from '../../shared/paths.ts';
import { shownPhoto } from '../../shared/people/shown-photo.ts';
import { currentEtag, putIfDifferent, removeFile } from '../files/bucket.ts';
import { readPartition } from '../store/partition.ts';
import { readPhoto } from '../store/photos.ts';
import type { BakeParts } from './parts.ts';

/** A photo never changes under its id; one taken away is gone from caches soon. */
const CACHE = 'public, max-age=300';

/** Puts a photo where citizens see it while a record of its LAO shows it, and takes it away otherwise. */
export async function bakePhoto(parts: BakeParts, photoId: string): Promise<void> {
  const photo = await readPhoto(parts.store, photoId);
  const records = photo?.state === 'ready' ? await readPartition(parts.store, `lao#${photo.laoId}`) : [];
  const isShown = records.some((record) => shownPhoto(record) === photoId);
  for (const key of Object.values(photoKeys(photoId))) {
    if (!isShown) await removeFile(parts.site, key);
    else if ((await currentEtag(parts.site, key)) === null)
      await putIfDifferent(parts.site, { key, body: await readPicture(parts, key), contentType: 'image/jpeg', cacheControl: CACHE });
  }
}

async function readPicture({ photos }: BakeParts, key: string): Promise<Uint8Array> {
  const { Body } = await photos.client.send(new GetObjectCommand({ Bucket: photos.name, Key: key }));
  if (Body === undefined) throw new Error(`The photo ${key} is empty.`);
  return Body.transformToByteArray();
}

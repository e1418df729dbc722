// Photos on the public site: of whoever is in office, of candidates, and of papers of counts that are public. A photo that was replaced,
// or whose holder left, is taken away again; it stays in the private bucket, for the history.

import { GetObjectCommand } from '@aws-sdk/client-s3';
import { Election } from '../../shared/elections/election.ts';
import { electionPartition } from '../../shared/elections/election-id.ts';
import { paperRecordId, shownPaper } from '../../shared/elections/shown-paper.ts';
import { paths, photoKeys } from '../../shared/paths.ts';
import { shownPhoto } from '../../shared/people/shown-photo.ts';
import { candidacies } from '../../shared/sheets/candidacies.ts';
import { elections } from '../../shared/sheets/elections.ts';
import { currentEtag, putIfDifferent, removeFile } from '../files/bucket.ts';
import type { RecordItem } from '../store/items.ts';
import { readPartition } from '../store/partition.ts';
import { type Photo, readPhoto } from '../store/photos.ts';
import { readInside, readRecords } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { publishCandidates } from './elections/publish-records.ts';
import type { BakeParts } from './parts.ts';

/** A photo never changes under its id; one taken away is gone from caches soon. */
const CACHE = 'public, max-age=300';

/** Puts a photo where citizens see it while a record shows it, and takes it away otherwise. */
export async function bakePhoto(parts: BakeParts, photoId: string): Promise<void> {
  const photo = await readPhoto(parts.store, photoId);
  const isShown = photo?.state === 'ready' && (await isShownBy(parts.store, photo));
  for (const key of Object.values(photoKeys(photoId))) {
    if (!isShown) await removeFile(parts.site, key);
    else if ((await currentEtag(parts.site, key)) === null)
      await putIfDifferent(parts.site, { key, body: await readPicture(parts, key), contentType: 'image/jpeg', cacheControl: CACHE });
  }
}

async function isShownBy(store: Store, { photoId, laoId, paper }: Photo): Promise<boolean> {
  if (paper !== null) {
    const count = (await readRecords(store, [paperRecordId(paper)])).get(paperRecordId(paper));
    return count !== undefined && shownPaper(count) === photoId;
  }
  const records = await readPartition(store, `lao#${laoId}`);
  return records.some((record) => shownPhoto(record) === photoId) || (await isOnBallot(store, records, photoId));
}

/** Candidates stay as they were on the day of applying, whatever becomes of them in office. */
async function isOnBallot(store: Store, ofLao: readonly RecordItem[], photoId: string): Promise<boolean> {
  for (const { sheet, isDeleted, values } of ofLao) {
    if (sheet !== elections.name || isDeleted) continue;
    const election = Election.parse(values);
    const candidates = await readInside(store, electionPartition(election.electionId), candidacies);
    if (publishCandidates(candidates, election).some(({ candidate }) => candidate.photoUrl === paths.photo(photoId))) return true;
  }
  return false;
}

async function readPicture({ photos }: BakeParts, key: string): Promise<Uint8Array> {
  const { Body } = await photos.client.send(new GetObjectCommand({ Bucket: photos.name, Key: key }));
  if (Body === undefined) throw new Error(`The photo ${key} is empty.`);
  return Body.transformToByteArray();
}

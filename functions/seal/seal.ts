// A day's seal: a Merkle root over the newest header of every record, published and kept where it cannot be changed.
// Against it a chain that was recomputed, shortened or removed afterwards shows.

import { z } from 'zod';
import { objectKey, paths } from '../../shared/paths.ts';
import { FORMAT_VERSION, Seal } from '../../shared/published.ts';
import { SHEETS } from '../../shared/sheets/all-sheets.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import { jsonFile } from '../bake/files-of.ts';
import { type Bucket, listEtags, type PublishedFile, putIfDifferent, readText } from '../files/bucket.ts';
import { sha256 } from '../store/chain.ts';
import { ALL_PLACES, readPlaceNow } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { merkleRoot } from './merkle.ts';

export interface SealParts {
  readonly store: Store;
  /** Kept under Object Lock on AWS: what verification trusts. */
  readonly seals: Bucket;
  readonly site: Bucket;
}

/** Where a record stood when it was sealed. The record is named by a hash, because some sheets' keys are not public. */
export interface Leaf {
  readonly record: string;
  readonly version: number;
  readonly head: string;
}

export function leafText({ record, version, head }: Leaf): string {
  return `${record} ${version} ${head}`;
}

export function parseLeaf(text: string): Leaf {
  const [record = '', version = '', head = ''] = text.split(' ');
  return { record, version: Number(version), head };
}

/** Seals the day, once; a day that is sealed already keeps its seal. */
export async function seal(parts: SealParts, now: Date): Promise<Seal> {
  const day = dayInBangkok(now);
  const existing = await readText(parts.seals, objectKey(paths.seal(day)));
  if (existing !== null) return Seal.parse(JSON.parse(existing));
  const leaves = (await readLeaves(parts.store)).map(leafText).sort();
  const earlier = await readSealIndex(parts.seals);
  const sealed: Seal = {
    formatVersion: FORMAT_VERSION,
    day,
    sealedAt: now.toISOString(),
    root: merkleRoot(leaves),
    leafCount: leaves.length,
    leavesUrl: paths.sealLeaves(day),
    previousRoot: earlier.at(-1)?.root ?? null,
  };
  const leafFile: PublishedFile = {
    key: objectKey(paths.sealLeaves(day)),
    body: `${leaves.join('\n')}\n`,
    contentType: 'text/plain; charset=utf-8',
    cacheControl: 'public, max-age=86400',
  };
  const sealFile = jsonFile(objectKey(paths.seal(day)), sealed);
  const indexFile = jsonFile(objectKey(paths.seals()), [...earlier, sealed]);
  for (const bucket of [parts.seals, parts.site]) for (const file of [leafFile, sealFile, indexFile]) await putIfDifferent(bucket, file);
  return sealed;
}

/** All seals, oldest first. */
export async function readSealIndex(bucket: Bucket): Promise<Seal[]> {
  const text = await readText(bucket, objectKey(paths.seals()));
  return text === null ? [] : z.array(Seal).parse(JSON.parse(text));
}

/** Every day's own seal, oldest first: written once each, unlike the index. */
export async function readSeals(bucket: Bucket): Promise<Seal[]> {
  const days = [...(await listEtags(bucket, 'data/seals/')).keys()].filter((key) => /\/\d{4}-\d{2}-\d{2}\.json$/.test(key)).sort();
  const texts = await Promise.all(days.map((key) => readText(bucket, key)));
  return texts.filter((text) => text !== null).map((text) => Seal.parse(JSON.parse(text)));
}

async function readLeaves(store: Store): Promise<Leaf[]> {
  const records = await Promise.all(SHEETS.flatMap((sheet) => ALL_PLACES.map((place) => readPlaceNow(store, sheet, place))));
  return records.flat().map(({ id, version, head }) => ({ record: sha256(id), version, head }));
}

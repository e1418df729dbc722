// A day's seal: a Merkle root over the newest header of every record, published and kept where it cannot be changed.
// Against it a chain that was recomputed, shortened or removed afterwards shows.

import { objectKey, paths } from '../../shared/paths.ts';
import { FORMAT_VERSION, Seal } from '../../shared/published.ts';
import { SHEETS } from '../../shared/sheets/all-sheets.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import { jsonFile } from '../bake/files-of.ts';
import { type Bucket, listEtags, type PublishedFile, putIfDifferent, readText } from '../files/bucket.ts';
import { sha256 } from '../store/chain.ts';
import { type Dataset, readDataset } from '../store/dataset.ts';
import { many } from '../store/many.ts';
import { ALL_PLACES, readPlaceNow } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { publishElectionProofs } from './election-proofs.ts';
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

/** Seals the day, once; a day that is sealed already keeps its seal, which is then published again where it was not. */
export async function seal(parts: SealParts, now: Date): Promise<Seal> {
  const day = dayInBangkok(now);
  const dataset = await readDataset(parts.store);
  const earlier = await readSeals(parts.seals, dataset);
  const existing = earlier.find((one) => one.day === day);
  if (existing === undefined) await keepSeal(parts, dataset, day, now, earlier.at(-1)?.root ?? null);
  const all = await readSeals(parts.seals, dataset);
  await publishSeals(parts, dataset, day, all);
  const sealed = all.find((one) => one.day === day) ?? failToFind(day);
  const leaves = (await readText(parts.seals, leavesKey(dataset, day))) ?? '';
  await publishElectionProofs(parts, sealed, leaves.split('\n').filter(Boolean));
  return sealed;
}

function failToFind(day: string): never {
  throw new Error(`The seal of ${day} was written and is not there.`);
}

/** Leaves first, so that a seal never stands without them. */
async function keepSeal(parts: SealParts, dataset: Dataset, day: string, now: Date, previousRoot: string | null): Promise<void> {
  const leaves = (await readLeaves(parts.store)).map(leafText).sort();
  const sealed: Seal = {
    formatVersion: FORMAT_VERSION,
    day,
    sealedAt: now.toISOString(),
    root: merkleRoot(leaves),
    leafCount: leaves.length,
    leavesUrl: paths.sealLeaves(day),
    previousRoot,
  };
  await putIfDifferent(parts.seals, leafFile(leavesKey(dataset, day), `${leaves.join('\n')}\n`));
  await putIfDifferent(parts.seals, jsonFile(sealKey(dataset, day), sealed));
}

async function publishSeals(parts: SealParts, dataset: Dataset, day: string, all: Seal[]): Promise<void> {
  const leaves = (await readText(parts.seals, leavesKey(dataset, day))) ?? '';
  const today = all.find((one) => one.day === day);
  await putIfDifferent(parts.site, leafFile(objectKey(paths.sealLeaves(day)), leaves));
  await putIfDifferent(parts.site, jsonFile(objectKey(paths.seal(day)), today));
  await putIfDifferent(parts.site, jsonFile(objectKey(paths.seals()), all));
}

function leafFile(key: string, body: string): PublishedFile {
  return { key, body, contentType: 'text/plain; charset=utf-8', cacheControl: 'public, max-age=86400' };
}

/** The sample and the register have seals of their own: replacing one by the other is no tampering. */
export function sealKey(dataset: Dataset, day: string): string {
  return `${dataset}/${day}.json`;
}

export function leavesKey(dataset: Dataset, day: string): string {
  return `${dataset}/${day}.leaves.txt`;
}

/** Every day's seal of a dataset, oldest first; each was written once. */
export async function readSeals(bucket: Bucket, dataset: Dataset): Promise<Seal[]> {
  const days = [...(await listEtags(bucket, `${dataset}/`)).keys()].filter((key) => key.endsWith('.json')).sort();
  const texts = await Promise.all(days.map((key) => readText(bucket, key)));
  return texts.filter((text) => text !== null).map((text) => Seal.parse(JSON.parse(text)));
}

async function readLeaves(store: Store): Promise<Leaf[]> {
  const places = SHEETS.flatMap((sheet) => ALL_PLACES.map((place) => ({ sheet, place })));
  const records = await many(places, ({ sheet, place }) => readPlaceNow(store, sheet, place));
  return records.flat().map(({ id, version, head }) => ({ record: sha256(id), version, head }));
}

// Renders one target from strongly consistent reads and writes what differs: content first, what leads to it last.

import { laoSlug, type Target } from '../../shared/paths.ts';
import type { PublishedLao } from '../../shared/published.ts';
import { DLA_CODE } from '../../shared/register/dla-code.ts';
import { Lao } from '../../shared/register/lao.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { putIfDifferent, readText, removeFile } from '../files/bucket.ts';
import { sendTargets } from '../files/queue.ts';
import { readByClaim, readPlaceNow, readRecord } from '../store/read.ts';
import { fixedFiles, homeFiles, jsonFile, laoFiles, laoKeys, movedFiles, provinceFiles } from './files-of.ts';
import { type BakeParts, isSampleStore } from './parts.ts';
import { publishLao, publishProvince, publishTile } from './publish.ts';
import { Tile } from './tile.ts';

/** Bakes one target. Doing it again, or for changes already baked, writes nothing. */
export async function bake(parts: BakeParts, target: Target): Promise<void> {
  const isSample = await isSampleStore(parts.store);
  switch (target.kind) {
    case 'lao':
      return bakeLao(parts, target.slug, isSample);
    case 'province':
      return bakeProvince(parts, target.code, isSample);
    case 'home':
      return bakeHome(parts, isSample);
    case 'fixed': {
      for (const file of await fixedFiles(parts, isSample)) await putIfDifferent(parts.site, file);
    }
  }
}

async function bakeLao(parts: BakeParts, slug: string, isSample: boolean): Promise<void> {
  const record = await findLao(parts, slug);
  if (record === null || record.isDeleted) {
    await Promise.all(laoKeys(slug).map((key) => removeFile(parts.site, key)));
    return;
  }
  const isHere = laoSlug(Lao.parse(record.values)) === slug;
  const files = isHere
    ? await laoFiles(parts, slug, publishLao(record), isSample)
    : await movedFiles(parts, slug, publishLao(record), isSample);
  await Promise.all(files.map((file) => putIfDifferent(parts.site, file)));
}

/** By code, present or former; organisations without a code by their id. */
async function findLao({ store }: BakeParts, slug: string) {
  if (DLA_CODE.test(slug)) return readByClaim(store, `code#${slug}`);
  return readRecord(store, { pk: `lao#lao-${slug}`, sk: `laos#lao-${slug}` });
}

/** The published LAOs of a province as they stand now. */
export async function readProvince({ store }: BakeParts, code: string): Promise<PublishedLao[]> {
  return (await readPlaceNow(store, laos, code)).filter((record) => !record.isDeleted).map(publishLao);
}

async function bakeProvince(parts: BakeParts, code: string, isSample: boolean): Promise<void> {
  const all = await readProvince(parts, code);
  for (const file of await provinceFiles(parts, publishProvince(code, all), isSample)) await putIfDifferent(parts.site, file);
  if (await putProvinceParts(parts, code, all))
    await sendTargets(parts.rollups, [{ target: 'home', deduplication: String(Math.floor(Date.now() / 500)) }]);
}

/** Leaves what the home page and the country files are assembled from; true when the home page is out of date. */
export async function putProvinceParts(parts: BakeParts, code: string, all: readonly PublishedLao[]): Promise<boolean> {
  await putIfDifferent(parts.parts, jsonFile(`provinces/${code}.json`, { province: publishProvince(code, all), laos: all }));
  return putIfDifferent(parts.parts, jsonFile(`tiles/${code}.json`, publishTile(code, all)));
}

/** The home page from the provinces' tiles. */
export async function bakeHome(parts: BakeParts, isSample: boolean): Promise<void> {
  const tiles = await Promise.all(
    PROVINCES.map(async ({ code }) => {
      const text = await readText(parts.parts, `tiles/${code}.json`);
      return text === null ? { code, counts: {}, total: 0, reachable: 0, newestChangeAt: null } : Tile.parse(JSON.parse(text));
    }),
  );
  const newestChangeAt =
    tiles
      .map((tile) => tile.newestChangeAt)
      .filter((at) => at !== null)
      .sort()
      .at(-1) ?? null;
  const home = { tiles: tiles.map(({ newestChangeAt: _, ...tile }) => tile), newestChangeAt };
  for (const file of await homeFiles(parts, { view: 'home', home }, isSample)) await putIfDifferent(parts.site, file);
}

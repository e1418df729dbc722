// Bakes everything from the records: the repair tool and the deploy step. Incremental baking of the same records gives the same bytes.

import { laoSlug } from '../../shared/paths.ts';
import { codesEverBorne } from '../../shared/register/designation.ts';
import { Lao } from '../../shared/register/lao.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { listEtags, type PublishedFile, putIfDifferent, removeFile } from '../files/bucket.ts';
import type { RecordItem } from '../store/items.ts';
import { readPlaceNow } from '../store/read.ts';
import { assemble } from './assemble.ts';
import { bakeHome, putProvinceParts } from './bake.ts';
import { fixedFiles, laoFiles, movedFiles, provinceFiles } from './files-of.ts';
import { type BakeParts, isSampleStore } from './parts.ts';
import { publishLao, publishProvince } from './publish.ts';

const PUTS_AT_ONCE = 24;

/** How far a full bake is: provinces done of all, pages so far. */
export interface BakeProgress {
  readonly done: number;
  readonly of: number;
  readonly pages: number;
  readonly written: number;
}

/** Renders every page, writes what differs, removes pages of LAOs that are no more. */
export async function bakeAll(parts: BakeParts, onProgress: (progress: BakeProgress) => void = () => {}): Promise<BakeProgress> {
  const isSample = await isSampleStore(parts.store);
  const known = await listEtags(parts.site, '');
  const kept = new Set<string>();
  let progress: BakeProgress = { done: 0, of: PROVINCES.length + 1, pages: 0, written: 0 };
  const write = async (files: PublishedFile[]) => {
    const written = await putAll(parts, files, known);
    for (const file of files) kept.add(file.key);
    progress = { ...progress, done: progress.done + 1, pages: progress.pages + files.length, written: progress.written + written };
    onProgress(progress);
  };
  await write(await fixedFiles(parts, isSample));
  for (const { code } of PROVINCES) {
    const records = (await readPlaceNow(parts.store, laos, code)).filter((record) => !record.isDeleted);
    const published = records.map(publishLao);
    const files = (await Promise.all(records.map((record) => filesOfLao(parts, record, isSample)))).flat();
    await write([...files, ...(await provinceFiles(parts, publishProvince(code, published), isSample))]);
    await putProvinceParts(parts, code, published);
  }
  await bakeHome(parts, isSample);
  await assemble(parts, { always: true });
  const gone = [...known.keys()].filter((key) => /^(en\/)?lao\//.test(key) && !kept.has(key));
  for (const key of gone) await removeFile(parts.site, key);
  return progress;
}

async function filesOfLao(parts: BakeParts, record: RecordItem, isSample: boolean): Promise<PublishedFile[]> {
  const lao = Lao.parse(record.values);
  const published = publishLao(record);
  const here = laoSlug(lao);
  const former = codesEverBorne(lao).filter((slug) => slug !== here);
  const files = await Promise.all([
    laoFiles(parts, here, published, isSample),
    ...former.map((slug) => movedFiles(parts, slug, published, isSample)),
  ]);
  return files.flat();
}

async function putAll(parts: BakeParts, files: PublishedFile[], known: ReadonlyMap<string, string>): Promise<number> {
  const open = [...files];
  let written = 0;
  await Promise.all(
    Array.from({ length: PUTS_AT_ONCE }, async () => {
      for (let file = open.shift(); file !== undefined; file = open.shift()) if (await putIfDifferent(parts.site, file, known)) written++;
    }),
  );
  return written;
}

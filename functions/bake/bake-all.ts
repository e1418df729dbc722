// Bakes everything from the records: the repair tool and the deploy step. Incremental baking of the same records gives the same bytes.

import { laoSlug, photoKeys } from '../../shared/paths.ts';
import { shownPhoto } from '../../shared/people/shown-photo.ts';
import { codesEverBorne } from '../../shared/register/designation.ts';
import { Lao } from '../../shared/register/lao.ts';
import { laoOnDay } from '../../shared/register/lao-on-day.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { palads } from '../../shared/sheets/palads.ts';
import { terms } from '../../shared/sheets/terms.ts';
import { type Bucket, listEtags, type PublishedFile, putIfDifferent } from '../files/bucket.ts';
import type { RecordItem } from '../store/items.ts';
import { many } from '../store/many.ts';
import { readPartition } from '../store/partition.ts';
import { readPlaceNow } from '../store/read.ts';
import { assemble } from './assemble.ts';
import { bake, bakeHome, putProvinceParts } from './bake.ts';
import { beginFullBake, endFullBake } from './beside-full-bake.ts';
import { bakeAllElectionsOf } from './elections/bake-all-elections.ts';
import { bakeElections } from './elections/bake-lists.ts';
import { fixedFiles, laoFiles, movedFiles, paladFiles, provinceFiles } from './files-of.ts';
import { type BakeParts, isSampleStore } from './parts.ts';
import { PEOPLE_PARTS, peoplePart } from './people-parts.ts';
import { publishLao, publishProvince } from './publish.ts';
import { publishPaladDirectory, publishPeople } from './publish-people.ts';
import { publishTermsCalendar } from './publish-terms.ts';
import { termsOfFiles } from './terms-files.ts';

/** How far a full bake is: provinces done of all, pages so far. */
export interface BakeProgress {
  readonly done: number;
  readonly of: number;
  readonly pages: number;
  readonly written: number;
}

/** Renders every page, writes what differs, removes pages of LAOs that are no more. What live baking does meanwhile stands. */
export async function bakeAll(parts: BakeParts, onProgress: (progress: BakeProgress) => void = () => {}): Promise<BakeProgress> {
  await beginFullBake(parts);
  const isSample = await isSampleStore(parts.store);
  const day = parts.today();
  const known = await listEtags(parts.site, '');
  const kept = new Set<string>();
  const knownParts = await listEtags(parts.parts, PEOPLE_PARTS);
  const keptParts = new Set<string>();
  let progress: BakeProgress = { done: 0, of: PROVINCES.length + 1, pages: 0, written: 0 };
  const write = async (files: PublishedFile[]) => {
    const written = await putAll(parts.site, files, known);
    for (const file of files) kept.add(file.key);
    progress = { ...progress, pages: progress.pages + files.length, written: progress.written + written };
  };
  const bakePhotos = async (photos: readonly string[]) => {
    for (const photoId of photos.filter((id) => !known.has(photoKeys(id).full))) await bake(parts, { kind: 'photo', photoId });
    for (const photoId of photos) for (const key of Object.values(photoKeys(photoId))) kept.add(key);
  };
  const done = () => {
    progress = { ...progress, done: progress.done + 1 };
    onProgress(progress);
  };
  await write(await fixedFiles(parts, isSample));
  done();
  for (const { code } of PROVINCES) {
    const [laosNow, paladRecords, termRecords] = await Promise.all([
      readPlaceNow(parts.store, laos, code),
      readPlaceNow(parts.store, palads, code),
      readPlaceNow(parts.store, terms, code),
    ]);
    const records = laosNow.filter((record) => !record.isDeleted);
    const published = records.map((record) => publishLao(record, day));
    const calendar = publishTermsCalendar(code, published, termRecords, day);
    const directory = publishPaladDirectory(code, published, paladRecords);
    // Each LAO is written as soon as it is rendered: the bucket works while the next ones are read and rendered.
    const people = await many(records, async (record) => {
      const { files, part, photos } = await bakedLao(parts, record, isSample);
      await write(files);
      await bakePhotos(photos);
      return part;
    });
    await write([
      ...(await provinceFiles(parts, publishProvince(code, published), isSample)),
      ...(await paladFiles(parts, directory, isSample)),
      ...(await termsOfFiles(parts, calendar, isSample)),
    ]);
    await putProvinceParts(parts, code, { all: published, directory, calendar });
    await bakePhotos(await bakeAllElectionsOf(parts, code, isSample, write));
    const peopleParts = people.flatMap((part) => part ?? []);
    await putAll(parts.parts, peopleParts, knownParts);
    for (const { key } of peopleParts) keptParts.add(key);
    done();
  }
  // Whether nothing stands there any more is not said by an index that may lag, but by the records.
  const gone = [...known.keys(), ...knownParts.keys()].filter((key) => !kept.has(key) && !keptParts.has(key)).flatMap(slugOfKey);
  await many([...new Set(gone)], (slug) => bake(parts, { kind: 'lao', slug }));
  const hidden = [...known.keys()]
    .filter((key) => !kept.has(key))
    .flatMap((key) => /^photos\/(photo-[0-9a-f]{32})\.jpg$/.exec(key)?.[1] ?? []);
  await many(hidden, (photoId) => bake(parts, { kind: 'photo', photoId }));
  await bakeHome(parts, isSample);
  await bakeElections(parts, isSample);
  await assemble(parts, { always: true });
  await endFullBake(parts);
  return progress;
}

/** The LAO whose page or part lies at a key. */
function slugOfKey(key: string): string[] {
  const [, ofPage, ofPart] = /^(?:en\/)?lao\/([^/]+)\/|^people\/([^/]+)\.json$/.exec(key) ?? [];
  return [ofPage ?? ofPart ?? []].flat();
}

interface BakedLao {
  readonly files: PublishedFile[];
  readonly part: PublishedFile | null;
  /** Photos that its page shows. */
  readonly photos: string[];
}

async function bakedLao(parts: BakeParts, record: RecordItem, isSample: boolean): Promise<BakedLao> {
  const day = parts.today();
  const lao = publishLao(record, day);
  const inside = await readPartition(parts.store, record.pk);
  const people = publishPeople(inside);
  const photos = inside.map(shownPhoto).filter((photoId) => photoId !== null);
  const here = laoSlug(lao);
  const former = codesEverBorne(laoOnDay(Lao.parse(record.values), day)).filter((slug) => slug !== here);
  const files = await Promise.all([
    laoFiles(parts, here, lao, people, isSample),
    ...former.map((slug) => movedFiles(parts, slug, lao, isSample)),
  ]);
  return { files: files.flat(), part: peoplePart(here, lao, people), photos };
}

async function putAll(bucket: Bucket, files: readonly PublishedFile[], known: ReadonlyMap<string, string>): Promise<number> {
  const written = await many(files, (file) => putIfDifferent(bucket, file, known));
  return written.filter(Boolean).length;
}

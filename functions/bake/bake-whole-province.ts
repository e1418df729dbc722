// One province of a full bake: the pages of its organisations, its own lists, its elections. Takes the records read in bulk, leaves
// files in both buckets.

import { laoSlug, photoKeys } from '../../shared/paths.ts';
import { shownPhoto } from '../../shared/people/shown-photo.ts';
import type { PublishedLao } from '../../shared/published.ts';
import { codesEverBorne } from '../../shared/register/designation.ts';
import { Lao } from '../../shared/register/lao.ts';
import { laoOnDay } from '../../shared/register/lao-on-day.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { palads } from '../../shared/sheets/palads.ts';
import { terms } from '../../shared/sheets/terms.ts';
import { type Bucket, etagOf, type PublishedFile, putIfDifferent } from '../files/bucket.ts';
import type { RecordItem } from '../store/items.ts';
import { many } from '../store/many.ts';
import { readPartition } from '../store/partition.ts';
import { readPlaceNow, readSheetsNow } from '../store/read.ts';
import { bake, putProvinceParts } from './bake.ts';
import { bakeAllElectionsOf } from './elections/bake-all-elections.ts';
import { laoJson, laoPages, laoPopolo, movedFiles, paladFiles, provinceFiles } from './files-of.ts';
import { gatherPeople } from './gather-people.ts';
import type { BakeParts } from './parts.ts';
import { peoplePart } from './people-parts.ts';
import { publishLaoAs, publishProvince } from './publish.ts';
import { publishPaladDirectory, publishPeople, SHOWN_INSIDE } from './publish-people.ts';
import { publishTermsCalendar } from './publish-terms.ts';
import { termsOfFiles } from './terms-files.ts';

/** What every province of a full bake is baked with. */
export interface FullBake {
  readonly isSample: boolean;
  /** What was in the two buckets when the full bake began, with ETags. */
  readonly site: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, string>;
}

export interface BakedProvince {
  /** Keys of files and of parts that are to stay. */
  readonly kept: string[];
  readonly keptParts: string[];
  /** Files rendered; those of them that were not there yet. */
  readonly pages: number;
  readonly written: number;
}

export async function bakeWholeProvince(parts: BakeParts, code: string, full: FullBake): Promise<BakedProvince> {
  const { isSample } = full;
  const kept: string[] = [];
  const keptParts: string[] = [];
  let [pages, written] = [0, 0];
  const write = async (files: PublishedFile[]) => {
    const isWritten = await putAll(parts.site, files, full.site);
    written += isWritten;
    pages += files.length;
    for (const { key } of files) kept.push(key);
  };
  const bakePhotos = async (photos: readonly string[]) => {
    for (const photoId of photos.filter((id) => !full.site.has(photoKeys(id).full))) await bake(parts, { kind: 'photo', photoId });
    for (const photoId of photos) kept.push(...Object.values(photoKeys(photoId)));
  };
  const ofLaos = await readPlaceNow(parts.store, laos, code);
  const records = ofLaos.length === 0 ? [] : await readSheetsNow(parts.store, SHOWN_INSIDE, code);
  const inside = Map.groupBy(records, ({ pk }) => pk);
  const of = (name: string) => records.filter(({ sheet }) => sheet === name);
  // Each LAO is written as soon as it is rendered: the bucket works while the next ones are rendered.
  const existing = ofLaos.filter(({ isDeleted }) => !isDeleted);
  const all = await many(existing, async (record) => {
    const { lao, files, part, photos } = await bakedLao(parts, record, inside.get(record.pk) ?? [], full);
    await write(files);
    if (part !== null) {
      await putIfDifferent(parts.parts, part, full.parts);
      keptParts.push(part.key);
    }
    await bakePhotos(photos);
    return lao;
  });
  const province = publishProvince(code, all);
  const directory = publishPaladDirectory(code, all, of(palads.name));
  const calendar = publishTermsCalendar(code, all, of(terms.name), parts.today());
  await write([
    ...(await provinceFiles(parts, province, isSample)),
    ...(await paladFiles(parts, directory, isSample)),
    ...(await termsOfFiles(parts, calendar, isSample)),
  ]);
  await putProvinceParts(parts, { province, all, directory, calendar }, full.parts);
  await bakePhotos(await bakeAllElectionsOf(parts, code, isSample, write));
  return { kept, keptParts, pages, written };
}

interface BakedLao {
  readonly lao: PublishedLao;
  readonly files: PublishedFile[];
  readonly part: PublishedFile | null;
  /** Photos that its page shows. */
  readonly photos: string[];
}

async function bakedLao(parts: BakeParts, record: RecordItem, listed: readonly RecordItem[], full: FullBake): Promise<BakedLao> {
  const lao = laoOnDay(Lao.parse(record.values), parts.today());
  const published = publishLaoAs(lao, record);
  const here = laoSlug(published);
  let inside = listed;
  let people = publishPeople(inside);
  let json = laoJson(here, published, people);
  // The index lists what is inside an LAO, and may lag: where other data is published already, the partition decides.
  if (isOther(json, full.site)) {
    inside = await readPartition(parts.store, record.pk);
    people = publishPeople(inside);
    json = laoJson(here, published, people);
  }
  const gathered = gatherPeople(here, published, people);
  const former = codesEverBorne(lao).filter((slug) => slug !== here);
  const pages = await Promise.all([
    laoPages(parts, here, published, people, full.isSample),
    ...former.map((slug) => movedFiles(parts, slug, published, full.isSample)),
  ]);
  return {
    lao: published,
    files: [...pages.flat(), json, laoPopolo(here, published, gathered, parts.siteOrigin)],
    part: peoplePart(gathered),
    photos: inside.map(shownPhoto).filter((photoId) => photoId !== null),
  };
}

function isOther(file: PublishedFile, known: ReadonlyMap<string, string>): boolean {
  const there = known.get(file.key);
  return there !== undefined && there !== etagOf(file.body);
}

export async function putAll(bucket: Bucket, files: readonly PublishedFile[], known: ReadonlyMap<string, string>): Promise<number> {
  const written = await many(files, (file) => putIfDifferent(bucket, file, known));
  return written.filter(Boolean).length;
}

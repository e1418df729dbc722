// Renders one target from strongly consistent reads and writes what differs: content first, what leads to it last.

import { randomUUID } from 'node:crypto';
import { laoSlug, type Target, targetText } from '../../shared/paths.ts';
import type { PaladDirectory, PublishedLao, PublishedProvince, TermsCalendar } from '../../shared/published.ts';
import { DLA_CODE } from '../../shared/register/dla-code.ts';
import { Lao } from '../../shared/register/lao.ts';
import { codesToCome } from '../../shared/register/lao-on-day.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { palads } from '../../shared/sheets/palads.ts';
import { terms } from '../../shared/sheets/terms.ts';
import { putIfDifferent, readText, removeFile } from '../files/bucket.ts';
import { sendTargets } from '../files/queue.ts';
import type { RecordItem } from '../store/items.ts';
import { partitionOfClaim, readPartition } from '../store/partition.ts';
import { termsPartKey } from './assemble-terms.ts';
import { noteForFullBake } from './beside-full-bake.ts';
import { bakeConstituency } from './elections/bake-constituency.ts';
import { bakeElection, bakeElectionParts } from './elections/bake-election.ts';
import { bakeElections, bakeElectionsOf } from './elections/bake-lists.ts';
import { fixedFiles, homeFiles, jsonFile, laoFiles, laoKeys, movedFiles, paladFiles, paladIndexFiles, provinceFiles } from './files-of.ts';
import { gatherPeople } from './gather-people.ts';
import { type BakeParts, isSampleStore } from './parts.ts';
import { peoplePart, peoplePartKey } from './people-parts.ts';
import { bakePhoto } from './photos.ts';
import { publishLao, publishProvince, publishTile } from './publish.ts';
import { publishCoverage, tallyPalads } from './publish-coverage.ts';
import { publishPaladDirectory, publishPeople } from './publish-people.ts';
import { publishTermsCalendar, summariseTerms, tallyTerms } from './publish-terms.ts';
import { placeReader } from './read-place.ts';
import { termsFiles, termsOfFiles } from './terms-files.ts';
import { Tile } from './tile.ts';

/** Bakes one target. Doing it again, or for changes already baked, writes nothing. `awaited`: records an index may not list yet. */
export async function bake(parts: BakeParts, target: Target, awaited: readonly string[] = []): Promise<void> {
  await noteForFullBake(parts, targetText(target));
  const isSample = await isSampleStore(parts.store);
  switch (target.kind) {
    case 'lao':
      return bakeLao(parts, target.slug, isSample);
    case 'province':
      return bakeProvince(parts, target.code, isSample, awaited);
    case 'photo':
      return bakePhoto(parts, target.photoId);
    case 'home':
      return bakeHome(parts, isSample);
    case 'constituency':
      return bakeConstituency(parts, target.electionId, target.constituency, isSample);
    case 'election':
      return bakeElection(parts, target.electionId, isSample);
    case 'electionParts':
      return bakeElectionParts(parts, target.electionId);
    case 'electionsOf':
      return bakeElectionsOf(parts, target.code, isSample);
    case 'elections':
      return bakeElections(parts, isSample);
    case 'fixed': {
      for (const file of await fixedFiles(parts, isSample)) await putIfDifferent(parts.site, file);
    }
  }
}

/**
 * An LAO's page is ordered in both queues (functions/plan), so two renderings may race. Whoever has written looks whether
 * what it read still stands, and renders again where it does not: the page written last shows the newest records.
 */
async function bakeLao(parts: BakeParts, slug: string, isSample: boolean): Promise<void> {
  let written: string | null = null;
  for (let records = await readOwner(parts, slug); versionsOf(records) !== written; records = await readOwner(parts, slug)) {
    await writeLao(parts, slug, records, isSample);
    written = versionsOf(records);
  }
}

function versionsOf(records: readonly RecordItem[]): string {
  return records.map(({ id, version }) => `${id} ${version}`).join('\n');
}

async function writeLao(parts: BakeParts, slug: string, records: readonly RecordItem[], isSample: boolean): Promise<void> {
  const record = records.find(({ sheet }) => sheet === laos.name);
  if (record === undefined || record.isDeleted || codesToCome(Lao.parse(record.values), parts.today()).includes(slug)) {
    await Promise.all([...laoKeys(slug).map((key) => removeFile(parts.site, key)), removeFile(parts.parts, peoplePartKey(slug))]);
    return;
  }
  const lao = publishLao(record, parts.today());
  const isHere = laoSlug(lao) === slug;
  const people = publishPeople(records);
  const files = isHere ? await laoFiles(parts, slug, lao, people, isSample) : await movedFiles(parts, slug, lao, isSample);
  await Promise.all(files.map((file) => putIfDifferent(parts.site, file)));
  const part = isHere ? peoplePart(gatherPeople(slug, lao, people)) : null;
  if (part === null) await removeFile(parts.parts, peoplePartKey(slug));
  else await putIfDifferent(parts.parts, part);
}

/** All that an LAO has, found by its code, present or former; organisations without a code by their id. */
async function readOwner({ store }: BakeParts, slug: string): Promise<RecordItem[]> {
  const pk = DLA_CODE.test(slug) ? await partitionOfClaim(store, `code#${slug}`) : `lao#lao-${slug}`;
  return pk === null ? [] : readPartition(store, pk);
}

async function bakeProvince(parts: BakeParts, code: string, isSample: boolean, awaited: readonly string[]): Promise<void> {
  const place = placeReader(parts.store, code, awaited);
  const [laoRecords, paladRecords, termRecords] = await Promise.all([place.read(laos), place.read(palads), place.read(terms)]);
  const all = laoRecords.filter((record) => !record.isDeleted).map((record) => publishLao(record, parts.today()));
  const province = publishProvince(code, all);
  const pages = await provinceFiles(parts, province, isSample);
  const directory = publishPaladDirectory(code, all, paladRecords);
  const paladPages = await paladFiles(parts, directory, isSample);
  const calendar = publishTermsCalendar(code, all, termRecords, parts.today());
  const termFiles = await termsOfFiles(parts, calendar, isSample);
  for (const file of [...pages, ...paladPages, ...termFiles]) await putIfDifferent(parts.site, file);
  if (await putProvinceParts(parts, { province, all, directory, calendar }))
    await sendTargets(parts.rollups, [{ target: 'home', deduplication: String(Math.floor(Date.now() / 500)) }]);
  // Another order of this burst may be rendered without them: the last rendering is one for which the index lists them all.
  if (place.unlisted().length > 0)
    await sendTargets(parts.rollups, [{ target: `province/${code}`, deduplication: randomUUID(), awaited: place.unlisted() }]);
}

/** What is published of a province. */
interface ProvinceNow {
  readonly province: PublishedProvince;
  readonly all: readonly PublishedLao[];
  readonly directory: PaladDirectory;
  readonly calendar: TermsCalendar;
}

/**
 * Leaves what the home page and the country files are assembled from; true when the home page is out of date. `known` as for
 * `putIfDifferent`.
 */
export async function putProvinceParts(parts: BakeParts, now: ProvinceNow, known?: ReadonlyMap<string, string>): Promise<boolean> {
  const { province, all, directory, calendar } = now;
  const { code } = province;
  await putIfDifferent(parts.parts, jsonFile(`provinces/${code}.json`, { province, laos: all }), known);
  await putIfDifferent(parts.parts, jsonFile(termsPartKey(code), calendar), known);
  const tile = { ...publishTile(code, all), terms: tallyTerms(calendar), palads: tallyPalads(directory) };
  return putIfDifferent(parts.parts, jsonFile(`tiles/${code}.json`, tile), known);
}

/** The pages of the whole country, from the provinces' tiles: home, the index of palads, the calendar of terms. */
export async function bakeHome(parts: BakeParts, isSample: boolean): Promise<void> {
  const tiles = await Promise.all(
    PROVINCES.map(async ({ code }) => {
      const text = await readText(parts.parts, `tiles/${code}.json`);
      return text === null
        ? { code, counts: {}, total: 0, reachable: 0, newestChangeAt: null, terms: null, palads: {} }
        : Tile.parse(JSON.parse(text));
    }),
  );
  const newestChangeAt =
    tiles
      .map((tile) => tile.newestChangeAt)
      .filter((at) => at !== null)
      .sort()
      .at(-1) ?? null;
  const home = { tiles: tiles.map(({ newestChangeAt: _, terms: __, palads: ___, ...tile }) => tile), newestChangeAt };
  const files = [
    ...(await homeFiles(parts, { view: 'home', home }, isSample)),
    ...(await paladIndexFiles(parts, publishCoverage(tiles), isSample)),
  ];
  for (const file of files) await putIfDifferent(parts.site, file);
  const tallied = tiles.flatMap(({ code, terms }) => (terms === null ? [] : [{ code, terms }]));
  if (tallied.length > 0)
    for (const file of await termsFiles(parts, summariseTerms(tallied), isSample)) await putIfDifferent(parts.site, file);
}

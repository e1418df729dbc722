// What is published of the people of each province: the list of who leads each LAO, its tables, its Popolo file. A province is
// written again only when its register or its people changed.

import { z } from 'zod';
import { canonicalJson } from '../../shared/canonical.ts';
import { objectKey, paths } from '../../shared/paths.ts';
import type { Popolo } from '../../shared/people/popolo.ts';
import { FORMAT_VERSION, PublishedLao } from '../../shared/published.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import { type PublishedFile, putIfDifferent, readText } from '../files/bucket.ts';
import { sha256 } from '../store/chain.ts';
import { many } from '../store/many.ts';
import { csvFile, jsonFile, pages } from './files-of.ts';
import type { GatheredPeople } from './gather-people.ts';
import type { BakeParts } from './parts.ts';
import { peoplePartKey } from './people-parts.ts';
import { holdersCsv, peopleWorkbook, vacanciesCsv } from './people-tables.ts';
import { popoloOf } from './popolo.ts';
import { countsOf, popoloOfCountry, popoloPieces } from './popolo-country.ts';
import { type PeopledLao, publishLeaders } from './publish-leaders.ts';

/** What each province was last assembled from, and how much its Popolo file holds. */
const STATE = 'people-by-province.json';
const Counts = z.strictObject({ organizations: z.int(), posts: z.int(), persons: z.int(), memberships: z.int() });
const Assembled = z.record(z.string(), z.strictObject({ fingerprint: z.string(), popolo: Counts }));
type Assembled = z.infer<typeof Assembled>;

const ProvincePart = z.object({ laos: z.array(PublishedLao) });

interface Country {
  readonly people: readonly GatheredPeople[];
  /** ETags of the parts of LAOs' people, and of the provinces' parts. */
  readonly etags: ReadonlyMap<string, string>;
  readonly registers: ReadonlyMap<string, string>;
  readonly isSample: boolean;
  /** Also what has not changed. */
  readonly always: boolean;
}

/** Returns how many files were written. */
export async function assembleProvinces(parts: BakeParts, country: Country): Promise<number> {
  const { isSample } = country;
  const before = await readState(parts);
  const byProvince = Map.groupBy(country.people, ({ provinceCode }) => provinceCode);
  const after: Assembled = {};
  let [written, isChanged] = [0, false];
  for (const { code } of PROVINCES) {
    const ofProvince = byProvince.get(code) ?? [];
    const fingerprint = fingerprintOf(country, code, ofProvince);
    const known = before[code];
    if (known !== undefined && !country.always && known.fingerprint === fingerprint) {
      after[code] = known;
      continue;
    }
    const laos = await readLaos(parts, code, ofProvince);
    if (laos.length === 0 && known === undefined) continue;
    const popolo = popoloOfProvince(laos, parts.siteOrigin);
    const files = await filesOf(parts, code, laos, popolo, isSample);
    written += (await many(files, (file) => putIfDifferent(parts.site, file))).filter(Boolean).length;
    await many(popoloPieces(code, popolo), (file) => putIfDifferent(parts.parts, file));
    isChanged = true;
    after[code] = { fingerprint, popolo: countsOf(popolo) };
  }
  if (await putIfDifferent(parts.site, popoloIndex(after))) written++;
  if (isChanged) {
    const inOrder = PROVINCES.flatMap(({ code }) => (after[code] === undefined ? [] : [{ code, counts: after[code].popolo }]));
    if (await putIfDifferent(parts.site, await popoloOfCountry(parts, inOrder))) written++;
  }
  await putIfDifferent(parts.parts, jsonFile(STATE, after));
  return written;
}

function fingerprintOf({ isSample, registers, etags }: Country, code: string, people: readonly GatheredPeople[]): string {
  const ofPeople = people.map(({ slug }) => [slug, etags.get(peoplePartKey(slug)) ?? null]).sort();
  return sha256(canonicalJson([isSample, registers.get(`provinces/${code}.json`) ?? null, ofPeople]));
}

async function readState(parts: BakeParts): Promise<Assembled> {
  const text = await readText(parts.parts, STATE);
  return text === null ? {} : (Assembled.safeParse(JSON.parse(text)).data ?? {});
}

/** The LAOs of a province as its part has them, abolished ones too, each with its people. */
async function readLaos(parts: BakeParts, code: string, people: readonly GatheredPeople[]): Promise<PeopledLao[]> {
  const text = await readText(parts.parts, `provinces/${code}.json`);
  const laos = text === null ? [] : ProvincePart.parse(JSON.parse(text)).laos;
  const of = new Map(people.map((one) => [one.laoId, one]));
  return laos.map((lao) => ({ lao, people: of.get(lao.laoId) ?? null }));
}

const NOBODY = { holders: [], former: [], palad: null };

function popoloOfProvince(laos: readonly PeopledLao[], siteOrigin: string): Popolo {
  const all = laos.map(({ lao, people }) => popoloOf(lao, people ?? NOBODY, siteOrigin));
  return {
    persons: all.flatMap(({ persons }) => persons),
    organizations: all.flatMap(({ organizations }) => organizations),
    posts: all.flatMap(({ posts }) => posts),
    memberships: all.flatMap(({ memberships }) => memberships),
  };
}

async function filesOf(
  parts: BakeParts,
  code: string,
  laos: readonly PeopledLao[],
  popolo: Popolo,
  isSample: boolean,
): Promise<PublishedFile[]> {
  const list = publishLeaders(code, laos);
  return [
    jsonFile(objectKey(paths.popoloOf(code)), popolo),
    csvFile(objectKey(paths.holdersCsv(code)), holdersCsv(laos)),
    csvFile(objectKey(paths.vacanciesCsv(code)), vacanciesCsv(laos)),
    workbookFile(objectKey(paths.peopleXlsx(code)), peopleWorkbook(laos)),
    jsonFile(objectKey(paths.peopleOfJson(code)), list),
    ...(await pages(parts, (lang) => paths.peopleOf(code, lang), { view: 'peopleOf', list }, isSample)),
  ];
}

function workbookFile(key: string, body: Uint8Array): PublishedFile {
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { key, body, contentType, cacheControl: 'public, max-age=0, s-maxage=30' };
}

function popoloIndex(assembled: Assembled): PublishedFile {
  const provinces = PROVINCES.map(({ code, th, en }) => ({
    ...{ code, nameTh: th, nameEn: en, url: paths.popoloOf(code) },
    ...(assembled[code]?.popolo ?? { organizations: 0, posts: 0, persons: 0, memberships: 0 }),
  }));
  return jsonFile(objectKey(paths.popolo()), { formatVersion: FORMAT_VERSION, country: paths.popoloCountry(), provinces });
}

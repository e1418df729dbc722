// Triggered every minute. Assembles what covers the whole country (all LAOs as CSV and JSON, search files) from the provinces'
// parts, when a part has changed. Parts are written by baking; no records are read here.

import { z } from 'zod';
import { canonicalJson } from '../../shared/canonical.ts';
import { objectKey, paths } from '../../shared/paths.ts';
import { PublishedLao, PublishedProvince } from '../../shared/published.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import { SHEETS } from '../../shared/sheets/all-sheets.ts';
import { listEtags, type PublishedFile, putIfDifferent, readText, removeFile } from '../files/bucket.ts';
import { sha256 } from '../store/chain.ts';
import { many } from '../store/many.ts';
import { assemblePeople, isOfPeople } from './assemble-people.ts';
import { assembleTerms } from './assemble-terms.ts';
import { dictionaryOf, jsonSchemaOf, laosCsv } from './data-files.ts';
import { assembleElections } from './elections/assemble-elections.ts';
import { jsonFile } from './files-of.ts';
import { warmParts } from './handler.ts';
import type { BakeParts } from './parts.ts';
import { buildSearchFiles } from './search-index.ts';

const ProvincePart = z.strictObject({ province: PublishedProvince, laos: z.array(PublishedLao) });
const FINGERPRINT = 'assembled.txt';
const COUNTRY_CACHE = 'public, max-age=0, s-maxage=30';

export async function handler(): Promise<void> {
  await assemble(await warmParts());
}

/** Writes the country files when a part changed since the last time (or, `always`, in any case); returns how many files were written. */
export async function assemble(parts: BakeParts, options: { always?: boolean } = {}): Promise<number> {
  const ofLaos = (await assembleLaos(parts, options)) + (await assemblePeople(parts, options)) + (await assembleTerms(parts, options));
  return ofLaos + (await assembleElections(parts, options));
}

async function assembleLaos(parts: BakeParts, options: { always?: boolean }): Promise<number> {
  const etags = await listEtags(parts.parts, 'provinces/');
  const fingerprint = sha256(canonicalJson([...etags].sort()));
  if (!options.always && (await readText(parts.parts, FINGERPRINT)) === fingerprint) return 0;
  const read = await Promise.all(PROVINCES.map(({ code }) => readText(parts.parts, `provinces/${code}.json`)));
  const provinces = read.filter((text) => text !== null).map((text) => ProvincePart.parse(JSON.parse(text)));
  const written = await putCountryFiles(
    parts,
    provinces.map(({ province }) => province),
    provinces.flatMap(({ laos }) => laos),
  );
  await putIfDifferent(parts.parts, { key: FINGERPRINT, body: fingerprint, contentType: 'text/plain', cacheControl: 'no-store' });
  return written;
}

async function putCountryFiles(parts: BakeParts, provinces: PublishedProvince[], laos: PublishedLao[]): Promise<number> {
  const search = [...buildSearchFiles(provinces)].map(
    ([key, body]): PublishedFile => ({ key, body, contentType: 'application/json; charset=utf-8', cacheControl: COUNTRY_CACHE }),
  );
  const known = await listEtags(parts.site, 'search/');
  const searchable = await many(search, (file) => putIfDifferent(parts.site, file, known));
  const wanted = new Set(search.map((file) => file.key));
  for (const key of known.keys()) if (!wanted.has(key) && !isOfPeople(key)) await removeFile(parts.site, key);
  const data = await many(dataFiles(laos), (file) => putIfDifferent(parts.site, file));
  return [...searchable, ...data].filter(Boolean).length;
}

function dataFiles(laos: PublishedLao[]): PublishedFile[] {
  const csv: PublishedFile = {
    key: objectKey(paths.laosCsv()),
    body: laosCsv(laos),
    contentType: 'text/csv; charset=utf-8',
    cacheControl: COUNTRY_CACHE,
  };
  const schemas = SHEETS.flatMap((sheet) => {
    const schema = jsonSchemaOf(sheet);
    return schema === null ? [] : [jsonFile(objectKey(paths.schema(sheet.name)), schema)];
  });
  return [csv, jsonFile(objectKey(paths.laosJson()), laos), jsonFile(objectKey(paths.dictionaryJson()), dictionaryOf(SHEETS)), ...schemas];
}

// What covers the people of the whole country, assembled from the LAOs' parts when one has changed. Parts are gathered in groups
// first, so that a change makes one group be read again and not 7,850 parts.

import { z } from 'zod';
import { canonicalJson } from '../../shared/canonical.ts';
import { listEtags, type PublishedFile, putIfDifferent, readText, removeFile } from '../files/bucket.ts';
import { sha256 } from '../store/chain.ts';
import { many } from '../store/many.ts';
import { assembleProvinces } from './assemble-provinces.ts';
import { jsonFile } from './files-of.ts';
import { GatheredPeople } from './gather-people.ts';
import { type BakeParts, isSampleStore } from './parts.ts';
import { PEOPLE_PARTS } from './people-parts.ts';
import { buildPeopleSearch } from './people-search.ts';

const FINGERPRINT = 'assembled-people.txt';
const COUNTRY_CACHE = 'public, max-age=0, s-maxage=30';
const Group = z.strictObject({ fingerprint: z.string(), people: z.array(GatheredPeople) });
type Group = z.infer<typeof Group>;

/**
 * Writes the files of all people when a part changed since the last time (or, `always`, in any case); returns how many were
 * written. The lists of a province show its register too; search does not, and is left alone where only that changed.
 */
export async function assemblePeople(parts: BakeParts, options: { always?: boolean } = {}): Promise<number> {
  const [etags, registers, isSample] = await Promise.all([
    listEtags(parts.parts, PEOPLE_PARTS),
    listEtags(parts.parts, 'provinces/'),
    isSampleStore(parts.store),
  ]);
  const ofPeople = sha256(canonicalJson([...etags].sort()));
  const fingerprint = `${ofPeople}\n${sha256(canonicalJson([isSample, [...registers].sort()]))}`;
  const [always, before] = [options.always ?? false, await readText(parts.parts, FINGERPRINT)];
  if (!always && before === fingerprint) return 0;
  const people = await readPeople(parts, etags);
  const isSearchOld = always || before?.split('\n')[0] !== ofPeople;
  const written =
    (isSearchOld ? await putPeopleFiles(parts, people) : 0) +
    (await assembleProvinces(parts, { people, etags, registers, isSample, always }));
  await putIfDifferent(parts.parts, { key: FINGERPRINT, body: fingerprint, contentType: 'text/plain', cacheControl: 'no-store' });
  return written;
}

/** Everybody, by LAO. */
async function readPeople(parts: BakeParts, etags: ReadonlyMap<string, string>): Promise<GatheredPeople[]> {
  const groups = Map.groupBy([...etags].sort(), ([key]) => groupOf(key));
  const read = await many([...groups], ([name, members]) => readGroup(parts, name, members));
  return read.flatMap(({ people }) => people);
}

/** The province's digits of a code; two letters of the few organisations without one. Where a part is kept, not where it belongs. */
function groupOf(key: string): string {
  const slug = key.slice(PEOPLE_PARTS.length);
  return /^\d{8}/.test(slug) ? slug.slice(2, 4) : slug.slice(0, 2);
}

async function readGroup(parts: BakeParts, name: string, members: readonly [string, string][]): Promise<Group> {
  const key = `people-groups/${name}.json`;
  const fingerprint = sha256(canonicalJson(members));
  const kept = await readText(parts.parts, key);
  const group = kept === null ? null : Group.safeParse(JSON.parse(kept)).data;
  if (group?.fingerprint === fingerprint) return group;
  const texts = await many(members, ([part]) => readText(parts.parts, part));
  const people = texts.filter((text) => text !== null).map((text) => GatheredPeople.parse(JSON.parse(text)));
  const fresh: Group = { fingerprint, people };
  await putIfDifferent(parts.parts, jsonFile(key, fresh));
  return fresh;
}

async function putPeopleFiles(parts: BakeParts, people: readonly GatheredPeople[]): Promise<number> {
  const files = [...buildPeopleSearch(people)].map(
    ([key, body]): PublishedFile => ({ key, body, contentType: 'application/json; charset=utf-8', cacheControl: COUNTRY_CACHE }),
  );
  const known = await listEtags(parts.site, 'search/p');
  const written = await many(files, (file) => putIfDifferent(parts.site, file, known));
  const wanted = new Set(files.map(({ key }) => key));
  for (const key of known.keys()) if (isOfPeople(key) && !wanted.has(key)) await removeFile(parts.site, key);
  return written.filter(Boolean).length;
}

/** Search files of people lie beside those of organisations. */
export function isOfPeople(key: string): boolean {
  return /^search\/(p-|people-)/.test(key);
}

// Popolo of the whole country as one JSON document, gzipped: about 100 MB unpacked, so it is joined from pieces of each province that
// are packed already. A gzip file may consist of several members (RFC 1952, 2.2); unpacked they follow one another.

import { gzipSync } from 'node:zlib';
import { canonicalJson } from '../../shared/canonical.ts';
import { objectKey, paths } from '../../shared/paths.ts';
import type { Popolo } from '../../shared/people/popolo.ts';
import { type PublishedFile, readBytes } from '../files/bucket.ts';
import { many } from '../store/many.ts';
import type { BakeParts } from './parts.ts';

const LISTS = ['persons', 'organizations', 'posts', 'memberships'] as const satisfies readonly (keyof Popolo)[];

/** How many of each a province has. */
export type PopoloCounts = Readonly<Record<(typeof LISTS)[number], number>>;

export function countsOf(popolo: Popolo): PopoloCounts {
  const { persons, organizations, posts, memberships } = popolo;
  return { persons: persons.length, organizations: organizations.length, posts: posts.length, memberships: memberships.length };
}

const keyOf = (code: string, list: string) => `popolo/${code}-${list}.gz`;
const packed = (text: string): Buffer => gzipSync(text, { level: 9 });

/** The lists of one province, each packed, without its brackets; for the bucket of parts. */
export function popoloPieces(code: string, popolo: Popolo): PublishedFile[] {
  return LISTS.filter((list) => popolo[list].length > 0).map((list) => ({
    key: keyOf(code, list),
    body: packed(popolo[list].map(canonicalJson).join(',\n')),
    contentType: 'application/gzip',
    cacheControl: 'no-store',
  }));
}

/** All provinces' pieces in one document; of a province nothing is read where it has none of a list. */
export async function popoloOfCountry(
  { parts }: BakeParts,
  provinces: readonly { code: string; counts: PopoloCounts }[],
): Promise<PublishedFile> {
  const lists = await many(
    LISTS,
    async (list) => {
      const holding = provinces.filter(({ counts }) => counts[list] > 0);
      return { list, pieces: await many(holding, ({ code }) => piece(parts, keyOf(code, list))) };
    },
    1,
  );
  const comma = packed(',\n');
  const members = lists.flatMap(({ list, pieces }, index) => [
    packed(`${index === 0 ? '{' : '],\n'}"${list}":[\n`),
    ...pieces.flatMap((one, place) => (place === 0 ? [one] : [comma, one])),
  ]);
  return {
    key: objectKey(paths.popoloCountry()),
    body: Buffer.concat([...members, packed(']}\n')]),
    contentType: 'application/gzip',
    cacheControl: 'public, max-age=0, s-maxage=30',
  };
}

async function piece(parts: BakeParts['parts'], key: string): Promise<Uint8Array> {
  const bytes = await readBytes(parts, key);
  if (bytes === null) throw new Error(`The part ${key} is missing: bake everything.`);
  return bytes;
}

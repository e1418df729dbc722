// Searching people by any part of a Thai name: what one person is in a search file, and the search over files fetched by `load`,
// two at most. The files are like those of the organisations (grams.ts), but many times as many people have common letters.

import { PROVINCES } from '../register/provinces.ts';
import { compareThai, foldText, normaliseText } from '../text/thai.ts';
import type { CountsByProvince, Outcome } from './find.ts';
import { GRAM_LENGTH, gramsOf, shardOf } from './grams.ts';

export type PersonEntry = readonly [
  /** “นายตัวอย่าง ใจดี” */
  name: string,
  /** `office` or `office:capacity`, the highest first; `palad`. */
  offices: readonly string[],
  slug: string,
  laoType: string,
  laoNameTh: string,
  provinceCode: string,
];

export interface PeopleShard {
  readonly entries: readonly PersonEntry[];
  readonly grams: Readonly<Record<string, readonly number[] | CountsByProvince>>;
}

export interface PeopleFiles {
  readonly shard: (url: string) => Promise<PeopleShard>;
  readonly province: (url: string) => Promise<readonly PersonEntry[]>;
}

export const peopleSearchUrl = {
  shard: (shard: string) => `/search/p-${shard}.json`,
  province: (code: string) => `/search/people-${code}.json`,
} as const;

/** Titles that many have and nobody is searched by; the longest first. */
const TITLES = ['ว่าที่ร้อยตรีหญิง', 'ว่าที่ร้อยตรี', 'นางสาว', 'นส', 'นาย', 'นาง', 'ดร'].map(foldText);

/** The folded name without an ordinary title: what the index holds. */
export function withoutTitle(folded: string): string {
  const title = TITLES.find((one) => folded.startsWith(one) && folded.length - one.length >= GRAM_LENGTH);
  return folded.slice(title?.length ?? 0);
}

/** Commonest three letters of Thai names, measured over the people of a public gazetteer; only the order matters. */
const COMMONEST_FIRST =
  'ประ ชัย ักด บุญ ศรี นทร ทอง ศัก กดิ ันท ทธิ จัน ัฒน รัต แกว ัตน รรณ ันธ กุล พัน วรร พงษ ักษ ิทธ ินท ือง ียร สุร สิท วัฒ ิริ ุทธ สุว สุข นัน ันต ริญ ระเ จริ จิต เจร ชาต ศิร อิน ระส รัก เสร วงศ าติ ิชั';
const ranks = new Map(COMMONEST_FIRST.split(' ').map((gram, index, all) => [gram, all.length - index]));

interface PeopleQuery {
  readonly words: readonly string[];
  /** Provinces that a word names; none for no limit. */
  readonly provinces: readonly string[];
}

function parse(text: string): PeopleQuery {
  const words = normaliseText(text).split(/\s+/).map(foldText).filter(Boolean);
  const named = (word: string) => PROVINCES.find(({ th, en }) => word === foldText(th) || word === foldText(en));
  const hasName = words.some((word) => named(word) === undefined);
  const names = hasName ? words.filter((word) => named(word) === undefined) : words;
  return {
    words: names.map(withoutTitle),
    provinces: hasName ? words.flatMap((word) => named(word)?.code ?? []) : [],
  };
}

/** `nearest` is the province the reader chose or last looked at; null when none is known. */
export async function findPeople(text: string, nearest: string | null, files: PeopleFiles): Promise<Outcome<PersonEntry>> {
  const query = parse(text);
  const long = query.words.filter((word) => word.length >= GRAM_LENGTH);
  const [gram] = long.flatMap(gramsOf).sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  if (gram === undefined) return { kind: 'tooShort' };
  const shard = await files.shard(peopleSearchUrl.shard(shardOf(gram)));
  const posting = shard.grams[gram] ?? [];
  if (isList(posting)) {
    const entries = posting.map((position) => shard.entries[position]).filter((entry) => entry !== undefined);
    return { kind: 'everywhere', entries: matchingPeople(entries, query, nearest) };
  }
  const provinces = Object.entries(posting)
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const has = (code: string | null | undefined) => provinces.some((province) => province.code === code);
  const code = [query.provinces[0], nearest].find(has) ?? provinces[0]?.code ?? '10';
  const entries = await files.province(peopleSearchUrl.province(code));
  return { kind: 'oneProvince', code, entries: matchingPeople(entries, { ...query, provinces: [] }, code), provinces };
}

function isList(posting: readonly number[] | CountsByProvince): posting is readonly number[] {
  return Array.isArray(posting);
}

/** The people who have every word in their name: those whose name begins with the first before others, of equals the nearest. */
function matchingPeople(entries: readonly PersonEntry[], { words, provinces }: PeopleQuery, nearest: string | null): PersonEntry[] {
  const distance = ([, , , , , province]: PersonEntry) => (province === nearest ? 0 : 1);
  return entries
    .filter(([, , , , , province]) => provinces.length === 0 || provinces.includes(province))
    .map((entry) => ({ entry, folded: foldText(entry[0]) }))
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    .map(({ entry, folded }) => ({ entry, bare: withoutTitle(folded) }))
    .map(({ entry, bare }) => ({ entry, bare, rank: bare.startsWith(words[0] ?? '') ? 0 : 1 }))
    .sort(
      (a, b) =>
        a.rank - b.rank || distance(a.entry) - distance(b.entry) || compareThai(a.bare, b.bare) || (a.entry[2] < b.entry[2] ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

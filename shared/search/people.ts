// Searching people by any part of a Thai name: what one person is in a search file, and how a name is read. The files are like
// those of the organisations (ask.ts), but many times as many people have common letters.

import { foldStored, foldText, normaliseText } from '../text/thai.ts';
import { ask, gramsToAsk, type IndexFiles, type Outcome } from './ask.ts';
import { GRAM_LENGTH } from './grams.ts';
import { provinceNamed } from './province-named.ts';

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
  const words = normaliseText(text)
    .split(/\s+/)
    .map(foldText)
    .filter(Boolean)
    .map((word) => ({ word, province: provinceNamed(word) }));
  const hasName = words.some(({ province }) => province === null);
  const names = hasName ? words.filter(({ province }) => province === null) : words;
  return {
    words: names.map(({ word }) => withoutTitle(word)),
    provinces: hasName ? words.flatMap(({ province }) => province ?? []) : [],
  };
}

/** `nearest` is the province the reader chose or last looked at; null when none is known. */
export async function findPeople(text: string, nearest: string | null, files: IndexFiles<PersonEntry>): Promise<Outcome<PersonEntry>> {
  const query = parse(text);
  const grams = gramsToAsk(query.words, (gram) => ranks.get(gram) ?? 0);
  if (grams === null) return { kind: 'tooShort' };
  const named = () => query.provinces[0] ?? null;
  return ask({ grams, named, nearest, matching: (entries, near) => matchingPeople(entries, query, near) }, peopleSearchUrl, files);
}

/**
 * The people who have every word in their name: those whose name begins with the first before others, of equals the nearest, and of
 * these in the order of the index, which is that of the Thai alphabet.
 */
function matchingPeople(entries: readonly PersonEntry[], { words, provinces }: PeopleQuery, nearest: string | null): PersonEntry[] {
  const [first = ''] = words;
  return entries
    .filter(([, , , , , province]) => provinces.length === 0 || provinces.includes(province))
    .map((entry) => ({ entry, folded: foldStored(entry[0]) }))
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    .map(({ entry, folded }) => ({
      entry,
      rank: (withoutTitle(folded).startsWith(first) ? 0 : 2) + (entry[5] === nearest ? 0 : 1),
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

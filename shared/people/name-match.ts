// Finding a person by name as people write it: tone marks left out, ํา for ำ, ศ ษ ส and ณ น mixed up, letters doubled, a prefix
// missing or joined on. A name is kept under its skeleton, which all of these leave as it is, so that looking it up is a key and
// not a search; whoever shares a skeleton is then ranked by how the name is really written.

import type { PeopleKeys } from '../sheets/sheet.ts';
import { foldText, normaliseText } from '../text/thai.ts';
import type { NamedPerson } from './full-name.ts';
import { NAME_PREFIXES } from './prefixes.ts';

/** Letters that sound alike and are mistaken for each other, as one of them. */
const ALIKE: Readonly<Record<string, string>> = {
  ศ: 'ส',
  ษ: 'ส',
  ณ: 'น',
  ญ: 'ย',
  ธ: 'ท',
  ฑ: 'ท',
  ฒ: 'ท',
  ภ: 'พ',
  ฆ: 'ค',
  ฅ: 'ค',
  ฃ: 'ข',
  ฐ: 'ถ',
  ฌ: 'ช',
  ฎ: 'ด',
  ฏ: 'ต',
  ฬ: 'ล',
  ใ: 'ไ',
  ฤ: 'ร',
};

/** “สมมุติ” and “สมุติ” both → “สมุติ”: folded, look-alikes made one, each run of a letter one letter. Empty for a name without letters. */
export function nameSkeleton(name: string): string {
  const alike = [...foldText(name)].map((letter) => ALIKE[letter] ?? letter).join('');
  return alike.replace(/(.)\1+/gu, '$1');
}

/** What a person is kept under. A family name may be absent; then the place is held by a dash. */
export interface NameKeys {
  readonly given: string;
  readonly family: string;
}

export const NO_FAMILY_NAME = '-';

/** Null where there is no name to keep. */
export function nameKeys({ givenName, familyName }: Pick<NamedPerson, 'givenName' | 'familyName'>): NameKeys | null {
  const given = nameSkeleton(givenName ?? '');
  return given === '' ? null : { given, family: nameSkeleton(familyName ?? '') || NO_FAMILY_NAME };
}

/** One way to read what was typed; `family` is empty where one word was typed. */
export interface NameReading {
  readonly given: string;
  readonly family: string;
}

const FOLDED_PREFIXES = [...new Set(NAME_PREFIXES.map(normaliseText))].toSorted((a, b) => b.length - a.length);
const MAY_BEGIN_A_NAME = /^[ก-ฮเ-ไA-Za-z]/u;

/** The ways a typed name can be read: as it stands, and without a prefix it may begin with. */
export function readingsOf(typed: string): NameReading[] {
  const whole = normaliseText(typed);
  const prefix = FOLDED_PREFIXES.find((one) => whole.startsWith(one) && MAY_BEGIN_A_NAME.test(whole.slice(one.length).trim()));
  const variants = prefix === undefined ? [whole] : [whole.slice(prefix.length).trim(), whole];
  return variants.flatMap(splits);
}

/** The first word is the given name; of three and more, all but the last may be, too (ชื่อรอง). */
function splits(text: string): NameReading[] {
  const words = text.split(' ');
  const at = (count: number): NameReading => ({ given: words.slice(0, count).join(' '), family: words.slice(count).join(' ') });
  return words.length > 2 ? [at(1), at(words.length - 1)] : [at(1)];
}

/** Somebody who may be meant, with the name as it is written. */
export interface Named {
  readonly givenName: string;
  readonly familyName: string | null;
}

/** How far a written name is from what was typed: 0 for the very same, more with every letter that differs. */
export function distanceFrom(readings: readonly NameReading[], { givenName, familyName }: Named): number {
  return Math.min(
    ...readings.map(({ given, family }) =>
      family === ''
        ? Math.min(partDistance(given, givenName), partDistance(given, familyName ?? '') + 1)
        : partDistance(given, givenName) + partDistance(family, familyName ?? ''),
    ),
  );
}

/** What sounds different weighs more than what is only written differently. */
function partDistance(typed: string, written: string): number {
  return 4 * editDistance(nameSkeleton(typed), nameSkeleton(written)) + editDistance(normaliseText(typed), normaliseText(written));
}

/** Letters to put in, take out, change or swap with their neighbour. */
export function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    rows.push(line);
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + change,
          swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}

/** What a store of names must be able to give: everybody under these skeletons. */
export interface NameIndex<Entry> {
  readonly byBoth: (keys: NameKeys) => Promise<readonly Entry[]>;
  readonly byGiven: (given: string) => Promise<readonly Entry[]>;
  readonly byFamily: (family: string) => Promise<readonly Entry[]>;
}

/** Fewer than these, and whoever shares only one part of the name is looked up too. */
const ENOUGH = 5;

/**
 * Everybody who may be meant: whoever shares the skeleton of both parts, and, so that a letter wrong beyond what a skeleton
 * forgives does not hide anybody, whoever shares one of them.
 */
export async function findNamed<Entry>(typed: string, index: NameIndex<Entry>): Promise<Entry[]> {
  const keys = readingsOf(typed)
    .map(({ given, family }) => ({ given: nameSkeleton(given), family: nameSkeleton(family) }))
    .filter(({ given }) => given !== '');
  const same = await Promise.all(keys.filter(({ family }) => family !== '').map((both) => index.byBoth(both)));
  if (same.flat().length >= ENOUGH) return same.flat();
  const alike = await Promise.all(
    keys.flatMap(({ given, family }) => [index.byGiven(given), index.byFamily(family === '' ? given : family)]),
  );
  return [...same, ...alike].flat();
}

/** The attributes a record of somebody with this name and, once matched, this person is kept under (shared/tables.ts). */
export function peopleKeysOf(named: Pick<NamedPerson, 'givenName' | 'familyName'>, personId: string | null): PeopleKeys {
  const keys = nameKeys(named);
  return {
    ...(keys === null ? {} : { nameGiven: keys.given, nameFamily: keys.family }),
    ...(personId === null ? {} : { person: personId }),
  };
}

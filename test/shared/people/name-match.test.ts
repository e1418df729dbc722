import { describe, expect, test } from 'vitest';
import { chance } from '../../../infra/local/sample/random.ts';
import {
  distanceFrom,
  editDistance,
  findNamed,
  type NameIndex,
  nameKeys,
  nameSkeleton,
  readingsOf,
} from '../../../shared/people/name-match.ts';

interface Somebody {
  readonly id: number;
  readonly prefix: string;
  readonly givenName: string;
  readonly familyName: string;
}

const words = (text: string) => text.split(' ') as [string, ...string[]];
const GIVEN = words('กิตติ เกรียง ขจร ณัฐ ศิริ สุร พงศ์ ธน ธรรม จันทร์ วิทย์ พิษณุ ศักดิ์ กฤษ อัญ ภา นัน ปิย รัตน์ ชัย วรรณ พร ชาติ นุช เดช ดี สม บุญ มณี กัน อำ สำ');
const END = words('พล วัฒน์ ชัย พร ภรณ์ ศักดิ์ ธิดา กร ดา ณี นันท์ พงษ์ เลิศ มาศ ลักษณ์ รัตน์ ศรี วดี นาถ เทพ สรรค์ คำ ฤทธิ์ นา');
const FAMILY = words('กลิ่น แก้ว ขวัญ เพชร ทอง ศรี สุข จันทร์ ดวง ธรรม บุญ พงษ์ มั่น ใจ รุ่ง วงศ์ สมบัติ อำนวย ศิลา ณรงค์ คำ น้ำ ป้อม เรือง ษมา');
const FAMILY_END = words('สกุล วงศ์ ดี เจริญ พันธ์ รักษ์ ไพศาล ทรัพย์ สุวรรณ ศิลป์ กุล ธรรม ชัย ประเสริฐ มณี คำ งาม แสง ลาภ สมุทร ณรงค์ อำไพ น้อย');
const PREFIXES = words('นาย นาง นางสาว ว่าที่ร้อยตรี ดร. พันตำรวจโท');

/** 100,000 invented people with names of their own, many of them a letter apart. */
function inventedPeople(count: number): Somebody[] {
  const luck = chance(2569);
  const taken = new Set<string>();
  const people: Somebody[] = [];
  while (people.length < count) {
    const givenName = luck.oneOf(GIVEN) + luck.oneOf(END);
    const familyName = luck.oneOf(FAMILY) + (luck.happens(40) ? luck.oneOf(FAMILY) : '') + luck.oneOf(FAMILY_END);
    if (taken.has(`${givenName} ${familyName}`)) continue;
    taken.add(`${givenName} ${familyName}`);
    people.push({ id: people.length, prefix: luck.oneOf(PREFIXES), givenName, familyName });
  }
  return people;
}

function indexOf(people: readonly Somebody[]): NameIndex<Somebody> & { looked: number[] } {
  const given = Map.groupBy(people, (somebody) => nameKeys(somebody)?.given ?? '');
  const family = Map.groupBy(people, (somebody) => nameKeys(somebody)?.family ?? '');
  const both = Map.groupBy(people, (somebody) => Object.values(nameKeys(somebody) ?? {}).join(' '));
  const looked: number[] = [];
  const noting = (found: Somebody[]) => {
    looked.push(found.length);
    return found;
  };
  return {
    looked,
    byBoth: async (keys) => noting(both.get(`${keys.given} ${keys.family}`) ?? []),
    byGiven: async (key) => noting(given.get(key) ?? []),
    byFamily: async (key) => noting(family.get(key) ?? []),
  };
}

const TONES = /[่-๋]/;
const SWAPS: Readonly<Record<string, string>> = { ศ: 'ส', ษ: 'ศ', ส: 'ษ', ณ: 'น', น: 'ณ' };

/** Every way of misspelling the issue names; each changes the name where it can. */
const MISSPELLINGS: readonly ((name: string, luck: ReturnType<typeof chance>) => string)[] = [
  (name) => name.replace(TONES, ''),
  (name) => name.replaceAll('ำ', 'ํา'),
  (name, luck) => changeOne(name, /[ศษสณน]/, luck, (letter) => SWAPS[letter] ?? letter),
  (name, luck) => changeOne(name, /[ก-ฮ]/, luck, (letter) => letter + letter),
  (name, luck) => changeOne(name, /[่-๋]|[ก-ฮ](?=[ก-ฮ])/, luck, (letter) => (TONES.test(letter) ? '' : `${letter}้`)),
];

function changeOne(name: string, which: RegExp, luck: ReturnType<typeof chance>, change: (letter: string) => string): string {
  const places = [...name].flatMap((letter, place) => (which.test(letter) ? [place] : []));
  if (places.length === 0) return name;
  const place = luck.oneOf(places as [number, ...number[]]);
  return [...name].map((letter, at) => (at === place ? change(letter) : letter)).join('');
}

async function firstFive(typed: string, index: NameIndex<Somebody>): Promise<number[]> {
  const found = [...new Set(await findNamed(typed, index))];
  const readings = readingsOf(typed);
  return found
    .map((one) => ({ one, far: distanceFrom(readings, one) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 5)
    .map(({ one }) => one.id);
}

describe('a name as people write it', () => {
  test('finds the right one of 100,000 among the first five for at least 98 of 100 misspellings', async () => {
    const people = inventedPeople(100_000);
    const index = indexOf(people);
    const luck = chance(7);
    const missed: string[] = [];
    for (let asked = 0; asked < 500; asked += 1) {
      const somebody = luck.oneOf(people as [Somebody, ...Somebody[]]);
      const wrong = (MISSPELLINGS[asked % MISSPELLINGS.length] ?? String)(`${somebody.givenName} ${somebody.familyName}`, luck);
      const typed = luck.happens(50) ? wrong : `${somebody.prefix}${wrong}`;
      if (!(await firstFive(typed, index)).includes(somebody.id)) missed.push(`${typed} → ${somebody.givenName} ${somebody.familyName}`);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(10);
    // Looked up, not searched through: no question reads more than a small part of the people.
    expect(Math.max(...index.looked)).toBeLessThan(1_000);
  });

  test.each([
    ['ประเสริฐ สุขใจ', 'ประเสริด สุขใจ'],
    ['จันทร์เพ็ญ แก้วมณี', 'จันทเพ็ญ แก้วมณี'],
    ['สมชาย ใจดี', 'สมชาย จัยดี'],
  ])('finds %s though %s was typed, a letter wrong in one part', async (right, typed) => {
    const [givenName = '', familyName = ''] = right.split(' ');
    const others = inventedPeople(2_000);
    const wanted: Somebody = { id: -1, prefix: 'นาย', givenName, familyName };
    expect(await firstFive(typed, indexOf([...others, wanted]))).toContain(-1);
  });

  test('puts the very same name before one a tone mark, ณ or ศ away', async () => {
    const written = ['ขาว', 'ข่าว', 'ข้าว'].flatMap((givenName, index) => [
      { id: index, prefix: 'นาย', givenName, familyName: 'นาศรี' },
      { id: index + 10, prefix: 'นาย', givenName, familyName: 'ณาศรี' },
    ]);
    const index = indexOf(written);
    for (const somebody of written) expect((await firstFive(`${somebody.givenName} ${somebody.familyName}`, index))[0]).toBe(somebody.id);
  });

  test('is read without its prefix, rank or title, and with it where the name may begin so', () => {
    expect(readingsOf('นางสาวสมมุติ ใจดี')[0]).toEqual({ given: 'สมมุติ', family: 'ใจดี' });
    expect(readingsOf('ว่าที่ร้อยตรีหญิง สมมุติ ใจดี')[0]).toEqual({ given: 'สมมุติ', family: 'ใจดี' });
    expect(readingsOf('นายิกา ใจดี')).toEqual([{ given: 'นายิกา', family: 'ใจดี' }]);
    expect(readingsOf('นางนวล ใจดี')).toContainEqual({ given: 'นางนวล', family: 'ใจดี' });
    expect(readingsOf('ไพโรจน์ มาลากุล ณ อยุธยา')).toContainEqual({ given: 'ไพโรจน์', family: 'มาลากุล ณ อยุธยา' });
  });

  test('has one skeleton however its tone marks, look-alikes and doubled letters are written', () => {
    for (const [one, other] of [
      ['สมมุติ', 'สมุติ'],
      ['น้ำใส', 'นำไส'],
      ['ณัฏฐ์', 'นัตถ'],
      ['ศักดิ์ษณุ', 'สักดิสนุ'],
      ['อํานวย', 'อำนวย'],
    ] as const)
      expect(nameSkeleton(one)).toBe(nameSkeleton(other));
    expect(nameSkeleton('กานต์')).not.toBe(nameSkeleton('กานดา'));
    expect(nameSkeleton(' - ')).toBe('');
  });

  test('counts letters to change, leave out, add or swap', () => {
    expect([editDistance('', ''), editDistance('กขค', 'กค'), editDistance('กขค', 'ขกค'), editDistance('ก', 'ขค')]).toEqual([0, 1, 1, 2]);
  });
});

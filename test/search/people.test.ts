import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildPeopleSearch, type SearchedLao } from '../../functions/bake/people-search.ts';
import { chance } from '../../infra/local/sample/random.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';
import type { Outcome } from '../../shared/search/ask.ts';
import { findPeople, type PersonEntry } from '../../shared/search/people.ts';

function aLaoOf(
  slug: string,
  names: readonly (readonly [prefix: string, given: string, family: string])[],
  provinceCode = '54',
): SearchedLao {
  return {
    ...{ slug, type: 'sao', nameTh: `หนอง${slug}`, provinceCode },
    holders: names.map(([prefix, givenName, familyName]) => ({
      ...{ prefix, givenName, familyName, capacity: 'substantive', office: 'councillor' },
    })),
    palad: null,
  };
}

interface Answer {
  readonly outcome: Outcome<PersonEntry>;
  readonly requests: number;
  readonly bytes: number;
}

async function search(files: ReadonlyMap<string, string>, text: string, nearest: string | null = null): Promise<Answer> {
  let [requests, bytes] = [0, 0];
  const load = async (url: string) => {
    const body = files.get(url.slice(1)) ?? '[]';
    requests += 1;
    bytes += gzipSync(body).length;
    return JSON.parse(body);
  };
  return { outcome: await findPeople(text, nearest, { shard: load, province: load }), requests, bytes };
}

const names = ({ outcome }: Answer) => ('entries' in outcome ? outcome.entries.map(([name]) => name) : outcome.kind);

describe('searching people', () => {
  const files = buildPeopleSearch([
    aLaoOf('06540103', [
      ['นาย', 'สมมุติ', 'ตัวอย่างดี'],
      ['นางสาว', 'แก้วตา', 'สมมุติวงศ์'],
    ]),
    aLaoOf('06550101', [['ว่าที่ร้อยตรี', 'สมมุติ', 'ณ ตัวอย่าง']], '55'),
  ]);

  test.each([
    ['สมมุติ', ['ว่าที่ร้อยตรีสมมุติ ณ ตัวอย่าง', 'นายสมมุติ ตัวอย่างดี', 'นางสาวแก้วตา สมมุติวงศ์']],
    ['แกวตา', ['นางสาวแก้วตา สมมุติวงศ์']],
    ['นายสมมุติ ตัวอย่างดี', ['นายสมมุติ ตัวอย่างดี']],
    ['ตัวอย่าง สมมุติ', ['ว่าที่ร้อยตรีสมมุติ ณ ตัวอย่าง', 'นายสมมุติ ตัวอย่างดี']],
    ['อย่าง', ['ว่าที่ร้อยตรีสมมุติ ณ ตัวอย่าง', 'นายสมมุติ ตัวอย่างดี']],
    ['สมมุติ น่าน', ['ว่าที่ร้อยตรีสมมุติ ณ ตัวอย่าง']],
    ['ไม่มีใครชื่อนี้', []],
  ])('“%s” finds them by any part of the name, with or without title and tone marks', async (text, found) => {
    expect(names(await search(files, text))).toEqual(found);
  });

  test('fewer than three letters ask for nothing', async () => {
    for (const text of ['', 'สม', 'น ก']) expect(await search(files, text)).toMatchObject({ outcome: { kind: 'tooShort' }, requests: 0 });
  });

  test('one person with two offices in an organisation is one result, with both', async () => {
    const lao = aLaoOf('06540103', [['นาย', 'สมมุติ', 'ตัวอย่างดี']]);
    const [councillor] = lao.holders;
    const both = { ...lao, holders: [...(councillor ? [{ ...councillor, office: 'councilPresident' as const }, councillor] : [])] };
    const { outcome } = await search(buildPeopleSearch([both]), 'สมมุติ');
    const [entry] = 'entries' in outcome ? outcome.entries : [];
    expect(entry?.slice(0, 3)).toEqual(['นายสมมุติ ตัวอย่างดี', ['councilPresident', 'councillor'], '06540103']);
  });

  test('the files are the same whatever the order of the organisations', () => {
    const laos = [aLaoOf('06540103', [['นาย', 'ก้อง', 'ภพ']]), aLaoOf('06540104', [['นาง', 'ก้อง', 'ภพ']])];
    expect(buildPeopleSearch(laos)).toEqual(buildPeopleSearch(laos.toReversed()));
  });
});

describe('among 100,000 invented people', () => {
  const all = inventedPeople(100_000);
  const files = buildPeopleSearch(all);

  test('any three letters take at most two requests and 100 KB, compressed', async () => {
    const luck = chance(7);
    let largest = 0;
    for (let turn = 0; turn < 60; turn += 1) {
      const lao = all[luck.between(0, all.length - 1)];
      const person = lao?.holders[luck.between(0, 11)];
      const from = luck.between(0, 3);
      const answer = await search(files, `${person?.givenName}${person?.familyName}`.slice(from, from + 5), lao?.provinceCode);
      expect(answer.requests).toBeLessThanOrEqual(2);
      expect('entries' in answer.outcome).toBe(true);
      largest = Math.max(largest, answer.bytes);
    }
    expect(largest).toBeLessThan(100_000);
  }, 120_000);

  test('what very many have shows the nearest province first, and says where else there are some', async () => {
    const { outcome, requests } = await search(files, 'บุญ', '90');
    expect(requests).toBe(2);
    expect(outcome).toMatchObject({ kind: 'oneProvince', code: '90' });
    expect('provinces' in outcome && outcome.provinces.length).toBeGreaterThan(70);
  });
});

/** Twelve people an organisation, with names as various as real ones are. */
function inventedPeople(count: number): SearchedLao[] {
  const luck = chance(2572);
  const pick = (parts: string) => {
    const list = parts.split(' ');
    return list[luck.between(0, list.length - 1)] ?? '';
  };
  const given = () =>
    pick('บุญ ประ ชัย สม วิ สุ ศิริ กิตติ ณัฐ พร ธนา จันทร์ อนุ เพ็ญ ไพ เกรียง มา นิ รัต ดวง อรุณ เอก ปิ ทัศ ยุพ ละ') +
    pick('เลิศ เสริฐ วัฒน์ หมาย ชาติ พร นันท์ ศักดิ์ ภัทร ทิพย์ กร เพ็ญ รักษ์ แข โรจน์ ไกร ลี ภา นา ใจ รุ่ง ชัย ยะ นีย์ วดี มัย');
  const family = () =>
    pick('ทอง แก้ว ศรี วงศ์ พันธุ์ สุข ใจ บุญ อินทร์ คำ จันทร์ เพชร ชัย รัตน์ มณี ไชย นาค เดช วร ธรรม ปัญญา กุล ภู เกษ หอม') +
    pick('สว่าง มั่น ประ ตระ อภิ เจริญ พิ ชู โพธิ์ สง่า ดำรง เลิศ สกุล พิทักษ์ ไพศาล อุดม บำรุง ขจร เกื้อ เนตร') +
    pick('กุล วงศ์ ชัย สุข ดี งาม พงษ์ ศักดิ์ ทรัพย์ เจริญ รัตน์ มาศ โชค เวช พานิช กิจ การ ไพร สิน นนท์ เมือง เกียรติ');
  return Array.from({ length: Math.ceil(count / 12) }, (_, index) => {
    const province = PROVINCES[index % PROVINCES.length]?.code ?? '10';
    const people = Array.from({ length: 12 }, () => ['นาย', given(), family()] as const);
    return aLaoOf(`06${province}${String(1000 + Math.floor(index / PROVINCES.length))}`, people, province);
  });
}

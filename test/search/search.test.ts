import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSearchFiles, TYPE_NAMES } from '../../functions/bake/search-index.ts';
import type { ListedLao, PublishedProvince } from '../../shared/published.ts';
import { fullLaoName } from '../../shared/register/lao-type.ts';
import type { Outcome } from '../../shared/search/ask.ts';
import type { SearchEntry } from '../../shared/search/entry.ts';
import { find } from '../../shared/search/find.ts';
import { parseQuery } from '../../shared/search/query.ts';
import { foldText } from '../../shared/text/thai.ts';
import { aProvince } from '../site/invented.ts';
import { realProvinces } from './real-provinces.ts';

interface Answer {
  readonly outcome: Outcome<SearchEntry>;
  readonly requests: number;
  readonly bytes: number;
}

/** Each file is read and measured once. */
const READ = new WeakMap<Map<string, string>, Map<string, { json: unknown; bytes: number }>>();

function read(files: Map<string, string>, key: string): { json: unknown; bytes: number } {
  const known = READ.get(files) ?? new Map<string, { json: unknown; bytes: number }>();
  READ.set(files, known);
  const text = files.get(key) ?? 'null';
  const file = known.get(key) ?? { json: JSON.parse(text), bytes: gzipSync(text).length };
  known.set(key, file);
  return file;
}

/** A search over built files, with what it asked for. */
async function search(files: Map<string, string>, text: string, nearest: string | null = null): Promise<Answer> {
  const asked: string[] = [];
  const load = async (url: string) => {
    asked.push(url.slice(1));
    return read(files, url.slice(1)).json as never;
  };
  const outcome = await find(text, nearest, TYPE_NAMES, { shard: load, province: load });
  return { outcome, requests: asked.length, bytes: asked.reduce((sum, key) => sum + read(files, key).bytes, 0) };
}

const slugOf = (lao: ListedLao) => lao.url.split('/')[2];
const finds = ({ outcome }: Answer, lao: ListedLao): boolean =>
  'entries' in outcome && outcome.entries.some(([slug]) => slug === slugOf(lao));

/** The search finds it at once, or in its province when that is the nearest. */
async function isFound(files: Map<string, string>, text: string, lao: ListedLao, province: string): Promise<boolean> {
  const answer = await search(files, text, province);
  return answer.requests <= 2 && finds(answer, lao);
}

const PROVINCES: readonly PublishedProvince[] = [aProvince('30', 334), aProvince('50', 210), aProvince('90', 120), aProvince('31', 208)];
const FILES = buildSearchFiles(PROVINCES);
const ALL = PROVINCES.flatMap((province) => province.laos.map((lao) => ({ lao, province })));

/** Everything an organisation may be known by. */
function textsOf(lao: ListedLao, province: PublishedProvince): string[] {
  const former = lao.formerDesignations.flatMap((one) => [one.nameTh, one.nameEn, one.code]);
  const known = [lao.nameTh, lao.nameEn, lao.code, lao.code?.slice(1), lao.districtTh, province.nameTh, province.nameEn, ...former];
  return known.filter((text) => typeof text === 'string');
}

describe('an organisation is found', () => {
  test('by any part, of three letters or more, of its names, codes and places', async () => {
    const part = fc
      .constantFrom(...ALL)
      .chain(({ lao, province }) =>
        fc
          .constantFrom(...textsOf(lao, province))
          .chain((text) =>
            fc
              .tuple(fc.nat(text.length), fc.nat(text.length))
              .map(([a, b]) => ({ lao, province, part: text.slice(Math.min(a, b), Math.max(a, b)) })),
          ),
      );
    await fc.assert(
      fc.asyncProperty(part, async (given) => {
        fc.pre(foldText(given.part).length >= 3);
        expect(await isFound(FILES, given.part, given.lao, given.province.code)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test('by its whole name with the type, in Thai and in English, as it is written or shortened', async () => {
    for (const { lao, province } of ALL.filter((_, index) => index % 17 === 0)) {
      const written = [fullLaoName(lao, 'th'), `${fullLaoName(lao, 'th')} ${province.nameTh}`, fullLaoName(lao, 'en')];
      for (const text of written) expect(await isFound(FILES, text, lao, province.code), text).toBe(true);
    }
  });

  test('without tone marks, and with Thai digits', async () => {
    const { lao, province } = ALL.find(({ lao }) => lao.nameTh.includes('ห้วย')) ?? { lao: undefined, province: undefined };
    if (!lao || !province) throw new Error('the invented register has no ห้วย');
    expect(await isFound(FILES, lao.nameTh.replaceAll(/[่-๋]/g, ''), lao, province.code)).toBe(true);
    const thaiDigits = (lao.code ?? '').replaceAll(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '');
    expect(await isFound(FILES, thaiDigits, lao, province.code)).toBe(true);
  });

  test('by a name of two letters, once its type is typed in front', async () => {
    const province = PROVINCES[0] ?? aProvince('30', 10);
    const short = { ...province, laos: province.laos.map((lao, index) => (index === 300 ? { ...lao, nameTh: 'ปอ' } : lao)) };
    const lao = short.laos[300] ?? ALL[0]?.lao;
    if (!lao) throw new Error('the invented province is smaller than 300');
    expect(lao.type).toBe('sao');
    expect(finds(await search(buildSearchFiles([short]), 'อบต.ปอ'), lao)).toBe(true);
    expect((await search(FILES, 'ปอ')).outcome).toEqual({ kind: 'tooShort' });
  });

  test('only when every word is in its texts', async () => {
    const { outcome } = await search(FILES, `${PROVINCES[1]?.laos[20]?.nameTh} นครราชสีมา`);
    expect('entries' in outcome && outcome.entries.every(([, , provinceCode]) => provinceCode === '30')).toBe(true);
  });
});

describe('a type', () => {
  const typesOf = (text: string) => parseQuery(text, TYPE_NAMES);

  test.each([
    ['อบต.หนองบัว', ['sao'], ['หนองบัว']],
    ['อบตหนองบัว', ['sao'], ['หนองบัว']],
    ['เทศบาลตำบลหนองบัว', ['subdistrictMunicipality'], ['หนองบัว']],
    ['เทศบาล หนองบัว', ['cityMunicipality', 'townMunicipality', 'subdistrictMunicipality'], ['หนองบัว']],
    ['Nong Bua SAO', ['sao'], ['nong', 'bua']],
    ['nong bua subdistrict municipality', ['subdistrictMunicipality'], ['nong', 'bua']],
    ['องค์การบริหา', ['pao', 'sao'], []],
    ['ต.หนองบัว อ.เมือง จ.เลย', null, ['หนองบัว', 'เมือง', 'เลย']],
    ['ทมอ', null, ['ทมอ']],
    ['นครไทย', null, ['นครไทย']],
    ['จ.ป.ร.', null, ['จปร']],
    ['เมืองพัทยา', null, ['เมืองพัทยา']],
  ])('is read from “%s”', (text, types, words) => {
    expect(typesOf(text)).toEqual({ types, words: words.map(foldText) });
  });

  test('narrows what is found', async () => {
    const { outcome } = await search(FILES, 'อบต.หนอง', '30');
    expect('entries' in outcome && outcome.entries.length > 0 && outcome.entries.every(([, type]) => type === 'sao')).toBe(true);
  });

  test('alone asks for a province, and with a remembered one lists all of that type there', async () => {
    expect((await search(FILES, 'เทศบาลนคร')).outcome).toEqual({ kind: 'chooseProvince' });
    const { outcome } = await search(FILES, 'เทศบาลนคร', '30');
    expect('entries' in outcome && outcome.entries.map(([, type]) => type)).toEqual([
      'cityMunicipality',
      'cityMunicipality',
      'cityMunicipality',
    ]);
  });
});

describe('letters that too many have', () => {
  const common = [
    { code: '30', count: 500 },
    { code: '50', count: 450 },
  ].map(({ code, count }): PublishedProvince => {
    const province = aProvince(code, count);
    return { ...province, laos: province.laos.map((lao) => ({ ...lao, nameTh: `หนอง${lao.nameTh}` })) };
  });
  const files = buildSearchFiles(common);

  test('show the province with most first, at once, and say where else there are some', async () => {
    const { outcome, requests } = await search(files, 'หนอง');
    expect(requests).toBe(1);
    expect(outcome).toMatchObject({
      kind: 'oneProvince',
      code: '30',
      provinces: [
        { code: '30', count: 500 },
        { code: '50', count: 450 },
      ],
    });
    expect('entries' in outcome && outcome.entries).toHaveLength(500);
  });

  test('show the province the reader chose, or the one the query names, first', async () => {
    expect((await search(files, 'หนอง', '50')).outcome).toMatchObject({ code: '50' });
    expect((await search(files, 'หนอง', '90')).outcome).toMatchObject({ code: '30' });
  });

  test('are passed over where the query has rarer ones: then it is found wherever it is', async () => {
    const unforeseen = common.map((province) => ({
      ...province,
      laos: province.laos.map((lao) => ({ ...lao, nameTh: `พลับ${lao.nameTh}` })),
    }));
    const lao = { ...(unforeseen[1]?.laos[7] ?? unforeseen[0]?.laos[0]), nameTh: 'พลับโฆษณ์' } as ListedLao;
    const plums = buildSearchFiles(
      unforeseen.map((province, index) => (index === 1 ? { ...province, laos: [...province.laos, lao] } : province)),
    );
    for (const nearest of [null, '30', '50']) {
      const answer = await search(plums, 'พลับโฆษณ์', nearest);
      expect(finds(answer, lao)).toBe(true);
      expect(answer.requests).toBe(2);
    }
  });
});

test('fewer than three letters ask for nothing', async () => {
  for (const text of ['', ' ', 'หน', 'ท่า'.slice(0, 2), '่่่่'])
    expect(await search(FILES, text)).toMatchObject({ outcome: { kind: 'tooShort' }, requests: 0 });
});

test('the files are the same whatever the order of provinces and organisations', () => {
  const shuffled = PROVINCES.toReversed().map((province) => ({ ...province, laos: province.laos.toReversed() }));
  expect(new Map([...buildSearchFiles(shuffled)].sort())).toEqual(new Map([...FILES].sort()));
});

const folder = process.env['REAL_DATA_DIR'];
describe.skipIf(folder === undefined)('over the real register (skipped unless REAL_DATA_DIR is set)', () => {
  const provinces = folder === undefined ? [] : realProvinces(folder);
  const files = buildSearchFiles(provinces);
  const all = provinces.flatMap((province) => province.laos.map((lao) => ({ lao, province })));

  test('no search takes more than two requests and 100 KB, whatever three letters it is for', async () => {
    const grams = new Set(
      all
        .flatMap(({ lao, province }) => textsOf(lao, province).map(foldText))
        .flatMap((text) => (text.match(/(?=(...))/g) ? Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3)) : [])),
    );
    let largest = 0;
    for (const gram of grams) {
      const { requests, bytes } = await search(files, gram);
      expect(requests).toBeLessThanOrEqual(2);
      largest = Math.max(largest, bytes);
    }
    expect(grams.size).toBeGreaterThan(2000);
    expect(largest).toBeLessThan(100_000);
  }, 120_000);

  test('every organisation is found by its Thai name and by its code', async () => {
    const lost: string[] = [];
    for (const { lao, province } of all) {
      for (const text of [lao.nameTh, lao.code ?? '', lao.code?.slice(1) ?? '']) {
        const typed = foldText(text).length >= 3 ? text : fullLaoName(lao, 'th');
        if (!(await isFound(files, typed, lao, province.code))) lost.push(`${typed} ${lao.laoId}`);
      }
    }
    expect(lost).toEqual([]);
  }, 120_000);
});

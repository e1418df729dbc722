import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../../../functions/bake/assemble.ts';
import { bake } from '../../../functions/bake/bake.ts';
import { bakeAll } from '../../../functions/bake/bake-all.ts';
import { type BakeParts, bakePartsFromEnvironment } from '../../../functions/bake/parts.ts';
import { countsOf, popoloOfCountry, popoloPieces } from '../../../functions/bake/popolo-country.ts';
import { writeWorkbook } from '../../../functions/bake/xlsx.ts';
import { listEtags, putIfDifferent, readBytes, readText } from '../../../functions/files/bucket.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { Popolo } from '../../../shared/people/popolo.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { terms } from '../../../shared/sheets/terms.ts';
import { aLao, anOfficer, toCreate } from '../../support/builders.ts';
import { newInstallation } from '../../support/installation.ts';

let parts: BakeParts;

async function save(sheet: Sheet, ...rows: Record<string, unknown>[]): Promise<void> {
  const answers = await saveChanges(parts.store, {
    ...{ sheet, officer: anOfficer(), authority: 'officer', actionId: randomUUID(), reason: null, now: () => new Date() },
    changes: rows.map((set) => ({ changeId: randomUUID(), id: null, base: 0, kind: 'save', set })),
  });
  for (const answer of answers) if (answer.outcome !== 'saved') throw new Error(JSON.stringify(answer));
}

const page = (key: string) => readText(parts.site, key);
const json = async (key: string) => JSON.parse((await page(key)) ?? 'null');
const text = async (key: string) => ((await page(key)) ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** One LAO fully led, one led by its palad while the office is vacant, one of which nothing is recorded, one of the past. */
beforeAll(async () => {
  parts = await bakePartsFromEnvironment(await newInstallation());
  const lao = (code: string, given = {}) => toCreate(aLao({ code, councilSeats: 6, ...given })).set;
  await save(
    laos,
    lao('06540103', { nameTh: 'ครบ', website: 'https://khrop.example.com' }),
    lao('06540104', { nameTh: 'ว่าง' }),
    lao('06540105', { nameTh: 'เงียบ' }),
    lao('06540106', { nameTh: 'เคยมี', abolishedDate: '2020-01-01' }),
  );
  const elected = { prefix: 'นาย', appointedBy: 'certifiedElection', startDate: '2026-01-11', laoId: 'lao-06540103' };
  await save(terms, { laoId: 'lao-06540104', body: 'executive', ordinal: 2, startDate: '2026-01-11' });
  await save(
    tenures,
    { ...elected, office: 'chiefExecutive', givenName: 'สมมุติ', familyName: 'ใจดี', group: 'กลุ่มตัวอย่าง' },
    { ...elected, office: 'councillor', givenName: 'คนเดียว', familyName: 'สองตำแหน่ง', constituency: '1' },
    { ...elected, office: 'councilPresident', givenName: 'คนเดียว', familyName: 'สองตำแหน่ง', appointedBy: 'councilChoice' },
    { ...elected, office: 'councillor', prefix: 'พลเอก', givenName: 'คนเดียว', familyName: 'สองตำแหน่ง', constituency: '2' },
    {
      ...{ ...elected, office: 'chiefExecutive', givenName: '=1+1', familyName: 'เดิม', startDate: '2021-11-28' },
      ...{ endDate: '2025-11-27', departureReason: 'termEnded' },
    },
    {
      ...{ laoId: 'lao-06540104', office: 'chiefExecutive', prefix: 'นาง', givenName: 'ทดลอง', familyName: 'สกุลดี' },
      ...{ capacity: 'actingOfficeVacant', appointedBy: 'byLaw', startDate: '2026-02-01' },
    },
    {
      ...{ ...elected, laoId: 'lao-06540106', office: 'chiefExecutive', givenName: 'ก่อนยุบ', familyName: 'รวมแล้ว' },
      ...{ startDate: '2016-01-01', endDate: '2019-12-31', departureReason: 'laoStatusChanged' },
    },
  );
  const palad = { prefix: 'นาง', givenName: 'ทดลอง', familyName: 'สกุลดี', level: 'levelMiddle', since: '2024-10-01', position: 'paladSao' };
  await save(palads, { ...palad, laoId: 'lao-06540104' }, { laoId: 'lao-06540103', isVacant: true, since: '2025-10-01' });
  await bakeAll(parts);
});

describe('the lists of a province', () => {
  test('the page to print names chief executive and palad of each organisation, vacancies and gaps as such', async () => {
    const said = await text('people/54/index.html');
    expect(said).toMatch(/อบต\.ครบ นายสมมุติ ใจดี ตั้งแต่ 11 ม\.ค\. 2569 ไม่มีผู้ดำรงตำแหน่ง 2\/6/);
    expect(said).toMatch(/อบต\.ว่าง ตำแหน่งว่าง นางทดลอง สกุลดี ปฏิบัติหน้าที่ ตั้งแต่ 1 ก\.พ\. 2569 นางทดลอง สกุลดี/);
    expect(said).toMatch(/อบต\.เงียบ ยังไม่มีข้อมูล ยังไม่มีข้อมูล –/);
    expect(said).not.toContain('เคยมี');
  });

  test('holders and vacancies are tables: days and codes as stored, no formula, nothing said of what was never recorded', async () => {
    const holders = (await page('people/54/holders.csv')) ?? '';
    expect(holders.split('\r\n')[0]).toBe(
      '\uFEFFlaoId,code,laoNameTh,districtTh,tenureId,office,ordinal,capacity,prefix,givenName,familyName,group,constituency,startDate,confirmedOn',
    );
    expect(holders.trim().split('\r\n')).toHaveLength(6);
    expect(holders).toContain(',นายกองค์การบริหารส่วนตำบล,,ดำรงตำแหน่ง,นาย,สมมุติ,ใจดี,กลุ่มตัวอย่าง,,2026-01-11,');
    expect(holders).not.toContain('=1+1');
    const vacancies = ((await page('people/54/vacancies.csv')) ?? '').trim().split('\r\n').slice(1);
    expect(vacancies.map((line) => line.split(',').slice(2))).toEqual([
      ['องค์การบริหารส่วนตำบลครบ', 'เมืองสมมุติ', 'ปลัดองค์การบริหารส่วนตำบล', '1', '2025-10-01'],
      ['องค์การบริหารส่วนตำบลครบ', 'เมืองสมมุติ', 'สมาชิกสภาองค์การบริหารส่วนตำบล', '4', ''],
      ['องค์การบริหารส่วนตำบลว่าง', 'เมืองสมมุติ', 'นายกองค์การบริหารส่วนตำบล', '1', '2026-02-01'],
    ]);
  });

  test('the workbook holds the three lists as texts, with its heading on every printed page', async () => {
    const { Body } = await parts.site.client.send(new GetObjectCommand({ Bucket: parts.site.name, Key: 'people/54/people.xlsx' }));
    const files = unzipSync((await Body?.transformToByteArray()) ?? new Uint8Array());
    const book = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    expect([...book.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['ผู้ดำรงตำแหน่ง', 'ตำแหน่งว่าง', 'ปลัด']);
    expect(book).toContain('Print_Titles');
    const holders = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(holders).toContain('>06540103</t>');
    expect(holders).toContain('>11 ม.ค. 2569</t>');
    expect(holders).not.toMatch(/<f>|<v>/);
  });

  test('a workbook of the same rows is the same bytes, and keeps what XML would not take', () => {
    const table = { title: 'รายชื่อ', columns: [{ header: 'ชื่อ', width: 10 }], rows: [['=1+1 <b> & "x"\u0000'], ['']] };
    expect(writeWorkbook([table])).toEqual(writeWorkbook([table]));
    const sheet = strFromU8(unzipSync(writeWorkbook([table]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('>=1+1 &lt;b&gt; &amp; &quot;x&quot;</t>');
  });

  test('a province is assembled again only when its register or its people changed', async () => {
    expect(await assemble(parts)).toBe(0);
    await save(tenures, {
      ...{ laoId: 'lao-06540105', office: 'councillor', prefix: 'นาง', givenName: 'มาใหม่', familyName: 'ล่าสุด' },
      ...{ appointedBy: 'certifiedElection', startDate: '2026-01-11' },
    });
    const before = await listEtags(parts.site, 'data/popolo/');
    await bake(parts, { kind: 'lao', slug: '06540105' });
    expect(await assemble(parts)).toBeGreaterThan(0);
    expect(await page('people/54/holders.csv')).toContain('มาใหม่');
    const after = await listEtags(parts.site, 'data/popolo/');
    expect([...after].filter(([key, etag]) => before.get(key) !== etag).map(([key]) => key)).toEqual([
      'data/popolo/54.json',
      'data/popolo/index.json',
      'data/popolo/thailand.json.gz',
    ]);
    expect(await assemble(parts)).toBe(0);
  }, 60_000);
});

test('the coverage of palad data counts a vacant position as recorded, by province, type and committee', async () => {
  expect(await json('palad/index.json')).toMatchObject({
    provinces: expect.arrayContaining([{ code: '54', byType: { sao: { all: 3, held: 1, vacant: 1 } } }]),
  });
  expect(await text('palad/index.html')).toMatch(/ก\.อบต\.จังหวัด คณะกรรมการพนักงานส่วนตำบลจังหวัด 2\/3 1 66/);
});

describe('Popolo', () => {
  const ofLao = async (): Promise<Popolo> => json('lao/06540103/popolo.json');

  test('has an organisation, its posts, vacant ones too, and who holds and held them', async () => {
    const { organizations, posts, persons, memberships } = await ofLao();
    expect(organizations).toMatchObject([
      {
        id: 'lao-06540103',
        name: 'องค์การบริหารส่วนตำบลครบ',
        identifiers: [{ scheme: 'th-dla', identifier: '06540103' }],
        links: [{ url: 'https://thongthin.example/lao/06540103/' }, { url: 'https://khrop.example.com' }],
      },
    ]);
    expect(posts.map(({ id }) => id)).toEqual(
      ['chiefExecutive', 'councilPresident', 'councillor', 'palad'].map((role) => `lao-06540103/${role}`),
    );
    expect(memberships.filter(({ role }) => role === 'palad')).toEqual([]);
    expect(memberships.find(({ role }) => role === 'chiefExecutive')).toMatchObject({
      ...{ start_date: '2026-01-11', on_behalf_of: { name: 'กลุ่มตัวอย่าง' } },
      person_id: persons.find(({ name }) => name === 'นายสมมุติ ใจดี')?.id,
    });
    expect(memberships.filter(({ end_date }) => end_date !== undefined)).toMatchObject([{ departure_reason: 'termEnded' }]);
  });

  test('one with two offices is one person; whose name differs by a rank is another', async () => {
    const { persons, memberships } = await ofLao();
    const both = persons.filter(({ family_name }) => family_name === 'สองตำแหน่ง');
    expect(both.map(({ name }) => name).sort()).toEqual(['นายคนเดียว สองตำแหน่ง', 'พลเอกคนเดียว สองตำแหน่ง']);
    const offices = (prefix: string) =>
      memberships.filter(({ person_id }) => person_id === both.find(({ name }) => name.startsWith(prefix))?.id);
    expect([offices('นาย').length, offices('พลเอก').length]).toEqual([2, 1]);
  });

  test('the province’s file is that of its organisations together, the abolished one with who led it; an index counts them', async () => {
    const province: Popolo = await json('data/popolo/54.json');
    expect(province.organizations.map(({ id }) => id)).toEqual(['lao-06540103', 'lao-06540104', 'lao-06540105', 'lao-06540106']);
    for (const membership of (await ofLao()).memberships) expect(province.memberships).toContainEqual(membership);
    expect(province.memberships.find(({ organization_id }) => organization_id === 'lao-06540106')).toMatchObject({
      departure_reason: 'laoStatusChanged',
    });
    const { provinces } = await json('data/popolo/index.json');
    expect(provinces).toHaveLength(77);
    expect(provinces.find(({ code }: { code: string }) => code === '54')).toMatchObject({ organizations: 4, url: '/data/popolo/54.json' });
  });

  test('the country’s one file is, unpacked, one document of all provinces’ lists', async () => {
    const packed = await readBytes(parts.site, 'data/popolo/thailand.json.gz');
    const country: Popolo = JSON.parse(gunzipSync(packed ?? '').toString('utf8'));
    const province: Popolo = await json('data/popolo/54.json');
    expect(country).toEqual(province);

    const none: Popolo = { persons: [], organizations: province.organizations, posts: [], memberships: [] };
    for (const [code, lists] of [
      ['10', province],
      ['50', none],
    ] as const)
      for (const piece of popoloPieces(code, lists)) await putIfDifferent(parts.parts, piece);
    const { body } = await popoloOfCountry(parts, [
      { code: '10', counts: countsOf(province) },
      { code: '50', counts: countsOf(none) },
      { code: '54', counts: countsOf(province) },
    ]);
    const three: Popolo = JSON.parse(gunzipSync(body).toString('utf8'));
    expect(countsOf(three)).toEqual({
      ...countsOf(province),
      persons: 2 * province.persons.length,
      organizations: 12,
      posts: 2 * province.posts.length,
      memberships: 2 * province.memberships.length,
    });
  });

  test('every reference leads to something in the same file', async () => {
    const { persons, organizations, posts, memberships }: Popolo = await json('data/popolo/54.json');
    const ids = new Set([...persons, ...organizations, ...posts].map(({ id }) => id));
    expect(ids.size).toBe(persons.length + organizations.length + posts.length);
    for (const { person_id, organization_id, post_id } of memberships)
      for (const id of [person_id, organization_id, post_id]) expect(ids).toContain(id);
  });

  const schemas = process.env['REAL_DATA_DIR'] && join(process.env['REAL_DATA_DIR'], 'popolo', 'schemas');
  test.skipIf(!schemas)('is valid against the schemas of the Popolo project (REAL_DATA_DIR)', async () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    for (const file of readdirSync(schemas ?? '')) ajv.addSchema(fromDraft3(JSON.parse(readFileSync(join(schemas ?? '', file), 'utf8'))));
    const popolo: Popolo = await json('data/popolo/54.json');
    const kinds = { person: popolo.persons, organization: popolo.organizations, post: popolo.posts, membership: popolo.memberships };
    for (const [kind, list] of Object.entries(kinds)) {
      expect(list.length).toBeGreaterThan(0);
      const validate = ajv.getSchema(`http://www.popoloproject.com/schemas/${kind}.json`);
      for (const one of list) expect([validate?.(one), validate?.errors]).toEqual([true, null]);
      expect(validate?.({ ...list[0], id: 7 })).toBe(false);
    }
  });
});

/** JSON Schema draft 3 in the words of draft 7: `required` stands in the object, not in the property; an id has no fragment. */
function fromDraft3(schema: Record<string, unknown>): Record<string, unknown> {
  const { $schema: _, id, properties, items, required: __, $ref, ...rest } = schema;
  const of = (properties ?? {}) as Record<string, Record<string, unknown>>;
  return {
    ...rest,
    ...(typeof id === 'string' ? { $id: id.replace(/#$/, '') } : {}),
    ...(typeof $ref === 'string' ? { $ref: $ref.replace(/#$/, '') } : {}),
    ...(items === undefined ? {} : { items: fromDraft3(items as Record<string, unknown>) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(of).map(([name, one]) => [name, fromDraft3(one)])),
          required: Object.entries(of).flatMap(([name, one]) => (one['required'] === true ? [name] : [])),
        }),
  };
}

import { randomUUID } from 'node:crypto';
import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { mendNameKeys } from '../../../functions/store/name-keys.ts';
import { readHistory, readSheet } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import { ChangesAnswer, HistoryPage, SheetPage } from '../../../shared/api.ts';
import { type CheckedPerson, PersonCheckAnswer } from '../../../shared/api-person-check.ts';
import { parseRecordId } from '../../../shared/ids.ts';
import { checkDigit } from '../../../shared/people/national-id.ts';
import { Person } from '../../../shared/people/person.ts';
import { ROLES } from '../../../shared/people/roles.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import { accessLog } from '../../../shared/sheets/access-log.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import { persons } from '../../../shared/sheets/persons.ts';
import type { Sheet, Values } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { signIn, startApi } from '../../support/api.ts';
import { aLao, anOfficer, toCreate } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';
import { aPalad, aTenure, toAdd } from '../../support/people-builders.ts';

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
let province: Record<string, string>;
let auditor: Record<string, string>;

const PURPOSE = 'ตรวจสอบก่อนแต่งตั้งรองนายก';

/** Invented. */
function anId(serial: number): string {
  const twelve = `3${String(serial).padStart(11, '0')}`;
  return twelve + checkDigit(twelve);
}

beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  province = await signIn(store, api, { role: 'province', provinceCode: '54', office: 'สถจ.สมมุติ' });
  auditor = await signIn(store, api, { role: 'auditor', office: 'สำนักตรวจสมมุติ' });
  await add(laos, [toCreate(aLao({ code: '06540103' })), toCreate(aLao({ code: '06500101', provinceCode: '50', nameTh: 'ท่าทดลอง' }))]);
});

async function add(sheet: Sheet, changes: ReturnType<typeof toAdd>[]): Promise<string[]> {
  const request = { officer: anOfficer(), authority: 'system' as const, isHistory: true, actionId: randomUUID(), reason: null };
  const answers = await saveChanges(store, { ...request, sheet, changes, now: () => new Date() });
  return answers.map((answer) => (answer.outcome === 'saved' ? answer.row.id : expect.fail(JSON.stringify(answer))));
}

async function addPerson(given: Partial<Values> & { givenName: string }): Promise<string> {
  const [id = ''] = await add(persons, [
    { changeId: randomUUID(), id: null, base: 0, kind: 'save', set: { provinceCode: '54', ...given } },
  ]);
  return id.slice(id.lastIndexOf('#') + 1);
}

const addTenures = (...given: Partial<Tenure>[]) =>
  add(
    tenures,
    given.map((one) => toAdd(tenures, aTenure(one))),
  );

function post(path: string, body: unknown, headers = province): Promise<Response> {
  return Promise.resolve(api.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function check(by: Record<string, string>, given: Record<string, unknown> = {}): Promise<CheckedPerson[]> {
  const response = await post('/person-check', { purpose: PURPOSE, by, ...given });
  expect(response.status, await response.clone().text()).toBe(200);
  return PersonCheckAnswer.parse(await response.json()).people;
}

async function looks(): Promise<Values[]> {
  const found: Values[] = [];
  for await (const record of readSheet(store, accessLog)) found.push(record.values);
  return found;
}

test('a birth date is told for a purpose only, which the auditor reads; sheet, answers and history say that it is kept', async () => {
  const personId = await addPerson({ givenName: 'วันเกิด', familyName: 'ไม่แสดง' });
  const id = `country#th/persons#${personId}`;
  const change = { changeId: randomUUID(), id, base: 1, set: { birthDate: '5/12/2510' } };
  const saved = await post('/sheets/persons/changes', { actionId: randomUUID(), reason: null, changes: [change] });
  const [answer] = ChangesAnswer.parse(await saved.json()).answers;
  expect(answer).toMatchObject({ outcome: 'saved', row: { values: { birthDate: null, hasBirthDate: true } } });
  const told = [
    await (await api.app.request('/sheets/persons', { headers: province })).text(),
    await (await api.app.request(`/history?id=${encodeURIComponent(id)}`, { headers: province })).text(),
    await (await api.app.request('/sheets/accessLog', { headers: auditor })).text(),
  ];
  for (const text of told) expect(text).not.toContain('1967-12-05');

  const personIds = [personId];
  expect((await post('/persons/birth-dates', { purpose: ' ', personIds })).status).toBe(400);
  const lao = await signIn(store, api, { role: 'lao', provinceCode: '54', laoId: 'lao-06540103' });
  expect((await post('/persons/birth-dates', { purpose: PURPOSE, personIds }, lao)).status).toBe(403);
  const elsewhere = await signIn(store, api, { role: 'province', provinceCode: '50' });
  expect((await post('/persons/birth-dates', { purpose: PURPOSE, personIds }, elsewhere)).status).toBe(403);
  const before = (await looks()).length;
  const shown = await post('/persons/birth-dates', { purpose: 'แยกคนชื่อซ้ำ', personIds });
  expect(await shown.json()).toEqual({ people: [{ personId, name: 'วันเกิด ไม่แสดง', birthDate: '1967-12-05' }] });
  expect((await looks()).length).toBe(before + 1);
  expect(await looks()).toContainEqual(expect.objectContaining({ purpose: 'แยกคนชื่อซ้ำ', by: 'birthDate', shown: [id] }));
});

describe('a person is found across the country', () => {
  test('by a name misspelt, with and without its prefix, with offices in two provinces', async () => {
    const personId = await addPerson({ prefix: 'นาย', givenName: 'ธรรมนูญ', familyName: 'ศรีสุขสมมุติ' });
    await addTenures(
      { personId, givenName: 'ธรรมนูญ', familyName: 'ศรีสุขสมมุติ', endDate: '2023-01-01', departureReason: 'resigned' },
      { personId, givenName: 'ธรรมนูญ', familyName: 'ศรีสุขสมมุติ', laoId: 'lao-06500101', startDate: '2023-05-05' },
    );
    for (const name of ['ธรรมนูญ ศรีสุขสมมุติ', 'นายธรรมนูน สรีสุขสมมุติ', 'ทัมมนูญ ศรีสุขสมมุติ', 'ศรีสุขสมุติ']) {
      const [first] = await check({ name });
      expect(first?.personId, name).toBe(personId);
      expect(first?.tenures.map(({ provinceCode }) => provinceCode)).toEqual(['50', '54']);
    }
  });

  test('by number, though only its hash is kept; a number nobody has finds nobody', async () => {
    const personId = await addPerson({ givenName: 'ลำดวน', familyName: 'ใจสมมุติ' });
    const page = SheetPage.parse(await (await api.app.request('/sheets/persons', { headers: province })).json());
    const row = page.rows.find((cells) => cells[page.columns.indexOf('personId')] === personId) ?? [];
    const set = { nationalId: anId(41) };
    const change = { changeId: randomUUID(), id: row[0], base: row[1], set };
    const saved = await post('/sheets/persons/changes', { actionId: randomUUID(), reason: null, changes: [change] });
    expect(ChangesAnswer.parse(await saved.json()).answers.map(({ outcome }) => outcome)).toEqual(['saved']);
    const digits = anId(41);
    const laidOut = `${digits[0]}-${digits.slice(1, 5)}-${digits.slice(5, 10)}-${digits.slice(10, 12)}-${digits[12]}`;
    expect((await check({ nationalId: laidOut })).map((found) => [found.personId, found.hasNumber])).toEqual([[personId, true]]);
    expect(await check({ nationalId: anId(42) })).toEqual([]);
  });

  test('though nobody matched the records yet: one human being for each LAO, the palad of it beside', async () => {
    await addTenures({ givenName: 'ผ่องใส', familyName: 'ณ ทดลอง' }, { givenName: 'ผ่องใส', familyName: 'ณ ทดลอง', laoId: 'lao-06500101' });
    await add(palads, [toAdd(palads, aPalad({ givenName: 'ผ่องใส', familyName: 'ณ ทดลอง' }))]);
    const found = await check({ name: 'น.ส.ผ่องใส ณ ทดลอง' });
    expect(found.map(({ personId, tenures: held, palads: led }) => [personId, held.length, led.length])).toEqual(
      expect.arrayContaining([
        [null, 1, 1],
        [null, 1, 0],
      ]),
    );
  });

  test('though the record is from before names had keys, once it was given them', async () => {
    const [id = ''] = await addTenures({ givenName: 'เก่าก่อน', familyName: 'ไม่มีคีย์' });
    const { pk, sk } = parseRecordId(id) ?? { pk: '', sk: '' };
    const UpdateExpression = 'REMOVE nameGiven, nameFamily';
    await store.db.send(new UpdateCommand({ TableName: store.records, Key: { pk, sk }, UpdateExpression }));
    expect(await check({ name: 'เก่าก่อน ไม่มีคีย์' })).toEqual([]);
    expect((await mendNameKeys(store, tenures)).mended).toBe(1);
    expect((await check({ name: 'นายเก่าก่อน ไม่มีคีย์' })).map(({ tenures: held }) => held[0]?.recordId)).toEqual([id]);
    expect((await mendNameKeys(store, tenures)).mended).toBe(0);
    expect((await readHistory(store, id)).map(({ version }) => version)).toEqual([1]);
  });

  test('as one human being after a merge, under every name it is recorded with', async () => {
    const kept = await addPerson({ givenName: 'วิไล', familyName: 'รวมสมมุติ' });
    const gone = await addPerson({ givenName: 'วิลัย', familyName: 'รวมสมมุติ', mergedInto: kept });
    await addTenures({ personId: gone, givenName: 'วิลัย', familyName: 'รวมสมมุติ' });
    const found = (await check({ name: 'วิลัย รวมสมมุติ' })).filter(({ names }) => names.some((name) => name.includes('รวมสมมุติ')));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ personId: kept, tenures: [{ laoId: 'lao-06540103' }] });
    expect(found[0]?.names).toEqual(expect.arrayContaining(['วิไล รวมสมมุติ', 'วิลัย รวมสมมุติ']));
  });
});

describe('what stands in the way', () => {
  test('is told with the rule and the tenures that cause it', async () => {
    const personId = await addPerson({ givenName: 'ก้อง', familyName: 'ถูกถอดถอน' });
    const named = { personId, givenName: 'ก้อง', familyName: 'ถูกถอดถอน' } as const;
    const [cause] = await addTenures({ ...named, endDate: '2024-03-10', departureReason: 'recalled' });
    const [barred] = await check({ name: 'ก้อง ถูกถอดถอน' }, { day: '2029-03-10' });
    expect(barred?.findings).toEqual([
      expect.objectContaining({
        kind: 'fiveYearBar',
        citation: expect.stringContaining('ม.50 (19)'),
        freeFrom: '2029-03-11',
        causes: [cause],
      }),
    ]);
    const [free] = await check({ name: 'ก้อง ถูกถอดถอน' }, { day: '2029-03-11' });
    expect(free?.findings).toEqual([]);
  });
});

describe('looking is restricted and written down', () => {
  test('only roles that may look; the auditor reads the log and looks nobody up', async () => {
    const may = await Promise.all(
      ROLES.map(async (role) => {
        const headers = await signIn(store, api, { role, provinceCode: '54', districtTh: 'เมืองสมมุติ', laoId: 'lao-06540103' });
        const response = await post('/person-check', { purpose: PURPOSE, by: { name: 'ไม่มี ผู้ใด' } }, headers);
        const log = await api.app.request('/sheets/accessLog', { headers });
        return [role, response.status, log.status];
      }),
    );
    expect(may.filter(([, status]) => status === 200).map(([role]) => role)).toEqual(
      ROLES.filter((role) => ['province', 'department', 'electionDirector', 'provincialElectionDirector'].includes(role)),
    );
    expect(may.filter(([, , status]) => status === 200).map(([role]) => role)).toEqual(['auditor']);
  });

  test('each look is in the log with who, when, for what and what was shown, which nobody can change', async () => {
    const personId = await addPerson({ givenName: 'แววดาว', familyName: 'บันทึกสมมุติ' });
    await check({ name: 'แววดาว บันทึกสมมุติ' });
    const page = SheetPage.parse(await (await api.app.request('/sheets/accessLog', { headers: auditor })).json());
    const at = (cells: unknown[], name: string) => cells[page.columns.indexOf(name)];
    const look = page.rows.find((cells) => at(cells, 'name') === 'แววดาว บันทึกสมมุติ') ?? [];
    expect(at(look, 'purpose')).toBe(PURPOSE);
    expect(at(look, 'office')).toBe('สถจ.สมมุติ');
    expect(at(look, 'shown')).toContain(personId);
    for (const [headers, status] of [
      [auditor, 'forbidden'],
      [await signIn(store, api), 403],
    ] as const) {
      const changes = [
        { changeId: randomUUID(), id: look[0], base: 1, set: { purpose: 'อื่น' } },
        { changeId: randomUUID(), id: look[0], base: 1, kind: 'delete' },
        { changeId: randomUUID(), id: null, base: 0, set: { purpose: 'แต่งขึ้น' } },
      ];
      const answer = await post('/sheets/accessLog/changes', { actionId: randomUUID(), reason: null, changes }, headers);
      if (status === 403) expect(answer.status).toBe(403);
      else expect(new Set(ChangesAnswer.parse(await answer.json()).answers.map(({ outcome }) => outcome))).toEqual(new Set([status]));
    }
  });

  test('a search that finds nobody is written down too; one without purpose, or with a number in the text, is refused and is not', async () => {
    const before = (await looks()).length;
    await check({ nationalId: anId(77) });
    expect((await looks()).length).toBe(before + 1);
    for (const body of [
      { by: { name: 'สมมุติ ใจดี' } },
      { purpose: '     ', by: { name: 'สมมุติ ใจดี' } },
      { purpose: `ตรวจ ${anId(78)}`, by: { name: 'สมมุติ ใจดี' } },
      { purpose: PURPOSE, by: { name: anId(78) } },
      { purpose: PURPOSE, by: { nationalId: '0000000000001' } },
      { purpose: PURPOSE, by: {} },
    ])
      expect((await post('/person-check', body)).status).toBe(400);
    expect((await looks()).length).toBe(before + 1);
  });
});

describe('a national ID is transient', () => {
  test('it is nowhere in the tables, the history, an answer or a log, whatever was done with it; its hash is on the person only', async () => {
    const [right, wrong] = [anId(555_000_111), `${anId(555_000_222).slice(0, 12)}x`];
    const answers: string[] = [];
    const send = async (path: string, body: unknown) => answers.push(await (await post(path, body)).text());
    const row = (set: Values) => ({ changeId: randomUUID(), id: null, base: 0, set: { givenName: 'ซ่อนเลข', provinceCode: '54', ...set } });
    const changes = [row({ nationalId: right }), row({ nationalId: right }), row({ nationalId: wrong }), row({ nationalId: '' })];
    await send('/sheets/persons/changes', { actionId: randomUUID(), reason: null, changes });
    await send('/person-check', { purpose: PURPOSE, by: { nationalId: right } });
    await send('/person-check', { purpose: `ดู ${right}`, by: { nationalId: right } });
    const [saved, twice, refused, without] = ChangesAnswer.parse(JSON.parse(answers[0] ?? '')).answers;
    expect([saved, twice, refused, without].map((answer) => answer?.outcome)).toEqual(['saved', 'invalid', 'invalid', 'saved']);
    expect(twice).toMatchObject({ violations: [{ code: 'F.371' }] });
    expect(refused).toMatchObject({ violations: [{ code: 'F.374', fields: ['nationalId'] }] });
    if (saved?.outcome !== 'saved') throw new Error('not saved');
    const { nationalIdHash } = Person.parse(saved.row.values);
    expect(nationalIdHash).toMatch(/^[0-9a-f]{64}$/);
    const history = await api.app.request(`/history?id=${encodeURIComponent(saved.row.id)}`, { headers: province });
    expect(HistoryPage.parse(await history.clone().json()).entries).toHaveLength(1);

    const dumps = await Promise.all([store.records, store.history].map(dump));
    const everything = [...answers, ...dumps, await history.text(), JSON.stringify(api.faults)].join('\n');
    for (const number of [right, wrong.slice(0, 12)]) expect(everything).not.toContain(number);
    expect(dumps.join('').split(`nationalId#${nationalIdHash}`)).toHaveLength(2);
  });

  test('officers who may not write it are refused, and a hash cannot be given in its stead', async () => {
    const lao = await signIn(store, api, { role: 'auditor' });
    const change = (set: Values) => ({ changeId: randomUUID(), id: null, base: 0, set: { givenName: 'ไม่ได้', ...set } });
    const body = { actionId: randomUUID(), reason: null, changes: [change({ nationalId: anId(90) })] };
    expect(await (await post('/sheets/persons/changes', body, lao)).json()).toMatchObject({ answers: [{ outcome: 'forbidden' }] });
    const forged = { actionId: randomUUID(), reason: null, changes: [change({ provinceCode: '54', nationalIdHash: 'a'.repeat(64) })] };
    expect(await (await post('/sheets/persons/changes', forged)).json()).toMatchObject({ answers: [{ outcome: 'forbidden' }] });
  });
});

async function dump(TableName: string): Promise<string> {
  const parts: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.db.send(
      new ScanCommand({ TableName, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }),
    );
    parts.push(JSON.stringify(Items));
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return parts.join('\n');
}

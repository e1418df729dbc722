import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readHistory, readInside } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import { ChangesAnswer, SheetPage } from '../../../shared/api.ts';
import { DepartureAnswer, UndoAnswer } from '../../../shared/api-actions.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { terms } from '../../../shared/sheets/terms.ts';
import { signIn, startApi } from '../../support/api.ts';
import { aLao, anOfficer, toCreate, toSet } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';
import { aPalad, aTenure, aTerm, toAdd } from '../../support/people-builders.ts';

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
let department: Record<string, string>;
let province: Record<string, string>;

beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  department = await signIn(store, api);
  province = await signIn(store, api, { role: 'province', provinceCode: '54', office: 'สถจ.สมมุติ' });
});

let serial = 0;

/** An LAO with a chief, a deputy, a secretary, three councillors, their terms and a palad. */
async function aLaoInOffice(given: Parameters<typeof aLao>[0] = {}): Promise<string> {
  serial += 1;
  const code = `0654${String(serial).padStart(4, '0')}`;
  const laoId = `lao-${code}`;
  const request = { officer: anOfficer(), authority: 'system' as const, actionId: randomUUID(), reason: null, now: () => new Date() };
  await saveChanges(store, { ...request, sheet: laos, changes: [toCreate(aLao({ code, ...given }))] });
  const offices: Partial<Tenure>[] = [
    { office: 'chiefExecutive' },
    { office: 'deputyChief', ordinal: 1 },
    { office: 'chiefSecretary' },
    ...Array.from({ length: 3 }, () => ({})),
  ];
  const rows = offices.map((office) => toAdd(tenures, aTenure({ laoId, ...office })));
  const saved = await saveChanges(store, { ...request, sheet: tenures, changes: rows });
  expect(saved.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'saved'));
  await saveChanges(store, { ...request, sheet: palads, changes: [toAdd(palads, aPalad({ laoId }))] });
  const bodies = (['council', 'executive'] as const).map((body) => toAdd(terms, aTerm({ laoId, body })));
  await saveChanges(store, { ...request, sheet: terms, changes: bodies });
  return laoId;
}

function post(path: string, body: unknown, headers = province): Promise<Response> {
  return Promise.resolve(api.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

const ORDER = {
  sides: 'both',
  reason: 'electionCalledTransitional',
  date: '2024-02-01',
  note: null,
  number: '12/2567',
  orderDate: '2024-01-31',
  authority: 'กกต.',
  letPaladAct: true,
};

async function depart(laoIds: string[], given: Record<string, unknown> = {}, headers = province): Promise<DepartureAnswer> {
  const body = { actionId: randomUUID(), preview: false, scope: { laoIds }, order: ORDER, ...given };
  const response = await post('/actions/departure', body, headers);
  expect(response.status).toBe(200);
  return DepartureAnswer.parse(await response.json());
}

async function undo(action: string, given: Record<string, unknown> = {}, headers = province): Promise<UndoAnswer> {
  const response = await post('/actions/undo', { undo: action, actionId: randomUUID(), preview: false, ...given }, headers);
  expect(response.status).toBe(200);
  return UndoAnswer.parse(await response.json());
}

async function inOffice(laoId: string): Promise<string[]> {
  const records = await readInside(store, `lao#${laoId}`, tenures);
  return records
    .filter(({ isDeleted, values }) => !isDeleted && values['endDate'] === null)
    .map(({ values }) => `${values['office']} ${values['capacity']}`)
    .sort();
}

async function endsOfTerms(laoId: string): Promise<unknown[]> {
  return (await readInside(store, `lao#${laoId}`, terms)).map(({ values }) => values['endedOn']);
}

const EVERYBODY = [
  'chiefExecutive substantive',
  'chiefSecretary substantive',
  'councillor substantive',
  'councillor substantive',
  'councillor substantive',
  'deputyChief substantive',
];
const outcomes = (rows: readonly { outcome: string }[]) => [...new Set(rows.map(({ outcome }) => outcome))];

describe('everybody leaves in one step', () => {
  test('the preview says who leaves and who acts, and saves nothing', async () => {
    const laoId = await aLaoInOffice();
    const answer = await depart([laoId], { preview: true });
    expect(answer.rows.map(({ what, outcome }) => `${what} ${outcome}`)).toEqual([...Array(6).fill('ends planned'), 'begins planned']);
    expect(answer.rows[0]).toMatchObject({ laoNameTh: 'หนองตัวอย่าง', office: 'chiefExecutive', reason: 'electionCalledTransitional' });
    expect(await inOffice(laoId)).toEqual(EVERYBODY);
  });

  test('saved, all have left, the palad acts, and it is one action in every history', async () => {
    const laoId = await aLaoInOffice();
    const actionId = randomUUID();
    const answer = await depart([laoId], { actionId });
    expect(outcomes(answer.rows)).toEqual(['saved']);
    expect(await inOffice(laoId)).toEqual(['chiefExecutive actingOfficeVacant']);
    for (const { recordId } of answer.rows) expect((await readHistory(store, recordId ?? '')).at(-1)?.header.action).toBe(actionId);
  });

  test('the terms of both bodies end on the same day for the same reason, and return with the undo', async () => {
    const laoId = await aLaoInOffice();
    const preview = await depart([laoId], { preview: true });
    expect(preview.termEnds.map(({ body, endReason, outcome }) => `${body} ${endReason} ${outcome}`)).toEqual([
      'executive electionCalledTransitional planned',
      'council electionCalledTransitional planned',
    ]);
    expect(await endsOfTerms(laoId)).toEqual([null, null]);
    const { actionId } = await depart([laoId]);
    expect(await endsOfTerms(laoId)).toEqual(['2024-02-01', '2024-02-01']);
    await undo(actionId);
    expect(await endsOfTerms(laoId)).toEqual([null, null]);
  });

  test('the same action sent again saves nothing twice and answers the same', async () => {
    const laoId = await aLaoInOffice();
    const actionId = randomUUID();
    const first = await depart([laoId], { actionId });
    const again = await depart([laoId], { actionId });
    expect(again.rows).toEqual(first.rows);
    for (const { recordId, what } of again.rows) expect(await readHistory(store, recordId ?? '')).toHaveLength(what === 'ends' ? 2 : 1);
  });

  test('rows that the officer took out stay', async () => {
    const laoId = await aLaoInOffice();
    const plan = await depart([laoId], { preview: true });
    const councillor = plan.rows.find(({ office }) => office === 'councillor')?.recordId;
    await depart([laoId], { except: [councillor, `acting ${laoId}`] });
    expect(await inOffice(laoId)).toEqual(['councillor substantive']);
  });

  test('all LAOs of one type of a province, those without anybody recorded are named', async () => {
    const chosen = await aLaoInOffice({ type: 'townMunicipality' });
    serial += 1;
    const code = `0654${String(serial).padStart(4, '0')}`;
    const response = await post(
      '/sheets/laos/changes',
      { actionId: randomUUID(), changes: [toCreate(aLao({ code, type: 'townMunicipality', nameTh: 'ว่างเปล่า' }))] },
      department,
    );
    expect(ChangesAnswer.parse(await response.json()).answers).toMatchObject([{ outcome: 'saved' }]);
    const answer = await depart([], { preview: true, scope: { provinceCode: '54', types: ['townMunicipality'] } });
    expect(new Set(answer.rows.map(({ laoId }) => laoId))).toEqual(new Set([chosen]));
    expect(answer.unrecorded).toEqual([{ laoId: `lao-${code}`, nameTh: 'ว่างเปล่า' }]);
  });

  test('a reason the act does not know is reported, not forced', async () => {
    const laoId = await aLaoInOffice();
    const answer = await depart([laoId], { preview: true, order: { ...ORDER, reason: 'councilDissolved' } });
    expect(answer.untouched).toMatchObject([{ office: 'chiefExecutive' }]);
  });

  test('nobody departs another province’s LAOs, and districts and readers depart none', async () => {
    const laoId = await aLaoInOffice();
    const body = { actionId: randomUUID(), preview: true, scope: { laoIds: [laoId] }, order: ORDER };
    const elsewhere = await signIn(store, api, { role: 'province', provinceCode: '55' });
    const district = await signIn(store, api, { role: 'district', provinceCode: '54', districtTh: 'เมืองสมมุติ' });
    const auditor = await signIn(store, api, { role: 'auditor' });
    for (const headers of [elsewhere, district, auditor]) expect((await post('/actions/departure', body, headers)).status).toBe(403);
    expect((await post('/actions/departure', { ...body, scope: { provinceCode: '54', types: ['sao'] } }, elsewhere)).status).toBe(403);
    expect((await post('/actions/departure', { ...body, scope: { laoIds: ['lao-06999999'] } })).status).toBe(404);
  });

  test('an officer of one LAO departs that one', async () => {
    const [own, other] = [await aLaoInOffice(), await aLaoInOffice()];
    const clerk = await signIn(store, api, { role: 'lao', provinceCode: '54', laoId: own });
    expect(outcomes((await depart([own], {}, clerk)).rows)).toEqual(['saved']);
    expect(
      (await post('/actions/departure', { actionId: randomUUID(), preview: true, scope: { laoIds: [other] }, order: ORDER }, clerk)).status,
    ).toBe(403);
  });

  test('another officer cannot go on with somebody’s action', async () => {
    const laoId = await aLaoInOffice();
    const actionId = randomUUID();
    await depart([laoId], { actionId });
    expect(
      (await post('/actions/departure', { actionId, preview: false, scope: { laoIds: [laoId] }, order: ORDER }, department)).status,
    ).toBe(409);
  });
});

describe('an action is taken back', () => {
  test('previewed, then as a whole: everybody is in office again and nobody acts', async () => {
    const laoId = await aLaoInOffice();
    const { actionId } = await depart([laoId]);
    const preview = await undo(actionId, { preview: true });
    expect(preview.rows).toHaveLength(9);
    expect(outcomes(preview.rows)).toEqual(['planned']);
    expect(await inOffice(laoId)).toEqual(['chiefExecutive actingOfficeVacant']);
    expect(outcomes((await undo(actionId)).rows)).toEqual(['saved']);
    expect(await inOffice(laoId)).toEqual(EVERYBODY);
    expect(outcomes((await undo(actionId)).rows)).toEqual(['nothingLeft']);
  });

  test('a row that somebody changed since is refused, saying who and when; the others return', async () => {
    const laoId = await aLaoInOffice();
    const done = await depart([laoId]);
    const councillor = done.rows.find(({ office }) => office === 'councillor')?.recordId ?? '';
    await post(
      '/sheets/tenures/changes',
      { actionId: randomUUID(), changes: [toSet(councillor, 2, { departureReason: 'died' })] },
      department,
    );
    const answer = await undo(done.actionId);
    const refused = answer.rows.filter(({ outcome }) => outcome === 'changedSince');
    expect(refused).toMatchObject([{ recordId: councillor, since: { by: expect.stringContaining('กรมส่งเสริมการปกครองท้องถิ่น') } }]);
    expect(answer.rows.filter(({ outcome }) => outcome === 'saved')).toHaveLength(8);
  });

  test('a change of another field since does not stand in the way and is kept', async () => {
    const laoId = await aLaoInOffice();
    const done = await depart([laoId]);
    const chief = done.rows.find(({ office }) => office === 'chiefExecutive')?.recordId ?? '';
    await post('/sheets/tenures/changes', { actionId: randomUUID(), changes: [toSet(chief, 2, { group: 'กลุ่มตัวอย่าง' })] }, department);
    expect(outcomes((await undo(done.actionId)).rows)).toEqual(['saved']);
    const records = await readInside(store, `lao#${laoId}`, tenures);
    expect(records.find(({ id }) => id === chief)?.values).toMatchObject({
      group: 'กลุ่มตัวอย่าง',
      endDate: null,
      departureReason: null,
      departureNumber: null,
    });
  });

  test('a seat that was filled since is not taken back', async () => {
    const laoId = await aLaoInOffice();
    const done = await depart([laoId], { order: { ...ORDER, letPaladAct: false } });
    const successor = toAdd(tenures, aTenure({ laoId, office: 'chiefExecutive', startDate: '2024-02-25' }));
    await post('/sheets/tenures/changes', { actionId: randomUUID(), changes: [successor] });
    const rows = (await undo(done.actionId)).rows;
    expect(rows.filter(({ outcome }) => outcome === 'invalid')).toMatchObject([{ violations: [{ code: 'F.311' }] }]);
  });

  test('taking back is an action too, and can be taken back', async () => {
    const laoId = await aLaoInOffice();
    const done = await depart([laoId]);
    const back = await undo(done.actionId);
    expect(outcomes((await undo(back.actionId)).rows)).toEqual(['saved']);
    expect(await inOffice(laoId)).toEqual(['chiefExecutive actingOfficeVacant']);
  });

  test('the same undo sent again answers the same and saves nothing twice', async () => {
    const laoId = await aLaoInOffice();
    const done = await depart([laoId]);
    const actionId = randomUUID();
    expect(outcomes((await undo(done.actionId, { actionId })).rows)).toEqual(['saved']);
    expect(outcomes((await undo(done.actionId, { actionId })).rows)).toEqual(['saved']);
    for (const { recordId, what } of done.rows) expect(await readHistory(store, recordId ?? '')).toHaveLength(what === 'ends' ? 3 : 2);
  });

  test('who may not see the records takes nothing back; an unknown action is told', async () => {
    const laoId = await aLaoInOffice();
    const done = await depart([laoId]);
    const elsewhere = await signIn(store, api, { role: 'province', provinceCode: '55' });
    const auditor = await signIn(store, api, { role: 'auditor' });
    expect((await undo(done.actionId, {}, elsewhere)).rows).toEqual([]);
    expect(outcomes((await undo(done.actionId, {}, auditor)).rows)).toEqual(['forbidden']);
    expect((await post('/actions/undo', { undo: randomUUID(), actionId: randomUUID(), preview: true })).status).toBe(404);
  });
});

test('an officer of one LAO reads its holders and no others', async () => {
  const [own] = [await aLaoInOffice(), await aLaoInOffice()];
  const clerk = await signIn(store, api, { role: 'lao', provinceCode: '54', laoId: own });
  const page = SheetPage.parse(await (await api.app.request('/sheets/tenures', { headers: clerk })).json());
  const laoColumn = page.columns.indexOf('laoId');
  expect(page.rows).toHaveLength(6);
  expect(new Set(page.rows.map((row) => row[laoColumn]))).toEqual(new Set([own]));
  expect((await api.app.request('/sheets/persons', { headers: clerk })).status).toBe(403);
});

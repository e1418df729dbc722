import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readHistory, readRecord } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import { RulingAnswer, UndoAnswer } from '../../../shared/api-actions.ts';
import { parseRecordId } from '../../../shared/ids.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { persons } from '../../../shared/sheets/persons.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { signIn, startApi } from '../../support/api.ts';
import { aLao, anOfficer, toCreate } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';
import { aTenure, toAdd } from '../../support/people-builders.ts';

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
let province: Record<string, string>;
const [HERE, THERE, ELSEWHERE] = ['lao-06540103', 'lao-06540104', 'lao-06550103'] as const;

beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  province = await signIn(store, api, { role: 'province', provinceCode: '54' });
  const rows = [HERE, THERE, ELSEWHERE].map((laoId) =>
    toCreate(aLao({ laoId, code: laoId.slice(4), provinceCode: laoId === ELSEWHERE ? '55' : '54' })),
  );
  await keep(laos, rows);
});

async function keep(sheet: Sheet, changes: Parameters<typeof saveChanges>[1]['changes']): Promise<string[]> {
  const request = { officer: anOfficer(), authority: 'system' as const, actionId: randomUUID(), reason: null, now: () => new Date() };
  const answers = await saveChanges(store, { ...request, sheet, changes });
  return answers.map((answer) => (answer.outcome === 'saved' ? answer.row.id : expect.fail(JSON.stringify(answer))));
}

const LEFT = { endDate: '2023-01-10', departureReason: 'resigned' } as const;

async function addTenure(given: Partial<Tenure>): Promise<string> {
  const [id = ''] = await keep(tenures, [toAdd(tenures, aTenure(given))]);
  return id;
}

async function aPerson(): Promise<string> {
  const [id = ''] = await keep(persons, [
    { changeId: randomUUID(), id: null, base: 0, kind: 'save', set: { givenName: 'สมมุติ', familyName: 'ใจดี' } },
  ]);
  return id.slice(id.lastIndexOf('#') + 1);
}

function post(path: string, body: unknown, headers = province): Promise<Response> {
  return Promise.resolve(api.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

const RULING = {
  reason: 'disqualified',
  note: null,
  number: '7/2567',
  orderDate: '2024-01-20',
  authority: 'กกต.',
  close: [],
  lastDay: null,
};

async function rule(recordId: string, given: Record<string, unknown> = {}): Promise<RulingAnswer> {
  const response = await post('/actions/ruling', { actionId: randomUUID(), preview: false, recordId, ...RULING, ...given });
  expect(response.status).toBe(200);
  return RulingAnswer.parse(await response.json());
}

const valuesOf = async (id: string) => (await readRecord(store, parseRecordId(id) ?? { pk: '', sk: '' }))?.values;

describe('a ruling that comes after somebody has left', () => {
  test('amends why; the day stays, and the earlier reason stays in the history', async () => {
    const id = await addTenure({ laoId: HERE, ...LEFT });
    expect((await rule(id, { preview: true })).rows).toMatchObject([{ before: 'resigned', after: 'disqualified', outcome: 'planned' }]);
    expect(await valuesOf(id)).toMatchObject(LEFT);
    expect((await rule(id)).rows).toMatchObject([{ outcome: 'saved' }]);
    expect(await valuesOf(id)).toMatchObject({ endDate: '2023-01-10', departureReason: 'disqualified', departureNumber: '7/2567' });
    expect((await readHistory(store, id)).at(-1)?.body?.before).toMatchObject({ departureReason: 'resigned' });
  });

  test('may end the office that the same person holds now, in another LAO, and all of it is taken back as one', async () => {
    const personId = await aPerson();
    const before = await addTenure({ laoId: HERE, personId, ...LEFT });
    const now = await addTenure({ laoId: THERE, personId, startDate: '2023-05-01' });
    const preview = await rule(before, { preview: true });
    expect(preview.holds).toMatchObject([{ recordId: now, laoId: THERE, office: 'councillor' }]);
    const done = await rule(before, { close: [now], lastDay: '2024-01-20' });
    expect(done.rows.map(({ after, outcome }) => `${after} ${outcome}`)).toEqual(['disqualified saved', 'concurrentRemoval saved']);
    expect(await valuesOf(now)).toMatchObject({ endDate: '2024-01-20', departureReason: 'concurrentRemoval' });
    const undo = await post('/actions/undo', { undo: done.actionId, actionId: randomUUID(), preview: false });
    expect(UndoAnswer.parse(await undo.json()).rows.map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
    expect([(await valuesOf(before))?.['departureReason'], (await valuesOf(now))?.['endDate']]).toEqual(['resigned', null]);
  });

  test('finds a namesake in the same LAO before persons are matched, and nobody in another', async () => {
    const name = { givenName: 'เฉพาะราย', familyName: 'ทดสอบ' };
    const before = await addTenure({ laoId: HERE, ...name, ...LEFT });
    const beside = await addTenure({ laoId: HERE, ...name, startDate: '2023-05-01' });
    await addTenure({ laoId: THERE, ...name, startDate: '2023-05-01' });
    expect((await rule(before, { preview: true })).holds.map(({ recordId }) => recordId)).toEqual([beside]);
  });

  test('a reason that the act does not know for the office is refused', async () => {
    const id = await addTenure({ laoId: HERE, ...LEFT });
    expect((await rule(id, { reason: 'removedByMinister' })).rows).toMatchObject([{ outcome: 'invalid', violations: [{ code: 'F.313' }] }]);
    expect(await valuesOf(id)).toMatchObject(LEFT);
  });
});

describe('what a ruling cannot do', () => {
  test('amend somebody who is still in office', async () => {
    const response = await post('/actions/ruling', {
      actionId: randomUUID(),
      preview: true,
      recordId: await addTenure({ laoId: HERE }),
      ...RULING,
    });
    expect([response.status, (await response.json()).code]).toEqual([409, 'still-in-office']);
  });

  test('reach another province, by the ruled or by the closed office', async () => {
    const personId = await aPerson();
    const far = await addTenure({ laoId: ELSEWHERE, personId, ...LEFT });
    const farNow = await addTenure({ laoId: ELSEWHERE, personId, startDate: '2023-05-01' });
    const near = await addTenure({ laoId: HERE, personId, ...LEFT });
    const body = { actionId: randomUUID(), preview: true, ...RULING };
    expect((await post('/actions/ruling', { ...body, recordId: far })).status).toBe(403);
    expect((await rule(near, { preview: true })).holds).toEqual([]);
    expect((await post('/actions/ruling', { ...body, recordId: near, close: [farNow], lastDay: '2024-01-20' })).status).toBe(404);
  });

  test('end an office that somebody else holds, or one without a last day', async () => {
    const id = await addTenure({ laoId: HERE, ...LEFT });
    const other = await addTenure({ laoId: HERE, startDate: '2023-05-01' });
    const body = { actionId: randomUUID(), preview: false, recordId: id, ...RULING };
    expect((await post('/actions/ruling', { ...body, close: [other], lastDay: '2024-01-20' })).status).toBe(404);
    expect(await valuesOf(other)).toMatchObject({ endDate: null });
  });
});

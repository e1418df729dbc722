import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../../functions/store/store.ts';
import { ChangesAnswer } from '../../../shared/api.ts';
import { UndoAnswer } from '../../../shared/api-actions.ts';
import type { RowChange } from '../../../shared/api-changes.ts';
import { DeletedPage, JournalPage, PulseAnswer } from '../../../shared/api-journal.ts';
import { signIn, startApi } from '../../support/api.ts';
import { aLao, laoRecordId, toCreate, toSet } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';

type Headers = Record<string, string>;

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
let department: Headers;
let province: Headers;
let other: Headers;
let lao: Headers;

beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  department = await signIn(store, api);
  province = await signIn(store, api, { role: 'province', provinceCode: '54', office: 'สถจ.สมมุติ', name: 'ก จังหวัด' });
  other = await signIn(store, api, { role: 'province', provinceCode: '30', office: 'สถจ.อื่น' });
  lao = await signIn(store, api, { role: 'lao', provinceCode: '54', laoId: 'lao-06540001', office: 'อบต.หนึ่ง' });
  const own = ['06540001', '06540002', '06540003'].map((code) => toCreate(aLao({ code, provinceCode: '54' })));
  await save(department, [...own, toCreate(aLao({ code: '06300001', provinceCode: '30' }))]);
});

async function save(headers: Headers, changes: readonly RowChange[], more: { actionId?: string; reason?: string } = {}) {
  const body = JSON.stringify({ actionId: randomUUID(), reason: null, ...more, changes });
  const response = await api.app.request('/sheets/laos/changes', { method: 'POST', headers, body });
  const { answers } = ChangesAnswer.parse(await response.json());
  expect(answers.map(({ outcome }) => outcome)).toEqual(changes.map(() => 'saved'));
  return answers;
}

async function pulse(headers: Headers, given: Record<string, unknown> = {}): Promise<PulseAnswer> {
  const body = JSON.stringify({ province: null, since: null, tab: randomUUID(), editing: null, ...given });
  return PulseAnswer.parse(await (await api.app.request('/sheets/laos/pulse', { method: 'POST', headers, body })).json());
}

async function list(headers: Headers, path: string): Promise<JournalPage> {
  return JournalPage.parse(await (await api.app.request(path, { headers })).json());
}

async function undo(headers: Headers, actionId: string, preview: boolean): Promise<UndoAnswer> {
  const body = JSON.stringify({ undo: actionId, actionId: randomUUID(), preview, reason: preview ? null : 'พิมพ์ผิด' });
  return UndoAnswer.parse(await (await api.app.request('/actions/undo', { method: 'POST', headers, body })).json());
}

describe('what others saved', () => {
  test('an open sheet hears once of every row saved since it was opened, in its own area only', async () => {
    const [country, own, elsewhere, inLao] = await Promise.all([department, province, other, lao].map((headers) => pulse(headers)));
    expect(own?.rows).toEqual([]);
    await save(department, [toSet(laoRecordId('06540002'), 1, { moo: '7' })]);
    const [told, again] = [await pulse(province, { since: own?.cursor }), await pulse(department, { since: country?.cursor })];
    expect(told.rows.map(({ id, version, values }) => [id, version, values['moo']])).toEqual([[laoRecordId('06540002'), 2, '7']]);
    expect(again.rows).toHaveLength(1);
    expect((await pulse(province, { since: told.cursor })).rows).toEqual([]);
    expect((await pulse(other, { since: elsewhere?.cursor })).rows).toEqual([]);
    expect((await pulse(lao, { since: inLao?.cursor })).rows).toEqual([]);
  });

  test('a deleted record is told as deleted, a restored one as it came back', async () => {
    const { cursor } = await pulse(province);
    const id = laoRecordId('06540003');
    await save(department, [{ changeId: randomUUID(), id, base: 1, kind: 'delete', set: {} }]);
    const told = await pulse(province, { since: cursor });
    expect(told.rows.map(({ isDeleted }) => isDeleted)).toEqual([true]);
    await save(department, [{ changeId: randomUUID(), id, base: 2, kind: 'restore', set: {} }]);
    expect((await pulse(province, { since: told.cursor })).rows.map(({ isDeleted }) => isDeleted)).toEqual([false]);
  });

  test('deleted records are listed with who deleted them and why, in the own area only, until they are restored', async () => {
    const id = laoRecordId('06540003');
    await save(department, [{ changeId: randomUUID(), id, base: 3, kind: 'delete', set: {} }], { reason: 'ซ้ำ' });
    const deleted = async (headers: Headers) =>
      DeletedPage.parse(await (await api.app.request('/sheets/laos/deleted?limit=1', { headers })).json());
    const pages = [await deleted(province)];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
      pages.push(
        DeletedPage.parse(await (await api.app.request(`/sheets/laos/deleted?limit=1&cursor=${next}`, { headers: province })).json()),
      );
    expect(pages.flatMap(({ rows }) => rows.map(({ row, reason }) => [row.id, row.isDeleted, reason]))).toEqual([[id, true, 'ซ้ำ']]);
    expect((await deleted(lao)).rows).toEqual([]);
    expect((await api.app.request('/sheets/laos/deleted?province=54', { headers: other })).status).toBe(403);
    await save(department, [{ changeId: randomUUID(), id, base: 4, kind: 'restore', set: {} }]);
    expect((await deleted(department)).rows).toEqual([]);
  });

  test('rows that another page has unsaved typing in are named until that page is done', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const rows = [laoRecordId('06540001')];
    await pulse(lao, { tab: theirs, editing: { rows, provinces: ['54'] } });
    expect((await pulse(province, { tab: mine })).others).toEqual([{ name: expect.any(String), office: 'อบต.หนึ่ง', rows }]);
    expect((await pulse(department, { tab: mine })).others).toHaveLength(1);
    expect((await pulse(lao, { tab: theirs })).others).toEqual([]);
    expect((await pulse(other, { tab: mine })).others).toEqual([]);
    await pulse(lao, { tab: theirs, editing: { rows: [], provinces: ['54'] } });
    expect((await pulse(province, { tab: mine })).others).toEqual([]);
  });

  test('a province outside the officer’s is refused, and a cursor that is none', async () => {
    const ask = (headers: Headers, body: object) =>
      api.app.request('/sheets/laos/pulse', { method: 'POST', headers, body: JSON.stringify({ since: null, tab: randomUUID(), ...body }) });
    expect((await ask(other, { province: '54' })).status).toBe(403);
    expect((await ask(province, { province: null, since: 'x' })).status).toBe(400);
  });
});

describe('what was done', () => {
  test('recent changes of a sheet say who, when, why and how many, one entry for each action', async () => {
    const actionId = randomUUID();
    await save(province, [toSet(laoRecordId('06540001'), 1, { moo: '1' })], { actionId, reason: 'ตามหนังสือ' });
    await save(province, [toSet(laoRecordId('06540002'), 2, { moo: '2' })], { actionId, reason: 'ตามหนังสือ' });
    const { entries } = await list(department, '/sheets/laos/journal');
    expect(entries[0]).toMatchObject({
      action: actionId,
      name: 'ก จังหวัด',
      office: 'สถจ.สมมุติ',
      reason: 'ตามหนังสือ',
      created: 0,
      changed: 2,
      deleted: 0,
    });
    expect((await list(other, '/sheets/laos/journal')).entries.map(({ action }) => action)).not.toContain(actionId);
    expect((await list(lao, '/sheets/laos/journal')).entries.map(({ action }) => action)).toContain(actionId);
    expect((await list(province, '/actions')).entries[0]).toMatchObject({ action: actionId, sheet: 'laos', changed: 2 });
    expect((await list(lao, '/actions')).entries).toEqual([]);
  });

  test('an ordinary save is taken back long after: looked at first, then as its own action, with a reason', async () => {
    const actionId = randomUUID();
    const [saved] = await save(province, [toSet(laoRecordId('06540001'), 2, { moo: '8', road: 'สมมุติ' })], { actionId });
    expect(saved).toMatchObject({ outcome: 'saved' });
    const [row] = (await undo(province, actionId, true)).rows;
    expect(row).toMatchObject({ outcome: 'planned', keptFields: [] });
    expect(row?.cells).toEqual(expect.arrayContaining([{ field: 'moo', now: '8', again: '1' }]));
    expect((await undo(province, actionId, false)).rows[0]).toMatchObject({ outcome: 'saved' });
    expect((await list(province, '/actions')).entries[0]).toMatchObject({ kind: 'undo', reason: 'พิมพ์ผิด' });
    expect((await undo(province, actionId, true)).rows[0]).toMatchObject({ outcome: 'nothingLeft' });
  });

  test('cells that somebody changed since stay, and who and when is said; the others of the row return', async () => {
    const actionId = randomUUID();
    const id = laoRecordId('06540002');
    const [saved] = await save(province, [toSet(id, 3, { moo: '11', road: 'ถนนหนึ่ง' })], { actionId });
    const version = saved?.outcome === 'saved' ? saved.row.version : 0;
    await save(department, [toSet(id, version, { moo: '12' })]);
    const [row] = (await undo(province, actionId, false)).rows;
    expect(row).toMatchObject({ outcome: 'saved', fields: ['road'], keptFields: ['moo'], since: { by: expect.stringContaining('กรม') } });
    const { rows } = await pulse(province, { since: (await pulse(province)).cursor });
    expect(rows.every(({ values }) => values['moo'] === '12')).toBe(true);
  });

  test('a saved deletion comes back, a saved addition goes', async () => {
    const [adding, deleting] = [randomUUID(), randomUUID()];
    await save(department, [toCreate(aLao({ code: '06540009', provinceCode: '54' }))], { actionId: adding });
    const id = laoRecordId('06540009');
    await save(department, [{ changeId: randomUUID(), id, base: 1, kind: 'delete', set: {} }], { actionId: deleting });
    expect((await undo(department, deleting, false)).rows[0]).toMatchObject({ kind: 'restore', outcome: 'saved' });
    expect((await undo(department, adding, true)).rows[0]).toMatchObject({ outcome: 'changedSince' });
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../functions/store/store.ts';
import { ChangesAnswer, HistoryPage, SheetPage } from '../../../shared/api.ts';
import type { RowChange } from '../../../shared/api-changes.ts';
import { warningKey } from '../../../shared/violations.ts';
import { signIn, startApi } from '../../support/api.ts';
import { aLao, laoRecordId, toCreate, toSet } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
let headers: Record<string, string>;
const id = laoRecordId('06540001');

beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  headers = await signIn(store, api);
});

async function save(change: RowChange, reason: string | null = null) {
  const body = JSON.stringify({ actionId: randomUUID(), reason, changes: [change] });
  const [answer] = ChangesAnswer.parse(
    await (await api.app.request('/sheets/laos/changes', { method: 'POST', headers, body })).json(),
  ).answers;
  return answer?.outcome === 'saved' ? answer : expect.unreachable(JSON.stringify(answer));
}

async function newest() {
  const { entries } = HistoryPage.parse(await (await api.app.request(`/history?id=${encodeURIComponent(id)}`, { headers })).json());
  return entries[0];
}

test('a warning accepted with a reason is kept with the change and with the record, until one of its fields is edited', async () => {
  await save(toCreate(aLao({ code: '06540001', population: 100, populationDate: '2024-12-31' })));
  const warned = await save(toSet(id, 1, { populationDate: null }));
  const [warning] = warned.violations.filter(({ severity }) => severity === 'warning');
  const key = warning === undefined ? expect.unreachable() : warningKey(warning);
  expect(warned.row.accepted).toBeUndefined();
  const accepted = await save(toSet(id, 2, {}, { accepts: [key, 'W.999 nothing'], reason: 'สำนักทะเบียนไม่แจ้งวันที่' }), 'บันทึกประจำเดือน');
  expect(accepted.row).toMatchObject({ version: 3, accepted: [key] });
  expect(await newest()).toMatchObject({ reason: 'สำนักทะเบียนไม่แจ้งวันที่', accepted: [key], changed: [] });
  const page = SheetPage.parse(await (await api.app.request('/sheets/laos', { headers })).json());
  expect(page.rows[0]?.[page.columns.indexOf('accepted')]).toEqual([key]);
  expect((await save(toSet(id, 3, { moo: '4' }))).row.accepted).toEqual([key]);
  expect((await save(toSet(id, 4, {}, { accepts: [key] }))).isUnchanged).toBe(true);
  expect((await save(toSet(id, 4, { populationDate: '2024-12-31' }))).row.accepted).toBeUndefined();
});

test('each row may have a reason of its own; the others have the reason of the action', async () => {
  const deleted = await save({ changeId: randomUUID(), id, base: 5, kind: 'delete', set: {}, reason: 'ยุบรวม' }, 'ปรับทะเบียน');
  expect(deleted.row.isDeleted).toBe(true);
  expect(await newest()).toMatchObject({ kind: 'delete', reason: 'ยุบรวม' });
  await save({ changeId: randomUUID(), id, base: 6, kind: 'restore', set: {} }, 'ปรับทะเบียน');
  expect(await newest()).toMatchObject({ kind: 'restore', reason: 'ปรับทะเบียน' });
});

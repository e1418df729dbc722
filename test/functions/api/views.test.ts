import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../../functions/store/store.ts';
import { saveView } from '../../../functions/store/views.ts';
import { Look, MAX_VIEWS, ViewsAnswer, type ViewToSave } from '../../../shared/views.ts';
import { signIn, startApi } from '../../support/api.ts';
import { newStore } from '../../support/installation.ts';

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
const who: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  const phrae = { role: 'province', provinceCode: '54', office: 'สถจ.สมมุติ' } as const;
  who['maker'] = await signIn(store, api, { ...phrae, name: 'อรุณี ตัวอย่างดี' });
  who['colleague'] = await signIn(store, api, phrae);
  who['elsewhere'] = await signIn(store, api, { ...phrae, provinceCode: '55' });
  who['many'] = await signIn(store, api, { ...phrae, officerId: 'officer-many' });
  who['helper'] = await signIn(store, api, { role: 'electionHelper', provinceCode: '54', laoId: 'lao-06540101' });
});

function aView(given: Partial<ViewToSave> = {}): ViewToSave {
  const look = Look.parse({ sort: [{ field: 'nameTh', direction: 'asc' }], filters: { type: { values: ['sao'] } } });
  return { viewId: `view-${randomUUID()}`, sheet: 'laos', name: 'เฉพาะ อบต.', isShared: false, isDefault: false, look, base: 0, ...given };
}

async function ask(name: string, path: string, body?: unknown) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await api.app.request(path, { headers: who[name] ?? {}, ...init });
  const answer = await response.json();
  return { status: response.status, code: answer.code, views: ViewsAnswer.safeParse(answer).data?.views ?? [] };
}

const namesOf = async (name: string, sheet = 'laos') => (await ask(name, `/views?sheet=${sheet}`)).views.map((view) => view.name);

describe('a saved view', () => {
  test('of one’s own is seen by its maker alone, on its own sheet', async () => {
    const { views } = await ask('maker', '/views', aView({ name: 'ของฉันเอง' }));
    expect(views.find(({ name }) => name === 'ของฉันเอง')).toMatchObject({ version: 1, changedBy: 'อรุณี ตัวอย่างดี', isShared: false });
    expect(await namesOf('colleague')).not.toContain('ของฉันเอง');
    expect(await namesOf('maker', 'tenures')).toEqual([]);
  });

  test('of the office is seen and changed by colleagues, and by no other office', async () => {
    const view = aView({ name: 'ของหน่วยงาน', isShared: true });
    await ask('maker', '/views', view);
    expect(await namesOf('colleague')).toContain('ของหน่วยงาน');
    expect(await namesOf('elsewhere')).not.toContain('ของหน่วยงาน');
    const changed = await ask('colleague', '/views', { ...view, name: 'ของหน่วยงาน แก้แล้ว', base: 1 });
    expect(changed.views.find(({ viewId }) => viewId === view.viewId)).toMatchObject({ version: 2, look: view.look });
    expect(await ask('maker', '/views', { ...view, name: 'ทับ', base: 1 })).toMatchObject({ status: 409, code: 'view-changed' });
    await ask('maker', '/views/removal', { viewId: view.viewId, sheet: 'laos', isShared: true });
    expect(await namesOf('colleague')).not.toContain('ของหน่วยงาน แก้แล้ว');
    expect(await ask('colleague', '/views', { ...view, base: 2 })).toMatchObject({ status: 409, code: 'view-changed' });
  });

  test('is refused where it is too large, for a sheet nobody knows, or one the officer may not read', async () => {
    const large = Look.parse({ filters: { type: { values: Array.from({ length: 5_000 }, (_, at) => `value ${at}`) } } });
    expect(await ask('maker', '/views', aView({ look: large }))).toMatchObject({ status: 400, code: 'request-invalid' });
    expect(await ask('maker', '/views?sheet=nothing')).toMatchObject({ status: 404, code: 'sheet-unknown' });
    expect(await ask('helper', '/views?sheet=palads')).toMatchObject({ status: 403, code: 'scope-forbidden' });
    expect(await ask('helper', '/views', aView({ sheet: 'palads' }))).toMatchObject({ status: 403, code: 'scope-forbidden' });
  });

  test(`is refused once there are ${MAX_VIEWS}`, async () => {
    const views = Array.from({ length: MAX_VIEWS }, (_, at) => aView({ name: `มุมมอง ${at}` }));
    await Promise.all(
      views.map(({ base, ...view }) =>
        saveView(store, 'officer#officer-many', { ...view, version: 1, changedAt: '2026-01-05T03:00:00.000Z', changedBy: 'ก' }, base),
      ),
    );
    expect(await ask('many', '/views', aView())).toMatchObject({ status: 409, code: 'views-full' });
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readByClaim } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import { SheetPage } from '../../../shared/api.ts';
import type { AccessApplication } from '../../../shared/people/access-request.ts';
import { ROLES } from '../../../shared/people/roles.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { signIn, startApi } from '../../support/api.ts';
import { aLao, anOfficer, toCreate } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
let department: Record<string, string>;
let province: Record<string, string>;

beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  department = await signIn(store, api);
  province = await signIn(store, api, { role: 'province', provinceCode: '54', office: 'สถจ.สมมุติ' });
  const rows = ['06540103', '06540104', '06540105'].map((code) => toCreate(aLao({ code, laoId: `lao-${code}` })));
  const gone = toCreate(aLao({ code: '06540106', laoId: 'lao-06540106', abolishedDate: '2003-01-01' }));
  const request = { officer: anOfficer(), authority: 'system' as const, actionId: randomUUID(), reason: null, now: () => new Date() };
  await saveChanges(store, { ...request, sheet: laos, changes: [...rows, gone] });
});

function anApplication(given: Partial<AccessApplication> = {}): AccessApplication {
  return {
    role: 'lao',
    provinceCode: '54',
    districtTh: null,
    laoId: 'lao-06540103',
    name: 'ดวงใจ สมมุติกุล',
    position: 'นักจัดการงานทั่วไป',
    email: `clerk-${randomUUID().slice(0, 8)}@example.com`,
    phone: '081 000 0001',
    ...given,
  };
}

const JSON_BODY = { 'content-type': 'application/json' };

function post(path: string, body: unknown, headers: Record<string, string> = JSON_BODY): Promise<Response> {
  return Promise.resolve(api.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function ask(given: Partial<AccessApplication> = {}): Promise<{ email: string; status: number }> {
  const application = anApplication(given);
  const { status } = await post('/access/requests', { application });
  return { email: application.email, status };
}

/** Requests that an officer sees, by e-mail. */
async function requestsOf(headers: Record<string, string>): Promise<Map<string, Record<string, unknown>>> {
  const answer = await api.app.request('/sheets/accessRequests', { headers });
  const page = SheetPage.parse(await answer.json());
  const rows = page.rows.map((row) => Object.fromEntries(page.columns.map((name, index) => [name, row[index]])));
  return new Map(rows.map((row) => [String(row['email']), row]));
}

async function decide(email: string, decision: 'approve' | 'refuse', headers = province): Promise<Response> {
  const found = (await requestsOf(department)).get(email);
  const body = { requestId: found?.['requestId'], version: found?.['version'], decision, refusal: decision === 'refuse' ? 'ไม่รู้จัก' : null };
  return post('/access/decisions', body, headers);
}

async function code(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code;
}

const officerWith = async (email: string) => (await readByClaim(store, `email#${email}`))?.values ?? null;

describe('a clerk asks for access', () => {
  test('without an account, for an LAO; the province sees it, the office named from the register', async () => {
    const { email, status } = await ask();
    expect(status).toBe(200);
    expect((await requestsOf(province)).get(email)).toMatchObject({
      state: 'waiting',
      office: 'องค์การบริหารส่วนตำบลหนองตัวอย่าง',
      isEmailVerified: false,
    });
    expect(await officerWith(email)).toBeNull();
  });

  test('approved, the clerk signs in with that e-mail and may do what an LAO’s officer may, there alone', async () => {
    const { email } = await ask();
    expect(await (await decide(email, 'approve')).json()).toMatchObject({ state: 'approved' });
    const sub = `sub-${randomUUID()}`;
    const headers = { authorization: `Bearer ${await api.token({ sub })}`, ...JSON_BODY };
    const idToken = await api.token({ sub, audience: api.clientId, claims: { email, email_verified: true } });
    const me = await post('/me/binding', { idToken }, headers);
    expect(await me.json()).toMatchObject({ officer: { role: 'lao', laoId: 'lao-06540103', provinceCode: '54', email } });
  });

  test('several people of one LAO each have their own access', async () => {
    const both = await Promise.all([ask({ name: 'คนที่หนึ่ง ตัวอย่าง' }), ask({ name: 'คนที่สอง ตัวอย่าง' })]);
    for (const { email } of both) await decide(email, 'approve');
    expect(await Promise.all(both.map(({ email }) => officerWith(email)))).toMatchObject([
      { name: 'คนที่หนึ่ง ตัวอย่าง' },
      { name: 'คนที่สอง ตัวอย่าง' },
    ]);
  });

  test('refused with a reason, nobody is added, and the clerk may ask again', async () => {
    const { email } = await ask();
    expect(await (await decide(email, 'refuse')).json()).toMatchObject({ state: 'refused', officerId: null });
    expect(await officerWith(email)).toBeNull();
    await ask({ email, position: 'ปลัด' });
    expect((await requestsOf(province)).get(email)).toMatchObject({ state: 'waiting', position: 'ปลัด', refusal: null });
  });

  test('somebody who is signed in asks with the e-mail that the provider verified, whatever the form says', async () => {
    const email = `own-${randomUUID().slice(0, 8)}@example.com`;
    const sub = `sub-${randomUUID()}`;
    const headers = { authorization: `Bearer ${await api.token({ sub })}`, ...JSON_BODY };
    const idToken = await api.token({ sub, audience: api.clientId, claims: { email, email_verified: true } });
    const other = `other-${randomUUID().slice(0, 8)}@example.com`;
    expect((await post('/access/requests', { application: anApplication({ email: other }), idToken }, headers)).status).toBe(200);
    const seen = await requestsOf(province);
    expect([seen.get(email)?.['isEmailVerified'], seen.has(other)]).toEqual([true, false]);
  });
});

describe('who decides', () => {
  test('the province not for another province, nor for its own kind; an LAO’s officer for nobody', async () => {
    const { email } = await ask();
    const elsewhere = await signIn(store, api, { role: 'province', provinceCode: '55' });
    const clerk = await signIn(store, api, { role: 'lao', provinceCode: '54', laoId: 'lao-06540103' });
    const auditor = await signIn(store, api, { role: 'auditor' });
    for (const headers of [elsewhere, clerk, auditor]) expect((await decide(email, 'approve', headers)).status).toBe(403);
    expect((await requestsOf(elsewhere)).has(email)).toBe(false);
    expect((await api.app.request('/sheets/accessRequests', { headers: clerk })).status).toBe(403);
    const ofProvince = await ask({ role: 'province', laoId: null });
    expect((await decide(ofProvince.email, 'approve', province)).status).toBe(403);
    expect((await decide(ofProvince.email, 'approve', department)).status).toBe(200);
    expect(await officerWith(ofProvince.email)).toMatchObject({ role: 'province', provinceCode: '54', laoId: null });
  });

  test('nobody twice: a decision is final, approving again adds no second officer', async () => {
    const { email } = await ask();
    const before = (await requestsOf(province)).get(email);
    const body = { requestId: before?.['requestId'], version: before?.['version'], decision: 'approve' };
    const first = await (await post('/access/decisions', body, province)).json();
    expect(await (await post('/access/decisions', body, province)).json()).toEqual(first);
    expect(await code(await decide(email, 'refuse'))).toBe('access-decided');
  });

  test('a request that changed since it was read is not decided unseen', async () => {
    const email = `moving-${randomUUID().slice(0, 8)}@example.com`;
    await ask({ email });
    const read = (await requestsOf(province)).get(email);
    const sub = `sub-${randomUUID()}`;
    const headers = { authorization: `Bearer ${await api.token({ sub })}`, ...JSON_BODY };
    const idToken = await api.token({ sub, audience: api.clientId, claims: { email, email_verified: true } });
    await post('/access/requests', { application: anApplication({ email, laoId: 'lao-06540105' }), idToken }, headers);
    const late = await post(
      '/access/decisions',
      { requestId: read?.['requestId'], version: read?.['version'], decision: 'approve' },
      province,
    );
    expect(await code(late)).toBe('access-decided');
    expect(await officerWith(email)).toBeNull();
  });

  test('who leaves is switched off by the province and can do nothing more; never deleted', async () => {
    const sub = {
      role: 'lao',
      provinceCode: '54',
      laoId: 'lao-06540104',
      officerId: `officer-leaves-${randomUUID().slice(0, 6)}`,
    } as const;
    const leaving = await signIn(store, api, sub);
    expect((await api.app.request('/me', { headers: leaving })).status).toBe(200);
    const off = { officerId: sub.officerId, isActive: false };
    const elsewhere = await signIn(store, api, { role: 'province', provinceCode: '55' });
    expect((await post('/access/officers', off, elsewhere)).status).toBe(403);
    expect((await post('/access/officers', off, province)).status).toBe(200);
    expect(await code(await Promise.resolve(api.app.request('/me', { headers: leaving })))).toBe('officer-inactive');
    expect((await post('/access/officers', { ...off, isActive: true }, province)).status).toBe(200);
    expect((await api.app.request('/me', { headers: leaving })).status).toBe(200);
  });

  test('a province switches off neither the department nor another province officer', async () => {
    for (const given of [{ role: 'department' }, { role: 'province', provinceCode: '54' }, { role: 'auditor' }] as const) {
      const officerId = `officer-high-${randomUUID().slice(0, 6)}`;
      await signIn(store, api, { ...given, officerId });
      expect((await post('/access/officers', { officerId, isActive: false }, province)).status).toBe(403);
    }
  });
});

describe('hostile requests', () => {
  test.each(ROLES.filter((role) => !['lao', 'electionDirector', 'district', 'province'].includes(role)))(
    'the role %s cannot be asked for',
    async (role) => {
      expect((await post('/access/requests', { application: { ...anApplication(), role } })).status).toBe(400);
    },
  );

  test.each<[string, Record<string, unknown>]>([
    ['an LAO of another province', { provinceCode: '55' }],
    ['an LAO that does not exist', { laoId: 'lao-06999999' }],
    ['an LAO that was abolished', { laoId: 'lao-06540106' }],
    ['the whole province under an LAO’s role', { laoId: null }],
    ['a province’s role for one LAO', { role: 'province' }],
    ['a field that decides', { state: 'approved' }],
    ['an officer id', { officerId: 'officer-mine' }],
    ['no e-mail', { email: 'nobody' }],
    ['a very long name', { name: 'ก'.repeat(500) }],
  ])('%s is refused', async (_name, given) => {
    expect((await post('/access/requests', { application: { ...anApplication(), ...given } })).status).toBe(400);
  });

  test('a waiting request of somebody else’s e-mail cannot be bent to another LAO', async () => {
    const { email } = await ask();
    expect((await ask({ email, laoId: 'lao-06540105' })).status).toBe(200);
    expect((await requestsOf(province)).get(email)).toMatchObject({ laoId: 'lao-06540103' });
  });

  test('asking with an officer’s e-mail says nothing about it and changes nothing of the officer', async () => {
    const email = `known-${randomUUID().slice(0, 8)}@example.com`;
    await signIn(store, api, { email, role: 'auditor' });
    expect((await ask({ email })).status).toBe(200);
    expect(await code(await decide(email, 'approve'))).toBe('access-email-taken');
    expect(await officerWith(email)).toMatchObject({ role: 'auditor' });
    expect((await requestsOf(province)).get(email)).toMatchObject({ state: 'waiting', officerId: null });
  });

  test('requests cannot be written through the sheet, not even by the department', async () => {
    const { email } = await ask();
    const id = (await requestsOf(department)).get(email)?.['id'];
    const changes = [{ changeId: randomUUID(), id, base: 1, kind: 'save', set: { state: 'approved', role: 'province' } }];
    const answer = await post('/sheets/accessRequests/changes', { actionId: randomUUID(), changes }, department);
    expect(await answer.json()).toMatchObject({ answers: [{ outcome: 'forbidden' }] });
  });

  test('somebody else’s id token is no proof of an e-mail', async () => {
    const headers = { authorization: `Bearer ${await api.token({ sub: 'sub-attacker' })}`, ...JSON_BODY };
    const idToken = await api.token({
      sub: 'sub-victim',
      audience: api.clientId,
      claims: { email: 'victim@example.com', email_verified: true },
    });
    expect((await post('/access/requests', { application: anApplication(), idToken }, headers)).status).toBe(401);
  });

  test('a large body is refused unread, and an office is not flooded', async () => {
    expect((await post('/access/requests', { application: anApplication({ name: 'ก'.repeat(20_000) }) })).status).toBe(413);
    const flood: number[] = [];
    for (let index = 0; index < 21; index++)
      flood.push((await ask({ role: 'district', laoId: null, districtTh: 'เมืองสมมุติ', provinceCode: '57' })).status);
    expect(flood).toEqual([...Array(20).fill(200), 429]);
    expect((await ask()).status).toBe(200);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../../functions/store/store.ts';
import { ChangesAnswer, HistoryPage, Me, ProblemDocument, SheetPage } from '../../../shared/api.ts';
import { SITE_ORIGIN, signIn, startApi } from '../../support/api.ts';
import { aLao, laoRecordId, toCreate, toSet } from '../../support/builders.ts';
import { newStore } from '../../support/installation.ts';

let store: Store;
let api: Awaited<ReturnType<typeof startApi>>;
let department: Record<string, string>;
beforeAll(async () => {
  store = await newStore();
  api = await startApi(store);
  department = await signIn(store, api);
  const codes = ['06540101', '06540102', '06550101'];
  const changes = codes.map((code) => toCreate(aLao({ code, provinceCode: code.startsWith('0655') ? '55' : '54' })));
  await send('/sheets/laos/changes', { actionId: randomUUID(), changes });
});

async function send(path: string, body: unknown, headers: Record<string, string> = department): Promise<Response> {
  return api.app.request(path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

async function get(path: string, headers: Record<string, string> = department): Promise<Response> {
  return api.app.request(path, { headers });
}

async function problem(answer: Response): Promise<ProblemDocument> {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const document = ProblemDocument.parse(await answer.json());
  expect(document.status).toBe(answer.status);
  expect(document.message.th).toMatch(/[ก-ฮ]/);
  return document;
}

describe('tokens', () => {
  test('a request without a token is asked to sign in', async () => {
    expect(await problem(await get('/me', {}))).toMatchObject({ code: 'token-missing', status: 401 });
  });
  test.each([
    ['expired', async () => api.token({ expiresIn: -60 }), 'token-expired'],
    ['signed by a stranger', async () => api.token({ key: api.strangerKey }), 'token-invalid'],
    ['of another issuer', async () => api.token({ issuer: 'https://other.example' }), 'token-invalid'],
    ['for another audience', async () => api.token({ audience: 'urn:other' }), 'token-invalid'],
    ['of another client', async () => api.token({ claims: { client_id: 'other' } }), 'token-invalid'],
    ['an id token', async () => api.token({ claims: { token_use: 'id' } }), 'token-invalid'],
    [
      'unsigned',
      async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.x`,
      'token-invalid',
    ],
    ['garbage', async () => 'a.b.c', 'token-invalid'],
  ])('a token that is %s is refused', async (_name, make, code) => {
    expect(await problem(await get('/me', { authorization: `Bearer ${await make()}` }))).toMatchObject({ code, status: 401 });
  });
  test('a valid token of nobody registered is told whom to ask', async () => {
    expect(await problem(await get('/me', { authorization: `Bearer ${await api.token({ sub: 'nobody' })}` }))).toMatchObject({
      code: 'officer-unknown',
      status: 403,
    });
  });
  test('an officer switched off is refused', async () => {
    expect(await problem(await get('/me', await signIn(store, api, { isActive: false })))).toMatchObject({ code: 'officer-inactive' });
  });
});

describe('the first sign-in', () => {
  test('binds the account to the officer with the verified e-mail, once', async () => {
    const email = 'newcomer@example.com';
    await send('/sheets/officers/changes', {
      actionId: randomUUID(),
      changes: [
        {
          changeId: randomUUID(),
          id: null,
          base: 0,
          set: { name: 'ผู้ใช้ใหม่', office: 'อบต.ตัวอย่าง', email, role: 'province', provinceCode: '54' },
        },
      ],
    });
    const headers = { authorization: `Bearer ${await api.token({ sub: 'new-1' })}`, 'content-type': 'application/json' };
    const idToken = (sub: string, verified: boolean) =>
      api.token({ sub, audience: api.clientId, claims: { email: 'Newcomer@Example.com', email_verified: verified } });
    expect(await problem(await send('/me/binding', { idToken: await idToken('new-1', false) }, headers))).toMatchObject({
      code: 'email-unverified',
    });
    expect(await problem(await send('/me/binding', { idToken: await idToken('somebody-else', true) }, headers))).toMatchObject({
      code: 'token-invalid',
    });
    const bound = Me.parse(await (await send('/me/binding', { idToken: await idToken('new-1', true) }, headers)).json());
    expect(bound.officer).toMatchObject({ email, role: 'province' });
    expect((await get('/me', headers)).status).toBe(200);
    const other = { ...headers, authorization: `Bearer ${await api.token({ sub: 'new-2' })}` };
    expect(await problem(await send('/me/binding', { idToken: await idToken('new-2', true) }, other))).toMatchObject({
      code: 'officer-bound-elsewhere',
      status: 409,
    });
  });
});

describe('rows', () => {
  test('a sheet comes in pages of compact arrays until next is null, with nothing left out', async () => {
    const codes: unknown[] = [];
    let cursor = '';
    do {
      const page = SheetPage.parse(await (await get(`/sheets/laos?limit=2${cursor}`)).json());
      expect(page.columns.slice(0, 4)).toEqual(['id', 'version', 'changedAt', 'changedBy']);
      codes.push(...page.rows.map((row) => row[page.columns.indexOf('code')]));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(codes.sort()).toEqual(['06540101', '06540102', '06550101']);
  });
  test('a province officer reads the own province and is refused another', async () => {
    const officer = await signIn(store, api, { role: 'province', provinceCode: '55' });
    const page = SheetPage.parse(await (await get('/sheets/laos', officer)).json());
    expect(page.rows).toHaveLength(1);
    expect(await problem(await get('/sheets/laos?province=54', officer))).toMatchObject({ code: 'scope-forbidden', status: 403 });
  });
  test('an LAO officer reads the own record only', async () => {
    const officer = await signIn(store, api, { role: 'lao', provinceCode: '54', laoId: 'lao-06540102' });
    const page = SheetPage.parse(await (await get('/sheets/laos', officer)).json());
    expect(page.rows.map((row) => row[0])).toEqual([laoRecordId('06540102')]);
    expect(await problem(await get('/sheets/officers', officer))).toMatchObject({ code: 'scope-forbidden' });
  });
});

describe('requests that cannot be done', () => {
  test.each([
    ['an unknown sheet', () => get('/sheets/mayors'), 'sheet-unknown'],
    ['an unknown path', () => get('/nothing'), 'path-unknown'],
    ['a wrong method', () => api.app.request('/me', { method: 'DELETE', headers: department }), 'method-not-allowed'],
    ['a forged cursor', () => get('/sheets/laos?cursor=%7B%7D'), 'cursor-invalid'],
    ['a cursor after nothing', () => get(`/sheets/laos?cursor=${btoa('{"place":0,"after":""}')}`), 'cursor-invalid'],
    [
      'the history before its first version',
      () => get(`/history?cursor=1&id=${encodeURIComponent(laoRecordId('06540101'))}`),
      'request-invalid',
    ],
    [
      'a version no record can have',
      () => send('/sheets/laos/changes', { actionId: randomUUID(), changes: [toSet(laoRecordId('06540101'), 1e12, { moo: '1' })] }),
      'request-invalid',
    ],
    ['an unknown query', () => get('/sheets/laos?all=1'), 'request-invalid'],
    ['a province that is none', () => get('/sheets/laos?province=99'), 'request-invalid'],
    ['broken JSON', () => send('/sheets/laos/changes', '{"actionId":'), 'body-not-json'],
    ['a list for a body', () => send('/sheets/laos/changes', []), 'request-invalid'],
    [
      'unknown fields of the request',
      () => send('/sheets/laos/changes', { actionId: randomUUID(), changes: [], force: true }),
      'request-invalid',
    ],
    [
      'more than a thousand rows',
      () =>
        send('/sheets/laos/changes', {
          actionId: randomUUID(),
          changes: Array.from({ length: 1001 }, () => toSet(laoRecordId('06540101'), 1, {})),
        }),
      'request-invalid',
    ],
    ['a body over 4 MB', () => send('/sheets/laos/changes', { actionId: randomUUID(), reason: 'ก'.repeat(2_000_000) }), 'body-too-large'],
    [
      'a form for a body',
      () =>
        api.app.request('/sheets/laos/changes', { method: 'POST', headers: { ...department, 'content-type': 'text/plain' }, body: '{}' }),
      'content-type-unsupported',
    ],
    ['the history of nothing', () => get(`/history?id=${encodeURIComponent(laoRecordId('06999999'))}`), 'record-unknown'],
    ['a history id that is no id', () => get('/history?id=../../etc'), 'record-unknown'],
  ])('%s gets a problem with a stable code', async (_name, ask, code) => {
    expect(await problem(await ask())).toMatchObject({ code });
  });
  test.each([
    ['a wrong type', { population: 'many' }],
    ['a number for a text', { road: 7 }],
    ['an object for a list', { subdistricts: { a: 1 } }],
    ['a latitude outside Thailand', { latitude: 51, longitude: 0 }],
    ['a script for a web address', { website: 'javascript:alert(1)' }],
    ['null for a required name', { nameTh: null }],
    ['prototype tricks', { ['__proto__x']: 1 }],
  ])('%s is refused on its row', async (_name, set) => {
    const answer = ChangesAnswer.parse(
      await (await send('/sheets/laos/changes', { actionId: randomUUID(), changes: [toSet(laoRecordId('06540101'), 1, set)] })).json(),
    );
    expect(answer.answers[0]?.outcome).toBe('invalid');
  });
  test('a value nested without end is refused on its row', async () => {
    const body = JSON.stringify({ actionId: randomUUID(), changes: [toSet(laoRecordId('06540101'), 1, { nameTh: 'ลึก' })] });
    const deep = body.replace('"ลึก"', '['.repeat(50_000) + ']'.repeat(50_000));
    const { answers } = ChangesAnswer.parse(await (await send('/sheets/laos/changes', deep)).json());
    expect(answers[0]?.outcome).toBe('invalid');
  });
  test('an auditor reads everything and writes nothing', async () => {
    const auditor = await signIn(store, api, { role: 'auditor' });
    expect((await get('/sheets/officers', auditor)).status).toBe(200);
    const answer = ChangesAnswer.parse(
      await (
        await send('/sheets/laos/changes', { actionId: randomUUID(), changes: [toSet(laoRecordId('06540101'), 1, { road: 'x' })] }, auditor)
      ).json(),
    );
    expect(answer.answers[0]).toMatchObject({ outcome: 'forbidden' });
  });
});

test('history shows a record’s life, newest first, with who, office, reason and values', async () => {
  await send('/sheets/laos/changes', {
    actionId: randomUUID(),
    reason: 'แจ้งจากพื้นที่',
    changes: [toSet(laoRecordId('06550101'), 1, { road: 'ถนนทดสอบ' })],
  });
  const page = HistoryPage.parse(await (await get(`/history?id=${encodeURIComponent(laoRecordId('06550101'))}`)).json());
  expect(page.entries.map((entry) => entry.version)).toEqual([2, 1]);
  expect(page.entries[0]).toMatchObject({
    reason: 'แจ้งจากพื้นที่',
    by: { name: 'อรุณี ตัวอย่างดี' },
    changed: [{ field: 'road', before: null, after: 'ถนนทดสอบ' }],
  });
});

test('browsers of the site may call, others may not; answers are never cached', async () => {
  const allowed = await api.app.request('/me', {
    method: 'OPTIONS',
    headers: { origin: SITE_ORIGIN, 'access-control-request-method': 'GET' },
  });
  expect(allowed.headers.get('access-control-allow-origin')).toBe(SITE_ORIGIN);
  const refused = await api.app.request('/me', {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
  });
  expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  expect((await get('/me')).headers.get('cache-control')).toBe('no-store');
});

test('the OpenAPI document describes every path and schema', async () => {
  const document = JSON.parse(await (await get('/openapi.json', {})).text());
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual([
    '/me',
    '/me/binding',
    '/sheets/{sheet}',
    '/sheets/{sheet}/changes',
    '/sheets/{sheet}/pulse',
    '/sheets/{sheet}/journal',
    '/sheets/{sheet}/deleted',
    '/actions',
    '/views',
    '/views/removal',
    '/actions/departure',
    '/actions/ruling',
    '/access/requests',
    '/access/decisions',
    '/access/officers',
    '/actions/undo',
    '/actions/match',
    '/persons/proposals',
    '/actions/constituencies',
    '/persons/birth-dates',
    '/persons/matched',
    '/actions/elections',
    '/actions/appointments',
    '/elections/{electionId}',
    '/elections/{electionId}/constituencies/{number}',
    '/elections/{electionId}/helpers',
    '/elections/{electionId}/right-to-stand',
    '/photos',
    '/photos/{photoId}',
    '/person-check',
    '/history',
  ]);
  expect(document.components.schemas['values.laos'].properties.code).toBeDefined();
});

test('a fault of ours says that typing is kept, gives a request id and is logged once', async () => {
  const away = await startApi({ ...store, records: 'no-such-table' });
  const answer = await away.app.request('/me', { headers: { authorization: `Bearer ${await away.token()}` } });
  expect(await problem(answer)).toMatchObject({ code: 'fault', status: 500 });
  expect(away.faults).toHaveLength(1);
});

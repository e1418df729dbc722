import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSignIn, type SignIn } from '../../infra/local/identity/sign-in.ts';
import { freePort } from '../../infra/local/ports.ts';
import { SAMPLE_OFFICERS } from '../../infra/local/sample/officers.ts';

const SITE = 'http://localhost:4999';
const AUDIENCE = 'urn:thongthin:api';
const CLIENT = 'thongthin-admin';
const REDIRECT = `${SITE}/admin/`;

const folder = mkdtempSync(join(tmpdir(), 'sign-in-'));
let port = 0;
let issuer = '';
let close: () => Promise<void>;

async function start(): Promise<void> {
  let signIn: SignIn | undefined;
  signIn = await openSignIn({
    issuer,
    audience: AUDIENCE,
    clientId: CLIENT,
    siteOrigins: [SITE],
    accessTokenSeconds: 7,
    keysFile: join(folder, 'keys.json'),
    signInsFile: join(folder, 'sign-ins.db'),
    officers: SAMPLE_OFFICERS,
  });
  const { answer, close: forget } = signIn;
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    forget();
  };
}

beforeEach(async () => {
  port = await freePort();
  issuer = `http://localhost:${port}`;
  await start();
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser, as far as a sign-in needs one: it keeps cookies and follows redirects until it leaves the provider. */
function browser() {
  const cookies = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { ...init.headers, cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  };
  const follow = async (first: Response): Promise<Response> => {
    let response = first;
    for (let hops = 0; hops < 5; hops++) {
      const to = new URL(response.headers.get('location') ?? issuer, issuer);
      if (response.status < 300 || response.status > 399 || to.origin !== issuer) return response;
      response = await visit(to.href);
    }
    return response;
  };
  return { visit, follow };
}

function authorization(more: Record<string, string> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const code_challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = {
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid email',
    state: 's',
    resource: AUDIENCE,
    code_challenge,
    code_challenge_method: 'S256',
    ...more,
  };
  return { verifier, url: `${issuer}/auth?${new URLSearchParams(query)}` };
}

const redeem = (fields: Record<string, string>, origin = SITE) =>
  fetch(`${issuer}/token`, { method: 'POST', headers: { origin }, body: new URLSearchParams({ client_id: CLIENT, ...fields }) });

async function signIn(officerId: string, { visit, follow } = browser()) {
  const { verifier, url } = authorization();
  const shown = await follow(await visit(url));
  const html = await shown.text();
  const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(html) ?? [];
  const chosen = await follow(await visit(`${issuer}${action}`, { method: 'POST', body: new URLSearchParams({ officer: officerId }) }));
  const back = new URL(chosen.headers.get('location') ?? issuer);
  const response = await redeem({
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    code_verifier: verifier,
    redirect_uri: REDIRECT,
  });
  return { html, back, shown, response, tokens: await response.json() };
}

it('signs a sample officer in with one press, and gives the API a token it can check', async () => {
  const { html, back, response, tokens } = await signIn('officer-department');
  for (const officer of SAMPLE_OFFICERS) expect(html).toContain(officer.email);
  expect(html).not.toContain('<script');
  expect(back.origin + back.pathname).toBe(REDIRECT);
  expect(response.headers.get('access-control-allow-origin')).toBe(SITE);
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  const { payload } = await jwtVerify(tokens.access_token, keys, { issuer, audience: AUDIENCE });
  expect(payload).toMatchObject({ sub: 'officer-department', client_id: CLIENT });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(7);
  expect(decodeJwt(tokens.id_token)).toMatchObject({ aud: CLIENT, email: 'department@example.com', email_verified: true });
});

it('renews silently, and a renewal can be used only once', async () => {
  const { tokens } = await signIn('officer-auditor');
  const renewed = await (await redeem({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).json();
  expect(decodeJwt(renewed.access_token)).toMatchObject({ sub: 'officer-auditor', aud: AUDIENCE });
  expect((await redeem({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status).toBe(400);
});

it('keeps keys and sign-ins over a restart', async () => {
  const before = await signIn('officer-chiangmai');
  await close();
  await start();
  // The connection kept open by `fetch` ended with the first process; this finds that out.
  await fetch(issuer).catch(() => {});
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  await jwtVerify(before.tokens.access_token, keys, { issuer, audience: AUDIENCE });
  const renewed = await redeem({ grant_type: 'refresh_token', refresh_token: before.tokens.refresh_token });
  expect(renewed.status).toBe(200);
});

it('knows who is signed in already, and signs in again without asking', async () => {
  const user = browser();
  await signIn('officer-khonkaen', user);
  const { url } = authorization();
  const back = await user.follow(await user.visit(url));
  expect(back.headers.get('location')).toContain(`${REDIRECT}?code=`);
});

it('refuses a code without the secret that asked for it', async () => {
  const user = browser();
  await signIn('officer-khonkaen', user);
  const back = await user.follow(await user.visit(authorization().url));
  const code = new URL(back.headers.get('location') ?? issuer).searchParams.get('code') ?? '';
  const response = await redeem({ grant_type: 'authorization_code', code, code_verifier: 'x'.repeat(43), redirect_uri: REDIRECT });
  expect(response.status).toBe(400);
});

it('refuses a sign-in without PKCE', async () => {
  const { visit, follow } = browser();
  const query = new URLSearchParams({ client_id: CLIENT, response_type: 'code', redirect_uri: REDIRECT, scope: 'openid', state: 's' });
  const answer = await follow(await visit(`${issuer}/auth?${query}`));
  expect(answer.headers.get('location')).toContain('error=invalid_request');
});

it('sends nobody to an address that is not ours', async () => {
  const { visit } = browser();
  const answer = await visit(authorization({ redirect_uri: 'https://evil.example/' }).url);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('location')).toBeNull();
  expect(await answer.text()).toContain('ลงชื่อเข้าใช้ไม่สำเร็จ');
});

it('lets no other site read its answers', async () => {
  const { tokens } = await signIn('officer-auditor');
  const response = await redeem({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token }, 'https://evil.example');
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

it('shows the officers again when an unknown one is chosen', async () => {
  const { visit, follow } = browser();
  const html = await (await follow(await visit(authorization().url))).text();
  const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(html) ?? [];
  const answer = await visit(`${issuer}${action}`, { method: 'POST', body: new URLSearchParams({ officer: 'officer-nobody' }) });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('officer-department');
});

it('says so when the page is opened without having asked for it', async () => {
  const answer = await fetch(`${issuer}/interaction/abc`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('หมดอายุ');
});

// The sign-in of one machine: OpenID Connect for the sample officers and for accounts that people make, as Cognito does it for real ones.

import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Officer } from '../../../shared/people/officer.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import { type Accounts, openAccounts } from './accounts.ts';
import { openKeptSignIns } from './kept-sign-ins.ts';
import { type Keys, openKeys } from './keys.ts';
import { messagePage, pageHeaders, signInPage, signOutPage } from './page.ts';

export interface SignInSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly clientId: string;
  readonly siteOrigins: readonly string[];
  readonly accessTokenSeconds: number;
  /** Where keys and sign-ins are kept; null keeps them in memory. */
  readonly keysFile: string | null;
  readonly signInsFile: string | null;
  readonly officers: readonly Officer[];
}

const HOUR = 60 * 60;
const FORTNIGHT = 14 * 24 * HOUR;

export interface SignIn {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  close(): void;
}

export async function openSignIn(settings: SignInSettings): Promise<SignIn> {
  const kept = openKeptSignIns(settings.signInsFile);
  const keys = await openKeys(settings.keysFile);
  const accounts = openAccounts(
    settings.signInsFile,
    settings.officers.map(({ email }) => email),
  );
  const provider = new Provider(settings.issuer, { ...configuration(settings, keys, accounts), adapter: kept.adapter });
  const callback = provider.callback();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const [, uid] = /^\/interaction\/([\w-]+)$/.exec(request.url ?? '') ?? [];
    if (uid === undefined) return void (await callback(request, response));
    await interact({ provider, accounts }, settings, request, response).catch(() => sendPage(response, settings, 400, EXPIRED));
  };
  const close = () => {
    accounts.close();
    kept.close();
  };
  return { answer, close };
}

const EXPIRED = messagePage('หน้านี้หมดอายุแล้ว กลับไปหน้างานแล้วกดลงชื่อเข้าใช้อีกครั้ง', 'This page has expired: go back and sign in again.');

interface Doors {
  readonly provider: Provider;
  readonly accounts: Accounts;
}

/** GET shows the officers and the form of one's own account; POST signs somebody in and goes back to where the browser came from. */
async function interact(
  { provider, accounts }: Doors,
  settings: SignInSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  const active = settings.officers.filter((officer) => officer.isActive);
  const at = `/interaction/${uid}`;
  if (request.method !== 'POST') return sendPage(response, settings, 200, signInPage(active, at));
  const form = await readForm(request);
  const entered = form.has('officer') ? ofSample(active, form.get('officer')) : await ofAccount(accounts, form);
  if ('refusal' in entered)
    return sendPage(response, settings, 400, signInPage(active, at, { refusal: entered.refusal, email: form.get('email') ?? '' }));
  await provider.interactionFinished(request, response, { login: { accountId: entered.accountId } });
}

type Somebody = { readonly accountId: string } | { readonly refusal: Bilingual | null };

function ofSample(active: readonly Officer[], chosen: string | null): Somebody {
  const officer = active.find(({ officerId }) => officerId === chosen);
  return officer === undefined ? { refusal: null } : { accountId: officer.officerId };
}

async function ofAccount(accounts: Accounts, form: URLSearchParams): Promise<Somebody> {
  const typed = (name: string) => form.get(name) ?? '';
  const given = { email: typed('email'), password: typed('password') };
  const entered = await (typed('do') === 'register' ? accounts.register({ ...given, again: typed('again') }) : accounts.enter(given));
  return 'refusal' in entered ? entered : { accountId: entered.account.accountId };
}

function sendPage(response: ServerResponse, settings: SignInSettings, status: number, html: string): void {
  response.writeHead(status, pageHeaders(settings.siteOrigins));
  response.end(html);
}

const LONGEST_FORM = 10_000;

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST_FORM) throw new Error('the form is too long');
  }
  return new URLSearchParams(text);
}

function configuration(settings: SignInSettings, keys: Keys, accounts: Accounts): Configuration {
  const { audience, clientId, siteOrigins, accessTokenSeconds } = settings;
  const sendOwnPage = (ctx: KoaContextWithOIDC, html: string) => {
    ctx.set(pageHeaders(siteOrigins));
    ctx.body = html;
  };
  return {
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies },
    clients: [
      {
        client_id: clientId,
        client_name: 'Thongthin',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: siteOrigins.map((origin) => `${origin}/admin/`),
        post_logout_redirect_uris: siteOrigins.map((origin) => `${origin}/admin/`),
      },
    ],
    clientBasedCORS: (_, origin) => siteOrigins.includes(origin),
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // The API reads the e-mail from the id token, as it does with Cognito.
    conformIdTokenClaims: false,
    findAccount: (_, sub) => accountOf(settings.officers, accounts, sub),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: (ctx, form) => sendOwnPage(ctx, signOutPage(form)),
        postLogoutSuccessSource: (ctx) => sendOwnPage(ctx, messagePage('ออกจากระบบแล้ว', 'You have signed out.')),
      },
      // Only a token for a named resource is a JWT that the API can read.
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenTTL: accessTokenSeconds,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    // The admin renews silently: a refresh token with every sign-in, used once.
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    loadExistingGrant: (ctx) => grantOf(ctx, audience),
    renderError: (ctx, out) => sendOwnPage(ctx, messagePage('ลงชื่อเข้าใช้ไม่สำเร็จ', `${out.error}: ${out.error_description ?? ''}`)),
    ttl: {
      AccessToken: accessTokenSeconds,
      AuthorizationCode: 60,
      Grant: FORTNIGHT,
      IdToken: HOUR,
      Interaction: HOUR,
      RefreshToken: FORTNIGHT,
      Session: FORTNIGHT,
    },
  };
}

function accountOf(officers: readonly Officer[], accounts: Accounts, sub: string) {
  const officer = officers.find(({ officerId }) => officerId === sub);
  const email = officer?.email ?? accounts.find(sub)?.email;
  if (email === undefined) return undefined;
  return { accountId: sub, claims: () => ({ sub, name: officer?.name ?? email, email, email_verified: true }) };
}

/** Our own admin asks for nothing an officer would have to consent to. */
async function grantOf(ctx: KoaContextWithOIDC, audience: string) {
  const { provider, session, client, result } = ctx.oidc;
  if (!session?.accountId || !client) return undefined;
  const grantId = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const existing = grantId ? await provider.Grant.find(grantId) : undefined;
  if (existing) return existing;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid email profile offline_access');
  grant.addResourceScope(audience, '');
  await grant.save();
  return grant;
}

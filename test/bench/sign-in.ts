// An officer's sign-in as a browser does it, over HTTP: the provider's page, the code, the tokens, the first binding.

import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { NAMES } from '../../infra/local/environment.ts';

const Tokens = z.object({ access_token: z.string(), id_token: z.string() });

export interface Places {
  readonly site: string;
  readonly api: string;
  readonly identity: string;
}

/** The headers with which the officer's browser calls the API. */
export async function signInAt(places: Places, officerId: string): Promise<Record<string, string>> {
  const { access_token, id_token } = await tokensOf(places, officerId);
  const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
  const bound = await fetch(`${places.api}/me/binding`, { method: 'POST', headers, body: JSON.stringify({ idToken: id_token }) });
  if (!bound.ok) throw new Error(`the officer could not be bound: ${bound.status} ${await bound.text()}`);
  return headers;
}

async function tokensOf({ site, identity }: Places, officerId: string): Promise<z.infer<typeof Tokens>> {
  const visit = browser(identity);
  const verifier = randomBytes(32).toString('base64url');
  const redirect = `${site}/admin/`;
  const query = new URLSearchParams({
    client_id: NAMES.clientId,
    response_type: 'code',
    redirect_uri: redirect,
    scope: 'openid email profile',
    state: 'bench',
    resource: NAMES.audience,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const page = await (await visit(`${identity}/auth?${query}`)).text();
  const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(page) ?? [];
  const chosen = await visit(`${identity}${action}`, { method: 'POST', body: new URLSearchParams({ officer: officerId }) });
  const code = new URL(chosen.headers.get('location') ?? identity).searchParams.get('code') ?? '';
  const answer = await fetch(`${identity}/token`, {
    method: 'POST',
    headers: { origin: site },
    body: new URLSearchParams({
      client_id: NAMES.clientId,
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: redirect,
    }),
  });
  return Tokens.parse(await answer.json());
}

/** Keeps cookies and follows redirects until it leaves the provider. */
function browser(origin: string): (url: string, init?: RequestInit) => Promise<Response> {
  const cookies = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const to = new URL(response.headers.get('location') ?? url, origin);
    const leadsOn = response.status >= 300 && response.status < 400 && to.origin === origin;
    return leadsOn ? visit(to.href) : response;
  };
  return visit;
}

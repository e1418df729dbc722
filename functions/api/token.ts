// Who is asking: OIDC tokens, checked in the app so that a refusal can say what to do.

import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Problem } from '../../shared/problems.ts';

export interface TokenSettings {
  readonly issuer: string;
  /** `aud` of access tokens; null for issuers that name the client instead (Cognito: `client_id` and `token_use`). */
  readonly audience: string | null;
  readonly clientId: string;
}

export interface TokenCheck {
  /** `issuer|subject` of a valid access token. Throws a Problem otherwise. */
  subjectOf(authorization: string | undefined): Promise<string>;
  /** Subject and verified e-mail of an id token of the same person, for the first sign-in. */
  emailOf(idToken: string, subject: string): Promise<string>;
}

const ALGORITHMS = ['RS256', 'ES256', 'PS256', 'EdDSA'];
const CLOCK_SKEW_SECONDS = 5;

/** Checks tokens of one issuer; its keys are found through discovery, once, and fetched again when a new key appears. */
export function createTokenCheck(settings: TokenSettings, findKeys: KeyFinder = discoverKeys): TokenCheck {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const verified = async (token: string): Promise<JWTPayload> => {
    keys ??= findKeys(settings.issuer);
    const found = await keys.catch((cause: unknown) => {
      keys = undefined;
      throw new Problem('busy', { cause });
    });
    const { payload } = await jwtVerify(token, found, {
      issuer: settings.issuer,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['sub', 'exp'],
    });
    return payload;
  };
  return {
    subjectOf: async (authorization) => {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) throw new Problem(authorization === undefined ? 'token-missing' : 'token-invalid');
      const payload = await verified(token).catch(asProblem);
      if (!isAccessToken(payload, settings)) throw new Problem('token-invalid');
      return `${settings.issuer}|${payload.sub}`;
    },
    emailOf: async (idToken, subject) => {
      const payload = await verified(idToken).catch(asProblem);
      const isForUs = [payload.aud].flat().includes(settings.clientId) && `${settings.issuer}|${payload.sub}` === subject;
      if (!isForUs || typeof payload['email'] !== 'string') throw new Problem('token-invalid');
      if (payload['email_verified'] !== true && payload['email_verified'] !== 'true') throw new Problem('email-unverified');
      return payload['email'].toLowerCase();
    },
  };
}

/** An id token must not pass for an access token. */
function isAccessToken(payload: JWTPayload, { audience, clientId }: TokenSettings): boolean {
  if (payload['token_use'] !== undefined && payload['token_use'] !== 'access') return false;
  const isForClient = payload['client_id'] === clientId;
  return audience === null ? isForClient && payload['token_use'] === 'access' : isForClient && [payload.aud].flat().includes(audience);
}

function asProblem(cause: unknown): never {
  if (cause instanceof Problem) throw cause;
  if (cause instanceof errors.JWTExpired) throw new Problem('token-expired', { cause });
  if (cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSTimeout)) throw new Problem('token-invalid', { cause });
  throw new Problem('busy', { cause });
}

export type KeyFinder = (issuer: string) => Promise<JWTVerifyGetKey>;

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`Discovery at ${issuer} answered ${answer.status}.`);
  const document: unknown = await answer.json();
  if (typeof document !== 'object' || document === null || !('jwks_uri' in document))
    throw new Error(`Discovery at ${issuer} names no jwks_uri.`);
  return createRemoteJWKSet(new URL(String(document.jwks_uri)));
}

// The API over a fresh store, with an issuer of the test's own: real tokens, real checks.

import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { inject } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createTokenCheck } from '../../functions/api/token.ts';
import { type UploadDoor, uploadDoor } from '../../functions/files/upload-ticket.ts';
import { hashWithKey } from '../../functions/secrets/keyed-hash.ts';
import { saveChanges } from '../../functions/store/save.ts';
import type { Store } from '../../functions/store/store.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { officers } from '../../shared/sheets/officers.ts';
import { anOfficer } from './builders.ts';

const ISSUER = 'https://issuer.example';
const AUDIENCE = 'urn:thongthin:api';
const CLIENT = 'thongthin-admin';
export const SITE_ORIGIN = 'https://thongthin.example';

/** The quarantine of the installation that a store is of. */
export function uploadsBeside({ records }: Store): UploadDoor {
  return uploadDoor({ ...process.env, S3_ENDPOINT: inject('files'), UPLOADS_BUCKET: records.replace(/records$/, 'uploads') });
}

interface TokenParts {
  readonly sub?: string;
  readonly claims?: Record<string, unknown>;
  readonly expiresIn?: number;
  readonly key?: CryptoKey;
  readonly issuer?: string;
  readonly audience?: string;
}

export async function startApi(store: Store) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const stranger = await generateKeyPair('ES256');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] });
  const faults: unknown[] = [];
  const app = createApp({
    store,
    tokens: createTokenCheck({ issuer: ISSUER, audience: AUDIENCE, clientId: CLIENT }, async () => keys),
    siteOrigins: [SITE_ORIGIN],
    apiOrigin: 'https://api.thongthin.example',
    now: () => new Date(),
    hashNationalId: hashWithKey(new Uint8Array(32).fill(7)),
    uploads: () => uploadsBeside(store),
    logFault: (error) => void faults.push(error),
  });
  const token = ({
    sub = 'sub-1',
    claims = {},
    expiresIn = 600,
    key = privateKey,
    issuer = ISSUER,
    audience = AUDIENCE,
  }: TokenParts = {}) =>
    new SignJWT({ client_id: CLIENT, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setSubject(sub)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(Math.floor(Date.now() / 1000) - 7200)
      .setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
      .sign(key);
  return { app, token, strangerKey: stranger.privateKey, faults, clientId: CLIENT };
}

/** Registers an officer, bound to a subject, and gives what the officer's browser would send. */
export async function signIn(
  store: Store,
  api: Awaited<ReturnType<typeof startApi>>,
  given: Partial<Officer> = {},
): Promise<Record<string, string>> {
  const sub = `sub-${randomUUID().slice(0, 8)}`;
  const officer = anOfficer({
    officerId: `officer-${randomUUID().slice(0, 8)}`,
    email: `${sub}@example.com`,
    subject: `${ISSUER}|${sub}`,
    ...given,
  });
  const [answer] = await saveChanges(store, {
    sheet: officers,
    officer,
    authority: 'system',
    actionId: randomUUID(),
    reason: null,
    now: () => new Date(),
    changes: [{ changeId: randomUUID(), id: null, base: 0, kind: 'save', set: officer }],
  });
  if (answer?.outcome !== 'saved') throw new Error(JSON.stringify(answer));
  return { authorization: `Bearer ${await api.token({ sub })}`, 'content-type': 'application/json' };
}

// Lambda entry of the API: reads settings once, then hands each request to the app.

import { handle } from 'hono/aws-lambda';
import { required } from '../environment.ts';
import { uploadDoor } from '../files/upload-ticket.ts';
import type { KeyedHash } from '../secrets/keyed-hash.ts';
import { openStore } from '../store/store.ts';
import { createApp } from './app.ts';
import { createTokenCheck } from './token.ts';

/** The app as the environment configures it; infra/local serves the same. */
export function appFromEnvironment(env: NodeJS.ProcessEnv) {
  return createApp({
    store: openStore(env),
    tokens: createTokenCheck({
      issuer: required(env, 'OIDC_ISSUER'),
      audience: env['OIDC_AUDIENCE'] || null,
      clientId: required(env, 'OIDC_CLIENT_ID'),
    }),
    siteOrigins: required(env, 'SITE_ORIGIN').split(','),
    apiOrigin: required(env, 'API_ORIGIN'),
    now: () => new Date(),
    hashNationalId: lazyHash(env),
    uploads: () => uploadDoor(env),
    logFault,
  });
}

/** Opened for the first number: most starts of the API never see one. */
function lazyHash(env: NodeJS.ProcessEnv): KeyedHash {
  let hash: Promise<KeyedHash> | undefined;
  return async (text) => {
    hash ??= import('../secrets/keyed-hash.ts').then(({ openKeyedHash }) => openKeyedHash(env));
    return (await hash)(text);
  };
}

/** The logger is loaded at the first fault: the API says nothing else, and each start would pay for it. */
async function logFault(error: unknown, context: Record<string, string>): Promise<void> {
  const { logger } = await import('../log.ts');
  logger.error('request failed', { ...context, error: error instanceof Error ? error : String(error) });
}

let app: ReturnType<typeof appFromEnvironment> | undefined;

export const handler: ReturnType<typeof handle> = (event, context) => {
  app ??= appFromEnvironment(process.env);
  return handle(app)(event, context);
};

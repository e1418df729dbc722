// Triggered each day just after midnight in Bangkok. Leaves the day's seal in the seals bucket and on the public site.

import { required } from '../environment.ts';
import { openFiles } from '../files/bucket.ts';
import { logger } from '../log.ts';
import { openStore } from '../store/store.ts';
import { type SealParts, seal } from './seal.ts';

export function sealPartsFromEnvironment(env: NodeJS.ProcessEnv): SealParts {
  const client = openFiles(env);
  return {
    store: openStore(env),
    seals: { client, name: required(env, 'SEALS_BUCKET') },
    site: { client, name: required(env, 'SITE_BUCKET') },
  };
}

let parts: SealParts | undefined;

export async function handler(): Promise<void> {
  parts ??= sealPartsFromEnvironment(process.env);
  const { day, root, leafCount } = await seal(parts, new Date());
  logger.info('sealed', { day, root, leafCount });
}

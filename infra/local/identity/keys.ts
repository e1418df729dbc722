// The keys that sign tokens and cookies, made once and kept, so that a sign-in survives a restart.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { damaged } from '../data-folder.ts';

const Keys = z.object({ signing: z.record(z.string(), z.union([z.string(), z.undefined()])), cookies: z.array(z.string()).min(1) });
export type Keys = z.infer<typeof Keys>;

/** `file` null makes keys for this process only. */
export async function openKeys(file: string | null): Promise<Keys> {
  if (file !== null && existsSync(file)) return readKeys(file);
  const keys = await makeKeys();
  if (file !== null) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  }
  return keys;
}

function readKeys(file: string): Keys {
  try {
    return Keys.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw damaged(file, cause);
  }
}

async function makeKeys(): Promise<Keys> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const signing = Object.fromEntries(Object.entries(jwk).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  return {
    signing: { ...signing, alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') },
    cookies: [randomBytes(32).toString('hex')],
  };
}

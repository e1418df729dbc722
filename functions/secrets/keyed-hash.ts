// HMAC-SHA-256 of a national ID: equal numbers give equal hashes, and without the key nobody can try the numbers out, of which
// there are few. The key is in KMS, which never gives it out, or, where an installation keeps its own, in a file only it can read.

import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms';
import { required } from '../environment.ts';

/** Hexadecimal. The text is neither kept nor logged. */
export type KeyedHash = (text: string) => Promise<string>;

/** Reads NATIONAL_ID_KEY_FILE (64 hexadecimal digits), or works with the KMS key that NATIONAL_ID_KMS_KEY names. */
export function openKeyedHash(env: NodeJS.ProcessEnv): KeyedHash {
  const file = env['NATIONAL_ID_KEY_FILE'];
  return file ? hashWithKey(Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')) : hashInKms(required(env, 'NATIONAL_ID_KMS_KEY'));
}

const KEY_BYTES = 32;

export function hashWithKey(key: Uint8Array): KeyedHash {
  if (key.byteLength !== KEY_BYTES) throw new Error(`The key for national IDs must have ${KEY_BYTES} bytes.`);
  return async (text) => createHmac('sha256', key).update(text, 'utf8').digest('hex');
}

function hashInKms(KeyId: string): KeyedHash {
  const client = new KMSClient({ maxAttempts: 4 });
  return async (text) => {
    const { Mac } = await client.send(
      new GenerateMacCommand({ KeyId, MacAlgorithm: 'HMAC_SHA_256', Message: new TextEncoder().encode(text) }),
    );
    if (Mac === undefined) throw new Error('KMS gave no MAC.');
    return Buffer.from(Mac).toString('hex');
  };
}

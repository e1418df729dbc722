// Puts into the site's bucket what `astro build` leaves as files (scripts, styles, fonts) and the admin's settings.

import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { type Bucket, currentEtag, etagOf, listEtags } from '../../functions/files/bucket.ts';
import type { AdminConfig } from '../../shared/api.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Names below are hashed: they never change their content. */
const HASHED = '_astro/';

const cacheOf = (key: string) => (key.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, s-maxage=300');

export async function publishAssets(bucket: Bucket, folder: string, admin: AdminConfig): Promise<void> {
  const hashed = await listEtags(bucket, HASHED);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name);
    await put(
      bucket,
      hashed,
      file
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      readFileSync(file),
    );
  }
  await put(bucket, hashed, 'admin/config.json', Buffer.from(JSON.stringify(admin)));
}

/** `hashed` are the ETags of what has a hashed name; the few others are asked for one by one, not found among all pages. */
async function put(bucket: Bucket, hashed: ReadonlyMap<string, string>, key: string, body: Buffer): Promise<void> {
  const there = key.startsWith(HASHED) ? hashed.get(key) : await currentEtag(bucket, key);
  if (there === etagOf(body)) return;
  const ContentType = TYPES[extname(key)] ?? 'application/octet-stream';
  await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key: key, Body: body, ContentType, CacheControl: cacheOf(key) }));
}

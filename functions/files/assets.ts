// The built site's plain files (styles, scripts, fonts, icons) into the site bucket: before the first bake and at each deploy.

import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { type Bucket, listEtags, type PublishedFile, putIfDifferent } from './bucket.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
};

/** Every file below `folder` as an object; names under `_astro/` carry a hash and never change. */
export async function readAssets(folder: string): Promise<PublishedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry): Promise<PublishedFile> => {
        const path = join(entry.parentPath, entry.name);
        const key = relative(folder, path).split(sep).join('/');
        return {
          key,
          body: await readFile(path),
          contentType: CONTENT_TYPES[extname(key)] ?? 'application/octet-stream',
          cacheControl: key.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
        };
      }),
  );
}

/** Uploads what differs; returns how many files were written. Old hashed files stay for pages still in caches. */
export async function uploadAssets(bucket: Bucket, folder: string): Promise<number> {
  const known = await listEtags(bucket, '');
  let written = 0;
  for (const file of await readAssets(folder)) if (await putIfDifferent(bucket, file, known)) written++;
  return written;
}

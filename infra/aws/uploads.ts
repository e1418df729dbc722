// Which files of the built site go where in the bucket, and how long they may be kept. Pure.

import { extname } from 'node:path';

export interface Upload {
  /** Path below the folder of the built site, with `/`; also the object's key. */
  readonly key: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const A_YEAR = 'public, max-age=31536000, immutable';
const SHORTLY = 'public, max-age=0, s-maxage=60';

/**
 * The uploads of a built site, in the order to make them: hashed assets first, so that no page ever names one that is not
 * there yet. Throws on a kind of file that has no content type here, rather than let a browser guess.
 */
export function planUploads(files: readonly string[]): Upload[] {
  const uploads = files.map((file) => planUpload(file.replaceAll('\\', '/')));
  return [...uploads.filter(isHashed), ...uploads.filter((upload) => !isHashed(upload))];
}

function planUpload(key: string): Upload {
  const contentType = CONTENT_TYPES[extname(key).toLowerCase()];
  if (contentType === undefined) throw new Error(`${key} has no content type: add its ending in infra/aws/uploads.ts.`);
  return { key, contentType, cacheControl: key.startsWith('_astro/') ? A_YEAR : SHORTLY };
}

function isHashed({ cacheControl }: Upload): boolean {
  return cacheControl === A_YEAR;
}

// Compresses as CloudFront does, and keeps the result while the object does not change.

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|javascript|xml|atom\+xml|manifest\+json)|image\/svg\+xml)/;
/** Below this a compressed answer is no smaller on the wire (CloudFront's own limit). */
const SMALLEST_BYTES = 1000;
const KEPT_BYTES = 64 * 1024 * 1024;

/** Null where the answer goes out as it is. */
export function chooseEncoding(accepted: string | undefined, contentType: string, length: number): Encoding | null {
  if (length < SMALLEST_BYTES || !COMPRESSIBLE.test(contentType)) return null;
  const named = new Set((accepted ?? '').split(',').flatMap(acceptedName));
  if (named.has('br')) return 'br';
  return named.has('gzip') ? 'gzip' : null;
}

function acceptedName(part: string): string[] {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
  return parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) ? [] : [name];
}

/** Without an ETag nothing is kept. */
export type Compress = (body: Buffer, encoding: Encoding, etag: string | undefined) => Promise<Buffer>;

export function createCompress(): Compress {
  const kept = new Map<string, Buffer>();
  let size = 0;
  return async (body, encoding, etag) => {
    if (etag === undefined) return pack(body, encoding);
    const name = `${encoding} ${etag}`;
    const known = kept.get(name);
    if (known) return known;
    const packed = await pack(body, encoding);
    kept.set(name, packed);
    size += packed.length;
    for (const [oldest, buffer] of kept) {
      if (size <= KEPT_BYTES) break;
      kept.delete(oldest);
      size -= buffer.length;
    }
    return packed;
  };
}

function pack(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body, { level: 6 });
  return promisify(brotliCompress)(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

// Serves the site's bucket over HTTP as CloudFront would: viewer functions, ETags, compression, the page for what is not there.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { objectKey, paths } from '../../../shared/paths.ts';
import { chooseEncoding, createCompress } from './compression.ts';
import { keyOf, viewerRequest } from './parse-url.ts';
import type { ViewerFunctions, ViewerHeaders, ViewerRequest, ViewerResponse } from './viewer.ts';

export interface SiteParts {
  readonly files: S3Client;
  readonly bucket: string;
  readonly viewer: ViewerFunctions;
}

interface StoredObject {
  readonly body: Buffer;
  readonly headers: ViewerHeaders;
}

interface Answer extends ViewerResponse {
  readonly body: Buffer;
}

const NO_BODY = Buffer.alloc(0);

export function createSite(parts: SiteParts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const compress = createCompress();
  return async (incoming, outgoing) => {
    const answer = await answerOf(parts, incoming).catch(unavailable);
    const etag = answer.headers['etag']?.value;
    for (const [name, { value }] of Object.entries(answer.headers)) outgoing.setHeader(name, value);
    if (answer.statusCode === 200 && etag !== undefined && isKnown(incoming.headers['if-none-match'], etag)) {
      outgoing.removeHeader('content-type');
      outgoing.writeHead(304).end();
      return;
    }
    const encoding = chooseEncoding(incoming.headers['accept-encoding'], answer.headers['content-type']?.value ?? '', answer.body.length);
    const body = encoding === null ? answer.body : await compress(answer.body, encoding, etag);
    if (encoding !== null) {
      outgoing.setHeader('content-encoding', encoding);
      if (etag !== undefined) outgoing.setHeader('etag', `W/${etag}`);
    }
    if (answer.body.length > 0) outgoing.setHeader('vary', 'accept-encoding');
    outgoing.setHeader('content-length', body.length);
    outgoing.writeHead(answer.statusCode);
    outgoing.end(incoming.method === 'HEAD' ? undefined : body);
  };
}

async function answerOf(parts: SiteParts, incoming: IncomingMessage): Promise<Answer> {
  const method = incoming.method ?? 'GET';
  if (method !== 'GET' && method !== 'HEAD') return { ...plain(405, 'Method not allowed'), headers: { allow: { value: 'GET, HEAD' } } };
  const request = viewerRequest(method, incoming.url ?? '/');
  if (request === null) return plain(400, 'Bad request');
  const onward = parts.viewer.onRequest(request);
  if ('statusCode' in onward) return { ...onward, body: NO_BODY };
  const key = keyOf(onward.uri);
  const found = key === null ? null : await read(parts, key);
  return found === null ? notFound(parts, request) : finish(parts, { ...request, uri: onward.uri }, 200, found);
}

/** In the language of the address, as far as it can be told. */
async function notFound(parts: SiteParts, request: ViewerRequest): Promise<Answer> {
  const lang = request.uri.startsWith('/en/') ? 'en' : 'th';
  const page = await read(parts, objectKey(paths.notFound(lang)));
  if (page === null) return plain(404, 'Not found');
  const { etag: _, ...headers } = page.headers;
  return finish(parts, { ...request, uri: paths.notFound(lang) }, 404, { ...page, headers });
}

function finish(parts: SiteParts, request: ViewerRequest, statusCode: number, found: StoredObject): Answer {
  const response = parts.viewer.onResponse(request, { statusCode, headers: found.headers });
  return { ...response, body: response.statusCode === 301 ? NO_BODY : found.body };
}

async function read({ files, bucket }: SiteParts, key: string): Promise<StoredObject | null> {
  try {
    const object = await files.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    const headers: ViewerHeaders = {};
    const give = (name: string, value: string | undefined) => {
      if (value) headers[name] = { value };
    };
    give('content-type', object.ContentType);
    give('cache-control', object.CacheControl);
    give('content-disposition', object.ContentDisposition);
    give('etag', object.ETag);
    give('last-modified', object.LastModified?.toUTCString());
    for (const [name, value] of Object.entries(object.Metadata ?? {})) give(`x-amz-meta-${name}`, value);
    return { body: Buffer.from((await object.Body?.transformToByteArray()) ?? NO_BODY), headers };
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}

function isKnown(asked: string | undefined, etag: string): boolean {
  const known = (asked ?? '').split(',').map((text) => text.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}

function plain(statusCode: number, text: string): Answer {
  return { statusCode, headers: { 'content-type': { value: 'text/plain; charset=utf-8' } }, body: Buffer.from(`${text}\n`) };
}

function unavailable(error: unknown): Answer {
  console.error('the bucket cannot be read:', error instanceof Error ? error.message : error);
  return { ...plain(503, 'Try again in a moment'), headers: { 'retry-after': { value: '1' } } };
}

import { randomUUID } from 'node:crypto';
import { createServer, request as httpRequest } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ACCOUNT } from '../../infra/local/account.ts';
import { createBucketsAndQueues } from '../../infra/local/files-and-queues.ts';
import { createSite } from '../../infra/local/web/site-server.ts';
import { loadViewerFunctions } from '../../infra/local/web/viewer.ts';
import { viewerRequestCode, viewerResponseCode } from '../../infra/viewer/viewer-functions.ts';

const bucket = `site-${randomUUID().slice(0, 8)}`;
const files = new S3Client({ ...ACCOUNT, endpoint: inject('files'), forcePathStyle: true });
const viewer = loadViewerFunctions(viewerRequestCode(), viewerResponseCode({ connectOrigins: [], isHttps: false }));
const answer = createSite({ files, bucket, viewer });
const server = createServer((request, response) => void answer(request, response));
let origin = '';

const page = (text: string) => `<!doctype html><p>${text}</p>${'<p>ท้องถิ่น</p>'.repeat(200)}`;
const put = (Key: string, Body: string, more: object = {}) =>
  files.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key,
      Body,
      ContentType: 'text/html; charset=utf-8',
      CacheControl: 'public, max-age=0, s-maxage=5',
      ...more,
    }),
  );
const get = (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, { redirect: 'manual', ...init });

/** As written, without the tidying that `fetch` does to a path. */
function rawStatus(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest({ port: new URL(origin).port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  await createBucketsAndQueues(inject('files'), { buckets: [bucket], queues: [] });
  await put('lao/06302109/index.html', page('อบต.หนองน้ำใส'));
  await put('lao/06302100/index.html', page('ย้ายแล้ว'), { Metadata: { redirect: '/lao/06302109/' } });
  await put('404/index.html', page('ไม่พบ'));
  await put('en/404/index.html', page('Not found'));
  await put('small.txt', 'short', { ContentType: 'text/plain' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('serves a page with the headers it was published with', async () => {
  const response = await get('/lao/06302109/');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('หนองน้ำใส');
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect([...response.headers.keys()].filter((name) => name.startsWith('x-amz'))).toEqual([]);
});

it('sends an address without its slash to the one with it', async () => {
  const response = await get('/lao/06302109?from=map');
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/lao/06302109/?from=map');
});

it('sends an old code to the new address', async () => {
  const response = await get('/lao/06302100/');
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/lao/06302109/');
  expect(await response.text()).toBe('');
});

it('answers “not modified” to who has the page already, and anew once it has changed', async () => {
  const first = await get('/lao/06302109/', { headers: { 'accept-encoding': 'gzip' } });
  const etag = first.headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  const again = await get('/lao/06302109/', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect(again.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5');
  await put('lao/06302109/index.html', page('อบต.หนองน้ำใส แก้ไขแล้ว'));
  const changed = await get('/lao/06302109/', { headers: { 'if-none-match': etag } });
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain('แก้ไขแล้ว');
});

it('compresses pages for browsers that can read it, and short files for none', async () => {
  const plain = await (await get('/404/', { headers: { 'accept-encoding': 'identity' } })).text();
  const raw = await new Promise<Buffer>((resolve) => {
    httpRequest({ port: new URL(origin).port, path: '/404/', headers: { 'accept-encoding': 'gzip;q=0, br' } }, async (response) => {
      expect(response.headers['content-encoding']).toBe('br');
      expect(response.headers.vary).toBe('accept-encoding');
      resolve(Buffer.concat(await response.toArray()));
    }).end();
  });
  expect(brotliDecompressSync(raw).toString()).toBe(plain);
  expect(raw.length).toBeLessThan(plain.length / 3);
  expect((await get('/small.txt')).headers.get('content-encoding')).toBeNull();
});

it('shows its own page, in the language of the address, for what is not there', async () => {
  for (const [path, text] of [
    ['/lao/00000000/', 'ไม่พบ'],
    ['/en/lao/00000000/', 'Not found'],
  ] as const) {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(text);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

it('answers HEAD without a body, and refuses to be written to', async () => {
  const head = await get('/lao/06302109/', { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0);
  expect(await head.text()).toBe('');
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const response = await get('/lao/06302109/', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  }
});

it.each(['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd.txt', '/a%00.txt', '/%E0%A4%A.txt', '/..%5c..%5cx.txt'])(
  'finds nothing at %s',
  async (path) => {
    expect([301, 404]).toContain(await rawStatus(path));
  },
);

it('takes nothing for a path that is none', async () => {
  expect(await rawStatus('http://elsewhere.example/')).toBe(400);
});

it('serves a page no longer, once it is removed', async () => {
  await put('lao/gone/index.html', page('หายไป'));
  expect((await get('/lao/gone/')).status).toBe(200);
  await files.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'lao/gone/index.html' }));
  expect((await get('/lao/gone/')).status).toBe(404);
});

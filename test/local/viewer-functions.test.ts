import { describe, expect, it } from 'vitest';
import { keyOf, viewerRequest } from '../../infra/local/web/parse-url.ts';
import { loadViewerFunctions, type ViewerHeaders } from '../../infra/local/web/viewer.ts';
import { viewerRequestCode, viewerResponseCode } from '../../infra/viewer/viewer-functions.ts';

const API = 'https://api.example';
const ISSUER = 'https://sign-in.example';

function viewer({ isHttps = true } = {}) {
  return loadViewerFunctions(viewerRequestCode(), viewerResponseCode({ connectOrigins: [API, ISSUER], isHttps }));
}

function asked(target: string) {
  const request = viewerRequest('GET', target);
  if (request === null) throw new Error(`${target} is no path`);
  return request;
}

const ask = (target: string) => viewer().onRequest(asked(target));

function answered(target: string, headers: ViewerHeaders = {}, options = {}) {
  return viewer(options).onResponse(asked(target), { statusCode: 200, headers });
}

const policyOf = (target: string, headers: ViewerHeaders = {}) => answered(target, headers).headers['content-security-policy']?.value ?? '';

describe('the viewer request function', () => {
  it.each([
    ['/', '/index.html'],
    ['/lao/06302109/', '/lao/06302109/index.html'],
    ['/en/', '/en/index.html'],
    ['/data/laos.csv', '/data/laos.csv'],
    ['/_astro/Page.B3x_.css', '/_astro/Page.B3x_.css'],
    ['/lao/06302109/?from=search', '/lao/06302109/index.html'],
  ])('reads %s from %s', (target, uri) => {
    expect(ask(target)).toMatchObject({ uri });
  });

  it.each([
    ['/about', '/about/'],
    ['/en/lao/06302109', '/en/lao/06302109/'],
    ['/about?a=1&b=&a=%E0%B8%81', '/about/?a=1&a=%E0%B8%81&b'],
    ['//evil.example', '//evil.example'],
    ['/\\evil', '/evil/'],
    ['//evil', '/evil/'],
    ['///evil/x', '/evil/x/'],
  ])('never sends %s to another host', (target, location) => {
    const answer = ask(target);
    const to = 'statusCode' in answer ? answer.headers['location']?.value : `/${answer.uri}`;
    expect(to).toBe(location);
    if ('statusCode' in answer) expect(answer.statusCode).toBe(301);
  });
});

describe('the viewer response function', () => {
  it('turns an object with a redirect into a permanent redirect and hides how it was kept', () => {
    const answer = answered('/lao/06302109/', { 'x-amz-meta-redirect': { value: '/lao/05302109/' } });
    expect(answer.statusCode).toBe(301);
    expect(answer.headers['location']).toEqual({ value: '/lao/05302109/' });
    expect(answer.headers['x-amz-meta-redirect']).toBeUndefined();
  });

  it.each(['//evil.example/', '/\\evil.example/', 'https://evil.example/', 'javascript:alert(1)'])('does not redirect to %s', (value) => {
    expect(answered('/lao/06302109/', { 'x-amz-meta-redirect': { value } }).statusCode).toBe(200);
  });

  it('allows public pages nothing inline, nothing from elsewhere and no framing', () => {
    expect(policyOf('/lao/06302109/')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
  });

  it('lets the admin reach the API and the sign-in, and run its bootstrap by hash', () => {
    const hashes = "'sha256-AAAA=' 'sha384-bb+/BB'";
    const policy = policyOf('/admin/', { 'x-amz-meta-csp-script-hashes': { value: hashes } });
    expect(policy).toContain(`connect-src 'self' ${API} ${ISSUER};`);
    expect(policy).toContain(`script-src 'self' ${hashes};`);
    expect(policy).not.toContain('unsafe');
  });

  it('takes nothing but hashes from an object into the policy', () => {
    const policy = policyOf('/admin/', { 'x-amz-meta-csp-script-hashes': { value: "'unsafe-inline' * 'sha256-AA==' ; object-src *" } });
    expect(policy).toContain("script-src 'self' 'sha256-AA==';");
  });

  it('gives public pages no hashes, whatever the object says', () => {
    expect(policyOf('/about/', { 'x-amz-meta-csp-script-hashes': { value: "'sha256-AA=='" } })).toContain("script-src 'self';");
  });

  it('lets embeds be framed anywhere', () => {
    expect(policyOf('/embed/election/1/')).toContain('frame-ancestors *');
  });

  it('promises https only where the site is served with it', () => {
    expect(answered('/').headers['strict-transport-security']?.value).toContain('max-age=');
    expect(answered('/', {}, { isHttps: false }).headers['strict-transport-security']).toBeUndefined();
  });

  it('lets other sites read open data, but not pages', () => {
    expect(answered('/lao/06302109/index.json').headers['access-control-allow-origin']).toEqual({ value: '*' });
    expect(answered('/lao/06302109/').headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is refused settings that would open the policy', () => {
    expect(() => viewerResponseCode({ connectOrigins: ["https://a.example; script-src 'unsafe-inline'"], isHttps: true })).toThrow();
  });
});

describe('the key of an address', () => {
  it.each(['/../secret', '/a/%2e%2e/b', '/a/..%2fb', '/%00', '/%E0%A4%A', '/a\\..\\b', '/', `/${'x'.repeat(2000)}`])(
    'is none for %s',
    (uri) => {
      expect(keyOf(uri)).toBeNull();
    },
  );

  it('is the decoded path otherwise', () => {
    expect(keyOf('/search/%E0%B8%81.json')).toBe('search/ก.json');
  });
});

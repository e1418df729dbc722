import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeployRefused, readDeployment } from '../../infra/aws/deploy-arguments.ts';
import { adminConfig, regionalParameters, watchParameters } from '../../infra/aws/outputs.ts';
import { STAGES } from '../../infra/aws/stages.ts';
import { planUploads } from '../../infra/aws/uploads.ts';

const EDGE = { WebAclArn: 'arn:aws:wafv2:acl', LogBucketName: 'logs', CertificateArn: 'arn:aws:acm:cert', WatchedDistribution: 'unknown' };
const REGIONAL = {
  SiteOrigin: 'https://site.example',
  ApiOrigin: 'https://api.example',
  DistributionId: 'E123',
  DistributionHost: 'd1.cloudfront.net',
  ApiHost: 'api.example',
  SiteBucket: 'site',
  BakeAllFunction: 'bake-all',
  UserPoolId: 'pool',
  Issuer: 'https://issuer.example/pool',
  ClientId: 'client',
  Scope: 'openid email',
  RecordsTable: 'records',
  HistoryTable: 'history',
};

describe('what the deploy command is asked', () => {
  test('a stage by name is deployed to Thailand', () => {
    expect(readDeployment(['--stage', 'dev'])).toMatchObject({ stage: { name: 'dev', region: 'ap-southeast-7' }, adoptsTables: false });
  });

  test('another region can be asked for', () => {
    expect(readDeployment(['--stage', 'training', '--region', 'ap-southeast-1']).stage.region).toBe('ap-southeast-1');
  });

  test('restored tables are taken over only when asked for', () => {
    expect(readDeployment(['--stage', 'dev', '--adopt-tables']).adoptsTables).toBe(true);
  });

  test.each([
    [[], 'Say which stage'],
    [['--stage', 'production'], 'There is no stage "production"'],
    [['--stage', 'dev', '--region', 'Bangkok'], '"Bangkok" is no AWS region'],
    [['--stage', 'dev', '--froce'], "Unknown option '--froce'"],
    [['dev'], 'Unexpected argument'],
  ])('%j is refused with a sentence that says what to do', (argv, sentence) => {
    expect(() => readDeployment(argv)).toThrow(DeployRefused);
    expect(() => readDeployment(argv)).toThrow(sentence);
    expect(() => readDeployment(argv)).toThrow('npm run deploy -- --stage dev|training|prod');
  });

  test('prod is refused while nobody is paged', () => {
    expect(() => readDeployment(['--stage', 'prod'])).toThrow('prod has nobody to page');
  });
});

describe('what is uploaded', () => {
  test('hashed assets are kept a year and go first, everything else is asked for again', () => {
    expect(planUploads(['robots.txt', '_astro/Page.abc123.css', 'favicon.svg', '_astro/sarabun.def.woff2'])).toEqual([
      { key: '_astro/Page.abc123.css', contentType: 'text/css; charset=utf-8', cacheControl: 'public, max-age=31536000, immutable' },
      { key: '_astro/sarabun.def.woff2', contentType: 'font/woff2', cacheControl: 'public, max-age=31536000, immutable' },
      { key: 'robots.txt', contentType: 'text/plain; charset=utf-8', cacheControl: 'public, max-age=0, s-maxage=60' },
      { key: 'favicon.svg', contentType: 'image/svg+xml', cacheControl: 'public, max-age=0, s-maxage=60' },
    ]);
  });

  test('a path from Windows becomes a key', () => {
    expect(planUploads(['_astro\\Page.abc.css'])[0]?.key).toBe('_astro/Page.abc.css');
  });

  test('a kind of file nobody has thought of stops the deployment instead of being guessed', () => {
    expect(() => planUploads(['data.parquet'])).toThrow('data.parquet has no content type');
  });

  test('every file is uploaded once, and no short-lived one before a hashed one', () => {
    const file = fc.tuple(fc.constantFrom('_astro/', ''), fc.uuid(), fc.constantFrom('.css', '.js', '.svg')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(file), (files) => {
        const keys = planUploads(files).map(({ key }) => key);
        expect([...keys].sort()).toEqual([...files].sort());
        const firstShort = keys.findIndex((key) => !key.startsWith('_astro/'));
        expect(firstShort === -1 ? [] : keys.slice(firstShort).filter((key) => key.startsWith('_astro/'))).toEqual([]);
      }),
    );
  });
});

describe('what one stack hands to the other', () => {
  test('the web ACL and the log bucket made in us-east-1 go to the regional stack; a certificate only with an own domain', () => {
    expect(regionalParameters(STAGES.dev, EDGE)).toEqual([
      '--parameters',
      'thongthin-dev:WebAclArn=arn:aws:wafv2:acl',
      '--parameters',
      'thongthin-dev:LogBucketName=logs',
    ]);
    const own = { ...STAGES.dev, domain: { site: 'site.example', api: 'api.example' } };
    expect(regionalParameters(own, EDGE)).toContain('thongthin-dev:CertificateArn=arn:aws:acm:cert');
  });

  test('the edge stack is told which distribution to watch, once', () => {
    expect(watchParameters(STAGES.dev, EDGE, REGIONAL)).toEqual(['--parameters', 'thongthin-dev-edge:DistributionId=E123']);
    expect(watchParameters(STAGES.dev, { ...EDGE, WatchedDistribution: 'E123' }, REGIONAL)).toEqual([]);
  });

  test('the admin finds the API and the sign-in, and asks Cognito for no resource', () => {
    expect(adminConfig(REGIONAL)).toEqual({
      apiUrl: 'https://api.example',
      issuer: 'https://issuer.example/pool',
      clientId: 'client',
      resource: null,
      scope: 'openid email',
    });
  });
});

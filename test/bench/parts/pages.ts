// How much a citizen's device fetches: pages with their styles as the web server compresses them, and a first visit in a real browser.

import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { openFiles } from '../../../functions/files/bucket.ts';
import { paths } from '../../../shared/paths.ts';
import { launchBrowser } from '../../support/browser.ts';
import { figure, type Row } from '../measure.ts';
import type { Bench, Part } from '../part.ts';
import type { RunningSystem } from '../running-system.ts';

const LAO_GOAL_KB = 20;
const LIST_GOAL_KB = 60;
const FONTS_GOAL_KB = 60;

export const pages: Part = { name: 'pages', about: 'bytes of pages with their styles, fonts of a first visit, scripts', run };

async function run(bench: Bench): Promise<Row[]> {
  const system = await bench.system();
  const sizes = await pageSizes(system);
  const ofKind = (pattern: RegExp) => sizes.filter(({ url }) => pattern.test(url)).sort((a, b) => b.bytes - a.bytes);
  const laoPages = ofKind(/^\/lao\/[^/]+\/$/);
  const subjects = [
    { what: 'LAO page, the largest', url: laoPages[0]?.url, goal: LAO_GOAL_KB },
    { what: 'LAO page, the middle one', url: laoPages[Math.floor(laoPages.length / 2)]?.url, goal: LAO_GOAL_KB },
    { what: 'province page, the largest', url: ofKind(/^\/province\/\d+\/$/)[0]?.url, goal: LIST_GOAL_KB },
    { what: 'home', url: paths.home('th'), goal: null, isSearching: true },
  ];
  const rows: Row[] = [];
  for (const { what, url, goal, isSearching = false } of subjects) {
    if (url === undefined) throw new Error(`there is no such page: ${what}`);
    bench.say(`${what}: ${url}`);
    rows.push(await weightRow(system, what, url, goal));
    rows.push(...(await visitRows(system, what, url, isSearching)));
  }
  return rows;
}

/** Uncompressed sizes of all pages, from the bucket. */
async function pageSizes({ environment }: RunningSystem): Promise<{ url: string; bytes: number }[]> {
  const client = openFiles(environment);
  const found: { url: string; bytes: number }[] = [];
  let from: string | undefined;
  do {
    const page = await client.send(new ListObjectsV2Command({ Bucket: environment['SITE_BUCKET'], ContinuationToken: from }));
    for (const { Key = '', Size = 0 } of page.Contents ?? [])
      if (Key.endsWith('index.html')) found.push({ url: `/${Key.slice(0, -'index.html'.length)}`, bytes: Size });
    from = page.NextContinuationToken;
  } while (from !== undefined);
  client.destroy();
  return found;
}

/** The page and its stylesheets, compressed. */
async function weightRow({ site }: RunningSystem, what: string, url: string, goal: number | null): Promise<Row> {
  const html = await (await fetch(site + url)).text();
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? '');
  const weigh = async (encoding: string) => {
    const each = await Promise.all([url, ...styles].map((path) => bytesOnWire(site + path, encoding)));
    return { page: (each[0] ?? 0) / 1_024, all: each.reduce((sum, bytes) => sum + bytes, 0) / 1_024 };
  };
  const [brotli, gzip] = [await weigh('br'), await weigh('gzip')];
  return {
    what: `${what}: with its style, gzip`,
    figure: figure(gzip.all, 'KB'),
    beside: { what: 'brotli', figure: figure(brotli.all, 'KB') },
    ...(goal === null ? {} : { goal: { text: `≤ ${goal} KB`, isMet: gzip.all <= goal } }),
    note: `${url}: the page alone ${gzip.page.toFixed(1)} KB gzip, ${brotli.page.toFixed(1)} KB brotli; ${Buffer.byteLength(html).toLocaleString('en-US')} bytes uncompressed`,
  };
}

async function bytesOnWire(url: string, encoding: string): Promise<number> {
  const response = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': encoding } });
  return Number(response.headers.get('content-length'));
}

/** What a browser with an empty cache fetches. */
async function visitRows({ site }: RunningSystem, what: string, url: string, isSearching: boolean): Promise<Row[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const fetched: { kind: string; bytes: Promise<number> }[] = [];
    page.on('requestfinished', (request) => {
      const bytes = request.sizes().then(({ responseBodySize }) => responseBodySize);
      fetched.push({ kind: request.resourceType(), bytes });
    });
    await page.goto(site + url, { waitUntil: 'networkidle' });
    const kilobytes = async (kinds: readonly string[]) => {
      const bytes = await Promise.all(fetched.filter(({ kind }) => kinds.includes(kind)).map((request) => request.bytes));
      return bytes.reduce((sum, each) => sum + each, 0) / 1_024;
    };
    const fonts = await kilobytes(['font']);
    const scriptCount = fetched.filter(({ kind }) => kind === 'script').length;
    return [
      {
        what: `${what}: fonts of a first visit`,
        figure: figure(fonts, 'KB'),
        goal: { text: `≤ ${FONTS_GOAL_KB} KB`, isMet: fonts <= FONTS_GOAL_KB },
        note: `${fetched.length} requests in all`,
      },
      {
        what: `${what}: scripts`,
        figure: figure(scriptCount, 'scripts'),
        ...(isSearching ? {} : { goal: { text: 'none', isMet: scriptCount === 0 } }),
        ...(scriptCount === 0 ? {} : { note: `${(await kilobytes(['script'])).toFixed(1)} KB, for the search` }),
      },
    ];
  } finally {
    await browser.close();
  }
}

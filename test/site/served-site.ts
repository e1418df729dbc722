// The public site as citizens get it: every kind of page rendered through the real build, with search files, served on a free
// port under the public pages' policy.

import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, relative } from 'node:path';
import { render } from '#site';
import { buildPeopleSearch, type SearchedLao } from '../../functions/bake/people-search.ts';
import { buildSearchFiles } from '../../functions/bake/search-index.ts';
import type { PageData } from '../../shared/page-data.ts';
import { objectKey, paths } from '../../shared/paths.ts';
import { NO_PEOPLE, type PublishedProvince } from '../../shared/published.ts';
import { LANGS, type Lang } from '../../shared/text/lang.ts';
import { aFullLao, aHome, anAbolishedLao, anLao, aProvince, locals } from './invented.ts';
import { aPaladCoverage, aPaladDirectory, aPeopleList, fullPeople } from './invented-people.ts';
import { aTermsCalendar, aTermsSummary } from './invented-terms.ts';

/** The same as the viewer function gives to public pages. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export const BIG_PROVINCE = aProvince('30', 334);
export const PROVINCES_SHOWN: readonly PublishedProvince[] = [BIG_PROVINCE, aProvince('50', 40), aProvince('90', 60)];

export interface TestPage {
  readonly name: string;
  readonly path: (lang: Lang) => string;
  readonly data: PageData;
}

const fixed: PageData = { view: 'fixed' };
export const PAGES: readonly TestPage[] = [
  { name: 'home', path: paths.home, data: { view: 'home', home: aHome() } },
  { name: 'province', path: (lang) => paths.province('30', lang), data: { view: 'province', province: BIG_PROVINCE } },
  { name: 'lao-full', path: (lang) => paths.lao('05302198', lang), data: { view: 'lao', lao: aFullLao(), people: fullPeople() } },
  { name: 'lao-bare', path: (lang) => paths.lao('06302199', lang), data: { view: 'lao', lao: anLao(), people: NO_PEOPLE } },
  {
    name: 'lao-abolished',
    path: (lang) => paths.lao('06302197', lang),
    data: { view: 'lao', lao: anAbolishedLao(), people: fullPeople() },
  },
  { name: 'people', path: paths.people, data: fixed },
  { name: 'palad-index', path: paths.palads, data: { view: 'paladIndex', coverage: aPaladCoverage() } },
  { name: 'people-of', path: (lang) => paths.peopleOf('30', lang), data: { view: 'peopleOf', list: aPeopleList(BIG_PROVINCE) } },
  { name: 'palads', path: (lang) => paths.paladsOf('30', lang), data: { view: 'palads', directory: aPaladDirectory(BIG_PROVINCE) } },
  { name: 'terms', path: paths.terms, data: { view: 'terms', summary: aTermsSummary() } },
  { name: 'terms-of', path: (lang) => paths.termsOf('30', lang), data: { view: 'termsOf', calendar: aTermsCalendar(BIG_PROVINCE) } },
  { name: 'about', path: paths.about, data: fixed },
  { name: 'contact', path: paths.contact, data: fixed },
  { name: 'data', path: paths.data, data: fixed },
  { name: 'dictionary', path: paths.dictionary, data: fixed },
  { name: 'manuals', path: paths.manuals, data: fixed },
  { name: 'manual-of-palads', path: (lang) => paths.manual('palads', lang), data: fixed },
  { name: 'not-found', path: paths.notFound, data: fixed },
];

export async function renderText(path: string, data: PageData): Promise<string> {
  return (await render(path, locals(data))).text();
}

const [acting, , , ...others] = fullPeople().holders;
export const PEOPLE_SHOWN: readonly SearchedLao[] = [
  {
    ...{ slug: '05302198', type: 'subdistrictMunicipality', nameTh: 'หนองกระทุ่มใหญ่พัฒนา', provinceCode: '30', palad: null },
    holders: [acting, ...others].flatMap((holder) => holder ?? []),
  },
];

async function siteFiles(): Promise<Map<string, string>> {
  const files = new Map([...buildSearchFiles(PROVINCES_SHOWN), ...buildPeopleSearch(PEOPLE_SHOWN)]);
  for (const { path, data } of PAGES) for (const lang of LANGS) files.set(objectKey(path(lang)), await renderText(path(lang), data));
  const found = BIG_PROVINCE.laos.find((lao) => lao.type === 'sao');
  if (found)
    files.set(
      objectKey(found.url),
      await renderText(found.url, { view: 'lao', lao: anLao({ ...found, provinceCode: '30' }), people: NO_PEOPLE }),
    );
  return files;
}

export interface ServedSite {
  readonly origin: string;
  readonly close: () => void;
}

export async function serveSite(): Promise<ServedSite> {
  const assets = builtAssets();
  const files = await siteFiles();
  const server: Server = createServer((request, response) => {
    const key = objectKey(new URL(request.url ?? '/', 'http://site').pathname);
    const body = files.get(key) ?? assets.get(key);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[extname(key)] ?? 'text/plain',
      'content-security-policy': POLICY,
    });
    response.end(body ?? 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Read at the start, together with the pages that name them. */
function builtAssets(): Map<string, Buffer> {
  const folder = join('dist', 'client');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

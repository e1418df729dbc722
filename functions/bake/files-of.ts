// The files of one subject: its page in both languages and its JSON. Same records, same bytes.

import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/canonical.ts';
import type { PageData } from '../../shared/page-data.ts';
import { laoSlug, objectKey, paths } from '../../shared/paths.ts';
import type { LaoPeople, PaladCoverage, PaladDirectory, PublishedLao, PublishedProvince } from '../../shared/published.ts';
import { MANUAL_SHEETS } from '../../shared/sheets/manual-sheets.ts';
import { LANGS, type Lang } from '../../shared/text/lang.ts';
import type { PublishedFile } from '../files/bucket.ts';
import { type GatheredPeople, gatherPeople } from './gather-people.ts';
import { type BakeParts, renderPage } from './parts.ts';
import { paladsCsv } from './people-csv.ts';
import { popoloOf } from './popolo.ts';

const PAGE_CACHE = 'public, max-age=0, s-maxage=5';

export function jsonFile(key: string, value: unknown): PublishedFile {
  return { key, body: `${canonicalJson(value)}\n`, contentType: 'application/json; charset=utf-8', cacheControl: PAGE_CACHE };
}

export function csvFile(key: string, body: string): PublishedFile {
  return { key, body, contentType: 'text/csv; charset=utf-8', cacheControl: PAGE_CACHE };
}

export function icsFile(key: string, body: string): PublishedFile {
  return { key, body, contentType: 'text/calendar; charset=utf-8', cacheControl: PAGE_CACHE };
}

export async function pages(
  parts: BakeParts,
  path: (lang: Lang) => string,
  data: PageData,
  isSample: boolean,
  metadata: Record<string, string> = {},
): Promise<PublishedFile[]> {
  return Promise.all(LANGS.map(async (lang) => htmlFile(path(lang), await renderPage(parts, path(lang), data, isSample), metadata)));
}

function htmlFile(path: string, body: Uint8Array, metadata: Record<string, string>): PublishedFile {
  return {
    key: objectKey(path),
    body,
    contentType: 'text/html; charset=utf-8',
    cacheControl: PAGE_CACHE,
    ...(Object.keys(metadata).length > 0 ? { metadata } : {}),
  };
}

/** The island's bootstrap is inline; the policy of its page allows it by hash (CSP level 2, source expression `'sha256-…'`). */
function inlineScriptHashes(html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*\b(?:src|type="application\/))[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code = '']) => code,
  );
  return scripts.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`).join(' ');
}

export async function laoFiles(
  parts: BakeParts,
  slug: string,
  lao: PublishedLao,
  people: LaoPeople,
  isSample: boolean,
): Promise<PublishedFile[]> {
  return [
    ...(await laoPages(parts, slug, lao, people, isSample)),
    laoJson(slug, lao, people),
    laoPopolo(slug, lao, gatherPeople(slug, lao, people), parts.siteOrigin),
  ];
}

export function laoPages(
  parts: BakeParts,
  slug: string,
  lao: PublishedLao,
  people: LaoPeople,
  isSample: boolean,
): Promise<PublishedFile[]> {
  return pages(parts, (lang) => paths.lao(slug, lang), { view: 'lao', lao, people }, isSample);
}

/** All that the page shows. */
export function laoJson(slug: string, lao: PublishedLao, people: LaoPeople): PublishedFile {
  return jsonFile(objectKey(paths.laoJson(slug)), { ...lao, ...people });
}

export function laoPopolo(slug: string, lao: PublishedLao, gathered: GatheredPeople, siteOrigin: string): PublishedFile {
  return jsonFile(objectKey(paths.laoPopolo(slug)), popoloOf(lao, gathered, siteOrigin));
}

/** What stands at a former code: a page that leads on, answered as a redirect where the server can. */
export async function movedFiles(parts: BakeParts, slug: string, lao: PublishedLao, isSample: boolean): Promise<PublishedFile[]> {
  const data: PageData = { view: 'moved', to: lao.url, fullNameTh: lao.fullNameTh, fullNameEn: lao.fullNameEn };
  const [thai, english] = await pages(parts, (lang) => paths.lao(slug, lang), data, isSample);
  const [json, popolo] = [paths.laoJson, paths.laoPopolo].map((path) => {
    const to = path(laoSlug(lao));
    return redirecting(jsonFile(objectKey(path(slug)), { movedTo: to }), to);
  });
  return [redirecting(thai, lao.url), redirecting(english, `/en${lao.url}`), json, popolo].filter((file) => file !== undefined);
}

function redirecting(file: PublishedFile | undefined, to: string): PublishedFile | undefined {
  return file && { ...file, metadata: { ...file.metadata, redirect: to } };
}

/** Every key an LAO's slug may have, for removing them when nothing stands there any more. */
export function laoKeys(slug: string): string[] {
  return [paths.lao(slug, 'th'), paths.lao(slug, 'en'), paths.laoJson(slug), paths.laoPopolo(slug)].map(objectKey);
}

export async function provinceFiles(parts: BakeParts, province: PublishedProvince, isSample: boolean): Promise<PublishedFile[]> {
  return [
    ...(await pages(parts, (lang) => paths.province(province.code, lang), { view: 'province', province }, isSample)),
    jsonFile(objectKey(paths.provinceJson(province.code)), province),
  ];
}

export async function paladFiles(parts: BakeParts, directory: PaladDirectory, isSample: boolean): Promise<PublishedFile[]> {
  const { code } = directory;
  return [
    ...(await pages(parts, (lang) => paths.paladsOf(code, lang), { view: 'palads', directory }, isSample)),
    jsonFile(objectKey(paths.paladsJson(code)), directory),
    csvFile(objectKey(paths.paladsCsv(code)), paladsCsv(directory)),
  ];
}

/** The index of the palad directory, with how far it covers the country. */
export async function paladIndexFiles(parts: BakeParts, coverage: PaladCoverage, isSample: boolean): Promise<PublishedFile[]> {
  return [
    ...(await pages(parts, paths.palads, { view: 'paladIndex', coverage }, isSample)),
    jsonFile(objectKey(paths.paladCoverageJson()), coverage),
  ];
}

export async function homeFiles(parts: BakeParts, data: Extract<PageData, { view: 'home' }>, isSample: boolean): Promise<PublishedFile[]> {
  return pages(parts, paths.home, data, isSample);
}

/** Pages that show no record: they change with a deploy only. */
export async function fixedFiles(parts: BakeParts, isSample: boolean): Promise<PublishedFile[]> {
  const manuals = MANUAL_SHEETS.map(
    ({ name }) =>
      (lang: Lang) =>
        paths.manual(name, lang),
  );
  const bilingual = [
    paths.people,
    paths.about,
    paths.contact,
    paths.verify,
    paths.data,
    paths.dictionary,
    paths.notFound,
    paths.manuals,
    ...manuals,
  ];
  const rendered = await Promise.all(bilingual.map((path) => pages(parts, path, { view: 'fixed' }, isSample)));
  const adminPage = await renderPage(parts, paths.admin(), { view: 'fixed' }, isSample);
  const admin = htmlFile(paths.admin(), adminPage, { 'csp-script-hashes': inlineScriptHashes(new TextDecoder().decode(adminPage)) });
  return [...rendered.flat(), admin];
}

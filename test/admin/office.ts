// A whole office for browser tests: the real engine, API, sign-in and built admin page, each on its own port, with the site's own
// security headers. Officers sign in on the real sign-in page.

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createTokenCheck } from '../../functions/api/token.ts';
import { hashWithKey } from '../../functions/secrets/keyed-hash.ts';
import { markDataset } from '../../functions/store/dataset.ts';
import { saveChanges } from '../../functions/store/save.ts';
import type { Store } from '../../functions/store/store.ts';
import { openSignIn } from '../../infra/local/identity/sign-in.ts';
import { freePort } from '../../infra/local/ports.ts';
import { loadViewerFunctions } from '../../infra/local/web/viewer.ts';
import { viewerResponseCode } from '../../infra/viewer/viewer-functions.ts';
import type { RowAnswer, RowChange } from '../../shared/api.ts';
import type { Officer } from '../../shared/people/officer.ts';
import type { Lao } from '../../shared/register/lao.ts';
import { laos } from '../../shared/sheets/laos.ts';
import { officers as officersSheet } from '../../shared/sheets/officers.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { uploadsBeside } from '../support/api.ts';
import { aLao, anOfficer, toCreate } from '../support/builders.ts';
import { newStore } from '../support/installation.ts';

export const DEPARTMENT = anOfficer();
export const SECOND = anOfficer({ officerId: 'officer-second', name: 'มาลัย แบบอย่างงาม', email: 'second@example.com' });
export const LAO_OFFICER = anOfficer({
  officerId: 'officer-lao',
  name: 'ดวงใจ สมมุติกุล',
  email: 'lao@example.com',
  office: 'องค์การบริหารส่วนตำบลหนองตัวอย่าง',
  role: 'lao',
  provinceCode: '54',
  laoId: 'lao-06540101',
});
export const AUDITOR = anOfficer({
  officerId: 'officer-auditor',
  name: 'นภา ตัวอย่างตรง',
  email: 'auditor@example.com',
  office: 'สำนักงานการตรวจเงินแผ่นดิน',
  role: 'auditor',
});
/** Where the built site lies. */
const BUILT = process.env['SITE_BUILD'] ?? 'dist';
const AUDIENCE = 'urn:thongthin:api';
const CLIENT = 'thongthin-admin';

export interface Office {
  readonly store: Store;
  readonly siteOrigin: string;
  readonly apiOrigin: string;
  /** Requests to save that reached the API, newest last. */
  readonly saves: { rows: number }[];
  save(officer: Officer, changes: readonly RowChange[], sheet?: Sheet): Promise<RowAnswer[]>;
  close(): Promise<void>;
}

interface OfficeSetting {
  readonly accessTokenSeconds?: number;
  /** Officers beside the usual three. */
  readonly officers?: readonly Officer[];
  /** A store of the test's own. */
  readonly store?: Store;
  /** Where files are sent to; the engine of the test run unless given. */
  readonly filesOrigin?: string;
  /** The public site's files by address, where the test publishes. */
  readonly published?: (uri: string) => Promise<string | null>;
}

export async function openOffice({
  accessTokenSeconds = 3600,
  store: given,
  officers: more = [],
  published,
  filesOrigin,
}: OfficeSetting = {}): Promise<Office> {
  const store = given ?? (await newStore());
  const [site, api, identity] = await Promise.all([freePort(), freePort(), freePort()]);
  const [siteOrigin, apiOrigin, issuer] = [site, api, identity].map((port) => `http://localhost:${port}`) as [string, string, string];
  const saves: { rows: number }[] = [];
  const signIn = await openSignIn({
    issuer,
    audience: AUDIENCE,
    clientId: CLIENT,
    siteOrigins: [siteOrigin],
    accessTokenSeconds,
    keysFile: null,
    signInsFile: null,
    officers: [DEPARTMENT, SECOND, AUDITOR, LAO_OFFICER, ...more],
  });
  const app = createApp({
    store,
    tokens: createTokenCheck({ issuer, audience: AUDIENCE, clientId: CLIENT }),
    siteOrigins: [siteOrigin],
    apiOrigin,
    now: () => new Date(),
    hashNationalId: hashWithKey(new Uint8Array(32).fill(7)),
    uploads: () => uploadsBeside(store),
    logFault: (error) => console.error(error),
  });
  const servers = await Promise.all([
    listen(site, await siteListener({ siteOrigin, apiOrigin, issuer, files: filesOrigin ?? inject('files') }, published)),
    listen(
      api,
      getRequestListener(
        async (request) => {
          if (request.method === 'POST' && request.url.endsWith('/changes'))
            saves.push({ rows: ((await request.clone().json()) as { changes: unknown[] }).changes.length });
          return app.fetch(request);
        },
        // The site is rendered in this process too, with the runtime's own Response.
        { overrideGlobalObjects: false },
      ),
    ),
    listen(identity, (request, response) => void signIn.answer(request, response)),
  ]);
  const save: Office['save'] = async (officer, changes, sheet = laos) =>
    saveChanges(store, { sheet, officer, authority: 'system', actionId: randomUUID(), reason: null, now: () => new Date(), changes });
  // The LAO's officer has never signed in: the first sign-in binds the account.
  for (const officer of [DEPARTMENT, SECOND, AUDITOR, LAO_OFFICER, ...more]) {
    const set = { ...officer, subject: officer === LAO_OFFICER ? null : `${issuer}|${officer.officerId}` };
    await save(DEPARTMENT, [{ changeId: randomUUID(), id: null, base: 0, kind: 'save', set }], officersSheet);
  }
  await markDataset(store, 'sample');
  return {
    store,
    siteOrigin,
    apiOrigin,
    saves,
    save,
    close: async () => {
      await Promise.all(servers.map(stop));
      signIn.close();
      store.db.destroy();
    },
  };
}

const DISTRICTS = ['เมืองสมมุติ', 'แก่งตัวอย่าง', 'ไผ่ทดลอง', 'เขาแบบอย่าง'];
const NAMES = ['หนองตัวอย่าง', 'ท่าข้ามสมมุติ', 'แม่ทดลอง', 'ไผ่แบบอย่าง', 'เก่งกาจ', 'ขวัญเมือง', 'โพธิ์ทอง', 'น้ำใส'];

/** Invented LAOs of one province, 06540101 on. */
export function inventedLaos(count: number): Lao[] {
  return Array.from({ length: count }, (_, index) => {
    const code = `06${54 + Math.floor(index / 9_900)}${String(1 + Math.floor((index % 9_900) / 99)).padStart(2, '0')}${String((index % 99) + 1).padStart(2, '0')}`;
    return aLao({
      code,
      laoId: `lao-${code}`,
      nameTh: `${NAMES[index % NAMES.length]}${index < NAMES.length ? '' : ` ${index + 1}`}`,
      nameEn: `Tuayang ${index + 1}`,
      provinceCode: code.slice(2, 4) as Lao['provinceCode'],
      districtTh: DISTRICTS[index % DISTRICTS.length] ?? '',
      population: 1_000 + ((index * 7_919) % 30_000),
      populationDate: '2024-12-31',
    });
  });
}

export async function fill(office: Office, laosToAdd: readonly Lao[]): Promise<void> {
  for (let start = 0; start < laosToAdd.length; start += 500) {
    const answers = await office.save(
      DEPARTMENT,
      laosToAdd.slice(start, start + 500).map((lao) => toCreate(lao)),
    );
    const failed = answers.find(({ outcome }) => outcome !== 'saved');
    if (failed) throw new Error(JSON.stringify(failed));
  }
}

/** Opens the admin and signs in on the provider's page; done when every row is loaded, or, on a screen, `waitFor` is there. */
export async function signInTo(
  office: Office,
  context: BrowserContext,
  officer: Officer,
  path = '/admin/',
  waitFor?: string,
): Promise<Page> {
  const page = await context.newPage();
  // An LAO's officer begins elsewhere than at a sheet.
  await page.goto(office.siteOrigin + (path === '/admin/' && officer.role === 'lao' ? '/admin/?sheet=laos' : path));
  await page.getByRole('button', { name: 'ลงชื่อเข้าใช้' }).click();
  await page.locator(`button[value="${officer.officerId}"]`).click();
  await (waitFor === undefined ? untilLoaded(page) : page.locator(waitFor).first().waitFor());
  return page;
}

export async function untilLoaded(page: Page): Promise<void> {
  await page.locator('.row-count', { hasText: 'จาก' }).waitFor();
}

/** The cell of a column in the displayed row of this number, from 0. */
export function cellAt(page: Page, row: number, field: string) {
  return page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${field}"]`);
}

/** Scrolls sideways until the column is painted. */
export async function bringColumn(page: Page, field: string): Promise<void> {
  const cells = page.locator(`.ag-row .ag-cell[col-id="${field}"]`);
  const viewport = page.locator('.ag-grid-viewport');
  for (let left = 0; (await cells.count()) === 0; left += 400) {
    if (left > 12_000) throw new Error(`There is no column ${field}`);
    await viewport.evaluate((element, to) => element.scrollTo({ left: to }), left);
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  }
}

/** Brings a cell of a row further down into sight. */
export async function bringCell(page: Page, row: number, field: string): Promise<void> {
  await page.locator('.ag-grid-viewport').evaluate((element, to) => element.scrollTo({ top: to }), Math.max(0, row - 5) * 34);
  await page.locator(`.ag-row[row-index="${row}"]`).first().waitFor();
  await bringColumn(page, field);
}

/** Types into a cell as an officer does, and leaves it with Enter. */
export async function typeInto(page: Page, row: number, field: string, text: string): Promise<void> {
  await bringCell(page, row, field);
  await cellAt(page, row, field).dblclick();
  const editor = page.locator('.ag-cell-inline-editing input, .ag-popup-editor textarea, .choice-input');
  await editor.fill(text);
  await editor.press('Enter');
}

/** What Ctrl+V does with a block copied from a spreadsheet. */
export async function pasteBlock(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    ([plain, table]) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain ?? '');
      if (table) data.setData('text/html', table);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [text, html],
  );
}

/** What Ctrl+C puts on the clipboard. */
export async function copied(page: Page): Promise<{ plain: string; html: string }> {
  return page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return { plain: data.getData('text/plain'), html: data.getData('text/html') };
  });
}

/** Opens a menu of the toolbar and chooses an entry. */
export async function menuEntry(page: Page, menu: string, entry: string): Promise<void> {
  await page.locator('.tool-menu > button', { hasText: menu }).click();
  await page.locator('.tool-list:not([hidden])').getByRole('button', { name: entry }).click();
}

export function saveButton(page: Page) {
  return page.locator('.toolbar button.primary');
}

/** All of the last save is answered. */
export async function untilSaved(page: Page): Promise<void> {
  await page.locator('.toolbar button.primary:disabled').waitFor();
}

// Serving

const TYPES: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };

async function siteListener(
  at: { siteOrigin: string; apiOrigin: string; issuer: string; files: string },
  published: OfficeSetting['published'],
): Promise<RequestListener> {
  const entry = await import(pathToFileURL(resolve(BUILT, 'server/entry.mjs')).href);
  const page: string = await (await entry.render('/admin/', { siteOrigin: at.siteOrigin, isSample: true })).text();
  const viewer = loadViewerFunctions(
    'function handler(event) { return event.request; }',
    viewerResponseCode({ connectOrigins: [at.apiOrigin, at.issuer, at.files], isHttps: false }),
  );
  const config = JSON.stringify({
    apiUrl: at.apiOrigin,
    issuer: at.issuer,
    clientId: CLIENT,
    resource: AUDIENCE,
    scope: 'openid profile email offline_access',
  });
  return async (request, response) => {
    const uri = new URL(request.url ?? '/', at.siteOrigin).pathname;
    const file = join(BUILT, 'client', uri);
    const [type, body] =
      uri === '/admin/'
        ? ['text/html; charset=utf-8', page]
        : uri === '/admin/config.json'
          ? ['application/json', config]
          : existsSync(file) && !uri.endsWith('/')
            ? [TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file)]
            : [uri.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8', (await published?.(uri)) ?? null];
    const shaped = viewer.onResponse(
      { method: 'GET', uri, querystring: {}, headers: {}, cookies: {} },
      { statusCode: body === null ? 404 : 200, headers: { 'content-type': { value: type ?? '' } } },
    );
    for (const [name, { value }] of Object.entries(shaped.headers)) response.setHeader(name, value);
    response.writeHead(shaped.statusCode).end(body ?? 'not found');
  };
}

function listen(port: number, listener: RequestListener): Promise<Server> {
  return new Promise((done) => {
    const server = createServer(listener).listen(port, () => done(server));
  });
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

// Lighthouse's four scores of the main pages on its mobile profile.

import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import runLighthouse from 'lighthouse';
import { freePort } from '../../../infra/local/ports.ts';
import { laoSlug, paths } from '../../../shared/paths.ts';
import { figure, median, type Row, scatter } from '../measure.ts';
import type { Bench, Part } from '../part.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const BEST = 100;

export const lighthouse: Part = { name: 'lighthouse', about: 'the four scores of home, province and LAO page on a phone', run };

async function run(bench: Bench): Promise<Row[]> {
  const system = await bench.system();
  const provinces = Map.groupBy(system.country.laos, (lao) => lao.provinceCode);
  const [largest = []] = [...provinces.values()].sort((a, b) => b.length - a.length);
  const [lao] = largest;
  if (lao === undefined) throw new Error('there is no LAO to show');
  const pages = [
    { what: 'home', url: paths.home('th') },
    { what: 'largest province', url: paths.province(lao.provinceCode, 'th') },
    { what: 'LAO page', url: paths.lao(laoSlug(lao), 'th') },
  ];
  const site = await startRelay(system.site);
  bench.afterwards(site.stop);
  const browser = await startBrowser(join(bench.folder, 'profile'));
  bench.afterwards(browser.stop);
  const rows: Row[] = [];
  for (const { what, url } of pages) {
    const runs: Record<string, number>[] = [];
    for (let turn = 0; turn < (bench.isQuick ? 1 : 3); turn++) {
      bench.say(`${what} (${turn + 1})`);
      runs.push(await scoresOf(site.origin + url, browser.port));
    }
    rows.push(
      ...CATEGORIES.map((category): Row => {
        const scores = runs.map((scores) => scores[category] ?? 0);
        const score = median(scores);
        return {
          what: `${what}: ${category}`,
          figure: figure(score, 'points'),
          goal: { text: String(BEST), isMet: score === BEST },
          ...(category === 'performance' ? { note: scatter(scores, 'points') } : {}),
        };
      }),
    );
  }
  return rows;
}

/** Score of each category, 0 to 100. */
async function scoresOf(url: string, port: number): Promise<Record<string, number>> {
  const result = await runLighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] });
  if (result === undefined || result.lhr.runtimeError !== undefined)
    throw new Error(`Lighthouse could not look at ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  return Object.fromEntries(Object.entries(result.lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]));
}

const ARGUMENTS = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];

/** Lighthouse drives a browser through its debugging port, which Playwright keeps to itself. */
async function startBrowser(profile: string): Promise<{ port: number; stop: () => Promise<void> }> {
  mkdirSync(profile, { recursive: true });
  const child = spawn(await chromium.executablePath(), [...ARGUMENTS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const stop = async () => {
    endWithUs();
    await gone;
    process.off('exit', endWithUs);
  };
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
      const [, found] = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said) ?? [];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${said.slice(-500)}`)));
  });
  return { port, stop };
}

/**
 * Passes everything on but one header: under Lighthouse this build of Chromium (147) crashes on a page with a Referrer-Policy.
 * No score looks at it.
 */
async function startRelay(site: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server = createServer((asked, answer) => {
    const onward = request(site + asked.url, { method: asked.method, headers: asked.headers }, (given) => {
      const { 'referrer-policy': _, ...headers } = given.headers;
      answer.writeHead(given.statusCode ?? 502, headers);
      given.pipe(answer);
    });
    onward.once('error', () => answer.destroy());
    asked.pipe(onward);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://localhost:${port}`, stop };
}

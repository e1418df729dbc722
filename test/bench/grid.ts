// `npm run bench:grid`: the sheet in a real browser, each figure beside the floor measured in the same run (the bare grid, the bare
// engine). `npm run bench:grid -- open paste` chooses parts; `--quick` takes small sizes. Asserts nothing: a part that cannot run
// is named below the table, and the others run all the same.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ACCOUNT } from '../../infra/local/account.ts';
import { buildSite } from '../../infra/local/build-site.ts';
import { ROOT } from '../../infra/local/root.ts';
import { besideDirectus } from './grid/beside-directus.ts';
import { editing } from './grid/editing.ts';
import { files } from './grid/files.ts';
import { finding } from './grid/finding.ts';
import { type GridBench, type GridPart, openBench } from './grid/grid-bench.ts';
import { moving } from './grid/moving.ts';
import { openingPart } from './grid/opening.ts';
import { saving } from './grid/saving.ts';
import { staying } from './grid/staying.ts';
import type { Row } from './measure.ts';
import { tableText } from './table.ts';

const PARTS: readonly GridPart[] = [openingPart, moving, editing, finding, files, saving, staying];
const DIRECTUS = 'directus';
/** A part that hangs is given up, so that the others still run. */
const LONGEST_PART_MS = 6 * 60_000;
/** Filling a store that is not kept yet. */
const LONGEST_OPENING_MS = 20 * 60_000;

interface Result {
  readonly part: string;
  readonly rows: readonly Row[];
  readonly seconds: number;
  readonly failure?: string;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' }, help: { type: 'boolean' } } });
const isQuick = values.quick ?? false;
if (values.help || positionals.some((name) => name !== DIRECTUS && !PARTS.some((part) => part.name === name))) {
  console.error('npm run bench:grid -- [--quick] [PART …]');
  for (const { name, about } of PARTS) console.error(`  ${name.padEnd(8)} ${about}`);
  console.error(`  ${DIRECTUS} saving over HTTP beside Directus (installed from npm at the first run; needs Node 20 or 22)`);
  process.exit(values.help ? 0 : 1);
}
Object.assign(process.env, {
  AWS_REGION: ACCOUNT.region,
  AWS_ACCESS_KEY_ID: ACCOUNT.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: ACCOUNT.credentials.secretAccessKey,
  POWERTOOLS_LOG_LEVEL: 'WARN',
});

const folder = mkdtempSync(join(tmpdir(), 'thongthin-grid-'));
const removeFolder = () => rmSync(folder, { recursive: true, force: true });
process.once('exit', removeFolder);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const say = (text: string) => console.error(`  ${text}`);
const isChosen = (name: string) => positionals.length === 0 || positionals.includes(name);

/** What runs, sizes together: an engine with so many rows, its office and its browser serve all parts of that size. */
const runs = PARTS.filter(({ name }) => isChosen(name)).flatMap((part) => part.sizes(isQuick).map((rows) => ({ part, rows })));
const sizes = [...new Set(runs.map(({ rows }) => rows))];
const results = new Map<string, Result>();

async function inTime<T>(work: Promise<T>, longestMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took too long and was given up')), longestMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function result(part: string, work: () => Promise<Row[]>): Promise<Result> {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1_000);
  try {
    const rows = await work();
    console.error(tableText(rows));
    return { part, rows, seconds: seconds() };
  } catch (error) {
    console.error(`  ${part} could not run:`, error);
    return { part, rows: [], seconds: seconds(), failure: String(error).split('\n')[0] ?? '' };
  }
}

async function runSize(rows: number): Promise<void> {
  const own = runs.filter((one) => one.rows === rows);
  let bench: GridBench | null = null;
  let opened = 0;
  for (const { part } of own) {
    const name = `${part.name} ${rows.toLocaleString('en-US')}`;
    console.error(`${name}: ${part.about}`);
    const answer = await result(name, async () => {
      opened += 1;
      bench ??= await inTime(openBench({ isQuick, folder: join(folder, `${rows}-${opened}`), rows, say }), LONGEST_OPENING_MS);
      return inTime(part.run(bench), LONGEST_PART_MS);
    });
    results.set(name, answer);
    // What a failed part leaves behind is nobody's floor.
    if (answer.failure !== undefined) bench = await close(bench);
  }
  await close(bench);
}

async function close(bench: GridBench | null): Promise<null> {
  await bench?.close().catch((error: unknown) => say(`could not be closed: ${error}`));
  return null;
}

// A build made elsewhere is measured as it is.
if (process.env['SITE_BUILD'] === undefined) await buildSite((_, en) => say(en));
for (const rows of sizes) await runSize(rows);
if (isChosen(DIRECTUS)) {
  console.error(`${DIRECTUS}: saving over HTTP beside Directus`);
  results.set(
    DIRECTUS,
    await result(DIRECTUS, () => inTime(besideDirectus({ isQuick, folder: join(folder, DIRECTUS), say }), LONGEST_OPENING_MS)),
  );
}

const order = [...runs.map(({ part, rows }) => `${part.name} ${rows.toLocaleString('en-US')}`), DIRECTUS];
const inOrder = order.flatMap((name) => results.get(name) ?? []);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
const at = new Date().toISOString();
const file = join(ROOT, '.data', 'bench-grid-results.json');
mkdirSync(join(ROOT, '.data'), { recursive: true });
writeFileSync(file, `${JSON.stringify({ at, machine, isQuick, results: inOrder }, null, 2)}\n`);
console.log(`\n${at}  ${machine}${isQuick ? '  QUICK: small sizes, the figures mean little' : ''}\n`);
console.log(tableText(inOrder.flatMap(({ rows }) => rows)));
for (const { part, failure } of inOrder) if (failure !== undefined) console.log(`\n${part} could not run: ${failure}`);
console.log(`\n${inOrder.map(({ part, seconds }) => `${part}: ${seconds} s`).join(' · ')}\n${file}`);
process.exit(inOrder.some(({ failure }) => failure !== undefined) ? 1 : 0);

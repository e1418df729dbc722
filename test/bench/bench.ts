// `npm run bench`: every figure of design §10 beside its floor or peer, measured in the same run. `npm run bench -- publish read`
// chooses parts; `--quick` takes small sizes. Asserts nothing: it fails only where a part cannot run.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ACCOUNT } from '../../infra/local/account.ts';
import { buildSite } from '../../infra/local/build-site.ts';
import { ROOT } from '../../infra/local/root.ts';
import { type FilledCountry, fillCountry } from './filled-country.ts';
import type { Row } from './measure.ts';
import type { Bench, Part } from './part.ts';
import { bake } from './parts/bake.ts';
import { departure } from './parts/departure.ts';
import { directus } from './parts/directus.ts';
import { holders } from './parts/holders.ts';
import { lambda } from './parts/lambda.ts';
import { lighthouse } from './parts/lighthouse.ts';
import { night } from './parts/night.ts';
import { pages } from './parts/pages.ts';
import { publish } from './parts/publish.ts';
import { read } from './parts/read.ts';
import { save } from './parts/save.ts';
import { search } from './parts/search.ts';
import { winners } from './parts/winners.ts';
import { type RunningSystem, startSystem } from './running-system.ts';
import { tableText } from './table.ts';

const PARTS: readonly Part[] = [publish, departure, holders, bake, save, read, pages, lambda, search, lighthouse, directus, winners, night];
/** As many as Thailand has. */
const COUNTRY = 7_850;
const QUICK_COUNTRY = 400;

interface PartResult {
  readonly part: string;
  readonly rows: readonly Row[];
  readonly seconds: number;
  /** Why it could not run. */
  readonly failure?: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, kill: { type: 'boolean' }, lao: { type: 'string' }, help: { type: 'boolean' } },
});
const isQuick = values.quick ?? false;
const folder = mkdtempSync(join(tmpdir(), 'thongthin-bench-'));
const atTheEnd: (() => Promise<unknown>)[] = [];
/** Of the part that runs. */
const ownAfterwards: (() => Promise<unknown>)[] = [];
let country: Promise<FilledCountry> | undefined;
let system: Promise<RunningSystem> | undefined;

function say(text: string): void {
  console.error(`  ${new Date().toISOString().slice(11, 19)} ${text}`);
}

function filledCountry(): Promise<FilledCountry> {
  const count = isQuick ? QUICK_COUNTRY : COUNTRY;
  if (country === undefined) say('filling a store with the register');
  country ??= fillCountry(join(folder, 'country'), count);
  return country;
}

function runningSystem(): Promise<RunningSystem> {
  system ??= filledCountry().then(async (filled) => {
    say('starting the whole system and baking its site');
    const running = await startSystem(filled, join(folder, 'system'));
    atTheEnd.push(() => running.stop());
    return running;
  });
  return system;
}

async function runPart(part: Part): Promise<PartResult> {
  console.error(`${part.name}: ${part.about}`);
  const start = performance.now();
  const bench: Bench = {
    isQuick,
    isKilling: values.kill ?? false,
    ...(values.lao === undefined ? {} : { lao: Number(values.lao) }),
    folder: join(folder, part.name),
    country: filledCountry,
    system: runningSystem,
    say,
    afterwards: (stop) => ownAfterwards.push(stop),
  };
  mkdirSync(bench.folder);
  const seconds = () => Math.round((performance.now() - start) / 1_000);
  try {
    const rows = await part.run(bench);
    return { part: part.name, rows, seconds: seconds() };
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(`  cannot run: ${failure}`);
    return { part: part.name, rows: [], seconds: seconds(), failure };
  } finally {
    await stopAll(ownAfterwards);
    rmSync(bench.folder, { recursive: true, force: true });
  }
}

function chooseParts(): readonly Part[] {
  const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name));
  if (values.help || unknown.length > 0) {
    console.error(`${unknown.length > 0 ? `There is no part ${unknown.join(', ')}.\n` : ''}npm run bench -- [--quick] [PART …]`);
    for (const { name, about, isOptional } of PARTS)
      console.error(`  ${name.padEnd(12)} ${about}${isOptional ? ' (only when named)' : ''}`);
    process.exit(unknown.length > 0 ? 1 : 0);
  }
  return PARTS.filter(({ name, isOptional }) => (positionals.length > 0 ? positionals.includes(name) : !isOptional));
}

function report(results: readonly PartResult[]): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const at = new Date().toISOString();
  mkdirSync(join(ROOT, '.data'), { recursive: true });
  const file = join(ROOT, '.data', 'bench-results.json');
  writeFileSync(file, `${JSON.stringify({ at, machine, isQuick, results }, null, 2)}\n`);
  console.log(`\n${at}  ${machine}${isQuick ? '  QUICK: small sizes, the figures mean little' : ''}\n`);
  console.log(tableText(results.flatMap(({ rows }) => rows)));
  for (const { part, failure } of results) if (failure !== undefined) console.log(`\n${part} could not run: ${failure.split('\n')[0]}`);
  console.log(`\n${file}`);
}

async function stopAll(stops: (() => Promise<unknown>)[]): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop().catch(say);
}

async function cleanUp(): Promise<void> {
  await stopAll(ownAfterwards);
  await stopAll(atTheEnd);
  rmSync(folder, { recursive: true, force: true });
}

let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isEnding = true;
    void cleanUp().finally(() => process.exit(130));
  });
}
Object.assign(process.env, {
  AWS_REGION: ACCOUNT.region,
  AWS_ACCESS_KEY_ID: ACCOUNT.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: ACCOUNT.credentials.secretAccessKey,
  POWERTOOLS_LOG_LEVEL: 'WARN',
});
const chosen = chooseParts();
await buildSite((_, en) => say(en));
const results: PartResult[] = [];
for (const part of chosen) if (!isEnding) results.push(await runPart(part));
if (isEnding) await new Promise(() => {});
await cleanUp();
report(results);
process.exit(results.some(({ failure }) => failure !== undefined) ? 1 : 0);

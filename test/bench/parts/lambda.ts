// What each Lambda loads at a cold start: the size of its bundle, and how long a fresh process takes to load it, beside the bare SDK.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { bundle, bundleFunctions, type FunctionName } from '../../../infra/aws/bundle.ts';
import { ROOT } from '../../../infra/local/root.ts';
import { figure, inTurn, median, medianRatio, type Row, scatter } from '../measure.ts';
import type { Bench, Part } from '../part.ts';

const SIZE_GOAL_MB = 1.4;
const LOAD_GOAL = 1.5;

/** The SDK packages each function talks to AWS with. */
const CLIENTS: Readonly<Record<FunctionName, readonly string[]>> = {
  api: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'],
  plan: ['@aws-sdk/client-sqs', '@aws-sdk/util-dynamodb'],
  planDay: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/client-sqs'],
  bake: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/client-s3', '@aws-sdk/client-sqs'],
  assemble: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/client-s3', '@aws-sdk/client-sqs'],
  photos: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/client-s3'],
  seal: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/client-s3'],
  tamperAlarm: [],
  accounts: ['@aws-sdk/client-cognito-identity-provider', '@aws-sdk/util-dynamodb'],
};
const NAMES: readonly FunctionName[] = ['api', 'plan', 'planDay', 'bake', 'assemble', 'photos', 'seal', 'tamperAlarm', 'accounts'];

export const lambda: Part = { name: 'lambda', about: 'size and load time of each function’s bundle, beside its SDK clients', run };

async function run(bench: Bench): Promise<Row[]> {
  bench.say('bundling');
  const bundles = await bundleFunctions(join(bench.folder, 'functions'), `${process.platform}-${process.arch}`);
  const rows: Row[] = [];
  for (const name of NAMES) {
    const own = join(bundles[name], 'index.mjs');
    const [split, whole] = await bundleClients(join(bench.folder, `clients-${name}`), CLIENTS[name]);
    bench.say(`loading ${name}`);
    const times = bench.isQuick ? 3 : 15;
    const beside = (peer: string) =>
      inTurn(
        times,
        async () => loadMs(own),
        async () => loadMs(peer),
      );
    rows.push({
      what: `${name}: bundle`,
      figure: figure(sizeMb(bundles[name]), 'MB'),
      ...(name === 'api' ? { goal: { text: `≤ ${SIZE_GOAL_MB} MB`, isMet: sizeMb(bundles[name]) <= SIZE_GOAL_MB } } : {}),
    });
    if (CLIENTS[name].length === 0) rows.push(loading(name, 'an empty module', await beside(whole)));
    else {
      rows.push(loading(name, 'its SDK clients alone, in one file', await beside(whole), name === 'api'));
      rows.push(loading(name, 'its SDK clients alone, split as ours', await beside(split)));
    }
  }
  return rows;
}

function loading(name: FunctionName, what: string, { subject, peer }: { subject: number[]; peer: number[] }, hasGoal = false): Row {
  const ratio = medianRatio(subject, peer);
  return {
    what: `${name}: loading in a fresh process`,
    figure: figure(median(subject), 'ms'),
    beside: { what, figure: figure(median(peer), 'ms') },
    ratio,
    ...(hasGoal ? { goal: { text: `≤ ${LOAD_GOAL}×`, isMet: ratio <= LOAD_GOAL } } : {}),
    note: scatter(subject, 'ms'),
  };
}

/** All that is deployed but the source maps. */
function sizeMb(folder: string): number {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs'));
  return files.reduce((bytes, file) => bytes + statSync(join(folder, file)).size, 0) / 2 ** 20;
}

/** The same packages and nothing of ours, split as our bundles are, and as one file, which is what esbuild makes by default. */
async function bundleClients(folder: string, clients: readonly string[]): Promise<[split: string, whole: string]> {
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'clients.mjs');
  const made = clients.map((name) => CLIENT_OF[name] ?? '').filter(Boolean);
  writeFileSync(entry, `${made.join('\n')}\nexport const handler = async () => {};\n`);
  await bundle(entry, join(folder, 'split'));
  const whole = join(folder, 'whole.mjs');
  await build({ entryPoints: [entry], outfile: whole, ...ONE_FILE });
  return [join(folder, 'split', 'index.mjs'), whole];
}

const ONE_FILE: BuildOptions = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  banner: { js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);" },
};

/** An import that is used, so that it is kept. Resolved from the project, because the entry lies outside. */
const CLIENT_OF: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['@aws-sdk/client-dynamodb', 'DynamoDBClient'],
    ['@aws-sdk/lib-dynamodb', 'DynamoDBDocumentClient'],
    ['@aws-sdk/client-s3', 'S3Client'],
    ['@aws-sdk/client-sqs', 'SQSClient'],
    ['@aws-sdk/util-dynamodb', 'unmarshall'],
  ].map(([name = '', exported]) => [name, `export { ${exported} } from ${JSON.stringify(join(ROOT, 'node_modules', name))};`]),
);

const LOAD = 'const start = performance.now(); await import(process.argv[1]); console.log(performance.now() - start);';

/** Milliseconds from the start of the import until the module is ready, in a process of its own. */
function loadMs(file: string): number {
  const args = ['--input-type=module', '--eval', LOAD, pathToFileURL(file).href];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

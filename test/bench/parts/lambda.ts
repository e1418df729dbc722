// What each Lambda loads at a cold start: the size of its bundle, and how long a fresh process takes to load it, beside the bare SDK.

import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  bake: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/client-s3', '@aws-sdk/client-sqs'],
  assemble: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/client-s3', '@aws-sdk/client-sqs'],
  seal: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/client-s3'],
  tamperAlarm: [],
};
const NAMES: readonly FunctionName[] = ['api', 'plan', 'bake', 'assemble', 'seal', 'tamperAlarm'];

export const lambda: Part = { name: 'lambda', about: 'size and load time of each function’s bundle, beside its SDK clients', run };

async function run(bench: Bench): Promise<Row[]> {
  bench.say('bundling');
  const bundles = await bundleFunctions(join(bench.folder, 'functions'));
  const rows: Row[] = [];
  for (const name of NAMES) {
    const own = join(bundles[name], 'index.mjs');
    const bare = await bundleClients(join(bench.folder, `clients-${name}`), CLIENTS[name]);
    bench.say(`loading ${name}`);
    const times = bench.isQuick ? 3 : 15;
    const taken = await inTurn(
      times,
      async () => loadMs(own),
      async () => loadMs(bare),
    );
    rows.push(...rowsOf(name, statSync(own).size, taken, CLIENTS[name]));
  }
  return rows;
}

function rowsOf(name: FunctionName, bytes: number, taken: { subject: number[]; peer: number[] }, clients: readonly string[]): Row[] {
  const size = bytes / 2 ** 20;
  const ratio = medianRatio(taken.subject, taken.peer);
  const isApi = name === 'api';
  return [
    {
      what: `${name}: bundle`,
      figure: figure(size, 'MB'),
      ...(isApi ? { goal: { text: `≤ ${SIZE_GOAL_MB} MB`, isMet: size <= SIZE_GOAL_MB } } : {}),
    },
    {
      what: `${name}: loading in a fresh process`,
      figure: figure(median(taken.subject), 'ms'),
      beside: { what: clients.length === 0 ? 'an empty module' : 'its SDK clients alone', figure: figure(median(taken.peer), 'ms') },
      ...(clients.length === 0 ? {} : { ratio }),
      ...(isApi ? { goal: { text: `≤ ${LOAD_GOAL}×`, isMet: ratio <= LOAD_GOAL } } : {}),
      note: scatter(taken.subject, 'ms'),
    },
  ];
}

/** The same packages, bundled in the same way, and nothing of ours. */
async function bundleClients(folder: string, clients: readonly string[]): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'clients.mjs');
  const made = clients.map((name) => CLIENT_OF[name] ?? '').filter(Boolean);
  writeFileSync(entry, `${made.join('\n')}\nexport const handler = async () => {};\n`);
  await bundle(entry, folder);
  return join(folder, 'index.mjs');
}

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

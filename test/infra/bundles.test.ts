// The bundles that Lambda would run, run here: against the real engines, with the names of the template in their environment.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFiles } from '../../functions/files/bucket.ts';
import { type Bundles, bundleFunctions, type FunctionName } from '../../infra/aws/bundle.ts';
import { SHEETS } from '../../shared/sheets/all-sheets.ts';
import { newInstallation } from '../support/installation.ts';
import { resourcesOf, synthesise } from './synthesis.ts';

const DEPLOYED_AS: Readonly<Record<FunctionName, string>> = {
  api: 'api',
  plan: 'plan',
  planDay: 'plan-day',
  bake: 'bake',
  assemble: 'assemble',
  photos: 'photos',
  seal: 'seal',
  tamperAlarm: 'tamper-alarm',
  accounts: 'accounts',
};
const NAMES = [
  'api',
  'plan',
  'planDay',
  'bake',
  'assemble',
  'photos',
  'seal',
  'tamperAlarm',
  'accounts',
] as const satisfies readonly FunctionName[];
const API_LIMIT_BYTES = 1.4 * 1024 * 1024;

let bundles: Bundles;
beforeAll(async () => {
  bundles = await bundleFunctions(mkdtempSync(join(tmpdir(), 'thongthin-bundles-')), `${process.platform}-${process.arch}`);
}, 180_000);

const entry = (name: FunctionName) => join(bundles[name], 'index.mjs');

/** Everything of a function that can be loaded: the entry, and what lies beside it for later. */
function code(name: FunctionName): string[] {
  const files = readdirSync(bundles[name]).filter((file) => file.endsWith('.mjs'));
  return files.map((file) => readFileSync(join(bundles[name], file), 'utf8'));
}

async function handlerOf(name: FunctionName): Promise<(event: unknown, context?: unknown) => Promise<unknown>> {
  const loaded = (await import(pathToFileURL(entry(name)).href)) as { handler: (event: unknown, context?: unknown) => Promise<unknown> };
  return loaded.handler;
}

describe.each(NAMES)('the bundle of %s', (name) => {
  test('loads on its own and has the handler that Lambda calls', async () => {
    expect(await handlerOf(name)).toBeTypeOf('function');
  });

  test('finds every variable it requires in the template', () => {
    const required = code(name).flatMap((text) =>
      [...text.matchAll(/\b[\w$]+\([\w$.]+,"([A-Z]+_[A-Z_]+)"\)/g)].map(([, variable]) => variable ?? ''),
    );
    const given = environmentOf(`thongthin-dev-${DEPLOYED_AS[name]}`);
    // Region and credentials are given by Lambda itself.
    expect(given).toEqual(expect.arrayContaining(required.filter((variable) => !variable.startsWith('AWS_'))));
    if (name !== 'tamperAlarm') expect(required).not.toEqual([]);
  });
});

function environmentOf(functionName: string): string[] {
  const functions = resourcesOf(synthesise('dev').regional, 'AWS::Lambda::Function').map(([, { Properties }]) => Properties);
  const deployed = functions.find((properties) => properties['FunctionName'] === functionName) as { Environment: { Variables: object } };
  return Object.keys(deployed.Environment.Variables);
}

test('the API is small enough to start quickly', () => {
  expect(Buffer.byteLength(code('api').join(''))).toBeLessThan(API_LIMIT_BYTES);
});

/** The entry and all that it imports at once; what it imports on first use is left out. */
function startOf(name: FunctionName): string[] {
  const texts = new Map<string, string>();
  const read = (file: string) => {
    if (texts.has(file)) return;
    const text = readFileSync(join(bundles[name], file), 'utf8');
    texts.set(file, text);
    for (const [, imported] of text.matchAll(/(?:from|import)"\.\/([\w-]+\.mjs)"/g)) read(imported ?? '');
  };
  read('index.mjs');
  return [...texts.values()];
}

test('the API starts without any sheet, however many there are, and as one file', () => {
  const start = startOf('api').join('');
  expect(start).toContain('sheet-unknown');
  expect(SHEETS.filter(({ about }) => start.includes(about.en)).map(({ name }) => name)).toEqual([]);
  expect(startOf('api')).toHaveLength(2);
});

test('what a function loads on first use can be loaded', async () => {
  for (const file of readdirSync(bundles.api).filter((name) => name.endsWith('.mjs')))
    await expect(import(pathToFileURL(join(bundles.api, file)).href)).resolves.toBeTypeOf('object');
});

test('zod is bundled without the languages nobody here speaks', () => {
  expect(code('api').join('')).not.toContain('Entrada inválida');
});

test('the bundled bake renders the built site into the bucket, as after a deployment', async () => {
  const environment = await newInstallation();
  Object.assign(process.env, environment);
  const bake = await handlerOf('bake');
  await bake({ bakeAll: true });
  const { Contents = [] } = await openFiles(environment).send(new ListObjectsV2Command({ Bucket: environment['SITE_BUCKET'] }));
  const keys = Contents.map(({ Key }) => Key);
  expect(keys).toEqual(expect.arrayContaining(['index.html', 'en/index.html', '404/index.html', 'admin/index.html', 'data/laos.csv']));
});

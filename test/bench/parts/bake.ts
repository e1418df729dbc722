// Baking the pages of every LAO: rendering beside `astro build` of the same pages, and the whole bake beside the bare puts.

import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, type PutObjectCommandInput } from '@aws-sdk/client-s3';
import { bakeAllWithThreads } from '../../../functions/bake/bake-all.ts';
import { type BakeParts, bakePartsFromEnvironment } from '../../../functions/bake/parts.ts';
import { publishLao } from '../../../functions/bake/publish.ts';
import { type Bucket, listEtags } from '../../../functions/files/bucket.ts';
import { readSheet } from '../../../functions/store/read.ts';
import { ROOT } from '../../../infra/local/root.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import { preparePeerSite } from '../bake/peer-site.ts';
import { startInstallation } from '../engines.ts';
import { figure, inTurn, median, medianRatio, type Row, scatter, timed } from '../measure.ts';
import type { Bench, Part } from '../part.ts';

const RENDER_GOAL = 5;
const BAKE_GOAL = 1.3;
/** As many at once as the bake itself. */
const PUTS_AT_ONCE = 24;

export const bake: Part = { name: 'bake', about: 'rendering all LAO pages; baking everything into the bucket', run };

async function run(bench: Bench): Promise<Row[]> {
  const country = await bench.country();
  const folder = join(bench.folder, 'installation');
  country.copyTo(folder);
  const installation = await startInstallation(folder);
  bench.afterwards(() => installation.stop());
  const environment = { ...process.env, ...installation.environment };
  const parts = await bakePartsFromEnvironment(environment);
  return [...(await rendering(bench, parts)), ...(await endToEnd(bench, parts, environment))];
}

async function rendering(bench: Bench, parts: BakeParts): Promise<Row[]> {
  const laosFile = join(bench.folder, 'laos.json');
  const published = [];
  for await (const record of readSheet(parts.store, laos)) published.push(publishLao(record, parts.today()));
  writeFileSync(laosFile, JSON.stringify(published));
  const peer = join(bench.folder, 'astro');
  preparePeerSite(peer);
  const inside: number[] = [];
  const generating: number[] = [];
  let turn = 0;
  const taken = await inTurn(
    bench.isQuick ? 1 : 3,
    () => {
      turn += 1;
      bench.say(`rendering through the built entry (${turn})`);
      return timed(async () => {
        const said = await runNode([join(ROOT, 'test', 'bench', 'bake', 'render-all.ts')], ROOT, {
          BENCH_LAOS: laosFile,
          BENCH_OUT: join(bench.folder, `rendered-${turn}`),
        });
        inside.push(Number(/rendered in ([\d.]+) ms/.exec(said)?.[1]));
      });
    },
    () => {
      bench.say(`astro build (${turn})`);
      return timed(async () => {
        const said = await runNode([join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], peer, { BENCH_LAOS: laosFile });
        generating.push(generatingMs(said));
      });
    },
  );
  const pages = published.length * 2;
  const ratio = medianRatio(taken.peer, taken.subject);
  return [
    {
      what: `rendering ${pages.toLocaleString('en-US')} LAO pages into files, from start to end`,
      figure: figure(median(taken.subject) / 1_000, 's'),
      beside: { what: 'astro build of the same pages', figure: figure(median(taken.peer) / 1_000, 's') },
      ratio,
      goal: { text: `≥ ${RENDER_GOAL}× faster`, isMet: ratio >= RENDER_GOAL },
      note: scatter(taken.subject, 'ms'),
    },
    {
      what: 'rendering alone, a page',
      figure: figure(median(inside) / pages, 'ms'),
      beside: { what: 'astro’s own generating phase, a page', figure: figure(median(generating) / pages, 'ms') },
      ratio: medianRatio(generating, inside),
      note: 'without starting, bundling, reading and (here) writing; a changed LAO costs two of these',
    },
  ];
}

/** “✓ Completed in 12.34s.” of the phase that writes the pages: the last such line. */
function generatingMs(said: string): number {
  const [, amount = '', unit] = [...said.matchAll(/Completed in ([\d.]+)(m?s)/g)].at(-1) ?? [];
  return Number(amount) * (unit === 's' ? 1_000 : 1);
}

function runNode(args: string[], cwd: string, env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(`${args[0]} ended with ${code}:\n${said}`))));
  });
}

async function endToEnd(bench: Bench, parts: BakeParts, environment: NodeJS.ProcessEnv): Promise<Row[]> {
  const bare: Omit<PutObjectCommandInput, 'Bucket'>[] = [];
  let turn = 0;
  const fresh = async (name: string): Promise<Bucket> => {
    await parts.site.client.send(new CreateBucketCommand({ Bucket: `${name}-${turn}` }));
    return { client: parts.site.client, name: `${name}-${turn}` };
  };
  const again: number[] = [];
  const taken = await inTurn(
    bench.isQuick ? 1 : 3,
    async () => {
      turn += 1;
      bench.say(`baking everything into empty buckets (${turn})`);
      const [site, kept] = [await fresh('site'), await fresh('parts')];
      const into = { ...environment, SITE_BUCKET: site.name, PARTS_BUCKET: kept.name };
      const took = await timed(() => bakeAllWithThreads(into));
      again.push(await timed(() => bakeAllWithThreads(into)));
      if (bare.length === 0) bare.push(...(await contentsOf(site)), ...(await contentsOf(kept)));
      return took;
    },
    async () => {
      bench.say(`putting the same ${bare.length.toLocaleString('en-US')} objects (${turn})`);
      const bucket = await fresh('bare');
      return timed(() => putAll(bucket, bare));
    },
  );
  const ratio = medianRatio(taken.subject, taken.peer);
  return [
    {
      what: 'baking everything from the records, end to end',
      figure: figure(median(taken.subject) / 1_000, 's'),
      beside: {
        what: `bare puts of the same ${bare.length.toLocaleString('en-US')} objects`,
        figure: figure(median(taken.peer) / 1_000, 's'),
      },
      ratio,
      goal: { text: `≤ ${BAKE_GOAL}×`, isMet: ratio <= BAKE_GOAL },
      note: scatter(taken.subject, 'ms'),
    },
    {
      what: 'baking everything again, nothing changed',
      figure: figure(median(again) / 1_000, 's'),
      note: 'what a deploy that changes no page costs',
    },
  ];
}

async function contentsOf({ client, name }: Bucket): Promise<Omit<PutObjectCommandInput, 'Bucket'>[]> {
  const contents: Omit<PutObjectCommandInput, 'Bucket'>[] = [];
  for (const Key of (await listEtags({ client, name }, '')).keys()) {
    const { Body, ContentType, CacheControl, Metadata } = await client.send(new GetObjectCommand({ Bucket: name, Key }));
    contents.push({ Key, ContentType, CacheControl, Metadata, Body: (await Body?.transformToByteArray()) ?? new Uint8Array() });
  }
  return contents;
}

async function putAll({ client, name }: Bucket, contents: readonly Omit<PutObjectCommandInput, 'Bucket'>[]): Promise<void> {
  const open = contents.values();
  const put = async () => {
    for (const content of open) await client.send(new PutObjectCommand({ ...content, Bucket: name }));
  };
  await Promise.all(Array.from({ length: PUTS_AT_ONCE }, put));
}

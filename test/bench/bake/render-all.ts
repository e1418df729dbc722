// Process: every LAO page in both languages through the built site's entry, written as files, in as many threads as a full bake takes
// (functions/bake/bake-thread.ts). As much of a bake as needs no engine, so that it stands beside `astro build`, which writes files too.

import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { render } from '#site';
import { MOST_THREADS } from '../../../functions/bake/bake-thread.ts';
import { required } from '../../../functions/environment.ts';
import { laoSlug, objectKey, paths } from '../../../shared/paths.ts';
import { NO_PEOPLE, type PublishedLao } from '../../../shared/published.ts';
import { LANGS } from '../../../shared/text/lang.ts';
import { PEER_LOCALS } from './peer-locals.ts';

const out = required(process.env, 'BENCH_OUT');
const hands = Math.min(1 + MOST_THREADS, availableParallelism());

/** Renders every n-th LAO; answers the milliseconds spent on rendering alone. */
async function renderShare(hand: number): Promise<number> {
  const laos: PublishedLao[] = JSON.parse(readFileSync(required(process.env, 'BENCH_LAOS'), 'utf8'));
  let rendering = 0;
  for (const lao of laos.filter((_, index) => index % hands === hand)) {
    for (const lang of LANGS) {
      const path = paths.lao(laoSlug(lao), lang);
      const start = performance.now();
      const answer = await render(path, { ...PEER_LOCALS, page: { view: 'lao', lao, people: NO_PEOPLE } });
      if (answer.status !== 200) throw new Error(`Rendering ${path} answered ${answer.status}.`);
      const html = await answer.bytes();
      rendering += performance.now() - start;
      const file = join(out, objectKey(path));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, html);
    }
  }
  return rendering;
}

if (isMainThread) {
  const others = Array.from({ length: hands - 1 }, (_, index) => new Worker(new URL(import.meta.url), { workerData: index + 1 }));
  const theirs = others.map((other) => once(other, 'message').then(([taken]) => Number(taken)));
  const taken = await Promise.all([renderShare(0), ...theirs]);
  console.log(`rendered in ${Math.max(...taken)} ms`);
} else parentPort?.postMessage(await renderShare(workerData));

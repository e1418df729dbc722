// Process: every LAO page in both languages through the built site's entry, written as files. As much of a bake as needs no engine,
// so that it stands beside `astro build`, which writes files too.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { render } from '#site';
import { required } from '../../../functions/environment.ts';
import { laoSlug, objectKey, paths } from '../../../shared/paths.ts';
import { NO_PEOPLE, type PublishedLao } from '../../../shared/published.ts';
import { LANGS } from '../../../shared/text/lang.ts';
import { PEER_LOCALS } from './peer-locals.ts';

const laos: PublishedLao[] = JSON.parse(readFileSync(required(process.env, 'BENCH_LAOS'), 'utf8'));
const out = required(process.env, 'BENCH_OUT');
let rendering = 0;
for (const lao of laos) {
  for (const lang of LANGS) {
    const path = paths.lao(laoSlug(lao), lang);
    const start = performance.now();
    const html = await (await render(path, { ...PEER_LOCALS, page: { view: 'lao', lao, people: NO_PEOPLE } })).bytes();
    rendering += performance.now() - start;
    const file = join(out, objectKey(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
}
console.log(`rendered in ${rendering} ms`);

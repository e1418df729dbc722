// The peer of the rendering: an ordinary static Astro site with the same views, layout and styles, and nothing but the LAO pages.

import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../infra/local/root.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import { PEER_LOCALS } from './peer-locals.ts';

export function preparePeerSite(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const source of ['site', 'shared', 'tsconfig.json']) cpSync(join(ROOT, source), join(folder, source), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const own of ['pages', 'adapter', 'admin']) rmSync(join(folder, 'site', own), { recursive: true, force: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'peer', private: true, type: 'module' }));
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG);
  writeFileSync(join(folder, 'site', 'middleware.ts'), MIDDLEWARE);
  for (const [lang, pages] of [
    ['th', 'lao'],
    ['en', 'en/lao'],
  ] as const) {
    mkdirSync(join(folder, 'site', 'pages', pages), { recursive: true });
    writeFileSync(join(folder, 'site', 'pages', pages, '[slug].astro'), pageOf(lang));
  }
}

const CONFIG = `
import { defineConfig, passthroughImageService } from 'astro/config';
export default defineConfig({
  srcDir: 'site',
  publicDir: 'site/public',
  outDir: 'dist',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  image: { service: passthroughImageService() },
});
`;

/** The pages' frame reads the origin and the contacts from \`Astro.locals\`. */
const MIDDLEWARE = `
import { defineMiddleware } from 'astro:middleware';
export const onRequest = defineMiddleware((context, next) => {
  Object.assign(context.locals, ${JSON.stringify(PEER_LOCALS)});
  return next();
});
`;

function pageOf(lang: Lang): string {
  const up = lang === 'th' ? '../..' : '../../..';
  return `---
import { readFileSync } from 'node:fs';
import { laoSlug } from '${up}/../shared/paths.ts';
import { NO_PEOPLE } from '${up}/../shared/published.ts';
import LaoPage from '${up}/views/LaoPage.astro';

export function getStaticPaths() {
  const laos = JSON.parse(readFileSync(process.env.BENCH_LAOS, 'utf8'));
  return laos.map((lao) => ({ params: { slug: laoSlug(lao) }, props: { lao } }));
}
const { lao } = Astro.props;
---

<LaoPage lang="${lang}" {lao} people={NO_PEOPLE} />
`;
}

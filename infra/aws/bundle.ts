// Bundles each Lambda into one file, before the stacks are built: the same code that a laptop runs, with its SDK clients.

import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../local/root.ts';

/** Where each function's handler is. `bake` and `bakeAll` are one code with different limits. */
const ENTRIES = {
  api: 'functions/api/handler.ts',
  plan: 'functions/plan/handler.ts',
  bake: 'functions/bake/handler.ts',
  assemble: 'functions/bake/assemble.ts',
  seal: 'functions/seal/handler.ts',
  tamperAlarm: 'functions/seal/tamper-alarm.ts',
} as const;
export type FunctionName = keyof typeof ENTRIES;

/** The folder of each function's bundle. */
export type Bundles = Readonly<Record<FunctionName, string>>;

/** Bundles every function below `outDir`. The site must have been built: `bake` renders with it. */
export async function bundleFunctions(outDir: string): Promise<Bundles> {
  const folder = (name: FunctionName) => join(outDir, name);
  await Promise.all(Object.entries(ENTRIES).map(([name, entry]) => bundle(entry, join(outDir, name))));
  return {
    api: folder('api'),
    plan: folder('plan'),
    bake: folder('bake'),
    assemble: folder('assemble'),
    seal: folder('seal'),
    tamperAlarm: folder('tamperAlarm'),
  };
}

/** One entry as one file, `index.mjs` in `folder`. */
export async function bundle(entry: string, folder: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);" },
    logLevel: 'error',
  });
}

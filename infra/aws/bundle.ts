// Bundles each Lambda into a folder, before the stacks are built: the same code that a laptop runs, with its SDK clients.

import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { ROOT } from '../local/root.ts';
import { addImageLibrary, LAMBDA, type Platform } from './image-library.ts';

/** Where each function's handler is. `bake` and `bakeAll` are one code with different limits. */
const ENTRIES = {
  api: 'functions/api/handler.ts',
  plan: 'functions/plan/handler.ts',
  planDay: 'functions/plan/daily.ts',
  bake: 'functions/bake/handler.ts',
  assemble: 'functions/bake/assemble.ts',
  photos: 'functions/photos/handler.ts',
  seal: 'functions/seal/handler.ts',
  tamperAlarm: 'functions/seal/tamper-alarm.ts',
  accounts: 'functions/accounts/handler.ts',
} as const;
export type FunctionName = keyof typeof ENTRIES;

/** The folder of each function's bundle. */
export type Bundles = Readonly<Record<FunctionName, string>>;

/**
 * Bundles every function below `outDir`. The site must have been built: `bake` renders with it.
 * `whenIncomplete` is called where the image library can neither be found nor fetched: what is bundled then can be looked at, not
 * deployed. Without it that is an error.
 */
export async function bundleFunctions(
  outDir: string,
  platform: Platform = LAMBDA,
  whenIncomplete?: (error: unknown) => void,
): Promise<Bundles> {
  const folder = (name: FunctionName) => join(outDir, name);
  await Promise.all(Object.entries(ENTRIES).map(([name, entry]) => bundle(entry, join(outDir, name))));
  try {
    addImageLibrary(folder('photos'), platform);
  } catch (error) {
    if (whenIncomplete === undefined) throw error;
    whenIncomplete(error);
  }
  return {
    api: folder('api'),
    plan: folder('plan'),
    planDay: folder('planDay'),
    bake: folder('bake'),
    assemble: folder('assemble'),
    photos: folder('photos'),
    seal: folder('seal'),
    tamperAlarm: folder('tamperAlarm'),
    accounts: folder('accounts'),
  };
}

/**
 * One entry as `index.mjs` in `folder`, emptied before. What is imported on first use only (`import()`) lies in files beside it,
 * so that a cold start reads and compiles neither seldom used routes nor the SDK's many ways to find credentials.
 */
export async function bundle(entry: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: [{ in: entry, out: 'index' }],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Holds binaries, which lie beside the bundle (image-library.ts).
    external: ['sharp'],
    splitting: true,
    minify: true,
    // Thai as it is, not as six characters a letter.
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    plugins: [zodByNamespace, lazyAfter(resolve(ROOT, entry))],
    banner: { js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);" },
    logLevel: 'error',
  });
}

/**
 * `import { z }` gives one object with all of zod in it, its fifty languages too, of which esbuild can leave nothing out.
 * `import * as z` is the same to our code, and only what is used is bundled: 350 KB less.
 */
const zodByNamespace: Plugin = {
  name: 'zod-by-namespace',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/(shared|functions)\/.*\.ts$/, namespace: 'file' }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8')).replace("import { z } from 'zod';", "import * as z from 'zod';"),
    }));
  },
};

/** Marks a path that `lazyAfter` asks esbuild about, lest it be asked about its own question. */
const FOR_THE_FILE = 'for the file itself';

/**
 * What a start needs comes as one file, not as forty. esbuild makes a file for each set of modules that the same entries share,
 * and every `import()` is an entry; where each of them begins with the start, which has run by then, the start's modules are
 * shared by all of them alike.
 */
function lazyAfter(start: string): Plugin {
  return {
    name: 'lazy-after-start',
    setup: ({ onLoad, onResolve, resolve: locate }) => {
      onResolve({ filter: /./ }, async ({ kind, path, pluginData, importer, resolveDir }) => {
        if (kind !== 'dynamic-import' || pluginData === FOR_THE_FILE) return undefined;
        const found = await locate(path, { kind, importer, resolveDir, pluginData: FOR_THE_FILE });
        return found.external || found.errors.length > 0 ? undefined : { path: found.path, namespace: 'lazy' };
      });
      onLoad({ filter: /./, namespace: 'lazy' }, ({ path }) => ({
        resolveDir: dirname(path),
        contents: `import ${JSON.stringify(start)};
          import * as all from ${JSON.stringify(path)};
          export * from ${JSON.stringify(path)};
          export default all.default;`,
      }));
    },
  };
}

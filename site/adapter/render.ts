// Entry of the built site (`dist/server/entry.mjs`): one page from its path and the data `functions/bake` read for it.

import { createApp } from 'astro/app/entrypoint';
import type { PageLocals } from '../../shared/page-data.ts';

const app = createApp({ streaming: false });

// Astro asks for a page's module at every rendering, and `import()` of what is loaded already still takes a tenth of it.
for (const [name, load] of app.manifest.pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  app.manifest.pageMap?.set(name, () => {
    loaded ??= load();
    return loaded;
  });
}

/** `path` as built by `shared/paths.ts`. The same path and data give the same bytes. */
export async function render(path: string, locals: PageLocals): Promise<Response> {
  return app.render(new Request(new URL(path, locals.siteOrigin)), { locals });
}

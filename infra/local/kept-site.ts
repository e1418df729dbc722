// The built site's server loads the code of a page when the first such page is due. A build made while the system runs (a test,
// `npm run build`) takes those files away and brings others, whose styles are not published; so a start keeps a copy to bake with.

import { cpSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export function keepSite(server: string, kept: string): void {
  rmSync(kept, { recursive: true, force: true });
  cpSync(server, kept, { recursive: true });
}

/** From now on, `#site` (functions/bake) is the kept copy in this process. */
export function bakeWithKeptSite(kept: string): void {
  const entry = pathToFileURL(join(kept, 'entry.mjs')).href;
  registerHooks({ resolve: (specifier, context, next) => next(specifier === '#site' ? entry : specifier, context) });
}

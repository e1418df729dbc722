// Process: the API, the same app as on Lambda.

import { getRequestListener } from '@hono/node-server';
import { appFromEnvironment } from '../../../functions/api/handler.ts';
import { readSettings } from '../settings.ts';
import { listen } from './listen.ts';
import { runPart } from './part.ts';

await runPart(() => {
  const settings = readSettings(process.argv.slice(2), process.env);
  return listen(settings.ports.api, getRequestListener(appFromEnvironment(process.env).fetch));
});

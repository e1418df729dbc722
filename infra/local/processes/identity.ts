// Process: the sign-in of one machine.

import { dataFolders } from '../data-folder.ts';
import { NAMES } from '../environment.ts';
import { openSignIn } from '../identity/sign-in.ts';
import { SAMPLE_OFFICERS } from '../sample/officers.ts';
import { addresses, readSettings } from '../settings.ts';
import { listen } from './listen.ts';
import { runPart } from './part.ts';

await runPart(async () => {
  const settings = readSettings(process.argv.slice(2), process.env);
  const at = addresses(settings);
  const kept = dataFolders(settings.dataFolder);
  const signIn = await openSignIn({
    issuer: at.identity,
    audience: NAMES.audience,
    clientId: NAMES.clientId,
    siteOrigins: [at.site],
    accessTokenSeconds: settings.accessTokenSeconds,
    keysFile: kept.keys,
    signInsFile: kept.signIns,
    officers: SAMPLE_OFFICERS,
  });
  const server = await listen(settings.ports.identity, (request, response) => void signIn.answer(request, response));
  return {
    stop: async () => {
      await server.stop();
      signIn.close();
    },
  };
});

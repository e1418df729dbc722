// Process: the public site and the admin, as CloudFront serves them from the bucket.

import { openFiles } from '../../../functions/files/bucket.ts';
import { viewerRequestCode, viewerResponseCode } from '../../viewer/viewer-functions.ts';
import { NAMES } from '../environment.ts';
import { addresses, readSettings } from '../settings.ts';
import { createSite } from '../web/site-server.ts';
import { loadViewerFunctions } from '../web/viewer.ts';
import { listen } from './listen.ts';
import { runPart } from './part.ts';

await runPart(() => {
  const settings = readSettings(process.argv.slice(2), process.env);
  const at = addresses(settings);
  const viewer = loadViewerFunctions(
    viewerRequestCode(),
    viewerResponseCode({ connectOrigins: [at.api, at.identity, at.files], isHttps: false }),
  );
  const answer = createSite({ files: openFiles(process.env), bucket: NAMES.siteBucket, viewer });
  return listen(settings.ports.site, (request, response) => void answer(request, response));
});

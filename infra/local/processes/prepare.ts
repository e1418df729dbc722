// Process, run once per start before anybody is served: fills an empty store with the sample, and brings the bucket up to the
// present build of the site. What changed while nothing ran is left to the publisher, which goes on where it was.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bakeAllWithThreads } from '../../../functions/bake/bake-all.ts';
import { warmParts } from '../../../functions/bake/handler.ts';
import { required } from '../../../functions/environment.ts';
import { openFiles } from '../../../functions/files/bucket.ts';
import { readDataset } from '../../../functions/store/dataset.ts';
import { openStore } from '../../../functions/store/store.ts';
import { dataFolders } from '../data-folder.ts';
import { NAMES } from '../environment.ts';
import { fingerprint } from '../fingerprint.ts';
import { keepSite } from '../kept-site.ts';
import { progressBar } from '../progress-bar.ts';
import { publishAssets } from '../publish-assets.ts';
import { openStream } from '../pumps/open-stream.ts';
import { openPlaces } from '../pumps/places.ts';
import { newestPlaces } from '../pumps/shards.ts';
import { ROOT } from '../root.ts';
import { fillWithSample } from '../sample/fill.ts';
import { givePortraits } from '../sample/portraits.ts';
import { addresses, readSettings } from '../settings.ts';

process.on('disconnect', () => process.exit(1));
const settings = readSettings(process.argv.slice(2), process.env);
const { baked, site, streamPlaces } = dataFolders(settings.dataFolder);
const store = openStore(process.env);

if ((await readDataset(store)) === 'empty') {
  const bar = progressBar('ใส่ข้อมูลตัวอย่าง', 'Filling in the sample');
  await fillWithSample(store, { now: () => new Date(), onProgress: bar });
  const photos = { client: openFiles(process.env), name: required(process.env, 'PHOTOS_BUCKET') };
  await givePortraits(store, photos, () => new Date());
}
keepSite(join(ROOT, 'dist', 'server'), site);
const parts = await warmParts();
const at = addresses(settings);
await publishAssets(parts.site, join(ROOT, 'dist', 'client'), {
  apiUrl: at.api,
  issuer: at.identity,
  clientId: NAMES.clientId,
  resource: NAMES.audience,
  scope: 'openid email profile',
});
const version = [fingerprint(ROOT, ['dist/server', 'functions', 'shared']), parts.siteOrigin, JSON.stringify(parts.contact)].join('\n');
if (!existsSync(baked) || readFileSync(baked, 'utf8') !== version) {
  const bar = progressBar('สร้างหน้าเว็บทั้งหมด', 'Baking all pages');
  const stream = await openStream(process.env);
  const places = openPlaces(streamPlaces, stream.streamArn);
  const covered = await newestPlaces(stream, places);
  await bakeAllWithThreads(process.env, ({ done, of }) => bar(done, of));
  // The publisher need not bake again, one by one, what a full bake has just covered.
  for (const [shard, place] of covered) places.set(shard, place);
  mkdirSync(dirname(baked), { recursive: true });
  writeFileSync(baked, version);
}
process.exit(0);

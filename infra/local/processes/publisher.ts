// Process: what calls the publishing functions on AWS: the event source mappings and the schedules.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { handler as assemble } from '../../../functions/bake/assemble.ts';
import { bakeAll } from '../../../functions/bake/bake-all.ts';
import { handler as bake, warmParts } from '../../../functions/bake/handler.ts';
import { required } from '../../../functions/environment.ts';
import { currentEtag, openFiles } from '../../../functions/files/bucket.ts';
import { openQueues } from '../../../functions/files/queue.ts';
import { handler as photos } from '../../../functions/photos/handler.ts';
import { handler as planDay } from '../../../functions/plan/daily.ts';
import { handler as plan } from '../../../functions/plan/handler.ts';
import { handler as seal } from '../../../functions/seal/handler.ts';
import { objectKey, paths } from '../../../shared/paths.ts';
import { dayInBangkok } from '../../../shared/text/dates.ts';
import { bakeAfterTrimmed } from '../bake-after-trimmed.ts';
import { dataFolders } from '../data-folder.ts';
import { bakeWithKeptSite } from '../kept-site.ts';
import { planMissedDay } from '../missed-day.ts';
import { openStream } from '../pumps/open-stream.ts';
import { openPlaces } from '../pumps/places.ts';
import type { Pump } from '../pumps/pump.ts';
import { pumpQueue } from '../pumps/queue-pump.ts';
import { daily, everyMinute } from '../pumps/schedule.ts';
import { pumpStream, type StreamPump } from '../pumps/stream-pump.ts';
import { pumpUploads } from '../pumps/upload-pump.ts';
import { readSettings } from '../settings.ts';
import { runPart } from './part.ts';

/** Two batches of pages at a time: one renders while the other waits for the bucket. */
const PAGE_PUMPS = 2;
/** 00:01 in Thailand, as on AWS. */
const PLAN_DAY_AT_MINUTES = 1;
/** 00:05 in Thailand, as on AWS. */
const SEAL_AT_MINUTES = 5;

await runPart(async () => {
  const kept = dataFolders(readSettings(process.argv.slice(2), process.env).dataFolder);
  bakeWithKeptSite(kept.site);
  await warmParts();
  const stream = await changes(kept);
  const pumps = [stream, ...orders(stream), uploads(), ...schedules()];
  return {
    stop: async () => {
      await Promise.all(pumps.map((pump) => pump.stop()));
    },
  };
});

async function changes(kept: ReturnType<typeof dataFolders>): Promise<StreamPump> {
  const stream = await openStream(process.env);
  return pumpStream({
    ...stream,
    region: required(process.env, 'AWS_REGION'),
    places: openPlaces(kept.streamPlaces, stream.streamArn),
    handler: plan,
    setAside: (record) => setAside(kept.failedChanges, record),
    whenTrimmed: bakeAfterTrimmed({
      bakedFile: kept.baked,
      bakeAll: async () => bakeAll(await warmParts()),
      say: (th, en) => console.log(`${th} · ${en}`),
    }),
  });
}

/** As the failure destination on AWS: the change is kept, publishing goes on. */
function setAside(folder: string, record: _Record): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${record.dynamodb?.SequenceNumber ?? 'unknown'}.json`);
  writeFileSync(file, JSON.stringify(record));
  console.error(`การเปลี่ยนแปลงหนึ่งรายการยังไม่ได้เผยแพร่ เก็บไว้ที่ ${file}\nA change could not be published; it is kept in ${file}.`);
}

/** While thousands of changes are planned, their provinces gather, and are rendered once instead of every half second. */
function orders({ isBehind }: StreamPump): Pump[] {
  const [queues, region] = [openQueues(process.env), required(process.env, 'AWS_REGION')];
  const pump = (name: string, variable: string) => ({ name, queues, queueUrl: required(process.env, variable), region, handler: bake });
  return [
    ...Array.from({ length: PAGE_PUMPS }, () => pumpQueue(pump('pages', 'PAGES_QUEUE_URL'))),
    pumpQueue({ ...pump('rollups', 'ROLLUPS_QUEUE_URL'), givesWay: isBehind }),
  ];
}

function uploads(): Pump {
  const bucket = { client: openFiles(process.env), name: required(process.env, 'UPLOADS_BUCKET') };
  return pumpUploads({ bucket, region: required(process.env, 'AWS_REGION'), handler: photos });
}

function schedules(): Pump[] {
  const site = { client: openFiles(process.env), name: required(process.env, 'SITE_BUCKET') };
  return [
    everyMinute('assemble', assembleAndSeal),
    daily('plan the day', PLAN_DAY_AT_MINUTES, planDay),
    everyMinute('plan a missed day', () => planMissedDay(site, new Date(), planDay)),
    daily('seal', SEAL_AT_MINUTES, seal),
  ];
}

/** A machine that slept at five past midnight seals when it wakes. */
async function assembleAndSeal(): Promise<void> {
  await assemble();
  const site = { client: openFiles(process.env), name: required(process.env, 'SITE_BUCKET') };
  const isSealed = (await currentEtag(site, objectKey(paths.seal(dayInBangkok(new Date()))))) !== null;
  if (!isSealed) await seal();
}

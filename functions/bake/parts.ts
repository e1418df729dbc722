// What baking works with: the store, the two buckets, the two queues and the built site.

import type { PageData, PageLocals } from '../../shared/page-data.ts';
import { dayInBangkok } from '../../shared/text/dates.ts';
import { required } from '../environment.ts';
import { type Bucket, openFiles } from '../files/bucket.ts';
import { openQueues, type Queue } from '../files/queue.ts';
import { readDataset } from '../store/dataset.ts';
import { openStore, type Store } from '../store/store.ts';

export type Render = (path: string, locals: PageLocals) => Promise<Response>;

export interface BakeParts {
  readonly store: Store;
  /** What citizens read. */
  readonly site: Bucket;
  /** What large things are assembled from; private. */
  readonly parts: Bucket;
  /** Every photo ever kept; private. */
  readonly photos: Bucket;
  readonly pages: Queue;
  readonly rollups: Queue;
  readonly render: Render;
  readonly siteOrigin: string;
  readonly contact: PageLocals['contact'];
  /** The day in Asia/Bangkok that pages are baked as of. */
  readonly today: () => string;
}

export async function bakePartsFromEnvironment(env: NodeJS.ProcessEnv): Promise<BakeParts> {
  const [files, queues] = [openFiles(env), openQueues(env)];
  const { render } = await import('#site');
  return {
    store: openStore(env),
    site: { client: files, name: required(env, 'SITE_BUCKET') },
    parts: { client: files, name: required(env, 'PARTS_BUCKET') },
    photos: { client: files, name: required(env, 'PHOTOS_BUCKET') },
    pages: { client: queues, url: required(env, 'PAGES_QUEUE_URL') },
    rollups: { client: queues, url: required(env, 'ROLLUPS_QUEUE_URL') },
    render,
    siteOrigin: required(env, 'SITE_ORIGIN').split(',')[0] ?? '',
    contact: { email: required(env, 'CONTACT_EMAIL'), phone: required(env, 'CONTACT_PHONE'), lineUrl: env['CONTACT_LINE_URL'] || null },
    today: () => dayInBangkok(new Date()),
  };
}

/** A page's bytes; anything but a page is a fault. */
export async function renderPage(parts: BakeParts, path: string, page: PageData, isSample: boolean): Promise<Uint8Array> {
  const answer = await parts.render(path, { page, isSample, siteOrigin: parts.siteOrigin, contact: parts.contact });
  if (answer.status !== 200 && answer.status !== 404) throw new Error(`Rendering ${path} answered ${answer.status}.`);
  return answer.bytes();
}

export async function isSampleStore(store: Store): Promise<boolean> {
  return (await readDataset(store)) === 'sample';
}

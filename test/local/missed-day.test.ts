import { randomUUID } from 'node:crypto';
import { beforeEach, expect, inject, it } from 'vitest';
import { type Bucket, openFiles, putIfDifferent } from '../../functions/files/bucket.ts';
import { createBucketsAndQueues } from '../../infra/local/files-and-queues.ts';
import { planMissedDay } from '../../infra/local/missed-day.ts';
import { newInstallation } from '../support/installation.ts';

let site: Bucket;
beforeEach(async () => {
  const name = `site-${randomUUID().slice(0, 8)}`;
  await createBucketsAndQueues(inject('files'), { buckets: [name], queues: [] });
  site = { client: openFiles(await newInstallation()), name };
});

async function publishedOn(day: string): Promise<void> {
  const body = JSON.stringify({ formatVersion: 1, day, provinces: [], newestChangeAt: null });
  await putIfDifferent(site, { key: 'terms/index.json', body, contentType: 'application/json', cacheControl: 'no-store' });
}

async function plannedAt(instant: string): Promise<number> {
  let planned = 0;
  await planMissedDay(site, new Date(instant), async () => {
    planned += 1;
  });
  return planned;
}

it('plans the day on a machine that was off at midnight in Bangkok, and not on one that is of today', async () => {
  await publishedOn('2026-03-31');
  expect(await plannedAt('2026-03-31T16:59:59Z')).toBe(0);
  expect(await plannedAt('2026-03-31T17:00:00Z')).toBe(1);
  await publishedOn('2026-04-01');
  expect(await plannedAt('2026-03-31T17:00:00Z')).toBe(0);
});

it('plans nothing before the first bake, which is of its own day', async () => {
  expect(await plannedAt('2026-03-31T17:00:00Z')).toBe(0);
});

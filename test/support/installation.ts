// Tables, buckets and queues of one test, and the environment that points product code at them.

import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { openStore, type Store } from '../../functions/store/store.ts';
import { ACCOUNT } from '../../infra/local/account.ts';
import { createTables } from '../../infra/local/dynamodb.ts';
import { createBucketsAndQueues } from '../../infra/local/files-and-queues.ts';

export type Environment = Record<string, string>;

/** A fresh, empty installation in the engines of this run. */
export async function newInstallation(): Promise<Environment> {
  const prefix = `t${randomUUID().slice(0, 8)}-`;
  const [site, parts, seals, uploads, photos, pages, rollups] = [
    'site',
    'parts',
    'seals',
    'uploads',
    'photos',
    'pages.fifo',
    'rollups.fifo',
  ].map((name) => `${prefix}${name}`);
  const [, urls] = await Promise.all([
    createTables({ endpoint: inject('dynamodb'), prefix, hasStreams: false }),
    createBucketsAndQueues(inject('files'), {
      buckets: [site ?? '', parts ?? '', seals ?? '', uploads ?? '', photos ?? ''],
      queues: [{ name: pages ?? '' }, { name: rollups ?? '', delaySeconds: 1 }],
    }),
  ]);
  const environment: Environment = {
    AWS_REGION: ACCOUNT.region,
    AWS_ACCESS_KEY_ID: ACCOUNT.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: ACCOUNT.credentials.secretAccessKey,
    DYNAMODB_ENDPOINT: inject('dynamodb'),
    S3_ENDPOINT: inject('files'),
    SQS_ENDPOINT: inject('files'),
    RECORDS_TABLE: `${prefix}records`,
    HISTORY_TABLE: `${prefix}history`,
    SITE_BUCKET: site ?? '',
    PARTS_BUCKET: parts ?? '',
    SEALS_BUCKET: seals ?? '',
    UPLOADS_BUCKET: uploads ?? '',
    PHOTOS_BUCKET: photos ?? '',
    PAGES_QUEUE_URL: urls.get(pages ?? '') ?? '',
    ROLLUPS_QUEUE_URL: urls.get(rollups ?? '') ?? '',
    OIDC_ISSUER: 'https://issuer.example',
    OIDC_AUDIENCE: 'urn:thongthin:api',
    OIDC_CLIENT_ID: 'thongthin-admin',
    SITE_ORIGIN: 'https://thongthin.example',
    API_ORIGIN: 'https://api.thongthin.example',
    CONTACT_EMAIL: 'contact@example.com',
    CONTACT_PHONE: '02 000 0000',
  };
  for (const name of ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) process.env[name] = environment[name];
  return environment;
}

export async function newStore(): Promise<Store> {
  return openStore(await newInstallation());
}

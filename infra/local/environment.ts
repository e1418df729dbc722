// What each process of ours is told: the same names as on AWS (infra/aws sets them there). The only list of them.

import { ACCOUNT } from './account.ts';
import { dataFolders } from './data-folder.ts';
import { addresses, type Settings } from './settings.ts';

export const NAMES = {
  siteBucket: 'thongthin-site',
  partsBucket: 'thongthin-parts',
  sealsBucket: 'thongthin-seals',
  uploadsBucket: 'thongthin-uploads',
  photosBucket: 'thongthin-photos',
  pagesQueue: 'thongthin-pages.fifo',
  rollupsQueue: 'thongthin-rollups.fifo',
  audience: 'urn:thongthin:api',
  clientId: 'thongthin-admin',
} as const;

/** What the API and the publishing functions read; `queueUrls` by queue name, as the emulator gave them. */
export function environmentOf(settings: Settings, queueUrls: ReadonlyMap<string, string>): Record<string, string> {
  const at = addresses(settings);
  return {
    AWS_REGION: ACCOUNT.region,
    AWS_ACCESS_KEY_ID: ACCOUNT.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: ACCOUNT.credentials.secretAccessKey,
    DYNAMODB_ENDPOINT: at.dynamodb,
    S3_ENDPOINT: at.files,
    SQS_ENDPOINT: at.files,
    RECORDS_TABLE: 'records',
    HISTORY_TABLE: 'history',
    SITE_BUCKET: NAMES.siteBucket,
    PARTS_BUCKET: NAMES.partsBucket,
    SEALS_BUCKET: NAMES.sealsBucket,
    UPLOADS_BUCKET: NAMES.uploadsBucket,
    PHOTOS_BUCKET: NAMES.photosBucket,
    PAGES_QUEUE_URL: queueUrls.get(NAMES.pagesQueue) ?? '',
    ROLLUPS_QUEUE_URL: queueUrls.get(NAMES.rollupsQueue) ?? '',
    NATIONAL_ID_KEY_FILE: dataFolders(settings.dataFolder).nationalIdKey,
    OIDC_ISSUER: at.identity,
    OIDC_AUDIENCE: NAMES.audience,
    OIDC_CLIENT_ID: NAMES.clientId,
    SITE_ORIGIN: at.site,
    API_ORIGIN: at.api,
    CONTACT_EMAIL: settings.contact.email,
    CONTACT_PHONE: settings.contact.phone,
    POWERTOOLS_LOG_LEVEL: 'WARN',
  };
}

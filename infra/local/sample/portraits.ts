// Portraits for a few of the sample's people, drawn by code: circles for faces, of nobody. They go the way of every photo: decoded,
// framed, encoded anew, kept in the private bucket, attached to records.

import { createHash } from 'node:crypto';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import sharp from 'sharp';
import type { Bucket } from '../../../functions/files/bucket.ts';
import { stableUuid } from '../../../functions/imports/stable-uuid.ts';
import { develop } from '../../../functions/photos/develop.ts';
import type { RecordItem } from '../../../functions/store/items.ts';
import { writePhoto } from '../../../functions/store/photos.ts';
import { readInside } from '../../../functions/store/read.ts';
import { saveChanges } from '../../../functions/store/save.ts';
import type { Store } from '../../../functions/store/store.ts';
import { photoKeys } from '../../../shared/paths.ts';
import type { Officer } from '../../../shared/people/officer.ts';
import { shownPhoto } from '../../../shared/people/shown-photo.ts';
import { Office } from '../../../shared/people/tenure.ts';
import { palads } from '../../../shared/sheets/palads.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { tenures } from '../../../shared/sheets/tenures.ts';
import { SAMPLE_OFFICERS } from './officers.ts';
import { type Chance, chance } from './random.ts';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
/** In office there, so that pages with and without photos can be seen. */
const HOW_MANY_EACH = 4;

/** Gives the first people in office of the sample officers' LAOs a portrait; whoever has one keeps it. */
export async function givePortraits(store: Store, photos: Bucket, now: () => Date): Promise<void> {
  const [officer] = SAMPLE_OFFICERS;
  if (officer === undefined) throw new Error('The sample has no officers.');
  for (const laoId of new Set(SAMPLE_OFFICERS.flatMap((one) => one.laoId ?? []))) {
    for (const sheet of [palads, tenures]) {
      const records = await readInside(store, `lao#${laoId}`, sheet);
      const without = records
        .filter(isInOfficeWithoutPhoto)
        .toSorted(byOffice)
        .slice(0, sheet === palads ? 1 : HOW_MANY_EACH);
      for (const record of without) await givePortrait({ store, photos, officer, now }, sheet, laoId, record);
    }
  }
}

/** Mayors first. */
function byOffice(a: RecordItem, b: RecordItem): number {
  const place = ({ values }: RecordItem) => Office.options.findIndex((office) => office === values['office']);
  return place(a) - place(b);
}

function isInOfficeWithoutPhoto(record: RecordItem): boolean {
  const asIfShown = { ...record, values: { ...record.values, photoId: `photo-${'0'.repeat(32)}` } };
  return record.values['photoId'] === null && record.values['givenName'] !== null && shownPhoto(asIfShown) !== null;
}

interface Studio {
  readonly store: Store;
  readonly photos: Bucket;
  readonly officer: Officer;
  readonly now: () => Date;
}

async function givePortrait({ store, photos, officer, now }: Studio, sheet: Sheet, laoId: string, record: RecordItem): Promise<void> {
  const name = createHash('sha256').update(`portrait ${record.id}`).digest('hex');
  const photoId = `photo-${name.slice(0, 32)}`;
  const developed = await develop(await drawn(chance(Number.parseInt(name.slice(0, 8), 16))), WHOLE);
  if ('refusal' in developed) throw new Error(`A drawn portrait was refused: ${developed.refusal}`);
  const keys = photoKeys(photoId);
  for (const [Key, Body] of [
    [keys.full, developed.full],
    [keys.small, developed.small],
  ] as const)
    await photos.client.send(new PutObjectCommand({ Bucket: photos.name, Key, Body, ContentType: 'image/jpeg' }));
  const { provinceCode, districtTh } = sheet.placeOf(record.values);
  await writePhoto(store, {
    photoId,
    laoId,
    provinceCode: provinceCode ?? '',
    districtTh,
    officerId: officer.officerId,
    at: now().toISOString(),
    contentType: 'image/png',
    frame: WHOLE,
    state: 'ready',
    refusal: null,
    small: `data:image/jpeg;base64,${Buffer.from(developed.small).toString('base64')}`,
  });
  const again = stableUuid(`portrait ${record.id}`);
  const change = { changeId: again, id: record.id, base: record.version, kind: 'save' as const, set: { photoId } };
  await saveChanges(store, { sheet, officer, authority: 'system', actionId: again, reason: 'ข้อมูลตัวอย่าง', now, changes: [change] });
}

/** Head, hair and shoulders before a wall, as a PNG. */
function drawn(luck: Chance): Promise<Buffer> {
  const skin = luck.oneOf(['#f1c9a5', '#e0ac86', '#c98f65', '#a8714b']);
  const hair = luck.oneOf(['#1f1a17', '#3b2a20', '#6d6a68', '#c9c6c2']);
  const wall = luck.oneOf(['#cfe0ea', '#dfe6d5', '#eadfd0', '#d9d6e8']);
  const coat = luck.oneOf(['#f4f1e8', '#c2a878', '#2f4858', '#5a3d5c', '#3f6b54']);
  const width = luck.between(17, 21);
  const fringe = luck.between(22, 30);
  const hasGlasses = luck.happens(30);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800" viewBox="0 0 90 120">
    <rect width="90" height="120" fill="${wall}"/>
    <ellipse cx="45" cy="118" rx="${luck.between(34, 40)}" ry="36" fill="${coat}"/>
    <rect x="38" y="62" width="14" height="20" fill="${skin}"/>
    <ellipse cx="45" cy="46" rx="${width + 3}" ry="27" fill="${hair}"/>
    <ellipse cx="45" cy="50" rx="${width}" ry="24" fill="${skin}"/>
    <path d="M ${45 - width} 44 Q 45 ${fringe} ${45 + width} 44 Q 45 ${fringe - 12} ${45 - width} 44" fill="${hair}"/>
    <circle cx="38" cy="50" r="1.8" fill="#222"/><circle cx="52" cy="50" r="1.8" fill="#222"/>
    <path d="M 39 62 Q 45 ${luck.between(64, 68)} 51 62" stroke="#8a4b3a" stroke-width="1.4" fill="none"/>
    ${hasGlasses ? '<g fill="none" stroke="#333"><circle cx="38" cy="50" r="5"/><circle cx="52" cy="50" r="5"/><path d="M43 50h4"/></g>' : ''}
  </svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

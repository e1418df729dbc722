// A photo stands only in records of the LAO it was sent for, and only once it was found to be a picture.

import type { RowAnswer } from '../../shared/api.ts';
import type { RowChange } from '../../shared/api-changes.ts';
import { parseRecordId } from '../../shared/ids.ts';
import { PhotoId } from '../../shared/people/photo.ts';
import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import { blocking } from '../../shared/violations.ts';
import { many } from '../store/many.ts';
import { readPhoto } from '../store/photos.ts';
import type { Store } from '../store/store.ts';

const FIELD = 'photoId';

const UNKNOWN = blocking(
  'F.007',
  [FIELD],
  'ไม่พบภาพนี้ หรือไม่ใช่ภาพของ อปท. นี้ — ส่งภาพด้วยปุ่ม “ภาพถ่าย”',
  'There is no such photo for this organisation: send one with the button “Photo”.',
);

/** Answers to the changes that name a photo they may not. */
export async function refusedPhotos(store: Store, sheet: Sheet, changes: readonly RowChange[]): Promise<Map<RowChange, RowAnswer>> {
  if (fieldOf(sheet, FIELD) === undefined) return new Map();
  const naming = changes.filter(({ set }) => typeof set[FIELD] === 'string' && set[FIELD] !== '');
  const checked = await many(naming, async (change) => ({ change, isFit: await isFit(store, change) }));
  return new Map(
    checked
      .filter(({ isFit: fits }) => !fits)
      .map(({ change }) => [
        change,
        { outcome: 'invalid', changeId: change.changeId, violations: [{ ...UNKNOWN, fields: [...UNKNOWN.fields] }] },
      ]),
  );
}

async function isFit(store: Store, { id, set }: RowChange): Promise<boolean> {
  const asked = PhotoId.safeParse(set[FIELD]);
  const photo = asked.success ? await readPhoto(store, asked.data) : null;
  if (photo === null || photo.state !== 'ready') return false;
  const owner = parseRecordId(id ?? '')?.pk ?? '';
  return !owner.startsWith('lao#') || owner === `lao#${photo.laoId}`;
}

// A photo stands only in records of the LAO it was sent for, and only once it was found to be a picture.

import type { RowAnswer } from '../../shared/api.ts';
import type { RowChange } from '../../shared/api-changes.ts';
import { parseRecordId } from '../../shared/ids.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { PhotoId } from '../../shared/people/photo.ts';
import { laoOfElection } from '../../shared/sheets/election-place.ts';
import { fieldOf, type Sheet } from '../../shared/sheets/sheet.ts';
import { blocking } from '../../shared/violations.ts';
import { laoOfPartition, locate } from '../store/locate.ts';
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
export async function refusedPhotos(
  store: Store,
  sheet: Sheet,
  officer: Officer,
  changes: readonly RowChange[],
): Promise<Map<RowChange, RowAnswer>> {
  if (fieldOf(sheet, FIELD) === undefined) return new Map();
  const naming = changes.filter(({ set }) => typeof set[FIELD] === 'string' && set[FIELD] !== '');
  const located = await locate(store, { sheet, officer, changes: naming });
  const rows = naming.map((change, index) => ({ change, laoId: laoOf(sheet, located.changes[index] ?? change) }));
  const checked = await many(rows, async ({ change, laoId }) => ({ change, isFit: await isFit(store, change, laoId) }));
  return new Map(
    checked
      .filter(({ isFit: fits }) => !fits)
      .map(({ change }) => [
        change,
        { outcome: 'invalid', changeId: change.changeId, violations: [{ ...UNKNOWN, fields: [...UNKNOWN.fields] }] },
      ]),
  );
}

/** Null where it cannot be told: saving refuses such a row by itself. */
function laoOf(sheet: Sheet, { id, set }: RowChange): string | null {
  if (id !== null) return laoOfPartition(parseRecordId(id)?.pk ?? '');
  return sheet.within === 'election' ? laoOfElection(set['electionId']) : typeof set['laoId'] === 'string' ? set['laoId'] : null;
}

async function isFit(store: Store, { set }: RowChange, laoId: string | null): Promise<boolean> {
  const asked = PhotoId.safeParse(set[FIELD]);
  const photo = asked.success ? await readPhoto(store, asked.data) : null;
  return photo?.state === 'ready' && (laoId === null || laoId === photo.laoId);
}

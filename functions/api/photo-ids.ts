// A photo stands only in records of the LAO it was sent for (of a paper: in its count's), and only once it was found to be a picture.

import type { RowAnswer } from '../../shared/api.ts';
import type { RowChange } from '../../shared/api-changes.ts';
import { paperRecordId } from '../../shared/elections/shown-paper.ts';
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

const FIELDS = ['photoId', 'paperPhotoId'] as const;

const unknown = (field: string) =>
  blocking(
    'F.007',
    [field],
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
  const field = FIELDS.find((name) => fieldOf(sheet, name) !== undefined);
  if (field === undefined) return new Map();
  const naming = changes.filter(({ set }) => typeof set[field] === 'string' && set[field] !== '');
  const located = await locate(store, { sheet, officer, changes: naming });
  const rows = naming.map((change, index) => ({ change, laoId: laoOf(sheet, located.changes[index] ?? change) }));
  const checked = await many(rows, async ({ change, laoId }) => ({ change, isFit: await isFit(store, change, field, laoId) }));
  return new Map(
    checked
      .filter(({ isFit: fits }) => !fits)
      .map(({ change }) => [
        change,
        { outcome: 'invalid', changeId: change.changeId, violations: [{ ...unknown(field), fields: [field] }] },
      ]),
  );
}

/** Null where it cannot be told: saving refuses such a row by itself. */
function laoOf(sheet: Sheet, { id, set }: RowChange): string | null {
  if (id !== null) return laoOfPartition(parseRecordId(id)?.pk ?? '');
  return sheet.within === 'election' ? laoOfElection(set['electionId']) : typeof set['laoId'] === 'string' ? set['laoId'] : null;
}

async function isFit(store: Store, { id, set }: RowChange, field: string, laoId: string | null): Promise<boolean> {
  const asked = PhotoId.safeParse(set[field]);
  const photo = asked.success ? await readPhoto(store, asked.data) : null;
  if (photo?.state !== 'ready' || (laoId !== null && laoId !== photo.laoId)) return false;
  if (field === 'photoId') return photo.paper === null;
  // A count's photo is sent once the count is there, so that it can name it.
  return photo.paper !== null && id === paperRecordId(photo.paper);
}

// Which photo of a count's paper citizens see: of a count that is public. Which record it stands in is part of the photo.

import type { PaperOf } from '../api-photos.ts';
import { recordId, recordSortKey } from '../ids.ts';
import { electionPartition } from './election-id.ts';
import { UnitCount } from './unit-count.ts';

export function paperRecordId({ electionId, countId }: PaperOf): string {
  return recordId({ pk: electionPartition(electionId), sk: recordSortKey('unitCounts', countId) });
}

interface WithPaper {
  readonly isDeleted: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Of a record of a count; null where it shows none. */
export function shownPaper({ isDeleted, values }: WithPaper): string | null {
  const { state, isBlind, paperPhotoId } = UnitCount.parse(values);
  return isDeleted || state !== 'submitted' || isBlind ? null : paperPhotoId;
}

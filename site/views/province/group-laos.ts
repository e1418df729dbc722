import type { ListedLao } from '../../../shared/published.ts';
import type { LaoType } from '../../../shared/register/lao-type.ts';

export interface DistrictGroup {
  readonly nameTh: string | null;
  readonly laos: readonly ListedLao[];
}

export interface TypeGroup {
  readonly type: LaoType;
  readonly count: number;
  readonly districts: readonly DistrictGroup[];
}

/** A province's list (already by type, district and name) cut where the type and the district change. */
export function groupLaos(laos: readonly ListedLao[]): TypeGroup[] {
  return [...Map.groupBy(laos, (lao) => lao.type)].map(([type, ofType]) => ({
    type,
    count: ofType.length,
    districts: [...Map.groupBy(ofType, (lao) => lao.districtTh)].map(([nameTh, ofDistrict]) => ({ nameTh, laos: ofDistrict })),
  }));
}

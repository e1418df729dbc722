// The existing LAOs of an area, as screens show and choose them.

import type { RowState } from '../../../shared/api.ts';
import { Lao } from '../../../shared/register/lao.ts';
import { LaoType } from '../../../shared/register/lao-type.ts';
import type { ApiClient } from '../api-client.ts';
import { rowsOf } from './rows-of.ts';

export type NamedLao = Pick<Lao, 'laoId' | 'type' | 'nameTh' | 'nameEn' | 'provinceCode' | 'districtTh'>;

const Shown = Lao.pick({ laoId: true, type: true, nameTh: true, nameEn: true, provinceCode: true, districtTh: true, abolishedDate: true });

/** By type and name; abolished ones are left out. */
export async function readNamedLaos(api: ApiClient, province: string | null, signal: AbortSignal): Promise<NamedLao[]> {
  return namedLaos(await rowsOf(api, 'laos', province, signal));
}

export function namedLaos(rows: readonly RowState[]): NamedLao[] {
  return rows
    .map(({ values }) => Shown.loose().parse(values))
    .filter(({ abolishedDate }) => abolishedDate === null)
    .sort((a, b) => LaoType.options.indexOf(a.type) - LaoType.options.indexOf(b.type) || a.nameTh.localeCompare(b.nameTh, 'th'))
    .map(({ laoId, type, nameTh, nameEn, provinceCode, districtTh }) => ({ laoId, type, nameTh, nameEn, provinceCode, districtTh }));
}

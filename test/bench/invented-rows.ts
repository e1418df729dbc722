// Many rows of the register sheet, cheaply: as full as the sample's, spread evenly over the provinces.

import { chance } from '../../infra/local/sample/random.ts';
import { sampleLao } from '../../infra/local/sample/sample-lao.ts';
import type { Lao } from '../../shared/register/lao.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';

const SERIALS = 99;
const MOST = PROVINCES.length * SERIALS * SERIALS;

export function inventedRows(count: number): Lao[] {
  if (count > MOST) throw new Error(`there are codes for ${MOST} rows only`);
  const luck = chance(count);
  return Array.from({ length: Math.ceil(count / PROVINCES.length) }, (_, place) => PROVINCES.map((province) => ({ place, province })))
    .flat()
    .slice(0, count)
    .map(({ place, province }, index) => {
      const [district, serial] = [Math.floor(place / SERIALS) + 1, (place % SERIALS) + 1].map((number) => String(number).padStart(2, '0'));
      const name = { th: `ตัวอย่างที่ ${index + 1}`, en: `Tuayang ${index + 1}` };
      const code = `06${province.code}${district}${serial}`;
      return sampleLao({ province, districtTh: `เวียงสมมุติ ${district}`, code, type: 'sao', name, subdistricts: [name.th] }, luck);
    });
}

// A register as large as the real one and wholly invented: as many organisations of each type, the largest province as large.

import type { Lao } from '../../../shared/register/lao.ts';
import { LAO_TYPES, type LaoType } from '../../../shared/register/lao-type.ts';
import { PROVINCES } from '../../../shared/register/provinces.ts';
import { nameGiver } from './place-names.ts';
import { type Chance, chance } from './random.ts';
import { type Site, sampleLao } from './sample-lao.ts';

/** นครราชสีมา, the largest: its page is the longest. */
const LARGEST_PROVINCE = '30';
const LARGEST_SHARE = 334 / 7_850;
const SMALLEST_SHARE = 30 / 7_850;
/** So bent, the shares of 76 provinces add up to the whole. */
const BEND = 3.16;
const PER_DISTRICT = 10;
/** No real district has such a number. */
const FIRST_DISTRICT = 51;
const SEED = 2570;

export function inventedCountry(count: number): Lao[] {
  const provinces = PROVINCES.filter(({ code }) => code !== '10' && code !== LARGEST_PROVINCE);
  const shares = provinces.map((_, index) => SMALLEST_SHARE + (LARGEST_SHARE - SMALLEST_SHARE) * (index / provinces.length) ** BEND);
  const sizes = provinces.map((province, index) => ({ province, size: Math.max(1, Math.round(count * (shares[index] ?? 0))) }));
  const others = sizes.flatMap(({ province, size }) => laosOf(province, size));
  const largest = PROVINCES.filter(({ code }) => code === LARGEST_PROVINCE);
  return [...others, ...largest.flatMap((province) => laosOf(province, Math.max(1, Math.round(count * LARGEST_SHARE))))].slice(0, count);
}

function laosOf(province: Site['province'], count: number): Lao[] {
  const luck = chance(SEED + Number(province.code));
  const districtNames = nameGiver(province.region, luck);
  return Array.from({ length: Math.ceil(count / PER_DISTRICT) }, (_, district) => {
    const names = nameGiver(province.region, luck);
    const districtTh = districtNames.district().th;
    const size = Math.min(PER_DISTRICT, count - district * PER_DISTRICT);
    return Array.from({ length: size }, (_, place) => {
      const type = typeOf(district, place, luck);
      const name = type === 'pao' ? { th: province.th, en: province.en } : names.place();
      const code = `${LAO_TYPES[type].codePrefix}${province.code}${FIRST_DISTRICT + district}${String(place + 1).padStart(2, '0')}`;
      const subdistricts = type === 'pao' ? [] : [name.th, ...(type === 'sao' ? [] : [names.place().th])];
      return asFullAsTheRegister(sampleLao({ province, districtTh, code, type, name, subdistricts }, luck));
    });
  }).flat();
}

/**
 * The real register knows little of this. It matters: with every field filled, the whole country as one JSON is larger than
 * the 11 MiB that fauxqs takes as one object.
 */
function asFullAsTheRegister(lao: Lao): Lao {
  return { ...lao, faxes: [], socialLinks: [], legacyIds: [], source: 'ข้อมูลตัวอย่าง' };
}

/** Two organisations in three are อบต., as in the real register. */
function typeOf(district: number, place: number, luck: Chance): LaoType {
  if (district === 0 && place === 0) return 'pao';
  if (district === 0 && place === 1) return luck.oneOf(['cityMunicipality', 'townMunicipality', 'townMunicipality']);
  return luck.happens(30) ? 'subdistrictMunicipality' : 'sao';
}

// The invented country: every organisation as it was registered, and what became of it since. The same every time.

import { type Lao, Lao as LaoSchema } from '../../../shared/register/lao.ts';
import type { LaoType } from '../../../shared/register/lao-type.ts';
import { PROVINCES } from '../../../shared/register/provinces.ts';
import { laos } from '../../../shared/sheets/laos.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import { type Edit, editsOf } from './edits.ts';
import { type NameGiver, nameGiver } from './place-names.ts';
import { type Chance, chance } from './random.ts';
import { type Site, sampleLao } from './sample-lao.ts';

/** One organisation's life: how it was first registered, then one edit after another. */
export interface SampleLife {
  readonly first: Lao;
  readonly edits: readonly Edit[];
}

/** ขอนแก่น, เชียงใหม่, นครศรีธรรมราช, นครราชสีมา, นครสวรรค์, ชลบุรี: where lists, maps and searches have something to show. */
const DENSE = ['20', '30', '40', '50', '60', '80'];
const DISTRICTS_OF_DENSE = 6;
const SEED = 2569;

/** Places the sample officers work in, and so must exist. */
const FIXED_DISTRICTS: Readonly<Record<string, string>> = { '5082': 'เวียงดาวเมฆ' };
const FIXED_NAMES: Readonly<Record<string, Bilingual>> = {
  '06508210': { th: 'สันฟ้าอิ่ม', en: 'San Fa Im' },
  '04408102': { th: 'โนนลมเย็น', en: 'Non Lom Yen' },
};

const PREFIX: Readonly<Record<LaoType, string>> = {
  pao: '02',
  cityMunicipality: '03',
  townMunicipality: '04',
  subdistrictMunicipality: '05',
  sao: '06',
  pattaya: '',
  bma: '',
};

/** Every life, in the order of province, district and serial. */
export function sampleLives(): SampleLife[] {
  return PROVINCES.flatMap((province) => {
    const luck = chance(SEED + Number(province.code));
    const names = nameGiver(province.region, luck);
    for (const name of [...Object.values(FIXED_DISTRICTS), ...Object.values(FIXED_NAMES).map(({ th }) => th)]) names.reserve(name);
    const sites = sitesOf(province, luck, names);
    const registered = sites.map((site) => sampleLao(site, luck));
    return registered.map((first, index) => ({ first, edits: editsOf(first, index, registered, names, luck) }));
  });
}

/** Every organisation as it stands after its edits. */
export function sampleLaos(): Lao[] {
  return sampleLives().map(({ first, edits }) => edits.reduce(afterEdit, first));
}

function afterEdit(lao: Lao, { set }: Edit): Lao {
  return LaoSchema.parse(laos.settle(lao, { ...lao, ...set }));
}

type SampleProvince = Site['province'];

function sitesOf(province: SampleProvince, luck: Chance, names: NameGiver): Site[] {
  if (province.code === '10') return [special(province, 'bma', null, { th: province.th, en: province.en })];
  const isDense = DENSE.includes(province.code);
  const count = isDense ? DISTRICTS_OF_DENSE : 2;
  const sites: Site[] = [];
  for (let number = 81; number < 81 + count; number++) {
    const districtTh = FIXED_DISTRICTS[`${province.code}${number}`] ?? names.district().th;
    const types = isDense ? typesOfDense(number, luck) : typesOfSparse(number, luck);
    for (const [index, type] of types.entries()) sites.push(siteOf(province, districtTh, number, index + 1, type, names));
    if (province.code === '20' && number === 81)
      sites.push(special(province, 'pattaya', districtTh, { th: 'เมืองพัทยา', en: 'Pattaya City' }));
  }
  return sites;
}

function special(province: SampleProvince, type: LaoType, districtTh: string | null, name: Bilingual): Site {
  return { province, districtTh, code: null, type, name, subdistricts: [] };
}

/**
 * District numbers from 81 on are given to no real district, so no code or id of the sample is one of a real organisation;
 * serials run across the types, as real ones do.
 */
function siteOf(province: SampleProvince, districtTh: string, district: number, serial: number, type: LaoType, names: NameGiver): Site {
  const code = `${PREFIX[type]}${province.code}${district}${String(serial).padStart(2, '0')}`;
  const name = type === 'pao' ? { th: province.th, en: province.en } : (FIXED_NAMES[code] ?? names.place());
  const subdistricts = type === 'pao' ? [] : [name.th, ...(type === 'sao' ? [] : [names.place().th])];
  return { province, districtTh, code, type, name, subdistricts };
}

function typesOfDense(district: number, luck: Chance): LaoType[] {
  const head: LaoType[] =
    district === 81
      ? ['pao', 'townMunicipality', 'cityMunicipality']
      : district === 83
        ? ['townMunicipality']
        : ['subdistrictMunicipality'];
  return [...head, ...repeat('subdistrictMunicipality', luck.between(2, 3)), ...repeat('sao', luck.between(7, 8))];
}

function typesOfSparse(district: number, luck: Chance): LaoType[] {
  if (district === 81) return ['pao', luck.oneOf(['townMunicipality', 'subdistrictMunicipality'])];
  return repeat('sao', luck.between(1, 2));
}

function repeat(type: LaoType, times: number): LaoType[] {
  return Array.from({ length: times }, () => type);
}

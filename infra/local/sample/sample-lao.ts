// One invented organisation with everything its pages show; some lack a value or hold a flawed one, as real registers do.

import type { FlawedValue, Lao } from '../../../shared/register/lao.ts';
import type { LaoType } from '../../../shared/register/lao-type.ts';
import { type Province, postcodePrefix, type Region } from '../../../shared/register/provinces.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';
import { type Phone, parsePhone } from '../../../shared/text/phone.ts';
import { PROVINCE_CENTRES } from './province-centres.ts';
import type { Chance } from './random.ts';

export const SAMPLE_SOURCE = 'ข้อมูลตัวอย่าง (สมมุติทั้งหมด ยกเว้นชื่อจังหวัด)';

/** What is settled before the details: which organisation it is and where. */
export interface Site {
  readonly province: Province & { readonly code: Lao['provinceCode'] };
  readonly districtTh: string | null;
  readonly code: string | null;
  readonly type: LaoType;
  readonly name: Bilingual;
  readonly subdistricts: readonly string[];
}

interface Size {
  readonly population: readonly [number, number];
  readonly areaKm2: readonly [number, number];
  readonly seats: readonly [number, number];
}

const SIZES: Readonly<Record<LaoType, Size>> = {
  pao: { population: [180_000, 490_000], areaKm2: [900, 9_000], seats: [24, 24] },
  cityMunicipality: { population: [52_000, 140_000], areaKm2: [20, 60], seats: [24, 24] },
  townMunicipality: { population: [12_000, 45_000], areaKm2: [9, 70], seats: [18, 18] },
  subdistrictMunicipality: { population: [3_200, 14_000], areaKm2: [4, 120], seats: [12, 12] },
  sao: { population: [2_100, 11_000], areaKm2: [18, 190], seats: [6, 15] },
  pattaya: { population: [110_000, 120_000], areaKm2: [50, 55], seats: [24, 24] },
  bma: { population: [5_400_000, 5_500_000], areaKm2: [1_500, 1_600], seats: [50, 50] },
};

/** First digit of telephone numbers by region; with `000 0` behind it, an exchange that does not exist. */
const AREA: Readonly<Record<Region, string>> = { central: '2', east: '3', west: '3', northeast: '4', north: '5', south: '7' };

export function inventedPhone(region: Region, luck: Chance, extension = ''): Phone {
  const text = `0 ${AREA[region]}000 0${String(luck.between(0, 999)).padStart(3, '0')}${extension}`;
  return parsePhone(text) ?? { text, e164: null, extension: null };
}

export function sampleLao(site: Site, luck: Chance): Lao {
  const { province, code, type, name } = site;
  const size = SIZES[type];
  const isSpecial = type === 'pao' || type === 'bma' || type === 'pattaya';
  const address = slug(site);
  const hasPopulation = isSpecial || luck.happens(94);
  const lao: Lao = {
    ...blankLao(),
    laoId: `lao-${code ?? type}`,
    code,
    type,
    nameTh: name.th,
    nameEn: isSpecial || luck.happens(92) ? name.en : null,
    provinceCode: province.code,
    districtTh: site.districtTh,
    subdistricts: [...site.subdistricts],
    establishedDate: isoDay(luck, 1995, 2003),
    addressNo: luck.happens(90) ? `${luck.between(1, 399)}${luck.happens(25) ? `/${luck.between(1, 9)}` : ''}` : null,
    moo: type === 'sao' || type === 'subdistrictMunicipality' ? String(luck.between(1, 14)) : null,
    road:
      type === 'townMunicipality' || type === 'cityMunicipality' || isSpecial
        ? `ถนน${luck.oneOf(['รุ่งเรืองธรรม', 'ประชาร่วมใจ', 'ร่มไม้', 'สายลม'])}`
        : null,
    officeSubdistrictTh: site.subdistricts[0] ?? null,
    postcode: `${postcodePrefix(province.code)}9${luck.between(1, 9)}0`,
    ...place(province.code, luck),
    areaKm2: luck.happens(93) ? luck.between(size.areaKm2[0] * 100, size.areaKm2[1] * 100) / 100 : null,
    population: hasPopulation ? luck.between(...size.population) : null,
    populationDate: hasPopulation ? luck.oneOf(['2024-12-31', '2025-09-30']) : null,
    councilSeats: luck.happens(96) ? luck.between(...size.seats) : null,
    phones: luck.happens(92) ? [inventedPhone(province.region, luck, luck.happens(20) ? ` ต่อ ${luck.between(101, 119)}` : '')] : [],
    faxes: luck.happens(60) ? [inventedPhone(province.region, luck)] : [],
    email: luck.happens(85) ? `saraban@${address}.example.com` : null,
    website: luck.happens(82) ? `https://${address}.example.com/` : null,
    socialLinks: luck.happens(40) ? [`https://social.example.com/${address}`] : [],
    legacyIds: luck.happens(70) ? [{ scheme: 'info', value: String(luck.between(1000, 9999)) }] : [],
    source: SAMPLE_SOURCE,
  };
  return luck.happens(9) && !isSpecial ? withFlaw(lao, luck) : lao;
}

function blankLao(): Pick<
  Lao,
  'designationFrom' | 'formerDesignations' | 'abolishedDate' | 'successorLaoId' | 'soi' | 'flawedValues' | 'confirmedOn'
> {
  return {
    designationFrom: null,
    formerDesignations: [],
    abolishedDate: null,
    successorLaoId: null,
    soi: null,
    flawedValues: [],
    confirmedOn: null,
  };
}

function isoDay(luck: Chance, from: number, to: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${luck.between(from, to)}-${two(luck.between(1, 12))}-${two(luck.between(1, 28))}`;
}

/** Within some 15 km of the middle of the province; a few offices have no place. */
function place(provinceCode: string, luck: Chance): Pick<Lao, 'latitude' | 'longitude'> {
  const centre = PROVINCE_CENTRES[provinceCode];
  const offset = () => luck.between(-13_000, 13_000) / 100_000 + 0.000_01;
  if (centre === undefined || luck.happens(8)) return { latitude: null, longitude: null };
  return { latitude: round5(centre[0] + offset()), longitude: round5(centre[1] + offset()) };
}

function round5(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}

const SLUG_OF_TYPE: Readonly<Record<LaoType, string>> = {
  pao: 'pao',
  cityMunicipality: 'city',
  townMunicipality: 'town',
  subdistrictMunicipality: 'tambon',
  sao: 'sao',
  pattaya: 'city',
  bma: 'city',
};

function slug({ type, name, province }: Site): string {
  return `${SLUG_OF_TYPE[type]}-${name.en}-${province.code}`.toLowerCase().replaceAll(' ', '-');
}

/** A value as careless sources give it: out of its field, and waiting to be put right. */
function withFlaw(lao: Lao, luck: Chance): Lao {
  const flaw: FlawedValue = luck.oneOf([
    { field: 'website', text: `อบต.${lao.nameTh}`, why: 'notAnAddress' },
    { field: 'website', text: 'webmaster@example.com', why: 'email' },
    { field: 'postcode', text: '4990', why: 'postcode' },
    { field: 'latitude', text: String(lao.latitude ?? 15.5), why: 'incompletePair' },
    { field: 'areaKm2', text: '48125000', why: 'implausibleArea' },
  ]);
  const emptied = flaw.field === 'latitude' ? { latitude: null, longitude: null } : { [flaw.field]: null };
  return { ...lao, ...emptied, flawedValues: [flaw] };
}

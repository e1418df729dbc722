// Invented organisations for the pages' tests. No real place bears these names together with these facts.

import type { PageData, PageLocals } from '../../shared/page-data.ts';
import type { ListedLao, PublishedHome, PublishedLao, PublishedProvince } from '../../shared/published.ts';
import { fullLaoName } from '../../shared/register/lao-type.ts';
import { PROVINCES, provinceByCode } from '../../shared/register/provinces.ts';

export const locals = (page: PageData, isSample = true): PageLocals => ({
  page,
  isSample,
  siteOrigin: 'https://thongthin.example',
  contact: { email: 'register@thongthin.example', phone: '0 2000 0000 ต่อ 12', lineUrl: 'https://line.me/R/ti/p/@example' },
});

export function anLao(given: Partial<PublishedLao> = {}): PublishedLao {
  const basis = {
    formatVersion: 1 as const,
    laoId: 'lao-06302199',
    code: '06302199',
    type: 'sao' as const,
    nameTh: 'ทุ่งสมมุติ',
    nameEn: null,
    designationFrom: null,
    formerDesignations: [],
    provinceCode: '30' as PublishedLao['provinceCode'],
    districtTh: 'ปากช่อง',
    subdistricts: ['ทุ่งสมมุติ'],
    establishedDate: null,
    abolishedDate: null,
    successorLaoId: null,
    addressNo: null,
    moo: null,
    soi: null,
    road: null,
    officeSubdistrictTh: null,
    postcode: null,
    latitude: null,
    longitude: null,
    areaKm2: null,
    population: null,
    populationDate: null,
    councilSeats: null,
    phones: [],
    faxes: [],
    email: null,
    website: null,
    socialLinks: [],
    legacyIds: [],
    source: null,
    confirmedOn: null,
    ...given,
  };
  const province = provinceByCode(basis.provinceCode);
  return {
    ...basis,
    fullNameTh: fullLaoName(basis, 'th'),
    fullNameEn: fullLaoName(basis, 'en'),
    provinceTh: province?.th ?? '',
    provinceEn: province?.en ?? '',
    url: `/lao/${basis.code ?? basis.laoId.slice(4)}/`,
    formerUrls: basis.formerDesignations.map(({ code }) => `/lao/${code}/`),
    change: { version: 1, at: '2026-01-02T03:04:05Z', office: 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดสมมุติ', head: '5e'.repeat(32) },
    ...('url' in given ? { url: given.url ?? '' } : {}),
  };
}

/** One with every fact there is, and texts as long as real ones get. */
export const aFullLao = (): PublishedLao =>
  anLao({
    laoId: 'lao-06302198',
    code: '05302198',
    type: 'subdistrictMunicipality',
    nameTh: 'หนองกระทุ่มใหญ่พัฒนา',
    nameEn: 'Nong Krathum Yai Phatthana',
    designationFrom: '2019-06-01',
    formerDesignations: [
      { code: '06302198', type: 'sao', nameTh: 'หนองกระทุ่ม', nameEn: 'Nong Krathum', validFrom: '1996-12-16', validTo: '2010-03-31' },
      { code: '06302198', type: 'sao', nameTh: 'หนองกระทุ่มใหญ่', nameEn: null, validFrom: '2010-04-01', validTo: '2019-05-31' },
    ],
    subdistricts: ['หนองกระทุ่ม', 'โนนสมมุติ', 'ป่าไม้แดง', 'น้ำล้อม'],
    establishedDate: '1996-12-16',
    addressNo: '99/9',
    moo: '12',
    soi: 'เทศบาล 4',
    road: 'มิตรภาพ',
    officeSubdistrictTh: 'หนองกระทุ่ม',
    postcode: '30130',
    latitude: 14.70512,
    longitude: 101.41203,
    areaKm2: 104.25,
    population: 12345,
    populationDate: '2025-12-31',
    councilSeats: 12,
    phones: [
      { text: '0 4400 0000 ต่อ 12', e164: '+6644000000', extension: '12' },
      { text: '08 0000 0000', e164: '+66800000000', extension: null },
      { text: '(มท) 50608', e164: null, extension: null },
    ],
    faxes: [{ text: '0 4400 0001', e164: '+6644000001', extension: null }],
    email: 'saraban_05302198_nongkrathumyaiphatthana@thongthin.example',
    website: 'https://www.nongkrathumyaiphatthana-subdistrict-municipality.example/index.php?page=contact',
    socialLinks: ['https://www.facebook.com/nongkrathumyai.example'],
    legacyIds: [{ scheme: 'info', value: '2566-1234' }],
    source: 'กรมส่งเสริมการปกครองท้องถิ่น ทะเบียนสมมุติ ฉบับปรับปรุง พ.ศ. 2566 <หนังสือ มท 0800.2/ว 1>',
  });

export const anAbolishedLao = (): PublishedLao =>
  anLao({ laoId: 'lao-06302197', code: '06302197', nameTh: 'ห้วยลับ', abolishedDate: '2012-08-01', successorLaoId: 'lao-06302198' });

const SYLLABLES = ['หนอง', 'บ้าน', 'ท่า', 'โคก', 'ห้วย', 'ดอน', 'โพธิ์', 'ช้าง', 'ใหม่', 'น้ำใส', 'ทราย', 'กลาง', 'เหนือ', 'แก้ว', 'ศรี', 'ผึ้ง'];
const ENGLISH = [
  'Nong',
  'Ban',
  'Tha',
  'Khok',
  'Huai',
  'Don',
  'Pho',
  'Chang',
  'Mai',
  'Nam Sai',
  'Sai',
  'Klang',
  'Nuea',
  'Kaeo',
  'Si',
  'Phueng',
];

/** A name of two or three syllables: the number written to the base of the syllables. */
function nameParts(number: number): number[] {
  const base = SYLLABLES.length;
  return number < base * base
    ? [number % base, Math.floor(number / base)]
    : [number % base, Math.floor(number / base) % base, Math.floor(number / base / base)];
}

/** A province of `count` organisations over `count / 10` districts. */
export function aProvince(code: string, count: number): PublishedProvince {
  const province = provinceByCode(code);
  const laos = Array.from({ length: count }, (_, index): ListedLao => {
    const parts = nameParts(index * 7 + Number(code));
    const type =
      index === 0
        ? 'pao'
        : index < 4
          ? 'cityMunicipality'
          : index < 12
            ? 'townMunicipality'
            : index < count / 3
              ? 'subdistrictMunicipality'
              : 'sao';
    const laoCode = `0${type === 'sao' ? 6 : 5}${code}${String(10 + (index % Math.ceil(count / 10)))}${String(index % 100).padStart(2, '0')}`;
    const lao = anLao({
      laoId: `lao-${laoCode}-${index}`,
      code: laoCode,
      type,
      nameTh: parts.map((part) => SYLLABLES[part]).join(''),
      nameEn: index % 3 === 0 ? null : parts.map((part) => ENGLISH[part]).join(' '),
      districtTh: `อำเภอสมมุติ${(index % Math.ceil(count / 10)) + 1}`.replace('อำเภอ', index % 5 === 0 ? 'เมือง' : ''),
      formerDesignations:
        index % 20 === 5
          ? [
              {
                code: laoCode.replace('05', '06'),
                type: 'sao',
                nameTh: `เดิม${SYLLABLES[index % 16]}`,
                nameEn: null,
                validFrom: null,
                validTo: '2012-01-01',
              },
            ]
          : [],
      url: `/lao/${laoCode}${index}/`,
    });
    const {
      laoId,
      nameTh,
      nameEn,
      districtTh,
      subdistricts,
      abolishedDate,
      url,
      formerDesignations,
      population,
      website,
      phones,
      latitude,
      longitude,
    } = lao;
    return {
      laoId,
      code: lao.code,
      type,
      nameTh,
      nameEn,
      districtTh,
      subdistricts,
      abolishedDate,
      url,
      formerDesignations,
      population,
      website,
      phones,
      latitude,
      longitude,
    };
  });
  const order = ['pao', 'cityMunicipality', 'townMunicipality', 'subdistrictMunicipality', 'sao'];
  laos.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || ((a.districtTh ?? '') < (b.districtTh ?? '') ? -1 : 1));
  const countOf = (type: string) => laos.filter((lao) => lao.type === type).length;
  return {
    formatVersion: 1,
    code,
    nameTh: province?.th ?? '',
    nameEn: province?.en ?? '',
    counts: {
      pao: countOf('pao'),
      cityMunicipality: countOf('cityMunicipality'),
      townMunicipality: countOf('townMunicipality'),
      subdistrictMunicipality: countOf('subdistrictMunicipality'),
      sao: countOf('sao'),
      pattaya: 0,
      bma: 0,
    },
    laos,
    newestChangeAt: '2026-01-02T03:04:05Z',
  };
}

export function aHome(): PublishedHome {
  return {
    newestChangeAt: '2026-01-02T03:04:05Z',
    tiles: PROVINCES.filter(({ code }) => code !== '95').map(({ code }, index) => {
      const total = code === '10' ? 1 : 40 + ((index * 37) % 290);
      return { code, total, reachable: Math.floor(total * ((index * 13) % 101) * 0.01), counts: { pao: 1, sao: total - 1 } };
    }),
  };
}

// Invented people for the pages' tests: no real person bears these names in these offices.

import type {
  LaoPeople,
  PaladCoverage,
  PaladDirectory,
  ProvincePeople,
  PublishedHolder,
  PublishedPalad,
  PublishedProvince,
  PublishedTerm,
} from '../../shared/published.ts';
import { PROVINCES } from '../../shared/register/provinces.ts';

const CHANGE = { version: 2, at: '2026-01-03T03:04:05Z', office: 'เทศบาลตำบลสมมุติ', head: '7a'.repeat(32) };

export function aHolder(given: Partial<PublishedHolder> = {}): PublishedHolder {
  return {
    tenureId: 'tenure-invented-1',
    prefix: 'นาย',
    givenName: 'สมมุติ',
    familyName: 'ตัวอย่างดี',
    office: 'chiefExecutive',
    ordinal: null,
    capacity: 'substantive',
    group: null,
    constituency: null,
    startDate: '2025-05-11',
    endDate: null,
    departureReason: null,
    appointedBy: 'certifiedElection',
    officePhones: [],
    confirmedOn: null,
    photoUrl: null,
    change: CHANGE,
    ...given,
  };
}

export function aPalad(given: Partial<PublishedPalad> = {}): PublishedPalad {
  return {
    laoId: 'lao-06302198',
    isVacant: false,
    prefix: 'พันตำรวจโทหญิง',
    givenName: 'สมมุติ',
    familyName: 'วงศ์ดี',
    position: 'paladMunicipality',
    level: 'levelMiddle',
    affiliation: 'เทศบาลตำบลหนองกระทุ่มใหญ่พัฒนา',
    officePhones: [{ text: '0 4400 0000 ต่อ 11', e164: '+6644000000', extension: '11' }],
    mobilePhones: [],
    since: '2023-10-01',
    confirmedOn: '2026-01-15',
    photoUrl: null,
    change: CHANGE,
    ...given,
  };
}

export function aTerm(given: Partial<PublishedTerm> = {}): PublishedTerm {
  return {
    termId: 'term-06302198-executive-2',
    body: 'executive',
    ordinal: 2,
    startDate: '2025-05-11',
    endDate: '2029-05-10',
    endedOn: null,
    endReason: null,
    change: CHANGE,
    ...given,
  };
}

const FAMILIES = ['ตัวอย่างดี', 'สมมุติวงศ์', 'แบบอย่างงาม', 'ทดลองสกุล', 'ณ ตัวอย่าง', 'ลองคิดสุขสวัสดิ์พัฒนากุล'];
const GIVENS = ['สมคิด', 'เพ็ญศรี', 'ไพโรจน์', 'แก้วตา', 'ธนภัทร', 'วรรณวิภา', 'ณัฐ'];

const named = (number: number) => ({
  tenureId: `tenure-invented-${number}`,
  prefix: number % 2 === 0 ? 'นาย' : 'นางสาว',
  givenName: GIVENS[number % GIVENS.length] ?? '',
  familyName: FAMILIES[number % FAMILIES.length] ?? '',
});

/** Both sides of a town council of twelve, two seats vacant, with a term of the past. */
export function fullPeople(): LaoPeople {
  const councillors = Array.from({ length: 10 }, (_, index) =>
    aHolder({
      ...named(index + 20),
      office: 'councillor',
      constituency: String((index % 2) + 1),
      group: 'กลุ่มบ้านเราสมมุติ',
      confirmedOn: '2026-01-15',
    }),
  );
  const former = Array.from({ length: 14 }, (_, index) =>
    aHolder({
      ...named(index + 40),
      office: index === 0 ? 'chiefExecutive' : index < 3 ? 'deputyChief' : 'councillor',
      ordinal: index === 1 || index === 2 ? index : null,
      startDate: '2021-03-28',
      endDate: index === 0 ? '2024-02-01' : '2025-03-27',
      departureReason: index === 0 ? 'resigned' : 'termEnded',
    }),
  );
  return {
    holders: [
      aHolder({ ...named(1), capacity: 'actingOfficeVacant', confirmedOn: '2026-01-15' }),
      aHolder({ ...named(2), office: 'deputyChief', ordinal: 1, appointedBy: 'order', photoUrl: '/favicon.svg' }),
      aHolder({ ...named(3), office: 'deputyChief', ordinal: 2, appointedBy: 'order' }),
      aHolder({ ...named(4), office: 'councilPresident', appointedBy: 'councilChoice' }),
      ...councillors,
      ...former,
    ],
    palad: aPalad(),
    elections: [],
    terms: [
      aTerm(),
      aTerm({ termId: 'term-06302198-council-2', body: 'council' }),
      aTerm({
        ...{ termId: 'term-06302198-executive-1', ordinal: 1, startDate: '2021-03-28', endDate: '2025-03-27' },
        ...{ endedOn: '2024-02-01', endReason: 'resigned' },
      }),
      aTerm({
        ...{ termId: 'term-06302198-council-1', body: 'council', ordinal: 1, startDate: '2021-03-28', endDate: '2025-03-27' },
        ...{ endedOn: '2025-03-27', endReason: 'termEnded' },
      }),
    ],
  };
}

/** One in nine is vacant, one in eleven not recorded. */
export function aPaladDirectory(province: PublishedProvince): PaladDirectory {
  return {
    formatVersion: 1,
    code: province.code,
    nameTh: province.nameTh,
    nameEn: province.nameEn,
    palads: province.laos.map(({ laoId, code, type, nameTh, nameEn, districtTh, phones, url }, index) => ({
      lao: { laoId, code, type, nameTh, nameEn, districtTh, phones, url },
      palad:
        index % 11 === 3
          ? null
          : index % 9 === 4
            ? aPalad({ laoId, isVacant: true, prefix: null, givenName: null, familyName: null, affiliation: null })
            : aPalad({ laoId, ...nameOnly(index), affiliation: `สำนักปลัด${nameTh}`, since: `20${10 + (index % 15)}-10-01` }),
    })),
    newestChangeAt: '2026-01-03T03:04:05Z',
  };
}

function nameOnly(index: number): Pick<PublishedPalad, 'prefix' | 'givenName' | 'familyName'> {
  const { prefix, givenName, familyName } = named(index);
  return { prefix, givenName, familyName: `${familyName}${FAMILIES[(index * 5) % 6]?.slice(0, 4)}` };
}

export function aPaladCoverage(): PaladCoverage {
  return {
    formatVersion: 1,
    provinces: PROVINCES.map(({ code }, index) => ({
      code,
      byType: {
        pao: { all: 1, held: index % 7 === 0 ? 0 : 1, vacant: index % 7 === 0 ? 1 : 0 },
        subdistrictMunicipality: { all: 20 + index, held: 15, vacant: 2 },
        sao: { all: 60 + index, held: 40 + (index % 20), vacant: index % 9 },
        ...(code === '10' ? { bma: { all: 1, held: 1, vacant: 0 } } : {}),
      },
    })),
  };
}

/** One chief in thirteen is acting, one not recorded; long names and titles. */
export function aPeopleList(province: PublishedProvince): ProvincePeople {
  return {
    formatVersion: 1,
    code: province.code,
    nameTh: province.nameTh,
    nameEn: province.nameEn,
    laos: province.laos.map(({ laoId, code, type, nameTh, nameEn, districtTh, url }, index) => ({
      lao: { laoId, code, type, nameTh, nameEn, districtTh, url },
      chiefs:
        index % 13 === 5
          ? null
          : index % 17 === 6
            ? []
            : [{ ...nameOnly(index), capacity: index % 13 === 2 ? 'actingOfficeVacant' : 'substantive', startDate: '2025-05-11' }],
      palad: index % 11 === 3 ? null : { ...nameOnly(index + 3), isVacant: index % 9 === 4, level: 'levelMiddle', since: '2023-10-01' },
      councillors: index % 5 === 1 ? null : 10,
      councilSeats: index % 7 === 1 ? null : 12,
    })),
    newestChangeAt: '2026-01-03T03:04:05Z',
  };
}

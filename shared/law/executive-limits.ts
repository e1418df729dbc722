// จำนวนและคุณสมบัติของฝ่ายบริหาร: dated limits per type of LAO, each with its section. Law is data: a later amendment adds a row,
// it never changes one (domain §2.2).

import type { LaoType } from '../register/lao-type.ts';

export interface ExecutiveLimits {
  readonly laoTypes: readonly LaoType[];
  /** Council seats these hold for; empty for every size. */
  readonly councilSeats: readonly number[];
  readonly validFrom: string;
  /** Null while in force. */
  readonly validTo: string | null;
  readonly maxDeputies: number;
  readonly maxSecretaries: number;
  readonly maxAdvisers: number;
  /** Secretaries and advisers together, where the law limits their sum; null where it does not. */
  readonly maxSecretariesAndAdvisers: number | null;
  /** Deputy chairs of the council. */
  readonly vicePresidents: number;
  /** Lowest education of chief and deputies. */
  readonly education: 'upperSecondary' | 'bachelor';
  /** Whether having been councillor, local executive or member of parliament stands in for the education. */
  readonly mayServeByExperience: boolean;
  /** Years of age on the election or appointment day. */
  readonly minimumAge: number;
  /** Terms one may be chief executive one after another. */
  readonly maxConsecutiveTerms: number;
  /** Years after leaving until one may return. */
  readonly returnAfterYears: number;
  /** Act and section. */
  readonly source: string;
}

const SINCE_2562 = '2019-04-17';
const COMMON = { validFrom: SINCE_2562, validTo: null, minimumAge: 35, maxConsecutiveTerms: 2, returnAfterYears: 4 } as const;
const PAO = {
  laoTypes: ['pao'],
  vicePresidents: 2,
  education: 'bachelor',
  mayServeByExperience: true,
  maxSecretaries: 5,
  maxAdvisers: 5,
  maxSecretariesAndAdvisers: 5,
  source: 'พ.ร.บ.องค์การบริหารส่วนจังหวัด พ.ศ. 2540 ม.35/1–35/3',
} as const;
const MUNICIPAL = 'พ.ร.บ.เทศบาล พ.ศ. 2496 ม.48 เบญจ, สัตต, อัฏฐ';

const EXECUTIVE_LIMITS: readonly ExecutiveLimits[] = [
  { ...COMMON, ...PAO, councilSeats: [48], maxDeputies: 4 },
  { ...COMMON, ...PAO, councilSeats: [36, 42], maxDeputies: 3 },
  { ...COMMON, ...PAO, councilSeats: [24, 30], maxDeputies: 2 },
  {
    ...COMMON,
    laoTypes: ['cityMunicipality'],
    vicePresidents: 1,
    education: 'bachelor',
    mayServeByExperience: true,
    councilSeats: [],
    maxDeputies: 4,
    maxSecretaries: 5,
    maxAdvisers: 5,
    maxSecretariesAndAdvisers: 5,
    source: MUNICIPAL,
  },
  {
    ...COMMON,
    laoTypes: ['townMunicipality'],
    vicePresidents: 1,
    education: 'bachelor',
    mayServeByExperience: true,
    councilSeats: [],
    maxDeputies: 3,
    maxSecretaries: 3,
    maxAdvisers: 3,
    maxSecretariesAndAdvisers: 3,
    source: MUNICIPAL,
  },
  {
    ...COMMON,
    laoTypes: ['subdistrictMunicipality'],
    vicePresidents: 1,
    education: 'bachelor',
    mayServeByExperience: true,
    councilSeats: [],
    maxDeputies: 2,
    maxSecretaries: 2,
    maxAdvisers: 2,
    maxSecretariesAndAdvisers: 2,
    source: MUNICIPAL,
  },
  {
    ...COMMON,
    laoTypes: ['sao'],
    vicePresidents: 1,
    education: 'upperSecondary',
    mayServeByExperience: true,
    councilSeats: [],
    maxDeputies: 2,
    maxSecretaries: 1,
    maxAdvisers: 0,
    maxSecretariesAndAdvisers: null,
    source: 'พ.ร.บ.สภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537 ม.58/1–58/3',
  },
  {
    ...COMMON,
    laoTypes: ['pattaya'],
    vicePresidents: 2,
    education: 'bachelor',
    mayServeByExperience: false,
    councilSeats: [],
    maxDeputies: 4,
    maxSecretaries: 5,
    maxAdvisers: 6,
    maxSecretariesAndAdvisers: null,
    source: 'พ.ร.บ.ระเบียบบริหารราชการเมืองพัทยา พ.ศ. 2542 ม.42, 45, 46, 52',
  },
  {
    ...COMMON,
    laoTypes: ['bma'],
    vicePresidents: 2,
    education: 'bachelor',
    mayServeByExperience: false,
    councilSeats: [],
    maxDeputies: 4,
    maxSecretaries: 5,
    maxAdvisers: 9,
    maxSecretariesAndAdvisers: null,
    source: 'พ.ร.บ.ระเบียบบริหารราชการกรุงเทพมหานคร พ.ศ. 2528 ม.46, 47, 55–57',
  },
];

/**
 * The limits of an LAO on a day; null before the first ones known. Where the act goes by council size and the size is not
 * recorded, or is none the act names, the widest limits hold, so that nobody is refused for a gap in the register.
 */
export function executiveLimitsOf(type: LaoType, councilSeats: number | null, day: string): ExecutiveLimits | null {
  const inForce = EXECUTIVE_LIMITS.filter(
    ({ laoTypes, validFrom, validTo }) => laoTypes.includes(type) && validFrom <= day && (validTo === null || day <= validTo),
  );
  const bySize = inForce.find((limits) => councilSeats !== null && limits.councilSeats.includes(councilSeats));
  return bySize ?? inForce.toSorted((a, b) => b.maxDeputies - a.maxDeputies)[0] ?? null;
}

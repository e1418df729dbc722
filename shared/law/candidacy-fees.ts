// ค่าธรรมเนียมการสมัคร, baht (domain §4.5): บัญชีอัตราค่าธรรมเนียมแนบท้ายระเบียบ กกต. พ.ศ. 2562.

import type { Office } from '../elections/election-id.ts';
import type { LaoType } from '../register/lao-type.ts';
import { type Dated, inForceOn } from './in-force.ts';

interface CandidacyFees extends Dated {
  readonly fees: Readonly<Record<LaoType, Readonly<Record<Office, number>>>>;
  readonly source: string;
}

const CANDIDACY_FEES: readonly CandidacyFees[] = [
  {
    validFrom: '2019-04-17',
    validTo: null,
    fees: {
      bma: { council: 10_000, executive: 50_000 },
      pattaya: { council: 5000, executive: 10_000 },
      cityMunicipality: { council: 5000, executive: 10_000 },
      townMunicipality: { council: 3000, executive: 8000 },
      subdistrictMunicipality: { council: 2000, executive: 5000 },
      pao: { council: 2000, executive: 30_000 },
      sao: { council: 1000, executive: 2500 },
    },
    source: 'บัญชีอัตราค่าธรรมเนียมแนบท้ายระเบียบ กกต. ว่าด้วยการเลือกตั้งสมาชิกสภาท้องถิ่นหรือผู้บริหารท้องถิ่น พ.ศ. 2562',
  },
];

export interface CandidacyFee {
  readonly baht: number;
  readonly source: string;
}

/** The fee on the day of applying; null before the first rates known. */
export function candidacyFeeOf(type: LaoType, office: Office, day: string): CandidacyFee | null {
  const rates = inForceOn(CANDIDACY_FEES, day);
  return rates === null ? null : { baht: rates.fees[type][office], source: rates.source };
}

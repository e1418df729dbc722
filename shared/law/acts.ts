// The founding act of each type of LAO (domain §2, §3): what sections are cited from.

import type { LaoType } from '../register/lao-type.ts';

const PAO_ACT = 'พ.ร.บ.องค์การบริหารส่วนจังหวัด พ.ศ. 2540';
const MUNICIPAL_ACT = 'พ.ร.บ.เทศบาล พ.ศ. 2496';
const SAO_ACT = 'พ.ร.บ.สภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537';
const PATTAYA_ACT = 'พ.ร.บ.ระเบียบบริหารราชการเมืองพัทยา พ.ศ. 2542';
const BMA_ACT = 'พ.ร.บ.ระเบียบบริหารราชการกรุงเทพมหานคร พ.ศ. 2528';

export const FOUNDING_ACTS: Readonly<Record<LaoType, string>> = {
  pao: PAO_ACT,
  cityMunicipality: MUNICIPAL_ACT,
  townMunicipality: MUNICIPAL_ACT,
  subdistrictMunicipality: MUNICIPAL_ACT,
  sao: SAO_ACT,
  pattaya: PATTAYA_ACT,
  bma: BMA_ACT,
};

export const ELECTION_ACT = 'พ.ร.บ.การเลือกตั้งสมาชิกสภาท้องถิ่นหรือผู้บริหารท้องถิ่น พ.ศ. 2562';

/** The three municipal types share one act. */
export type ActKey = 'pao' | 'municipality' | 'sao' | 'pattaya' | 'bma';

export function actKeyOf(type: LaoType): ActKey {
  return type === 'cityMunicipality' || type === 'townMunicipality' || type === 'subdistrictMunicipality' ? 'municipality' : type;
}

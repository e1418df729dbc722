// The provincial personnel committees that palads come under (domain §1.3, acceptance 004-13).

import type { LaoType } from '../register/lao-type.ts';
import type { Bilingual } from '../text/lang.ts';

export const COMMITTEES = ['pao', 'municipal', 'sao'] as const;
export type Committee = (typeof COMMITTEES)[number];

export const COMMITTEE_NAMES: Readonly<Record<Committee, Bilingual & { readonly short: string }>> = {
  pao: {
    th: 'คณะกรรมการข้าราชการองค์การบริหารส่วนจังหวัด',
    en: 'Provincial PAO personnel committee',
    short: 'ก.จ.จ.',
  },
  municipal: { th: 'คณะกรรมการพนักงานเทศบาลจังหวัด', en: 'Provincial municipal personnel committee', short: 'ก.ท.จ.' },
  sao: { th: 'คณะกรรมการพนักงานส่วนตำบลจังหวัด', en: 'Provincial SAO personnel committee', short: 'ก.อบต.จังหวัด' },
};

/** The committee of a type; null for Bangkok and Pattaya, whose staff come under none of the three. */
export function committeeOf(type: LaoType): Committee | null {
  switch (type) {
    case 'pao':
      return 'pao';
    case 'cityMunicipality':
    case 'townMunicipality':
    case 'subdistrictMunicipality':
      return 'municipal';
    case 'sao':
      return 'sao';
    case 'pattaya':
    case 'bma':
      return null;
  }
}

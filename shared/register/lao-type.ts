// ประเภท อปท. (domain §1.1): the seven kinds of local administrative organisation.

import { z } from 'zod';
import type { Bilingual, Lang } from '../text/lang.ts';

export const LaoType = z.enum(['pao', 'cityMunicipality', 'townMunicipality', 'subdistrictMunicipality', 'sao', 'pattaya', 'bma']);
export type LaoType = z.infer<typeof LaoType>;

interface TypeFacts {
  readonly name: Bilingual;
  readonly short: Bilingual;
  /** The first two digits of the codes of this type; null where no code scheme is known [U]. */
  readonly codePrefix: string | null;
  /** Other spellings found in registers. */
  readonly alsoWritten: readonly string[];
}

export const LAO_TYPES: Readonly<Record<LaoType, TypeFacts>> = {
  pao: {
    name: { th: 'องค์การบริหารส่วนจังหวัด', en: 'Provincial Administrative Organization' },
    short: { th: 'อบจ.', en: 'PAO' },
    codePrefix: '02',
    alsoWritten: [],
  },
  cityMunicipality: {
    name: { th: 'เทศบาลนคร', en: 'City Municipality' },
    short: { th: 'ทน.', en: 'City' },
    codePrefix: '03',
    alsoWritten: [],
  },
  townMunicipality: {
    name: { th: 'เทศบาลเมือง', en: 'Town Municipality' },
    short: { th: 'ทม.', en: 'Town' },
    codePrefix: '04',
    alsoWritten: [],
  },
  subdistrictMunicipality: {
    name: { th: 'เทศบาลตำบล', en: 'Subdistrict Municipality' },
    short: { th: 'ทต.', en: 'Subdistrict' },
    codePrefix: '05',
    alsoWritten: [],
  },
  sao: {
    name: { th: 'องค์การบริหารส่วนตำบล', en: 'Subdistrict Administrative Organization' },
    short: { th: 'อบต.', en: 'SAO' },
    codePrefix: '06',
    alsoWritten: [],
  },
  pattaya: { name: { th: 'เมืองพัทยา', en: 'Pattaya City' }, short: { th: 'เมืองพัทยา', en: 'Pattaya' }, codePrefix: null, alsoWritten: [] },
  bma: {
    name: { th: 'กรุงเทพมหานคร', en: 'Bangkok Metropolitan Administration' },
    short: { th: 'กทม.', en: 'BMA' },
    codePrefix: null,
    alsoWritten: [],
  },
};

/** The type a register names: full name or abbreviation, Thai or English; null when it is none. Special forms are told by `name`. */
export function laoTypeFromText(text: string, name = ''): LaoType | null {
  const wanted = text.trim();
  if (wanted === 'ท้องถิ่นรูปแบบพิเศษ') return name.includes('พัทยา') ? 'pattaya' : name.includes('กรุงเทพ') ? 'bma' : null;
  return (
    LaoType.options.find((type) => {
      const { name: full, short, alsoWritten } = LAO_TYPES[type];
      return [type, full.th, full.en, short.th, short.en, ...alsoWritten].includes(wanted);
    }) ?? null
  );
}

/** The whole official name: “องค์การบริหารส่วนตำบลหนองบัว”, “Nong Bua Subdistrict Administrative Organization”. */
export function fullLaoName(lao: { type: LaoType; nameTh: string; nameEn: string | null }, lang: Lang): string {
  const { name } = LAO_TYPES[lao.type];
  const isItsOwnName = lao.type === 'bma' || lao.type === 'pattaya';
  if (isItsOwnName) return name[lang];
  if (lang === 'th') return `${name.th}${lao.nameTh}`;
  return lao.nameEn ? `${lao.nameEn} ${name.en}` : `${name.th}${lao.nameTh}`;
}

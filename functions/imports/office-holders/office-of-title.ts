// Which office of an LAO a title of the file is; null for those of bodies or posts that this record of office holders does not keep.

import type { Office } from '../../../shared/people/tenure.ts';
import type { Bilingual } from '../../../shared/text/lang.ts';

/**
 * ประธานกรรมการบริหาร อบต. (TAOChairman) headed the executive of an SAO until พ.ร.บ.สภาตำบลฯ (ฉบับที่ 5) พ.ศ. 2546 made it a นายก: the
 * same office under its older name.
 */
const OFFICES: Readonly<Record<string, Office>> = {
  BangkokGovernor: 'chiefExecutive',
  PAOChairman: 'chiefExecutive',
  Mayor: 'chiefExecutive',
  TAOMayor: 'chiefExecutive',
  TAOChairman: 'chiefExecutive',
  PAOCouncilChairman: 'councilPresident',
  TAOCouncilChairman: 'councilPresident',
  MunicipalityCouncilChairman: 'councilPresident',
};

const BODY_BEFORE: Bilingual = {
  th: 'ตำแหน่งขององค์กรก่อนจัดตั้ง อปท. นี้ (สุขาภิบาล สภาตำบล สภาจังหวัด) ไม่ใช่ตำแหน่งของ อปท.',
  en: 'An office of the body before this organisation (sanitary district, tambon or provincial council), not of the organisation.',
};

const CLERK: Bilingual = {
  th: 'ปลัดอยู่ในแผ่นงานปลัด ซึ่งเก็บเฉพาะคนปัจจุบันและต้องมีระดับ ไฟล์นี้ไม่พิสูจน์ว่าเป็นปัจจุบัน',
  en: 'Palads have their own sheet, which keeps the present one with the level; this file does not prove who is.',
};

const NOT_KEPT: Readonly<Record<string, { readonly why: 'bodyBefore' | 'clerk'; readonly reason: Bilingual }>> = {
  SanitaryDistrictChairman: { why: 'bodyBefore', reason: BODY_BEFORE },
  TambonCouncilChairman: { why: 'bodyBefore', reason: BODY_BEFORE },
  ProvinceCouncilChairman: { why: 'bodyBefore', reason: BODY_BEFORE },
  PAOClerk: { why: 'clerk', reason: CLERK },
  TAOClerk: { why: 'clerk', reason: CLERK },
  MunicipalClerk: { why: 'clerk', reason: CLERK },
};

export type TitleReading =
  | { readonly office: Office }
  | { readonly why: 'bodyBefore' | 'clerk' | 'unknownTitle'; readonly reason: Bilingual };

export function readTitle(title: string): TitleReading {
  const office = OFFICES[title];
  if (office !== undefined) return { office };
  return NOT_KEPT[title] ?? { why: 'unknownTitle', reason: { th: `ไม่รู้จักตำแหน่ง “${title}”`, en: `The office “${title}” is not known.` } };
}

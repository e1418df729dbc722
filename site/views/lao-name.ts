import { LAO_TYPES, type LaoType } from '../../shared/register/lao-type.ts';
import type { Lang } from '../../shared/text/lang.ts';

interface Named {
  readonly type: LaoType;
  readonly nameTh: string;
  readonly nameEn: string | null;
}

const isItsOwnName = (type: LaoType): boolean => type === 'bma' || type === 'pattaya';

/** Whether the organisation has a name in this language; where not, its Thai name stands and must be marked as Thai. */
export function hasName(lao: Named, lang: Lang): boolean {
  return lang === 'th' || lao.nameEn !== null || isItsOwnName(lao.type);
}

/** “อบต.หนองบัว”, “Nong Bua SAO”: the name with the short form of its type, for lists. */
export function shortLaoName(lao: Named, lang: Lang): string {
  if (isItsOwnName(lao.type)) return LAO_TYPES[lao.type].name[lang];
  return lang === 'en' && lao.nameEn !== null ? `${lao.nameEn} ${englishShort(lao.type)}` : `${LAO_TYPES[lao.type].short.th}${lao.nameTh}`;
}

function englishShort(type: LaoType): string {
  return type === 'sao' || type === 'pao' ? LAO_TYPES[type].short.en : LAO_TYPES[type].name.en;
}

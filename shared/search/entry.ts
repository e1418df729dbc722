// One organisation in a search file: what is needed to test it against a query and to show it, as a short array.

import type { ListedLao } from '../published.ts';
import type { LaoType } from '../register/lao-type.ts';
import { provinceByCode } from '../register/provinces.ts';
import type { Bilingual } from '../text/lang.ts';
import { foldText } from '../text/thai.ts';

export type FormerEntry = readonly [code: string | null, type: LaoType, nameTh: string, nameEn: string | null];

export type SearchEntry = readonly [
  /** The part of the page's address that names it: the code, where there is one. */
  slug: string,
  type: LaoType,
  provinceCode: string,
  nameTh: string,
  districtTh: string | null,
  nameEn: string | null,
  former: readonly FormerEntry[],
  isAbolished: 0 | 1,
];

/** Full and short names of one type; handed in, because the browser must not carry the register's schemas. */
export interface TypeName {
  readonly type: LaoType;
  readonly name: Bilingual;
  readonly short: Bilingual;
}

/** The organisations that are the only one of their type, whose type is their name. */
export const isItsOwnName = (type: LaoType): boolean => type === 'bma' || type === 'pattaya';

export function entryOf(lao: ListedLao, provinceCode: string): SearchEntry {
  const slug = lao.url.split('/').findLast((part) => part !== '') ?? lao.laoId;
  const former = lao.formerDesignations.map(({ code, type, nameTh, nameEn }): FormerEntry => [code, type, nameTh, nameEn]);
  return [slug, lao.type, provinceCode, lao.nameTh, lao.districtTh, lao.nameEn, former, lao.abolishedDate === null ? 0 : 1];
}

/** The folded texts an organisation is found by, grouped by how good a reason they are. */
export interface EntryTexts {
  /** Own names, with the type in front (Thai) or behind (English). */
  readonly names: readonly string[];
  readonly former: readonly string[];
  /** Present and former codes; a code without its leading zero is a part of it. */
  readonly codes: readonly string[];
  readonly places: readonly string[];
}

/** `edge` keeps only the two letters of the type that touch the name: what the index needs to find a part across both. */
export function textsOf(entry: SearchEntry, types: readonly TypeName[], typePart: 'whole' | 'edge' = 'whole'): EntryTexts {
  const [slug, type, provinceCode, nameTh, districtTh, nameEn, former] = entry;
  const province = provinceByCode(provinceCode);
  const nameTexts = (ofType: LaoType, th: string, en: string | null) => {
    const typeName = types.find((one) => one.type === ofType)?.name ?? { th: '', en: '' };
    return fullNames(ofType, foldText(typeName.th), foldText(typeName.en), foldText(th), en === null ? null : foldText(en), typePart);
  };
  return {
    names: nameTexts(type, nameTh, nameEn),
    former: former.flatMap(([, formerType, th, en]) => nameTexts(formerType, th, en)),
    codes: [slug, ...former.flatMap(([code]) => code ?? [])],
    places: [districtTh ?? '', province?.th ?? '', province?.en ?? ''].map(foldText),
  };
}

function fullNames(type: LaoType, typeTh: string, typeEn: string, th: string, en: string | null, typePart: 'whole' | 'edge'): string[] {
  if (isItsOwnName(type)) return [typeTh, typeEn, th, ...(en === null ? [] : [en])];
  const [before, after] = typePart === 'whole' ? [typeTh, typeEn] : [typeTh.slice(-2), typeEn.slice(0, 2)];
  return [before + th, ...(en === null ? [] : [en + after])];
}

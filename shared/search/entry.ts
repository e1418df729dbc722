// One organisation in a search file: what is needed to test it against a query and to show it, as a short array.

import type { ListedLao } from '../published.ts';
import type { LaoType } from '../register/lao-type.ts';
import { provinceByCode } from '../register/provinces.ts';
import type { Bilingual } from '../text/lang.ts';
import { foldOnce } from './fold-once.ts';

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

/** The folded texts an organisation is found by, grouped by how good a reason they are; each is worked out when it is looked at. */
export interface EntryTexts {
  /** Own names without the type. */
  readonly names: readonly string[];
  readonly former: readonly string[];
  /** Present and former codes; a code without its leading zero is a part of it. */
  readonly codes: readonly string[];
  readonly places: readonly string[];
  /** Own and former names with the type in front (Thai) or behind (English). */
  readonly fullNames: readonly string[];
}

/** `edge` keeps only the two letters of the type that touch the name: what the index needs to find a part across both. */
export function textsOf(entry: SearchEntry, types: readonly TypeName[], typePart: 'whole' | 'edge' = 'whole'): EntryTexts {
  const [slug, type, provinceCode, nameTh, districtTh, nameEn, former] = entry;
  const typeOf = (wanted: LaoType) => types.find((one) => one.type === wanted);
  return {
    get names() {
      return isItsOwnName(type) ? fullNames(typeOf(type), nameTh, nameEn, 'whole') : bareNames(nameTh, nameEn);
    },
    get former() {
      return former.flatMap(([, , th, en]) => bareNames(th, en));
    },
    get codes() {
      return [slug, ...former.flatMap(([code]) => code ?? [])];
    },
    get places() {
      const province = provinceByCode(provinceCode);
      return [districtTh ?? '', province?.th ?? '', province?.en ?? ''].map(foldOnce);
    },
    get fullNames() {
      return [
        ...fullNames(typeOf(type), nameTh, nameEn, typePart),
        ...former.flatMap(([, formerType, th, en]) => fullNames(typeOf(formerType), th, en, typePart)),
      ];
    },
  };
}

function bareNames(th: string, en: string | null): string[] {
  return en === null ? [foldOnce(th)] : [foldOnce(th), foldOnce(en)];
}

function fullNames(typeName: TypeName | undefined, nameTh: string, nameEn: string | null, typePart: 'whole' | 'edge'): string[] {
  const [before, after] = [foldOnce(typeName?.name.th ?? ''), foldOnce(typeName?.name.en ?? '')];
  if (typeName !== undefined && isItsOwnName(typeName.type)) return [before, after];
  const [th, en] = bareNames(nameTh, nameEn);
  const isWhole = typePart === 'whole';
  return [(isWhole ? before : before.slice(-2)) + th, ...(en === undefined ? [] : [en + (isWhole ? after : after.slice(0, 2))])];
}

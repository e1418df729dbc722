// The search files of the whole register. Pure, and the same for the same provinces in any order.

import type { PublishedProvince } from '../../shared/published.ts';
import { LAO_TYPES, LaoType } from '../../shared/register/lao-type.ts';
import { entryOf, type TypeName, textsOf } from '../../shared/search/entry.ts';
import { searchUrl } from '../../shared/search/grams.ts';
import { compareThai } from '../../shared/text/thai.ts';
import { searchFiles } from './search-files.ts';

/** The list of a gram that more organisations have would alone pass 15 KB, compressed. */
const LONGEST_LIST = 800;

export const TYPE_NAMES: readonly TypeName[] = LaoType.options.map((type) => ({
  type,
  name: LAO_TYPES[type].name,
  short: LAO_TYPES[type].short,
}));

/** Object key to JSON text. */
export function buildSearchFiles(provinces: readonly PublishedProvince[]): Map<string, string> {
  return searchFiles({
    entries: provinces
      .flatMap((province) => province.laos.map((lao) => entryOf(lao, province.code)))
      .sort((a, b) => compareThai(a[3], b[3]) || (a[0] < b[0] ? -1 : 1)),
    textsOf: (entry) => Object.values(textsOf(entry, TYPE_NAMES, 'edge')).flat(),
    provinceOf: ([, , provinceCode]) => provinceCode,
    provinces: provinces.map(({ code }) => code),
    longestList: LONGEST_LIST,
    url: searchUrl,
  });
}

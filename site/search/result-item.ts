import { laoPath } from '../../shared/lao-path.ts';
import { provinceByCode } from '../../shared/register/provinces.ts';
import { isItsOwnName, type SearchEntry, type TypeName } from '../../shared/search/entry.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { fill } from './fill.ts';
import type { Messages } from './messages.ts';

/** One found organisation as a list item: a link with its name, then type, district and province. */
export function resultItem(entry: SearchEntry, lang: Lang, types: readonly TypeName[], messages: Messages): HTMLLIElement {
  const [slug, type, provinceCode, nameTh, districtTh, nameEn, former, isAbolished] = entry;
  const typeName = types.find((one) => one.type === type);
  const item = document.createElement('li');
  const link = item.appendChild(document.createElement('a'));
  link.href = laoPath(slug, lang);
  link.dataset['province'] = provinceCode;
  const isThai = lang === 'th' || (nameEn === null && !isItsOwnName(type));
  add(link, 'strong', isThai ? nameTh : (nameEn ?? typeName?.name.en ?? nameTh), isThai ? 'th' : 'en');
  add(link, 'span', typeName?.name[lang] ?? '');
  const place = add(link, 'span', '');
  if (districtTh !== null && type !== 'pao') add(place, 'span', fill(messages.district, { district: districtTh }), 'th');
  add(place, 'span', provinceByCode(provinceCode)?.[lang] ?? '');
  for (const [, formerType, formerName] of former) {
    const short = types.find((one) => one.type === formerType)?.short.th ?? '';
    add(add(link, 'small', `${messages.formerly} `), 'span', short + formerName, 'th');
  }
  if (isAbolished) add(link, 'small', messages.abolished);
  return item;
}

function add(parent: HTMLElement, tag: 'strong' | 'span' | 'small', text: string, lang?: Lang): HTMLElement {
  const element = parent.appendChild(document.createElement(tag));
  element.textContent = text;
  if (lang !== undefined && lang !== document.documentElement.lang) element.lang = lang;
  return element;
}

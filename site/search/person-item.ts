import { laoPath } from '../../shared/lao-path.ts';
import { provinceByCode } from '../../shared/register/provinces.ts';
import type { PersonEntry } from '../../shared/search/people.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { fill } from './fill.ts';

/** One found person as a list item: a link to the organisation with the name, then offices, organisation and province. */
export function personItem(entry: PersonEntry, lang: Lang, titles: Readonly<Record<string, string>>): HTMLLIElement {
  const [name, offices, slug, laoType, laoNameTh, provinceCode] = entry;
  const item = document.createElement('li');
  const link = item.appendChild(document.createElement('a'));
  link.href = laoPath(slug, lang);
  link.dataset['province'] = provinceCode;
  add(link, 'strong', name, 'th');
  add(link, 'span', offices.map((office) => titleOf(office, laoType, titles)).join(lang === 'th' ? ' · ' : '; '));
  add(link, 'span', `${titles[laoType] ?? ''}${laoNameTh}`, 'th');
  add(link, 'span', provinceByCode(provinceCode)?.[lang] ?? '');
  return item;
}

function titleOf(office: string, laoType: string, titles: Readonly<Record<string, string>>): string {
  const [name = '', capacity] = office.split(':');
  const title = titles[`${name} ${laoType}`] ?? '';
  return capacity === undefined ? title : fill(titles[capacity] ?? '{office}', { office: title });
}

function add(parent: HTMLElement, tag: 'strong' | 'span', text: string, lang?: Lang): void {
  const element = parent.appendChild(document.createElement(tag));
  element.textContent = text;
  if (lang !== undefined && lang !== document.documentElement.lang) element.lang = lang;
}

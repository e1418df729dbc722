// Script of the people page: searching everybody in office.

import { findPeople, type PersonEntry } from '../../shared/search/people.ts';
import { personItem } from './person-item.ts';
import { lang, startSearch } from './search-box.ts';
import { searchFiles } from './search-files.ts';

const files = searchFiles<PersonEntry>();

for (const box of document.querySelectorAll<HTMLElement>('[data-search]')) {
  const titles: Record<string, string> = JSON.parse(box.dataset['names'] ?? '{}');
  startSearch(box, {
    find: (text, nearest) => findPeople(text, nearest, files),
    item: (entry) => personItem(entry, lang, titles),
  });
}

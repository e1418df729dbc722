// Script of the people page: searching everybody in office.

import { findPeople, type PeopleFiles } from '../../shared/search/people.ts';
import { personItem } from './person-item.ts';
import { lang, startSearch } from './search-box.ts';
import { fetchedOnce } from './search-files.ts';

const files: PeopleFiles = { shard: fetchedOnce(), province: fetchedOnce() };

for (const box of document.querySelectorAll<HTMLElement>('[data-search]')) {
  const titles: Record<string, string> = JSON.parse(box.dataset['titles'] ?? '{}');
  startSearch(box, {
    find: (text, nearest) => findPeople(text, nearest, files),
    item: (entry) => personItem(entry, lang, titles),
  });
}

// Script of the home page: searching organisations.

import type { SearchEntry, TypeName } from '../../shared/search/entry.ts';
import { find } from '../../shared/search/find.ts';
import { resultItem } from './result-item.ts';
import { lang, startSearch } from './search-box.ts';
import { searchFiles } from './search-files.ts';

const files = searchFiles<SearchEntry>();

for (const box of document.querySelectorAll<HTMLElement>('[data-search]')) {
  const types: TypeName[] = JSON.parse(box.dataset['names'] ?? '[]');
  startSearch(box, {
    find: (text, nearest) => find(text, nearest, types, files),
    item: (entry, messages) => resultItem(entry, lang, types, messages),
  });
}

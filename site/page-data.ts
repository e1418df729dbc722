import type { PageData } from '../shared/page-data.ts';

type View = PageData['view'];
type DataOf<V extends View> = Extract<PageData, { view: V }>;

/** The data of a page that shows one view; a page asked for with other data is a fault of the baker, never an empty page. */
export function dataFor<V extends View>(page: PageData, view: V): DataOf<V> {
  if (!isFor(page, view)) throw new Error(`A page of view “${view}” was asked for with data of view “${page.view}”`);
  return page;
}

function isFor<V extends View>(page: PageData, view: V): page is DataOf<V> {
  return page.view === view;
}

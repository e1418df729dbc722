import { type ReactNode, useState } from 'react';
import { useSay } from './words.ts';

const SHOWN = 200;

interface PagerProps<Item> {
  readonly items: readonly Item[];
  /** The items of one page, as a list. */
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** A long list in pages: nothing of it is out of reach, and the page stays quick. */
export function Pager<Item>({ items, children }: PagerProps<Item>) {
  const say = useSay();
  const [wanted, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(items.length / SHOWN) - 1);
  const page = Math.min(wanted, last);
  const from = page * SHOWN;
  return (
    <>
      {children(items.slice(from, from + SHOWN))}
      {last > 0 && (
        <p className="pager">
          <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {say('pageBefore')}
          </button>
          <span role="status">{say('pageAt', { from: from + 1, to: Math.min(from + SHOWN, items.length), n: items.length })}</span>
          <button type="button" disabled={page === last} onClick={() => setPage(page + 1)}>
            {say('pageAfter')}
          </button>
        </p>
      )}
    </>
  );
}

// Reads every deleted record of the open area, page by page.

import { useCallback, useEffect, useState } from 'react';
import { DeletedPage } from '../../../shared/api-journal.ts';
import type { AtDesk } from '../desk-tool.ts';

export type DeletedRow = DeletedPage['rows'][number];

export interface Deleted {
  readonly rows: readonly DeletedRow[];
  readonly isRead: boolean;
  readonly hasFailed: boolean;
}

const START: Deleted = { rows: [], isRead: false, hasFailed: false };

export function useDeleted({ api, desk, province }: AtDesk): [deleted: Deleted, forget: (ids: ReadonlySet<string>) => void] {
  const [deleted, setDeleted] = useState(START);
  const { name } = desk.workbook.sheet;
  useEffect(() => {
    const stop = new AbortController();
    setDeleted(START);
    async function read(): Promise<void> {
      for (let cursor: string | null = ''; cursor !== null; ) {
        const query = new URLSearchParams({ ...(cursor === '' ? {} : { cursor }), ...(province === null ? {} : { province }) });
        const page: DeletedPage = await api.ask(DeletedPage, `/sheets/${name}/deleted?${query}`, { signal: stop.signal });
        cursor = page.next;
        setDeleted((old) => ({ ...old, rows: [...old.rows, ...page.rows], isRead: page.next === null }));
      }
    }
    read().catch(() => {
      if (!stop.signal.aborted) setDeleted((old) => ({ ...old, hasFailed: true }));
    });
    return () => stop.abort();
  }, [api, name, province]);
  const forget = useCallback(
    (ids: ReadonlySet<string>) => setDeleted((old) => ({ ...old, rows: old.rows.filter(({ row }) => !ids.has(row.id)) })),
    [],
  );
  return [deleted, forget];
}

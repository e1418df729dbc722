// Checks the rows nobody looks at yet, in the browser's spare time: after opening, and after a large paste.

import { inIdleTime } from './idle.ts';
import type { SheetRow } from './sheet-row.ts';
import type { Workbook } from './workbook.ts';

/** Until aborted: every row that is added or changed gets its checks and its search text. */
export function keepChecked(workbook: Workbook, signal: AbortSignal): void {
  const waiting = new Set<SheetRow>(workbook.rows.values());
  let isWorking = false;

  async function work(): Promise<void> {
    isWorking = true;
    while (waiting.size > 0 && !signal.aborted) {
      let found: SheetRow[] = [];
      await inIdleTime(
        takeAll(waiting),
        (row) => {
          if (row.view.violations.length > 0) found.push(row);
          void row.search;
        },
        {
          signal,
          onPiece: () => {
            if (found.length > 0) workbook.tellChecked(found);
            found = [];
          },
        },
      );
    }
    isWorking = false;
  }

  const leave = workbook.subscribe(({ kind, ...event }) => {
    if (kind !== 'added' && kind !== 'changed') return;
    for (const row of 'rows' in event ? event.rows : []) if (!row.isViewed) waiting.add(row);
    if (!isWorking && waiting.size > 0) void work();
  });
  signal.addEventListener('abort', leave);
  void work();
}

/** What waits now; what is added meanwhile is for the next round. */
function takeAll(waiting: Set<SheetRow>): SheetRow[] {
  const rows = [...waiting];
  waiting.clear();
  return rows;
}

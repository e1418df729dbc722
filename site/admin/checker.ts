// Checks the rows nobody looks at yet, in the browser's spare time: after opening, and after a large paste.

import { inIdleTime } from './idle.ts';
import type { SheetRow } from './sheet-row.ts';
import type { Workbook } from './workbook.ts';

/** How often what was found is shown: every showing paints and counts. */
const TELL_MILLISECONDS = 200;

/** Until aborted: every row that is added or changed gets its checks and its search text. */
export function keepChecked(workbook: Workbook, signal: AbortSignal): void {
  const waiting = new Set<SheetRow>(workbook.rows.values());
  let isWorking = false;

  async function work(): Promise<void> {
    isWorking = true;
    while (waiting.size > 0 && !signal.aborted) {
      let checked: SheetRow[] = [];
      let told = performance.now();
      const tell = () => {
        workbook.tellChecked(checked);
        checked = [];
        told = performance.now();
      };
      await inIdleTime(
        takeAll(waiting),
        (row) => {
          void row.view;
          void row.search;
          workbook.lookUpClaims(row);
          checked.push(row);
        },
        { signal, onPiece: () => performance.now() - told > TELL_MILLISECONDS && tell() },
      );
      tell();
    }
    isWorking = false;
  }

  const leave = workbook.subscribe(({ kind, ...event }) => {
    if (kind !== 'added' && kind !== 'changed') return;
    for (const row of 'rows' in event ? event.rows : []) waiting.add(row);
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

// React's ear on the selection: what the status bar says of it, once it rests.

import { useEffect, useState } from 'react';
import { fieldOf } from '../../shared/sheets/sheet.ts';
import type { Lang } from '../../shared/text/lang.ts';
import { inIdleTime } from './idle.ts';
import { type RangeStats, RangeTally } from './range-stats.ts';
import type { Ranges } from './ranges.ts';
import { columnsInRow, isOneCell, rowsOf } from './selection.ts';
import type { Workbook } from './workbook.ts';

/** A selection counts as resting when it has not changed for this long. */
const REST_MILLISECONDS = 200;

export interface RangeSummary extends RangeStats {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstField: string;
  readonly lastField: string;
}

/** Null while one cell or nothing is selected. */
export function useRangeSummary(workbook: Workbook, ranges: Ranges, lang: Lang): RangeSummary | null {
  const [summary, setSummary] = useState<RangeSummary | null>(null);
  useEffect(() => {
    let stop = new AbortController();
    const count = () => {
      stop.abort();
      stop = new AbortController();
      const { selection } = ranges;
      if (selection === null || isOneCell(selection, ranges.extent)) return setSummary(null);
      const { signal } = stop;
      const timer = setTimeout(
        () => void summarise(workbook, ranges, lang, signal).then((found) => found && setSummary(found)),
        REST_MILLISECONDS,
      );
      signal.addEventListener('abort', () => clearTimeout(timer));
    };
    const leave = [ranges.subscribe(count), workbook.subscribe(count)];
    return () => {
      stop.abort();
      for (const end of leave) end();
    };
  }, [workbook, ranges, lang]);
  return summary;
}

async function summarise({ sheet }: Workbook, ranges: Ranges, lang: Lang, signal: AbortSignal): Promise<RangeSummary | null> {
  const { view } = ranges;
  const [rects, names] = [ranges.rects(), view?.fields() ?? []];
  const fields = names.map((name) => fieldOf(sheet, name));
  const tally = new RangeTally();
  const add = (index: number) => {
    const row = view?.rowAt(index);
    if (row === undefined) return;
    for (const column of columnsInRow(rects, index)) {
      const field = fields[column];
      if (field !== undefined) tally.add(row.valueOf(field.name), row.textOf(field, lang));
    }
  };
  await inIdleTime(rowsOf(rects), add, { signal, onPiece: () => {} });
  const last = rects.at(-1);
  if (signal.aborted || last === undefined) return null;
  return {
    ...tally.result(),
    firstRow: last.top + 1,
    lastRow: last.bottom + 1,
    firstField: fields[last.left]?.label[lang] ?? '',
    lastField: fields[last.right]?.label[lang] ?? '',
  };
}

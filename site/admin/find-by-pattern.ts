// Finding by a regular expression: the trying is done in a worker, a thousand rows at a time, and given up when it takes too long, so
// that no pattern can hang the page.

import type { Sheet } from '../../shared/sheets/sheet.ts';
import type { Lang } from '../../shared/text/lang.ts';
import type { Ground } from './find-cells.ts';
import type { Tried } from './find-worker.ts';
import type { SelectedCell } from './range-actions.ts';

const ROWS_AT_ONCE = 1_000;
const LIMIT_SECONDS = 2;
/** Until the worker is there at all. */
const START_SECONDS = 30;

/** Every cell that matches, down the rows; null when a newer search took over. */
export async function findByPattern(
  sheet: Sheet,
  ground: Ground,
  { source, lang, signal }: { source: string; lang: Lang; signal: AbortSignal },
): Promise<SelectedCell[] | 'too-slow' | null> {
  const worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module', name: 'find' });
  const found: SelectedCell[] = [];
  try {
    await tryOn(worker, { source, texts: [] }, START_SECONDS);
    for (let start = 0; start < ground.rows.length; start += ROWS_AT_ONCE) {
      const cells = ground.rows
        .slice(start, start + ROWS_AT_ONCE)
        .flatMap((row) =>
          sheet.fields.flatMap((field) => (ground.has(row, field.name) ? [{ row, field: field.name, text: row.textOf(field, lang) }] : [])),
        );
      const places = await tryOn(worker, { source, texts: cells.map(({ text }) => text) }, LIMIT_SECONDS);
      if (signal.aborted) return null;
      if (places === null) return 'too-slow';
      found.push(...places.flatMap((place) => cells[place] ?? []).map(({ row, field }) => ({ row, field })));
    }
  } finally {
    worker.terminate();
  }
  return signal.aborted ? null : found;
}

/** Null when there is no answer in time. */
function tryOn(worker: Worker, tried: Tried, limitSeconds: number): Promise<readonly number[] | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), limitSeconds * 1000);
    worker.onmessage = ({ data }: MessageEvent<readonly number[]>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.postMessage(tried);
  });
}

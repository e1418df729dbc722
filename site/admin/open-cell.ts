// The text of a cell editor that stands open while its page goes away. It is put where writing is done at once: a page that is
// leaving does nothing any more that takes a moment, and the drafts on the disk do.

import { z } from 'zod';

const OpenCell = z.strictObject({ rowId: z.string(), field: z.string(), text: z.string() });
export type OpenCell = z.infer<typeof OpenCell>;

/** By then the draft is on the disk, where the page stayed after all. */
const UNTIL_DRAFTED_MS = 2_000;

export function leaveOpenCell(place: string, cell: OpenCell): void {
  localStorage.setItem(place, JSON.stringify(cell));
  setTimeout(() => localStorage.removeItem(place), UNTIL_DRAFTED_MS);
}

/** What was left, once `isThere` says that its row has come; null otherwise. */
export function takeOpenCell(place: string, isThere: (rowId: string) => boolean): OpenCell | null {
  const left = localStorage.getItem(place);
  if (left === null) return null;
  const cell = readCell(left);
  if (cell !== null && !isThere(cell.rowId)) return null;
  localStorage.removeItem(place);
  return cell;
}

export function readCell(text: string): OpenCell | null {
  try {
    return OpenCell.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

// Cells by the name of their column.

import type { Bilingual } from '../../../shared/text/lang.ts';
import { FileProblem } from '../file-problem.ts';

/** Throws FileProblem when one of the needed columns is missing; a column that is not there is empty in every row. */
export function columnsOf(
  header: readonly string[],
  needed: readonly string[],
  otherwise: Bilingual,
): (cells: readonly string[], column: string) => string {
  const places = new Map(header.map((heading, place) => [heading.trim().toLowerCase(), place]));
  const missing = needed.filter((column) => !places.has(column));
  if (missing.length > 0)
    throw new FileProblem(
      `ไม่พบคอลัมน์ ${missing.join(', ')} ${otherwise.th}`,
      `The file has no column ${missing.join(', ')}: ${otherwise.en}.`,
    );
  return (cells, column) => (cells[places.get(column) ?? -1] ?? '').trim();
}

// A table on its way into a file: columns with what a spreadsheet should know of them, and rows of cells.

import type { Lang } from '../../../../shared/text/lang.ts';

/** A day stands as ISO text in an object, so that it cannot be taken for text. */
export type FileCell = string | number | { readonly day: string } | null;

export interface FileColumn {
  readonly header: string;
  /** How cells are kept: text never turns into a number or a date. */
  readonly format: 'text' | 'number' | 'day';
  /** In characters. */
  readonly width: number;
  /** Shown when the pointer rests on the header. */
  readonly comment: string | null;
  /** Offered as a list in every cell of the column. */
  readonly choices: readonly string[] | null;
}

export interface FileTable {
  /** Of the days' format. */
  readonly lang: Lang;
  /** Name of the worksheet. */
  readonly title: string;
  readonly columns: readonly FileColumn[];
  /** Columns that stay in sight at the left. */
  readonly frozenColumns: number;
}

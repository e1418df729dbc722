// Where the cells of a pasted block go: from the focused cell down the displayed rows and right over the displayed columns.

export interface CellEdit<Row> {
  readonly row: Row;
  readonly field: string;
  readonly text: string;
}

export interface PastePlan<Row> {
  readonly edits: readonly CellEdit<Row>[];
  readonly rows: number;
  readonly columns: number;
  /** Cells left alone because they may not be written. */
  readonly readOnly: number;
  /** Rows and columns of the block with no room below or beside the focused cell. */
  readonly rowsWithoutRoom: number;
  readonly columnsWithoutRoom: number;
}

export interface PasteTarget<Row> {
  /** Displayed rows and fields from the focused cell on. */
  readonly rows: readonly Row[];
  readonly fields: readonly string[];
  readonly mayWrite: (row: Row, field: string) => boolean;
}

export function planPaste<Row>(block: readonly (readonly string[])[], target: PasteTarget<Row>): PastePlan<Row> {
  const width = Math.max(0, ...block.map((line) => line.length));
  const rows = target.rows.slice(0, block.length);
  const fields = target.fields.slice(0, width);
  const cells = rows.flatMap((row, y) =>
    (block[y] ?? []).slice(0, fields.length).flatMap((text, x) => {
      const field = fields[x];
      return field === undefined ? [] : [{ row, field, text }];
    }),
  );
  const edits = cells.filter((cell) => target.mayWrite(cell.row, cell.field));
  return {
    edits,
    rows: block.length,
    columns: width,
    readOnly: cells.length - edits.length,
    rowsWithoutRoom: block.length - rows.length,
    columnsWithoutRoom: width - fields.length,
  };
}

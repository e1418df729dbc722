import { formatFigure, type Row } from './measure.ts';

const HEADINGS = ['what', 'figure', 'beside it', 'ratio', 'goal', 'met'];

/** The rows as a table for a terminal; notes stand below their row. */
export function tableText(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    formatFigure(row.figure),
    row.beside ? `${formatFigure(row.beside.figure)} (${row.beside.what})` : '',
    row.ratio === undefined ? '' : `${row.ratio.toFixed(2)}×`,
    row.goal?.text ?? '',
    row.goal === undefined ? '' : row.goal.isMet ? 'yes' : 'NO',
  ]);
  const widths = HEADINGS.map((heading, column) => Math.max(...[heading, ...cells.map((line) => line[column] ?? '')].map(widthOf)));
  const draw = (line: readonly string[]) => line.map((text, column) => text + ' '.repeat((widths[column] ?? 0) - widthOf(text))).join('  ');
  const lines = rows.flatMap((row, index) => [draw(cells[index] ?? []).trimEnd(), ...(row.note ? [`    ${row.note}`] : [])]);
  return [draw(HEADINGS).trimEnd(), widths.map((width) => '─'.repeat(width)).join('  '), ...lines].join('\n');
}

/** Thai vowels and tone marks above and below take no column of their own. */
function widthOf(text: string): number {
  return text.replace(/\p{Mn}/gu, '').length;
}

// A block from the clipboard as rows of cell texts. Excel, Google Sheets and LibreOffice put tab-separated text there, and a
// table of HTML beside it; cells with line breaks, tabs or quotes are quoted.

/** Rows of cells. A trailing line break is not a row (it would erase the cell below the block). */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at >= text.length) break;
  }
  return rows;
}

function plainCell(text: string, start: number): { text: string; end: number } {
  let end = start;
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1;
  return { text: text.slice(start, end), end };
}

/** A quote only opens a quoted cell when a closing one stands before a tab, a line break or the end; else it is a letter. */
function quotedCell(text: string, start: number): { text: string; end: number } {
  let at = start + 1;
  let cell = '';
  while (at < text.length) {
    if (text[at] !== '"') {
      cell += text[at];
      at += 1;
    } else if (text[at + 1] === '"') {
      cell += '"';
      at += 2;
    } else if (at + 1 === text.length || '\t\r\n'.includes(text.charAt(at + 1))) {
      return { text: cell.replace(/\r\n?/g, '\n'), end: at + 1 };
    } else {
      break;
    }
  }
  return plainCell(text, start);
}

/** A block as the text a spreadsheet reads back unchanged. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\r\n');
}

/** The cells of a plain HTML table; null when there is none or cells are merged (then the tab-separated text is used). */
export function readTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null || table.querySelector('table, [colspan]:not([colspan="1"]), [rowspan]:not([rowspan="1"])') !== null) return null;
  return [...table.rows].map((row) => [...row.cells].map(cellText));
}

function cellText(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return (cell.textContent ?? '').replaceAll('\u00a0', ' ').trim();
}

/** The block of a paste: the text when there is any, because it alone keeps line breaks exactly; else the table. */
export function readClipboard(data: { text: string; html: string }): string[][] {
  if (data.text !== '') return readBlock(data.text);
  return (data.html === '' ? null : readTable(data.html)) ?? [];
}

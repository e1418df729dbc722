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
  const parts = [...textsIn(cell)].join('').split('\n');
  const text = parts
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .join('\n')
    .trim();
  const exact = cell.getAttribute('sdval');
  return exact !== null && TOO_NARROW.test(text) ? exact : text;
}

/** A column too narrow for its number shows signs or powers of ten; LibreOffice gives the number itself beside it. */
const TOO_NARROW = /^#+$|\dE\+\d+$/i;

/** White space of the page's own writing is one space; a line break is an element. */
function* textsIn(node: Node): Generator<string> {
  for (const child of node.childNodes) {
    if (child instanceof HTMLBRElement) yield '\n';
    else if (child instanceof Text) yield child.data.replace(/[ \t\r\n]+/g, ' ');
    else yield* textsIn(child);
  }
}

/** Its plain text has spaces for line breaks, and quotes nothing: a cell of two lines, copied alone, would read as two rows. */
const FROM_LIBRE_OFFICE = /<meta name="generator" content="(Libre|Open)Office/i;

/** The block of a paste: the text when there is any, because it keeps line breaks exactly; from LibreOffice, or without text, the table. */
export function readClipboard({ text, html }: { text: string; html: string }): string[][] {
  const isTableBetter = text === '' || FROM_LIBRE_OFFICE.test(html.slice(0, 2_000));
  const table = isTableBetter && html !== '' ? readTable(html) : null;
  return table ?? (text === '' ? [] : readBlock(text));
}

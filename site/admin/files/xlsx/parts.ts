// What writing and reading XLSX share: an XLSX file is a ZIP archive of XML parts (ECMA-376).

/** Days from the epoch of spreadsheets (30 December 1899, which makes up for the 29 February 1900 that never was) to 1 January 1970. */
export const EPOCH_DAYS = 25_569;
/** Workbooks from old Macintoshes count from 1 January 1904. */
export const DAYS_TO_1904 = 1_462;
const DAY_MS = 86_400_000;

/** ISO day → serial number of a spreadsheet. */
export function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS + EPOCH_DAYS;
}

/** Serial number → ISO day; the time of day is left out. */
export function dayOfSerial(serial: number): string {
  return new Date(Math.floor(serial - EPOCH_DAYS) * DAY_MS).toISOString().slice(0, 10);
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A12 → 0; null where the reference names no column. */
export function columnIndex(reference: string): number | null {
  let index = 0;
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    index = index * 26 + place;
  }
  return index === 0 ? null : index - 1;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML. Line breaks of cells stay; other control characters have no place in XML and are written as Excel writes them. */
export function escapeXml(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/g, (like) => `_x005F${like}`)
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .replace(
      /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
      (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    );
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) =>
        name.startsWith('#') ? fromCodePoint(name.slice(1)) : (NAMED[name] ?? whole),
      )
    : text;
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : plain;
}

function fromCodePoint(code: string): string {
  const point = code.startsWith('x') || code.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number(code);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

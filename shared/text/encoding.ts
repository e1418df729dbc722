// The bytes of a file as text. Government CSV files come as UTF-8 with or without a mark, as TIS-620 / Windows-874 from older
// programs, or as UTF-16 from Excel's “Unicode text”.

export type Encoding = 'utf-8' | 'windows-874' | 'utf-16le';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Thai in Windows-874 is hardly ever valid UTF-8, so what is valid UTF-8 is UTF-8. The byte order mark is taken off. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-874';
  }
}

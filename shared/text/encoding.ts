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

/** Byte of each character of Windows-874 (TIS-620 with a few signs), taken from the decoder that every browser has. */
const THAI_BYTES = new Map(
  [...new TextDecoder('windows-874').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((character, byte) => [
    character,
    byte,
  ]),
);

/** Text for older Thai programs. What the encoding has no byte for becomes “?”; `lost` says how many characters did. */
export function encodeThai(text: string): { readonly bytes: Uint8Array<ArrayBuffer>; readonly lost: number } {
  const characters = [...text];
  let lost = 0;
  const bytes = Uint8Array.from(characters, (character) => {
    const byte = THAI_BYTES.get(character);
    if (byte === undefined) lost += 1;
    return byte ?? 0x3f;
  });
  return { bytes, lost };
}

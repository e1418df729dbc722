// What a file is, told from its bytes and not from its name; and whether it is only that. What passes is decoded and encoded anew
// all the same (develop.ts): no byte that was sent is ever published.

import type { PhotoKind, PhotoRefusal } from '../../shared/people/photo.ts';

/** Null where the file is a picture of the kind it claims to be, and nothing else. */
export function refusalOf(bytes: Uint8Array, claimed: PhotoKind): PhotoRefusal | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kindOf(file);
  if (kind === null) return 'notAPicture';
  if (kind !== claimed) return 'otherKind';
  return holdsSomethingElse(file, kind) ? 'moreThanAPicture' : null;
}

export function kindOf(file: Buffer): PhotoKind | null {
  if (file.subarray(0, 3).equals(JPEG)) return 'image/jpeg';
  if (file.subarray(0, 8).equals(PNG)) return 'image/png';
  if (file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  return null;
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What browsers, servers and readers of other formats would run or open; long enough not to occur by chance. */
const SIGNATURES = [/<script/i, /<\?php/i, /<!doctype/i, /<html/i, /<svg/i, /<iframe/i, /%PDF-\d/];
/** The end of an archive without comment, as of a program for Java. */
const END_OF_ARCHIVE = Buffer.from('504b050600000000', 'hex');

function holdsSomethingElse(file: Buffer, kind: PhotoKind): boolean {
  const text = file.toString('latin1');
  return (
    SIGNATURES.some((signature) => signature.test(text)) ||
    file.includes(END_OF_ARCHIVE) ||
    !isHarmlessRest(file.subarray(endOf(file, kind)))
  );
}

/** Where the picture itself ends; the end of the file where that cannot be told, which decoding will find out. */
function endOf(file: Buffer, kind: PhotoKind): number {
  switch (kind) {
    case 'image/jpeg':
      return endOfJpeg(file) ?? file.length;
    case 'image/png':
      return endOfPng(file);
    case 'image/webp':
      return Math.min(file.length, 8 + file.readUInt32LE(4));
  }
}

/** Behind the last of its chunks, each of a length, a name, that many bytes and a sum. */
function endOfPng(file: Buffer): number {
  for (let at = PNG.length; at + 12 <= file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IEND') return at + 12;
  return file.length;
}

/** Behind its end-of-image marker, found by walking the segments: a thumbnail inside one has markers of its own. */
function endOfJpeg(file: Buffer): number | null {
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === END) return at + 2;
    else if (marker === START_OF_SCAN) at = endOfScan(file, at + 2 + file.readUInt16BE(at + 2));
    else at += STANDALONE(marker) ? 2 : 2 + file.readUInt16BE(at + 2);
  }
  return null;
}

const START_OF_SCAN = 0xda;
const END = 0xd9;
const STANDALONE = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** The next marker after compressed data, in which 0xFF is followed by 0x00 or a restart. */
function endOfScan(file: Buffer, start: number): number {
  let at = file.indexOf(0xff, start);
  while (at >= 0 && (file[at + 1] === 0 || STANDALONE(file[at + 1] ?? 0))) at = file.indexOf(0xff, at + 2);
  return at < 0 ? file.length : at;
}

/** Telephones write a second picture, a film or a note of their maker behind a photo; padding is nothing. */
function isHarmlessRest(rest: Buffer): boolean {
  if (rest.every((byte) => byte === 0)) return true;
  const isPicture = rest.subarray(0, 3).equals(JPEG);
  const isFilm = rest.toString('latin1', 4, 8) === 'ftyp';
  const isMakersNote = rest.subarray(-4).toString('latin1') === 'SEFT';
  return isPicture || isFilm || isMakersNote;
}

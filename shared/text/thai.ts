// One stored form for Thai text, and one folded form for comparing and searching it.

import { foldPlainly } from './fold-plainly.ts';

/** Also control characters, marks that turn the direction of what follows, and halves of characters, which no store keeps. */
const INVISIBLE = /(?![\t-\r])\p{Cc}|[\p{Cs}\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const MARKS = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]{2,}/g;
const DECOMPOSED_SARA_AM = /\u0E4D([\u0E48-\u0E4B]*)\u0E32/g;
const DOUBLED_SARA_E = /\u0E40\u0E40/g;

/** The marks of one consonant in keyboard order: vowel, nikhahit, tone, silencer; each once. */
function orderMarks(marks: string): string {
  const rank = (mark: string) =>
    /[\u0E31\u0E34-\u0E3A]/.test(mark) ? 0 : /[\u0E47\u0E4D]/.test(mark) ? 1 : /[\u0E48-\u0E4B]/.test(mark) ? 2 : 3;
  return [...new Set(marks)].sort((a, b) => rank(a) - rank(b)).join('');
}

/**
 * The one form in which Thai text is stored (domain §7.3): NFC, composed สระอำ (ํ + า → ำ), แ for a doubled เ,
 * vowel before tone mark, no zero-width characters, single spaces, line breaks kept as \n.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(MARKS, orderMarks)
    .replace(DECOMPOSED_SARA_AM, '$1\u0E33')
    .replace(DOUBLED_SARA_E, '\u0E41')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

const TONE_AND_SHORTENERS = /[\u0E47-\u0E4E]/g;

/**
 * The form in which texts are compared: normalised, Arabic digits, lower case, without tone marks, ไม้ไต่คู้ and การันต์,
 * and without anything but letters and digits, so that "ท่าข้าม", "ทาขาม" and "ท่า ข้าม" are one.
 */
export function foldText(text: string): string {
  return foldPlainly(text) ?? foldStored(normaliseText(text));
}

/** The same of a text in its stored form, in half the time: on an old phone, folding what was found is most of a search. */
export function foldStored(text: string): string {
  const folded = foldPlainly(text);
  if (folded !== null) return folded;
  return toArabicDigits(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(DECOMPOSED_SARA_AM, '$1\u0E33')
    .replace(TONE_AND_SHORTENERS, '')
    .replace(/[^\p{L}\p{N}\u0E31\u0E33-\u0E3A]/gu, '');
}

/** Thai digits ๐–๙ (U+0E50–U+0E59) as 0–9; every other character unchanged. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** 0–9 as Thai digits, for printed letters and forms. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(Number(digit) + 0x0e50));
}

/** Made at the first comparison: loading its tables would cost every start milliseconds. */
let collator: Intl.Collator | undefined;

/** Thai dictionary order (leading vowels behind their consonant), which code points do not give. */
export function compareThai(a: string, b: string): number {
  collator ??= new Intl.Collator('th');
  return collator.compare(a, b);
}

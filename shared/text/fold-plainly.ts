// Folding letter by letter, for texts of Thai and ASCII in which nothing has to be put in order first: nearly all of them, and twenty
// times as fast as the general way.

const [FIRST_THAI, LAST_THAI] = [0x0e00, 0x0e5f];
const SARA_E = 0x0e40;
const isVowelMark = (code: number) => code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e39);
const isToneOrShortener = (code: number) => code >= 0x0e47 && code <= 0x0e4e;

/** Control characters, พินทุ and นิคหิต make the general way necessary. */
function foldedLetter(code: number): string | null {
  const letter = String.fromCharCode(code);
  if (code < FIRST_THAI)
    return (code < 0x20 && (code < 0x09 || code > 0x0d)) || code === 0x7f ? null : /[a-z0-9]/i.test(letter) ? letter.toLowerCase() : '';
  if (code === 0x0e3a || code === 0x0e4d) return null;
  if (code >= 0x0e50 && code <= 0x0e59) return String(code - 0x0e50);
  return /\p{L}/u.test(letter) || isVowelMark(code) ? letter : '';
}

const tableOf = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => foldedLetter(first + index));
const ASCII = tableOf(0, 0x7f);
const THAI = tableOf(FIRST_THAI, LAST_THAI);

/** Null where the text wants the general way. */
export function foldPlainly(text: string): string | null {
  let folded = '';
  let before = 0;
  let hasVowelMark = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = code < 0x80 ? ASCII[code] : code >= FIRST_THAI && code <= LAST_THAI ? THAI[code - FIRST_THAI] : null;
    if (letter === null || letter === undefined) return null;
    // เเ is one letter, and of two equal marks on one consonant one is dropped.
    if (code === SARA_E && before === SARA_E) return null;
    if (isVowelMark(code)) {
      if (hasVowelMark) return null;
      hasVowelMark = true;
    } else if (!isToneOrShortener(code)) hasVowelMark = false;
    before = code;
    folded += letter;
  }
  return folded;
}

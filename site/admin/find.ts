// Finding and replacing text in cells: as people write Thai (tone marks, spaces, digits and capitals do not matter), or by a regular
// expression. Pure.

import { foldText, normaliseText } from '../../shared/text/thai.ts';

export interface Wanted {
  readonly text: string;
  readonly isPattern: boolean;
  readonly isWholeCell: boolean;
}

export interface Matcher {
  /** What to look for in the folded texts of a row (`searchText`); null where the shown texts themselves are looked at. */
  readonly folded: { readonly text: string; readonly isWholeCell: boolean } | null;
  matches(shown: string): boolean;
  /** The regular expression, which is tried in a worker; null where texts are compared. */
  readonly pattern: string | null;
  /** The shown text with every find replaced. */
  replace(shown: string, by: string): string;
}

/** Null where nothing is searched for; `bad-pattern` where the regular expression is none. */
export function matcherOf(wanted: Wanted): Matcher | 'bad-pattern' | null {
  if (wanted.text === '') return null;
  return wanted.isPattern ? patternMatcher(wanted) : foldedMatcher(wanted);
}

function patternMatcher({ text, isWholeCell }: Wanted): Matcher | 'bad-pattern' {
  const source = isWholeCell ? `^(?:${text})$` : text;
  try {
    const [one, all] = [new RegExp(source, 'u'), new RegExp(source, 'gu')];
    return {
      folded: null,
      pattern: source,
      matches: (shown: string) => one.test(shown),
      replace: (shown: string, by: string) => shown.replace(all, by),
    };
  } catch {
    return 'bad-pattern';
  }
}

function foldedMatcher({ text, isWholeCell }: Wanted): Matcher | null {
  const wanted = foldText(text);
  // Only signs, such as “/”: found as they are written.
  if (wanted === '') return literalMatcher(normaliseText(text), isWholeCell);
  return {
    folded: { text: wanted, isWholeCell },
    pattern: null,
    matches: (shown) => (isWholeCell ? foldText(shown) === wanted : foldText(shown).includes(wanted)),
    replace: (shown, by) => (isWholeCell ? by : replaceFolded(shown, wanted, by)),
  };
}

function literalMatcher(wanted: string, isWholeCell: boolean): Matcher | null {
  if (wanted === '') return null;
  return {
    folded: null,
    pattern: null,
    matches: (shown) => (isWholeCell ? shown === wanted : shown.includes(wanted)),
    replace: (shown, by) => (isWholeCell ? by : shown.replaceAll(wanted, () => by)),
  };
}

/** A letter of the shown text that folding keeps, with the place of its text; what folds away belongs to the letter before it. */
interface Letter {
  readonly folded: string;
  readonly start: number;
}

/** Replaces where the folded letters are found; marks that folding drops go with the letter that carries them. */
export function replaceFolded(shown: string, wanted: string, by: string): string {
  const text = normaliseText(shown);
  const letters = lettersOf(text);
  const folded = letters.map((letter) => letter.folded).join('');
  const owners = letters.flatMap((letter, index) => Array.from({ length: letter.folded.length }, () => index));
  let result = '';
  let from = 0;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const [first, last] = [owners[at], owners[at + wanted.length - 1]];
    if (first === undefined || last === undefined) break;
    const start = letters[first]?.start ?? 0;
    result += text.slice(from, start) + by;
    from = endOf(text, letters, last);
  }
  return result + text.slice(from);
}

/** After the letter and the marks on it; spaces and signs that follow stay. */
function endOf(text: string, letters: readonly Letter[], index: number): number {
  const next = letters[index + 1]?.start ?? text.length;
  const start = letters[index]?.start ?? text.length;
  let end = start + String.fromCodePoint(text.codePointAt(start) ?? 32).length;
  while (end < next && /\p{M}/u.test(text.charAt(end))) end += 1;
  return end;
}

/** Letter by letter, folding gives the same as folding the whole (the text is normalised already). */
export function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let start = 0;
  for (const sign of text) {
    const folded = foldText(sign);
    if (folded !== '') letters.push({ folded, start });
    start += sign.length;
  }
  return letters;
}

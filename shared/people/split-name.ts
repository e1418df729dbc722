// A name written in one piece, as its three fields, as far as that is sure (domain §7.3).

import { normaliseText } from '../text/thai.ts';
import { NAME_PREFIXES } from './prefixes.ts';

export interface SplitName {
  readonly prefix: string | null;
  readonly givenName: string;
  readonly familyName: string | null;
  /** False where nobody can tell which part is which; then the whole stands in `givenName`. */
  readonly isSure: boolean;
}

const LONGEST_FIRST = NAME_PREFIXES.toSorted((a, b) => b.length - a.length);

/**
 * Two parts are given and family name; a family name of ณ keeps its spaces (“ไพโรจน์ มาลากุล ณ อยุธยา”). Anything else stays whole.
 * A prefix counts only where a given and a family name are left without it: “พลตรี ทองคำ” is a person called พลตรี.
 */
export function splitName(text: string): SplitName {
  const whole = normaliseText(text);
  const prefix = LONGEST_FIRST.find((one) => whole.startsWith(one) && splitParts(whole.slice(one.length)) !== null);
  const parts = splitParts(prefix === undefined ? whole : whole.slice(prefix.length));
  if (parts === null) return { prefix: null, givenName: whole, familyName: null, isSure: false };
  return { prefix: prefix ?? null, ...parts, isSure: true };
}

/** Null where the text is not a given and a family name. A given name begins with a letter, never with a vowel or mark that follows one. */
function splitParts(text: string): { givenName: string; familyName: string } | null {
  const [givenName = '', ...rest] = text.trim().split(' ');
  if (!/^[\u0E01-\u0E2E\u0E40-\u0E44A-Za-z].*\S/u.test(givenName)) return null;
  const nobleMark = rest.indexOf('ณ');
  const isFamilyOfOnePart = rest.length === 1 && nobleMark < 0;
  const isFamilyOfPlace = rest.length === nobleMark + 2 && (nobleMark === 0 || nobleMark === 1);
  return isFamilyOfOnePart || isFamilyOfPlace ? { givenName, familyName: rest.join(' ') } : null;
}

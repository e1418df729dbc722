// What somebody typed into the search box: the words that must all be found, and the types they narrow the search to.

import type { LaoType } from '../register/lao-type.ts';
import { foldText, normaliseText } from '../text/thai.ts';
import { type GramsToAsk, gramsToAsk } from './ask.ts';
import { commonness } from './common-grams.ts';
import { isItsOwnName, type TypeName } from './entry.ts';
import { foldOnce } from './fold-once.ts';
import { GRAM_LENGTH, gramsOf } from './grams.ts';

export interface Query {
  /** Folded; each must be found in some text of the organisation. */
  readonly words: readonly string[];
  /** Null when no word named a type. */
  readonly types: readonly LaoType[] | null;
}

interface Reading {
  readonly word: string;
  readonly types: readonly LaoType[] | null;
}

const MUNICIPALITY = 'เทศบาล';
/** Two letters must follow a dot: “จ.เลย” names a province, “จ.ป.ร.” is a name of its own. */
const PLACE_PREFIX = /^(จังหวัด|อำเภอ|ตำบล|[จอต]\.(?=[^.]{2}))(?=.)/;
/** A shorter part of a type's name (“นคร”, “ตำบล”) is rather a part of a place's name. */
const SURELY_TYPE_LENGTH = 6;

export function parseQuery(text: string, types: readonly TypeName[]): Query {
  const tokens = normaliseText(text).toLowerCase().split(/\s+/).filter(Boolean);
  const readings = tokens.map((token) => readToken(token, tokens.length > 1, types));
  const narrowed = readings.flatMap((reading) => (reading.types === null ? [] : [reading.types]));
  return {
    words: readings.map(({ word }) => word).filter((word) => word !== ''),
    types: narrowed.length === 0 ? null : types.map(({ type }) => type).filter((type) => narrowed.every((set) => set.includes(type))),
  };
}

function readToken(token: string, hasCompany: boolean, types: readonly TypeName[]): Reading {
  const thai = thaiTypeInFront(token, types);
  const rest = token.slice(thai?.length ?? 0);
  const word = foldText(rest.replace(PLACE_PREFIX, ''));
  if (thai !== null) return { word, types: thai.types };
  const named = typesNamedBy(word, types);
  if (named.length > 0) return { word: '', types: named };
  const english = hasCompany ? typesInEnglish(word, types) : [];
  return english.length > 0 ? { word: '', types: english } : { word, types: null };
}

/** “อบต.หนองบัว”, “เทศบาลตำบลบ้านใหม่”: the type written in front of a name, and how many letters it takes. */
function thaiTypeInFront(token: string, types: readonly TypeName[]): { length: number; types: LaoType[] } | null {
  const spellings = types
    .filter(({ type }) => !isItsOwnName(type))
    .flatMap(({ type, name, short }) => [
      { text: name.th, types: [type] },
      { text: short.th, types: [type] },
      ...(isAbbreviation(token, short.th) ? [{ text: short.th.replace('.', ''), types: [type] }] : []),
    ]);
  const municipal = types.filter(({ name }) => name.th.startsWith(MUNICIPALITY)).map(({ type }) => type);
  const found = [...spellings, { text: MUNICIPALITY, types: municipal }]
    .filter(({ text }) => token.startsWith(text))
    .sort((a, b) => b.text.length - a.text.length)[0];
  return found === undefined ? null : { length: found.text.length, types: found.types };
}

/** Two letters without a dot (“ทม”) may begin a name; three (“อบต”) begin none, and a word of its own is clear. */
function isAbbreviation(token: string, short: string): boolean {
  const letters = short.replace('.', '');
  return token === letters || letters.length > 2;
}

/** Types whose Thai name is being typed (“องค์กา…”) or is meant by a long part of it (“บริหารส่วนตำบล”). */
function typesNamedBy(word: string, types: readonly TypeName[]): LaoType[] {
  if (word.length < GRAM_LENGTH) return [];
  return types
    .filter(({ type, name }) => {
      const typeName = foldOnce(name.th);
      return !isItsOwnName(type) && (typeName.startsWith(word) || (word.length >= SURELY_TYPE_LENGTH && typeName.includes(word)));
    })
    .map(({ type }) => type);
}

/** “nong bua subdistrict municipality”, “… sao”: English words of a type, taken as such only beside a name. */
function typesInEnglish(word: string, types: readonly TypeName[]): LaoType[] {
  const british = word.replace('organis', 'organiz');
  return types
    .filter(({ name, short }) => {
      const typeWords = name.en.toLowerCase().split(' ');
      const isTyped = typeWords.some((typeWord) => typeWord === british || (british.length >= 5 && typeWord.startsWith(british)));
      return isTyped || short.en.toLowerCase() === word;
    })
    .map(({ type }) => type);
}

/**
 * The grams by which the query's organisations can be fetched: rare ones before those that are everywhere, and parts of type names
 * last, which the index holds only where they also stand in a name.
 */
export function gramsOfQuery(query: Query, types: readonly TypeName[]): GramsToAsk | null {
  const ofTypes = new Set(types.flatMap(({ name }) => [...gramsOf(foldOnce(name.th)), ...gramsOf(foldOnce(name.en))]));
  const cost = (gram: string) => (ofTypes.has(gram) ? 1000 : 0) + commonness(gram);
  return gramsToAsk(query.words, cost) ?? gramsToAsk([shortText(query, types)], cost);
}

/** Short words as one; a name of two letters (“อบต.ปอ”) is looked for with the end of its type in front, as the index has it. */
function shortText(query: Query, types: readonly TypeName[]): string {
  const joined = query.words.join('');
  const [type, ...others] = query.types ?? [];
  if (joined === '' || joined.length >= GRAM_LENGTH || type === undefined || others.length > 0) return joined;
  return foldOnce(types.find((one) => one.type === type)?.name.th ?? '').slice(-2) + joined;
}

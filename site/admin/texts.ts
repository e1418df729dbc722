// Every word of the admin's own screens, in both languages. `{n}` and the like are filled in by `say`.

import type { Lang } from '../../shared/text/lang.ts';
import { CELLS } from './texts/cells.ts';
import { DESK } from './texts/desk.ts';
import { FRAME } from './texts/frame.ts';
import { HISTORY } from './texts/history.ts';
import { SAVING } from './texts/saving.ts';
import { UNDO } from './texts/undo.ts';

export type Texts = Readonly<Record<string, readonly [th: string, en: string]>>;

const TEXTS = { ...FRAME, ...DESK, ...SAVING, ...CELLS, ...UNDO, ...HISTORY };

export type TextKey = keyof typeof TEXTS;

export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(lang: Lang): Say {
  return sayFrom(TEXTS, lang);
}

/** The words of one folder of screens, kept beside it. */
export function sayFrom<Key extends string>(texts: Readonly<Record<Key, readonly [th: string, en: string]>>, lang: Lang) {
  return (key: Key, values: Readonly<Record<string, string | number>> = {}): string =>
    texts[key][lang === 'th' ? 0 : 1].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? value.toLocaleString('en-US') : value;
    });
}

// The language of the screens, for every component.

import { createContext, useContext, useMemo } from 'react';
import type { Lang } from '../../shared/text/lang.ts';
import { type Say, sayFrom, sayIn, type Texts } from './texts.ts';

const LangContext = createContext<Lang>('th');
export const LangProvider = LangContext.Provider;

export function useLang(): Lang {
  return useContext(LangContext);
}

export function useSay(): Say {
  return sayIn(useLang());
}

/** The words of one folder of screens, in the language of the screens. */
export function useWords<T extends Texts>(texts: T) {
  const lang = useLang();
  return useMemo(() => sayFrom<keyof T & string>(texts, lang), [texts, lang]);
}

const KEY = 'thongthin-lang';

export function rememberedLang(): Lang {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'th';
}

export function rememberLang(lang: Lang): void {
  localStorage.setItem(KEY, lang);
  document.documentElement.lang = lang;
}

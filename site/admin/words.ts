// The language of the screens, for every component.

import { createContext, useContext } from 'react';
import type { Lang } from '../../shared/text/lang.ts';
import { type Say, sayIn } from './texts.ts';

const LangContext = createContext<Lang>('th');
export const LangProvider = LangContext.Provider;

export function useLang(): Lang {
  return useContext(LangContext);
}

export function useSay(): Say {
  return sayIn(useLang());
}

const KEY = 'thongthin-lang';

export function rememberedLang(): Lang {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'th';
}

export function rememberLang(lang: Lang): void {
  localStorage.setItem(KEY, lang);
  document.documentElement.lang = lang;
}

import type { Lang } from '../../shared/text/lang.ts';

/** Picks the text of the page's language, so that both wordings stand side by side where they are used. */
export function sayIn(lang: Lang): (th: string, en: string) => string {
  return (th, en) => (lang === 'th' ? th : en);
}

/** `12345` → “12,345”: Arabic digits in both languages, as the department's own tables print them. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '', part] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined || /^0+$/.test(part) ? grouped : `${grouped}.${part.replace(/0+$/, '')}`;
}

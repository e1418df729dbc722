/** The two languages of every page, label and message. Thai is the one that counts; English explains. */
export const LANGS = ['th', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** A text in both languages. */
export interface Bilingual {
  readonly th: string;
  readonly en: string;
}

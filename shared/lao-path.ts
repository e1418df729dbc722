// The address of an LAO's page, apart from the others for the search script, which carries no more than it needs; all others use `paths`.

import type { Lang } from './text/lang.ts';

export const langPrefix = (lang: Lang): string => (lang === 'en' ? '/en' : '');

export const laoPath = (slug: string, lang: Lang): string => `${langPrefix(lang)}/lao/${slug}/`;

// The only place where public URLs and object keys are built. A page's URL ends in `/`; its object is `index.html` there.

import {
  constituencyFolder,
  constituencyJson,
  constituencyProof,
  electionFolder,
  electionJson,
  electionProof,
  sealJson,
  sealsJson,
} from './election-paths.ts';
import { langPrefix, laoPath } from './lao-path.ts';
import type { Lao } from './register/lao.ts';
import type { Lang } from './text/lang.ts';

/** The part of an LAO's URL that names it: its present code, or its readable id where there is no code. */
export function laoSlug(lao: Pick<Lao, 'code' | 'laoId'>): string {
  return lao.code ?? lao.laoId.slice('lao-'.length);
}

export const paths = {
  home: (lang: Lang) => `${langPrefix(lang)}/`,
  province: (code: string, lang: Lang) => `${langPrefix(lang)}/province/${code}/`,
  lao: laoPath,
  laoJson: (slug: string) => `/lao/${slug}/index.json`,
  provinceJson: (code: string) => `/province/${code}/index.json`,
  people: (lang: Lang) => `${langPrefix(lang)}/people/`,
  palads: (lang: Lang) => `${langPrefix(lang)}/palad/`,
  paladsOf: (code: string, lang: Lang) => `${langPrefix(lang)}/palad/${code}/`,
  paladCoverageJson: () => '/palad/index.json',
  paladsJson: (code: string) => `/palad/${code}/index.json`,
  paladsCsv: (code: string) => `/palad/${code}/palads.csv`,
  laoPopolo: (slug: string) => `/lao/${slug}/popolo.json`,
  popolo: () => '/data/popolo/index.json',
  popoloCountry: () => '/data/popolo/thailand.json.gz',
  popoloOf: (provinceCode: string) => `/data/popolo/${provinceCode}.json`,
  peopleOf: (code: string, lang: Lang) => `${langPrefix(lang)}/people/${code}/`,
  peopleOfJson: (code: string) => `/people/${code}/index.json`,
  holdersCsv: (code: string) => `/people/${code}/holders.csv`,
  vacanciesCsv: (code: string) => `/people/${code}/vacancies.csv`,
  peopleXlsx: (code: string) => `/people/${code}/people.xlsx`,
  terms: (lang: Lang) => `${langPrefix(lang)}/terms/`,
  termsJson: () => '/terms/index.json',
  termsIcs: () => '/terms/terms.ics',
  termsOf: (code: string, lang: Lang) => `${langPrefix(lang)}/terms/${code}/`,
  termsOfJson: (code: string) => `/terms/${code}/index.json`,
  termsOfCsv: (code: string) => `/terms/${code}/terms.csv`,
  termsOfIcs: (code: string) => `/terms/${code}/terms.ics`,
  termsEndingCsv: () => '/data/terms-ending.csv',
  termsEndingJson: () => '/data/terms-ending.json',
  photo: (photoId: string) => `/photos/${photoId}.jpg`,
  photoSmall: (photoId: string) => `/photos/${photoId}-small.jpg`,
  about: (lang: Lang) => `${langPrefix(lang)}/about/`,
  contact: (lang: Lang) => `${langPrefix(lang)}/contact/`,
  manuals: (lang: Lang) => `${langPrefix(lang)}/manual/`,
  manual: (sheet: string, lang: Lang) => `${langPrefix(lang)}/manual/${sheet}/`,
  data: (lang: Lang) => `${langPrefix(lang)}/data/`,
  dictionary: (lang: Lang) => `${langPrefix(lang)}/data/dictionary/`,
  laosCsv: () => '/data/laos.csv',
  laosJson: () => '/data/laos.json',
  schema: (sheet: string) => `/data/schema/${sheet}.json`,
  dictionaryJson: () => '/data/dictionary.json',
  seals: sealsJson,
  seal: sealJson,
  sealLeaves: (day: string) => `/data/seals/${day}.leaves.txt`,
  election: (electionId: string, lang: Lang) => `${langPrefix(lang)}${electionFolder(electionId)}`,
  electionJson,
  electionCsv: (electionId: string) => `${electionFolder(electionId)}units.csv`,
  electionNist: (electionId: string) => `${electionFolder(electionId)}nist.json`,
  electionProof,
  electionOembed: (electionId: string) => `${electionFolder(electionId)}oembed.json`,
  electionEmbed: (electionId: string, lang: Lang) => `/embed${langPrefix(lang)}${electionFolder(electionId)}`,
  constituency: (electionId: string, number: number, lang: Lang) => `${langPrefix(lang)}${constituencyFolder(electionId, number)}`,
  constituencyJson,
  constituencyProof,
  elections: (lang: Lang) => `${langPrefix(lang)}/elections/`,
  electionsJson: () => '/elections/index.json',
  electionsOf: (code: string, lang: Lang) => `${langPrefix(lang)}/elections/${code}/`,
  electionsOfJson: (code: string) => `/elections/${code}/index.json`,
  electionCalendar: (lang: Lang) => `${langPrefix(lang)}/elections/calendar/`,
  electionCalendarJson: () => '/elections/calendar/index.json',
  electionCalendarIcs: () => '/elections/calendar/elections.ics',
  electionCalendarAtom: () => '/elections/calendar/elections.atom',
  corrections: (lang: Lang) => `${langPrefix(lang)}/elections/corrections/`,
  correctionsJson: () => '/elections/corrections/index.json',
  correctionsAtom: () => '/elections/corrections/corrections.atom',
  electionDaysJson: () => '/data/elections/index.json',
  electionDayJson: (day: string) => `/data/elections/${day}/contests.json`,
  electionDayUnitsCsv: (day: string, provinceCode: string) => `/data/elections/${day}/units-${provinceCode}.csv`,
  electionDayUnitsJson: (day: string, provinceCode: string) => `/data/elections/${day}/units-${provinceCode}.json`,
  electionDayCsv: (day: string) => `/data/elections/${day}/contests.csv`,
  verify: (lang: Lang) => `${langPrefix(lang)}/verify/`,
  notFound: (lang: Lang) => `${langPrefix(lang)}/404/`,
  admin: () => '/admin/',
} as const;

/** The object a URL is served from. */
export function objectKey(url: string): string {
  const path = url.replace(/^\//, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Where the two prints of a photo lie, in the private bucket and, while it is shown, in the public one. */
export function photoKeys(photoId: string): { readonly full: string; readonly small: string } {
  return { full: objectKey(paths.photo(photoId)), small: objectKey(paths.photoSmall(photoId)) };
}

/** For lists: the small print of a published photo. */
export function smallPhoto(photoUrl: string): string {
  return photoUrl.replace(/\.jpg$/, '-small.jpg');
}

/** The same page in the other language. */
export function inLang(url: string, lang: Lang): string {
  const thai = url.replace(/^\/en(?=\/)/, '');
  return lang === 'en' ? `/en${thai}` : thai;
}

/**
 * What publishing renders: one target is one subject, whose pages (both languages) and data files are written together.
 * Written as text in queue messages: `lao/06302109`, `province/30`, `home`, `fixed`.
 */
export type Target =
  | { readonly kind: 'lao'; readonly slug: string }
  | { readonly kind: 'province'; readonly code: string }
  | { readonly kind: 'photo'; readonly photoId: string }
  | { readonly kind: 'home' }
  | { readonly kind: 'fixed' }
  | ElectionTarget;

/**
 * An election is put together from the parts of its constituencies, so that one count reads one constituency (design §6).
 * `electionParts` orders all of them and the election anew; `electionsOf` lists those of a province, `elections` the country's.
 */
export type ElectionTarget =
  | { readonly kind: 'constituency'; readonly electionId: string; readonly constituency: number }
  | { readonly kind: 'election'; readonly electionId: string }
  | { readonly kind: 'electionParts'; readonly electionId: string }
  | { readonly kind: 'electionsOf'; readonly code: string }
  | { readonly kind: 'elections' };

export function targetText(target: Target): string {
  switch (target.kind) {
    case 'lao':
      return `lao/${target.slug}`;
    case 'province':
      return `province/${target.code}`;
    case 'photo':
      return `photo/${target.photoId}`;
    case 'constituency':
      return `constituency/${target.electionId}/${target.constituency}`;
    case 'election':
    case 'electionParts':
      return `${target.kind}/${target.electionId}`;
    case 'electionsOf':
      return `electionsOf/${target.code}`;
    default:
      return target.kind;
  }
}

/** Null for a text that is no target. */
export function parseTarget(text: string): Target | null {
  const [, kind, rest] = /^(lao|province|home|fixed)(?:\/([0-9a-z-]{2,20}))?$/.exec(text) ?? [];
  if (kind === 'lao' && rest) return { kind, slug: rest };
  if (kind === 'province' && rest) return { kind, code: rest };
  if ((kind === 'home' || kind === 'fixed') && !rest) return { kind };
  const [, photoId] = /^photo\/(photo-[0-9a-f]{32})$/.exec(text) ?? [];
  return photoId === undefined ? parseElectionTarget(text) : { kind: 'photo', photoId };
}

function parseElectionTarget(text: string): ElectionTarget | null {
  const [kind = '', first = '', second = '', ...others] = text.split('/');
  if (others.length > 0) return null;
  if (kind === 'elections' && text === kind) return { kind };
  if (kind === 'electionsOf' && /^\d{2}$/.test(first) && second === '') return { kind, code: first };
  if (!/^election-[0-9a-z]{3,12}-\d{1,2}-\d{1,2}$/.test(first)) return null;
  if (kind === 'constituency' && /^[1-9]\d?$/.test(second)) return { kind, electionId: first, constituency: Number(second) };
  if ((kind === 'election' || kind === 'electionParts') && second === '') return { kind, electionId: first };
  return null;
}

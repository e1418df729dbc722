// What each public page is rendered from: the published shapes, by view.

import type {
  LaoPeople,
  PaladCoverage,
  PaladDirectory,
  ProvincePeople,
  PublishedHome,
  PublishedLao,
  PublishedProvince,
  TermsCalendar,
  TermsSummary,
} from './published.ts';
import type { Corrections, CountryElections, ElectionCalendar, ProvinceElections } from './published-election-lists.ts';
import type { ConstituencyResult, PublishedElection } from './published-elections.ts';

/**
 * What `functions/bake` hands to a page as `Astro.locals.page`. The page computes nothing else: no fetch, no clock.
 */
export type PageData =
  | { readonly view: 'home'; readonly home: PublishedHome }
  | { readonly view: 'province'; readonly province: PublishedProvince }
  | { readonly view: 'lao'; readonly lao: PublishedLao; readonly people: LaoPeople }
  | { readonly view: 'palads'; readonly directory: PaladDirectory }
  | { readonly view: 'paladIndex'; readonly coverage: PaladCoverage }
  | { readonly view: 'peopleOf'; readonly list: ProvincePeople }
  | { readonly view: 'terms'; readonly summary: TermsSummary }
  | { readonly view: 'termsOf'; readonly calendar: TermsCalendar }
  | { readonly view: 'election'; readonly election: PublishedElection }
  | { readonly view: 'electionEmbed'; readonly election: PublishedElection }
  | { readonly view: 'constituency'; readonly result: ConstituencyResult }
  | { readonly view: 'electionsOf'; readonly province: ProvinceElections }
  | { readonly view: 'elections'; readonly country: CountryElections }
  | { readonly view: 'electionCalendar'; readonly calendar: ElectionCalendar }
  | { readonly view: 'corrections'; readonly corrections: Corrections }
  | { readonly view: 'moved'; readonly to: string; readonly fullNameTh: string; readonly fullNameEn: string }
  | { readonly view: 'fixed' };

/** `Astro.locals` of every rendered page. */
export interface PageLocals {
  readonly page: PageData;
  /** True while the store holds the invented sample: every page says so. */
  readonly isSample: boolean;
  /** Origin of the public site, without a trailing slash, for canonical links. */
  readonly siteOrigin: string;
  /** Contacts shown on the contact page: configuration of the installation. */
  readonly contact: { readonly email: string; readonly phone: string; readonly lineUrl: string | null };
}

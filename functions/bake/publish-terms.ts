// From the terms of a province to its calendar of terms that end, as of a day. Pure; what is published of a term is an allow-list.

import { paths } from '../../shared/paths.ts';
import { awaitsElection, electionDeadlineOf, windowOf } from '../../shared/people/term-watch.ts';
import {
  FORMAT_VERSION,
  ListedTerm,
  type PublishedLao,
  type PublishedTerm,
  TermsCalendar,
  TermsSummary,
  type TermsTally,
} from '../../shared/published.ts';
import { provinceByCode } from '../../shared/register/provinces.ts';
import type { RecordItem } from '../store/items.ts';
import { inListOrder } from './publish.ts';
import { publishTerm } from './publish-people.ts';

/** วาระที่จะครบ of a province's existing LAOs. */
export function publishTermsCalendar(
  code: string,
  laos: readonly PublishedLao[],
  records: readonly RecordItem[],
  day: string,
): TermsCalendar {
  const termsOf = Map.groupBy(
    records.filter(({ isDeleted }) => !isDeleted),
    ({ values }) => values['laoId'],
  );
  const existing = inListOrder(laos.filter((lao) => lao.abolishedDate === null));
  const terms = existing.map((lao) => ({ lao, terms: (termsOf.get(lao.laoId) ?? []).map(publishTerm) }));
  const province = provinceByCode(code);
  return TermsCalendar.parse({
    formatVersion: FORMAT_VERSION,
    day,
    code,
    nameTh: province?.th,
    nameEn: province?.en,
    ending: terms
      .flatMap(({ lao, terms }) => terms.filter((term) => windowOf(term, day) !== null).flatMap((term) => listed(term, lao)))
      .sort((a, b) => compare(a.endDate, b.endDate)),
    awaiting: terms
      .flatMap(({ lao, terms }) => terms.filter((term) => awaitsElection(term, terms, day)).flatMap((term) => listed(term, lao)))
      .sort((a, b) => compare(a.lastElectionDay, b.lastElectionDay)),
    newestChangeAt: newestOf(terms.flatMap(({ terms }) => terms.map(({ change }) => change.at))),
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function newestOf(times: readonly string[]): string | null {
  return times.reduce<string | null>((newest, at) => (newest === null || at > newest ? at : newest), null);
}

/** None where no law says by when the next election is. */
function listed({ change: _, ...term }: PublishedTerm, lao: PublishedLao): ListedTerm[] {
  const deadline = electionDeadlineOf(term);
  if (deadline === null) return [];
  const { laoId, code, type, nameTh, nameEn, districtTh, url } = lao;
  const shown = { laoId, code, type, nameTh, nameEn, districtTh, url };
  return [ListedTerm.parse({ ...term, lao: shown, lastElectionDay: deadline.day, electionSource: deadline.source })];
}

/** A province's line of the country's calendar. */
export function tallyTerms({ day, ending, awaiting, newestChangeAt }: TermsCalendar): TermsTally {
  const within = (days: number) => ending.filter((term) => (windowOf(term, day) ?? Number.POSITIVE_INFINITY) <= days).length;
  return { day, within60: within(60), within90: within(90), within180: within(180), awaiting: awaiting.length, newestChangeAt };
}

/** The country's calendar, of the newest day any province was counted on. */
export function summariseTerms(tallies: readonly { readonly code: string; readonly terms: TermsTally }[]): TermsSummary {
  return TermsSummary.parse({
    formatVersion: FORMAT_VERSION,
    day: tallies
      .map(({ terms }) => terms.day)
      .sort()
      .at(-1),
    provinces: tallies.map(({ code, terms: { day: _, newestChangeAt: __, ...counts } }) => ({
      code,
      ...counts,
      url: paths.termsOf(code, 'th'),
    })),
    newestChangeAt: newestOf(tallies.flatMap(({ terms }) => terms.newestChangeAt ?? [])),
  });
}

// What an LAO still has to record, check or report (acceptance 002-8, 004-3 to 004-7): the officer's first page. Pure.

import { councilSeatsOf } from '../law/council-seats.ts';
import type { Lao } from '../register/lao.ts';
import type { Palad } from './palad.ts';
import { missingOf } from './palad-rules.ts';
import { lastsOn } from './period.ts';
import { seatsOf } from './seats.ts';
import { reasonsToCheck } from './staleness.ts';
import type { Tenure } from './tenure.ts';
import type { Term } from './term.ts';
import { awaitsElection, type EndingTerm, termsEnding } from './term-watch.ts';

/** A record with the time of its newest change. */
export interface Kept<T> {
  readonly record: T;
  readonly changedAt: string;
}

export interface LaoRecords {
  readonly lao: Lao;
  /** Instant of the newest change of its entry in the register. */
  readonly laoChangedAt: string;
  readonly palad: Kept<Palad> | null;
  readonly tenures: readonly Kept<Tenure>[];
  readonly terms: readonly Term[];
}

/** A term that ends within so many days is shown to whoever must report it. */
export const WATCHED_DAYS = 60;

export type WatchFinding =
  | { readonly kind: 'laoToCheck' | 'paladMissing' | 'paladToCheck' | 'chiefMissing' | 'councilMissing' }
  /** Fields of the palad still empty. */
  | { readonly kind: 'paladIncomplete'; readonly fields: readonly (keyof Palad)[] }
  /** Councillors' seats nobody holds, or holders to look at again. */
  | { readonly kind: 'seatsVacant' | 'holdersToCheck'; readonly count: number }
  | { readonly kind: 'termMissing'; readonly body: Term['body'] }
  | { readonly kind: 'termOver'; readonly term: Term }
  | { readonly kind: 'termEnding' | 'termNotReported'; readonly ending: EndingTerm };
export type WatchKind = WatchFinding['kind'];

/** The most pressing first. */
export const WATCH_KINDS = [
  'termNotReported',
  'termOver',
  'termEnding',
  'paladMissing',
  'chiefMissing',
  'councilMissing',
  'paladToCheck',
  'laoToCheck',
  'holdersToCheck',
  'paladIncomplete',
  'seatsVacant',
  'termMissing',
] as const satisfies readonly WatchKind[];

export function watchLao(records: LaoRecords, today: string): WatchFinding[] {
  const found = [
    ...watchTerms(records, today),
    ...watchRegister(records, today),
    ...watchPalad(records, today),
    ...watchHolders(records, today),
  ];
  return found.toSorted((a, b) => WATCH_KINDS.indexOf(a.kind) - WATCH_KINDS.indexOf(b.kind));
}

function watchRegister({ lao, laoChangedAt }: LaoRecords, today: string): WatchFinding[] {
  const isToCheck = reasonsToCheck({ changedAt: laoChangedAt, confirmedOn: lao.confirmedOn, retirementDate: null }, today).length > 0;
  return isToCheck ? [{ kind: 'laoToCheck' }] : [];
}

/** A vacant position is complete by that statement; it grows old like any other. */
function watchPalad({ palad }: LaoRecords, today: string): WatchFinding[] {
  if (palad === null) return [{ kind: 'paladMissing' }];
  const fields = missingOf(palad.record);
  const isToCheck = reasonsToCheck({ ...palad.record, changedAt: palad.changedAt }, today).length > 0;
  return [
    ...(isToCheck ? [{ kind: 'paladToCheck' as const }] : []),
    ...(fields.length > 0 ? [{ kind: 'paladIncomplete' as const, fields }] : []),
  ];
}

function watchHolders({ lao, tenures }: LaoRecords, today: string): WatchFinding[] {
  const inOffice = tenures.filter(({ record }) => (record.startDate ?? '') <= today && lastsOn(record, today));
  const hasCouncil = inOffice.some(({ record }) => record.office === 'councillor');
  const vacant = hasCouncil && councilSeatsOf(lao) !== null ? vacantSeats(lao, inOffice, today) : 0;
  const old = inOffice.filter(
    ({ record, changedAt }) => reasonsToCheck({ confirmedOn: record.confirmedOn, changedAt, retirementDate: null }, today).length > 0,
  );
  return [
    ...(inOffice.some(({ record }) => record.office === 'chiefExecutive') ? [] : [{ kind: 'chiefMissing' as const }]),
    ...(hasCouncil ? [] : [{ kind: 'councilMissing' as const }]),
    ...(vacant > 0 ? [{ kind: 'seatsVacant' as const, count: vacant }] : []),
    ...(old.length > 0 ? [{ kind: 'holdersToCheck' as const, count: old.length }] : []),
  ];
}

function vacantSeats(lao: Lao, inOffice: readonly Kept<Tenure>[], today: string): number {
  const seats = seatsOf(
    lao,
    inOffice.map(({ record }) => record),
    today,
  );
  return seats.find(({ office }) => office === 'councillor')?.vacant ?? 0;
}

function watchTerms({ terms }: LaoRecords, today: string): WatchFinding[] {
  const ending = termsEnding(terms, today, WATCHED_DAYS).map(
    (one): WatchFinding => ({ kind: one.term.reportedOn === null ? 'termNotReported' : 'termEnding', ending: one }),
  );
  const over = terms.filter((term) => awaitsElection(term, terms, today)).map((term): WatchFinding => ({ kind: 'termOver', term }));
  const missing = (['executive', 'council'] as const)
    .filter((body) => !terms.some((term) => term.body === body))
    .map((body): WatchFinding => ({ kind: 'termMissing', body }));
  return [...ending, ...over, ...missing];
}

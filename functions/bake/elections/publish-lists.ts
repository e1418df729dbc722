// Lists of elections: of a province, of the country, the calendar and the corrections. Pure; what they show depends on the day.

import { FORMAT_VERSION } from '../../../shared/published.ts';
import {
  type Correction,
  Corrections,
  CountryElections,
  ElectionCalendar,
  type ElectionTally,
  type ListedElection,
  ProvinceElections,
} from '../../../shared/published-election-lists.ts';
import { provinceByCode } from '../../../shared/register/provinces.ts';
import { addDays } from '../../../shared/text/dates.ts';

export function publishProvinceElections(code: string, elections: readonly ListedElection[], day: string): ProvinceElections {
  const province = provinceByCode(code);
  return ProvinceElections.parse({
    formatVersion: FORMAT_VERSION,
    ...{ day, code, nameTh: province?.th, nameEn: province?.en },
    elections: elections.toSorted(
      (a, b) => compare(b.electionDay ?? '9999', a.electionDay ?? '9999') || compare(a.electionId, b.electionId),
    ),
    days: daysOf(elections.filter((one) => isHeld(one, day))).toSorted((a, b) => compare(b.day, a.day)),
    newestChangeAt: newestOf(elections),
  });
}

function daysOf(held: readonly ListedElection[]): (ElectionTally & { readonly day: string })[] {
  return [...Map.groupBy(held, ({ electionDay }) => electionDay ?? '')].map(([day, ofDay]) => ({ day, ...tally(ofDay) }));
}

/** What the country's pages need of a province: not the elections that are over and done with, except their sums by day. */
export interface ProvinceShare {
  readonly code: string;
  readonly days: readonly (ElectionTally & { readonly day: string })[];
  readonly toCount: readonly ListedElection[];
  readonly coming: readonly ListedElection[];
  readonly corrected: readonly ListedElection[];
  readonly newestChangeAt: string | null;
}

/** Election days that the country's page shows. */
const DAYS_SHOWN = 400;
const MOST_TO_COUNT = 200;

export function shareOf({ code, elections, newestChangeAt }: ProvinceElections, day: string): ProvinceShare {
  const held = elections.filter((one) => isHeld(one, day));
  const recent = held.filter(({ electionDay }) => (electionDay ?? '') >= addDays(day, -DAYS_SHOWN));
  return {
    code,
    days: daysOf(recent),
    toCount: held.filter(isToCount),
    coming: elections.filter((one) => isComing(one, day)),
    corrected: elections.filter(({ corrections }) => corrections.length > 0),
    newestChangeAt,
  };
}

function isHeld({ electionDay, pollState, unitsReported }: ListedElection, day: string): boolean {
  return pollState !== 'cancelled' && electionDay !== null && electionDay <= day && (pollState === 'asPlanned' || unitsReported > 0);
}

export function isComing({ electionDay, pollState, state }: ListedElection, day: string): boolean {
  return pollState !== 'cancelled' && state !== 'certified' && (electionDay === null || electionDay >= day);
}

export function isToCount({ state }: ListedElection): boolean {
  return state === 'before' || state === 'counting' || state === 'recount' || state === 'revote';
}

function tally(elections: readonly ListedElection[]): ElectionTally {
  const sum = (count: (one: ListedElection) => number) => elections.reduce((all, one) => all + count(one), 0);
  return {
    elections: elections.length,
    units: sum(({ units }) => units),
    unitsReported: sum(({ unitsReported }) => unitsReported),
    contests: sum(({ contests }) => contests),
    contestsDecided: sum(({ contestsDecided }) => contestsDecided),
    eligibleVoters: sum(({ eligibleVoters }) => eligibleVoters ?? 0),
    votersPresent: sum(({ votersPresent }) => votersPresent ?? 0),
    toCount: elections.filter(isToCount).length,
  };
}

export function publishCountryElections(shares: readonly ProvinceShare[], day: string): CountryElections {
  const byDay = Map.groupBy(
    shares.flatMap(({ code, days }) => days.map((one) => ({ ...one, code }))),
    (one) => one.day,
  );
  const days = [...byDay]
    .map(([on, tallies]) => ({ day: on, ...tallies.map(({ code: _, day: __, ...one }) => one).reduce(added) }))
    .toSorted((a, b) => compare(b.day, a.day));
  const shownDay = days[0]?.day ?? null;
  return CountryElections.parse({
    formatVersion: FORMAT_VERSION,
    ...{ day, shownDay, days },
    provinces: Object.fromEntries((byDay.get(shownDay ?? '') ?? []).map(({ code, day: _, ...one }) => [code, one])),
    toCount: shares
      .flatMap(({ toCount }) => toCount)
      .toSorted((a, b) => compare(b.electionDay ?? '', a.electionDay ?? '') || compare(a.electionId, b.electionId))
      .slice(0, MOST_TO_COUNT),
    coming: shares.reduce((sum, { coming }) => sum + coming.length, 0),
    corrections: shares.reduce((sum, { corrected }) => sum + corrected.length, 0),
    newestChangeAt: newestOf(shares),
  });
}

function added(a: ElectionTally, b: ElectionTally): ElectionTally {
  return {
    elections: a.elections + b.elections,
    units: a.units + b.units,
    unitsReported: a.unitsReported + b.unitsReported,
    contests: a.contests + b.contests,
    contestsDecided: a.contestsDecided + b.contestsDecided,
    eligibleVoters: a.eligibleVoters + b.eligibleVoters,
    votersPresent: a.votersPresent + b.votersPresent,
    toCount: a.toCount + b.toCount,
  };
}

export function publishElectionCalendar(shares: readonly ProvinceShare[], day: string): ElectionCalendar {
  const coming = shares.flatMap((share) => share.coming);
  return ElectionCalendar.parse({
    formatVersion: FORMAT_VERSION,
    day,
    coming: coming.toSorted((a, b) => compare(a.electionDay ?? '9999', b.electionDay ?? '9999') || compare(a.electionId, b.electionId)),
    newestChangeAt: newestOf(coming),
  });
}

export function publishCorrections(shares: readonly ProvinceShare[]): Corrections {
  const corrections = shares
    .flatMap(({ corrected }) => corrected)
    .flatMap(({ corrections: own, ...election }) => own.map((correction) => ({ ...correction, election })))
    .toSorted((a, b) => compare(b.at, a.at) || compare(a.election.electionId, b.election.electionId) || compare(a.contestId, b.contestId));
  return Corrections.parse({ formatVersion: FORMAT_VERSION, corrections, newestChangeAt: newestAt(corrections) });
}

const newestAt = (corrections: readonly Correction[]): string | null => corrections[0]?.at ?? null;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function newestOf(list: readonly { readonly newestChangeAt: string | null }[]): string | null {
  return (
    list
      .flatMap(({ newestChangeAt }) => newestChangeAt ?? [])
      .sort()
      .at(-1) ?? null
  );
}

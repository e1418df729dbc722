// What is stored of one election, as its rules take it: from plain values of its sheets to the facts its steps are judged by.

import { winnerRulesOn } from '../law/winner-rules.ts';
import type { Office as HeldOffice } from '../people/tenure.ts';
import { Tenure } from '../people/tenure.ts';
import { Term } from '../people/term.ts';
import { Lao } from '../register/lao.ts';
import { proposalFor, unexplainedAmong } from './apportion-recorded.ts';
import { Certification } from './certification.ts';
import { candidaciesFrom, countsOf } from './check-unit-count.ts';
import { Constituency } from './constituency.ts';
import type { Election } from './election.ts';
import { type ElectionFacts, factsOf } from './election-facts.ts';
import { contestIdOf, electionPartition, type Office } from './election-id.ts';
import { PollStaff } from './poll-staff.ts';
import { PollingUnit } from './polling-unit.ts';
import { type TalliedContest, tallyContest } from './tally.ts';
import { pinnedDay } from './timetable.ts';
import { totalsOf } from './totals.ts';
import { unitResultsOf } from './unit-results.ts';

type Stored = Readonly<Record<string, readonly unknown[]>>;

const IN_ELECTION = ['constituencies', 'pollingUnits', 'pollStaff', 'candidacies', 'unitCounts', 'certifications'] as const;

/** Everything of an election, and the LAO itself, with its terms and holders. */
export function everythingOf(electionId: string): { sheet: string; partition?: string; keys: readonly string[]; isPrefix: boolean }[] {
  return [
    ...IN_ELECTION.map((sheet) => ({ sheet, partition: electionPartition(electionId), keys: [''], isPrefix: true })),
    ...['terms', 'tenures', 'laos'].map((sheet) => ({ sheet, keys: [''], isPrefix: true })),
  ];
}

export function factsFrom(election: Election, stored: Stored, today: string): ElectionFacts {
  const tenures = (stored['tenures'] ?? []).flatMap((one) => Tenure.safeParse(one).data ?? []);
  const records = recordsFrom(stored);
  const lao = Lao.safeParse(stored['laos']?.[0]).data;
  const proposal = lao === undefined ? null : proposalFor(election, lao, records.constituencies, today);
  return factsOf({
    election,
    hasTerm: termOf(election, stored['terms'] ?? []) !== null,
    holdersNotDeparted: stillInOffice(election, tenures),
    ...records,
    seatsUnexplained: unexplainedAmong(records.constituencies, proposal),
    contests: contestsOf(election, records, today),
    appointed: tenures.filter((tenure) => isElectedIn(election, tenure)).length,
  });
}

/** The term an election belongs to: of the council, or of the executive where only it is elected. */
function termOf({ offices, termOrdinal }: Election, terms: readonly unknown[]): Term | null {
  const body = offices === 'executive' ? 'executive' : 'council';
  const known = terms.flatMap((one) => Term.safeParse(one).data ?? []);
  return known.find((term) => term.body === body && term.ordinal === termOrdinal) ?? null;
}

/** Null where the term is not recorded, or not at hand. */
export function lastDayOfTermOf(election: Election, terms: readonly unknown[]): string | null {
  return termOf(election, terms)?.endDate ?? null;
}

export function recordsFrom(stored: Stored) {
  return {
    constituencies: (stored['constituencies'] ?? []).flatMap((one) => Constituency.safeParse(one).data ?? []),
    units: (stored['pollingUnits'] ?? []).flatMap((one) => PollingUnit.safeParse(one).data ?? []),
    staff: (stored['pollStaff'] ?? []).flatMap((one) => PollStaff.safeParse(one).data ?? []),
    candidacies: candidaciesFrom(stored['candidacies'] ?? []),
    counts: countsOf(stored['unitCounts'] ?? []),
    certifications: (stored['certifications'] ?? []).flatMap((one) => Certification.safeParse(one).data ?? []),
  };
}

const ELECTED: Readonly<Record<Office, HeldOffice>> = { council: 'councillor', executive: 'chiefExecutive' };

function officesOf({ offices }: Pick<Election, 'offices'>): Office[] {
  return offices === 'both' ? ['council', 'executive'] : [offices];
}

/** Departures come first (000-7): whoever was elected to an office that is to be filled and has not left. A vacancy empties one seat only. */
function stillInOffice(election: Election, tenures: readonly Tenure[]): number {
  if (election.cause === 'vacancy' || election.cause === 'repeatNoVote' || election.cause === 'repeatTenPercent') return 0;
  const elected = officesOf(election).map((office) => ELECTED[office]);
  return tenures.filter(
    ({ office, capacity, endDate, startDate, departureReason }) =>
      elected.includes(office) &&
      capacity === 'substantive' &&
      endDate === null &&
      departureReason === null &&
      (election.electionDay === null || startDate === null || startDate < election.electionDay),
  ).length;
}

/** The term counts from election day: so does the tenure of whoever is elected. */
function isElectedIn(election: Election, { office, appointedBy, startDate }: Tenure): boolean {
  const elected = officesOf(election).map((one) => ELECTED[one]);
  return appointedBy === 'certifiedElection' && startDate === election.electionDay && elected.includes(office);
}

/** Every contest as the counts on record stand. */
export function contestsOf(election: Election, records: ReturnType<typeof recordsFrom>, today: string): TalliedContest[] {
  const { constituencies, units, candidacies, counts, certifications } = records;
  const contests = officesOf(election).flatMap((office): { office: Office; constituency: number | null; seats: number }[] =>
    office === 'executive'
      ? [{ office, constituency: null, seats: 1 }]
      : constituencies.map(({ number, seats }) => ({ office, constituency: number, seats })),
  );
  const rules = winnerRulesOn(pinnedDay(election, today));
  if (rules === null) return [];
  return contests.map((contest) => {
    const isMeant = (one: { constituency: number | null }) => contest.constituency === null || one.constituency === contest.constituency;
    const certification = certifications.find(
      (one) => contestIdOf(one.office, one.constituency ?? 0) === contestIdOf(contest.office, contest.constituency ?? 0),
    );
    const registered = constituencies.filter(({ number }) => isMeant({ constituency: number })).map(({ eligibleVoters }) => eligibleVoters);
    return tallyContest(
      {
        ...contest,
        electionDay: election.electionDay ?? today,
        pollState: election.pollState,
        isPartial: election.isPartial,
        units: units.filter(isMeant).length,
        registeredVoters: registered.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0),
        candidates: candidacies.flatMap((one) =>
          one.office === contest.office && isMeant(one) && one.number !== null ? [{ ...one, number: one.number }] : [],
        ),
        totals: totalsOf(
          unitResultsOf(
            counts.filter((count) => count.office === contest.office && isMeant(count)),
            election.needsTwoEntries,
          ),
        ),
        certification: certification ?? null,
      },
      rules,
    );
  });
}

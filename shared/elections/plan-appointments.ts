// Who takes office after an election: the terms and tenures that follow from its certified results (000-15). A plan, to be reviewed and
// then saved as one action; whoever is recorded already is left alone, so planning twice adds nobody twice.

import { isSamePerson } from '../people/seat-claims.ts';
import type { Tenure } from '../people/tenure.ts';
import type { Term } from '../people/term.ts';
import type { Violation } from '../violations.ts';
import type { Candidacy } from './candidacy.ts';
import type { Certification } from './certification.ts';
import type { Election } from './election.ts';
import { contestIdOf, type Office } from './election-id.ts';
import { checkAppointment } from './steps.ts';

type Set = Readonly<Record<string, unknown>>;

export interface PlannedTerm {
  readonly body: Office;
  /** Null: a term that is not recorded yet. */
  readonly term: Term | null;
  readonly set: Set;
}

export interface PlannedTenure {
  readonly candidacy: Candidacy;
  readonly set: Set;
}

export interface Appointments {
  readonly terms: readonly PlannedTerm[];
  readonly tenures: readonly PlannedTenure[];
  /** Certified as elected and recorded in office already. */
  readonly inOffice: readonly Candidacy[];
  /** Certified numbers that no candidacy bears. */
  readonly unknown: readonly { readonly contestId: string; readonly number: number }[];
  /** Contests whose elected cannot be appointed yet, with the reason. */
  readonly against: readonly { readonly contestId: string; readonly violation: Violation }[];
}

interface Recorded {
  readonly certifications: readonly Certification[];
  readonly candidacies: readonly Candidacy[];
  readonly terms: readonly Term[];
  readonly tenures: readonly Tenure[];
}

/** Only one seat is filled, or the same contest repeated: the term goes on as it began. */
const WITHIN_A_TERM: readonly Election['cause'][] = ['vacancy', 'repeatNoVote', 'repeatTenPercent'];

export function planAppointments(election: Election, recorded: Recorded): Appointments {
  const judged = recorded.certifications.map((certification) => ({
    certification,
    contestId: contestIdOf(certification.office, certification.constituency ?? 0),
    violation: checkAppointment(election, certification),
  }));
  const certified = judged.filter(({ violation }) => violation === null);
  const elected = certified.flatMap(({ certification, contestId }) =>
    certification.elected.map((number) => ({
      certification,
      contestId,
      number,
      candidacy: recorded.candidacies.find((one) => one.number === number && contestIdOf(one.office, one.constituency ?? 0) === contestId),
    })),
  );
  const found = elected.flatMap(({ certification, candidacy }) => (candidacy === undefined ? [] : [{ certification, candidacy }]));
  const isHeld = ({ candidacy }: { candidacy: Candidacy }) => recorded.tenures.some((tenure) => isTenureOf(tenure, candidacy, election));
  return {
    terms:
      certified.length === 0
        ? []
        : termsOf(
            election,
            certified.map(({ certification }) => certification.office),
            recorded.terms,
          ),
    tenures: found
      .filter((one) => !isHeld(one))
      .map(({ certification, candidacy }) => ({ candidacy, set: tenureOf(election, certification, candidacy) })),
    inOffice: found.filter(isHeld).map(({ candidacy }) => candidacy),
    unknown: elected.flatMap(({ candidacy, contestId, number }) => (candidacy === undefined ? [{ contestId, number }] : [])),
    against: judged.flatMap(({ contestId, violation }) => (violation === null ? [] : [{ contestId, violation }])),
  };
}

function isTenureOf(tenure: Tenure, candidacy: Candidacy, { electionDay }: Election): boolean {
  return (
    tenure.office === heldOffice(candidacy.office) &&
    tenure.capacity === 'substantive' &&
    tenure.startDate === electionDay &&
    isSamePerson(tenure, candidacy)
  );
}

function heldOffice(office: Office): Tenure['office'] {
  return office === 'executive' ? 'chiefExecutive' : 'councillor';
}

/** The term counts from election day (ม.16 of the law on each type): one that is missing begins then, one that was planned is moved to it. */
function termsOf({ laoId, cause, termOrdinal, electionDay }: Election, offices: readonly Office[], terms: readonly Term[]): PlannedTerm[] {
  if (electionDay === null || WITHIN_A_TERM.includes(cause)) return [];
  return [...new Set(offices)].flatMap((body): PlannedTerm[] => {
    const term = terms.find((one) => one.body === body && one.ordinal === termOrdinal) ?? null;
    if (term === null) return [{ body, term, set: { laoId, body, ordinal: termOrdinal, startDate: electionDay } }];
    return term.startDate === electionDay ? [] : [{ body, term, set: { startDate: electionDay } }];
  });
}

function tenureOf({ laoId, electionDay }: Election, { announcementNumber, announcementDate }: Certification, candidacy: Candidacy): Set {
  const { personId, prefix, givenName, familyName, photoId, group, constituency, birthDate, education, hasHeldOffice, office } = candidacy;
  return {
    laoId,
    personId,
    prefix,
    givenName,
    familyName,
    photoId,
    group,
    birthDate,
    education,
    hasHeldOffice,
    office: heldOffice(office),
    constituency: constituency === null ? null : String(constituency),
    capacity: 'substantive',
    appointedBy: 'certifiedElection',
    appointmentNumber: announcementNumber,
    appointmentDate: announcementDate,
    startDate: electionDay,
  };
}

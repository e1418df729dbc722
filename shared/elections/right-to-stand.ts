// What our own records say against one human being's right to stand (ม.50; domain §4.7): items 13, 19, 22–25, the limit of terms, and the
// bar after an election in which the candidate did not beat the no-vote. Each finding links the records that cause it. A finding is
// for the director to judge: it decides nothing.

import { recordId, recordSortKey } from '../ids.ts';
import { ELECTION_ACT } from '../law/acts.ts';
import { PROHIBITED_SOURCE, prohibitedOn } from '../law/prohibited-characteristics.ts';
import type { DepartureReason } from '../people/departure-reason.ts';
import { type Finding, findingsOn, type Surroundings } from '../people/person-check.ts';
import { isSamePerson } from '../people/seat-claims.ts';
import type { Tenure } from '../people/tenure.ts';
import { formatDay } from '../text/dates.ts';
import type { Bilingual } from '../text/lang.ts';
import type { Candidacy } from './candidacy.ts';
import type { Election } from './election.ts';
import { contestIdOf, electionPartition } from './election-id.ts';
import type { ContestOutcome } from './winners.ts';

/** A candidacy of the same human being, with what of its election matters. */
export interface OtherCandidacy extends Pick<Candidacy, 'candidacyId' | 'electionId' | 'laoId' | 'office' | 'state' | 'applicationDate'> {
  readonly electionDay: string | null;
  readonly pollState: Election['pollState'];
}

type Applicant = Pick<
  Candidacy,
  'candidacyId' | 'electionId' | 'laoId' | 'office' | 'constituency' | 'applicationDate' | 'personId' | 'givenName' | 'familyName'
>;

export interface StandingFinding {
  readonly kind: 'holdsOffice' | 'termLimit' | 'fiveYearBar' | 'candidateElsewhere' | 'barredFromRepeat';
  /** Items of the checklist of section 50; empty where another rule says so. */
  readonly items: readonly number[];
  readonly message: Bilingual;
  /** Act and section, in Thai. */
  readonly citation: string;
  /** False where a paper must be read. */
  readonly isCertain: boolean;
  /** The first day on which it no longer stands in the way; null where no day is known. */
  readonly freeFrom: string | null;
  /** Record ids of the tenures and candidacies that cause it. */
  readonly causes: readonly string[];
}

export interface PersonsRecord {
  /** Tenures of this human being, whatever LAO. */
  readonly tenures: readonly Tenure[];
  /** Other candidacies of this human being. */
  readonly candidacies: readonly OtherCandidacy[];
  /** Candidates barred from the election this one stands in (`barredCandidacies` of the contest it repeats); others than this person may be among them. */
  readonly barred: readonly BarredCandidacy[];
  readonly electionDay: string | null;
  readonly around: Surroundings;
}

/** Bars count to the day of applying, the limit of terms to election day, on which the next term would begin. */
export function checkRightToStand(applicant: Applicant, record: PersonsRecord): StandingFinding[] {
  const { applicationDate } = applicant;
  const inForce = prohibitedOn(applicationDate).map(({ item }) => item);
  const onApplying = findingsOn(applicationDate, record.tenures, record.around).filter(({ kind }) => kind !== 'termLimit');
  const onElection = findingsOn(record.electionDay ?? applicationDate, record.tenures, record.around).filter(
    ({ kind, causes }) => kind === 'termLimit' && applicant.office === 'executive' && causes.some(({ laoId }) => laoId === applicant.laoId),
  );
  const items = (finding: Finding) => itemsOf(finding).filter((item) => inForce.includes(item));
  return [
    ...onApplying.filter((finding) => items(finding).length > 0).map((finding) => standingFinding(finding, items(finding))),
    ...onElection.map((finding) => standingFinding(finding, [])),
    ...(inForce.includes(22) ? standsElsewhere(applicant, record.candidacies) : []),
    ...barredFromRepeat(applicant, record.barred),
  ];
}

/** Which items of section 50 a departure may bring under. */
const ITEMS_BY_REASON: Readonly<Partial<Record<DepartureReason, readonly number[]>>> = {
  imprisoned: [7],
  recalled: [19],
  courtOrder: [21],
  ecOrder: [21],
  conflictOfInterest: [23],
  prohibitedAct: [23],
  removedByMinister: [24, 25],
  removedByGovernor: [24, 25],
};

function itemsOf({ kind, causes }: Finding): readonly number[] {
  if (kind !== 'fiveYearBar') return [13];
  return causes.flatMap(({ departureReason }) => (departureReason === null ? [] : (ITEMS_BY_REASON[departureReason] ?? [])));
}

function standingFinding({ kind, message, citation, isCertain, freeFrom, causes }: Finding, items: readonly number[]): StandingFinding {
  return {
    kind: kind === 'twoOffices' ? 'holdsOffice' : kind,
    items,
    message,
    citation,
    isCertain,
    freeFrom,
    causes: causes.map(({ laoId, tenureId }) => recordId({ pk: `lao#${laoId}`, sk: recordSortKey('tenures', tenureId) })),
  };
}

/** A candidacy is over after its election day, when it is withdrawn or refused, and when its poll is cancelled. */
export function isRunning(
  { state, pollState, electionDay }: Pick<OtherCandidacy, 'state' | 'pollState' | 'electionDay'>,
  day: string,
): boolean {
  return (state === 'applied' || state === 'accepted') && pollState !== 'cancelled' && (electionDay === null || electionDay >= day);
}

/** Item 22: one candidacy at a time, whatever office and LAO. */
function standsElsewhere({ candidacyId, electionId, applicationDate }: Applicant, others: readonly OtherCandidacy[]): StandingFinding[] {
  const running = others.filter(
    (other) => (other.electionId !== electionId || other.candidacyId !== candidacyId) && isRunning(other, applicationDate),
  );
  return running.map((other) => ({
    kind: 'candidateElsewhere',
    items: [22],
    message: {
      th: `เป็นผู้สมัครอื่นอยู่แล้ว (สมัครเมื่อ ${formatDay(other.applicationDate, 'th', 'short')})`,
      en: `Is a candidate already (applied on ${formatDay(other.applicationDate, 'en', 'short')})`,
    },
    citation: `${PROHIBITED_SOURCE} (22)`,
    isCertain: true,
    freeFrom: null,
    causes: [candidacyRecord(other)],
  }));
}

export type BarredCandidacy = Pick<
  Candidacy,
  'candidacyId' | 'electionId' | 'office' | 'constituency' | 'personId' | 'givenName' | 'familyName'
>;

/** The candidacies of a contest that may not stand in its repeat. */
export function barredCandidacies<One extends BarredCandidacy & Pick<Candidacy, 'number'>>(
  { repeat, contestId }: Pick<ContestOutcome, 'repeat' | 'contestId'>,
  candidacies: readonly One[],
): One[] {
  return candidacies.filter(
    ({ office, constituency, number }) =>
      number !== null && contestIdOf(office, constituency ?? 0) === contestId && (repeat?.barred.includes(number) ?? false),
  );
}

function barredFromRepeat(applicant: Applicant, barred: readonly BarredCandidacy[]): StandingFinding[] {
  const own = barred.filter(
    (one) => one.office === applicant.office && one.constituency === applicant.constituency && isSamePerson(one, applicant),
  );
  return own.map((one) => ({
    kind: 'barredFromRepeat',
    items: [],
    message: {
      th: 'ไม่ได้คะแนนมากกว่าคะแนนเสียงที่ไม่เลือกผู้สมัครผู้ใดในครั้งก่อน สมัครในการเลือกตั้งใหม่นี้ไม่ได้',
      en: 'Did not beat the no-vote in the election this one repeats: may not stand in it',
    },
    citation: `${ELECTION_ACT} ม.110, 111`,
    isCertain: one.personId !== null && one.personId === applicant.personId,
    freeFrom: null,
    causes: [candidacyRecord(one)],
  }));
}

export function candidacyRecord({ electionId, candidacyId }: Pick<Candidacy, 'electionId' | 'candidacyId'>): string {
  return recordId({ pk: electionPartition(electionId), sk: recordSortKey('candidacies', candidacyId) });
}

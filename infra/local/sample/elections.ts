// The invented elections with all that lies in them, from their plans. The same for the same day.

import type { Certification } from '../../../shared/elections/certification.ts';
import type { Constituency } from '../../../shared/elections/constituency.ts';
import type { Election } from '../../../shared/elections/election.ts';
import { electionIdOf } from '../../../shared/elections/election-id.ts';
import type { PollingUnit } from '../../../shared/elections/polling-unit.ts';
import type { UnitCount } from '../../../shared/elections/unit-count.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { addDays } from '../../../shared/text/dates.ts';
import { areasOf, placeOf } from './elections-areas.ts';
import { certificationOf } from './elections-certified.ts';
import { contestsOf, type Name, type PlannedContest, type SampleCandidate } from './elections-contests.ts';
import { countedIn, entriesOf } from './elections-entries.ts';
import { ELECTION_PLANS, type ElectionPlan } from './elections-plans.ts';
import { peopleOf } from './people.ts';
import { nameGiverForPeople } from './people-names.ts';
import { type Chance, chance } from './random.ts';

export interface SampleElection {
  readonly election: Partial<Election> & Pick<Election, 'electionId'>;
  readonly constituencies: readonly Partial<Constituency>[];
  readonly units: readonly Partial<PollingUnit>[];
  readonly candidates: readonly SampleCandidate[];
  readonly counts: readonly Partial<UnitCount>[];
  readonly certifications: readonly Partial<Certification>[];
  /** Of the executive's certification, after it was announced. */
  readonly correction: Partial<Certification> | null;
}

const SEED = 2572;
const STAGES: readonly Election['stage'][] = [
  'called',
  'announced',
  'applications',
  'candidates',
  'voting',
  'counting',
  'counted',
  'certified',
  'appointed',
];

export function sampleElections(laos: readonly Lao[], day: string): SampleElection[] {
  return ELECTION_PLANS.map((plan, index) => electionOf(plan, laoOf(plan, laos), day, chance(SEED + index), laos));
}

function laoOf({ of }: ElectionPlan, laos: readonly Lao[]): Lao {
  const found =
    typeof of === 'string'
      ? laos.find(({ laoId }) => laoId === of)
      : laos.filter(({ type, provinceCode, abolishedDate }) => type === of[0] && provinceCode === of[1] && abolishedDate === null)[of[2]];
  if (found === undefined) throw new Error(`The sample has no organisation for the election of ${of}.`);
  return found;
}

const hasReached = (plan: ElectionPlan, stage: Election['stage']): boolean => STAGES.indexOf(plan.stage) >= STAGES.indexOf(stage);

function electionOf(plan: ElectionPlan, lao: Lao, today: string, luck: Chance, laos: readonly Lao[]): SampleElection {
  const [termOrdinal, ordinal] = plan.term;
  const electionId = electionIdOf({ laoId: lao.laoId, termOrdinal, ordinal });
  const holders = plan.on === 'general' ? holdersOf(lao) : [];
  const electionDay = plan.on === 'general' ? (holders[0]?.startDate ?? today) : addDays(today, plan.on);
  const { constituencies, units } = hasReached(plan, 'announced') ? areasOf(plan, lao, luck) : { constituencies: [], units: [] };
  const name = nameGiverForPeople(luck);
  const contests = hasReached(plan, 'candidates')
    ? contestsOf(plan, electionDay, constituencies, units, (contest, place) => holderAt(holders, contest, place) ?? name(), luck)
    : [];
  const counted = contests.map((contest) => ({ contest, counts: countedIn(plan, contest, luck) }));
  const within = { electionId };
  return {
    election: { ...basicsOf(plan, lao), electionId, ...daysOf(plan, electionDay), repeats: repeatedBy(plan, laos) },
    constituencies: constituencies.map((one) => ({ ...within, ...one })),
    units: units.map((unit) => ({ ...within, ...placeOf(unit, lao, electionDay) })),
    candidates: contests.flatMap(({ candidates }) => candidates).map((one) => ({ ...within, ...one })),
    counts: counted.flatMap(({ contest, counts }) => entriesOf(plan, contest, counts)).map((one) => ({ ...within, ...one })),
    certifications: counted
      .flatMap(({ contest, counts }) => certificationOf(plan, contest, counts, electionDay))
      .map((one) => ({ ...within, ...one })),
    correction: plan.isCorrected ? CORRECTION : null,
  };
}

const CORRECTION = {
  correctionReason: 'แก้ไขเลขที่ประกาศให้ตรงกับต้นฉบับ (ตัวอย่าง)',
  correctionDocument: 'หนังสือที่ ลต (สมมุติ) 0002/45',
  announcementNumber: 'ประกาศ กกต. (ตัวอย่าง) ที่ 12/2569',
};

function basicsOf({ term: [termOrdinal, ordinal], offices, cause, stage, poll, needsTwoEntries }: ElectionPlan, { laoId }: Lao) {
  return { laoId, termOrdinal, ordinal, offices, cause, stage, needsTwoEntries: needsTwoEntries ?? false, ...poll };
}

function repeatedBy(plan: ElectionPlan, laos: readonly Lao[]): string | null {
  if (!plan.isRepeat) return null;
  const [termOrdinal, ordinal] = plan.term;
  return electionIdOf({ laoId: laoOf(plan, laos).laoId, termOrdinal, ordinal: ordinal - 1 });
}

/** As far as the plan goes, each day within its limits (domain §4.3). */
function daysOf(plan: ElectionPlan, electionDay: string): Partial<Election> {
  const before = (days: number) => addDays(electionDay, -days);
  return {
    electionDay,
    causeDate: before(62),
    calledOn: before(58),
    ...(hasReached(plan, 'announced')
      ? {
          ...{ draftedOn: before(50), approvedOn: before(47), announcementForm: plan.isRepeat ? '1/4' : '1/1', announcedOn: before(45) },
          ...{ announcementNumber: '1/2569', applicationsFrom: before(40), applicationsTo: before(36) },
          ...{ postedAtOffice: true, postedAtDistrict: true, postedElsewhere: true, postedOnWeb: true },
        }
      : {}),
    ...(hasReached(plan, 'candidates') ? { candidatesAnnouncedOn: before(31) } : {}),
  };
}

/** Those whom the election put in office, the executive first. */
function holdersOf(lao: Lao): (Partial<Tenure> & Pick<Tenure, 'startDate'>)[] {
  const { tenures, terms } = peopleOf(lao);
  const start = terms.findLast(({ ordinal }) => ordinal === 2)?.startDate;
  const elected = tenures.filter(
    ({ office, startDate }) => startDate === start && (office === 'chiefExecutive' || office === 'councillor'),
  );
  return elected
    .toSorted((a, b) => Number(a.office === 'councillor') - Number(b.office === 'councillor'))
    .flatMap((one) => (one.startDate === undefined ? [] : [{ ...one, startDate: one.startDate }]));
}

function holderAt(
  holders: readonly Partial<Tenure>[],
  { office, constituency }: Pick<PlannedContest, 'office' | 'constituency'>,
  place: number,
): Name | null {
  const own = holders.filter((one) =>
    office === 'executive' ? one.office === 'chiefExecutive' : one.office === 'councillor' && one.constituency === String(constituency),
  );
  return own[place] ?? null;
}

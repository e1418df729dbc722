// The invented elections with all that lies in them, from their plans. The same for the same day.

import { type Candidacy, Candidacy as CandidacySchema } from '../../../shared/elections/candidacy.ts';
import type { Certification } from '../../../shared/elections/certification.ts';
import type { Constituency } from '../../../shared/elections/constituency.ts';
import type { Election } from '../../../shared/elections/election.ts';
import { contestIdOf, electionIdOf, type Office } from '../../../shared/elections/election-id.ts';
import type { PollingUnit } from '../../../shared/elections/polling-unit.ts';
import type { UnitCount } from '../../../shared/elections/unit-count.ts';
import { decideWinners } from '../../../shared/elections/winners.ts';
import { councilSeatsOf } from '../../../shared/law/council-seats.ts';
import { winnerRulesOn } from '../../../shared/law/winner-rules.ts';
import type { Tenure } from '../../../shared/people/tenure.ts';
import type { Lao } from '../../../shared/register/lao.ts';
import { addDays } from '../../../shared/text/dates.ts';
import { type CountedUnit, countsOf, type SampleUnit } from './elections-counts.ts';
import { ELECTION_PLANS, type ElectionPlan } from './elections-plans.ts';
import { peopleOf } from './people.ts';
import { nameGiverForPeople } from './people-names.ts';
import { type Chance, chance } from './random.ts';

export interface SampleElection {
  readonly election: Partial<Election> & Pick<Election, 'electionId'>;
  readonly constituencies: readonly Partial<Constituency>[];
  readonly units: readonly Partial<PollingUnit>[];
  readonly candidates: readonly (Partial<Candidacy> & Pick<Candidacy, 'candidacyId'>)[];
  readonly counts: readonly Partial<UnitCount>[];
  readonly certifications: readonly Partial<Certification>[];
  /** Of the executive's certification, after it was announced. */
  readonly correction: Partial<Certification> | null;
}

/** One contest with its candidates, the favourite first. */
interface PlannedContest {
  readonly office: Office;
  readonly constituency: number | null;
  readonly seats: number;
  readonly candidates: SampleElection['candidates'];
  readonly units: readonly SampleUnit[];
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
const RULES = winnerRulesOn('2025-01-01');

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

interface Name {
  readonly prefix?: string | null | undefined;
  readonly givenName?: string | undefined;
  readonly familyName?: string | null | undefined;
  readonly group?: string | null | undefined;
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

/** อบต.: a seat for each village; municipalities: six seats for each constituency; อบจ.: one for each. */
function areasOf(plan: ElectionPlan, lao: Lao, luck: Chance) {
  const isOfSix = lao.type === 'subdistrictMunicipality' || lao.type === 'townMunicipality' || lao.type === 'cityMunicipality';
  const seats = isOfSix ? 6 : 1;
  const all = lao.type === 'townMunicipality' ? 3 : isOfSix ? 2 : Math.min(councilSeatsOf(lao) ?? 6, 8);
  const numbers = plan.onlyConstituency ? [plan.onlyConstituency] : Array.from({ length: all }, (_, index) => index + 1);
  const each = plan.unitsPerConstituency ?? (isOfSix ? 3 : 1);
  const units: SampleUnit[] = numbers.flatMap((constituency) =>
    Array.from({ length: each }, (_, index) => ({ constituency, number: index + 1, eligibleVoters: luck.between(280, 940) })),
  );
  const constituencies = numbers.map((number): Partial<Constituency> => {
    const eligibleVoters = units.filter((unit) => unit.constituency === number).reduce((sum, unit) => sum + unit.eligibleVoters, 0);
    const area = isOfSix ? `ชุมชนที่ ${number * 3 - 2}–${number * 3}` : lao.type === 'pao' ? `อำเภอตัวอย่าง เขต ${number}` : `หมู่ที่ ${number}`;
    const population = Math.floor(eligibleVoters * 1.27);
    return { number, seats: plan.offices === 'executive' ? 0 : seats, area, population, populationOn: '2025-12-31', eligibleVoters };
  });
  return { constituencies, units };
}

const HALLS: readonly [string, ...string[]] = ['ศาลาประชาคม', 'โรงเรียนบ้าน', 'ศาลาวัด', 'อาคารอเนกประสงค์'];

function placeOf({ constituency, number, eligibleVoters }: SampleUnit, lao: Lao, electionDay: string): Partial<PollingUnit> {
  const village = lao.type === 'sao' ? `หมู่ที่ ${constituency}` : `ชุมชนที่ ${constituency * 3 - 3 + number}`;
  return {
    ...{ constituency, number, eligibleVoters, name: village, villages: [village] },
    place: `${HALLS[(constituency + number) % HALLS.length] ?? HALLS[0]}${lao.nameTh} ${village}`,
    ...{ approvedOn: addDays(electionDay, -30), publishedOn: addDays(electionDay, -28) },
    ...{ postedAtOffice: true, postedAtPlace: true, sentToProvince: true, keptOnFile: true },
  };
}

type GiveName = (contest: Pick<PlannedContest, 'office' | 'constituency'>, place: number) => Name;

function contestsOf(
  plan: ElectionPlan,
  electionDay: string,
  constituencies: readonly Partial<Constituency>[],
  units: readonly SampleUnit[],
  nameOf: GiveName,
  luck: Chance,
): PlannedContest[] {
  const contest = (office: Office, constituency: number | null, seats: number, candidates: number): PlannedContest => ({
    ...{ office, constituency, seats },
    candidates: candidatesOf({ office, constituency }, candidates, electionDay, nameOf, luck),
    units: constituency === null ? units : units.filter((unit) => unit.constituency === constituency),
  });
  const executive = plan.offices === 'council' ? [] : [contest('executive', null, 1, plan.executiveCandidates ?? 3)];
  const council =
    plan.offices === 'executive'
      ? []
      : constituencies.map(({ number = 1, seats = 1 }) => contest('council', number, seats, seats === 1 ? luck.between(2, 4) : seats * 2));
  return [...executive, ...council];
}

/** In the order of their strength; numbers are as the applications came. */
function candidatesOf(
  contest: Pick<PlannedContest, 'office' | 'constituency'>,
  count: number,
  electionDay: string,
  nameOf: GiveName,
  luck: Chance,
): PlannedContest['candidates'] {
  const numbers = shuffled(
    Array.from({ length: count }, (_, index) => index + 1),
    luck,
  );
  return numbers.map((number, place) => {
    const { prefix = null, givenName = '', familyName = null, group = null } = nameOf(contest, place);
    return {
      ...contest,
      candidacyId: CandidacySchema.shape.candidacyId.parse(
        `candidacy-${contestIdOf(contest.office, contest.constituency ?? 0)}-sample${number}`,
      ),
      ...{
        number,
        numberBy: 'order',
        prefix,
        givenName,
        familyName,
        group: group ?? (luck.happens(45) ? `กลุ่มตัวอย่าง ${luck.between(1, 3)}` : null),
      },
      ...{ state: 'accepted', stateOn: addDays(electionDay, -31), applicationDate: addDays(electionDay, -luck.between(36, 40)) },
      ...{
        birthDate: `19${luck.between(58, 88)}-0${luck.between(1, 9)}-1${luck.between(0, 9)}`,
        education: luck.oneOf(['bachelor', 'upperSecondary', 'aboveBachelor']),
      },
      ...{ residentSince: '2012-05-01', feePaid: contest.office === 'executive' ? 2500 : 1000, receiptNumber: `${number}/1` },
      ...{
        documents: ['สำเนาบัตรประจำตัวประชาชน', 'สำเนาทะเบียนบ้าน', 'รูปถ่าย'],
        clearedItems: Array.from({ length: 26 }, (_, index) => index + 1),
      },
      ...{ checkedBy: 'พิมพา ตัวอย่างธรรม', checkedOn: addDays(electionDay, -33) },
    };
  });
}

function shuffled(list: readonly number[], luck: Chance): number[] {
  return list
    .map((value) => ({ value, place: luck.between(0, 100_000) }))
    .toSorted((a, b) => a.place - b.place || a.value - b.value)
    .map(({ value }) => value);
}

function countedIn(plan: ElectionPlan, { office, constituency, seats, candidates, units }: PlannedContest, luck: Chance): CountedUnit[] {
  const isTied = plan.tie?.contest === contestIdOf(office, constituency ?? 0);
  const ranking = candidates.flatMap(({ number }) => number ?? []);
  const noVotePercent = (office === 'executive' ? plan.noVotePercent : undefined) ?? luck.between(2, 6);
  const counts = countsOf({ seats, ranking, noVotePercent, isTied }, units, luck);
  return counts.filter(({ unit }) => (unit.constituency * 41 + unit.number * 37) % 100 < (plan.reported ?? 0));
}

/** Where two entries are asked for, most of those reported have both; one second entry has two lines mixed up. */
function entriesOf(plan: ElectionPlan, { office }: PlannedContest, counts: readonly CountedUnit[]): Partial<UnitCount>[] {
  const firsts = counts.map((count) => entryOf(office, count, { round: 'original', entry: 1, enteredBy: 'officer-election-director' }));
  const seconds = plan.needsTwoEntries
    ? counts.slice(0, -1).map((count, index) => {
        const typed = entryOf(office, count, { round: 'original', entry: 2, enteredBy: 'officer-election-helper' });
        return office === 'executive' && index === 0 ? { ...typed, votes: misread(count.votes) } : typed;
      })
    : [];
  const [first] = counts;
  const recounts =
    plan.hasRecount && first !== undefined
      ? [entryOf(office, recounted(first), { round: 'recount', entry: 1, enteredBy: 'officer-election-director' })]
      : [];
  return [...firsts, ...seconds, ...recounts];
}

function entryOf(
  office: Office,
  { unit, votes, ...figures }: CountedUnit,
  entry: Pick<UnitCount, 'round' | 'entry' | 'enteredBy'>,
): Partial<UnitCount> {
  return { office, constituency: unit.constituency, unit: unit.number, ...entry, state: 'submitted', ...figures, votes: [...votes] };
}

/** A line read a row too low: the sums still agree. */
function misread(votes: CountedUnit['votes']): UnitCount['votes'] {
  const [first, second, ...others] = votes;
  if (first === undefined || second === undefined) return [...votes];
  return [{ ...first, votes: second.votes }, { ...second, votes: first.votes }, ...others];
}

/** Two ballots taken for good were spoiled. */
function recounted(count: CountedUnit): CountedUnit {
  const most = Math.max(...count.votes.map(({ votes }) => votes));
  const votes = count.votes.map((each) => (each.votes === most ? { ...each, votes: each.votes - 2 } : each));
  return { ...count, goodBallots: count.goodBallots - 2, spoiledBallots: count.spoiledBallots + 2, votes };
}

function certificationOf(
  plan: ElectionPlan,
  contest: PlannedContest,
  counts: readonly CountedUnit[],
  electionDay: string,
): Partial<Certification>[] {
  const { office, constituency } = contest;
  const key = { office, constituency };
  const drawn = plan.tie?.isDrawn && plan.tie.contest === contestIdOf(office, constituency ?? 0);
  if (drawn) {
    const among = winnersOf(contest, counts, electionDay)?.lots?.among ?? [];
    const witnesses = ['นายตัวอย่าง เห็นชอบ', 'นางสมมุติ ยืนยัน'];
    return [
      { ...key, lotsDrawnOn: addDays(electionDay, 2), lotsPlace: 'ที่ทำการเทศบาล', lotsWitnesses: witnesses, lotsWon: among.slice(0, 1) },
    ];
  }
  if (plan.decision === undefined || plan.decision === null) return [];
  const announced = {
    announcementNumber: 'ประกาศ กกต. (ตัวอย่าง) ที่ 11/2569',
    announcementDate: addDays(electionDay, plan.decision === 'certified' ? 25 : 5),
  };
  const elected = winnersOf(contest, counts, electionDay)?.candidates.filter(({ outcome }) => outcome === 'elected') ?? [];
  return [
    { ...key, ...announced, outcome: plan.decision, elected: plan.decision === 'certified' ? elected.map(({ number }) => number) : [] },
  ];
}

function winnersOf(
  { office, constituency, seats, candidates, units }: PlannedContest,
  counts: readonly CountedUnit[],
  electionDay: string,
) {
  if (RULES === null) return null;
  const votesOf = (wanted: number) =>
    counts.reduce((sum, { votes }) => sum + (votes.find(({ number }) => number === wanted)?.votes ?? 0), 0);
  return decideWinners(
    {
      ...{ contestId: contestIdOf(office, constituency ?? 0), electionDay, seats, lotsWon: [] },
      eligibleVoters: units.reduce((sum, { eligibleVoters }) => sum + eligibleVoters, 0),
      noVoteBallots: counts.reduce((sum, { noVoteBallots }) => sum + noVoteBallots, 0),
      candidates: candidates.flatMap(({ candidacyId, number }) =>
        number === undefined || number === null
          ? []
          : [{ candidacyId, number, votes: votesOf(number), state: 'accepted' as const, stateDate: null }],
      ),
    },
    RULES,
  );
}

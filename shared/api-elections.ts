// Answers about one election: where it stands and what comes next; and one constituency of it, for entering counts.

import { z } from 'zod';
import { RowState, ViolationAnswer } from './api.ts';
import { ElectionStage } from './elections/election.ts';
import { Office } from './elections/election-id.ts';
import { STEPS } from './elections/requirements.ts';
import { RESULT_STATES } from './elections/result-state.ts';
import { TIMETABLE_CODES } from './elections/timetable.ts';
import { Round } from './elections/unit-count.ts';
import { LaoType } from './register/lao-type.ts';

const Bilingual = z.strictObject({ th: z.string(), en: z.string() });
const Figure = z.int().nullable();

/** A move along the table of steps, with what stands against it today. */
const PossibleMove = z.strictObject({
  ...Bilingual.shape,
  stage: ElectionStage,
  pollState: z.enum(['asPlanned', 'postponed', 'cancelled']),
  /** Postponing and cancelling say why. */
  needsReason: z.boolean(),
  /** Empty where it may be made. */
  against: z.array(ViolationAnswer),
});
export type PossibleMove = z.infer<typeof PossibleMove>;

const TimetableRow = z.strictObject({
  ...Bilingual.shape,
  code: z.enum(TIMETABLE_CODES),
  from: z.string().nullable(),
  until: z.string(),
  doneOn: z.string().nullable(),
  state: z.enum(['done', 'doneLate', 'late', 'due', 'upcoming', 'past']),
  source: z.string(),
  form: z.string().nullable(),
  isConfirmed: z.boolean(),
});
export type TimetableRow = z.infer<typeof TimetableRow>;

const ContestRow = z.strictObject({
  contestId: z.string(),
  office: Office,
  constituency: z.int().nullable(),
  seats: z.int(),
  state: z.enum(RESULT_STATES),
  units: z.int(),
  unitsReported: z.int(),
  unitsVerified: z.int(),
  goodBallots: Figure,
  spoiledBallots: Figure,
  noVoteBallots: Figure,
  /** Hundredths of a percent of the eligible voters of the units that have reported. */
  turnout: Figure,
  candidates: z.array(
    z.strictObject({
      number: z.int(),
      name: z.string(),
      votes: z.int(),
      standing: z.enum(['notCounted', 'leading', 'level', 'behind', 'hasTheVotes', 'tied', 'notElected', 'elected']),
    }),
  ),
});
export type ContestRow = z.infer<typeof ContestRow>;

const ConstituencyRow = z.strictObject({ number: z.int(), seats: z.int(), area: z.string().nullable(), units: z.int() });

export const ElectionAnswer = z.strictObject({
  today: z.string(),
  election: RowState,
  lao: z.strictObject({ laoId: z.string(), nameTh: z.string(), nameEn: z.string().nullable(), type: LaoType }),
  /** The officer may move it along. */
  mayMove: z.boolean(),
  guide: z.array(z.strictObject({ step: z.enum(STEPS), state: z.enum(['done', 'open', 'ahead']), missing: z.array(Bilingual) })),
  moves: z.array(PossibleMove),
  timetable: z.array(TimetableRow),
  /** The first date of the law that is late, due or still to come; null when none is. */
  next: z.enum(TIMETABLE_CODES).nullable(),
  constituencies: z.array(ConstituencyRow),
  /** As the counts on record stand that the officer may see. */
  contests: z.array(ContestRow),
});
export type ElectionAnswer = z.infer<typeof ElectionAnswer>;

const BallotCandidate = z.strictObject({
  number: z.int(),
  name: z.string(),
  group: z.string().nullable(),
  state: z.enum(['applied', 'accepted', 'rejected', 'withdrawn', 'died']),
});
export type BallotCandidate = z.infer<typeof BallotCandidate>;

const ConstituencyUnit = z.strictObject({
  number: z.int(),
  name: z.string().nullable(),
  place: z.string().nullable(),
  villages: z.array(z.string()),
  eligibleVoters: Figure,
});
export type ConstituencyUnit = z.infer<typeof ConstituencyUnit>;

/** That an entry is there; its figures only where it stands in `counts` too. */
const EnteredCount = z.strictObject({
  office: Office,
  unit: z.int(),
  round: Round,
  entry: z.int(),
  state: z.enum(['draft', 'submitted']),
  isOwn: z.boolean(),
});
export type EnteredCount = z.infer<typeof EnteredCount>;

const EntryDifferenceRow = z.strictObject({
  /** `goodBallots`, `votes.3` … */
  cell: z.string(),
  first: Figure,
  second: Figure,
  looksLike: z.enum(['digitsSwapped', 'digitMissing', 'other']),
});

export const ElectionConstituencyAnswer = z.strictObject({
  electionId: z.string(),
  laoId: z.string(),
  laoNameTh: z.string(),
  electionDay: z.string().nullable(),
  number: z.int(),
  /** Seats of the council; 0 where only the executive is elected. */
  seats: z.int(),
  stage: ElectionStage,
  pollState: PossibleMove.shape.pollState,
  needsTwoEntries: z.boolean(),
  /** The officer may enter counts here. */
  mayEnter: z.boolean(),
  units: z.array(ConstituencyUnit),
  ballots: z.array(
    z.strictObject({
      office: Office,
      /** What is counted now: the first count, or the recount or re-vote that was ordered. */
      round: Round,
      candidates: z.array(BallotCandidate),
    }),
  ),
  counts: z.array(RowState),
  entered: z.array(EnteredCount),
  /** Units whose two entries were sent and do not agree. */
  differences: z.array(z.strictObject({ office: Office, unit: z.int(), round: Round, cells: z.array(EntryDifferenceRow) })),
});
export type ElectionConstituencyAnswer = z.infer<typeof ElectionConstituencyAnswer>;

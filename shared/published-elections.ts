// What is published of elections: the shapes of the JSON beside their pages, and what the pages are rendered from. What comes from
// records is an allow-list (domain §8): never birth dates, papers, fees or staff. Part of the promise of published.ts.

import { z } from 'zod';
import { Candidacy } from './elections/candidacy.ts';
import { Certification } from './elections/certification.ts';
import { Constituency } from './elections/constituency.ts';
import { Election } from './elections/election.ts';
import { Office } from './elections/election-id.ts';
import { PollingUnit } from './elections/polling-unit.ts';
import { RESULT_STATES, RESULTS_STATUSES } from './elections/result-state.ts';
import { UnitCount } from './elections/unit-count.ts';
import { Change, FORMAT_VERSION, PublishedLao } from './published.ts';

/** Hundredths of a percent: 4683 is 46.83 %. Null where it cannot be told. */
const Share = z.int().nullable();

export const PublishedCandidate = Candidacy.pick({
  candidacyId: true,
  office: true,
  constituency: true,
  prefix: true,
  givenName: true,
  familyName: true,
  group: true,
  state: true,
}).extend({
  number: z.int(),
  photoUrl: z.string().nullable(),
  change: Change,
});
export type PublishedCandidate = z.infer<typeof PublishedCandidate>;

/** One submitted entry of a unit's count, as on the paper. */
export const PublishedCount = UnitCount.pick({
  countId: true,
  round: true,
  entry: true,
  eligibleVoters: true,
  votersPresent: true,
  ballotsReceived: true,
  ballotsUsed: true,
  ballotsRemaining: true,
  goodBallots: true,
  spoiledBallots: true,
  noVoteBallots: true,
  votes: true,
}).extend({
  /** Address of the photo of the form. */
  paperPhotoUrl: z.string().nullable(),
  /** Codes of what does not agree within the count, from the catalogue of rules: F.507 and the like. */
  findings: z.array(z.string()).default([]),
  change: Change,
});
export type PublishedCount = z.infer<typeof PublishedCount>;

/** The result of one unit for one office. */
export const PublishedUnitResult = z.strictObject({
  /** The count whose figures stand. */
  count: PublishedCount,
  /** Entered twice with the same figures, or once where the election asks for one entry. */
  isVerified: z.boolean(),
  /** Two entries were sent and differ; the first is shown until they are settled. */
  differs: z.boolean(),
  /** What counted before a recount or re-vote, newest first. */
  earlier: z.array(PublishedCount),
});
export type PublishedUnitResult = z.infer<typeof PublishedUnitResult>;

export const PublishedUnit = PollingUnit.pick({
  constituency: true,
  number: true,
  name: true,
  villages: true,
  place: true,
  latitude: true,
  longitude: true,
  eligibleVoters: true,
}).extend({
  /** Null until the count of the unit is final, and where the office is not voted for. */
  executive: PublishedUnitResult.nullable(),
  council: PublishedUnitResult.nullable(),
  /** Offices of which a count came in and awaits its second entry: its figures are published once both are sent. */
  beingVerified: z.array(Office).default([]),
});
export type PublishedUnit = z.infer<typeof PublishedUnit>;

export const PublishedCertification = Certification.pick({
  certificationId: true,
  lotsDrawnOn: true,
  lotsPlace: true,
  lotsWon: true,
  outcome: true,
  elected: true,
  announcementNumber: true,
  announcementDate: true,
  correctionReason: true,
  correctionDocument: true,
}).extend({ change: Change });
export type PublishedCertification = z.infer<typeof PublishedCertification>;

export const Figure = z.int().nullable();
export const PublishedTotals = z.strictObject({
  unitsReported: z.int(),
  unitsVerified: z.int(),
  eligibleVoters: Figure,
  votersPresent: Figure,
  ballotsReceived: Figure,
  ballotsUsed: Figure,
  ballotsRemaining: Figure,
  goodBallots: Figure,
  spoiledBallots: Figure,
  noVoteBallots: Figure,
  votes: UnitCount.shape.votes,
});
export type PublishedTotals = z.infer<typeof PublishedTotals>;

export const PublishedConstituency = Constituency.pick({
  number: true,
  seats: true,
  area: true,
  population: true,
  populationOn: true,
  eligibleVoters: true,
});
export type PublishedConstituency = z.infer<typeof PublishedConstituency>;

const CandidateStanding = z.enum(['notCounted', 'leading', 'level', 'behind', 'hasTheVotes', 'tied', 'notElected', 'elected']);
const OutcomeReason = z.enum([
  'mostVotes',
  'reachedShare',
  'wonLot',
  'tiedAtCut',
  'lostLot',
  'fewerVotes',
  'notMoreThanNoVote',
  'belowShare',
  'withdrawn',
  'died',
  'rejected',
  'leftAfterElectionDay',
]);
export const ResultStateName = z.enum(RESULT_STATES);
export const ResultsStatusName = z.enum(RESULTS_STATUSES);

/** A candidate with what the count says so far. */
export const CandidateResult = PublishedCandidate.extend({
  votes: z.int(),
  rank: z.int(),
  /** Of the good ballots; where several seats are voted for, shares add up to more than 100 %. */
  share: Share,
  standing: CandidateStanding,
  /** Why, by the rules of domain §5.2. */
  reason: OutcomeReason,
});
export type CandidateResult = z.infer<typeof CandidateResult>;

/** One contest: the executive of the LAO, or the council seats of one constituency. */
export const PublishedContest = z.strictObject({
  contestId: z.string(),
  office: Office,
  /** Null for the executive. */
  constituency: z.int().nullable(),
  seats: z.int(),
  state: ResultStateName,
  status: ResultsStatusName,
  countStatus: z.enum(['not-processed', 'in-process', 'completed']),
  units: z.int(),
  totals: PublishedTotals,
  eligibleVoters: Figure,
  turnout: Share,
  spoiledShare: Share,
  noVoteShare: Share,
  /** Most votes first; before the count by number. */
  candidates: z.array(CandidateResult),
  /** What the law makes of the votes as they stand; null before the first unit. */
  outcome: z
    .strictObject({
      rule: z.enum(['A', 'B']),
      leastVotes: z.int().nullable(),
      /** Votes of the last one who has a seat. */
      cutLine: z.int().nullable(),
      lots: z.strictObject({ seats: z.int(), among: z.array(z.int()), state: z.enum(['needed', 'applied', 'refused']) }).nullable(),
      seatsLeft: z.int(),
      repeat: z
        .strictObject({
          form: z.string(),
          seats: z.int(),
          cause: z.enum(['repeatNoVote', 'repeatTenPercent', 'vacancy']),
          barred: z.array(z.int()),
        })
        .nullable(),
    })
    .nullable(),
  certification: PublishedCertification.nullable(),
  isDecided: z.boolean(),
});
export type PublishedContest = z.infer<typeof PublishedContest>;

export const ElectionBasics = Election.pick({
  electionId: true,
  termOrdinal: true,
  ordinal: true,
  offices: true,
  cause: true,
  causeDate: true,
  repeats: true,
  stage: true,
  pollState: true,
  pollStateReason: true,
  calledOn: true,
  announcedOn: true,
  applicationsFrom: true,
  applicationsTo: true,
  candidatesAnnouncedOn: true,
  electionDay: true,
  rulesAsOf: true,
  source: true,
  isPartial: true,
}).extend({
  url: z.string(),
  lao: PublishedLao.pick({
    laoId: true,
    code: true,
    type: true,
    nameTh: true,
    nameEn: true,
    fullNameTh: true,
    fullNameEn: true,
    url: true,
  }),
  provinceCode: z.string(),
  provinceTh: z.string(),
  provinceEn: z.string(),
});

/** One office over all its constituencies. */
export const OfficeResult = z.strictObject({
  office: Office,
  units: z.int(),
  totals: PublishedTotals,
  turnout: Share,
  contests: z.int(),
  contestsDecided: z.int(),
});
export type OfficeResult = z.infer<typeof OfficeResult>;

export const PublishedElection = ElectionBasics.extend({
  formatVersion: z.literal(FORMAT_VERSION),
  state: ResultStateName,
  status: ResultsStatusName,
  results: z.array(OfficeResult),
  contests: z.array(PublishedContest),
  constituencies: z.array(
    PublishedConstituency.extend({
      units: z.int(),
      /** Address of its page, where the units stand; null where they stand on the election's own. */
      url: z.string().nullable(),
    }),
  ),
  /** Null for large elections: the units are in the constituencies' files. */
  units: z.array(PublishedUnit).nullable(),
  newestChangeAt: z.iso.datetime(),
});
export type PublishedElection = z.infer<typeof PublishedElection>;

/** One constituency of a large election with its units. */
export const ConstituencyResult = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  election: ElectionBasics,
  constituency: PublishedConstituency,
  contests: z.array(PublishedContest),
  units: z.array(PublishedUnit),
  newestChangeAt: z.iso.datetime(),
});
export type ConstituencyResult = z.infer<typeof ConstituencyResult>;

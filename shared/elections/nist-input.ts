// What a NIST report is made from: an election as published, nothing that is not public already.

import type { LaoType } from '../register/lao-type.ts';
import type { Candidacy } from './candidacy.ts';
import type { CountFigures } from './count-figures.ts';
import type { Election } from './election.ts';
import type { Office } from './election-id.ts';
import type { CountItemStatus, ResultsStatus } from './result-state.ts';
import type { CandidateStanding } from './tally.ts';

export interface ReportedCandidate
  extends Pick<Candidacy, 'candidacyId' | 'office' | 'constituency' | 'prefix' | 'givenName' | 'familyName' | 'group' | 'state'> {
  readonly number: number;
  readonly votes: number;
  readonly standing: CandidateStanding;
}

export interface ReportedContest {
  readonly contestId: string;
  readonly office: Office;
  /** Null for the executive. */
  readonly constituency: number | null;
  readonly seats: number;
  readonly countStatus: CountItemStatus;
  readonly units: number;
  readonly totals: { readonly unitsReported: number; readonly noVoteBallots: number | null };
  readonly candidates: readonly ReportedCandidate[];
}

interface ReportedCount {
  readonly count: Pick<CountFigures, 'votersPresent' | 'ballotsUsed' | 'spoiledBallots' | 'noVoteBallots' | 'votes'>;
}

export interface ReportedUnit {
  readonly constituency: number;
  readonly number: number;
  readonly name: string | null;
  readonly place: string | null;
  readonly eligibleVoters: number | null;
  /** Null until the unit has reported, and where the office is not voted for. */
  readonly executive: ReportedCount | null;
  readonly council: ReportedCount | null;
}

export interface ElectionToReport extends Pick<Election, 'electionId' | 'cause' | 'electionDay' | 'pollState' | 'pollStateReason'> {
  readonly lao: {
    readonly laoId: string;
    readonly code: string | null;
    readonly type: LaoType;
    readonly fullNameTh: string;
    readonly fullNameEn: string;
  };
  readonly provinceTh: string;
  readonly provinceEn: string;
  readonly status: ResultsStatus;
  readonly contests: readonly ReportedContest[];
  readonly constituencies: readonly { readonly number: number; readonly area: string | null }[];
  readonly units: readonly ReportedUnit[];
  /** ISO instant. */
  readonly newestChangeAt: string;
}

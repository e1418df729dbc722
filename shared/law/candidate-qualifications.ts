// คุณสมบัติของผู้สมัคร that hold whatever the LAO (ม.49; domain §4.6). Age and education of executives: executive-limits.ts; age of
// councillors: council-seats.ts.

import { ELECTION_ACT } from './acts.ts';
import { type Dated, inForceOn } from './in-force.ts';

interface CandidateQualifications extends Dated {
  /** In the house register of the LAO's area at least so long, without a break, up to the day of applying. */
  readonly residentYears: number;
  readonly source: string;
}

const CANDIDATE_QUALIFICATIONS: readonly CandidateQualifications[] = [
  { validFrom: '2019-04-17', validTo: null, residentYears: 1, source: `${ELECTION_ACT} ม.49 (3)` },
];

export function candidateQualificationsOn(day: string): CandidateQualifications | null {
  return inForceOn(CANDIDATE_QUALIFICATIONS, day);
}

// The step from an election as it was to what an officer makes of it: begun at the call, moved along the table, deleted only before
// anything follows from it.

import { blocking, type Violation } from '../violations.ts';
import { Election } from './election.ts';
import { factsFrom } from './records-around.ts';
import { checkMove, checkWork } from './steps.ts';

type Values = Readonly<Record<string, unknown>>;

export function checkElectionStep(
  before: Values | null,
  after: Values | null,
  others: Readonly<Record<string, readonly unknown[]>>,
  today: string,
): Violation[] {
  if (after === null) {
    const against = before === null ? null : checkWork('setConstituencies', Election.parse(before), ['stage']);
    return against === null ? [] : [against];
  }
  const election = Election.parse(after);
  if (before === null) return election.stage === 'called' && election.pollState === 'asPlanned' ? [] : [BEGINS_CALLED];
  return checkMove(Election.parse(before), election, factsFrom(election, others, today), today, election.pollStateReason);
}

const BEGINS_CALLED = blocking(
  'F.410',
  ['stage', 'pollState'],
  'การเลือกตั้งใหม่เริ่มที่ขั้นตอน “ประกาศกำหนดให้มีการเลือกตั้ง”',
  'A new election begins at the stage “called”.',
);

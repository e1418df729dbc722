// The proposal that constituencies as recorded are compared with (domain §2.1), from their own residents, and what stands against saving
// one of them. Where a seat falls vacant or one contest is repeated, only the seats to be filled are recorded: nothing is compared.

import { apportionmentOn } from '../law/apportionment.ts';
import type { Lao } from '../register/lao.ts';
import { typeOnDay } from '../register/type-on-day.ts';
import type { Violation } from '../violations.ts';
import { apportion, type Proposal } from './apportion.ts';
import { checkAgainstProposal } from './apportion-check.ts';
import type { Constituency } from './constituency.ts';
import type { Election } from './election.ts';
import { pinnedDay } from './timetable.ts';

type Recorded = Pick<Constituency, 'number' | 'seats' | 'area' | 'population' | 'overrideReason'>;
type Called = Pick<Election, 'offices' | 'cause' | 'rulesAsOf' | 'calledOn' | 'announcedOn' | 'electionDay'>;

const WHOLE_COUNCIL: readonly Election['cause'][] = ['termEnd', 'councilDissolved', 'newLao', 'transitional'];

/** The seats of the whole council are filled, not one that fell vacant, or a contest repeated. */
export function isWholeCouncil({ offices, cause }: Pick<Election, 'offices' | 'cause'>): boolean {
  return offices !== 'executive' && WHOLE_COUNCIL.includes(cause);
}

/** Null where the law says nothing of these constituencies, and where residents it asks for are not recorded. */
export function proposalFor(election: Called, lao: Lao, recorded: readonly Recorded[], today: string): Proposal | null {
  const rules = apportionmentOn(pinnedDay(election, today));
  if (rules === null || recorded.length === 0 || !isWholeCouncil(election)) return null;
  const type = typeOnDay(lao, election.electionDay ?? today);
  const inOrder = recorded.toSorted((a, b) => a.number - b.number);
  if (type !== 'pao') {
    const areas = inOrder.flatMap(({ number, area, population }) =>
      population === null ? [] : [{ name: area ?? String(number), population }],
    );
    return areas.length === inOrder.length || (type !== 'sao' && type !== 'bma') ? apportion(type, areas, rules) : null;
  }
  // Constituencies of an อบจ. are parts of districts, one seat each; how many there are follows from the residents of the province.
  if (lao.population === null) return null;
  const whole = apportion('pao', [{ name: lao.nameTh, population: lao.population }], rules);
  if (whole === null) return null;
  const constituencies = inOrder.map(({ number, area, population }) => ({ number, seats: 1, area: area ?? '', population }));
  return { ...whole, constituencies };
}

/** Numbers of the constituencies that differ from the proposal without a reason. */
export function unexplainedAmong(recorded: readonly Recorded[], proposal: Proposal | null): number[] {
  if (proposal === null) return [];
  return recorded
    .filter(({ overrideReason }) => overrideReason === null)
    .filter((one) => checkAgainstProposal([one], proposal).some(({ severity }) => severity === 'blocking'))
    .map(({ number }) => number);
}

/**
 * The seats of one constituency, whatever the others will be. Those of an อบต. follow from how many villages there are: they are compared
 * when the election is announced.
 */
export function checkSeats(election: Called, lao: Lao, own: Recorded, today: string): Violation[] {
  const proposal = dependsOnOthers(election, lao, today) ? null : proposalFor(election, lao, [own], today);
  return proposal === null ? [] : checkAgainstProposal([own], proposal).filter(({ severity }) => severity === 'blocking');
}

/** The seats of the council, once as many constituencies are recorded as the act sets, or once they are too many. */
export function checkSeatsTogether(election: Called, lao: Lao, recorded: readonly Recorded[], today: string): Violation[] {
  const proposal = proposalFor(election, lao, recorded, today);
  if (proposal === null) return [];
  const isWhole = !dependsOnOthers(election, lao, today) && recorded.length >= proposal.constituencies.length;
  const seats = recorded.reduce((sum, one) => sum + one.seats, 0);
  if (!isWhole && seats <= proposal.seats) return [];
  return checkAgainstProposal(recorded, proposal).filter(({ severity }) => severity === 'warning');
}

function dependsOnOthers({ electionDay }: Called, lao: Lao, today: string): boolean {
  return typeOnDay(lao, electionDay ?? today) === 'sao';
}

// What must hold within one unit's count by itself (domain §5.1). A rule speaks only once all its figures are written.

import { BALLOT_FIGURES, type CountCell, type CountFigures, sumOf, sumOfVotes } from './count-figures.ts';
import { type CountFinding, finding } from './count-rules.ts';

export interface CountedContest {
  /** จำนวนที่จะพึงมี of the constituency; 1 for the executive. */
  readonly seats: number;
  /** Numbers that need a figure: candidates, also those who withdrew or died after they were announced. */
  readonly candidates: readonly number[];
  /** Numbers that may have one: of those struck off, whose votes stay on record where the paper has them (domain §5.2, I). */
  readonly struckOff?: readonly number[];
}

export function checkArithmetic(count: CountFigures, contest: CountedContest): CountFinding[] {
  return [...checkBallots(count), ...checkVoters(count), ...checkNumbers(count, contest), ...checkVotes(count, contest)];
}

/** What a count that is sent may not lack. */
export function checkComplete(count: CountFigures, { candidates }: CountedContest): CountFinding[] {
  const missing: CountCell[] = [
    ...BALLOT_FIGURES.filter((figure) => count[figure] === null),
    ...candidates.filter((wanted) => !count.votes.some(({ number }) => number === wanted)).map((wanted) => `votes.${wanted}` as const),
  ];
  return missing.length === 0 ? [] : [finding('F.501', missing)];
}

function checkBallots(count: CountFigures): CountFinding[] {
  const { ballotsReceived, ballotsUsed, ballotsRemaining, goodBallots, spoiledBallots, noVoteBallots } = count;
  const handled = sumOf(ballotsUsed, ballotsRemaining);
  const counted = sumOf(goodBallots, spoiledBallots, noVoteBallots);
  return [
    ...(differ(ballotsReceived, handled) ? [finding('F.504', undefined, unequal(ballotsReceived, handled))] : []),
    ...(differ(ballotsUsed, counted) ? [finding('F.505', undefined, unequal(ballotsUsed, counted))] : []),
    ...(ballotsUsed === 0 ? [finding('W.502')] : []),
  ];
}

/** ม.105: voters and ballots that differ are an event of the law, to be recorded as it is and never refused. */
function checkVoters({ eligibleVoters, votersPresent, ballotsUsed }: CountFigures): CountFinding[] {
  const isOverFull = eligibleVoters !== null && votersPresent !== null && votersPresent > eligibleVoters;
  return [
    ...(isOverFull
      ? [finding('F.506', undefined, { th: `${votersPresent} > ${eligibleVoters}`, en: `${votersPresent} > ${eligibleVoters}` })]
      : []),
    ...(differ(votersPresent, ballotsUsed) ? [finding('W.501', undefined, unequal(votersPresent, ballotsUsed))] : []),
  ];
}

function checkNumbers({ votes }: CountFigures, { candidates, struckOff = [] }: CountedContest): CountFinding[] {
  const numbers = votes.map(({ number }) => number);
  const unknown = numbers.filter((number) => !candidates.includes(number) && !struckOff.includes(number));
  const doubled = new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index));
  return [
    ...(unknown.length > 0 ? [finding('F.502', cellsOf(unknown), { th: unknown.join(', '), en: unknown.join(', ') })] : []),
    ...(doubled.size > 0 ? [finding('F.503', cellsOf([...doubled]))] : []),
  ];
}

/** With one seat each good ballot is one vote; with n seats it carries one to n (domain §5.1, 5–6). */
function checkVotes(count: CountFigures, { seats, candidates, struckOff = [] }: CountedContest): CountFinding[] {
  const { goodBallots } = count;
  if (goodBallots === null) return [];
  const tooMany = count.votes.filter(({ votes }) => votes > goodBallots).map(({ number }) => number);
  const written = struckOff.filter((wanted) => count.votes.some(({ number }) => number === wanted));
  const sum = sumOfVotes(count, [...candidates, ...written]);
  return [
    ...(sum === null ? [] : checkSum(sum, goodBallots, seats)),
    ...(tooMany.length > 0 ? [finding('F.510', [...cellsOf(tooMany), 'goodBallots'])] : []),
  ];
}

function checkSum(sum: number, goodBallots: number, seats: number): CountFinding[] {
  if (seats === 1) return sum === goodBallots ? [] : [finding('F.507', undefined, unequal(sum, goodBallots))];
  if (sum < goodBallots) return [finding('F.508', undefined, { th: `${sum} < ${goodBallots}`, en: `${sum} < ${goodBallots}` })];
  const most = seats * goodBallots;
  const because = `${sum} > ${seats} × ${goodBallots} = ${most}`;
  return sum > most ? [finding('F.509', undefined, { th: because, en: because })] : [];
}

function cellsOf(candidates: readonly number[]): CountCell[] {
  return candidates.map((number) => `votes.${number}` as const);
}

function differ(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a !== b;
}

function unequal(a: number | null, b: number | null) {
  return { th: `${a} ≠ ${b}`, en: `${a} ≠ ${b}` };
}

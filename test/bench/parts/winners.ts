// Who is elected in the whole country on one day, with the lines that explain it: the pure rules, nothing around them.

import { explainWinners } from '../../../shared/elections/winner-texts.ts';
import { type Contest, decideWinners, type Standing } from '../../../shared/elections/winners.ts';
import { type WinnerRules, winnerRulesOn } from '../../../shared/law/winner-rules.ts';
import { figure, median, type Row, scatter } from '../measure.ts';
import type { Bench, Part } from '../part.ts';

const CONTESTS = 10_600;
const CANDIDATES = 200_000;
const GOAL_MS = 200;
const TURNS = 9;
const ELECTION_DAY = '2025-11-30';

export const winners: Part = { name: 'winners', about: 'who is elected in 10,600 contests, with reports', run };

async function run(bench: Bench): Promise<Row[]> {
  const rules = winnerRulesOn(ELECTION_DAY);
  if (rules === null) throw new Error('no rules are in force');
  const contests = Array.from({ length: bench.isQuick ? CONTESTS / 10 : CONTESTS }, (_, index) => contestOf(index));
  decideAll(contests, rules);
  const times = Array.from({ length: TURNS }, () => {
    const start = performance.now();
    decideAll(contests, rules);
    return performance.now() - start;
  });
  const candidates = contests.reduce((sum, contest) => sum + contest.candidates.length, 0);
  return [
    {
      what: `winners of ${contests.length.toLocaleString('en')} contests, ${candidates.toLocaleString('en')} candidates, with reports`,
      figure: figure(median(times), 'ms'),
      goal: { text: `≤ ${GOAL_MS} ms`, isMet: median(times) <= GOAL_MS },
      note: scatter(times, 'ms'),
    },
  ];
}

function decideAll(contests: readonly Contest[], rules: WinnerRules): number {
  return contests.reduce((lines, contest) => lines + explainWinners(contest, decideWinners(contest, rules), rules).length, 0);
}

/** Invented and always the same: executives and councils of one to six seats, few voters, so that ties occur. */
function contestOf(index: number): Contest {
  const size = Math.round(CANDIDATES / CONTESTS);
  return {
    contestId: `contest-${index}`,
    electionDay: ELECTION_DAY,
    seats: index % 2 === 0 ? 1 : 1 + (index % 6),
    eligibleVoters: 900,
    noVoteBallots: (index * 37) % 90,
    lotsWon: [],
    candidates: Array.from({ length: size }, (_, at): Standing => standingOf(index, at)),
  };
}

function standingOf(index: number, at: number): Standing {
  return {
    candidacyId: `candidacy-${index}-${at}`,
    number: at + 1,
    votes: (index * 7919 + at * 104_729) % 211,
    state: 'accepted',
    stateDate: null,
  };
}

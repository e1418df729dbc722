// What the Election Commission has announced of an invented contest, or what has been drawn by lot.

import type { Certification } from '../../../shared/elections/certification.ts';
import { contestIdOf } from '../../../shared/elections/election-id.ts';
import { decideWinners } from '../../../shared/elections/winners.ts';
import { winnerRulesOn } from '../../../shared/law/winner-rules.ts';
import { addDays } from '../../../shared/text/dates.ts';
import type { PlannedContest } from './elections-contests.ts';
import type { CountedUnit } from './elections-counts.ts';
import type { ElectionPlan } from './elections-plans.ts';

const RULES = winnerRulesOn('2025-01-01');

export function certificationOf(
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

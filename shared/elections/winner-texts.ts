// What people read of who is elected: the reason beside each candidate, and the steps of the decision as lines to print and show.

import type { WinnerRules } from '../law/winner-rules.ts';
import type { Bilingual } from '../text/lang.ts';
import type { CandidateStanding } from './tally.ts';
import type { Contest, ContestOutcome, LotDraw, OutcomeReason, RepeatElection } from './winners.ts';

/** Where a candidate stands; nobody is called elected before กกต. has announced the result (ม.17). */
export const STANDING_NAMES: Readonly<Record<CandidateStanding, Bilingual>> = {
  notCounted: { th: 'ยังไม่มีผลคะแนน', en: 'Not counted yet' },
  leading: { th: 'คะแนนนำ (ยังนับไม่เสร็จ)', en: 'Leading (count not finished)' },
  level: { th: 'คะแนนเท่ากัน (ยังนับไม่เสร็จ)', en: 'Level (count not finished)' },
  behind: { th: 'คะแนนตาม (ยังนับไม่เสร็จ)', en: 'Behind (count not finished)' },
  hasTheVotes: { th: 'ได้คะแนนถึงเกณฑ์ รอประกาศผล', en: 'Has the votes; not certified yet' },
  tied: { th: 'คะแนนเท่ากัน รอจับสลาก', en: 'Tied; lots to be drawn' },
  notElected: { th: 'ไม่ได้รับเลือกตั้ง', en: 'Not elected' },
  elected: { th: 'ผู้ได้รับเลือกตั้ง', en: 'Elected' },
};

export const OUTCOME_REASONS: Readonly<Record<OutcomeReason, Bilingual>> = {
  mostVotes: { th: 'ได้คะแนนสูงสุดตามลำดับ และมากกว่าคะแนนไม่เลือกผู้สมัครผู้ใด', en: 'Among the most votes, and more than the no-vote' },
  reachedShare: {
    th: 'ได้คะแนนไม่น้อยกว่าร้อยละสิบของผู้มีสิทธิเลือกตั้ง และมากกว่าคะแนนไม่เลือกผู้สมัครผู้ใด',
    en: 'At least ten per cent of the eligible voters, and more than the no-vote',
  },
  wonLot: { th: 'ได้รับเลือกโดยการจับสลาก', en: 'Chosen by lot' },
  tiedAtCut: { th: 'คะแนนเท่ากันในลำดับสุดท้าย ต้องจับสลาก', en: 'Equal votes for the last seat; lots must be drawn' },
  lostLot: { th: 'ไม่ได้รับเลือกโดยการจับสลาก', en: 'Not chosen by lot' },
  fewerVotes: { th: 'ได้คะแนนน้อยกว่าผู้ได้รับเลือกตั้ง', en: 'Fewer votes than those elected' },
  notMoreThanNoVote: { th: 'ไม่ได้คะแนนมากกว่าคะแนนเสียงที่ไม่เลือกผู้สมัครผู้ใด', en: 'Not more votes than the no-vote' },
  belowShare: { th: 'ได้คะแนนน้อยกว่าร้อยละสิบของจำนวนผู้มีสิทธิเลือกตั้ง', en: 'Fewer votes than ten per cent of the eligible voters' },
  withdrawn: { th: 'ถอนการสมัคร', en: 'Withdrew' },
  died: { th: 'เสียชีวิตก่อนวันเลือกตั้ง', en: 'Died before election day' },
  rejected: { th: 'ถูกเพิกถอนการรับสมัคร', en: 'Struck off the list of candidates' },
  leftAfterElectionDay: {
    th: 'เสียชีวิตหรือถูกเพิกถอนสิทธิหลังวันเลือกตั้ง ตำแหน่งว่างลง',
    en: 'Died or was struck off after election day; the seat is vacant',
  },
};

const LOTS: Readonly<Record<LotDraw['state'], (among: number, seats: number) => Bilingual>> = {
  needed: (among, seats) => ({
    th: `ผู้สมัคร ${among} คนได้คะแนนเท่ากันในลำดับสุดท้าย ต้องจับสลากให้เหลือ ${seats} คน`,
    en: `${among} candidates have equal votes at the cut: lots must be drawn for ${seats} of them.`,
  }),
  applied: (among, seats) => ({
    th: `ผู้สมัคร ${among} คนได้คะแนนเท่ากันในลำดับสุดท้าย จับสลากแล้วได้ ${seats} คน`,
    en: `${among} candidates had equal votes at the cut: lots chose ${seats} of them.`,
  }),
  refused: (among, seats) => ({
    th: `ผลจับสลากที่บันทึกไว้ใช้ไม่ได้: ต้องเป็น ${seats} คน จากผู้สมัคร ${among} คนที่คะแนนเท่ากัน`,
    en: `The lots recorded do not hold: they must name ${seats} of the ${among} candidates with equal votes.`,
  }),
};

const REPEAT_CAUSES: Readonly<Record<RepeatElection['cause'], Bilingual>> = {
  repeatNoVote: { th: 'ไม่ได้คะแนนมากกว่าคะแนนเสียงที่ไม่เลือกผู้สมัครผู้ใด', en: 'not more votes than the no-vote' },
  repeatTenPercent: { th: 'ได้คะแนนน้อยกว่าร้อยละสิบของผู้มีสิทธิเลือกตั้ง', en: 'fewer votes than ten per cent of the eligible voters' },
  vacancy: { th: 'มีผู้สมัครน้อยกว่าจำนวนที่จะพึงมี', en: 'fewer candidates than seats' },
};

/** How the outcome follows from the rules, line by line: which rule, the tests, the lots, what is left. */
export function explainWinners(contest: Contest, outcome: ContestOutcome, { source }: WinnerRules): Bilingual[] {
  const { lots, repeat, hasStrayLots } = outcome;
  return [
    ruleLine(contest, outcome, source),
    electedLine(contest, outcome),
    ...(lots === null ? [] : [cite(LOTS[lots.state](lots.among.length, lots.seats), source.lots)]),
    ...(hasStrayLots ? [STRAY_LOTS] : []),
    ...(repeat === null ? [] : [cite(repeatLine(repeat), source.repeat)]),
  ];
}

const STRAY_LOTS: Bilingual = {
  th: 'มีผลจับสลากบันทึกไว้ แต่คะแนนปัจจุบันไม่มีผู้ใดต้องจับสลาก',
  en: 'Lots are recorded, but by the votes as they stand there is nothing to draw.',
};

function cite({ th, en }: Bilingual, source: string): Bilingual {
  return { th: `${th} (${source})`, en: `${en} (${source})` };
}

function ruleLine(contest: Contest, { rule, candidatesCounted, leastVotes }: ContestOutcome, source: WinnerRules['source']): Bilingual {
  const [th, en] = [
    `ผู้สมัคร ${candidatesCounted} คน จำนวนที่จะพึงมี ${contest.seats} คน`,
    `${candidatesCounted} candidates for ${contest.seats} seats`,
  ];
  if (rule === 'A') {
    return cite(
      { th: `${th}: ผู้ได้คะแนนสูงสุดตามลำดับที่มากกว่า ${contest.noVoteBallots}`, en: `${en}: most votes, if more than ${contest.noVoteBallots}.` },
      source.moreCandidatesThanSeats,
    );
  }
  return cite(
    {
      th: `${th}: ต้องได้มากกว่า ${contest.noVoteBallots} และไม่น้อยกว่า ${leastVotes} (ร้อยละสิบของ ${contest.eligibleVoters})`,
      en: `${en}: each needs more than ${contest.noVoteBallots} and at least ${leastVotes} votes (ten per cent of ${contest.eligibleVoters}).`,
    },
    source.noMoreCandidatesThanSeats,
  );
}

function electedLine(contest: Contest, { candidates }: ContestOutcome): Bilingual {
  const elected = candidates.filter(({ outcome }) => outcome === 'elected').length;
  return { th: `ได้คะแนนถึงเกณฑ์ ${elected} จาก ${contest.seats} คน`, en: `${elected} of ${contest.seats} have the votes.` };
}

function repeatLine({ seats, cause, form, barred }: RepeatElection): Bilingual {
  const bar = {
    th: barred.length > 0 ? ` ผู้สมัครเดิม ${barred.length} คนสมัครอีกไม่ได้` : '',
    en: barred.length > 0 ? ` ${barred.length} of the candidates may not stand again.` : '',
  };
  return {
    th: `ต้องเลือกตั้งใหม่ ${seats} คน เพราะ${REPEAT_CAUSES[cause].th} ประกาศตามแบบ ${form}${bar.th}`,
    en: `A new election for ${seats}: ${REPEAT_CAUSES[cause].en}; announced with form ${form}.${bar.en}`,
  };
}

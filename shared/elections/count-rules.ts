// The public catalogue of what is checked in one unit's count, after the model of the Dutch Electoral Council's Abacus: F-codes block,
// W-codes are submitted only when accepted with a reason. The same checks run as typed, in the API and over imported results.

import { ELECTION_ACT } from '../law/acts.ts';
import type { Bilingual } from '../text/lang.ts';
import type { Violation } from '../violations.ts';
import { BALLOT_FIGURES, type CountCell } from './count-figures.ts';

export interface CountRule {
  readonly code: string;
  readonly severity: 'blocking' | 'warning';
  readonly title: Bilingual;
  /** Act and section, or the paper it follows from, in Thai; empty for plausibility. */
  readonly law: string;
  readonly whatToDo: Bilingual;
  /** The cells it is about. */
  readonly cells: readonly CountCell[];
}

const PAPER = 'แบบรายงานผลการนับคะแนน ส.ถ./ผ.ถ. 5/7';
const ACT_105 = `${ELECTION_ACT} ม.105`;
const CHECK_PAPER: Bilingual = { th: 'ตรวจตัวเลขกับแบบรายงานผลการนับคะแนน', en: 'Check the figures against the paper.' };
const CHECK_AND_ACCEPT: Bilingual = {
  th: 'ตรวจตัวเลขกับแบบรายงาน หากตรงตามแบบให้ยอมรับพร้อมเหตุผล',
  en: 'Check against the paper; if it says so, accept with a reason.',
};
const PAPER_IS_WRONG: Bilingual = {
  th: 'ตรวจตัวเลขกับแบบรายงาน หากแบบรายงานเองไม่ตรงกัน ให้แจ้งผู้อำนวยการการเลือกตั้งเพื่อให้ กปน. แก้ไขแบบก่อน',
  en: 'Check against the paper; if the paper itself does not add up, tell the election director, so that the committee corrects it first.',
};

/** In the order in which they are shown. */
export const COUNT_RULES = [
  {
    code: 'F.501',
    severity: 'blocking',
    title: { th: 'ยังกรอกไม่ครบ', en: 'Figures are missing' },
    law: PAPER,
    whatToDo: { th: 'กรอกทุกช่องตามแบบรายงาน ไม่มีให้กรอก 0', en: 'Fill in every cell of the paper; where there are none, write 0.' },
    cells: [...BALLOT_FIGURES, 'votes'],
  },
  {
    code: 'F.502',
    severity: 'blocking',
    title: { th: 'หมายเลขนี้ไม่มีในรายชื่อผู้สมัครของเขต', en: 'No candidate of this contest has that number' },
    law: PAPER,
    whatToDo: { th: 'ตรวจว่าเป็นแบบของเขตและตำแหน่งนี้', en: 'Check that this is the paper of this constituency and office.' },
    cells: ['votes'],
  },
  {
    code: 'F.503',
    severity: 'blocking',
    title: { th: 'กรอกผู้สมัครหมายเลขเดียวกันสองครั้ง', en: 'One candidate is written twice' },
    law: PAPER,
    whatToDo: { th: 'เหลือผู้สมัครหมายเลขละหนึ่งช่อง', en: 'Leave one line for each number.' },
    cells: ['votes'],
  },
  {
    code: 'F.504',
    severity: 'blocking',
    title: { th: 'บัตรที่ได้รับ ไม่เท่ากับ บัตรที่ใช้ รวมกับ บัตรที่เหลือ', en: 'Ballots received are not ballots used and remaining together' },
    law: PAPER,
    whatToDo: PAPER_IS_WRONG,
    cells: ['ballotsReceived', 'ballotsUsed', 'ballotsRemaining'],
  },
  {
    code: 'F.505',
    severity: 'blocking',
    title: {
      th: 'บัตรที่ใช้ ไม่เท่ากับ บัตรดี บัตรเสีย และบัตรไม่เลือกผู้สมัครผู้ใด รวมกัน',
      en: 'Ballots used are not good, spoiled and no-vote ballots together',
    },
    law: PAPER,
    whatToDo: PAPER_IS_WRONG,
    cells: ['ballotsUsed', 'goodBallots', 'spoiledBallots', 'noVoteBallots'],
  },
  {
    code: 'F.506',
    severity: 'blocking',
    title: { th: 'ผู้มาแสดงตนมากกว่าผู้มีสิทธิเลือกตั้ง', en: 'More voters present than eligible' },
    law: PAPER,
    whatToDo: CHECK_PAPER,
    cells: ['votersPresent', 'eligibleVoters'],
  },
  {
    code: 'F.507',
    severity: 'blocking',
    title: { th: 'คะแนนรวมของผู้สมัคร ไม่เท่ากับ บัตรดี', en: 'The votes of all candidates are not the good ballots' },
    law: PAPER,
    whatToDo: PAPER_IS_WRONG,
    cells: ['votes', 'goodBallots'],
  },
  {
    code: 'F.508',
    severity: 'blocking',
    title: { th: 'คะแนนรวมของผู้สมัครน้อยกว่าบัตรดี', en: 'Fewer votes than good ballots' },
    law: PAPER,
    whatToDo: {
      th: 'บัตรดีทุกใบเลือกผู้สมัครอย่างน้อยหนึ่งคน ตรวจตัวเลขกับแบบรายงาน',
      en: 'Every good ballot chooses at least one candidate: check against the paper.',
    },
    cells: ['votes', 'goodBallots'],
  },
  {
    code: 'F.509',
    severity: 'blocking',
    title: { th: 'คะแนนรวมของผู้สมัครมากเกินกว่าที่บัตรดีให้ได้', en: 'More votes than the good ballots can carry' },
    law: PAPER,
    whatToDo: {
      th: 'บัตรดีหนึ่งใบเลือกได้ไม่เกินจำนวนที่จะพึงมี ตรวจตัวเลขกับแบบรายงาน',
      en: 'A good ballot chooses no more candidates than there are seats: check against the paper.',
    },
    cells: ['votes', 'goodBallots'],
  },
  {
    code: 'F.510',
    severity: 'blocking',
    title: { th: 'คะแนนของผู้สมัครมากกว่าบัตรดี', en: 'A candidate has more votes than there are good ballots' },
    law: PAPER,
    whatToDo: CHECK_PAPER,
    cells: ['votes', 'goodBallots'],
  },
  {
    code: 'F.511',
    severity: 'blocking',
    title: { th: 'มีคำเตือนที่ยังไม่ได้ยอมรับ', en: 'There are warnings nobody has accepted' },
    law: '',
    whatToDo: { th: 'แก้ตัวเลข หรือยอมรับคำเตือนพร้อมเหตุผลก่อนส่ง', en: 'Correct the figures, or accept each warning with a reason.' },
    cells: [],
  },
  {
    code: 'W.501',
    severity: 'warning',
    title: { th: 'ผู้มาแสดงตนไม่ตรงกับบัตรที่ใช้ (ม.105)', en: 'Voters present and ballots used differ (section 105)' },
    law: ACT_105,
    whatToDo: {
      th: 'บันทึกตามที่นับได้จริง อย่าแก้ให้ตรงกัน แจ้งผู้อำนวยการการเลือกตั้ง กกต. อาจสั่งให้นับคะแนนใหม่หรือออกเสียงลงคะแนนใหม่',
      en: 'Record what was counted and do not make the numbers agree; tell the election director. A recount or a re-vote may be ordered.',
    },
    cells: ['votersPresent', 'ballotsUsed'],
  },
  {
    code: 'W.502',
    severity: 'warning',
    title: { th: 'ไม่มีบัตรที่ใช้เลย', en: 'No ballot was used' },
    law: '',
    whatToDo: CHECK_AND_ACCEPT,
    cells: ['ballotsUsed'],
  },
  {
    code: 'W.503',
    severity: 'warning',
    title: { th: 'บัตรเสียมากผิดปกติเมื่อเทียบกับหน่วยอื่น', en: 'Unusually many spoiled ballots beside the other units' },
    law: '',
    whatToDo: CHECK_AND_ACCEPT,
    cells: ['spoiledBallots'],
  },
  {
    code: 'W.504',
    severity: 'warning',
    title: { th: 'บัตรไม่เลือกผู้สมัครผู้ใดมากผิดปกติเมื่อเทียบกับหน่วยอื่น', en: 'Unusually many no-vote ballots beside the other units' },
    law: '',
    whatToDo: CHECK_AND_ACCEPT,
    cells: ['noVoteBallots'],
  },
  {
    code: 'W.505',
    severity: 'warning',
    title: { th: 'คะแนนของผู้สมัครต่างจากหน่วยอื่นมาก', en: 'A candidate is far off the other units' },
    law: '',
    whatToDo: {
      th: 'ตรวจว่ากรอกคะแนนตรงหมายเลขผู้สมัคร หากตรงตามแบบให้ยอมรับพร้อมเหตุผล',
      en: 'Check that the votes stand beside the right number; if the paper says so, accept with a reason.',
    },
    cells: ['votes'],
  },
  {
    code: 'W.506',
    severity: 'warning',
    title: { th: 'ตัวเลขเหมือนกันทุกช่องกับหน่วยอื่น', en: 'All figures are the same as those of another unit' },
    law: '',
    whatToDo: { th: 'ตรวจว่าไม่ได้กรอกแบบของหน่วยอื่นซ้ำ', en: 'Check that this is not the paper of the other unit.' },
    cells: [...BALLOT_FIGURES, 'votes'],
  },
  {
    code: 'W.507',
    severity: 'warning',
    title: { th: 'ผู้มีสิทธิเลือกตั้งไม่ตรงกับทะเบียนหน่วยเลือกตั้ง', en: 'Eligible voters differ from the register of the unit' },
    law: '',
    whatToDo: {
      th: 'ตรวจกับบัญชีรายชื่อ อาจมีการเพิ่มชื่อหรือถอนชื่อ',
      en: 'Check against the voter list: names may have been added or withdrawn.',
    },
    cells: ['eligibleVoters'],
  },
  {
    code: 'W.508',
    severity: 'warning',
    title: { th: 'ผู้มาแสดงตนของสองตำแหน่งไม่เท่ากัน', en: 'The two offices have different numbers of voters present' },
    law: '',
    whatToDo: {
      th: 'ผู้มาแสดงตนรับบัตรสองใบ ตรวจแบบรายงานทั้งสองตำแหน่ง หากผู้มีสิทธิเลือกตั้งต่างกันให้ยอมรับพร้อมเหตุผล',
      en: 'Who turns up is handed both ballots: check both papers; if the voters eligible differ, accept with a reason.',
    },
    cells: ['votersPresent'],
  },
  {
    code: 'W.509',
    severity: 'warning',
    title: { th: 'บันทึกสองครั้งไม่ตรงกัน', en: 'The two entries differ' },
    law: '',
    whatToDo: { th: 'เลือกค่าที่ตรงกับแบบรายงาน ทีละช่อง', en: 'Choose, cell by cell, what the paper says.' },
    cells: [...BALLOT_FIGURES, 'votes'],
  },
  {
    code: 'W.510',
    severity: 'warning',
    title: { th: 'ตัวเลขสลับหลักกับการบันทึกอีกครั้งหนึ่ง', en: 'Digits are swapped against the other entry' },
    law: '',
    whatToDo: { th: 'อ่านตัวเลขในแบบรายงานอีกครั้ง', en: 'Read the figure on the paper again.' },
    cells: [...BALLOT_FIGURES, 'votes'],
  },
] as const satisfies readonly CountRule[];

export type CountRuleCode = (typeof COUNT_RULES)[number]['code'];

/** What was found in a count: a violation that also names the cells of the form. */
export interface CountFinding extends Violation {
  readonly code: CountRuleCode;
  readonly cells: readonly CountCell[];
}

/** A finding of the catalogue; `cells` and `because` say where and with which numbers, where the rule leaves that open. */
export function finding(code: CountRuleCode, cells?: readonly CountCell[], because?: Bilingual): CountFinding {
  const rule = ruleOf(code);
  const marked = cells ?? rule.cells;
  const say = (lang: 'th' | 'en') => `${rule.title[lang]}${because === undefined ? '' : `: ${because[lang]}`} — ${rule.whatToDo[lang]}`;
  return {
    code,
    severity: rule.severity,
    cells: marked,
    fields: [...new Set(marked.map((cell) => (cell.startsWith('votes.') ? 'votes' : cell)))],
    message: { th: say('th'), en: say('en') },
  };
}

const byCode = new Map<CountRuleCode, CountRule>(COUNT_RULES.map((rule) => [rule.code, rule]));

export function ruleOf(code: CountRuleCode): CountRule {
  const rule = byCode.get(code);
  if (rule === undefined) throw new Error(`no rule ${code}`);
  return rule;
}

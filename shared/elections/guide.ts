// The guided order of an election on its page: which step is open, what it still lacks, where to work on it (000-16).

import type { Bilingual } from '../text/lang.ts';
import type { ElectionFacts } from './election-facts.ts';
import { isMet, REQUIREMENTS, Requirement, STEPS, type Step, sayMissing } from './requirements.ts';

interface StepNames extends Bilingual {
  /** Sheets in which the step is worked on. */
  readonly sheets: readonly string[];
}

export const STEP_NAMES: Readonly<Record<Step, StepNames>> = {
  departures: { th: 'บันทึกการพ้นจากตำแหน่ง', en: 'Record departures', sheets: ['tenures'] },
  election: { th: 'วาระ ครั้งที่เลือกตั้ง และประกาศ', en: 'Term, election and announcement', sheets: ['terms', 'elections'] },
  constituencies: { th: 'เขตเลือกตั้ง', en: 'Constituencies', sheets: ['constituencies'] },
  units: { th: 'หน่วยเลือกตั้งและเจ้าหน้าที่', en: 'Polling units and staff', sheets: ['pollingUnits', 'pollStaff'] },
  candidates: { th: 'ผู้สมัครรับเลือกตั้ง', en: 'Candidates', sheets: ['candidacies'] },
  counts: { th: 'ผลการนับคะแนน', en: 'Counts', sheets: ['unitCounts'] },
  certification: { th: 'จับสลากและประกาศผล', en: 'Lots and certification', sheets: ['certifications'] },
  appointments: { th: 'ผู้เข้ารับหน้าที่', en: 'Appointments', sheets: ['tenures', 'terms'] },
};

/** Asked for by a move, yet nothing one works towards. */
const NOT_A_TASK: readonly Requirement[] = ['countAgainOrdered'];

export interface GuidedStep {
  readonly step: Step;
  /** `open`: the first that lacks something; `ahead`: comes after it. */
  readonly state: 'done' | 'open' | 'ahead';
  readonly missing: readonly Bilingual[];
}

/** All steps in order. While the poll is cancelled nothing is open. */
export function guideOf(facts: ElectionFacts, today: string): GuidedStep[] {
  const lacking = Requirement.options.filter((each) => !NOT_A_TASK.includes(each) && !isMet(each, facts, today));
  const missingOf = (step: Step) => lacking.filter((each) => REQUIREMENTS[each].step === step);
  const open = facts.election.pollState === 'cancelled' ? undefined : STEPS.find((step) => missingOf(step).length > 0);
  return STEPS.map((step) => {
    const missing = missingOf(step);
    const state = missing.length === 0 ? 'done' : step === open ? 'open' : 'ahead';
    return { step, state, missing: missing.map((each) => sayMissing(each, facts)) };
  });
}

/** The step to work on now; null when all is done or the poll is cancelled. */
export function openStep(facts: ElectionFacts, today: string): Step | null {
  return guideOf(facts, today).find(({ state }) => state === 'open')?.step ?? null;
}

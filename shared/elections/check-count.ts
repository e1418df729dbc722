// All checks of one unit's count together: as typed, and as sent. The catalogue is count-rules.ts.

import { type CountedContest, checkArithmetic, checkComplete } from './count-arithmetic.ts';
import type { CountFigures } from './count-figures.ts';
import { checkAgainstNeighbours, checkAgainstUnit, type Neighbours } from './count-plausibility.ts';
import { type CountFinding, finding } from './count-rules.ts';

export interface CountBeside extends CountedContest {
  /** จำนวนผู้มีสิทธิเลือกตั้ง in the record of the unit; null when unknown. */
  readonly registeredVoters: number | null;
  /** Voters present on the same unit's paper for the other office; null where there is none. */
  readonly presentForOtherOffice: number | null;
  /** Null where the other units are not known, as on a phone without network. */
  readonly neighbours: Neighbours | null;
}

/** What is found while typing: only what the figures written so far show. */
export function checkTyped(count: CountFigures, beside: CountBeside): CountFinding[] {
  return [
    ...checkArithmetic(count, beside),
    ...checkAgainstUnit(count, beside),
    ...(beside.neighbours === null ? [] : checkAgainstNeighbours(count, beside.neighbours)),
  ];
}

/** What is found when a count is sent: nothing may be missing, and every warning is accepted with a reason. */
export function checkSent(count: CountFigures & { readonly acceptedWarnings: readonly string[] }, beside: CountBeside): CountFinding[] {
  const typed = checkTyped(count, beside);
  const open = unacceptedWarnings(typed, count.acceptedWarnings).map(({ code }) => code);
  return [
    ...checkComplete(count, beside),
    ...typed,
    ...(open.length > 0 ? [finding('F.511', ['acceptedWarnings'], { th: open.join(', '), en: open.join(', ') })] : []),
  ];
}

/** Warnings without a reason; an accepted one reads `W.503: เหตุผล`. */
export function unacceptedWarnings(findings: readonly CountFinding[], accepted: readonly string[]): CountFinding[] {
  return findings.filter(({ code, severity }) => severity === 'warning' && !accepted.some((each) => each.startsWith(`${code}: `)));
}

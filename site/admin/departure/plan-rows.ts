// The rows of a departure as one list: who leaves, who acts, which terms end.

import type { DepartureAnswer, DepartureRow } from '../../../shared/api-actions.ts';
import { DEPARTURE_REASON_NAMES } from '../../../shared/people/departure-reason.ts';
import { OFFICE_NAMES } from '../../../shared/people/office-names.ts';
import type { Lang } from '../../../shared/text/lang.ts';
import { foldText } from '../../../shared/text/thai.ts';
import type { DepartureSay } from './texts.ts';

export interface PlanRow {
  /** What taking it out of the order is called (DepartureRequest.except). */
  readonly name: string;
  readonly laoId: string;
  readonly lao: string;
  readonly who: string;
  readonly what: string;
  readonly why: string;
  readonly outcome: DepartureRow['outcome'];
  readonly violations: DepartureRow['violations'];
}

export function planRows(answer: DepartureAnswer, lang: Lang, say: DepartureSay): PlanRow[] {
  const people = answer.rows.map((row): PlanRow => {
    const begins = row.what === 'begins';
    return {
      name: begins ? `acting ${row.laoId}` : (row.recordId ?? ''),
      laoId: row.laoId,
      lao: row.laoNameTh,
      who: row.name,
      what: begins ? say('acts') : OFFICE_NAMES[row.office][lang],
      why: row.reason === null ? '' : DEPARTURE_REASON_NAMES[row.reason][lang],
      outcome: row.outcome,
      violations: row.violations,
    };
  });
  const terms = answer.termEnds.map((row): PlanRow => {
    const body = say(row.body === 'council' ? 'bodyCouncil' : 'bodyExecutive');
    return {
      name: row.recordId,
      laoId: row.laoId,
      lao: row.laoNameTh,
      who: '',
      what: say('termOf', { n: row.ordinal, body }),
      why: '',
      outcome: row.outcome,
      violations: row.violations,
    };
  });
  return [...people, ...terms].sort((a, b) => a.lao.localeCompare(b.lao, 'th') || a.laoId.localeCompare(b.laoId));
}

export function isTrouble({ outcome }: PlanRow): boolean {
  return outcome !== 'planned' && outcome !== 'saved';
}

export function rowsMatching(rows: readonly PlanRow[], text: string): readonly PlanRow[] {
  const words = text.split(/\s+/).map(foldText).filter(Boolean);
  return words.length === 0
    ? rows
    : rows.filter(({ lao, who, what }) => words.every((word) => foldText(`${lao}${who}${what}`).includes(word)));
}
